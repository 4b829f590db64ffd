//! `--set`: Helm's way to change values on the command line.
//!
//! `a.b=c`, `a={x,y}`, `a[0].b=c`, several with commas between them; `\` takes the next character
//! as it is. `true`, `false`, `null` and integers are what they look like, all else is a string.
//! `null` takes a key out.
//!
//! Boundary: text in, text out; whether the values then fit is [`super::values`].
//!
//! Source of the rules: Helm 3 `pkg/strvals/parser.go`; its words are replaced by ours that say
//! where. Null on a key deletes at once, as Helm's does when it lays values over a chart's.

#[cfg(test)]
mod tests;
pub mod unknown;

use std::fmt;

use gotemplate::json::JsonText;

use super::values::node::{Map, Node};
use unknown::Unknown;

/// The longest list that an index may make.
const MAX_INDEX: usize = 65_536;

/// The most dots in a name.
const MAX_LEVELS: usize = 30;

/// A setting that cannot be applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetError {
    /// The whole setting, as given.
    pub setting: String,
    /// How many characters of it were read when the mistake showed.
    pub column: usize,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for SetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let SetError {
            setting,
            column,
            message,
        } = self;
        write!(f, "--set {setting:?}: {message} (at character {column})")
    }
}

impl std::error::Error for SetError {}

/// Why values cannot be changed.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ApplyError {
    /// The values themselves are no YAML.
    #[error(transparent)]
    Yaml(#[from] goyaml::read::ReadError),
    /// The values are no map, so nothing can be set in them.
    #[error("--set: the values are no map")]
    NoMap,
    /// A setting is wrong.
    #[error(transparent)]
    Set(#[from] SetError),
}

/// Values after settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The values as JSON.
    pub text: String,
    /// What was set though nobody knows it.
    pub unknown: Vec<Unknown>,
}

/// The values with the settings applied in their order.
///
/// # Errors
/// [`ApplyError`]: the text is no YAML or no map, or a setting is wrong.
pub fn apply(text: &str, settings: &[String]) -> Result<Applied, ApplyError> {
    let tree = goyaml::read::read(text)?;
    let mut root = match Node::read(tree.root()) {
        Node::Null => Node::Map(Map::default()),
        root => root,
    };
    let mut parsed = Vec::with_capacity(settings.len());
    for text in settings {
        parsed.extend(parse(text)?.into_iter().map(|setting| (text, setting)));
    }
    let unknown = parsed
        .iter()
        .filter_map(|(_, setting)| unknown::find(setting, &root))
        .collect();
    let Node::Map(map) = &mut root else {
        return Err(ApplyError::NoMap);
    };
    for (text, setting) in parsed {
        store(map, &setting.steps, setting.value).map_err(|message| SetError {
            setting: text.clone(),
            column: setting.end,
            message,
        })?;
    }
    let mut text = String::new();
    map.write_json(&mut JsonText::new(&mut text, false));
    Ok(Applied { text, unknown })
}

/// Reads one `--set`, which may hold several settings.
///
/// # Errors
/// [`SetError`]: it is not Helm's syntax.
pub fn parse(text: &str) -> Result<Vec<Setting>, SetError> {
    let mut parser = Parser {
        chars: text.chars().collect(),
        at: 0,
    };
    let mut settings = Vec::new();
    while !parser.at_end() {
        let setting = parser.setting().map_err(|message| SetError {
            setting: text.to_owned(),
            column: parser.at,
            message,
        })?;
        settings.push(setting);
    }
    Ok(settings)
}

/// A value and its name, as they were written.
#[derive(Debug)]
pub struct Setting {
    steps: Vec<Step>,
    value: Node,
    /// How many characters of the `--set` were read at its end.
    end: usize,
}

/// One step of a name.
#[derive(Debug)]
enum Step {
    Key(String),
    Index(usize),
}

struct Parser {
    chars: Vec<char>,
    at: usize,
}

impl Parser {
    fn at_end(&self) -> bool {
        self.at >= self.chars.len()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.chars.get(self.at).copied();
        self.at += usize::from(c.is_some());
        c
    }

    /// Text up to one of the characters, which is taken too; none at the end of the setting.
    fn until(&mut self, stop: &[char]) -> (String, Option<char>) {
        let mut text = String::new();
        while let Some(c) = self.next() {
            match c {
                c if stop.contains(&c) => return (text, Some(c)),
                '\\' => text.extend(self.next()),
                c => text.push(c),
            }
        }
        (text, None)
    }

