//! What can be chosen at each step, in the order shown.

use crate::{
    domain::{
        field::{Answer, Field, FieldKind},
        guide::{Exercise, Meaning, Visibility},
        id::{NodeId, RecordId},
        role::Role,
        sealed::Sealed,
        workbook::Workbook,
    },
    screens::apart::{Apart, Sits, Step, lines_of, marks::offered},
};

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// It is this one’s turn: the keyboard goes to them.
    Turn(Role),
    /// The keyboard was handed over.
    HaveIt,
    /// An option of a field of one's own side.
    Option(String, String),
    /// A line of a list, or the next one.
    Item(String, usize),
    /// The one line of a field.
    Words(String, usize),
    /// One’s own page is done: nothing of it changes until it is taken back.
    Seal,
    /// This one says that both pages may be opened, or not yet; they are once both said so.
    SayOpen,
    /// One’s own page is unsealed, or what is begun of it goes.
    TakeBack,
    /// To what of one’s own page would go to the table.
    LayOut,
    /// It goes there.
    LayIt,
    /// Deletes an opened page.
    Erase,
    /// An opened page of this exercise, by its id.
    Look(RecordId),
    /// To the lines of an opened page, to decide on each together.
    OneByOne,
    /// A line of an opened page, counted from 0: what the two do with it.
    Line(usize),
    /// What the exercise leads to, by its id in the guide.
    Next(NodeId),
    /// The exercise itself.
    Page,
    /// From the ladder to the one who marks first.
    Begin,
    /// Something to be marked, counted from 0 in `Marks::words`; Enter goes to the next mark.
    Marked(usize),
    /// A line that is added in private by whoever marks.
    AddLine,
    /// One has marked all they want to.
    Done,
    /// What both marked yes, counted from 0 in `Marks::words`, to be kept on the page of both.
    Keep(usize),
    /// A line that is written at the table to be marked, or the next one.
    Rung(usize),
    /// What was picked of what both marked yes goes to the table.
    LayMet,
    /// Leave it as it is, for now.
    Leave,
}

/// What can be chosen now.
pub fn rows(screen: &Apart, exercise: &Exercise, workbook: &Workbook) -> Vec<Row> {
    match &screen.step {
        Step::Turns => {
            let mut rows = match screen.sits {
                // The other one has a book of their own, and does theirs there.
                Sits::Own(Some(role)) => vec![Row::Turn(role)],
                Sits::Here | Sits::Own(None) | Sits::AtTable => {
                    vec![Row::Turn(Role::Hurt), Row::Turn(Role::Broke)]
                }
            };
            rows.extend(workbook.opened_of(&exercise.id).map(|page| Row::Look(page.id.clone())));
            rows.extend(page_of(exercise));
            rows
        }
        Step::HandOver(_) | Step::Take { .. } | Step::Ready(_) => vec![Row::HaveIt],
        Step::Side(role) => {
            of_side(screen.page_of(workbook), *role, exercise, screen.sits.is_own())
        }
        Step::Laying(_) => vec![Row::Leave, Row::LayIt],
        Step::Opened(page) => {
            let mut rows = Vec::new();
            let has_lines = exercise.meant(Meaning::Lines).next().is_some();
            if has_lines && !lines_of(exercise, workbook, page).is_empty() {
                rows.push(Row::OneByOne);
            }
            rows.extend(exercise.next.iter().cloned().map(Row::Next));
            rows.extend(page_of(exercise));
            rows.push(Row::Erase);
            rows
        }
        Step::Lines(page) => {
            let count = lines_of(exercise, workbook, page).len();
            (0..count).map(Row::Line).chain([Row::Page]).collect()
        }
        Step::Ladder if screen.sits == Sits::AtTable => {
            let rungs = (0..=screen.added.len()).map(Row::Rung);
            let begins = !screen.to_mark(exercise, workbook).is_empty();
            rungs.chain(begins.then_some(Row::Begin)).collect()
        }
        Step::Ladder if offered(exercise, workbook).is_empty() => vec![Row::Page],
        Step::Ladder => vec![Row::Begin, Row::Page],
        Step::Marking { .. } => {
            let marks = &screen.marks;
            let adds = (!marks.is_back()).then_some(Row::AddLine);
            marks.asked().map(Row::Marked).chain([Row::Done]).chain(adds).collect()
        }
        Step::Met if screen.sits == Sits::AtTable => {
            let met: Vec<Row> = screen.marks.met().map(Row::Keep).collect();
            let met = if screen.lays { met } else { Vec::new() };
            let lays = (!met.is_empty()).then_some(Row::LayMet);
            met.into_iter().chain(lays).chain([Row::Leave]).collect()
        }
        Step::Met => screen.marks.met().map(Row::Keep).chain([Row::Leave]).collect(),
    }
}

/// The page of the exercise, where it is one for both. A private one is not for whoever sits here.
fn page_of(exercise: &Exercise) -> Option<Row> {
    (exercise.visibility == Visibility::Shared).then_some(Row::Page)
}

fn of_side(page: Option<&Sealed>, role: Role, exercise: &Exercise, is_own: bool) -> Vec<Row> {
    let side = page.and_then(|page| page.side(role));
    if side.is_some_and(|side| side.sealed.is_some()) {
        let both =
            page.is_some_and(|page| page.hurt.sealed.is_some() && page.broke.sealed.is_some());
        let open = if is_own { Some(Row::LayOut) } else { both.then_some(Row::SayOpen) };
        return [Row::Leave].into_iter().chain(open).chain([Row::TakeBack]).collect();
    }
    let mut rows: Vec<Row> = exercise
        .meant(Meaning::Each)
        .flat_map(|field| of_field(field, side.and_then(|side| side.answers.get(&field.id))))
        .collect();
    rows.push(if is_own { Row::LayOut } else { Row::Seal });
    if side.is_some_and(crate::domain::sealed::Side::is_begun) {
        rows.push(Row::TakeBack);
    }
    rows
}

fn of_field(field: &Field, held: Option<&Answer>) -> Vec<Row> {
    match &field.kind {
        FieldKind::Choice { options } => {
            options.iter().map(|one| Row::Option(field.id.clone(), one.id.clone())).collect()
        }
        FieldKind::List => {
            let count = if let Some(Answer::List(lines)) = held { lines.len() } else { 0 };
            (0..=count).map(|place| Row::Item(field.id.clone(), place)).collect()
        }
        FieldKind::Line => vec![Row::Words(field.id.clone(), 0)],
        FieldKind::Text
        | FieldKind::Scale { .. }
        | FieldKind::Check { .. }
        | FieldKind::Date
        | FieldKind::Table { .. } => Vec::new(),
    }
}
