//! Every target over its seeds, over all inputs that once were trouble, and over seeded changes of
//! them: a short run that is the same each time.

#![allow(clippy::unwrap_used, reason = "a test that cannot run has failed")]

use kube_inject_fuzz::mutate::{mutate, words};
use kube_inject_fuzz::random::Random;
use kube_inject_fuzz::{TARGETS, Target};
use std::fs;
use std::path::Path;

/// The longest input that is made.
const LONGEST: usize = 4096;

fn files(folder: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(folder);
    let mut paths: Vec<_> = match fs::read_dir(&folder) {
        Ok(entries) => entries.map(|entry| entry.unwrap().path()).collect(),
        // A target without trouble has no folder.
        Err(_) => Vec::new(),
    };
    paths.retain(|path| path.is_file());
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

fn target(name: &str) -> &'static Target {
    TARGETS.iter().find(|target| target.name == name).unwrap()
}

/// Runs a target over its seeds, and over so many changed inputs.
fn run(name: &str, rounds: usize) {
    let target = target(name);
    let kept = files(&format!("fuzz/regressions/{name}"));
    let mut seeds: Vec<_> = target
        .seeds
        .iter()
        .flat_map(|folder| files(folder))
        .collect();
    assert!(seeds.len() > 4, "the seeds were not found");
    for input in seeds.iter().chain(&kept) {
        (target.check)(input);
    }
    seeds.extend(kept);
    let words = words(target.dictionary);
    let mut random = Random::new(30);
    for round in 0..rounds {
        let mut input = match round % 3 {
            0 => {
                let length = random.below(400);
                [vec![0], random.bytes(length)].concat()
            }
            _ => seeds[random.below(seeds.len())].clone(),
        };
        let other = &seeds[random.below(seeds.len())];
        mutate(&mut input, other, &words, &mut random);
        input.truncate(LONGEST);
        (target.check)(&input);
    }
}

#[test]
fn reader() {
    run("reader", 2000);
}

#[test]
fn template() {
    run("template", 3000);
}

#[test]
fn decode() {
    run("decode", 500);
}

#[test]
fn merge() {
    run("merge", 1500);
}

#[test]
fn program() {
    run("program", 300);
}

/// No target is left out above.
#[test]
fn all_targets_are_known() {
    let names = TARGETS.map(|target| target.name);
    assert_eq!(names, ["reader", "template", "decode", "merge", "program"]);
}
