//! The stages of a manifest's way, each alone, over the same objects.
//!
//! Boundary: what a stage does; how it is measured is up to the benches.
//! Source of the list: ARCHITECTURE.md, "The way of a manifest".

mod sample;

use sample::{Sample, configuration};

use crate::manifests;
use clap::Parser as _;

use goyaml::split;
use kube_inject::cli::args::Cli;
use kube_inject::cli::exit::Exit;
use kube_inject::cli::request::Surroundings;
use kube_inject::cli::{self, Streams};
use kube_inject::manifest::{self, Input, RunOptions};
use kube_inject::schema::decode::{Mode, Unknowns, decode};
use std::any::Any;
use std::hint::black_box;
use std::ops::ControlFlow;

/// Work that is ready to be measured, once. What it answers is dropped when measuring is over: what
/// that costs hangs on the state of the heap.
pub type Ready = Box<dyn FnOnce() -> Box<dyn Any>>;

/// A stage.
pub struct Stage {
    /// Its name in tables.
    pub name: &'static str,
    /// How many things it works on: workloads with their Services, or one configuration.
    pub elements: usize,
    /// How many bytes it reads or writes, for MB/s; `None` where it does neither.
    pub bytes: Option<usize>,
    /// Makes everything ready, which is not measured.
    pub prepare: Box<dyn Fn() -> Ready>,
}

/// The stages over this many workloads with their Services. What they work on lives as long as the
/// program.
pub fn all(workloads: usize) -> Vec<Stage> {
    let sample: &'static Sample = Box::leak(Box::new(Sample::new(workloads)));
    let input = Some(sample.text.len());
    let rendered = Some(sample.rendered.iter().map(|text| text.len()).sum());
    let printed = sample.finished.iter().map(|pod| sample::print(pod).len());
    let each = |name, bytes| Stage {
        name,
        elements: workloads,
        bytes,
        prepare: Box::new(|| Box::new(|| Box::new(()))),
    };
    vec![
        Stage {
            elements: 1,
            ..each("one file", None).runs(|| (), |()| one_file())
        },
        Stage {
            elements: 1,
            ..each("configuration", None).runs(
                || (),
                |()| {
                    black_box(sample::injector(configuration()));
                },
            )
        },
        each("split", input).runs(
            || (),
            |()| {
                black_box(split::documents(sample.text.as_bytes()).count());
            },
        ),
        each("read", input).runs(
            || (),
            |()| {
                for document in &sample.documents {
                    let _ = black_box(goyaml::read::read_first(document));
                }
            },
        ),
        each("decode", input).runs(
            || (),
            |()| {
                for (node, ty) in &sample.objects {
                    let _ = black_box(decode(*node, ty, Mode::User, &mut Unknowns::default()));
                }
            },
        ),
        each("render", rendered).runs(
            || (),
            |()| {
                for pod in &sample.pods {
                    black_box(sample.render(pod));
                }
            },
        ),
        each("merge", rendered).runs(|| sample.pods.clone(), |pods| sample.merge(pods)),
        each("steps", None).runs(
            || sample.merge(sample.pods.clone()),
            |mut pods| {
                sample.run_steps(&mut pods);
                pods
            },
        ),
        each("print", Some(printed.sum())).runs(
            || (),
            |()| {
                for pod in &sample.finished {
                    black_box(sample::print(pod));
                }
            },
        ),
        each("whole way", input).runs(|| (), |()| process(sample)),
    ]
}

impl Stage {
    /// The same, its work what `run` does with what `input` makes.
    fn runs<I: 'static, O: 'static>(
        mut self,
        input: impl Fn() -> I + 'static,
        run: impl Fn(I) -> O + Copy + 'static,
    ) -> Stage {
        self.prepare = Box::new(move || {
            let input = input();
            Box::new(move || Box::new(run(input)))
        });
        self
    }
}

/// The whole way on one core, from the text of a file to the text that is printed.
fn process(sample: &Sample) {
    let input = Input {
        name: "sample.yaml",
        text: sample.text.as_bytes(),
    };
    let options = RunOptions {
        jobs: 1,
        native: false.into(),
        nodes: None,
    };
    manifest::process(&input, &sample.injector, options, &mut |piece| {
        black_box(piece);
        ControlFlow::Continue(())
    });
}

/// All that the program does for one small file, but for starting the process.
fn one_file() {
    let text = manifests::workloads(1, manifests::SEED);
    let cli = Cli::try_parse_from(["kube-inject", "-f", "-", "--builtin-config"]);
    let cli = cli.expect("these are its arguments");
    let around = Surroundings {
        notice: None,
        stdin_is_terminal: false,
        stderr_is_terminal: false,
        stderr_takes_color: false,
        cores: 1,
        variable: &|_| None,
    };
    let (mut output, mut error) = (Vec::new(), Vec::new());
    let streams = Streams {
        input: &mut text.as_bytes(),
        output: &mut output,
        error: &mut error,
    };
    let exit = cli::execute(&cli, &around, streams).expect("these are its arguments");
    assert_eq!(exit, Exit::Done);
    black_box(output);
}
