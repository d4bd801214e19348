//! The draft: kept while words are typed, gone when they are erased; and where one that was offered goes.

use crate::{
    app::{App, leaving::is_about_draft},
    domain::{draft::Draft, history::Done, journal::Entry, words::Words},
    phrases::say,
    screens::{Screen, ask::Ask, entry::kept_draft},
    ui::{
        Claim,
        action::{Ctx, Effect},
    },
};

impl App {
    /// Keeps a draft of what is being typed. Where that was erased, or is in the workbook as it stands, no
    /// draft stays.
    pub(super) fn keep_draft(&mut self, effects: &mut Vec<Effect>) {
        if !self.saving.take_typed() || self.read_only.is_some() {
            return;
        }
        // The screen that is being typed in may be under a help page.
        let screens = std::mem::take(&mut self.screens);
        let draft = self
            .with_ctx(effects, |_, ctx| screens.iter().rev().find_map(|screen| screen.draft(ctx)));
        self.screens = screens;
        let draft = draft.or_else(|| self.offered_draft());
        let writes = |screen: &Screen| screen.mode(&self.guide).is_writing();
        if self.keeps_no_draft() {
            self.saving.drafts_in_no_file(draft.is_some());
        } else if let Some(draft) = draft {
            self.saving.drafts();
            effects.push(Effect::KeepDraft(draft));
        } else if !self.saving.has_draft() || self.screens.iter().any(is_about_draft) {
            // One whose words wait for their save goes with it; one of last time, with an answer.
            self.drop_draft_if_safe(effects);
        } else if self.writes_nothing() {
            self.discard_draft(effects);
        } else if self.screens.iter().any(writes) {
            self.saving.spare_draft();
            self.drop_draft_if_safe(effects);
        }
    }

    /// What became of words that were lent to another editor: one change of what is written, or none.
    pub(super) fn words_came_back(
        &mut self,
        words: Result<Words, String>,
        left: Option<String>,
        effects: &mut Vec<Effect>,
    ) {
        self.notice = Some(match words {
            Ok(words) => {
                let takes_back = |top: &mut Screen, ctx: &mut Ctx<'_>| match top {
                    Screen::Exercise(page) => page.takes_back(ctx, &words),
                    _ => false,
                };
                let has_changed = self.with_top(effects, takes_back);
                if has_changed { say::own_editor_came_back() } else { say::own_editor_unchanged() }
                    .to_owned()
            }
            Err(why) => why,
        });
        if let Some(left) = left {
            self.add_to_notice(&left);
        }
    }

    /// Whether words of which there is a draft on the disk were erased since.
    pub(super) fn is_erased(&self) -> bool {
        self.saving.outdates_draft() && self.writes_nothing()
    }

    /// Whether nothing stands where words are written, and nothing is kept there.
    fn writes_nothing(&self) -> bool {
        self.screens.iter().any(|screen| screen.writes_nothing(&self.guide, &self.workbook))
    }

    /// What is asked about a draft of last time. One in which nothing stands goes without a question.
    pub(super) fn ask_about_draft(
        &mut self,
        draft: Draft,
        effects: &mut Vec<Effect>,
    ) -> Option<Screen> {
        let stands_for_nothing = self.with_ctx(effects, |_, ctx| {
            Some(Screen::resume(&draft, ctx)?.writes_nothing(ctx.guide, ctx.workbook))
        });
        if stands_for_nothing == Some(true) {
            self.discard_draft(effects);
            return None;
        }
        self.saving.found_draft();
        Some(Screen::Ask(Ask::draft(draft)))
    }

    /// Keeps words from a draft that was offered, in the journal, in the answer, or in the trash.
    pub(super) fn keep_offered(&mut self, draft: &Draft, trash: bool, effects: &mut Vec<Effect>) {
        let now = self.now;
        self.with_ctx(effects, |_, ctx| {
            match Screen::resume(draft, ctx) {
                Some(Screen::Entry(screen)) => {
                    kept_draft(draft, ctx);
                    let kept = ctx.workbook.journal.find(&screen.entry.id).filter(|_| trash);
                    if let Some(entry) = kept.cloned() {
                        let entry = Entry { trashed: Some(now), ..(*entry).clone() };
                        ctx.keep_entry(Done::EntryDeleted, entry, false);
                    }
                }
                Some(mut screen) if !trash => screen.commit(ctx),
                // Words that have no place of their own in the trash, or whose place is gone, are an entry.
                screen => {
                    let title = match screen {
                        Some(Screen::Exercise(page)) => page.title(ctx.guide).unwrap_or_default(),
                        _ => "",
                    };
                    let entry = Entry::begun(ctx.ids.fresh(), now, ctx.today);
                    let (title, body) = (Words::from(title), draft.body.clone());
                    let trashed = trash.then_some(now);
                    let done = if trash { Done::EntryDeleted } else { Done::Entry };
                    ctx.keep_entry(done, Entry { title, body, trashed, ..entry }, false);
                }
            }
        });
        self.saving.spare_offered_draft();
        if trash {
            self.notice = Some(say::moved_to_the_trash().to_owned());
        } else {
            self.claim(Claim::kept(say::kept(), ""));
        }
    }
}
