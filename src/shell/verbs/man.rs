//! Prints a manual page, or writes all of them into a folder: one for the program, and one for each verb.

use std::{
    fs,
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use clap::Command;
use clap_mangen::Man;

use crate::{
    phrases::say,
    shell::{
        options::USAGE,
        stderr::{called, tell},
    },
    store::because,
};

/// Prints the page of a verb, or that of the program.
pub fn man(command: &Command, verb: Option<&str>) -> anyhow::Result<ExitCode> {
    let Some((_, page)) = pages(command).into_iter().find(|(of, _)| of.as_deref() == verb) else {
        tell(say::man_no_verb());
        return Ok(ExitCode::from(USAGE));
    };
    let mut out = io::stdout().lock();
    out.write_all(&rendered(page)?)?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Writes every page into a folder, which is made where there is none.
pub fn write_all(command: &Command, folder: &Path) -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let not_written = |err: io::Error| anyhow::anyhow!(say::man_not_written(because(&err)));
    fs::create_dir_all(folder).map_err(not_written)?;
    for (verb, page) in pages(command) {
        let name = match verb {
            Some(verb) => format!("{}-{verb}.1", called()),
            None => format!("{}.1", called()),
        };
        let path = folder.join(name);
        let page = rendered(page)?;
        let written = fs::File::create(&path).and_then(|mut file| file.write_all(&page));
        written.map_err(not_written)?;
        writeln!(out, "{}", path.display())?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// What stands in the foot of a page.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The commands that have a page, with the verb of each.
fn pages(command: &Command) -> Vec<(Option<String>, Command)> {
    let verbs = command.get_subcommands().filter(|verb| verb.get_name() != "help");
    let of_verb = |verb: &Command| {
        let name = verb.get_name().to_owned();
        let page = format!("{}-{name}", called());
        (Some(name), verb.clone().name(page.clone()).display_name(page).version(VERSION))
    };
    std::iter::once((None, command.clone())).chain(verbs.map(of_verb)).collect()
}

fn rendered(command: Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(page)
}
