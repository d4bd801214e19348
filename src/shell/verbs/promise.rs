//! Lists the promises of today, says what became of one, or makes one.

use std::process::ExitCode;

use crate::{
    app::VerbAct,
    domain::{id::RecordId, promise::PromiseState, role::Role, words::Words},
    phrases::say,
    screens::listing::{Kind, Listed},
    shell::{
        options::{Options, USAGE},
        session::Session,
        stderr::{as_called, tell},
        verbs::{
            Refused, asking, codes, keeping,
            list::{self, How},
            naming,
        },
    },
};

/// Lists what is for today, and what is open from before or has no day yet.
pub fn list(options: &Options, how: How) -> anyhow::Result<ExitCode> {
    let mut session = Session::open(options)?.map_err(Refused)?;
    let today = session.day();
    let mut all = session.listed(Kind::Promises);
    all.retain(|(it, _)| {
        let is_open = it.state.is_some_and(|(state, _)| state == "open");
        it.day.map_or(is_open, |day| day == today || (day < today && is_open))
    });
    list::print("promise", Kind::Promises, &all, how)
}

/// Says what became of a promise.
pub fn mark(
    options: &Options,
    which: &str,
    state: PromiseState,
    (by, json): (Option<Role>, bool),
) -> anyhow::Result<ExitCode> {
    let mut session = Session::open(options)?.map_err(Refused)?;
    let today = session.day();
    let all = session.listed(Kind::Promises);
    let ids: Vec<&str> = all.iter().map(|(it, _)| it.id.as_str()).collect();
    let found = codes::meant(&ids, which);
    // Of the days of an action, today’s is the one that is meant where no day is named.
    let of_today: Vec<usize> =
        found.iter().copied().filter(|place| all[*place].0.day == Some(today)).collect();
    let id = match (&found[..], &of_today[..]) {
        ([one], _) | (_, [one]) => ids[*one],
        ([], _) => {
            tell(as_called(say::promise_which()));
            return Ok(ExitCode::from(USAGE));
        }
        (several, _) => {
            let several: Vec<(Listed, String)> =
                several.iter().map(|place| all[*place].clone()).collect();
            let rows = list::shortened(&several).into_iter().zip(&several);
            naming::several(rows.map(|(id, (_, told))| format!("{id}  {told}")).collect());
            return Ok(ExitCode::from(USAGE));
        }
    };
    let act = VerbAct::Mark(RecordId::from(id), state);
    keeping::act(options, &session, ("promise", &act), (by, json))
}

/// Makes a promise of one line from standard input, or asks for it.
pub fn make(
    options: &Options,
    day: Option<&str>,
    (by, json): (Option<Role>, bool),
) -> anyhow::Result<ExitCode> {
    let session = Session::open(options)?.map_err(Refused)?;
    let what = asking::line(options, say::promise_ask(), say::promise_give_it())?;
    let act = VerbAct::Promise(Words::from(what), day.map(str::to_owned));
    keeping::act(options, &session, ("promise", &act), (by, json))
}
