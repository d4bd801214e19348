//! A page that two fill in apart, as one of the screens.

use crate::{
    domain::{guide::Guide, history::Change, kinds::Record, workbook::Workbook},
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, Writes, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{ApartChoice, Choice, Command, Ctx, Flow, Scene},
        page::{self, Page},
        widgets::editor::{Editor, Stroke},
    },
};

use super::{
    Apart, Sits, Step,
    rows::{Row, rows},
    view,
};

impl Shown for Apart {
    fn mode(&self, _: &Guide) -> Mode {
        if self.writing.is_some() { Mode::Line } else { Mode::Apart }
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_apart().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let guide = ctx.guide;
        let Some((_, exercise)) = guide.exercise(&self.exercise) else { return Flow::Pop };
        if self.writing.is_some() {
            self.while_writing(ctx, exercise, command);
            self.from_words = command != Command::Back;
            return Flow::Stay;
        }
        self.from_words &= matches!(command, Command::NextPane | Command::PreviousPane);
        let rows = rows(self, exercise, ctx.workbook);
        let count = rows.len();
        match command {
            Command::PreviousPane => self.cursor.step(-1, count),
            Command::NextPane => self.cursor.step(1, count),
            Command::Move(go) => self.cursor.through(go, count),
            Command::Pick => self.cursor.pick_by_letter(),
            Command::Letter(letter) if self.cursor.pick(letter).is_some() => {
                return self.act(ctx, Command::Open);
            }
            Command::Open | Command::Tick | Command::Right if self.cursor.reads_on() => (),
            Command::Open if self.is_picked(ctx.workbook, rows.get(self.cursor.item)) => {
                self.go_past(&rows);
            }
            Command::Open | Command::Tick | Command::Right => {
                if let Some(row) = rows.get(self.cursor.item) {
                    let flow = self.choose(ctx, exercise, row.clone(), 1);
                    if let (Command::Open, Row::Option(..)) = (command, row) {
                        self.go_past(&rows);
                    }
                    return flow;
                }
            }
            Command::LayOut => self.look_at_what_is_laid(ctx, exercise),
            Command::Left => match rows.get(self.cursor.item) {
                Some(row @ (Row::Line(_) | Row::Marked(_))) => {
                    return self.choose(ctx, exercise, row.clone(), -1);
                }
                Some(_) | None if self.back(ctx) => (),
                Some(_) | None => return Flow::Pop,
            },
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Apart
    }

    fn keeps(&self, scene: &Scene<'_>, command: Command) -> bool {
        command == Command::Open && self.enter_keeps(scene)
    }

    fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        let Choice::Apart(choice) = choice else { return Flow::Stay };
        match (choice, self.step.clone()) {
            (ApartChoice::Seal, Step::Side(role)) => self.seal(ctx, role),
            (ApartChoice::TakeBack, Step::Side(role)) => self.take_back(ctx, role),
            (ApartChoice::EraseOpened, Step::Opened(page)) => self.erase(ctx, &page),
            (ApartChoice::Seal | ApartChoice::TakeBack | ApartChoice::EraseOpened, _) => (),
        }
        Flow::Stay
    }

    /// Esc: back to whose turn it is. Says whether there was anything to go back from.
    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        if self.cursor.stop_picking() {
            return true;
        }
        match self.step.clone() {
            Step::Turns | Step::Ladder => return false,
            Step::Lines(page) => self.go(Step::Opened(page)),
            Step::Laying(role) => self.go(Step::Side(role)),
            Step::HandOver(_) | Step::Side(_) | Step::Ready(_) | Step::Opened(_) => {
                self.go(Step::Turns);
            }
            Step::Take { .. } | Step::Marking { .. } | Step::Met => self.start_over(),
        }
        true
    }

    fn commit(&mut self, ctx: &mut Ctx<'_>) {
        Apart::commit(self, ctx);
    }

    /// Something else is opened over it: nothing that one of them sees alone is still there after it.
    /// Says whether marks went that are kept nowhere.
    fn put_away(&mut self, ctx: &mut Ctx<'_>) -> bool {
        self.end_line(ctx);
        let marks =
            matches!(self.step, Step::Take { second: true } | Step::Marking { .. } | Step::Met)
                || self.marks.is_back();
        match self.step {
            Step::HandOver(_) | Step::Side(_) | Step::Laying(_) => self.go(Step::Turns),
            Step::Take { .. } | Step::Marking { .. } | Step::Met => self.start_over(),
            Step::Turns | Step::Ready(_) | Step::Opened(_) | Step::Lines(_) | Step::Ladder => (),
        }
        marks
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        Apart::refresh(self, ctx);
    }

    /// Whether what a change is about can be seen here.
    fn shows(&self, _: &Guide, change: &Change) -> bool {
        let record = change.after.as_ref().or(change.before.as_ref());
        matches!(record, Some(Record::Sitting(sitting)) if sitting.exercise == self.exercise)
            && matches!(self.step, Step::Lines(_) | Step::Met)
    }

    /// Whether something is marked here that is kept nowhere, or a side is open that only one may see.
    fn holds_unkept(&self) -> bool {
        matches!(
            self.step,
            Step::Side(_) | Step::Laying(_) | Step::Take { .. } | Step::Marking { .. } | Step::Met
        )
    }

    /// What is written at the table to be marked is in no file.
    fn holds_in_no_file(&self, _: &Workbook) -> bool {
        self.sits == Sits::AtTable && !self.added.is_empty()
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        if let Some(writing) = &mut self.writing
            && writing.editor.paste(text)
        {
            self.keep_words(ctx);
        }
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        command != Command::LayOut || self.sits.is_own()
    }

    fn takes_for_words(&self, _: &Guide, _: Command) -> bool {
        Apart::takes_for_words(self)
    }

    nothing! {
        asks_before_closing, pane, told, leave, passed, next_change, ready, asks_first,
        closes_for_the_other, has_in_hand
    }
}

impl Writes for Apart {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        self.writing.iter_mut().map(|it| &mut it.editor).collect()
    }

    fn line_editor(&self) -> Option<&Editor> {
        self.writing.as_ref().map(|writing| &writing.editor)
    }

    fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        if let Some(writing) = &mut self.writing
            && writing.editor.apply(stroke)
        {
            self.keep_words(ctx);
        }
    }

    fn line(&self, _: &Guide, _: bool) -> Option<String> {
        let writing = self.writing.as_ref()?;
        Some(format!("{} {}", writing.field, writing.place))
    }

    nothing! { draft, writes_nothing, differs }
}
