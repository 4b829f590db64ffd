//! Views of containers and what they hold.

use crate::schema::core_v1::{self, container, env_var, http_get_action, security_context};
use crate::schema::int_or_string::IntOrString;
use crate::schema::object::Object;
use crate::schema::value::Value;
use std::borrow::Cow;
use thin_vec::ThinVec;

view! {
    /// `v1.Container`
    Container, ContainerMut: core_v1::CONTAINER, core_v1::container;
    text name NAME;
    text image IMAGE;
    objects ports PORTS: ContainerPort;
    objects env ENV: EnvVar;
    object security_context SECURITY_CONTEXT: SecurityContext;
}

view! {
    /// `v1.SecurityContext`
    SecurityContext, SecurityContextMut: core_v1::SECURITY_CONTEXT, core_v1::security_context;
    opt_int run_as_user RUN_AS_USER;
    opt_int run_as_group RUN_AS_GROUP;
}

view! {
    /// `v1.ContainerPort`
    ContainerPort: core_v1::CONTAINER_PORT, core_v1::container_port;
    text name NAME;
    int container_port CONTAINER_PORT;
}

view! {
    /// `v1.EnvVar`
    EnvVar: core_v1::ENV_VAR, core_v1::env_var;
    text name NAME;
    text value VALUE;
}

view! {
    /// `v1.HTTPGetAction`
    HttpGetAction, HttpGetActionMut: core_v1::HTTP_GET_ACTION, core_v1::http_get_action;
    text scheme SCHEME;
}

impl<'o, 'a> Container<'o, 'a> {
    /// The object behind the view.
    #[must_use]
    pub fn object(self) -> &'o Object<'a> {
        self.0
    }

    /// The first environment variable of this name.
    #[must_use]
    pub fn env_var(self, name: &str) -> Option<EnvVar<'o, 'a>> {
        self.env().find(|variable| variable.name() == name)
    }
}

impl<'o, 'a> ContainerMut<'o, 'a> {
    /// The object behind the view.
    #[must_use]
    pub fn into_object(self) -> &'o mut Object<'a> {
        self.0
    }

    /// Takes the image out.
    pub fn clear_image(&mut self) {
        self.0.remove(container::IMAGE);
    }

    /// The elements of `ARGS`.
    pub fn args_mut(&mut self) -> &mut [Value<'a>] {
        self.0
            .list_mut(container::ARGS)
            .map(ThinVec::as_mut_slice)
            .unwrap_or_default()
    }

    /// `SECURITY_CONTEXT`, if present.
    pub fn security_context_mut(&mut self) -> Option<SecurityContextMut<'_, 'a>> {
        self.0
            .object_mut(container::SECURITY_CONTEXT)
            .map(SecurityContextMut::new)
    }

    /// `SECURITY_CONTEXT`, made when absent.
    pub fn ensure_security_context(&mut self) -> SecurityContextMut<'_, 'a> {
        let ty = &core_v1::SECURITY_CONTEXT;
        SecurityContextMut::new(self.0.ensure_object(container::SECURITY_CONTEXT, ty))
    }

    /// Appends an environment variable.
    pub fn push_env(&mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) {
        self.env_mut().push(env_var(name, value));
    }

    /// Puts a variable of just this value (`valueFrom` goes) in the place of the first of its
    /// name, or at the end where there is none.
    pub fn replace_env(&mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) {
        let name = name.into();
        let list = self.env_mut();
        let place = list.iter_mut().find(|v| name_of(v) == name);
        match place {
            Some(place) => *place = env_var(name, value),
            None => list.push(env_var(name, value)),
        }
    }

    /// Keeps the environment variables for whose name `keep` says so.
    pub fn retain_env(&mut self, mut keep: impl FnMut(&str) -> bool) {
        if let Some(list) = self.0.list_mut(container::ENV) {
            list.retain(|variable| keep(name_of(variable)));
        }
    }

    fn env_mut(&mut self) -> &mut ThinVec<Value<'a>> {
        let list = self.0.ensure_list(container::ENV, &core_v1::LIST_ENV_VAR);
        &mut list.items
    }
}

impl SecurityContextMut<'_, '_> {
    /// Lets `RUN_AS_USER` point to this number, 0 as well.
    pub fn set_run_as_user(&mut self, number: i64) {
        self.0.set(security_context::RUN_AS_USER, number);
    }

    /// Lets `RUN_AS_GROUP` point to this number, 0 as well.
    pub fn set_run_as_group(&mut self, number: i64) {
        self.0.set(security_context::RUN_AS_GROUP, number);
    }

    /// Takes `RUN_AS_USER` and `RUN_AS_GROUP` out.
    pub fn clear_run_as(&mut self) {
        self.0.remove(security_context::RUN_AS_USER);
        self.0.remove(security_context::RUN_AS_GROUP);
    }
}

impl<'a> HttpGetActionMut<'_, 'a> {
    /// Sets `PATH`.
    pub fn set_path(&mut self, path: impl Into<Cow<'a, str>>) {
        self.0.set(http_get_action::PATH, path.into());
    }

    /// Sets `PORT` to a number.
    pub fn set_port(&mut self, number: i32) {
        self.0.set(http_get_action::PORT, IntOrString::Int(number));
    }

    /// Sets `SCHEME`.
    pub fn set_scheme(&mut self, scheme: impl Into<Cow<'a, str>>) {
        self.0.set(http_get_action::SCHEME, scheme.into());
    }
}

fn name_of<'v>(variable: &'v Value<'_>) -> &'v str {
    let object = variable.as_object();
    object.map_or("", |variable| EnvVar::new(variable).name())
}

/// A variable of a name and a value; an empty value is an absent one.
fn env_var<'a>(name: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) -> Value<'a> {
    let mut variable = Object::new(&core_v1::ENV_VAR);
    variable.set(env_var::NAME, name.into());
    let value = value.into();
    if !value.is_empty() {
        variable.set(env_var::VALUE, value);
    }
    variable.into()
}
