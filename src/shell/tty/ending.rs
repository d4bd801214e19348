//! How the program ends: what the disk still says, and what is told when nothing else can tell it any more.

use std::{
    io::{self, Write},
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
    sync::mpsc::Receiver,
    time::{Duration, Instant},
};

use crate::{
    app::App,
    phrases::say,
    shell::{
        Event, World, clock,
        desk::{Desk, Start},
        options::FAILED,
        run, signals,
        stderr::tell,
    },
    ui::{Effect, action::Action},
};

/// How long leaving waits for the disk at most: with all else, less than two seconds.
const LEAVING: Duration = Duration::from_millis(1_800);

/// A world with a desk, which is heard out at the end.
pub(in crate::shell) trait WithDesk: World {
    /// Who has the disk.
    fn desk(&mut self) -> &mut Desk;

    /// What has come in and was not heard yet, in order.
    fn come_in(&mut self) -> Vec<Event>;

    /// Whether it was left in a hurry: then nothing is printed.
    fn is_silent(&self) -> bool;

    /// Gives the terminal back.
    fn give_back(&mut self);
}

/// How the loop ended.
pub(in crate::shell) enum Ended {
    Well,
    Badly(io::Error),
    InPanic,
}

/// Runs the loop. Whatever happens, the draft and unsaved changes are handed to the desk.
pub(in crate::shell) fn play(app: &mut App, world: &mut impl WithDesk) -> Ended {
    let played = catch_unwind(AssertUnwindSafe(|| run(app, world)));
    let (ended, end) = match played {
        Ok(Ok(())) => return Ended::Well,
        Ok(Err(err)) => (Ended::Badly(err), Action::Closed),
        Err(_) => (Ended::InPanic, Action::Crashed),
    };
    // The app may be in an odd state after a panic; trying must not make things worse.
    let _ = catch_unwind(AssertUnwindSafe(|| {
        let came = if end == Action::Closed { world.come_in() } else { Vec::new() };
        let typed = came.into_iter().filter_map(|event| match event {
            Event::Key(struck) => Some(Action::Key(struck)),
            Event::Paste(text) => Some(Action::Paste(text)),
            Event::Line(line) => Some(Action::Line(line)),
            _ => None,
        });
        for action in typed.chain([end]) {
            for effect in app.update(clock::now(), action) {
                let _ = world.perform(effect, app);
            }
        }
    }));
    ended
}

/// Gives the terminal back, hears the disk out, and tells what the screen can tell no more. The exit code says how it
/// went.
pub(in crate::shell) fn finish(
    app: &mut App,
    world: &mut impl WithDesk,
    (ended, start): (Ended, &Receiver<Start>),
    signal: impl Fn() -> Option<u8>,
) -> anyhow::Result<ExitCode> {
    world.give_back();
    // What the disk said after all: that nothing can be opened there.
    if let Ok(Err(not_opened)) = start.try_recv() {
        return Err(not_opened);
    }
    let answers = hear_the_disk_out(world, app);
    world.desk().finish(answers);
    if !answers {
        if !world.is_silent() {
            // Where that was not long enough, or nothing had been read yet.
            let opening = app.is_opening();
            tell(if opening {
                say::left_with_nothing_opened()
            } else {
                say::left_without_answer()
            });
        }
        return Ok(ExitCode::from(FAILED));
    }
    match ended {
        Ended::Well if tell_what_was_not_saved(app, world.is_silent()) => {
            Ok(signal().map_or(ExitCode::from(FAILED), ExitCode::from))
        }
        Ended::Well => Ok(signal().map_or(ExitCode::SUCCESS, ExitCode::from)),
        Ended::Badly(err) => match signal() {
            // The terminal went away, which is why it could not be drawn on.
            Some(code) => Ok(ExitCode::from(code)),
            None => Err(err.into()),
        },
        Ended::InPanic => Ok(ExitCode::from(FAILED)),
    }
}

/// When the screen can tell nothing any more: whether something is not where it belongs, and why. Who left in a
/// hurry reads no more than that, and not by whom.
fn tell_what_was_not_saved(app: &App, silent: bool) -> bool {
    if let Some((told, is_left)) = app.erased() {
        tell_what_was_erased(told, is_left, silent);
        return is_left;
    }
    let Some(told) = app.not_saved().filter(|_| !silent || !app.is_in_a_copy()) else {
        return false;
    };
    if silent {
        let _ = writeln!(io::stderr(), "{}", say::left_in_a_hurry_not_saved());
    } else {
        tell(told);
    }
    true
}

/// A book was erased, and there is no other one that it could be told in.
fn tell_what_was_erased(told: &[String], is_left: bool, silent: bool) {
    match (is_left, silent) {
        (true, true) => drop(writeln!(io::stderr(), "{}", say::left_in_a_hurry_not_removed())),
        (true, false) => told.iter().for_each(tell),
        (false, true) => (),
        (false, false) => {
            let mut out = io::stdout().lock();
            for told in told {
                let _ = writeln!(out, "{told}");
            }
        }
    }
}

/// After the end: hears what became of the last that was asked of the disk, and writes a copy of
/// what could not be saved. Says whether the disk answered in time.
fn hear_the_disk_out(world: &mut impl WithDesk, app: &mut App) -> bool {
    let until = Instant::now() + LEAVING;
    let heard = catch_unwind(AssertUnwindSafe(|| {
        // A copy may follow what is told now; then that it is there, or is not.
        for _ in 0..3 {
            if !world.desk().wait(until) {
                return false;
            }
            for event in world.come_in() {
                let Event::Action(action) = event else { continue };
                if !action.is_of_the_disk() {
                    continue;
                }
                for effect in app.update(clock::now(), *action) {
                    if matches!(
                        effect,
                        Effect::Rescue
                            | Effect::MarkCopy(..)
                            | Effect::LetGo(_)
                            | Effect::PutAway(_)
                    ) {
                        let _ = world.perform(effect, app);
                    }
                }
            }
        }
        true
    }));
    heard.unwrap_or(true)
}

/// The exit code that a signal stands for that ended the program, if one did.
pub(in crate::shell) fn by_signal(asked: &signals::Asked) -> impl Fn() -> Option<u8> {
    move || signals::exit_code(asked)
}