    /// `name=value`, and the comma after it.
    fn setting(&mut self) -> Result<Setting, String> {
        Ok(Setting {
            steps: self.name()?,
            value: self.value()?,
            end: self.at,
        })
    }

    fn name(&mut self) -> Result<Vec<Step>, String> {
        let mut steps = Vec::new();
        let mut levels = 0;
        loop {
            let (key, mut stop) = self.until(&['=', '[', ',', '.']);
            if matches!(stop, None | Some(',')) {
                return Err(format!("key {key:?} has no value"));
            }
            if key.is_empty() {
                return Err("a key is empty".to_owned());
            }
            steps.push(Step::Key(key));
            while stop == Some('[') {
                steps.push(Step::Index(self.index()?));
                let (rest, after) = self.until(&['[', '.', '=']);
                if !rest.is_empty() {
                    return Err(format!("unexpected {rest:?} after an index"));
                }
                stop = after;
            }
            match stop {
                Some('=') => return Ok(steps),
                None => return Err("an index has no value".to_owned()),
                _ => levels += 1,
            }
            if levels > MAX_LEVELS {
                return Err(format!("a name has more than {MAX_LEVELS} levels"));
            }
        }
    }

    fn index(&mut self) -> Result<usize, String> {
        let (text, stop) = self.until(&[']']);
        if stop.is_none() {
            return Err("an index lacks its ]".to_owned());
        }
        match text.parse() {
            Ok(index) if index <= MAX_INDEX => Ok(index),
            Ok(_) => Err(format!("index {text} is greater than {MAX_INDEX}")),
            Err(_) => Err(format!("{text:?} is no index")),
        }
    }

    fn value(&mut self) -> Result<Node, String> {
        if self.chars.get(self.at) != Some(&'{') {
            return Ok(typed(self.until(&[',']).0));
        }
        self.at += 1;
        let mut items = Vec::new();
        loop {
            let (text, stop) = self.until(&[',', '}']);
            if stop.is_none() {
                return Err("a list lacks its }".to_owned());
            }
            items.push(typed(text));
            if stop == Some('}') {
                break;
            }
        }
        if self.chars.get(self.at) == Some(&',') {
            self.at += 1;
        }
        Ok(Node::List(items.into()))
    }
}

/// What a value's text stands for.
fn typed(text: String) -> Node {
    if text.eq_ignore_ascii_case("true") {
        return Node::Bool(true);
    }
    if text.eq_ignore_ascii_case("false") {
        return Node::Bool(false);
    }
    if text.eq_ignore_ascii_case("null") {
        return Node::Null;
    }
    let integer = text == "0" || !text.starts_with('0');
    match text.parse::<i64>() {
        Ok(number) if integer => Node::Number(number as f64),
        _ => Node::Str(text),
    }
}

/// Puts a value where the steps lead, and makes the maps and lists on the way.
fn store(values: &mut Map, steps: &[Step], value: Node) -> Result<(), String> {
    if let ([Step::Key(key)], Node::Null) = (steps, &value) {
        values.remove(key);
        return Ok(());
    }
    let Some((Step::Key(key), rest)) = steps.split_first() else {
        return Ok(());
    };
    let mut place = values.entry(key);
    let mut name = key.clone();
    for (at, step) in rest.iter().enumerate() {
        match step {
            Step::Key(key) => {
                let map = map_at(place, &name)?;
                if at + 1 == rest.len() && matches!(value, Node::Null) {
                    map.remove(key);
                    return Ok(());
                }
                place = map.entry(key);
                name = format!("{name}.{key}");
            }
            Step::Index(index) => {
                place = item_at(place, *index, &name)?;
                name = format!("{name}[{index}]");
            }
        }
    }
    *place = value;
    Ok(())
}

fn map_at<'v>(place: &'v mut Node, name: &str) -> Result<&'v mut Map, String> {
    if let Node::Null = place {
        *place = Node::Map(Map::default());
    }
    match place {
        Node::Map(map) => Ok(map),
        _ => Err(format!("{name} is no map")),
    }
}

fn item_at<'v>(place: &'v mut Node, index: usize, name: &str) -> Result<&'v mut Node, String> {
    if let Node::Null = place {
        *place = Node::List(Vec::new().into());
    }
    let Node::List(list) = place else {
        return Err(format!("{name} is no list"));
    };
    let items = list.items_mut();
    if items.len() <= index {
        items.resize_with(index + 1, Node::default);
    }
    Ok(&mut items[index])
}
