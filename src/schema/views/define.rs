//! The macro that makes a view from a list of accessors: one line, one method, so that there is
//! none that nobody calls.

/// `view! { /// doc  Name, NameMut: TYPE, fields_module; kind method FIELD …; }`
///
/// Makes the struct for reading with a method a line and, where it is named, the struct for
/// changing, whose methods are written out beside it.
///
/// Kinds: `text` (a string), `int` (an integer, 0 when absent), `opt_int` and `opt_bool`
/// (pointers), `flag` (a boolean), `object` (a struct or a pointer to one), `objects` (a list of
/// structs), `strings` (a map of strings).
macro_rules! view {
    ($(#[$doc:meta])* $name:ident $(, $name_mut:ident)?: $ty:path, $ids:path;
     $($kind:ident $get:ident $id:ident $(: $view:ident)?;)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name<'o, 'a>(&'o $crate::schema::Object<'a>);

        impl<'o, 'a> $name<'o, 'a> {
            /// A view of an object of this type.
            #[must_use]
            pub fn new(object: &'o $crate::schema::Object<'a>) -> Self {
                debug_assert!(object.ty.is(&$ty), "{} seen as {}", object.ty.name, $ty.name);
                $name(object)
            }
        }

        $(view!(@change $name, $name_mut, $ty);)?

        const _: () = {
            use $ids as ids;
            $(view!(@$kind $name, ids, $get, $id $(, $view)?);)*
        };
    };

    (@change $name:ident, $name_mut:ident, $ty:path) => {
        #[doc = concat!("[`", stringify!($name), "`], to be changed.")]
        #[derive(Debug)]
        pub struct $name_mut<'o, 'a>(&'o mut $crate::schema::Object<'a>);

        impl<'o, 'a> $name_mut<'o, 'a> {
            /// A view of an object of this type.
            pub fn new(object: &'o mut $crate::schema::Object<'a>) -> Self {
                debug_assert!(object.ty.is(&$ty), "{} seen as {}", object.ty.name, $ty.name);
                $name_mut(object)
            }

            /// The same for reading.
            #[must_use]
            pub fn view(&self) -> $name<'_, 'a> {
                $name(self.0)
            }
        }
    };

    (@text $name:ident, $ids:ident, $get:ident, $id:ident) => {
        impl<'o> $name<'o, '_> {
            #[doc = concat!("`", stringify!($id), "`; \"\" when absent.")]
            #[must_use]
            pub fn $get(self) -> &'o str {
                self.0.str($ids::$id)
            }
        }
    };

    (@int $name:ident, $ids:ident, $get:ident, $id:ident) => {
        impl $name<'_, '_> {
            #[doc = concat!("`", stringify!($id), "`; 0 when absent.")]
            #[must_use]
            pub fn $get(self) -> i64 {
                self.0.int($ids::$id).unwrap_or_default()
            }
        }
    };

    (@opt_int $name:ident, $ids:ident, $get:ident, $id:ident) => {
        impl $name<'_, '_> {
            #[doc = concat!("`", stringify!($id), "`, if not nil.")]
            #[must_use]
            pub fn $get(self) -> Option<i64> {
                self.0.int($ids::$id)
            }
        }
    };

    (@opt_bool $name:ident, $ids:ident, $get:ident, $id:ident) => {
        impl $name<'_, '_> {
            #[doc = concat!("`", stringify!($id), "`, if not nil.")]
            #[must_use]
            pub fn $get(self) -> Option<bool> {
                self.0.bool($ids::$id)
            }
        }
    };

    (@flag $name:ident, $ids:ident, $get:ident, $id:ident) => {
        impl $name<'_, '_> {
            #[doc = concat!("`", stringify!($id), "`; false when absent.")]
            #[must_use]
            pub fn $get(self) -> bool {
                self.0.bool($ids::$id).unwrap_or_default()
            }
        }
    };

    (@object $name:ident, $ids:ident, $get:ident, $id:ident, $view:ident) => {
        impl<'o, 'a> $name<'o, 'a> {
            #[doc = concat!("`", stringify!($id), "`, if present.")]
            #[must_use]
            pub fn $get(self) -> Option<$view<'o, 'a>> {
                self.0.object($ids::$id).map($view::new)
            }
        }
    };

    (@objects $name:ident, $ids:ident, $get:ident, $id:ident, $view:ident) => {
        impl<'o, 'a> $name<'o, 'a> {
            #[doc = concat!("The elements of `", stringify!($id), "`.")]
            pub fn $get(self) -> impl Iterator<Item = $view<'o, 'a>> {
                let items = self.0.list($ids::$id).iter();
                items.filter_map($crate::schema::Value::as_object).map($view::new)
            }
        }
    };

    (@strings $name:ident, $ids:ident, $get:ident, $id:ident) => {
        impl<'o, 'a> $name<'o, 'a> {
            #[doc = concat!("`", stringify!($id), "`.")]
            #[must_use]
            pub fn $get(self) -> $crate::schema::views::StringMap<'o, 'a> {
                $crate::schema::views::StringMap::new(self.0.map($ids::$id))
            }
        }
    };
}
