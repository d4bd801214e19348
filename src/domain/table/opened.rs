//! Pages that two filled in apart, as they are opened at the table: both sides stand, or no word of either is read.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::domain::{
    table::{
        Accord, Id, Laid, PersonId, Row, Standing,
        deed::{PAGE, Parts},
    },
    words::Words,
};

/// A page of which one laid their side, or both did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedPage<'a> {
    /// Which exercise of the guide it is, by its id.
    pub page: &'a str,
    /// The sides of each that stand, in the order of the seats, the newest first.
    sides: [Vec<&'a Row>; 2],
}

/// A side that both may read: who laid it, and what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenedSide<'a> {
    /// The row that it is.
    pub row: &'a Row,
    /// What was written, by question.
    pub parts: &'a Parts,
}

impl<'a> OpenedPage<'a> {
    /// Whether both laid their side, so that they can be read.
    pub fn is_open(&self) -> bool {
        self.sides.iter().all(|sides| !sides.is_empty())
    }

    /// The sides of each, the newest first, in the order of the seats. `None` as long as one is not there: then
    /// nobody reads a word of the other.
    pub fn read(&self) -> Option<[Vec<OpenedSide<'a>>; 2]> {
        self.is_open().then(|| {
            self.sides.each_ref().map(|sides| {
                let read = |row: &&'a Row| Some(OpenedSide { row, parts: parts(row)? });
                sides.iter().filter_map(read).collect()
            })
        })
    }

    /// The newest side of whoever sits at this place, 0 or 1. Nothing of its words is told by it.
    pub fn side_of(&self, place: usize) -> Option<&'a Row> {
        self.sides.get(place)?.first().copied()
    }

    /// All sides of whoever sits at this place, the oldest first.
    fn sides_of(&self, place: usize) -> impl Iterator<Item = &'a Row> {
        self.sides.get(place).into_iter().flatten().rev().copied()
    }

    fn has(&self, row: &Row) -> bool {
        self.sides.iter().flatten().any(|side| side.id == row.id)
    }

    /// The row that stands for the page where it is one of many: the newest side there is.
    pub fn row(&self) -> Option<&'a Row> {
        self.sides.iter().filter_map(|sides| sides.first().copied()).max_by_key(|row| newest(row))
    }
}

impl Laid {
    /// The pages of which a side stands, in the order of their names.
    pub fn pages(&self) -> Vec<OpenedPage<'_>> {
        let mut pages: BTreeMap<&str, [Vec<&Row>; 2]> = BTreeMap::new();
        for row in self.standing(Standing::Offered) {
            let place = self.seats.iter().position(|seat| seat.person == row.by);
            if let (Some(page), Some(place), false) = (page_of(row), place, row.is_only_read) {
                pages.entry(page).or_default()[place].push(row);
            }
        }
        for sides in pages.values_mut().flatten() {
            sides.sort_by_key(|row| Reverse(newest(row)));
        }
        pages.into_iter().map(|(page, sides)| OpenedPage { page, sides }).collect()
    }

    /// The page that a row is a side of, where that side stands.
    pub fn page(&self, row: &Row) -> Option<OpenedPage<'_>> {
        self.pages().into_iter().find(|page| page.has(row))
    }

    /// What of a row somebody acts on: it, or their own newest side of the page that it is a side of.
    pub fn own_of<'a>(&'a self, row: &'a Row, person: PersonId) -> Option<&'a Row> {
        if row.kind.accord() != Accord::Sides {
            return Some(row);
        }
        let place = self.seats.iter().position(|seat| seat.person == person)?;
        match self.page(row).and_then(|page| page.side_of(place)) {
            None if row.by == person => Some(row),
            own => own,
        }
    }

    /// The sides that somebody takes back by one: all their own of the page that a row is a side of. The one that is read
    /// is the last, so that none older is read in its place.
    pub fn own_sides(&self, row: &Row, person: PersonId) -> Vec<Id> {
        let place = self.seats.iter().position(|seat| seat.person == person);
        let page = self.page(row).zip(place);
        let sides = page.map(|(page, place)| page.sides_of(place).collect::<Vec<_>>());
        sides.unwrap_or_default().into_iter().map(|side| side.id).collect()
    }

    /// The rows that stand in one place with this one: all sides of a page, and else that row alone.
    pub fn together<'a>(&'a self, row: &'a Row) -> Vec<&'a Row> {
        let page = self.page(row);
        page.map_or(vec![row], |page| page.sides.into_iter().flatten().collect())
    }
}

/// Newer is greater, as far as clocks tell.
fn newest(row: &Row) -> impl Ord + use<> {
    (row.at, row.id)
}

/// Which page a row is a side of, where its words are there.
fn page_of(row: &Row) -> Option<&str> {
    let words = parts(row).filter(|_| row.kind.accord() == Accord::Sides)?;
    words.get(PAGE).map(Words::as_str)
}

fn parts(row: &Row) -> Option<&Parts> {
    row.wordings.get(&row.id)?.words.as_ref()
}
