//! What two people do apart at one keyboard: pages that stay sealed, and marks that only meet.

mod shown;
mod laying;
mod marks;
mod opened;
mod rows;
mod rungs;
mod sides;
pub mod view;

use crate::{
    domain::{
        guide::{Exercise, Guide, Opens},
        id::{NodeId, RecordId},
        role::Role,
        words::Words,
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{self, Ask},
    },
    ui::{
        action::{ApartChoice, Choice, Ctx, Flow, Place, Scene},
        cursor::Cursor,
        widgets::editor::Editor,
    },
};

pub use laying::Sits;
pub use marks::{Mark, Marks, page_of_both};
pub use opened::{OpenedLine, lines_of};
pub use rows::{Row, rows};

/// Two people, one exercise, one keyboard.
#[derive(Clone, Debug, PartialEq)]
pub struct Apart {
    /// The exercise whose file says that two fill it in apart, or mark it apart.
    pub exercise: NodeId,
    /// Where the two are who do it.
    pub sits: Sits,
    /// Who is at the keyboard, and what may be drawn.
    pub step: Step,
    /// Over the rows of this step, from the first on whenever the step changes.
    pub cursor: Cursor,
    /// The page that is being filled in; a new one is kept with its first word.
    pub page: Option<RecordId>,
    /// The words that are being written, and where they go.
    pub writing: Option<Writing>,
    /// Whether the row was come to from words that were written, so that letters are no commands.
    from_words: bool,
    /// Whether what both say yes to at the table can lie there: the books of both are at this computer.
    pub lays: bool,
    /// What was written at the table to be marked. It lives here only, and ends with this screen.
    pub added: Vec<Words>,
    /// What was marked so far. It lives here only, and ends with this screen.
    pub marks: Marks,
}

/// How far two people are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Whose turn it is, and what was opened before.
    Turns,
    /// The keyboard changes hands.
    HandOver(Role),
    /// One of them is with their own page.
    Side(Role),
    /// One looks at what of their own page would go to the table.
    Laying(Role),
    /// Both have said open, and nothing is shown yet.
    Ready(RecordId),
    /// Both sides of a page.
    Opened(RecordId),
    /// The lines of an opened page, one by one.
    Lines(RecordId),
    /// Before anything is marked.
    Ladder,
    /// The keyboard goes to the first or to the second one.
    Take {
        /// Whether the first one is done already.
        second: bool,
    },
    /// One of them marks.
    Marking {
        /// Whether it is the second one: when they are done, the marks meet.
        second: bool,
    },
    /// What is on both sides, if anything is.
    Met,
}

/// Words that are being written into a field of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    /// The words as they stand on the line.
    pub editor: Editor,
    /// The id of the field of the exercise.
    pub field: String,
    /// Which line of a list it is.
    pub place: usize,
}

impl Apart {
    /// Before either of the two takes their turn. Where they sit follows from the book, where none is said.
    pub fn open(exercise: NodeId, sits: Option<Sits>, ctx: &Ctx<'_>) -> Apart {
        let step = match opens(ctx.guide, &exercise) {
            Some(Opens::Touch) => Step::Ladder,
            Some(Opens::Apart | Opens::Plan) | None => Step::Turns,
        };
        let mut screen = Apart {
            exercise,
            sits: sits.unwrap_or_else(|| Sits::of(ctx)),
            step,
            cursor: Cursor::from_the_start(),
            page: None,
            writing: None,
            from_words: false,
            lays: true,
            added: Vec::new(),
            marks: Marks::default(),
        };
        screen.refresh(ctx);
        screen
    }

    /// The same, where what they did `lays` in the books of both, or not.
    #[must_use]
    pub fn laying(self, lays: bool) -> Apart {
        Apart { lays, ..self }
    }

    /// Whether a letter is a word that goes on here, and no command.
    pub fn takes_for_words(&self) -> bool {
        self.from_words && self.writing.is_none()
    }

    /// Whether Enter changes something that is kept, or asks about that.
    pub fn enter_keeps(&self, scene: &Scene<'_>) -> bool {
        let found = scene.guide.exercise(&self.exercise);
        let rows = found.map(|(_, exercise)| rows(self, exercise, scene.workbook));
        match rows.unwrap_or_default().get(self.cursor.item) {
            Some(Row::Keep(_) | Row::LayMet) if self.sits == Sits::AtTable => false,
            Some(
                Row::Option(..)
                | Row::Item(..)
                | Row::Words(..)
                | Row::Seal
                | Row::SayOpen
                | Row::TakeBack
                | Row::LayIt
                | Row::Erase
                | Row::Line(_)
                | Row::Keep(_),
            ) => true,
            Some(
                Row::Turn(_)
                | Row::HaveIt
                | Row::LayOut
                | Row::LayMet
                | Row::Rung(_)
                | Row::Look(_)
                | Row::OneByOne
                | Row::Next(_)
                | Row::Page
                | Row::Begin
                | Row::Marked(_)
                | Row::AddLine
                | Row::Done
                | Row::Leave,
            )
            | None => false,
        }
    }

    /// An answer was picked: to what is asked next.
    fn go_past(&mut self, rows: &[Row]) {
        let Some(Row::Option(field, _)) = rows.get(self.cursor.item) else { return };
        let is_of_it = |row: &Row| matches!(row, Row::Option(other, _) if other == field);
        if let Some(last) = rows.iter().rposition(is_of_it) {
            self.cursor.go((last + 1).min(rows.len().saturating_sub(1)));
        }
    }

