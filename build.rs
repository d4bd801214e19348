//! Turns every file of `content/` into JSON, so that the program starts without parsing TOML.

use std::{
    env,
    error::Error,
    ffi::OsStr,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

#[path = "src/content/front_matter.rs"]
mod front_matter;
#[path = "src/content/json.rs"]
mod json;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=content");
    let mut files = Vec::new();
    collect(Path::new("content"), &mut files)?;
    files.sort();

    let target = PathBuf::from(env::var("OUT_DIR")?).join("built_in.rs");
    let mut out = io::BufWriter::new(fs::File::create(target)?);
    writeln!(out, "&[")?;
    for file in files {
        // A broken file must not break the build: the test `the built-in content is valid` names it.
        match json(&file) {
            Ok(Some(json)) => {
                let path: Vec<_> = file.iter().skip(1).map(|part| part.to_string_lossy()).collect();
                writeln!(out, "    ({:?}, {json:?}),", path.join("/"))?;
            }
            Ok(None) => {}
            Err(error) => println!("cargo:warning={} is left out: {error}", file.display()),
        }
    }
    writeln!(out, "]")?;
    Ok(out.flush()?)
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

/// The file as JSON, in the form that `src/content/sheet.rs` reads; `None` for other files.
fn json(file: &Path) -> Result<Option<String>, Box<dyn Error>> {
    let value = match file.extension().and_then(OsStr::to_str) {
        Some("toml") => json::of(toml::from_str(&fs::read_to_string(file)?)?),
        Some("md") => {
            let page = fs::read_to_string(file)?;
            let (front, body) = front_matter::split(&page).ok_or("it has no front matter")?;
            serde_json::json!({ "front": json::of(toml::from_str(front)?), "body": body })
        }
        _ => return Ok(None),
    };
    Ok(Some(value.to_string()))
}
