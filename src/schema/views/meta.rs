//! Views of metav1's types.

use crate::schema::meta_v1;

view! {
    /// `metav1.ObjectMeta`
    ObjectMeta, ObjectMetaMut: meta_v1::OBJECT_META, meta_v1::object_meta;
    text (name, set_name, NAME);
    text (generate_name, set_generate_name, GENERATE_NAME);
    text (namespace, set_namespace, NAMESPACE);
    strings (labels, labels_mut, LABELS);
    strings (annotations, annotations_mut, ANNOTATIONS);
    objects (owner_references, owner_references_mut, owner_references_vec, push_owner_reference,
        OWNER_REFERENCES: OwnerReference, OwnerReferenceMut, meta_v1::LIST_OWNER_REFERENCE);
}

view! {
    /// `metav1.OwnerReference`
    OwnerReference, OwnerReferenceMut: meta_v1::OWNER_REFERENCE, meta_v1::owner_reference;
    text (api_version, set_api_version, API_VERSION);
    text (kind, set_kind, KIND);
    text (name, set_name, NAME);
    opt_bool (controller, set_controller, CONTROLLER);
}

impl<'o, 'a> ObjectMeta<'o, 'a> {
    /// The owner that manages the object, as `metav1.GetControllerOf` finds it.
    #[must_use]
    pub fn controller_of(self) -> Option<OwnerReference<'o, 'a>> {
        self.owner_references()
            .find(|owner| owner.controller() == Some(true))
    }
}