    /// Does what the current row is for; `step` says which way what can be changed goes.
    fn choose(
        &mut self,
        ctx: &mut Ctx<'_>,
        exercise: &Exercise,
        row: Row,
        step: isize,
    ) -> Flow<Screen> {
        match row {
            Row::Turn(role) if self.sits.is_own() => self.go(Step::Side(role)),
            Row::Turn(role) => self.go(Step::HandOver(role)),
            Row::HaveIt => match self.step.clone() {
                Step::HandOver(role) => self.go(Step::Side(role)),
                Step::Take { second } => self.go(Step::Marking { second }),
                Step::Ready(page) => self.go(Step::Opened(page)),
                Step::Turns
                | Step::Side(_)
                | Step::Laying(_)
                | Step::Opened(_)
                | Step::Lines(_)
                | Step::Ladder
                | Step::Marking { .. }
                | Step::Met => (),
            },
            Row::Option(field, option) => self.pick(ctx, &field, &option),
            Row::Item(field, place) | Row::Words(field, place) => self.write(ctx, &field, place),
            Row::LayOut => self.look_at_what_is_laid(ctx, exercise),
            Row::LayIt => self.lay_side(ctx, exercise),
            Row::Seal => return Flow::Push(Screen::Ask(seal())),
            Row::SayOpen => self.say_open(ctx),
            Row::TakeBack => return Flow::Push(Screen::Ask(take_back())),
            Row::Erase => return Flow::Push(Screen::Ask(erase())),
            Row::Look(page) => self.go(Step::Opened(page)),
            Row::OneByOne => {
                if let Step::Opened(page) = self.step.clone() {
                    self.go(Step::Lines(page));
                }
            }
            Row::Line(place) => self.mark_line(ctx, exercise, place, step),
            Row::Next(node) => return crate::screens::page::follow(ctx.guide, &node),
            Row::Page => return Flow::Go(page_together(exercise, ctx.workbook)),
            Row::Rung(place) => self.write_rung(place),
            Row::LayMet => return self.lay_what_met(ctx),
            Row::Keep(place) if self.sits == Sits::AtTable => self.marks.pick(place),
            Row::Begin => {
                self.marks = Marks::on(self.to_mark(exercise, ctx.workbook));
                self.go(Step::Take { second: false });
            }
            Row::Marked(place) => self.marks.turn(place, step),
            Row::AddLine => self.write_rung(self.marks.words.len()),
            Row::Done => self.hand_on(),
            Row::Keep(place) => self.keep_met(ctx, exercise, place),
            Row::Leave => self.start_over(),
        }
        Flow::Stay
    }

    /// Ends the line that is being written. Its words are in the workbook as they are typed.
    pub fn commit(&mut self, ctx: &mut Ctx<'_>) {
        self.end_line(ctx);
    }

    /// Follows the workbook after an undo, a merge or a return to this screen.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.follow_the_table(ctx);
        self.page = ctx.workbook.sealed_of(&self.exercise).map(|page| page.id.clone());
        if let Step::Opened(page) | Step::Lines(page) | Step::Ready(page) = &self.step
            && ctx.workbook.sealed.find(page).is_none_or(|page| !page.is_open())
        {
            self.go(Step::Turns);
        }
    }

    fn go(&mut self, step: Step) {
        self.step = step;
        self.cursor = match self.step {
            // Here the first thing to do is what matters, and not what is above it.
            Step::Side(_) | Step::Lines(_) | Step::Marking { .. } => Cursor::default(),
            _ => Cursor::from_the_start(),
        };
    }
}

/// Where the page of both is. A private page of one of them is not opened for the other.
fn page_together(exercise: &Exercise, workbook: &Workbook) -> Place {
    let id = exercise.id.clone();
    let latest = workbook.sittings_of(&id).next_back();
    match (page_of_both(exercise, workbook), latest) {
        (Some(page), Some(latest)) if page.id != latest.id => Place::Sitting(id, page.id.clone()),
        (None, Some(_)) => Place::Again(id),
        (_, _) => Place::Exercise(id),
    }
}

/// The tool of an exercise.
fn opens(guide: &Guide, exercise: &NodeId) -> Option<Opens> {
    guide.exercise(exercise)?.1.opens
}

fn seal() -> Ask {
    Ask::new(
        say::apart_seal_ask(),
        say::apart_seal_told(),
        vec![
            ask::AskOption::new(say::apart_write_on(), "", Choice::Nothing),
            ask::AskOption::new(say::apart_seal_it(), "", Choice::Apart(ApartChoice::Seal)),
        ],
    )
}

fn take_back() -> Ask {
    Ask::new(
        say::apart_take_back_ask(),
        say::apart_take_back_told(),
        vec![
            ask::AskOption::new(say::apart_leave_it(), "", Choice::Nothing),
            ask::AskOption::new(
                say::apart_take_it_back(),
                "",
                Choice::Apart(ApartChoice::TakeBack),
            ),
        ],
    )
}

fn erase() -> Ask {
    Ask::new(
        say::apart_delete_ask(),
        say::apart_delete_told(),
        vec![
            ask::AskOption::new(say::apart_leave_them(), "", Choice::Nothing),
            ask::AskOption::new(
                say::apart_delete_them(),
                "",
                Choice::Apart(ApartChoice::EraseOpened),
            ),
        ],
    )
}
