//! Writing a journal entry: title, words, tags, the way of writing, before and after.

mod shown;
mod asking;
pub mod view;

use crate::{
    domain::{
        day::Stamp,
        draft::{Draft, DraftTarget},
        extra::Extra,
        history::Done,
        id::{NodeId, RecordId},
        journal::{Entry, WritingClock, WritingMode, read_tags, tags_line},
        words::Words,
        workbook::Workbook,
    },
    ui::{
        action::{Ctx, Effect},
        widgets::editor::Editor,
    },
};

/// An entry that is being written.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryScreen {
    /// The entry as it was when it was opened or last kept.
    pub entry: Entry,
    /// One line; blank for none.
    pub title: Editor,
    /// The words themselves, as they are being written.
    pub body: Editor,
    /// One line of words; they are read as tags when the entry is kept.
    pub tags: Editor,
    /// Which of the three the keys write in.
    pub place: Focus,
    /// Whether the entry was kept since it was opened: then the next keeping joins that undo.
    kept: bool,
    /// How long it was written on, in all and this time; minutes after the last key it stands still.
    pub clock: WritingClock,
    /// Whether this page is never saved: it is in no workbook, draft, undo or trash.
    pub unkept: bool,
    /// Whether the entry was begun here, so that how heavy it is may be asked.
    begun: bool,
    /// How far closing has come.
    closing: Closing,
}

/// What was asked while closing, so that nothing is asked twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Closing {
    #[default]
    Open,
    /// How heavy it is now.
    Rating,
    /// Another way than feelings.
    Turning,
}

/// Where in the entry the keys write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The line over the words.
    Title,
    /// The words; here an entry opens.
    Body,
    /// The line under the words.
    Tags,
}

impl EntryScreen {
    /// A new entry, from a prompt or freely.
    pub fn begin(mode: WritingMode, prompt: Option<NodeId>, ctx: &mut Ctx<'_>) -> EntryScreen {
        let mut entry = Entry::begun(ctx.ids.fresh(), ctx.now, ctx.today);
        entry.mode = mode;
        let found = prompt.as_ref().and_then(|id| ctx.guide.prompt(id));
        entry.stage = found.map(|(stage, _)| stage.id.clone());
        entry.prompt = prompt;
        entry.by = ctx.side();
        EntryScreen { begun: true, ..EntryScreen::over(entry) }
    }

    /// A page that is never saved.
    pub fn not_kept(ctx: &mut Ctx<'_>) -> EntryScreen {
        let begun = Entry::begun(ctx.ids.fresh(), ctx.now, ctx.today);
        let entry = Entry { by: ctx.side(), ..begun };
        EntryScreen { unkept: true, ..EntryScreen::over(entry) }
    }

    /// An entry that is there, to be written on; `None` where it is gone.
    pub fn edit(id: &RecordId, ctx: &Ctx<'_>) -> Option<EntryScreen> {
        ctx.workbook.journal.find(id).map(|entry| EntryScreen::over(Entry::clone(entry)))
    }

    /// Goes on where a draft broke off.
    pub fn resume(draft: &Draft, ctx: &Ctx<'_>) -> Option<EntryScreen> {
        let DraftTarget::Entry { id, mode, prompt, stage, before } = &draft.target else {
            return None;
        };
        let kept = ctx.workbook.journal.find(id);
        let entry = kept.map_or_else(
            || Entry {
                mode: *mode,
                prompt: prompt.clone(),
                stage: stage.clone(),
                before: *before,
                by: ctx.side(),
                ..Entry::begun(id.clone(), draft.at, ctx.today)
            },
            |entry| Entry::clone(entry),
        );
        let mut screen = EntryScreen { begun: kept.is_none(), ..EntryScreen::over(entry) };
        screen.title = Editor::line(&draft.title);
        screen.body = Editor::with(&draft.body);
        if !draft.tags.is_blank() {
            screen.tags = Editor::line(&draft.tags);
        }
        Some(screen)
    }

    fn over(entry: Entry) -> EntryScreen {
        EntryScreen {
            title: Editor::line(&entry.title),
            body: Editor::with(&entry.body),
            tags: Editor::line(&tags_line(&entry.tags)),
            place: Focus::Body,
            kept: false,
            clock: WritingClock::after(entry.seconds),
            unkept: false,
            begun: false,
            closing: Closing::Open,
            entry,
        }
    }

