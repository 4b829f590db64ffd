//! Load balancing by locality.
//!
//! Source of the rules: Istio 1.30.3 `pkg/config/validation/agent/validation.go`
//! (`ValidateLocalityLbSetting`, `validateLocalities`).

use std::collections::{BTreeMap, BTreeSet};

use crate::mesh::generated::networking::{
    locality_load_balancer_setting as setting, locality_load_balancer_setting_distribute as share,
    locality_load_balancer_setting_failover as failover,
};
use crate::mesh::message::{Message, Value};
use crate::mesh::multi_error::{Errors, MultiError};

const TOPOLOGY_LABELS: &[&str] = &[
    "topology.kubernetes.io/region",
    "topology.kubernetes.io/zone",
    "topology.istio.io/subzone",
];

/// Checks the setting. Some mistakes end the check, others are gathered.
pub fn check(lb: &Message) -> Result<(), MultiError> {
    check_exclusive(lb)?;
    let mut errors = Errors::default();
    let mut sources = Vec::new();
    for distribute in lb.messages(setting::DISTRIBUTE) {
        sources.push(distribute.str(share::FROM));
        let targets = distribute.map(share::TO);
        if let Err(err) = check_weights(targets) {
            errors.join(err);
            return errors.finish();
        }
        let targets = targets.iter().map(|(locality, _)| &**locality);
        errors.join_result(check_localities(targets).map_err(MultiError::from));
    }
    errors.join_result(check_localities(sources.into_iter()).map_err(MultiError::from));
    for step in lb.messages(setting::FAILOVER) {
        check_failover(step, &mut errors);
    }
    errors.finish()
}

fn check_exclusive(lb: &Message) -> Result<(), MultiError> {
    if !lb.has(setting::FAILOVER) {
        return Ok(());
    }
    if lb.has(setting::DISTRIBUTE) {
        return Err("can not simultaneously specify 'distribute' and 'failover'".into());
    }
    let mut labels = lb.strings(setting::FAILOVER_PRIORITY);
    match labels.find(|label| TOPOLOGY_LABELS.contains(label)) {
        Some(label) => Err(MultiError::One(format!(
            "can not simultaneously set 'failover' and topology label '{label}' in 'failover_priority'"
        ))),
        None => Ok(()),
    }
}

fn check_weights<K>(targets: &[(K, Value)]) -> Result<(), String> {
    let mut total = 0u32;
    for (_, weight) in targets {
        let weight = match weight {
            Value::Uint(weight) => *weight,
            _ => 0,
        };
        if !(1..=100).contains(&weight) {
            return Err("locality weight must be in range [1, 100]".to_owned());
        }
        total = total.wrapping_add(weight as u32);
    }
    if total != 100 {
        return Err(format!("total locality weight {total} != 100"));
    }
    Ok(())
}

fn check_failover(step: &Message, errors: &mut Errors) {
    let (from, to) = (step.str(failover::FROM), step.str(failover::TO));
    if from == to {
        errors.join("locality lb failover settings must specify different regions");
    }
    if from.contains('/') || to.contains('/') {
        errors.join("locality lb failover only specify region");
    }
    if from.contains('*') || to.contains('*') {
        errors.join("locality lb failover region should not contain '*' wildcard");
    }
}

/// What is taken so far of one region: all of it, or zones, each whole or by subzone.
type Zones<'l> = BTreeMap<&'l str, BTreeSet<&'l str>>;

/// Localities (`region/zone/subzone`, an asterisk at the end for the rest) that do not overlap.
fn check_localities<'l>(localities: impl Iterator<Item = &'l str>) -> Result<(), String> {
    let mut regions: BTreeMap<&str, Zones<'_>> = BTreeMap::new();
    for locality in localities {
        let stars = locality.matches('*').count();
        if stars > 1 || (stars == 1 && !locality.ends_with('*')) {
            return Err(format!(
                "locality {locality} wildcard '*' number can not exceed 1 and must be in the end"
            ));
        }
        let overlap = || {
            Err(format!(
                "locality {locality} overlap with previous specified ones"
            ))
        };
        if regions.contains_key("*") {
            return overlap();
        }
        let parts: Vec<&str> = locality.splitn(3, '/').collect();
        if parts.iter().any(|part| part.is_empty()) {
            return Err(format!(
                "locality {locality} must not contain empty region/zone/subzone info"
            ));
        }
        if !take(&mut regions, &parts) {
            return overlap();
        }
    }
    Ok(())
}

/// Notes a locality; false if part of it was taken before.
fn take<'l>(regions: &mut BTreeMap<&'l str, Zones<'l>>, parts: &[&'l str]) -> bool {
    let Some((region, rest)) = parts.split_first() else {
        return true;
    };
    let taken = regions.contains_key(region);
    let zones = regions.entry(region).or_default();
    let whole = zones.contains_key("*");
    match rest {
        [] if taken => false,
        [] => zones.insert("*", BTreeSet::from(["*"])).is_none(),
        [zone] => {
            !whole && !zones.contains_key(zone) && {
                zones.insert(zone, BTreeSet::from(["*"]));
                true
            }
        }
        [zone, subzone, ..] => {
            !whole && {
                let subzones = zones.entry(zone).or_default();
                !subzones.contains("*") && subzones.insert(subzone)
            }
        }
    }
}
