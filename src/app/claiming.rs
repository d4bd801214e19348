//! Notices that call something kept or deleted: they say so once the save that holds it is confirmed.

use crate::{
    app::App,
    ui::{Claim, Keeping},
};

/// A claim whose save is not confirmed yet, and what is told meanwhile.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Claimed {
    claim: Claim,
    told: String,
    /// How far the workbook had come with what it is about.
    revision: u64,
}

impl App {
    /// How far all that was done has come on its way to the disk.
    pub(super) fn keeping(&self) -> Keeping {
        if self.saving.is_failing() || self.saving.only_in_copy {
            Keeping::Failing
        } else if self.is_dirty() {
            Keeping::Pending
        } else {
            Keeping::Saved
        }
    }

    /// Tells what is true by now of something that was just done.
    pub(super) fn claim(&mut self, claim: Claim) {
        let told = claim.words(self.keeping());
        self.notice = Some(told.clone());
        let revision = self.workbook.revision();
        self.claim = Some(Claimed { claim, told, revision });
    }

    /// A save was confirmed: what it holds is told as done, unless something else is told by now.
    pub(super) fn confirm_claim(&mut self) {
        let confirmed = |claimed: &mut Claimed| self.saving.is_confirmed(claimed.revision);
        if let Some(Claimed { claim, told, .. }) = self.claim.take_if(confirmed)
            && self.notice.as_ref() == Some(&told)
        {
            self.notice = Some(claim.words(Keeping::Saved));
        }
    }
}
