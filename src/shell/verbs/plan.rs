//! Lists the lines of the plan.

use std::process::ExitCode;

use crate::{
    screens::listing::Kind,
    shell::{
        options::Options,
        session::Session,
        verbs::{
            Refused,
            list::{self, How},
        },
    },
};

/// Lists them part by part, as the plan has them.
pub fn plan(options: &Options, how: How) -> anyhow::Result<ExitCode> {
    let mut session = Session::open(options)?.map_err(Refused)?;
    let all = session.listed(Kind::Plan);
    list::print("plan", Kind::Plan, &all, how)
}