    /// When what is shown changes, though no key comes.
    pub fn next_change(&self, now: Stamp) -> Option<Stamp> {
        self.clock.next_change(self.entry.mode, now)
    }

    fn editor(&mut self) -> &mut Editor {
        match self.place {
            Focus::Title => &mut self.title,
            Focus::Body => &mut self.body,
            Focus::Tags => &mut self.tags,
        }
    }

    /// Its title, its words and its tags.
    pub fn editors_mut(&mut self) -> [&mut Editor; 3] {
        [&mut self.title, &mut self.body, &mut self.tags]
    }

    /// Whether words stand here that are to be kept, and are not in the workbook as they are.
    pub fn differs_from(&self, workbook: &Workbook) -> bool {
        let same = self.title.text() == *self.entry.title
            && self.body.text() == *self.entry.body
            && self.tags_now() == self.entry.tags;
        let is_kept = same && workbook.journal.find(&self.entry.id).is_some();
        !self.unkept && !is_kept && !self.writes_nothing()
    }

    /// Whether no word stands in any of its lines, now or as it was last kept.
    pub fn writes_nothing(&self) -> bool {
        let entry = &self.entry;
        let typed = [&self.title, &self.body, &self.tags];
        let is_blank = entry.title.is_blank() && entry.body.is_blank() && entry.tags.is_empty();
        is_blank && typed.into_iter().all(Editor::is_blank)
    }

    /// A new entry that held words and was emptied, as it was when it held the most.
    pub fn emptied(&self) -> Option<EntryScreen> {
        if self.unkept || !self.writes_nothing() {
            return None;
        }
        let [title, body, tags] = [&self.title, &self.body, &self.tags].map(Editor::at_its_fullest);
        let held = [&title, &body, &tags].into_iter().any(|line| !line.is_blank());
        held.then(|| EntryScreen { title, body, tags, ..self.clone() })
    }

    /// Whether there is anything to keep: words, now or before.
    pub fn has_words(&self) -> bool {
        let typed = !(self.title.is_blank() && self.body.is_blank());
        typed || !(self.entry.title.is_blank() && self.entry.body.is_blank())
    }

    /// Keeps the entry in the workbook. A new one with nothing in it is not kept.
    pub fn commit(&mut self, ctx: &mut Ctx<'_>) {
        if self.unkept {
            return;
        }
        let entry = self.written();
        let known = ctx.workbook.journal.find(&entry.id);
        let blank = entry.title.is_blank() && entry.body.is_blank() && entry.tags.is_empty();
        let same =
            known.is_some_and(|known| **known == Entry { changed: known.changed, ..entry.clone() });
        if same || (known.is_none() && blank) {
            return;
        }
        let entry = Entry { changed: ctx.now, ..entry };
        if ctx.keep_entry(Done::Entry, entry.clone(), self.kept) {
            self.kept = true;
            self.entry = entry;
            ctx.effects.push(Effect::DropDraft);
        }
    }

    /// The entry with what the editors hold. Time counts where words changed.
    fn written(&self) -> Entry {
        let entry = Entry {
            title: Words::from(self.title.text().trim()),
            body: Words::from(self.body.text()),
            tags: self.tags_now(),
            extra: Extra::clone(&self.entry.extra),
            ..self.entry.clone()
        };
        let seconds = if entry == self.entry { entry.seconds } else { self.clock.seconds() };
        Entry { seconds, ..entry }
    }

    /// What the line of tags will become. A line nobody changed stays what it was, however odd a tag.
    pub fn tags_now(&self) -> Vec<Words> {
        let line = self.tags.text();
        if line == Editor::line(&tags_line(&self.entry.tags)).text() {
            self.entry.tags.clone()
        } else {
            read_tags(&line)
        }
    }

    fn change_way_of_writing(&mut self, ctx: &mut Ctx<'_>) {
        self.entry.mode = self.entry.mode.next();
        ctx.tell(&format!("{}: {}", self.entry.mode.label(), self.entry.mode.hint()));
    }
}

/// The entry a draft stands for, kept as it is.
pub fn kept_draft(draft: &Draft, ctx: &mut Ctx<'_>) {
    if let Some(mut screen) = EntryScreen::resume(draft, ctx) {
        screen.commit(ctx);
    }
}
