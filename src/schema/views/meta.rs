//! Views of metav1's types.

use crate::schema::meta_v1;

view! {
    /// `metav1.ObjectMeta`
    ObjectMeta: meta_v1::OBJECT_META, meta_v1::object_meta;
    text name NAME;
    text generate_name GENERATE_NAME;
    text namespace NAMESPACE;
    strings labels LABELS;
    strings annotations ANNOTATIONS;
    objects owner_references OWNER_REFERENCES: OwnerReference;
}

view! {
    /// `metav1.OwnerReference`
    OwnerReference: meta_v1::OWNER_REFERENCE, meta_v1::owner_reference;
    text api_version API_VERSION;
    text kind KIND;
    text name NAME;
    opt_bool controller CONTROLLER;
}

impl<'o, 'a> ObjectMeta<'o, 'a> {
    /// The owner that manages the object, as `metav1.GetControllerOf` finds it.
    #[must_use]
    pub fn controller_of(self) -> Option<OwnerReference<'o, 'a>> {
        self.owner_references()
            .find(|owner| owner.controller() == Some(true))
    }
}
