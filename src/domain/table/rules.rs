//! The rows of the table, read out of the set of records: whatever way it came, and by no clock.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::table::{
    Accord, Act, Id, Mark, PersonId, Record, Row, Saying, Standing, Table, Wording,
};

/// A yes: of whom, to which words of which row, and the take-backs that they knew of.
struct Yes<'a> {
    by: PersonId,
    row: Id,
    to: Id,
    after: &'a [Id],
}

/// What lies on the table.
pub(super) fn rows(table: &Table) -> BTreeMap<Id, Row> {
    let replaced = replaced(table);
    let mut rows: BTreeMap<Id, Row> = BTreeMap::new();
    for record in table.records() {
        if let Act::Lay { kind, .. } = record.act {
            rows.insert(record.id, row(record, kind));
        }
    }
    let mut said_yes = words(table, &replaced, &mut rows);
    said_yes.extend(table.records().filter_map(|record| match &record.act {
        Act::Agree { row, to, after } => Some(Yes { by: record.by, row: *row, to: *to, after }),
        _ => None,
    }));
    take_back(table, &mut rows);
    mark(table, &replaced, &mut rows);
    for id in touched_by_newer(table) {
        if let Some(row) = rows.get_mut(&id) {
            row.is_only_read = true;
        }
    }
    stand(table, said_yes, &mut rows);
    rows
}

fn row(record: &Record, kind: super::RowKind) -> Row {
    Row {
        id: record.id,
        kind,
        by: record.by,
        at: record.at,
        wordings: BTreeMap::new(),
        taken_back: BTreeMap::new(),
        marks: BTreeMap::new(),
        said_before: BTreeMap::new(),
        standing: Standing::Offered,
        is_only_read: false,
    }
}

/// Words, marks and sayings that something newer stands for. Words by anybody, as words are of both; marks and
/// sayings only by who made them.
fn replaced(table: &Table) -> BTreeSet<Id> {
    let mut replaced = BTreeSet::new();
    for record in table.records() {
        match &record.act {
            Act::Reword { row, instead, .. } => {
                let are_words = |id: &&Id| row_of_words(table, **id) == Some(*row);
                // A side is whose it is, and what both said yes to at once is those words: nobody writes others there.
                if accord(table, *row) != Some(Accord::Answered) {
                    continue;
                }
                replaced.extend(instead.iter().filter(are_words));
            }
            Act::Mark { row, day, instead, .. } => {
                let is_earlier = |id: &&Id| {
                    own(table, record, **id).is_some_and(|act| {
                        matches!(act, Act::Mark { row: of, day: on, .. } if of == row && on == day)
                    })
                };
                replaced.extend(instead.iter().filter(is_earlier));
            }
            Act::Say { of, instead, .. } => {
                let is_earlier = |id: &&Id| {
                    own(table, record, **id)
                        .is_some_and(|act| matches!(act, Act::Say { of: mark, .. } if mark == of))
                };
                replaced.extend(instead.iter().filter(is_earlier));
            }
            Act::Lay { .. }
            | Act::Agree { .. }
            | Act::TakeBack { .. }
            | Act::Call { .. }
            | Act::Erase { .. }
            | Act::Newer { .. } => (),
        }
    }
    replaced
}

/// How a row comes to be of both.
fn accord(table: &Table, row: Id) -> Option<Accord> {
    match table.records.get(&row)?.act {
        Act::Lay { kind, .. } => Some(kind.accord()),
        _ => None,
    }
}

/// What somebody did under this id, if it was who did the other thing too.
fn own<'a>(table: &'a Table, record: &Record, id: Id) -> Option<&'a Act> {
    table.records.get(&id).filter(|it| it.by == record.by).map(|it| &it.act)
}

/// The row that a record holds words of.
fn row_of_words(table: &Table, id: Id) -> Option<Id> {
    match table.records.get(&id)?.act {
        Act::Lay { .. } => Some(id),
        Act::Reword { row, .. } => Some(row),
        _ => None,
    }
}

/// Lays the words that stand on their rows, and gives the yes of each author to them.
fn words<'a>(
    table: &'a Table,
    replaced: &BTreeSet<Id>,
    rows: &mut BTreeMap<Id, Row>,
) -> Vec<Yes<'a>> {
    let mut said_yes = Vec::new();
    for record in table.records().filter(|record| !replaced.contains(&record.id)) {
        let (row, after): (Id, &[Id]) = match &record.act {
            Act::Lay { .. } => (record.id, &[]),
            Act::Reword { row, after, .. } => (*row, after),
            _ => continue,
        };
        let Some(found) = rows.get_mut(&row) else { continue };
        if found.id != record.id && found.kind.accord() != Accord::Answered {
            continue;
        }
        let words = record.said.as_ref().map(|said| said.words.clone());
        let wording = Wording { by: record.by, at: record.at, words, yes: BTreeSet::new() };
        found.wordings.insert(record.id, wording);
        said_yes.push(Yes { by: record.by, row, to: record.id, after });
    }
    said_yes
}

