//! Who sits at the table of this computer, and what is seen of it there.

use std::collections::BTreeMap;

use crate::domain::{
    book::Book,
    day::Day,
    table::{Id, PersonId, Row, Standing, Table, deed::LINE},
    words::Words,
};

/// Whether two people who keep books in one folder have a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TableThere {
    /// There are not two books that it could be between.
    #[default]
    None,
    /// None was laid yet.
    MayBeLaid,
    /// It is there.
    Laid,
    /// It is there, and the book of each who is at it is locked: the passphrase of one of them opens it.
    Locked,
    /// It is there, and the other one, whose book was locked, has not taken their place yet.
    Waits,
    /// It is there, and a place at it waits for the book that is open.
    Yours,
    /// It is there, and the other one, who is at another computer, has not joined it yet.
    Invited,
    /// It is there, and its folder is not where this computer looks for it.
    FolderLost,
    /// It is there, and what the book that is open keeps of its place at it cannot be read, or half of it is gone.
    PlaceLost,
    /// The book that is open has a place at one that this computer does not know.
    Elsewhere,
    /// One is there, and the book that is open has no place at it: it is of others, or the other one is still at it.
    OfOthers,
}

impl TableThere {
    /// Whether the book that is open is at it.
    pub fn is_at_it(self) -> bool {
        use TableThere::{FolderLost, Invited, Laid, Waits};
        matches!(self, Laid | Waits | Invited | FolderLost)
    }
}

/// One of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitter {
    /// Who they are at the table.
    pub person: PersonId,
    /// What they are called on screens that both see; never blank.
    pub name: Words,
    /// Their book; `None` where it is not here, or not any more. Without it nobody can tell that it is them.
    pub book: Option<Book>,
    /// Whether that book has something of a place at the table, or one that waits: not where they have left it.
    pub has_place: bool,
}

impl Sitter {
    /// Whether they can do something at this computer.
    pub fn can_act(&self) -> bool {
        self.book.is_some() && self.has_place
    }
}

/// A table as it is seen at this computer. It is a picture: what is done names what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    table: Table,
    rows: BTreeMap<Id, Row>,
    /// The two, in the order in which the table was laid between them.
    pub seats: [Sitter; 2],
    /// Whether this window may write; another one has it otherwise.
    pub may_write: bool,
}

impl Laid {
    /// What is seen of a table by these two.
    pub fn of(table: Table, seats: [Sitter; 2], may_write: bool) -> Laid {
        Laid { rows: table.rows(), table, seats, may_write }
    }

    /// Whether nothing was ever laid there.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// One row, as it stands.
    pub fn row(&self, id: Id) -> Option<&Row> {
        self.rows.get(&id)
    }

    /// The rows that stand so, in the order in which they were laid, as far as clocks tell.
    pub fn standing(&self, standing: Standing) -> Vec<&Row> {
        let mut rows: Vec<&Row> =
            self.rows.values().filter(|row| row.standing == standing).collect();
        rows.sort_by_key(|row| (row.at, row.id));
        rows
    }

    /// What both agreed and falls on the days from one to another, both included, by day.
    pub fn coming(&self, from: Day, to: Day) -> Vec<(Day, &Row)> {
        let mut found: Vec<(Day, &Row)> = Vec::new();
        for row in self.standing(Standing::Agreed) {
            let days = row.recurrence().map(|it| it.days_between(from, to)).unwrap_or_default();
            found.extend(days.into_iter().map(|day| (day, row)));
        }
        found.sort_by_key(|(day, _)| *day);
        found
    }

    /// Words of somebody’s own in a row that are not erased yet.
    pub fn own_words(&self, person: PersonId, row: Id) -> Vec<Id> {
        self.table.own_words(person, row)
    }

    /// Whose words these are.
    pub fn author_of(&self, words: Id) -> Option<PersonId> {
        self.table.records().find(|record| record.id == words).map(|record| record.by)
    }

    /// The line of words that somebody laid or wrote, where it is not erased.
    pub fn words(&self, words: Id) -> Option<&Words> {
        let record = self.table.records().find(|record| record.id == words)?;
        record.said.as_ref()?.words.get(LINE)
    }

    /// When a row was taken back last, by the clock of who did so.
    pub fn taken_back_on(&self, row: &Row) -> Option<Day> {
        let backs = self.table.records().filter(|it| row.taken_back.contains_key(&it.id));
        backs.map(|record| Day::from_date(record.at.date_naive())).max()
    }

    /// Who somebody is.
    pub fn seat(&self, person: PersonId) -> Option<&Sitter> {
        self.seats.iter().find(|seat| seat.person == person)
    }

    /// What somebody is called.
    pub fn name(&self, person: PersonId) -> &str {
        self.seat(person).map_or("", |seat| seat.name.as_str())
    }

    /// The other one.
    pub fn other(&self, person: PersonId) -> &Sitter {
        let [one, other] = &self.seats;
        if one.person == person { other } else { one }
    }
}
