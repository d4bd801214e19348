//! Ticks and unticks a step or a sign, as Space does on its stage.

use std::process::ExitCode;

use crate::{
    app::VerbAct,
    domain::{id::NodeId, role::Role},
    phrases::say,
    screens::listing::Kind,
    shell::{
        options::{Options, USAGE},
        session::Session,
        verbs::{Refused, keeping, naming},
    },
};

/// Ticks what a name means, or unticks it where it is not to be `on`.
pub fn tick(
    options: &Options,
    name: &str,
    on: bool,
    (by, json): (Option<Role>, bool),
) -> anyhow::Result<ExitCode> {
    let mut session = Session::open(options)?.map_err(Refused)?;
    let all = session.listed(Kind::Steps);
    let Some(meant) = naming::meant(&all, name, say::tick_which()) else {
        return Ok(ExitCode::from(USAGE));
    };
    let act = VerbAct::Tick(NodeId::from(meant.id.as_str()), on);
    let verb = if on { "tick" } else { "untick" };
    keeping::act(options, &session, (verb, &act), (by, json))
}
