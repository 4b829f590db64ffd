//! Views of containers and what they hold.

use super::probe::{Lifecycle, LifecycleMut, Probe, ProbeMut};
use crate::schema::core_v1;
use crate::schema::value::Value;
use std::borrow::Cow;

view! {
    /// `v1.Container`
    Container, ContainerMut: core_v1::CONTAINER, core_v1::container;
    text (name, set_name, NAME);
    text (image, set_image, IMAGE);
    texts (command, COMMAND);
    texts (args, ARGS);
    objects (ports, ports_mut, ports_vec, push_port,
        PORTS: ContainerPort, ContainerPortMut, core_v1::LIST_CONTAINER_PORT);
    objects (env, env_mut, env_vec, push_env_var,
        ENV: EnvVar, EnvVarMut, core_v1::LIST_ENV_VAR);
    object (liveness_probe, liveness_probe_mut, ensure_liveness_probe, set_liveness_probe,
        LIVENESS_PROBE: Probe, ProbeMut);
    object (readiness_probe, readiness_probe_mut, ensure_readiness_probe, set_readiness_probe,
        READINESS_PROBE: Probe, ProbeMut);
    object (startup_probe, startup_probe_mut, ensure_startup_probe, set_startup_probe,
        STARTUP_PROBE: Probe, ProbeMut);
    object (lifecycle, lifecycle_mut, ensure_lifecycle, set_lifecycle,
        LIFECYCLE: Lifecycle, LifecycleMut);
    object (security_context, security_context_mut, ensure_security_context, set_security_context,
        SECURITY_CONTEXT: SecurityContext, SecurityContextMut);
}

view! {
    /// `v1.SecurityContext`
    SecurityContext, SecurityContextMut: core_v1::SECURITY_CONTEXT, core_v1::security_context;
    opt_int (run_as_user, set_run_as_user, RUN_AS_USER);
    opt_int (run_as_group, set_run_as_group, RUN_AS_GROUP);
    opt_bool (run_as_non_root, set_run_as_non_root, RUN_AS_NON_ROOT);
    opt_bool (privileged, set_privileged, PRIVILEGED);
}

view! {
    /// `v1.ContainerPort`
    ContainerPort, ContainerPortMut: core_v1::CONTAINER_PORT, core_v1::container_port;
    text (name, set_name, NAME);
    int (container_port, set_container_port, CONTAINER_PORT);
    text (protocol, set_protocol, PROTOCOL);
}

view! {
    /// `v1.EnvVar`
    EnvVar, EnvVarMut: core_v1::ENV_VAR, core_v1::env_var;
    text (name, set_name, NAME);
    text (value, set_value, VALUE);
}

impl<'o, 'a> Container<'o, 'a> {
    /// The first environment variable of this name.
    #[must_use]
    pub fn env_var(self, name: &str) -> Option<EnvVar<'o, 'a>> {
        self.env().find(|variable| variable.name() == name)
    }
}

impl<'a> ContainerMut<'_, 'a> {
    /// Appends an environment variable.
    pub fn push_env(&mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) {
        self.push_env_var(EnvVarMut::with(name, value));
    }

    /// Takes out the environment variables for whose name `keep` says no. A nil list stays nil.
    pub fn retain_env(&mut self, mut keep: impl FnMut(&str) -> bool) {
        if let Some(list) = self.0.list_mut(core_v1::container::ENV) {
            list.retain(|value| {
                value
                    .as_object()
                    .is_none_or(|object| keep(EnvVar::new(object).name()))
            });
        }
    }

    /// The first environment variable of this name.
    pub fn env_var_mut(&mut self, name: &str) -> Option<EnvVarMut<'_, 'a>> {
        self.env_mut().find(|variable| variable.name() == name)
    }
}

impl<'a> EnvVarMut<'_, 'a> {
    /// A variable of a name and a value.
    #[must_use]
    pub fn with(
        name: impl Into<Cow<'a, str>>,
        value: impl Into<Cow<'a, str>>,
    ) -> crate::schema::Object<'a> {
        let mut object = EnvVarMut::zero();
        let mut variable = EnvVarMut::new(&mut object);
        variable.set_name(name);
        variable.set_value(value);
        object
    }

    /// Makes it a variable of just its name and this value (`valueFrom` goes).
    pub fn replace_value(&mut self, value: impl Into<Cow<'a, str>>) {
        let name = self.0.remove(core_v1::env_var::NAME);
        *self.0 = EnvVarMut::zero();
        if let Some(Value::Str(name)) = name {
            self.set_name(name);
        }
        self.set_value(value);
    }
}
