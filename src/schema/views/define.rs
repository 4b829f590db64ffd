//! The macro that makes a pair of views, for reading and for changing, from a list of fields.

/// `view! { /// doc  Name, NameMut: TYPE, fields_module; kind getter setter FIELD …; }`
///
/// Kinds: `text` (a string), `int` (an integer, 0 when absent), `opt_int` and `opt_bool` (pointers),
/// `port` (int or string), `object` (a struct or a pointer to one), `objects` (a list of structs),
/// `texts` (a list of strings), `strings` (a map of strings).
macro_rules! view {
    ($(#[$doc:meta])* $name:ident, $name_mut:ident: $ty:path, $ids:path;
     $($kind:ident $args:tt;)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name<'o, 'a>(&'o $crate::schema::Object<'a>);

        #[doc = concat!("[`", stringify!($name), "`], to be changed.")]
        #[derive(Debug)]
        pub struct $name_mut<'o, 'a>(&'o mut $crate::schema::Object<'a>);

        impl<'o, 'a> $crate::schema::views::View<'o, 'a> for $name<'o, 'a> {
            fn ty() -> &'static $crate::schema::StructType {
                &$ty
            }
            fn new(object: &'o $crate::schema::Object<'a>) -> Self {
                $name::new(object)
            }
        }

        impl<'o, 'a> $name<'o, 'a> {
            /// A view of an object of this type.
            #[must_use]
            pub fn new(object: &'o $crate::schema::Object<'a>) -> Self {
                debug_assert!(object.ty.is(&$ty), "{} seen as {}", object.ty.name, $ty.name);
                $name(object)
            }

            /// The object behind the view.
            #[must_use]
            pub fn object(self) -> &'o $crate::schema::Object<'a> {
                self.0
            }
        }

        impl<'o, 'a> $name_mut<'o, 'a> {
            /// A view of an object of this type.
            pub fn new(object: &'o mut $crate::schema::Object<'a>) -> Self {
                debug_assert!(object.ty.is(&$ty), "{} seen as {}", object.ty.name, $ty.name);
                $name_mut(object)
            }

            /// A new object of this type, every field absent.
            #[must_use]
            pub fn zero() -> $crate::schema::Object<'a> {
                $crate::schema::Object::new(&$ty)
            }

            /// The same for reading.
            #[must_use]
            pub fn view(&self) -> $name<'_, 'a> {
                $name(self.0)
            }

            /// The object behind the view.
            pub fn object(&mut self) -> &mut $crate::schema::Object<'a> {
                self.0
            }

            /// The object behind the view, for as long as the view was good for.
            pub fn into_object(self) -> &'o mut $crate::schema::Object<'a> {
                self.0
            }
        }

        const _: () = {
            use $ids as ids;
            $(view!(@$kind $name, $name_mut, ids, $args);)*
        };
    };

    (@text $name:ident, $name_mut:ident, $ids:ident, ($get:ident, $set:ident, $id:ident)) => {
        impl<'o, 'a> $name<'o, 'a> {
            #[doc = concat!("`", stringify!($id), "`; \"\" when absent.")]
            #[must_use]
            pub fn $get(self) -> &'o str {
                self.0.str($ids::$id)
            }
        }
        impl<'a> $name_mut<'_, 'a> {
            #[doc = concat!("`", stringify!($id), "`; \"\" when absent.")]
            #[must_use]
            pub fn $get(&self) -> &str {
                self.0.str($ids::$id)
            }
            #[doc = concat!("Sets `", stringify!($id), "`; \"\" takes it out.")]
            pub fn $set(&mut self, text: impl Into<std::borrow::Cow<'a, str>>) {
                let text = text.into();
                if text.is_empty() {
                    self.0.remove($ids::$id);
                } else {
                    self.0.set($ids::$id, text);
                }
            }
        }
    };

    (@int $name:ident, $name_mut:ident, $ids:ident, ($get:ident, $set:ident, $id:ident)) => {
        impl $name<'_, '_> {
            #[doc = concat!("`", stringify!($id), "`; 0 when absent.")]
            #[must_use]
            pub fn $get(self) -> i64 {
                self.0.int($ids::$id).unwrap_or_default()
            }
        }
        impl $name_mut<'_, '_> {
            #[doc = concat!("Sets `", stringify!($id), "`; 0 takes it out.")]
            pub fn $set(&mut self, number: i64) {
                if number == 0 {
                    self.0.remove($ids::$id);
                } else {
                    self.0.set($ids::$id, number);
                }
            }
        }
    };

    (@opt_int $name:ident, $name_mut:ident, $ids:ident, ($get:ident, $set:ident, $id:ident)) => {
        view!(@opt $name, $name_mut, $ids, $get, $set, $id, i64, int);
    };

    (@opt_bool $name:ident, $name_mut:ident, $ids:ident, ($get:ident, $set:ident, $id:ident)) => {
        view!(@opt $name, $name_mut, $ids, $get, $set, $id, bool, bool);
    };

    (@flag $name:ident, $name_mut:ident, $ids:ident, ($get:ident, $set:ident, $id:ident)) => {
        impl $name<'_, '_> {
            #[doc = concat!("`", stringify!($id), "`; false when absent.")]
            #[must_use]
            pub fn $get(self) -> bool {
                self.0.bool($ids::$id).unwrap_or_default()
            }
        }
        impl $name_mut<'_, '_> {
            #[doc = concat!("Sets `", stringify!($id), "`; false takes it out.")]
            pub fn $set(&mut self, flag: bool) {
                if flag {
                    self.0.set($ids::$id, flag);
                } else {
                    self.0.remove($ids::$id);
                }
            }
        }
    };

    (@opt $name:ident, $name_mut:ident, $ids:ident, $get:ident, $set:ident, $id:ident,
     $rust:ty, $read:ident) => {
        impl $name<'_, '_> {
            #[doc = concat!("`", stringify!($id), "`, if not nil.")]
            #[must_use]
            pub fn $get(self) -> Option<$rust> {
                self.0.$read($ids::$id)
            }
        }
        impl $name_mut<'_, '_> {
            #[doc = concat!("Sets `", stringify!($id), "`; `None` is nil.")]
            pub fn $set(&mut self, value: Option<$rust>) {
                match value {
                    Some(value) => self.0.set($ids::$id, value),
                    None => self.0.remove($ids::$id),
                };
            }
        }
    };

    (@port $name:ident, $name_mut:ident, $ids:ident, ($get:ident, $set:ident, $id:ident)) => {
        impl<'o> $name<'o, '_> {
            #[doc = concat!("`", stringify!($id), "`; the number 0 when absent.")]
            #[must_use]
            pub fn $get(self) -> std::borrow::Cow<'o, $crate::schema::int_or_string::IntOrString> {
                match self.0.get($ids::$id) {
                    Some($crate::schema::Value::IntOrString(port)) => {
                        std::borrow::Cow::Borrowed(port)
                    }
                    _ => std::borrow::Cow::Owned(Default::default()),
                }
            }
        }
        impl $name_mut<'_, '_> {
            #[doc = concat!("Sets `", stringify!($id), "`.")]
            pub fn $set(&mut self, port: $crate::schema::int_or_string::IntOrString) {
                self.0.set($ids::$id, port);
            }
        }
    };

    (@object $name:ident, $name_mut:ident, $ids:ident,
     ($get:ident, $get_mut:ident, $ensure:ident, $set:ident, $id:ident: $view:ident, $view_mut:ident)) => {
        impl<'o, 'a> $name<'o, 'a> {
            #[doc = concat!("`", stringify!($id), "`, if present.")]
            #[must_use]
            pub fn $get(self) -> Option<$view<'o, 'a>> {
                self.0.object($ids::$id).map($view::new)
            }
        }
        impl<'a> $name_mut<'_, 'a> {
            #[doc = concat!("`", stringify!($id), "`, if present.")]
            pub fn $get_mut(&mut self) -> Option<$view_mut<'_, 'a>> {
                self.0.object_mut($ids::$id).map($view_mut::new)
            }
            #[doc = concat!("`", stringify!($id), "`, made when absent.")]
            pub fn $ensure(&mut self) -> $view_mut<'_, 'a> {
                let ty = <$view<'_, '_> as $crate::schema::views::View>::ty();
                $view_mut::new(self.0.ensure_object($ids::$id, ty))
            }
            #[doc = concat!("Sets `", stringify!($id), "`; `None` is nil or the zero struct.")]
            pub fn $set(&mut self, object: Option<$crate::schema::Object<'a>>) {
                match object {
                    Some(object) => self.0.set($ids::$id, object),
                    None => self.0.remove($ids::$id),
                };
            }
        }
    };

    (@objects $name:ident, $name_mut:ident, $ids:ident,
     ($get:ident, $get_mut:ident, $vec:ident, $push:ident, $id:ident: $view:ident, $view_mut:ident, $list:path)) => {
        impl<'o, 'a> $name<'o, 'a> {
            #[doc = concat!("The elements of `", stringify!($id), "`.")]
            pub fn $get(self) -> impl DoubleEndedIterator<Item = $view<'o, 'a>> + Clone {
                $crate::schema::views::views::<$view<'o, 'a>>(self.0.list($ids::$id))
            }
        }
        impl<'a> $name_mut<'_, 'a> {
            #[doc = concat!("The elements of `", stringify!($id), "`, to be changed.")]
            pub fn $get_mut<'s>(
                &'s mut self,
            ) -> impl DoubleEndedIterator<Item = $view_mut<'s, 'a>> + use<'s, 'a> {
                self.0
                    .list_mut($ids::$id)
                    .map(Vec::as_mut_slice)
                    .unwrap_or_default()
                    .iter_mut()
                    .filter_map($crate::schema::Value::as_object_mut)
                    .map($view_mut::new)
            }
            #[doc = concat!("`", stringify!($id), "` itself, made (empty, not nil) when absent.")]
            pub fn $vec(&mut self) -> &mut Vec<$crate::schema::Value<'a>> {
                &mut self.0.ensure_list($ids::$id, &$list).items
            }
            #[doc = concat!("Appends to `", stringify!($id), "`.")]
            pub fn $push(&mut self, object: $crate::schema::Object<'a>) {
                self.$vec().push(object.into());
            }
        }
    };

    (@texts $name:ident, $name_mut:ident, $ids:ident, ($get:ident, $id:ident)) => {
        impl<'o> $name<'o, '_> {
            #[doc = concat!("The elements of `", stringify!($id), "`.")]
            pub fn $get(self) -> impl DoubleEndedIterator<Item = &'o str> + Clone {
                self.0.list($ids::$id).iter().filter_map($crate::schema::Value::as_str)
            }
        }
    };

    (@strings $name:ident, $name_mut:ident, $ids:ident, ($get:ident, $get_mut:ident, $id:ident)) => {
        impl<'o, 'a> $name<'o, 'a> {
            #[doc = concat!("`", stringify!($id), "`.")]
            #[must_use]
            pub fn $get(self) -> $crate::schema::views::StringMap<'o, 'a> {
                $crate::schema::views::StringMap::new(self.0.map($ids::$id))
            }
        }
        impl<'a> $name_mut<'_, 'a> {
            #[doc = concat!("`", stringify!($id), "`, to be changed.")]
            pub fn $get_mut(&mut self) -> $crate::schema::views::StringMapMut<'_, 'a> {
                $crate::schema::views::StringMapMut::new(self.0, $ids::$id)
            }
        }
    };

    // `metadata` with what is asked of it most.
    (@metadata $name:ident, $name_mut:ident, $ids:ident, ()) => {
        view!(@object $name, $name_mut, $ids,
            (metadata, metadata_mut, ensure_metadata, set_metadata, OBJECT_META: ObjectMeta, ObjectMetaMut));
        impl<'o, 'a> $name<'o, 'a> {
            /// The annotations; none when there is no metadata.
            #[must_use]
            pub fn annotations(self) -> $crate::schema::views::StringMap<'o, 'a> {
                self.metadata().map(ObjectMeta::annotations).unwrap_or_default()
            }
            /// The value of an annotation.
            #[must_use]
            pub fn annotation(self, key: &str) -> Option<&'o str> {
                self.annotations().get(key)
            }
            /// The labels; none when there is no metadata.
            #[must_use]
            pub fn labels(self) -> $crate::schema::views::StringMap<'o, 'a> {
                self.metadata().map(ObjectMeta::labels).unwrap_or_default()
            }
            /// The value of a label.
            #[must_use]
            pub fn label(self, key: &str) -> Option<&'o str> {
                self.labels().get(key)
            }
        }
        impl<'a> $name_mut<'_, 'a> {
            /// Sets an annotation.
            pub fn set_annotation(
                &mut self,
                key: impl Into<std::borrow::Cow<'a, str>>,
                value: impl Into<std::borrow::Cow<'a, str>>,
            ) {
                self.ensure_metadata().annotations_mut().insert(key, value);
            }
            /// Takes an annotation out; the map stays, empty if need be.
            pub fn remove_annotation(&mut self, key: &str) {
                if let Some(mut metadata) = self.metadata_mut() {
                    metadata.annotations_mut().remove(key);
                }
            }
            /// Sets a label.
            pub fn set_label(
                &mut self,
                key: impl Into<std::borrow::Cow<'a, str>>,
                value: impl Into<std::borrow::Cow<'a, str>>,
            ) {
                self.ensure_metadata().labels_mut().insert(key, value);
            }
        }
    };
}
