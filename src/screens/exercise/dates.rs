//! Days in the fields of an exercise: read as they are typed, and kept as written where they are none.

use crate::{
    domain::{
        dates::{DateReader, NotADay},
        day::Day,
        field::{Answer, Field, FieldKind},
        guide::Exercise,
        history::Done,
        profile::Profile,
        unread,
        words::Words,
    },
    phrases::say,
    screens::{
        Screen,
        dates::{ask_order, keep_order},
        exercise::{
            ExerciseScreen, Keeping, Writing,
            answering::Leaving,
            spots::{Spot, column_at},
        },
    },
    ui::action::{Choice, Ctx, ExerciseChoice, Flow},
};

impl ExerciseScreen {
    /// Reads what is typed at a spot, if a day is wanted there.
    pub fn date_reader(
        &self,
        field: &Field,
        spot: &Spot,
        profile: &Profile,
        today: Day,
    ) -> Option<DateReader> {
        let asked = column_at(field, spot).filter(|asked| asked.kind == FieldKind::Date)?;
        let stands = if let Answer::Date(day) = self.held(field, spot) { day } else { None };
        Some(DateReader {
            today,
            meant: asked.lies(),
            order: profile.date_order(),
            stands,
            may_be_ahead: false,
        })
    }

    /// What was typed at a spot and is no day yet.
    pub fn unread(&self, field: &Field, spot: &Spot) -> Option<Words> {
        match spot {
            Spot::Cell { row, column, .. } => {
                let Answer::Table(rows) = self.answer(field) else { return None };
                let row = rows.iter().find(|other| other.id == *row)?;
                unread::unread(&row.extra, column)
            }
            Spot::Whole => unread::unread(&self.sitting.extra, &field.id),
            Spot::Item(_) | Spot::Option(_) | Spot::Topic(_) | Spot::Add => None,
        }
    }

    /// Takes the day that was typed. What cannot be read stays open, or where the field is left, in the
    /// field as it was written; the day that stood there before stands until there is another.
    pub(super) fn finish_day(
        &mut self,
        ctx: &mut Ctx<'_>,
        field: &Field,
        writing: Writing,
        leaving: Leaving,
    ) -> bool {
        let (text, spot) = (writing.editor.text(), writing.spot.clone());
        let profile = &ctx.workbook.profile;
        let reader = self.date_reader(field, &spot, profile, ctx.today);
        match reader.map_or(Ok(None), |reader| reader.read(&text)) {
            Ok(Some(found)) if reader.is_some_and(|reader| reader.keeps_words(found)) => {
                let typed = Some(text.trim());
                self.put(ctx, field, &spot, (Answer::Date(None), typed), Done::Answer);
            }
            Ok(found) => self.set(ctx, field, &spot, Answer::Date(found.map(|found| found.day))),
            // Which of the two is meant is asked.
            Err(why @ NotADay::TwoWays { .. }) if leaving == Leaving::No => {
                let trouble = reader.map(|reader| reader.sentence(why));
                self.writing = Some(Writing { trouble, ..writing });
                return false;
            }
            // Whoever goes on from what was told once is not held there.
            Err(why) if leaving == Leaving::No && writing.trouble.is_none() => {
                let trouble = reader.map(|reader| say::day_told_once(reader.sentence(why)));
                self.writing = Some(Writing { trouble, ..writing });
                return false;
            }
            Err(_) => {
                let held = self.held(field, &spot);
                self.put(ctx, field, &spot, (held, Some(text.trim())), Done::NoDay);
                ctx.tell(say::exercise_no_day_kept());
            }
        }
        self.words_are_kept(ctx);
        true
    }

    /// ^S: keeps what is written, and goes on writing. What cannot be read as a day is kept as it is.
    pub(super) fn save_words(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise) {
        let (Some(writing), Some(field)) = (self.writing.clone(), self.current(exercise)) else {
            return;
        };
        let mut trouble = None;
        if !self.finish_writing(ctx, exercise, Leaving::No) {
            trouble = self.writing.take().and_then(|writing| writing.trouble);
            let (held, text) = (self.held(field, &writing.spot), writing.editor.text());
            let kept = (held, Some(text.trim()));
            self.put(ctx, field, &writing.spot, kept, Done::NoDay);
            self.words_are_kept(ctx);
        }
        let spot = match &writing.spot {
            // A row that waited has its own id now.
            Spot::Cell { .. } => self.spot_now(field),
            spot => spot.clone(),
        };
        self.writing = Some(Writing { spot, trouble, ..writing });
    }

    /// The question which of two days is meant, where what is typed could be either.
    pub(super) fn ask_order(&self, ctx: &Ctx<'_>, exercise: &Exercise) -> Option<Flow<Screen>> {
        let writing = self.writing.as_ref()?;
        let field = self.current(exercise)?;
        let profile = &ctx.workbook.profile;
        let reader = self.date_reader(field, &writing.spot, profile, ctx.today)?;
        let order = |order| Choice::Exercise(ExerciseChoice::DateOrder(order));
        Some(Flow::Push(Screen::Ask(ask_order(reader, &writing.editor.text(), order)?)))
    }

    /// Takes what was picked in a question it asked.
    pub fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        let Choice::Exercise(choice) = choice else { return Flow::Stay };
        let guide = ctx.guide;
        match choice {
            ExerciseChoice::Rated(value) => return self.rate(ctx, value),
            ExerciseChoice::DateOrder(order) => {
                keep_order(ctx, order);
                if let Some((_, exercise)) = guide.exercise(&self.exercise) {
                    self.write_on(ctx, exercise);
                }
            }
            ExerciseChoice::WriteUnkept => return self.begin_as(ctx, Keeping::Unkept),
            ExerciseChoice::WriteKept if ctx.may_write() => {
                return self.begin_as(ctx, Keeping::Kept);
            }
            ExerciseChoice::Again(day) => self.comes_back(ctx, day),
            ExerciseChoice::TrashPage => return self.take_away(ctx),
            ExerciseChoice::LetGo => {
                self.let_go();
                return Flow::Pop;
            }
            ExerciseChoice::Keep if ctx.may_write() => return self.keep_after_all(ctx),
            ExerciseChoice::WriteKept | ExerciseChoice::Keep => (),
        }
        Flow::Stay
    }
}
