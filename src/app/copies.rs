//! Copies of words that could not be saved in their place: offered at the start, and in Settings.

use crate::{
    app::App,
    domain::{id::RecordId, kinds::Record, rescued::CopyState, workbook::Workbook},
    phrases::{Counted, say},
    screens::{Screen, ask::Ask},
    ui::{
        Claim,
        action::{Effect, ReadCopy},
    },
};

impl App {
    /// What is asked about copies that nobody was asked about yet, where words can be brought in.
    pub(super) fn ask_about_new_copies(&self) -> Option<Screen> {
        let new: Vec<_> = self.copies.iter().filter(|it| it.state == CopyState::New).collect();
        (self.read_only.is_none() && !new.is_empty()).then(|| Screen::Ask(Ask::new_copies(&new)))
    }

    pub(super) fn ask_about_copy(&mut self, name: &str) {
        let ask = self.copies.iter().find(|copy| copy.name == name).map(Ask::copy);
        self.screens.extend(ask.map(Screen::Ask));
    }

    pub(super) fn leave_copies(names: Vec<String>, effects: &mut Vec<Effect>) {
        effects.extend(names.into_iter().map(|name| Effect::MarkCopy(name, CopyState::Told)));
    }

    /// Asks for copies to be read. Not over a page that is being written: what is written there is not
    /// to be changed below the hand.
    pub(super) fn bring_in(&mut self, names: Vec<String>, effects: &mut Vec<Effect>) {
        if self.is_being_written(effects) {
            self.notice = Some(say::copy_close_first().to_owned());
        } else {
            effects.extend(names.into_iter().map(Effect::BringIn));
        }
    }

    /// A copy was read: what it holds and the workbook does not comes in, as one step.
    pub(super) fn copy_read(
        &mut self,
        read: Result<Box<ReadCopy>, String>,
        effects: &mut Vec<Effect>,
    ) {
        let ReadCopy { name, copy, base } = match read {
            Ok(read) if self.read_only.is_none() => *read,
            Ok(_) => return self.notice = self.read_only.clone(),
            Err(told) => return self.notice = Some(told),
        };
        // A slow disk may bring it after somebody began to write.
        if self.is_being_written(effects) {
            return self.notice = Some(say::copy_not_brought_in().to_owned());
        }
        let step = self.ids.fresh();
        if self.workbook.bring_in(&base, &copy, self.now, &step) == 0 {
            self.notice = Some(say::copy_is_all_there().to_owned());
            effects.push(Effect::MarkCopy(name, CopyState::BroughtIn));
            return;
        }
        self.brought.push(name);
        let told = say::copy_brought_in(what_came(&self.workbook, &step));
        self.claim(Claim::kept(&told, say::copy_stays()));
        self.read_again();
        let mut screens = std::mem::take(&mut self.screens);
        self.with_ctx(effects, |_, ctx| screens.iter_mut().for_each(|screen| screen.refresh(ctx)));
        self.screens = screens;
    }

    /// A save was confirmed that holds everything: copies are named as brought in.
    pub(super) fn mark_what_was_brought_in(&mut self, effects: &mut Vec<Effect>) {
        if !self.is_dirty() {
            let marks = self.brought.drain(..);
            effects.extend(marks.map(|name| Effect::MarkCopy(name, CopyState::BroughtIn)));
        }
    }
}

/// What came with a step, in words: entries, pages, and how much else.
pub(super) fn what_came(workbook: &Workbook, step: &RecordId) -> String {
    let last = workbook.history.last().into_iter().chain(workbook.history.next());
    let (mut entries, mut pages, mut others) = (0, 0, 0);
    for change in last.filter(|change| change.step.as_ref() == Some(step)) {
        for change in workbook.history.step_of(change) {
            match &change.after {
                Some(Record::Entry(_)) => entries += 1,
                Some(Record::Sitting(_) | Record::Sealed(_)) => pages += 1,
                // That a prompt was offered there is nothing to tell.
                Some(record) if !record.is_somebodys() => (),
                _ => others += 1,
            }
        }
    }
    let parts: [(usize, Counted); 3] =
        [(entries, say::copy_entries), (pages, say::copy_pages), (others, say::copy_other_things)];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts.map(|(count, told)| told(count)).collect();
    if parts.is_empty() { say::copy_what_was_put_off().to_owned() } else { parts.join(", ") }
}
