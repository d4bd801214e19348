//! Marks that two people set in private: only what both marked yes ever leaves this file.

use std::{fmt, ops::Range, sync::Arc};

use crate::{
    domain::{
        field::{Answer, Field, FieldKind, TableRow},
        guide::{Exercise, Meaning},
        history::Done,
        sitting::Sitting,
        words::Words,
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        apart::{Apart, Step},
        exercise::{is_added, rows_of},
    },
    ui::{Claim, action::Ctx},
};

/// A mark of one person, this time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is told to the other one only if they marked the same yes, too.
    Yes,
    /// It is forgotten as soon as this one is done, as a no is.
    Maybe,
    /// Afterwards it cannot be told from a line that was never marked.
    NotNow,
}

impl Mark {
    /// What one says of a line, in words.
    pub fn label(self) -> &'static str {
        match self {
            Mark::Yes => say::apart_mark_yes(),
            Mark::Maybe => say::apart_mark_maybe(),
            Mark::NotNow => say::apart_mark_not_now(),
        }
    }
}

/// What is marked, in memory only. `Debug` shows none of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// What there is to mark.
    pub words: Vec<Words>,
    /// The marks of the one who has the keyboard.
    now: Vec<Option<Mark>>,
    /// What the first one marked yes. Whether the rest was a no or a maybe is forgotten at once.
    first: Vec<bool>,
    /// The same of the second one, while the first marks what that one added.
    second: Option<Vec<bool>>,
    /// What is on both sides, and whether it was kept.
    met: Vec<(usize, bool)>,
}

impl fmt::Debug for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Marks")
    }
}

impl Marks {
    /// Nothing is marked of these lines yet.
    pub fn on(words: Vec<Words>) -> Marks {
        Marks { now: vec![None; words.len()], words, ..Marks::default() }
    }

    /// The lines that the one at the keyboard marks: at the end the first one only those that the second added.
    pub fn asked(&self) -> Range<usize> {
        let from = if self.second.is_some() { self.first.len() } else { 0 };
        from..self.words.len()
    }

    /// Whether the second one added lines that the first has not seen.
    fn has_more(&self) -> bool {
        self.second.is_none() && self.first.len() < self.words.len()
    }

    /// Whether the first one marks what the second one added.
    pub fn is_back(&self) -> bool {
        self.second.is_some()
    }

    /// Adds a line of whoever has the keyboard. The other one finds it among the others.
    pub(super) fn add(&mut self, words: Words) {
        self.words.push(words);
        self.now.push(None);
    }

    /// The mark the one at the keyboard has set.
    pub fn at(&self, place: usize) -> Option<Mark> {
        self.now.get(place).copied().flatten()
    }

    /// The next mark in the round: yes, maybe, not now.
    pub fn turn(&mut self, place: usize, step: isize) {
        if let Some(mark) = self.now.get_mut(place) {
            let round = [Mark::Yes, Mark::Maybe, Mark::NotNow];
            let back = step < 0;
            *mark = Some(match *mark {
                None if back => round[2],
                None | Some(Mark::NotNow) if !back => round[0],
                Some(Mark::Yes) if !back => round[1],
                Some(Mark::Maybe) if !back => round[2],
                Some(Mark::NotNow) => round[1],
                Some(Mark::Maybe) => round[0],
                None | Some(Mark::Yes) => round[2],
            });
        }
    }

    /// The first one is done; the second one begins with nothing marked.
    fn hand_on(&mut self) {
        self.first = self.now.iter().map(|mark| *mark == Some(Mark::Yes)).collect();
        self.now = vec![None; self.words.len()];
    }

    /// The second one is done, and added lines: the first one marks those, and nothing else again.
    fn hand_back(&mut self) {
        self.second = Some(self.now.iter().map(|mark| *mark == Some(Mark::Yes)).collect());
        self.now = vec![None; self.words.len()];
    }

