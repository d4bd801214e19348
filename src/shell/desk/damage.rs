//! A workbook that cannot be read, and the backups there are, in words.

use chrono::DateTime;

use crate::{
    domain::{
        self,
        day::{Day, clock_with_seconds},
    },
    phrases::say,
    shell::{
        clock,
        desk::{Clerk, told, told::as_it_lies},
    },
    store::BackupInfo,
    ui::action::{Action, Backup, Damage},
};

impl Clerk {
    pub(super) fn damage(
        &mut self,
        reason: &str,
        offered: Vec<BackupInfo>,
        instead: Option<&str>,
    ) -> Damage {
        self.offered = offered;
        let holds = |it: &BackupInfo| {
            let entries = say::copy_entries(it.entries);
            say::backup_entries_and_sittings(entries, say::backup_sittings(it.sittings))
        };
        let labels = labels(&self.offered, holds).into_iter().enumerate();
        let backups = labels.map(|(number, label)| Backup { number, label });
        let file = told(&as_it_lies(&self.store.paths().workbook));
        let instead = instead.map(sentence);
        Damage { reason: sentence(reason), file, backups: backups.collect(), instead }
    }

    /// Puts the backup that was picked in the place of what cannot be read, and opens it.
    pub(super) fn restore(&mut self, number: usize) {
        let Some(backup) = self.offered.get(number) else { return };
        match self.store.restore(backup, clock::now()) {
            Ok(unconfirmed) => {
                self.store = self.fresh_store();
                self.open(unconfirmed.map(say::written_unconfirmed).into_iter().collect());
            }
            Err(err) => self.tell(Action::Saved(Err(err.to_string()))),
        }
    }
}

/// What each backup is called by what it holds, so that no two are called the same.
pub(super) fn labels(offered: &[BackupInfo], holds: impl Fn(&BackupInfo) -> String) -> Vec<String> {
    let by_second = |it: &BackupInfo| at(it.modified, clock_with_seconds);
    let is_one = |it: &BackupInfo, when: &dyn Fn(&BackupInfo) -> String| {
        let same = |other: &&BackupInfo| when(other) == when(it) && holds(other) == holds(it);
        offered.iter().filter(same).count() == 1
    };
    let by_minute = |it: &BackupInfo| when(it.modified);
    let label = |it: &BackupInfo| match () {
        () if is_one(it, &by_minute) => say::file_of(holds(it), by_minute(it)),
        () if is_one(it, &by_second) => say::file_of(holds(it), by_second(it)),
        () => say::file_of_with_name(holds(it), &it.name, by_second(it)),
    };
    offered.iter().map(label).collect()
}

/// When a file was last changed, in words.
pub fn when(modified: i128) -> String {
    at(modified, domain::day::clock)
}

fn at(modified: i128, clock: fn(DateTime<chrono::Local>) -> String) -> String {
    let when = DateTime::from_timestamp_nanos(i64::try_from(modified).unwrap_or(i64::MAX));
    let when = when.with_timezone(&chrono::Local);
    let day = Day::from_date(when.date_naive());
    say::file_changed_at(day.short_with_year(), clock(when))
}

/// The same as a sentence of its own.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}
