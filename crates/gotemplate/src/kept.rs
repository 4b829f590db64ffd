//! A place for what is made of a host's data while templates run.
//!
//! Values borrow from the host's data, so what is made of them has to last as long. Nothing that is
//! kept here moves or goes before the whole does.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::fmt;

use crate::object::Object;

/// Shelves double in size: the first has one place, the last two billion.
const SHELVES: usize = 32;

type Shelf = Box<[OnceCell<Box<dyn Object>>]>;

/// What was made of the data that own this. Part of those data, for they are lent out together.
#[derive(Default)]
pub struct Kept {
    shelves: [OnceCell<Shelf>; SHELVES],
    /// Where fields are, by the address of their struct and their name.
    fields: RefCell<HashMap<(usize, String), usize>>,
    len: std::cell::Cell<usize>,
}

impl Kept {
    /// Keeps an object.
    pub(crate) fn object(&self, object: Box<dyn Object>) -> Option<&dyn Object> {
        let index = self.len.get();
        self.len.set(index + 1);
        self.place(index)?.set(object).ok()?;
        self.at(index)
    }

    /// The field that a struct makes when it is asked for, made once.
    pub(crate) fn field(&self, of: &dyn Object, name: &str) -> Option<&dyn Object> {
        let key = (std::ptr::from_ref(of).addr(), name.to_owned());
        if let Some(index) = self.fields.borrow().get(&key) {
            return self.at(*index);
        }
        let made = of.made_field(name)?;
        self.fields.borrow_mut().insert(key, self.len.get());
        self.object(made)
    }

    fn at(&self, index: usize) -> Option<&dyn Object> {
        Some(&**self.place(index)?.get()?)
    }

    fn place(&self, index: usize) -> Option<&OnceCell<Box<dyn Object>>> {
        let number = index + 1;
        let shelf = number.ilog2();
        let empty = || (0..1 << shelf).map(|_| OnceCell::new()).collect();
        let places = self.shelves.get(shelf as usize)?.get_or_init(empty);
        places.get(number - (1 << shelf))
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} kept", self.len.get())
    }
}
