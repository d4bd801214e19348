//! A page that is offered first to be written and not kept: its words are in memory only.

use crate::{
    domain::{
        extra::Extra,
        field::{Field, FieldKind},
        guide::{Exercise, Guide},
        history::Done,
        unread::has_unread,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption},
        exercise::{
            ExerciseScreen,
            spots::{Spot, kind_at},
        },
        reach,
    },
    ui::{
        Move,
        action::{Choice, Command, Ctx, ExerciseChoice, Flow},
    },
};

/// What becomes of what is written on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// It is kept as it is written.
    #[default]
    Kept,
    /// It was not asked yet. Until then nothing can be written.
    Asked,
    /// Nothing of it is kept, anywhere.
    Unkept,
}

impl ExerciseScreen {
    /// Whether nothing of this page is kept.
    pub fn is_unkept(&self) -> bool {
        self.keeping == Keeping::Unkept
    }

    /// Whether words would be lost by closing this without a question.
    pub fn would_be_lost(&self) -> bool {
        let writes = self.writing.as_ref().is_some_and(|writing| !writing.editor.is_blank());
        let holds = self.sitting.answered() > 0 || has_unread(&self.sitting.extra);
        self.is_unkept() && (writes || holds)
    }

    /// Whether there is a place on this page for words that come while none is open.
    pub fn takes_words(&self, guide: &Guide) -> bool {
        let exercise = guide.exercise(&self.exercise).map(|(_, exercise)| exercise);
        self.writing.is_some() || exercise.is_some_and(|it| self.place_for_words(it).is_some())
    }

    /// Opens a place for words that came while none was open.
    pub fn open_for_words(&mut self, ctx: &mut Ctx<'_>) {
        let guide = ctx.guide;
        let Some((_, exercise)) = guide.exercise(&self.exercise) else { return };
        if self.writing.is_none()
            && let Some((part, spot)) = self.place_for_words(exercise)
        {
            if part != self.part {
                self.go(part);
            }
            self.write_into(ctx, &exercise.fields[part - 1], spot);
        }
    }

    /// The current place if it is for words, else the first one from this question on, else the first.
    fn place_for_words(&self, exercise: &Exercise) -> Option<(usize, Spot)> {
        let field = self.current(exercise);
        let here = field.map(|field| (field, self.spot_now(field))).filter(|(field, spot)| {
            let is_list = matches!(field.kind, FieldKind::List);
            match kind_at(field, spot) {
                Some(kind) => matches!(kind, FieldKind::Line | FieldKind::Text) || is_list,
                None => is_list,
            }
        });
        let first = |fields: &[Field]| {
            fields.iter().position(|field| {
                matches!(field.kind, FieldKind::Line | FieldKind::Text | FieldKind::List)
            })
        };
        if let Some((_, spot)) = here {
            return Some((self.part, spot));
        }
        let from = self.part.saturating_sub(1).min(exercise.fields.len());
        let later = first(&exercise.fields[from..]).map(|place| place + from);
        let place = later.or_else(|| first(&exercise.fields))?;
        let is_list = matches!(exercise.fields[place].kind, FieldKind::List);
        Some((place + 1, if is_list { Spot::Add } else { Spot::Whole }))
    }

    /// Whether a command goes on into a page of which it was not asked yet what becomes of it.
    pub(super) fn asks_what_becomes_of_it(&self, command: Command) -> bool {
        let looks = match command {
            Command::Move(Move::Up | Move::PageUp | Move::Top)
            | Command::Source
            | Command::Earlier
            | Command::Delete
            | Command::Tool => true,
            Command::Move(Move::Down) => self.part == 0 && !self.cursor.is_at_the_end(),
            _ => false,
        };
        self.keeping == Keeping::Asked && !looks
    }

    /// Asks whether what is written here is kept; not keeping it comes first.
    pub(super) fn ask_what_becomes_of_it(ctx: &Ctx<'_>) -> Flow<Screen> {
        let kept = reach::long(ctx.daily.for_two, ctx.book);
        let options = vec![
            AskOption::new(
                say::exercise_write_unkept(),
                say::exercise_write_unkept_hint(),
                Choice::Exercise(ExerciseChoice::WriteUnkept),
            ),
            AskOption::new(
                say::exercise_write_kept(),
                kept,
                Choice::Exercise(ExerciseChoice::WriteKept),
            ),
            AskOption::new(say::choice_not_now(), "", Choice::Nothing),
        ];
        let words = say::exercise_could_do_harm();
        Flow::Push(Screen::Ask(Ask::new(say::exercise_keep_what(), words, options)))
    }

    /// Keeps what was not to be kept.
    pub(super) fn keep_after_all(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        self.commit(ctx);
        self.keeping = Keeping::Kept;
        let sitting = crate::domain::sitting::Sitting::clone(&self.sitting);
        self.keep(ctx, sitting, Done::Answer);
        Flow::Pop
    }

    pub(super) fn begin_as(&mut self, ctx: &mut Ctx<'_>, keeping: Keeping) -> Flow<Screen> {
        self.keeping = keeping;
        let guide = ctx.guide;
        let Some((_, exercise)) = guide.exercise(&self.exercise) else { return Flow::Stay };
        if self.part == 0 {
            return self.begin(ctx, exercise);
        }
        self.arrive(ctx, exercise);
        Flow::Stay
    }

    /// Nothing of it stays in memory either.
    pub(super) fn let_go(&mut self) {
        self.writing = None;
        let blank = crate::domain::sitting::Sitting {
            answers: crate::domain::named::Named::new(),
            before: None,
            after: None,
            extra: Extra::new(),
            ..crate::domain::sitting::Sitting::clone(&self.sitting)
        };
        self.sitting = std::sync::Arc::new(blank);
    }

    /// Closes the page, after asking what becomes of words that would be lost.
    pub(super) fn close(&self) -> Flow<Screen> {
        if self.would_be_lost() {
            return Flow::Push(Screen::Ask(ExerciseScreen::ask_before_letting_go()));
        }
        Flow::Pop
    }

    /// Asks, once, what becomes of a page that is not kept.
    pub fn ask_before_letting_go() -> Ask {
        let options = vec![
            AskOption::new(
                say::choice_let_go(),
                say::choice_let_go_hint(),
                Choice::Exercise(ExerciseChoice::LetGo),
            ),
            AskOption::new(
                say::choice_keep_after_all(),
                say::exercise_keep_hint(),
                Choice::Exercise(ExerciseChoice::Keep),
            ),
            AskOption::new(say::choice_go_on_writing(), "", Choice::Nothing),
        ];
        Ask::new(say::let_go_or_keep(), say::page_was_never_saved(), options)
    }
}
