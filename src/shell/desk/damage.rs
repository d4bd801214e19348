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
        let backups = self.offered.iter().enumerate();
        let backups = backups.map(|(number, info)| {
            let when = when(info.modified);
            let label = format!("{when} · {} entries, {} sittings", info.entries, info.sittings);
            Backup { number, label }
        });
        let file = told(&self.store.paths().workbook);
        let instead = instead.map(sentence);
        Damage { reason: sentence(reason), file, backups: backups.collect(), instead }
    }
}

/// When a file was last changed, in words.
pub(super) fn when(modified: i128) -> String {
    let when = chrono::DateTime::from_timestamp_nanos(i64::try_from(modified).unwrap_or(i64::MAX));
    when.with_timezone(&chrono::Local).format("%-d %b %Y %H:%M").to_string()
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}
