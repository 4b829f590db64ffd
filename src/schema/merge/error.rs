//! Why a patch could not be merged, in Go's words.

use super::super::decode::{DecodeError, Path};
use super::print::{print, print_strings};
use goyaml::tree::NodeRef;
use thiserror::Error;

/// What went wrong in a merge.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MergeError {
    /// The patch cannot be applied. Istio says `strategic merge: ` before it.
    #[error("{message}")]
    Patch {
        /// Where in the object.
        path: String,
        /// Byte offset in the patch's text.
        offset: usize,
        /// Go's message.
        message: String,
    },
    /// The result does not fit the type. Istio says `unmarshal patched pod: ` before it.
    #[error(transparent)]
    Result(#[from] DecodeError),
}

impl MergeError {
    /// Byte offset in the patch's text of what is wrong.
    pub fn offset(&self) -> usize {
        match self {
            MergeError::Patch { offset, .. } => *offset,
            MergeError::Result(error) => error.offset,
        }
    }

    /// A patch that is no map.
    pub(super) fn not_a_map(patch: NodeRef<'_, '_>) -> Self {
        MergeError::new(&Path::default(), patch, "invalid JSON document".to_owned())
    }

    /// Go's message for a place in the patch.
    pub(super) fn new(path: &Path<'_>, node: NodeRef<'_, '_>, message: String) -> Self {
        MergeError::Patch {
            path: path.display(),
            offset: node.offset(),
            message,
        }
    }
}

/// `mergepatch.ErrNoMergeKey`
pub fn no_merge_key(item: NodeRef<'_, '_>, key: &str) -> String {
    format!(
        "map: {} does not contain declared merge key: {key}",
        print(item)
    )
}

/// `mergepatch.ErrBadPatchType`
pub fn bad_patch_type(directive: NodeRef<'_, '_>, map: NodeRef<'_, '_>) -> String {
    let directive = print_strings(directive);
    format!("unknown patch type: {directive} in map: {}", print(map))
}

/// `mergepatch.ErrBadArgType` where a list was expected.
pub fn not_a_list(received: &str) -> String {
    format!("expected a []interface {{}}, but received a {received}")
}

/// `mergepatch.ErrBadArgType` where a map was expected.
pub fn not_a_map(received: &str) -> String {
    format!("expected a map[string]interface {{}}, but received a {received}")
}

/// Where Go panics: it takes them for the keys of a map.
pub const UNORDERED: &str = "lists and maps without a merge key cannot be put into an order";
/// `mergepatch.ErrBadPatchFormatForRetainKeys`
pub const BAD_RETAIN_KEYS: &str = "invalid patch format of retainKeys";
/// `mergepatch.ErrBadPatchFormatForSetElementOrderList`
pub const BAD_ELEMENT_ORDER: &str = "invalid patch format of setElementOrder list";
/// `mergepatch.ErrBadPatchFormatForPrimitiveList`
pub const BAD_PRIMITIVE_LIST: &str = "invalid patch format of primitive list";
/// `mergepatch.ErrNoListOfLists`
pub const NO_LIST_OF_LISTS: &str = "lists of lists are not supported";
/// What the forked `json` package says of a path that leads through a map.
pub const NOT_A_STRUCT: &str =
    "merging an object in json but data type is not struct, instead is: map";
