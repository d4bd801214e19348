//! Going back to an earlier one of a book, as the verb and the window do it: what would be, line by line.

use std::{collections::BTreeSet, path::PathBuf};

use crate::{
    domain::{day::Stamp, id::RecordId, workbook::Workbook},
    phrases::say,
    shell::desk::{as_it_lies, holds_told, when},
    store::{Earlier, Holds, NotSaved, Store, WentBack},
};

/// What was found: where it would be gone back to, and from what.
pub struct Looked {
    pub path: PathBuf,
    pub earlier: Earlier,
    /// When it is of, where a backup says so.
    pub when: Option<i128>,
    /// What is there now; what is known of it, where it cannot be read.
    pub now: Result<Option<Workbook>, String>,
    /// The folder of the backups, in which what is there now is kept first.
    pub backups: PathBuf,
}

impl Looked {
    pub fn is_same(&self) -> bool {
        matches!(&self.now, Ok(Some(now)) if now.says_the_same(&self.earlier.workbook))
    }

    /// What is there now, what would be there, and what becomes of what is there.
    pub fn preview(&self) -> Vec<String> {
        let folder = self.backups.display().to_string();
        let then = holds_told(Holds::of(&self.earlier.workbook));
        let then = match self.when {
            Some(modified) => say::file_of(then, when(modified)),
            None => then,
        };
        let path = as_it_lies(&self.path).display().to_string();
        let mut lines = match &self.now {
            Ok(Some(now)) => vec![say::restore_now(holds_told(Holds::of(now)))],
            Ok(None) => vec![say::restore_now(say::holds_nothing())],
            Err(reason) => vec![reason.clone()],
        };
        lines.push(say::restore_then(then, path));
        if matches!(&self.now, Ok(Some(now)) if has_nothing_of(&self.earlier.workbook, now)) {
            lines.push(say::restore_of_another().to_owned());
        }
        if let Ok(Some(now)) = &self.now
            && now.profile.role != self.earlier.workbook.profile.role
        {
            lines.push(say::restore_other_role().to_owned());
        }
        match &self.now {
            Ok(Some(now)) => {
                let gone = now.things_unlike(&self.earlier.workbook);
                let come = self.earlier.workbook.things_unlike(now);
                lines.push(say::restore_gone(gone));
                lines.push(say::restore_come(come));
                lines.push(say::restore_is_kept_first(folder));
            }
            Ok(None) => (),
            Err(_) => lines.push(say::restore_is_kept_beside().to_owned()),
        }
        lines
    }

    /// Puts the earlier one in the place of what was shown as being there, if that is still there.
    ///
    /// # Errors
    /// When it was not done. The workbook is as it was.
    pub fn carry_out(&self, store: &mut Store, now: Stamp) -> Result<WentBack, NotSaved> {
        let previewed = self.now.as_ref().ok().and_then(Option::as_ref);
        store.go_back(&self.earlier, previewed, now)
    }
}

/// What is told once it was done: from where it came, and where that is which was there before.
pub fn done(path: &std::path::Path, went: &WentBack) -> Vec<String> {
    let lies = |path: &std::path::Path| as_it_lies(path).display().to_string();
    let kept = went.kept.as_ref().map(|kept| say::restore_kept(lies(kept)));
    let done = say::restore_done(lies(path));
    std::iter::once(done).chain(kept).collect()
}

/// Whether two workbooks both hold words, and none that stand in the other: one may be somebody else’s.
fn has_nothing_of(one: &Workbook, other: &Workbook) -> bool {
    let [one, other] = [one, other].map(|workbook| {
        let entries = workbook.journal.iter().map(|entry| entry.id.clone());
        let pages = workbook.sittings.iter().map(|sitting| sitting.id.clone());
        let talks = workbook.talks.iter().map(|talk| talk.id.clone());
        entries.chain(pages).chain(talks).collect::<BTreeSet<RecordId>>()
    });
    !one.is_empty() && !other.is_empty() && one.is_disjoint(&other)
}