/// What was taken back; and who erases words that stand takes them back.
fn take_back(table: &Table, rows: &mut BTreeMap<Id, Row>) {
    for record in table.records() {
        let (row, words) = match record.act {
            Act::TakeBack { row } => (Some(row), None),
            Act::Erase { what } => (row_of_words(table, what), Some(what)),
            _ => continue,
        };
        let Some(row) = row.and_then(|row| rows.get_mut(&row)) else { continue };
        let is_own = |words| row.wordings.get(&words).is_some_and(|it| it.by == record.by);
        if words.is_none_or(is_own) {
            row.taken_back.insert(record.id, record.by);
        }
    }
}

/// Lays the marks that stand on their rows, and beside each what the other says of it.
fn mark(table: &Table, replaced: &BTreeSet<Id>, rows: &mut BTreeMap<Id, Row>) {
    let standing = || table.records().filter(|record| !replaced.contains(&record.id));
    for record in standing() {
        let Act::Mark { row, day, how, .. } = record.act else { continue };
        let Some(row) = rows.get_mut(&row) else { continue };
        let sayings = BTreeMap::new();
        row.marks.insert(record.id, Mark { by: record.by, at: record.at, day, how, sayings });
    }
    for record in standing() {
        let Act::Say { of, how, .. } = record.act else { continue };
        let Some(row) = row_of(table, of).and_then(|row| rows.get_mut(&row)) else { continue };
        let saying = Saying { by: record.by, how };
        match (row.marks.get_mut(&of), table.records.get(&of)) {
            (Some(mark), _) if mark.by != record.by => {
                mark.sayings.insert(record.id, saying);
            }
            (None, Some(Record { by, act: Act::Mark { day, .. }, .. })) if *by != record.by => {
                row.said_before.insert(record.id, (*day, saying));
            }
            _ => (),
        }
    }
}

/// The row that a record is about.
fn row_of(table: &Table, id: Id) -> Option<Id> {
    match table.records.get(&id)?.act {
        Act::Lay { .. } => Some(id),
        Act::Reword { row, .. }
        | Act::Agree { row, .. }
        | Act::TakeBack { row }
        | Act::Mark { row, .. } => Some(row),
        // Of a mark, which is of a row: no saying is of a saying.
        Act::Say { of, .. } => match table.records.get(&of)?.act {
            Act::Mark { row, .. } => Some(row),
            _ => None,
        },
        Act::Erase { what } => row_of_words(table, what),
        Act::Call { .. } | Act::Newer { .. } => None,
    }
}

/// Rows that an act of a newer version names, by themselves or by anything that is about them; and such an act may
/// name another one.
fn touched_by_newer(table: &Table) -> BTreeSet<Id> {
    let names = |record: &Record| match &record.act {
        Act::Newer { names } => names.clone(),
        _ => Vec::new(),
    };
    let mut to_follow: Vec<Id> = table.records().flat_map(names).collect();
    let (mut rows, mut seen) = (BTreeSet::new(), BTreeSet::new());
    while let Some(id) = to_follow.pop() {
        if seen.insert(id) {
            to_follow.extend(table.records.get(&id).into_iter().flat_map(names));
            rows.extend(row_of(table, id));
        }
    }
    rows
}

/// Counts who said yes, and tells how each row stands.
fn stand(table: &Table, said_yes: Vec<Yes<'_>>, rows: &mut BTreeMap<Id, Row>) {
    let mut answered: BTreeSet<(Id, Id)> = BTreeSet::new();
    let mut said_once: BTreeMap<Id, BTreeSet<PersonId>> = BTreeMap::new();
    for Yes { by, row: id, to, after } in said_yes {
        let Some(row) = rows.get_mut(&id) else { continue };
        let Some(wording) = row.wordings.get_mut(&to) else { continue };
        // A side is nobody’s to say yes to, but of whose it is.
        if row.kind.accord() == Accord::Sides && by != row.by {
            continue;
        }
        said_once.entry(id).or_default().insert(by);
        answered.extend(after.iter().map(|back| (id, *back)));
        // A take-back ends the yes of both: to agree again takes a new yes of each.
        if row.taken_back.keys().all(|back| after.contains(back)) {
            wording.yes.insert(by);
        }
    }
    // What both say yes to at once is nowhere as long as only one has.
    rows.retain(|id, row| {
        let by_both = || said_once.get(id).is_some_and(|said| said.len() == table.people().len());
        row.kind.accord() != Accord::AtOnce || by_both()
    });
    for (id, row) in rows {
        let of_both = |it: &Wording| {
            it.words.is_some() && table.people().iter().all(|person| it.yes.contains(person))
        };
        let is_agreed = row.wordings.len() == 1 && row.wordings.values().all(of_both);
        let is_open = row.taken_back.keys().any(|back| !answered.contains(&(*id, *back)));
        row.standing = match () {
            () if is_agreed && !row.is_only_read => Standing::Agreed,
            () if is_open => Standing::TakenBack,
            () => Standing::Offered,
        };
    }
}