    /// Both are done: what is on both sides stays, and all else is forgotten.
    fn meet(&mut self) {
        let now = std::mem::take(&mut self.now);
        let now: Vec<bool> = now.iter().map(|mark| *mark == Some(Mark::Yes)).collect();
        let mut first = std::mem::take(&mut self.first);
        let second = match self.second.take() {
            Some(second) => {
                first.extend(now.iter().skip(first.len()));
                second
            }
            None => now,
        };
        let both = first.iter().zip(&second).map(|(first, second)| *first && *second);
        self.met =
            both.enumerate().filter(|(_, both)| *both).map(|(place, _)| (place, false)).collect();
    }

    /// What is on both sides.
    pub fn met(&self) -> impl Iterator<Item = usize> {
        self.met.iter().map(|(place, _)| *place)
    }

    /// Whether the line at this place was kept on the page of the two.
    pub fn is_kept(&self, place: usize) -> bool {
        self.met.contains(&(place, true))
    }

    /// Picks what is on both sides, or lets it be again.
    pub(super) fn pick(&mut self, place: usize) {
        self.met.iter_mut().filter(|(other, _)| *other == place).for_each(|met| met.1 = !met.1);
    }

    fn kept(&mut self, place: usize) {
        self.met.iter_mut().filter(|(other, _)| *other == place).for_each(|met| met.1 = true);
    }
}

/// The latest page of an exercise that is for both. What one of them wrote in private is not shown here.
pub fn page_of_both<'w>(exercise: &Exercise, workbook: &'w Workbook) -> Option<&'w Arc<Sitting>> {
    workbook.sittings_of(&exercise.id).rfind(|sitting| sitting.shared)
}

/// What the latest page of an exercise offers to mark.
pub fn offered(exercise: &Exercise, workbook: &Workbook) -> Vec<Words> {
    let Some(field) = exercise.meant(Meaning::Marked).next() else { return Vec::new() };
    let latest = page_of_both(exercise, workbook);
    let answer = latest.map_or_else(|| field.begun(), |sitting| Workbook::standing(sitting, field));
    let mut words = match (&field.kind, &answer) {
        (FieldKind::Table { .. }, Answer::Table(filled)) => {
            let column = field.columns_of_all().find(|it| matches!(it.kind, FieldKind::Line));
            let words = rows_of(field, &answer).into_iter().map(|(id, label)| {
                let row = filled.iter().find(|row| row.id == id);
                let is_named = match row {
                    Some(row) => field.name_of(row).is_some(),
                    None => !is_added(field, &id),
                };
                let said = row.and_then(|row| row.cells.get(&column?.id));
                match (said, is_named) {
                    (Some(Answer::Line(words)), true) if !words.is_blank() => {
                        Words::from(format!("{label}: {}", &**words))
                    }
                    (Some(Answer::Line(words)), false) => words.clone(),
                    (_, true) => Words::from(label),
                    (_, false) => Words::default(),
                }
            });
            words.collect()
        }
        (_, Answer::List(lines)) => lines.clone(),
        (_, _) => Vec::new(),
    };
    words.retain(|words| !words.is_blank());
    words
}

impl Apart {
    /// One of them is done.
    pub(super) fn hand_on(&mut self) {
        match self.step {
            Step::Marking { second: false } if !self.marks.is_back() => {
                self.marks.hand_on();
                self.go(Step::Take { second: true });
            }
            Step::Marking { second: true } if self.marks.has_more() => {
                self.marks.hand_back();
                self.go(Step::Take { second: false });
            }
            Step::Marking { .. } => {
                self.marks.meet();
                self.go(Step::Met);
            }
            Step::Turns
            | Step::HandOver(_)
            | Step::Side(_)
            | Step::Laying(_)
            | Step::Ready(_)
            | Step::Opened(_)
            | Step::Lines(_)
            | Step::Ladder
            | Step::Take { .. }
            | Step::Met => (),
        }
    }

    /// Forgets everything that was marked.
    pub(super) fn start_over(&mut self) {
        self.marks = Marks::default();
        let step = match self.step {
            Step::Side(_) => Step::Turns,
            Step::Laying(role) => Step::Side(role),
            _ => Step::Ladder,
        };
        self.go(step);
    }

