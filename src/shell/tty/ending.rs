//! How the window ends: what the disk still says, and what is told when the screen can tell nothing any more.

use std::{
    io::{self, Write},
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};

use super::Tty;
use crate::{
    app::App,
    phrases::say,
    shell::{Event, World, clock, stderr::tell},
    ui::Effect,
};

/// How long leaving waits for the disk at most: with all else, less than two seconds.
const LEAVING: Duration = Duration::from_millis(1_800);

/// When the screen can tell nothing any more: whether something is not where it belongs, and why. Who left in a
/// hurry reads no more than that, and not by whom.
pub(super) fn tell_what_was_not_saved(app: &App, silent: bool) -> bool {
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

impl Tty {
    /// After the end: hears what became of the last that was asked of the disk, and writes a copy of
    /// what could not be saved. Says whether the disk answered in time.
    pub(super) fn hear_the_disk_out(&mut self, app: &mut App) -> bool {
        let until = Instant::now() + LEAVING;
        let heard = catch_unwind(AssertUnwindSafe(|| {
            // A copy may follow what is told now; then that it is there, or is not.
            for _ in 0..3 {
                if !self.desk.wait(until) {
                    return false;
                }
                let told = self.waiting.drain(..).chain(self.events.try_iter());
                let told: Vec<Event> = told.collect();
                for event in told {
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
                            let _ = self.perform(effect, app);
                        }
                    }
                }
            }
            true
        }));
        heard.unwrap_or(true)
    }
}
