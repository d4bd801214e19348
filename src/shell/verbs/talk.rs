//! Lists the talks, or prints what was kept of one.

use std::process::ExitCode;

use crate::{
    domain::kinds::Record,
    phrases::say,
    screens::listing::Kind,
    shell::{
        options::{Options, USAGE},
        session::Session,
        stderr::{as_called, tell},
        verbs::{
            Refused, codes,
            list::{self, How},
            show::show_record,
        },
    },
    ui::Pictures,
};

/// Lists the talks that were begun or held; or shows the one that is meant, with its line.
pub fn talk(options: &Options, which: Option<&str>, how: How) -> anyhow::Result<ExitCode> {
    let mut session = Session::open(options)?.map_err(Refused)?;
    let Some(which) = which else {
        let all = session.listed(Kind::Talks);
        return list::print("talk", Kind::Talks, &all, how);
    };
    let mut talks = session.shown_by_id();
    talks.retain(|record| matches!(record, Record::Talk(_)));
    let ids: Vec<&str> = talks.iter().map(|record| record.id().as_str()).collect();
    let [place] = codes::meant(&ids, which)[..] else {
        tell(as_called(say::talk_which()));
        return Ok(ExitCode::from(USAGE));
    };
    show_record(session, &talks[place].clone(), Pictures::LeftOut, ("talk", how.json))
}
