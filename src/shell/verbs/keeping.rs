//! Changes the workbook for a verb: through the store where nobody has it open, and else through its inbox.

use std::{
    io::{self, Write},
    process::ExitCode,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::{
    app::{Acted, VerbAct},
    domain::{role::Role, workbook::Workbook},
    phrases::say,
    shell::{
        desk::{Read as Found, Told, VerbStore, is_locked, store},
        options::{Options, USAGE},
        patience::{PATIENCE_TO_WRITE, silent},
        session::Session,
        stderr::tell,
        verbs::{Refused, asking, locked, output},
    },
    store::{self, OnlyReading},
    ui::action::Damage,
};

/// How long a window or another verb that has the workbook is waited for, before anything is left for it.
pub const UNTIL_FREE: Duration = Duration::from_millis(600);

/// A workbook as it is found by who is to write into it.
pub enum ToWrite {
    /// It can be read; whether another window has it, and what there is to tell.
    Workbook { workbook: Box<Workbook>, is_taken: bool, notices: Vec<String> },
    /// It cannot be read.
    Damaged(Damage),
    /// Somebody let go of it, or locked it, in this moment: it is looked at again.
    Again,
}

/// Reads a workbook to write into it, and waits for whoever has it, but not for ever.
///
/// # Errors
/// Where it may only be read.
pub fn read_to_write(store: &mut VerbStore, until: Instant) -> anyhow::Result<ToWrite> {
    let (workbook, read_only, notices) = match store.read() {
        Found::Workbook { workbook, read_only, notices, .. } => (workbook, read_only, notices),
        Found::Damaged(damage) => return Ok(ToWrite::Damaged(damage)),
        Found::Locked => return Ok(ToWrite::Again),
    };
    let is_taken = matches!(read_only, Some(OnlyReading::AnotherWindow));
    let patience = until.saturating_duration_since(Instant::now());
    if is_taken && !patience.is_zero() && store.wait_until_free(patience) {
        return Ok(ToWrite::Again);
    }
    if let Some(why) = read_only.filter(|_| !is_taken) {
        let then = if why.is_in_the_way() {
            say::remedy_then_again()
        } else {
            say::remedy_make_it_writable()
        };
        return Err(Refused(say::write_only_reading(then, why.to_string())).into());
    }
    Ok(ToWrite::Workbook { workbook, is_taken, notices })
}

/// What became of an act, once it is where it stays.
struct Kept {
    /// What is told of it.
    told: Vec<String>,
    /// Whether a window that has the workbook takes it in.
    in_inbox: bool,
    /// What else there is to tell.
    notices: Vec<String>,
    /// Why the disk did not confirm it.
    unconfirmed: Option<String>,
}

/// Does something as the screens do it, and keeps it; prints what came of it, as lines or for a program. The session is
/// that in which it was looked at before.
///
/// # Errors
/// Where it may not be done, or is not kept. Nothing is changed then.
pub fn act(
    options: &Options,
    session: &Session,
    (verb, act): (&str, &VerbAct),
    (by, json): (Option<Role>, bool),
) -> anyhow::Result<ExitCode> {
    // First in memory alone: what is refused, or was so before, makes not even a lock.
    let by = match session.clone().act(act, by) {
        Acted::WhoseFirst => Some(whose(options, act)?),
        _ => by,
    };
    match session.clone().act(act, by) {
        Acted::Done(_) => (),
        Acted::AlreadySo(told) => return Ok(done(verb, (&[told], false, false), json)),
        Acted::WhoseFirst => return Err(Refused(say::verb_needs_whose().to_owned()).into()),
        Acted::Refused(why) => return Err(Refused(why).into()),
        Acted::Unread(why) => {
            tell(why);
            return Ok(ExitCode::from(USAGE));
        }
    }
    let (named, what) = (options.clone(), act.clone());
    let kept = store::within(PATIENCE_TO_WRITE, move || keep(&named, &what, by));
    let kept = kept.map_err(|err| silent(&err, say::verb_perhaps_kept()))??;
    kept.notices.iter().for_each(tell);
    if let Some(why) = kept.unconfirmed {
        anyhow::bail!(why);
    }
    let mut told = kept.told;
    told.extend(kept.in_inbox.then(|| say::verb_kept_for_the_window().to_owned()));
    Ok(done(verb, (&told, true, kept.in_inbox), json))
}

/// Tells what is done. It is done, whoever still reads that.
fn done(verb: &str, (told, changed, in_inbox): (&[String], bool, bool), is_json: bool) -> ExitCode {
    let mut out = io::stdout().lock();
    let printed = if is_json {
        let value = json!({ "changed": changed, "in_inbox": in_inbox, "told": told });
        output::json(&mut out, verb, value)
    } else {
        told.iter().try_for_each(|line| writeln!(out, "{line}")).and_then(|()| out.flush())
    };
    drop(printed);
    ExitCode::SUCCESS
}

/// Asks which of the two it is, where that is not known.
fn whose(options: &Options, act: &VerbAct) -> anyhow::Result<Role> {
    let instead = match act {
        VerbAct::Tick(..) => say::verb_needs_whose(),
        VerbAct::Pulse(_) | VerbAct::Mark(..) | VerbAct::Promise(..) => say::verb_needs_which(),
    };
    if !options.may_ask() {
        return Err(Refused(instead.to_owned()).into());
    }
    let roles = match act {
        VerbAct::Tick(..) => &[Role::Hurt, Role::Broke, Role::Both][..],
        VerbAct::Pulse(_) | VerbAct::Mark(..) | VerbAct::Promise(..) => &[Role::Hurt, Role::Broke],
    };
    let mut err = io::stderr();
    for (place, role) in roles.iter().enumerate() {
        let _ = writeln!(err, "{}. {}", place + 1, role.person());
    }
    let answer = asking::line(options, say::verb_ask_whose(), instead)?;
    let place = answer.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let picked = place.and_then(|place| roles.get(place).copied());
    picked.ok_or_else(|| Refused(instead.to_owned()).into())
}

/// Does it in the workbook as it is by now, and saves that.
fn keep(options: &Options, act: &VerbAct, by: Option<Role>) -> anyhow::Result<Kept> {
    let until = Instant::now() + UNTIL_FREE;
    loop {
        let places = options.places_to_write()?;
        if is_locked(&places) {
            return Err(locked());
        }
        let mut store = store(&places);
        let (before, is_taken, notices) = match read_to_write(&mut store, until)? {
            ToWrite::Workbook { workbook, is_taken, notices } => (*workbook, is_taken, notices),
            ToWrite::Damaged(damage) => return Err(Refused(damage.reason).into()),
            ToWrite::Again => continue,
        };
        let mut session = Session::to_act(options, before.clone());
        let told = match session.act(act, by) {
            Acted::Done(told) => told,
            Acted::AlreadySo(told) => vec![told],
            Acted::WhoseFirst => {
                return Err(Refused(say::verb_needs_whose().to_owned()).into());
            }
            Acted::Refused(why) | Acted::Unread(why) => return Err(Refused(why).into()),
        };
        let after = session.workbook();
        if is_taken {
            if !VerbStore::is_all_new(&before, after) {
                return Err(Refused(say::verb_another_window().to_owned()).into());
            }
            let unconfirmed = store.leave_in_inbox(&before, after).map_err(anyhow::Error::msg)?;
            return Ok(Kept { told, in_inbox: true, notices: Vec::new(), unconfirmed });
        }
        match store.save(after) {
            // Somebody else began in the same moment.
            Err(None) => (),
            Err(Some(why)) => return Err(anyhow::Error::msg(why)),
            Ok(Told { unconfirmed, without_backup }) => {
                let notices = notices.into_iter().chain(without_backup).collect();
                return Ok(Kept { told, in_inbox: false, notices, unconfirmed });
            }
        }
    }
}
