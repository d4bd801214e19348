//! Turns every file of `content/` into JSON, so that the program starts without parsing TOML, and every phrase of
//! `content/en/program.ftl` into a function, so that one that is missing does not compile.

use std::{
    env,
    error::Error,
    ffi::OsStr,
    fs,
    io::{self, Write},
    mem,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

#[path = "src/content/front_matter.rs"]
mod front_matter;
#[path = "src/content/json.rs"]
mod json;
#[path = "src/phrases/source.rs"]
#[allow(dead_code, reason = "some faults are those of other languages, and told by the check")]
mod source;

/// The phrases of the program: the one file that must be right for the program to be built at all.
const PHRASES: &str = "content/en/program.ftl";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=content");
    let mut files = Vec::new();
    collect(Path::new("content"), &mut files)?;
    files.sort();

    let target = PathBuf::from(env::var("OUT_DIR")?).join("built_in.rs");
    let mut out = io::BufWriter::new(fs::File::create(target)?);
    writeln!(out, "&[")?;
    for file in files.into_iter().filter(|file| file != Path::new(PHRASES)) {
        // A broken file must not break the build: the test `the built-in content is valid` names it.
        match json(&file) {
            Ok(Some(mut json)) => {
                let path: Vec<_> = file.iter().skip(1).map(|part| part.to_string_lossy()).collect();
                let path = path.join("/");
                // The questions of an exercise are read when it is opened: they stand by themselves.
                let fields = path.contains("/exercises/").then(|| take(&mut json, "field"));
                let (json, fields) =
                    (json.to_string(), fields.map_or_else(String::new, |it| it.to_string()));
                writeln!(
                    out,
                    "    File {{ path: {path:?}, json: {json:?}, fields: {fields:?} }},"
                )?;
            }
            Ok(None) => {}
            Err(error) => println!("cargo:warning={} is left out: {error}", file.display()),
        }
    }
    writeln!(out, "]")?;
    out.flush()?;
    phrases()
}

/// Writes the table of the phrases, and a function for each.
fn phrases() -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(PHRASES)?;
    let source = source::read(&text);
    if let Some(fault) = source.faults.first() {
        return Err(format!("{PHRASES}:{}: {:?}", fault.line, fault.kind).into());
    }
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    let mut table = io::BufWriter::new(fs::File::create(folder.join("messages.rs"))?);
    let mut functions = io::BufWriter::new(fs::File::create(folder.join("say.rs"))?);
    writeln!(table, "/// Every phrase of the English file.\npub static MESSAGES: &[Message] = &[")?;
    for (place, said) in source.messages.iter().enumerate() {
        let source::Said { id, line, arguments, words, source } = said;
        writeln!(
            table,
            "Message {{ id: {id:?}, arguments: &{:?}, words: {words:?}, source: {source:?} }},",
            arguments.iter().collect::<Vec<_>>()
        )?;
        let name = id.replace('-', "_");
        let said = words.as_deref().unwrap_or("Told with what it is given");
        writeln!(functions, "/// {} (line {line})", said.replace('\n', " "))?;
        if arguments.is_empty() {
            writeln!(functions, "pub fn {name}() -> &'static str {{ fixed({place}) }}")?;
            continue;
        }
        let (mut wanted, mut given) = (Vec::new(), Vec::new());
        for argument in arguments {
            let name = argument.replace('-', "_");
            if source::is_count(argument) {
                wanted.push(format!("{name}: usize"));
                given.push(format!("({argument:?}, Argument::Count({name}))"));
            } else {
                wanted.push(format!("{name}: impl AsRef<str>"));
                given.push(format!("({argument:?}, Argument::Text({name}.as_ref()))"));
            }
        }
        let (wanted, given) = (wanted.join(", "), given.join(", "));
        writeln!(functions, "pub fn {name}({wanted}) -> String {{ told({place}, &[{given}]) }}")?;
    }
    writeln!(table, "];")?;
    table.flush()?;
    Ok(functions.flush()?)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Takes a list out of a table, and leaves an empty one.
fn take(table: &mut Value, key: &str) -> Value {
    table.get_mut(key).map_or_else(|| json!([]), |list| mem::replace(list, json!([])))
}

/// The file as JSON, in the form that `src/content/sheet.rs` reads; `None` for other files.
fn json(file: &Path) -> Result<Option<Value>, Box<dyn Error>> {
    let value = match file.extension().and_then(OsStr::to_str) {
        Some("toml") => json::of(toml::from_str(&fs::read_to_string(file)?)?),
        Some("md") => {
            let page = fs::read_to_string(file)?;
            let (front, body) = front_matter::split(&page).ok_or("it has no front matter")?;
            json!({ "front": json::of(toml::from_str(front)?), "body": body })
        }
        Some("ftl") => fs::read_to_string(file)?.into(),
        _ => return Ok(None),
    };
    Ok(Some(value))
}
