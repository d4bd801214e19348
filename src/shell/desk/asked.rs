//! What the program asks of the disk, as a job of the desk.

use crate::{domain::workbook::Workbook, shell::desk::Job, ui::Effect};

/// Who carries out what the program asks for.
#[derive(Debug)]
pub enum Asked {
    /// The desk, as this job.
    Desk(Box<Job>),
    /// Whoever holds the terminal.
    Terminal(Effect),
}

impl Asked {
    /// Who carries out an effect; a job has the workbook as it is now where that is part of it.
    pub fn of(effect: Effect, workbook: &Workbook) -> Asked {
        Asked::Desk(Box::new(match effect {
            Effect::Begin => Job::Begin,
            Effect::OpenBook(id, key) => Job::OpenBook(id, key),
            Effect::Table(wish) => Job::Table(wish),
            Effect::DrawCode => Job::DrawCode,
            Effect::ChangeLock(change) => Job::ChangeLock(change),
            Effect::CloseBook => Job::CloseBook,
            Effect::BeginBook(name) => Job::BeginBook(name),
            Effect::NameBook(name) => Job::NameBook(name),
            Effect::TakeOver => Job::TakeOver,
            Effect::LookAgain => Job::LookAgain,
            Effect::Save => Job::Save(workbook.clone()),
            Effect::KeepDraft(draft) => Job::KeepDraft(draft),
            Effect::DropDraft => Job::DropDraft,
            Effect::DiscardDraft => Job::DiscardDraft,
            Effect::Rescue => Job::Rescue(workbook.clone()),
            Effect::BringIn(name) => Job::BringIn(name),
            Effect::MarkCopy(name, state) => Job::MarkCopy(name, state),
            Effect::DeleteCopy(name) => Job::DeleteCopy(name),
            Effect::DeleteBackups => Job::DeleteBackups,
            Effect::RestoreBackup(number) => Job::Restore(number),
            Effect::WholeBook(deed) => Job::WholeBook(deed, workbook.clone()),
            Effect::TookOutside => Job::TookOutside,
            Effect::PutAway(names) => Job::PutAway(names),
            Effect::LetGo(names) => Job::LetGo(names),
            for_the_terminal @ (Effect::BuildIndex
            | Effect::ChooseTheme
            | Effect::Suspend
            | Effect::Repaint
            | Effect::Bell
            | Effect::Tell(_)
            | Effect::LendWords(_)
            | Effect::Leave
            | Effect::Quit) => return Asked::Terminal(for_the_terminal),
        }))
    }
}
