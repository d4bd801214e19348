//! Opening an exercise: its latest sitting, a given one, a fresh one, or one row of its table.

use std::sync::Arc;

use crate::{
    domain::{
        draft::{Draft, DraftTarget},
        field::{Answer, Field, FieldKind, TableRow},
        guide::{Meaning, Visibility},
        id::{NodeId, RecordId},
        plan,
        role::Role,
        sitting::Sitting,
    },
    phrases::say,
    screens::exercise::{
        ExerciseScreen, Keeping, Reached, Reading, Sources, Spot, Writing, pointing, rows_of,
        sittings::is_of_another_month, spots::kind_at,
    },
    text::linter::Memory,
    ui::{action::Ctx, cursor::Cursor, widgets::editor::Editor},
};

impl ExerciseScreen {
    pub(super) fn with(exercise: NodeId, sitting: Arc<Sitting>, ctx: &Ctx<'_>) -> ExerciseScreen {
        let is_known = ctx.workbook.sittings.find(&sitting.id).is_some();
        let found = ctx.guide.exercise(&exercise).filter(|_| !is_known);
        let asks = found.is_some_and(|(_, exercise)| exercise.unkept);
        ExerciseScreen {
            keeping: if asks { Keeping::Asked } else { Keeping::Kept },
            pointed: Memory::default(),
            suggesting: pointing::suggesting(ctx.guide, &exercise),
            silent: false,
            exercise,
            sitting,
            part: 0,
            cursor: Cursor::from_the_start(),
            topic: None,
            reached: Reached::GoingOn,
            writing: None,
            from_words: false,
            first: None,
            example_turned: false,
            sources: Sources::Folded,
            marked: None,
            digit: None,
            just_given: None,
            knows_of_copies: false,
            reading: Reading::Together,
        }
    }

    /// The latest sitting, or a fresh one; where each month has a page of its own, that of this month.
    pub fn open(exercise: NodeId, ctx: &mut Ctx<'_>) -> ExerciseScreen {
        // What the other side wrote on a page that is for either is not opened as one’s own.
        let latest = plan::latest(ctx.workbook, &exercise).cloned();
        let latest = latest.filter(|sitting| !is_of_another_month(sitting, ctx));
        let sitting = latest.unwrap_or_else(|| Arc::new(fresh(&exercise, ctx)));
        ExerciseScreen::with(exercise, sitting, ctx)
    }

    /// A fresh page for another day.
    pub fn again(exercise: NodeId, ctx: &mut Ctx<'_>) -> ExerciseScreen {
        let sitting = Arc::new(fresh(&exercise, ctx));
        ExerciseScreen::with(exercise, sitting, ctx)
    }

    /// The line for tomorrow, ready to be written: the questions before it are for who wants them.
    pub fn for_tomorrow(exercise: NodeId, fresh: bool, ctx: &mut Ctx<'_>) -> ExerciseScreen {
        let mut screen = if fresh {
            ExerciseScreen::again(exercise, ctx)
        } else {
            ExerciseScreen::open(exercise, ctx)
        };
        let guide = ctx.guide;
        let Some((_, found)) = guide.exercise(&screen.exercise) else { return screen };
        let line = found.field(Meaning::Tomorrow);
        let place = line.and_then(|line| found.fields.iter().position(|it| it.id == line.id));
        if let Some(place) = place {
            screen.go(place + 1);
            screen.arrive(ctx, found);
        }
        screen
    }

    /// One sitting, by its id.
    pub fn showing(exercise: NodeId, id: &RecordId, ctx: &mut Ctx<'_>) -> ExerciseScreen {
        match ctx.workbook.sittings.find(id).cloned() {
            Some(sitting) => {
                ExerciseScreen { part: 1, ..ExerciseScreen::with(exercise, sitting, ctx) }
            }
            None => ExerciseScreen::open(exercise, ctx),
        }
    }

    /// The sitting of this id, to be read: at its end, where all that was written stands together.
    pub fn at_its_end(exercise: NodeId, id: &RecordId, ctx: &mut Ctx<'_>) -> ExerciseScreen {
        let guide = ctx.guide;
        let mut screen = ExerciseScreen::showing(exercise, id, ctx);
        if let Some((_, found)) = guide.exercise(&screen.exercise) {
            screen.part = found.fields.len() + 1;
        }
        screen
    }

