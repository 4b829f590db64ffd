//! Objects and values by themselves.

use super::generated::basic::{LIST_STRING, MAP_STRING_STRING};
use super::object::Object;
use super::value::{List, Map, Value};
use super::{core_v1, meta_v1};
use std::borrow::Cow;
use thin_vec::thin_vec;

fn entries(map: &Map<'_>) -> Vec<(String, String)> {
    let text = |value: &Value<'_>| value.as_str().unwrap_or_default().to_owned();
    map.iter()
        .map(|(key, value)| (key.to_owned(), text(value)))
        .collect()
}

#[test]
fn fields_stay_in_the_order_of_declaration() {
    use core_v1::container::{ARGS, IMAGE, NAME};
    let mut object = Object::new(&core_v1::CONTAINER);
    assert!(object.set(ARGS, List::new(&LIST_STRING)).is_none());
    assert!(object.set(NAME, "a").is_none());
    object.set(IMAGE, "b".to_owned());
    let old = object.set(NAME, "c");
    assert_eq!(old.as_ref().and_then(Value::as_str), Some("a"));
    let ids: Vec<_> = object.fields().map(|(id, _)| id).collect();
    assert_eq!(ids, [NAME, IMAGE, ARGS]);
    assert_eq!((object.str(NAME), object.str(IMAGE)), ("c", "b"));
    assert!(object.remove(IMAGE).is_some() && object.remove(IMAGE).is_none());
    assert_eq!(object.opt_str(IMAGE), None);
    assert!(object.list(ARGS).is_empty() && object.has(ARGS));
}

#[test]
fn asking_for_the_wrong_kind_of_value_gives_nothing() {
    use core_v1::container::{ARGS, NAME, RESOURCES};
    let mut object = Object::new(&core_v1::CONTAINER);
    object.set(NAME, "a");
    assert!(object.int(NAME).is_none() && object.bool(NAME).is_none());
    assert!(object.object(NAME).is_none() && object.map(NAME).is_none());
    assert!(object.object_or_insert(ARGS).is_none() && !object.has(ARGS));
    assert!(object.list_or_insert(RESOURCES).is_none() && !object.has(RESOURCES));
    assert!(object.map_or_insert(NAME).is_none());
    assert!(
        object
            .object_or_insert(RESOURCES)
            .is_some_and(|made| made.is_empty())
    );
}

#[test]
fn maps_are_sorted_by_bytes_and_the_last_of_equal_keys_wins() {
    let pair = |key: &'static str, value: &'static str| (Cow::from(key), Value::from(value));
    let mut map = Map::from_entries(
        &MAP_STRING_STRING,
        thin_vec![
            pair("b", "1"),
            pair("a10", "2"),
            pair("b", "3"),
            pair("a9", "4"),
            pair("b", "5"),
        ],
    );
    map.insert("B", "6");
    map.insert("a9", "7");
    assert_eq!(map.remove("none").as_ref().and_then(Value::as_str), None);
    let wanted = [("B", "6"), ("a10", "2"), ("a9", "7"), ("b", "5")];
    assert_eq!(
        entries(&map),
        wanted.map(|(k, v)| (k.to_owned(), v.to_owned()))
    );
}

#[test]
fn what_was_made_for_ever_serves_for_a_while() {
    fn shorter<'s>(object: Object<'static>, _text: &'s str) -> Object<'s> {
        object
    }
    let text = String::from("name");
    let mut object = shorter(Object::new(&meta_v1::OBJECT_META), &text);
    object.set(meta_v1::object_meta::NAME, text.as_str());
    assert_eq!(object.str(meta_v1::object_meta::NAME), "name");
}
