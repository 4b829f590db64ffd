//! Prints each document of standard input as Go's YAML would print what it read:
//! `cargo run -p goyaml --example normalize < file.yaml`

use std::error::Error;
use std::io::{self, Read, Write};

use goyaml::emit::Emitter;

fn main() -> Result<(), Box<dyn Error>> {
    let mut file = Vec::new();
    io::stdin().read_to_end(&mut file)?;
    let mut out = String::new();
    for document in goyaml::split::documents(&file) {
        let document = document?;
        let tree = goyaml::read::read_bytes(&document.text)
            .map_err(|error| format!("document at line {}: {error}", document.line))?;
        let mut emitter = Emitter::new(&mut out);
        emitter.node(tree.root())?;
        emitter.finish();
        out.push_str("---\n");
    }
    io::stdout().write_all(out.as_bytes())?;
    Ok(())
}