    /// The sitting of this id, at its first open question; a fresh one, if nothing was answered in it
    /// yet.
    pub fn on(exercise: NodeId, id: &RecordId, ctx: &mut Ctx<'_>) -> ExerciseScreen {
        let guide = ctx.guide;
        let known = ctx.workbook.sittings.find(id).cloned();
        let fresh = Sitting { id: id.clone(), ..fresh(&exercise, ctx) };
        let sitting = known.unwrap_or_else(|| Arc::new(fresh));
        let mut screen = ExerciseScreen::with(exercise, sitting, ctx);
        if let Some((_, found)) = guide.exercise(&screen.exercise) {
            screen.go_on(ctx, found);
        }
        screen
    }

    /// A card that belongs to something else: its sitting where it was begun, else a fresh one under
    /// the id it is known by there, with its first words written.
    pub fn card(
        exercise: NodeId,
        id: &RecordId,
        first: (&str, Answer),
        ctx: &mut Ctx<'_>,
    ) -> ExerciseScreen {
        if ctx.workbook.sittings.find(id).is_some() {
            return ExerciseScreen::showing(exercise, id, ctx);
        }
        let mut sitting = Sitting { id: id.clone(), ..fresh(&exercise, ctx) };
        let first = (first.0.to_owned(), first.1);
        sitting.answers.extend([first.clone()]);
        let screen = ExerciseScreen::with(exercise, Arc::new(sitting), ctx);
        ExerciseScreen { part: 1, first: Some(first), ..screen }
    }

    /// The latest sitting, at a field, and in a table at a row and one of its columns.
    pub fn at(
        exercise: NodeId,
        field: &str,
        cell: Option<(&str, &str)>,
        ctx: &mut Ctx<'_>,
    ) -> ExerciseScreen {
        let mut screen = ExerciseScreen::open(exercise, ctx);
        let Some((_, exercise)) = ctx.guide.exercise(&screen.exercise) else { return screen };
        let Some(part) = exercise.fields.iter().position(|other| other.id == field) else {
            return screen;
        };
        let field = &exercise.fields[part];
        let is_there = |spot: &Spot| match spot {
            Spot::Cell { row, column, .. } => cell == Some((row.as_str(), column.as_str())),
            Spot::Whole | Spot::Item(_) | Spot::Option(_) | Spot::Topic(_) | Spot::Add => false,
        };
        screen.part = part + 1;
        if let Some((row, _)) = cell {
            screen.unfold(row, false);
        }
        let places = screen.places(field);
        screen.cursor.go(places.iter().position(is_there).unwrap_or(0));
        screen
    }

    /// The latest sitting, at the first place of a field where nothing stands yet, ready to write.
    pub fn beginning(exercise: NodeId, field: &str, ctx: &mut Ctx<'_>) -> ExerciseScreen {
        let mut screen = ExerciseScreen::at(exercise, field, None, ctx);
        let guide = ctx.guide;
        let Some((_, exercise)) = guide.exercise(&screen.exercise) else { return screen };
        if let Some(field) = screen.field(guide) {
            let answer = screen.answer(field);
            let is_free = |spot: &Spot| match spot {
                Spot::Cell { row, .. } | Spot::Topic(row) => match &answer {
                    Answer::Table(rows) => {
                        rows.iter().all(|other| other.id != *row || other.is_blank())
                    }
                    _ => true,
                },
                Spot::Item(_) => false,
                Spot::Whole | Spot::Option(_) | Spot::Add => true,
            };
            let places = screen.places(field);
            let takes_words = |spot: &Spot| {
                is_free(spot) && !matches!(kind_at(field, spot), Some(FieldKind::Choice { .. }))
            };
            let place = places.iter().position(takes_words);
            screen.cursor.go(place.or_else(|| places.iter().position(is_free)).unwrap_or(0));
            let is_row = !matches!(screen.spot_now(field), Spot::Add)
                || matches!(field.kind, FieldKind::List);
            if is_row {
                screen.arrive(ctx, exercise);
            }
        }
        screen
    }

    /// The latest sitting, at a new row of a table, with some of its cells filled.
    pub fn adding(
        exercise: NodeId,
        field: &str,
        cells: &[(&str, Answer)],
        ctx: &mut Ctx<'_>,
    ) -> ExerciseScreen {
        let mut screen = ExerciseScreen::at(exercise, field, None, ctx);
        if let Some(field) = screen.field(ctx.guide) {
            let cells = cells.iter().map(|(id, held)| ((*id).to_owned(), held.clone())).collect();
            screen.add_row(ctx, field, cells);
        }
        screen
    }

