//! A gentle parting: of a workbook that two people used, whose each page is, as somebody said of it and as nothing else.

mod division;
mod listing;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::{
    book::BookId,
    day::{Day, Stamp},
    extra::Extra,
    guide::Guide,
    id::{NodeId, RecordId},
    kept,
    kinds::Record,
    profile::Company,
    records::Records,
    role::Role,
    words::Words,
    workbook::Workbook,
};

pub use division::{Division, is_for_one_side_each};
pub use listing::{PageGroup, PageOfTwo, pages_of_two};

/// Whose a page is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Belongs {
    /// It stays in this book, and in no other.
    Here,
    /// It goes into the second book, and leaves this one.
    There,
    /// Each of the two books has it.
    Both,
}

/// A parting that is under way, which can be left and taken up again: what the other one of the two gets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parting {
    /// The second book, which may not be there yet.
    pub book: BookId,
    /// What it is called, or is to be called once it is begun.
    pub name: Words,
    /// Whose this book is from here on, as somebody said.
    pub stays: Role,
    /// What this version does not know of it, written back as it was found.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What was said of one page: whose it is to be. It is kept, so that a parting can be left and taken up again.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub struct Belonging {
    /// Made of the list and the id of what it is about, so that there is one for each.
    pub id: RecordId,
    /// When it was said for the first time.
    pub created: Stamp,
    /// When it was last said otherwise.
    pub changed: Stamp,
    /// The logical day of that.
    pub day: Day,
    /// Whose it is to be; `None` where that was taken back, so that it is undecided again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Belongs>,
    /// When it was done: it is not done again, whatever becomes of the page in either book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Stamp>,
    /// What this version does not know of it, written back as it was found.
    #[serde(flatten)]
    pub extra: Extra,
}

kept!(Belonging {
    fn owner(&self, _: &Guide) -> Option<Role> {
        None
    }

    fn written_as(&self) -> Option<Role> {
        None
    }

    fn node(&self) -> Option<&NodeId> {
        None
    }
});

impl Belonging {
    /// The id of what is said of the record of this id in the list of this name.
    fn id_in(list: &str, id: &RecordId) -> RecordId {
        RecordId::from(format!("{list}:{id}").as_str())
    }

    /// The id of what is said of a record.
    pub fn id_of(record: &Record) -> RecordId {
        Belonging::id_in(record.list_name(), record.id())
    }
}

impl Workbook {
    /// The parting that is under way, if one is.
    pub fn parting(&self) -> Option<&Parting> {
        let is_one = |parting: &&Parting| matches!(parting.stays, Role::Hurt | Role::Broke);
        self.profile.parting.as_deref().filter(is_one)
    }

    /// Ends the parting where nothing of it is left to say or to do: one person writes here from then on.
    pub fn end_parting_if_done(&mut self) {
        let said = self.belongings.by_id();
        let is_over = |record: &Record| {
            let said = said.get(&Belonging::id_of(record));
            said.is_some_and(|said| said.done.is_some() || said.to == Some(Belongs::Here))
        };
        let is_done = self.all().iter().filter(|record| record.is_somebodys()).all(is_over);
        if is_done && self.parting().is_some() {
            self.edit_profile(|profile| {
                (profile.parting, profile.sat_together) = (None, false);
                profile.company = Some(Company::Alone);
            });
        }
    }

    /// What was said of a record, if anything.
    pub fn belongs(&self, record: &Record) -> Option<Belongs> {
        self.belongings.find(&Belonging::id_of(record)).and_then(|said| said.to)
    }

    /// Says of records whose they are to be, or takes that back. What was carried out already stays said. Nothing is
    /// to be undone by it: saying otherwise is one key as well.
    pub fn decide(&mut self, records: &[Record], to: Option<Belongs>, at: Stamp, day: Day) {
        let known = self.belongings.by_id();
        let said = records.iter().filter_map(|record| {
            let id = Belonging::id_of(record);
            match known.get(&id) {
                Some(old) if old.done.is_some() || old.to == to => None,
                Some(old) => Some(Belonging { changed: at, day, to, ..Belonging::clone(old) }),
                None if to.is_none() => None,
                None => {
                    let (created, changed, extra) = (at, at, Extra::new());
                    Some(Belonging { id, created, changed, day, to, done: None, extra })
                }
            }
        });
        let said: Vec<Arc<Belonging>> = said.map(Arc::new).collect();
        if !said.is_empty() {
            let said = Records::of(said);
            self.change(|contents| contents.belongings.put_all(&said, &[]));
        }
    }
}
