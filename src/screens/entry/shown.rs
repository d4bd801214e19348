//! An entry, as one of the screens.

use crate::{
    domain::{
        day::Stamp,
        draft::{Draft, DraftTarget},
        guide::Guide,
        words::Words,
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        ask::Ask,
        shown::{Layer, Secrecy, Shown, Writes, nothing},
    },
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow, Place, Scene},
        page::{self, Page},
        widgets::editor::{Editor, Stroke},
    },
};

use super::{EntryScreen, Focus, view};

impl Shown for EntryScreen {
    fn mode(&self, _: &Guide) -> Mode {
        match self.place {
            Focus::Body => Mode::Write,
            Focus::Title | Focus::Tags => Mode::Line,
        }
    }

    fn name(&self, _: &Guide) -> String {
        if self.unkept { say::name_of_unkept() } else { say::name_of_journal() }.to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        match command {
            Command::NextPane | Command::Open => {
                self.place = match self.place {
                    Focus::Title => Focus::Body,
                    Focus::Body => Focus::Tags,
                    Focus::Tags => Focus::Title,
                }
            }
            Command::PreviousPane => {
                self.place = match self.place {
                    Focus::Title => Focus::Tags,
                    Focus::Body => Focus::Title,
                    Focus::Tags => Focus::Body,
                }
            }
            Command::Save if self.would_be_lost() => {
                return Flow::Push(Screen::Ask(EntryScreen::ask_what_becomes_of_it()));
            }
            Command::Save => self.commit(ctx),
            Command::NextMode => self.change_way_of_writing(ctx),
            Command::Rate => return self.rate(),
            Command::OwnEditor => ctx.tell(say::own_editor_only_shared()),
            Command::Back => return self.close(ctx),
            _ => (),
        }
        Flow::Stay
    }

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        if self.unkept { Secrecy::Unkept } else { Secrecy::Kept }
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        // Saving is what a page that is not kept never does.
        command != Command::Save || (!self.unkept && self.has_words())
    }

    fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        EntryScreen::chosen(self, ctx, choice)
    }

    fn commit(&mut self, ctx: &mut Ctx<'_>) {
        EntryScreen::commit(self, ctx);
    }

    fn next_change(&self, scene: &Scene<'_>) -> Option<Stamp> {
        EntryScreen::next_change(self, scene.now)
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        self.clock.key(ctx.now);
        *ctx.typed |= self.editor().paste(text) && !self.unkept;
    }

    fn asks_before_closing(&self) -> Option<Ask> {
        self.would_be_lost().then(EntryScreen::ask_what_becomes_of_it)
    }

    fn asks_first(&self, _: &Place, ctx: &mut Ctx<'_>) -> Option<Ask> {
        self.opening(ctx)
    }

    nothing! {
        cursor, pane, keeps, told, back, leave, put_away, refresh, shows, passed, holds_unkept,
        holds_in_no_file, ready, closes_for_the_other, has_in_hand, takes_for_words
    }
}

impl Writes for EntryScreen {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        Some(view::writing(self))
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        EntryScreen::editors_mut(self).into()
    }

    fn line_editor(&self) -> Option<&Editor> {
        match self.place {
            Focus::Title => Some(&self.title),
            Focus::Tags => Some(&self.tags),
            Focus::Body => None,
        }
    }

    fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        self.clock.key(ctx.now);
        *ctx.typed |= self.editor().apply(stroke) && !self.unkept;
    }

    /// What is being typed and is not in the workbook yet.
    fn draft(&self, ctx: &Ctx<'_>) -> Option<Draft> {
        if !self.differs_from(ctx.workbook) {
            return None;
        }
        Some(Draft {
            target: DraftTarget::Entry {
                id: self.entry.id.clone(),
                mode: self.entry.mode,
                prompt: self.entry.prompt.clone(),
                stage: self.entry.stage.clone(),
                before: self.entry.before,
            },
            title: Words::from(self.title.text()),
            body: Words::from(self.body.text()),
            tags: Words::from(self.tags.text()),
            at: ctx.now,
        })
    }

    fn writes_nothing(&self, _: &Guide, _: &Workbook) -> bool {
        EntryScreen::writes_nothing(self)
    }

    fn differs(&self, _: &Guide, workbook: &Workbook) -> bool {
        self.differs_from(workbook)
    }

    nothing! { line }
}
