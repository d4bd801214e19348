//! Takes the one number of the day, or lists the days that have one.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use serde_json::json;

use crate::{
    app::VerbAct,
    domain::{field::SCALE_TOP, role::Role},
    phrases::say,
    shell::{
        options::{Options, USAGE},
        session::Session,
        stderr::tell,
        verbs::{Refused, asking, keeping, list::How, output},
    },
};

/// Takes a number from standard input, or asks for it.
pub fn pulse(options: &Options, by: Option<Role>, json: bool) -> anyhow::Result<ExitCode> {
    // Where nothing can be kept, that is better said before there is an answer.
    let session = Session::open(options)?.map_err(Refused)?;
    let typed = asking::line(options, say::pulse_ask(), say::pulse_give_it())?;
    let value = typed.parse::<u8>().ok().filter(|value| *value <= SCALE_TOP);
    let Some(value) = value else {
        tell(say::pulse_no_number());
        return Ok(ExitCode::from(USAGE));
    };
    keeping::act(options, &session, ("pulse", &VerbAct::Pulse(value)), (by, json))
}

/// Lists the days that have a number; the numbers only to who asks for them.
pub fn list(options: &Options, how: How) -> anyhow::Result<ExitCode> {
    let session = Session::open(options)?.map_err(Refused)?;
    let all = session.pulses();
    let mut out = io::stdout().lock();
    if how.json {
        let items = all.iter().map(|(day, number)| {
            output::known([
                ("day", Some(json!(day.to_string()))),
                ("number", how.words.then(|| json!(number))),
            ])
        });
        let items: Vec<_> = items.collect();
        output::json(&mut out, "pulse", json!({ "items": items }))?;
        return Ok(ExitCode::SUCCESS);
    }
    if all.is_empty() {
        writeln!(out, "{}", say::list_none())?;
    }
    for (day, number) in &all {
        let told = if how.words { number.to_string() } else { say::pulse_answered().to_owned() };
        writeln!(out, "{day}  {told}")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
