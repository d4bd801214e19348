//! Shows one thing: a page of the guide by its name, or something that was written by the first signs of its id.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use serde_json::json;

use crate::{
    domain::kinds::Record,
    phrases::say,
    screens::listing::{Kind, Listed},
    shell::{
        options::{Options, USAGE},
        session::Session,
        stderr::{as_called, tell},
        verbs::{codes, naming, output, refuse},
    },
    ui::Pictures,
};

/// Prints a record or a page, with the words that a person wrote there.
pub fn show(options: &Options, name: &str, charts: bool, json: bool) -> anyhow::Result<ExitCode> {
    let mut session = match Session::open(options) {
        Ok(Ok(session)) => session,
        // Whoever looks for help need open nothing for it.
        not_opened => match Session::without_a_book(options) {
            bare if bare.place(name).is_some_and(|it| it.is_for_everybody()) => bare,
            _ => return Ok(refuse(&not_opened?.err().unwrap_or_default())),
        },
    };
    let pictures = if charts { Pictures::Shown } else { Pictures::LeftOut };
    if session.place(name).is_none() {
        let found = records(&mut session, name);
        match &found[..] {
            [] => (),
            [record] => return show_record(session, record, pictures, ("show", json)),
            several => {
                let rows = several.iter().map(|it| format!("{}  {}", it.id(), it.noun()));
                naming::several(rows.collect());
                return Ok(ExitCode::from(USAGE));
            }
        }
    }
    let place = if let Some(place) = session.place(name) {
        place
    } else {
        let mut all: Vec<(Listed, String)> = session.listed(Kind::Steps);
        let places = session.places().into_iter();
        all.extend(places.map(|(name, title)| {
            (Listed { title, ..Listed::of(Kind::Pages, name) }, String::new())
        }));
        let Some(meant) = naming::meant(&all, name, say::show_nothing()) else {
            return Ok(ExitCode::from(USAGE));
        };
        let Some(place) = session.place(&meant.id) else {
            tell(as_called(say::show_nothing()));
            return Ok(ExitCode::from(USAGE));
        };
        place
    };
    if session.is_kept_from_here(&place) {
        return Ok(refuse(say::show_of_the_other()));
    }
    let Some(lines) = session.printed(place, pictures) else {
        tell(as_called(say::show_nothing()));
        return Ok(ExitCode::from(USAGE));
    };
    told(json!({ "kind": "place", "lines": lines }), &lines, ("show", json))
}

/// Records whose ids begin so, and promises of the plan that are in no record yet.
fn records(session: &mut Session, which: &str) -> Vec<Record> {
    let all = session.shown_by_id();
    let ids: Vec<&str> = all.iter().map(|record| record.id().as_str()).collect();
    let found = codes::meant(&ids, which);
    if !found.is_empty() {
        return found.into_iter().map(|place| all[place].clone()).collect();
    }
    let promises = session.listed(Kind::Promises);
    let ids: Vec<&str> = promises.iter().map(|(it, _)| it.id.as_str()).collect();
    let found = codes::meant(&ids, which).into_iter();
    found.filter_map(|place| session.shown_promise(ids[place])).collect()
}

/// Shows a record.
pub fn show_record(
    mut session: Session,
    record: &Record,
    pictures: Pictures,
    (verb, json): (&str, bool),
) -> anyhow::Result<ExitCode> {
    let Some(lines) = session.shown_record(record, pictures) else {
        tell(as_called(say::show_nothing()));
        return Ok(ExitCode::from(USAGE));
    };
    let kind = match record {
        Record::Entry(_) => "entry",
        Record::Promise(_) => "promise",
        Record::Talk(_) => "talk",
        _ => "page",
    };
    let (id, day) = (record.id().as_str(), record.kept().day().to_string());
    told(json!({ "kind": kind, "id": id, "day": day, "lines": lines }), &lines, (verb, json))
}

fn told(
    said: serde_json::Value,
    lines: &[String],
    (verb, is_json): (&str, bool),
) -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    if is_json {
        output::json(&mut out, verb, said)?;
    } else {
        lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
        out.flush()?;
    }
    Ok(ExitCode::SUCCESS)
}
