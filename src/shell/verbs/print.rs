//! Prints any page as plain lines: for whoever hears a screen, and for paper.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use crate::{
    phrases::say,
    shell::{
        options::{Options, USAGE},
        session::Session,
        stderr::tell,
        verbs::refuse,
    },
    ui::Pictures,
};

/// Prints the page at a place, with the words that a person wrote there; without a place, the places there are.
pub fn print(options: &Options, place: Option<&str>, charts: bool) -> anyhow::Result<ExitCode> {
    let (session, not_opened) = match Session::open(options) {
        Ok(Ok(session)) => (session, None),
        // Whoever looks for help need open nothing for it.
        not_opened => match Session::without_a_book(options) {
            session
                if place.is_none_or(|name| {
                    session.place(name).is_some_and(|it| it.is_for_everybody())
                }) =>
            {
                (session, Some(not_opened.map(|it| it.err().unwrap_or_default())))
            }
            _ => return Ok(refuse(&not_opened?.err().unwrap_or_default())),
        },
    };
    let mut out = io::stdout().lock();
    let Some(name) = place else {
        let mut places = session.places();
        let helps = |name: &str| session.place(name).is_some_and(|it| it.is_for_everybody());
        places.retain(|(name, _)| not_opened.is_none() || helps(name));
        let widest = places.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        for (name, what) in places {
            writeln!(out, "{name:widest$}  {what}")?;
        }
        out.flush()?;
        // What is not listed could not be looked at.
        return match not_opened {
            None => Ok(ExitCode::SUCCESS),
            Some(why) => Ok(refuse(&why?)),
        };
    };
    let pictures = if charts { Pictures::Shown } else { Pictures::LeftOut };
    let Some(lines) = session.place(name).and_then(|place| session.printed(place, pictures)) else {
        // It is not repeated: somebody may have put private words there.
        tell(say::print_no_page());
        return Ok(ExitCode::from(USAGE));
    };
    for line in lines {
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