    /// Keeps what is on both sides in the shared page, with its day.
    pub(super) fn keep_met(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise, place: usize) {
        let Some(table) = exercise.meant(Meaning::Kept).next() else { return };
        let latest = page_of_both(exercise, ctx.workbook).cloned();
        let (Some(words), false) = (self.marks.words.get(place), self.marks.is_kept(place)) else {
            return;
        };
        let sitting = latest.map_or_else(
            || crate::screens::exercise::fresh(&exercise.id, ctx),
            |latest| Sitting::clone(&latest),
        );
        let mut sitting = Sitting { changed: ctx.now, ..sitting };
        let Answer::Table(mut rows) = Workbook::answer(&sitting, table) else { return };
        let mut row = TableRow::blank(ctx.ids.fresh().as_str());
        let first = |fits: fn(&Field) -> bool| table.columns_of_all().find(|column| fits(column));
        if let Some(column) = first(|column| matches!(column.kind, FieldKind::Line)) {
            row.cells.insert(column.id.clone(), Answer::Line(words.clone()));
        }
        if let Some(column) = first(|column| matches!(column.kind, FieldKind::Date)) {
            row.cells.insert(column.id.clone(), Answer::Date(Some(ctx.today)));
        }
        rows.push(row);
        sitting.answers.insert(table.id.clone(), Answer::Table(rows));
        if ctx.keep_sitting(Done::MetLine, sitting, false) {
            self.marks.kept(place);
            ctx.claim(Claim::kept(say::apart_kept_with_date(), ""));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALL: [Option<Mark>; 4] = [None, Some(Mark::Yes), Some(Mark::Maybe), Some(Mark::NotNow)];

    /// A round of two people, with these marks by their places in `ALL`.
    fn round(pairs: &[(usize, usize)]) -> Marks {
        let mut marks = Marks::on(pairs.iter().map(|_| Words::from("a secret")).collect());
        marks.now = pairs.iter().map(|pair| ALL[pair.0]).collect();
        marks.hand_on();
        assert!((0..pairs.len()).all(|place| marks.at(place).is_none()));
        marks.now = pairs.iter().map(|pair| ALL[pair.1]).collect();
        assert_eq!(format!("{marks:?}"), "Marks");
        marks.meet();
        marks
    }

    #[test]
    fn what_the_second_one_adds_is_left_only_if_the_first_says_yes_to_it_too() {
        for (says, left) in
            [(Some(Mark::Yes), vec![0, 2]), (Some(Mark::NotNow), vec![0]), (None, vec![0])]
        {
            let mut marks = Marks::on(vec![Words::from("a"), Words::from("b")]);
            marks.now = vec![Some(Mark::Yes), Some(Mark::Yes)];
            marks.hand_on();
            assert!(!marks.has_more());
            marks.now = vec![Some(Mark::Yes), Some(Mark::Maybe)];
            marks.add(Words::from("c"));
            marks.now[2] = Some(Mark::Yes);
            assert!(marks.has_more());
            marks.hand_back();
            assert_eq!((marks.asked(), marks.is_back()), (2..3, true));
            assert!((0..3).all(|place| marks.at(place).is_none()));
            marks.now[2] = says;
            marks.meet();
            assert_eq!(marks.met().collect::<Vec<_>>(), left);
            assert!(!marks.is_back());
        }
    }

    proptest! {
        #[test]
        fn only_what_both_marked_yes_is_left(
            pairs in prop::collection::vec((0..4_usize, 0..4_usize), 0..8)
        ) {
            let marks = round(&pairs);
            let both: Vec<usize> = (0..pairs.len()).filter(|place| pairs[*place] == (1, 1)).collect();
            prop_assert_eq!(marks.met().collect::<Vec<_>>(), both);
            // A round with the same yeses and nothing else marked leaves the very same behind.
            let bare: Vec<(usize, usize)> =
                pairs.iter().map(|pair| if *pair == (1, 1) { (1, 1) } else { (0, 0) }).collect();
            prop_assert!(marks == round(&bare));
        }
    }
}