    /// Goes on writing where a draft broke off.
    pub fn resume(draft: &Draft, ctx: &mut Ctx<'_>) -> Option<ExerciseScreen> {
        let DraftTarget::Answer { sitting, exercise, field, row, column } = &draft.target else {
            return None;
        };
        let (_, found) = ctx.guide.exercise(exercise)?;
        let part = found.fields.iter().position(|other| other.id == *field)?;
        let kept = ctx.workbook.sittings.find(sitting).cloned();
        let sitting = kept.unwrap_or_else(|| {
            let begun = fresh(exercise, ctx);
            Arc::new(Sitting { id: sitting.clone(), created: draft.at, ..begun })
        });
        let mut screen = ExerciseScreen::with(exercise.clone(), sitting, ctx);
        // Words that are in a draft were to be kept.
        screen.keeping = Keeping::Kept;
        screen.part = part + 1;
        let field = &found.fields[part];
        let spot = Spot::from_draft(field, row.as_deref(), column.as_deref());
        if let Spot::Cell { row, .. } = &spot {
            screen.begin_row(field, row);
            screen.unfold(row, false);
        }
        let places = screen.places(field);
        screen.cursor.go(places.iter().position(|place| *place == spot).unwrap_or(0));
        let many = matches!(field.kind, FieldKind::Text);
        let editor = if many { Editor::with(&draft.body) } else { Editor::line(&draft.body) };
        screen.writing = Some(Writing { editor, spot, trouble: None });
        Some(screen)
    }

    /// A row that was begun where no page was open, as an act in one line is, and reached no workbook: here it waits for
    /// its words.
    fn begin_row(&mut self, field: &Field, row: &str) {
        let Answer::Table(mut rows) = self.answer(field) else { return };
        if rows_of(field, &self.answer(field)).iter().all(|(other, _)| other != row) {
            let mut sitting = Sitting::clone(&self.sitting);
            rows.push(TableRow::blank(row));
            sitting.answers.insert(field.id.clone(), Answer::Table(rows));
            self.sitting = Arc::new(sitting);
        }
    }

    pub(super) fn show_earlier(&mut self, ctx: &mut Ctx<'_>) {
        if self.would_be_lost() {
            return ctx.tell(say::exercise_close_it_first());
        }
        let sittings: Vec<Arc<Sitting>> =
            ctx.workbook.sittings_of(&self.exercise).cloned().collect();
        let here = sittings.iter().position(|sitting| sitting.id == self.sitting.id);
        let before = here.unwrap_or(sittings.len()).checked_sub(1);
        match before.or(sittings.len().checked_sub(1)).and_then(|place| sittings.get(place)) {
            Some(sitting) if sitting.id != self.sitting.id => {
                self.sitting = Arc::clone(sitting);
                self.keeping = Keeping::Kept;
                self.go(1);
            }
            Some(_) | None => ctx.tell(say::exercise_filled_in_once()),
        }
    }

    /// Follows the workbook after an undo.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.marked = None;
        if self.is_unkept() {
            return;
        }
        if let Some(sitting) = ctx.workbook.sittings.find(&self.sitting.id) {
            self.sitting = Arc::clone(sitting);
            self.keeping = Keeping::Kept;
        } else if self.first.is_none()
            && let Some(newer) = self.begun_elsewhere(ctx)
        {
            self.sitting = newer;
            self.keeping = Keeping::Kept;
        } else {
            let Sitting { id, exercise, created, day, shared, .. } = Sitting::clone(&self.sitting);
            let mut answers = plan::carried(ctx.guide, ctx.workbook, &exercise);
            answers.extend(self.first.clone());
            let blank = Sitting::begun(id, exercise, created, day);
            self.sitting = Arc::new(Sitting { answers, shared, ..blank });
        }
    }
}

/// A sitting nobody answered in yet. Of a page of the plan it holds the rows as they stand, and is
/// as private as the page before it.
pub fn fresh(exercise: &NodeId, ctx: &mut Ctx<'_>) -> Sitting {
    let id = ctx.ids.fresh();
    let mut sitting = Sitting::begun(id, exercise.clone(), ctx.now, ctx.today);
    let found = ctx.guide.exercise(exercise);
    // What somebody writes who is alone is theirs, on a page for two as well.
    let alone = ctx.audience().is_alone();
    let shared = found.is_some_and(|(_, found)| found.visibility == Visibility::Shared);
    sitting.shared = shared && !alone;
    let is_for_either = found.is_some_and(|(_, found)| found.role == Role::Any);
    let side = ctx.reader.filter(|role| matches!(role, Role::Hurt | Role::Broke));
    sitting.by = side.filter(|_| is_for_either && !shared);
    sitting.answers = plan::carried(ctx.guide, ctx.workbook, exercise);
    if let (Some(_), Some(before)) =
        (plan::Part::of(ctx.guide, exercise), ctx.workbook.sittings_of(exercise).next_back())
    {
        sitting.shared = before.shared;
    }
    sitting
}
