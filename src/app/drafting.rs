//! Words of a draft that was offered: where they go.

use crate::{
    app::App,
    domain::{Draft, Entry, Words},
    screens::{
        entry::{EntryScreen, kept_draft},
        exercise::ExerciseScreen,
    },
    ui::{Claim, action::Effect},
};

impl App {
    /// Keeps words from a draft that was offered, in the journal, in the answer, or in the trash.
    pub(super) fn keep_offered(&mut self, draft: &Draft, trash: bool, effects: &mut Vec<Effect>) {
        let now = self.now;
        self.with_ctx(effects, |_, ctx| {
            if let Some(mut screen) = ExerciseScreen::resume(draft, ctx) {
                if trash {
                    let title = screen.title(ctx.guide).unwrap_or_default();
                    let entry = Entry::begun(ctx.ids.fresh(), now, ctx.today);
                    let words = (Words::from(title), draft.body.clone());
                    let entry =
                        Entry { title: words.0, body: words.1, trashed: Some(now), ..entry };
                    ctx.keep_entry("delete", entry, false);
                } else {
                    screen.commit(ctx);
                }
            } else if let Some(screen) = EntryScreen::resume(draft, ctx) {
                let id = screen.entry.id.clone();
                kept_draft(draft, ctx);
                if let Some(entry) = ctx.workbook.journal.find(&id).filter(|_| trash).cloned() {
                    let entry = Entry { trashed: Some(now), ..(*entry).clone() };
                    ctx.keep_entry("delete", entry, false);
                }
            }
        });
        self.saving.spare_offered_draft();
        if trash {
            self.notice = Some("Moved to the trash".to_owned());
        } else {
            self.claim(Claim::kept("Kept", ""));
        }
    }
}
