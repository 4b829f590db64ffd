//! Functions on ports and interfaces.

use gotemplate::{Call, Function, Type, Value, print};

use super::CONTAINERS;
use crate::inject::PROXY_CONTAINER;
use crate::inject::ports::exclude_inbound_port;

/// The family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("excludeInboundPort", &[Type::Any, Type::Str], |c| {
        let port = print::sprint(std::slice::from_ref(c.arg(0)));
        Ok(exclude_inbound_port(&port, c.str(1)).into())
    }),
    Function::new("includeInboundPorts", &[CONTAINERS], |c| {
        Ok(container_ports(c, |_| true).into())
    }),
    Function::new("applicationPorts", &[CONTAINERS], |c| {
        Ok(container_ports(c, |name| name != PROXY_CONTAINER).into())
    }),
    Function::new("kubevirtInterfaces", &[Type::Str], |c| {
        Ok(Value::Str(c.text(0)))
    }),
    Function::new("excludeInterfaces", &[Type::Str], |c| {
        Ok(Value::Str(c.text(0)))
    }),
];

/// The ports of the containers whose name is `wanted`, UDP and SCTP left out.
fn container_ports(c: &Call<'_, '_>, wanted: impl Fn(&str) -> bool) -> String {
    let mut out = Vec::new();
    for container in c.arg(0).items().unwrap_or_default() {
        let Value::Object(container) = container else {
            continue;
        };
        let name = container.field("Name");
        if !wanted(name.as_ref().and_then(Value::as_str).unwrap_or_default()) {
            continue;
        }
        for port in container
            .field("Ports")
            .and_then(|p| p.items())
            .unwrap_or_default()
        {
            let Value::Object(port) = port else { continue };
            let protocol = port.field("Protocol");
            let protocol = protocol
                .as_ref()
                .and_then(Value::as_str)
                .unwrap_or_default();
            if let (false, Some(number)) = (
                matches!(protocol, "UDP" | "SCTP"),
                port.field("ContainerPort"),
            ) {
                out.push(print::sprint(&[number]));
            }
        }
    }
    out.join(",")
}
