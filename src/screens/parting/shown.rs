//! The parting of a workbook that two people used, as one of the screens.

use crate::{
    domain::{guide::Guide, parting::Belongs},
    phrases::say,
    screens::{
        Screen,
        parting::{Parting, Step, pages::Line, view},
        shown::{Layer, Secrecy, Shown, Writes, nothing},
    },
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Scene},
        cursor::Cursor,
        page::{self, Page},
        widgets::editor::{Editor, Stroke},
    },
};

impl Shown for Parting {
    fn mode(&self, _: &Guide) -> Mode {
        match self.step {
            Step::List => Mode::Parting,
            _ if self.names() || self.hides() => Mode::Line,
            _ => Mode::Books,
        }
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_parting().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let is_list = self.step == Step::List;
        match command {
            Command::Digit(1) if is_list => self.say(ctx, Some(Belongs::Here)),
            Command::Digit(2) if is_list => self.say(ctx, Some(Belongs::There)),
            Command::Share if is_list => self.say(ctx, Some(Belongs::Both)),
            Command::Tick if is_list => self.say(ctx, None),
            Command::NextPane | Command::PreviousPane if is_list => {
                self.pages.turn(command == Command::NextPane);
            }
            Command::Unfold if is_list && !self.pages.unfold(ctx) => {
                ctx.tell(say::nothing_folded());
            }
            Command::Move(go) if is_list => self.pages.cursor.along(go, self.pages.lines.len()),
            Command::Move(go) if !self.names() && !self.hides() => {
                self.cursor.through(go, self.options(ctx.workbook).len());
            }
            // Nothing is picked that is not seen: what stands above it is read first.
            Command::Open if self.picks(ctx.workbook) && self.cursor.reads_on() => (),
            Command::Open | Command::GoOn => return self.go_on(ctx),
            Command::NextPane if self.names() || self.hides() => return self.go_on(ctx),
            Command::Back | Command::Left if !self.back_a_step() => return Flow::Pop,
            _ => (),
        }
        Flow::Stay
    }

    fn cursor(&self) -> Option<&Cursor> {
        Some(if self.step == Step::List { &self.pages.cursor } else { &self.cursor })
    }

    fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        Some(if self.step == Step::List { &mut self.pages.cursor } else { &mut self.cursor })
    }

    fn layer(&self) -> Layer {
        Layer::AsideOnce
    }

    /// A passphrase that is typed is in no file, and what one of the two took the keyboard for is only theirs to see.
    fn secrecy(&self) -> Secrecy {
        match self.step {
            _ if self.hides() => Secrecy::Help,
            _ if self.pages.speaks.is_some() => Secrecy::Apart,
            _ => Secrecy::Kept,
        }
    }

    fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        let is_of_words =
            matches!(command, Command::Save | Command::NextMode | Command::Rate | Command::Silence);
        match command {
            Command::Open => self.names() || self.hides() || self.picks(scene.workbook),
            Command::Right => self.step != Step::List,
            _ => !is_of_words || !(self.names() || self.hides()),
        }
    }

    fn keeps(&self, _: &Scene<'_>, command: Command) -> bool {
        let says =
            matches!(command, Command::Digit(_) | Command::Share | Command::Tick | Command::GoOn);
        says && self.step == Step::List
    }

    fn told(&self, _: &Scene<'_>, command: Command) -> Option<&'static str> {
        match command {
            Command::GoOn => match self.pages.current() {
                Some(Line::Month(of)) if self.pages.is_unfolded(of) => {
                    Some(say::hint_parting_hide())
                }
                Some(Line::Month(_)) => Some(say::hint_parting_show()),
                Some(Line::Alone(_) | Line::Back) => Some(say::hint_open()),
                _ => None,
            },
            Command::Open if self.names() || self.hides() => Some(say::hint_go_on()),
            Command::Open => self.cursor.told_of_enter().or(Some(say::hint_choose())),
            Command::Back if self.names() || self.hides() => Some(say::hint_close()),
            _ => None,
        }
    }

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.back_a_step()
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.pages.refresh(ctx.guide, ctx.workbook, ctx.reader);
        if self.step == Step::List && ctx.workbook.parting().is_none() {
            self.to(Step::About);
        }
    }

    fn put_away(&mut self, ctx: &mut Ctx<'_>) -> bool {
        self.let_go();
        self.pages.refresh(ctx.guide, ctx.workbook, ctx.reader);
        false
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, _: &mut Ctx<'_>, text: &str) {
        if self.names() {
            self.name.paste(text);
        } else if self.hides() {
            self.typed.paste(text);
        }
    }

    nothing! {
        asks_before_closing, pane, chosen, commit, leave, shows, passed, next_change, holds_unkept,
        holds_in_no_file, ready, asks_first, closes_for_the_other, has_in_hand, takes_for_words
    }
}

impl Writes for Parting {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        if self.names() {
            vec![&mut self.name]
        } else if self.hides() {
            vec![self.typed.shown_mut()]
        } else {
            Vec::new()
        }
    }

    fn line_editor(&self) -> Option<&Editor> {
        if self.names() { Some(&self.name) } else { self.hides().then(|| self.typed.shown()) }
    }

    fn type_stroke(&mut self, _: &mut Ctx<'_>, stroke: Stroke) {
        if self.names() {
            self.name.apply(stroke);
        } else if self.hides() {
            self.typed.apply(stroke);
        }
    }

    nothing! { draft, writes_nothing, differs, line }
}
