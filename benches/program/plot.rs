//! A plot of time over size, both axes by powers of ten.
//!
//! Boundary: points in, SVG out.

use minijinja::{Environment, Value, context};

/// One size and its time.
#[derive(Debug, Clone, Copy)]
pub struct Point {
    /// How many workloads, each with a Service.
    pub workloads: usize,
    /// How long they took.
    pub seconds: f64,
}

/// The drawing's size in pixels, and the room for labels around it.
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 400.0;
const MARGIN: f64 = 70.0;

/// The powers of ten at the ends of the axes: workloads from left to right, seconds upwards.
const ACROSS: (i32, i32) = (0, 5);
const UPWARDS: (i32, i32) = (-3, 2);

/// A place in the drawing, with what is written there.
struct Mark {
    x: f64,
    y: f64,
    label: String,
}

/// Draws the points.
pub fn svg(points: &[Point]) -> String {
    let across = |power: f64| MARGIN + place(power, ACROSS) * (WIDTH - 2.0 * MARGIN);
    let upwards = |power: f64| HEIGHT - MARGIN - place(power, UPWARDS) * (HEIGHT - 2.0 * MARGIN);
    let points: Vec<Mark> = points
        .iter()
        .map(|point| Mark {
            x: across((point.workloads as f64).log10()),
            y: upwards(point.seconds.log10()),
            label: time(point.seconds),
        })
        .collect();
    let columns: Vec<Mark> = (ACROSS.0..=ACROSS.1)
        .map(|power| Mark {
            x: across(f64::from(power)),
            y: HEIGHT - MARGIN,
            label: format!("{}", 10_u32.pow(power.unsigned_abs())),
        })
        .collect();
    let rows: Vec<Mark> = (UPWARDS.0..=UPWARDS.1)
        .map(|power| Mark {
            x: MARGIN,
            y: upwards(f64::from(power)),
            label: time(10_f64.powi(power)),
        })
        .collect();
    let frame = context! { width => WIDTH, height => HEIGHT, margin => MARGIN };
    Environment::new()
        .render_str(
            include_str!("plot.svg.jinja"),
            context! { frame, columns => marks(columns), rows => marks(rows), points => marks(points) },
        )
        .expect("the template is ours")
}

fn marks(marks: Vec<Mark>) -> Vec<Value> {
    let value = |Mark { x, y, label }| context! { x, y, label };
    marks.into_iter().map(value).collect()
}

/// How far between its ends a power stands, from 0 to 1.
fn place(power: f64, (low, high): (i32, i32)) -> f64 {
    (power - f64::from(low)) / f64::from(high - low)
}

fn time(seconds: f64) -> String {
    if seconds < 0.9995 {
        format!("{:.0} ms", 1e3 * seconds)
    } else {
        format!("{seconds:.0} s")
    }
}
