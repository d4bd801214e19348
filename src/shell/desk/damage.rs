//! A workbook that cannot be read, and the backups there are, in words.

use crate::{
    shell::desk::{Clerk, told},
    store::BackupInfo,
    ui::action::{Backup, Damage},
};

impl Clerk {
    pub(super) fn damage(
        &mut self,
        reason: &str,
        offered: Vec<BackupInfo>,
        instead: Option<&str>,
    ) -> Damage {
        self.offered = offered;
        let labels = labels(&self.offered).into_iter().enumerate();
        let backups = labels.map(|(number, label)| Backup { number, label });
        let file = told(&self.store.paths().workbook);
        let instead = instead.map(sentence);
        Damage { reason: sentence(reason), file, backups: backups.collect(), instead }
    }
}

/// What each backup is called, so that no two are called the same.
fn labels(offered: &[BackupInfo]) -> Vec<String> {
    let holds = |it: &BackupInfo| format!("{} entries, {} sittings", it.entries, it.sittings);
    let by_minute = |it: &BackupInfo| format!("{} · {}", when(it.modified), holds(it));
    let by_second =
        |it: &BackupInfo| format!("{} · {}", at(it.modified, "%-d %b %Y %H:%M:%S"), holds(it));
    let is_one = |it: &BackupInfo, label: &dyn Fn(&BackupInfo) -> String| {
        offered.iter().filter(|other| label(other) == label(it)).count() == 1
    };
    let label = |it: &BackupInfo| match () {
        () if is_one(it, &by_minute) => by_minute(it),
        () if is_one(it, &by_second) => by_second(it),
        () => format!("{} · {}", by_second(it), it.name),
    };
    offered.iter().map(label).collect()
}

/// When a file was last changed, in words.
pub fn when(modified: i128) -> String {
    at(modified, "%-d %b %Y %H:%M")
}

fn at(modified: i128, format: &str) -> String {
    let when = chrono::DateTime::from_timestamp_nanos(i64::try_from(modified).unwrap_or(i64::MAX));
    when.with_timezone(&chrono::Local).format(format).to_string()
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}
