//! Lists what there is of a kind, each thing after the id by which other verbs know it.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use serde_json::json;

use crate::{
    phrases::say,
    screens::listing::{Kind, Listed},
    shell::{
        options::Options,
        session::Session,
        verbs::{Refused, codes, output},
    },
    text::width::width,
};

/// How a list is told.
#[derive(Clone, Copy, Debug)]
pub struct How {
    /// With the words that a person wrote.
    pub words: bool,
    /// For a program.
    pub json: bool,
}

/// Lists a kind of thing; without one, the kinds there are, with how many there are of each.
pub fn list(options: &Options, kind: Option<Kind>, how: How) -> anyhow::Result<ExitCode> {
    let mut session = Session::open(options)?.map_err(Refused)?;
    let Some(kind) = kind else { return kinds(&mut session, how) };
    let all = session.listed(kind);
    print("list", kind, &all, how)
}

/// Prints a list under the name of its verb.
pub fn print(
    verb: &str,
    kind: Kind,
    all: &[(Listed, String)],
    how: How,
) -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    if how.json {
        let items: Vec<_> = all.iter().map(|(it, _)| output::listed(it, how.words)).collect();
        let name = Kind::ALL.iter().find(|(known, _)| *known == kind).map(|(_, name)| *name);
        output::json(&mut out, verb, json!({ "what": name, "items": items }))?;
        return Ok(ExitCode::SUCCESS);
    }
    if all.is_empty() {
        writeln!(out, "{}", say::list_none())?;
    } else if kind == Kind::Tags && !how.words {
        // Their names are a person’s own.
        writeln!(out, "{}", say::list_tags_unnamed(all.len()))?;
    } else {
        lines(&mut out, all, how)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// A line each: the id, what is told of it, and the words.
fn lines(out: &mut impl Write, all: &[(Listed, String)], how: How) -> io::Result<()> {
    let ids = shortened(all);
    let column = ids.iter().map(|id| width(id)).max().unwrap_or(0);
    for (id, (listed, told)) in ids.iter().zip(all) {
        let room = " ".repeat(column.saturating_sub(width(id)));
        let words = Some(&*listed.words).filter(|words| how.words && !words.trim().is_empty());
        let words = words.map(one_line).unwrap_or_default();
        let told = [told.as_str(), &words].into_iter().filter(|it| !it.is_empty());
        let told = told.collect::<Vec<_>>().join(" · ");
        writeln!(out, "{}", format!("{id}{room}  {told}").trim())?;
    }
    Ok(())
}

/// The ids as they are told: those of records by their first signs, those of the guide whole.
pub fn shortened(all: &[(Listed, String)]) -> Vec<String> {
    let of_guide = |kind| matches!(kind, Kind::Pages | Kind::Steps | Kind::Exercises | Kind::Plan);
    let random = all.iter().filter(|(it, _)| !of_guide(it.kind));
    let roots: Vec<&str> =
        random.map(|(it, _)| it.id.split('@').next().unwrap_or_default()).collect();
    let signs = codes::signs(&roots);
    let told = |listed: &Listed| match listed.kind {
        // A promise stands in the plan as well.
        Kind::Plan if listed.state.is_none() => listed.id.clone(),
        Kind::Pages | Kind::Steps | Kind::Exercises => listed.id.clone(),
        _ => codes::told(&listed.id, signs),
    };
    all.iter().map(|(listed, _)| told(listed)).collect()
}

/// Words as they fit into a line.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn kinds(session: &mut Session, how: How) -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let counted: Vec<(Kind, &str, usize)> =
        Kind::ALL.iter().map(|(kind, name)| (*kind, *name, session.listed(*kind).len())).collect();
    if how.json {
        let kinds = counted.iter().map(|(_, name, count)| json!({ "name": name, "count": count }));
        let kinds: Vec<_> = kinds.collect();
        output::json(&mut out, "list", json!({ "kinds": kinds }))?;
        return Ok(ExitCode::SUCCESS);
    }
    let widest = counted.iter().map(|(_, name, _)| name.len()).max().unwrap_or(0);
    for (kind, name, count) in counted {
        writeln!(out, "{name:widest$}  {count:>4}  {}", kind.told())?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
