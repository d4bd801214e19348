//! The kinds of record, in one table. What is done to records of every kind is written once, over it.

use std::{fmt, hash::Hash, sync::Arc};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    domain::{
        day::Stamp,
        id::RecordId,
        journal::Entry,
        offer::Offer,
        parting::Belonging,
        promise::Promise,
        pulse::Pulse,
        put_off::PutOff,
        records::{Kept, Records},
        sealed::Sealed,
        sitting::Sitting,
        talk::Talk,
        tick::Tick,
    },
    phrases::say,
};

/// Which part of the file the records of a kind stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePart {
    /// Always in the private part.
    Private,
    /// Always in the shared part.
    Shared,
    /// In one or the other, as the owner of each record wishes.
    Either,
}

impl FilePart {
    /// Whether such records stand in the shared part, or in the private one.
    pub fn may_stand(self, shared: bool) -> bool {
        match self {
            FilePart::Private => !shared,
            FilePart::Shared => shared,
            FilePart::Either => true,
        }
    }

    /// Whether this one stands there.
    pub fn is_here(self, record: &impl Kept, shared: bool) -> bool {
        match self {
            FilePart::Private | FilePart::Shared => self.may_stand(shared),
            FilePart::Either => record.is_shared() == shared,
        }
    }
}

/// A kind of record, as its row in the table says. What is true of each record of it, [`Kept`] says.
pub trait Kind:
    Kept + Clone + fmt::Debug + PartialEq + Hash + Serialize + DeserializeOwned
{
    /// The name of their list in the file.
    const NAME: &'static str;
    /// Which part of the file they stand in.
    const PLACE: FilePart;
    /// Whether their list is written though it is empty, as the first version did.
    const WRITTEN: bool;
    /// Whether a record is taken out by its id when it is deleted for good.
    const ERASABLE: bool;
    /// Whether somebody wrote or did it, so that it is counted, and asked whose it is where two part. What the program
    /// offered, what was put off for a day and what was said of a parting are nobody’s: they stay.
    const SOMEBODYS: bool;

    /// Their list among all lists.
    fn list(lists: &Lists) -> &Records<Self>;
    /// The same, to be changed.
    fn list_mut(lists: &mut Lists) -> &mut Records<Self>;
    /// One of them as a record of any kind.
    fn record(record: Arc<Self>) -> Record;
}

/// Something that is done to every kind.
pub trait Walk {
    /// Called once for each row of the table, in its order.
    fn kind<K: Kind>(&mut self);
}

macro_rules! kinds {
    ($($kind:ident: $list:ident, $noun:ident, $undo:literal, $name:literal, $place:ident, $written:literal, $erasable:literal, $somebodys:literal;)*) => {
        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(tag = "record")]
        pub enum Record {
            $(
                /// One of the kind that has this name; copying it copies a pointer.
                #[serde(rename = $undo)]
                $kind(Arc<$kind>),
            )*
        }

        /// The records of a workbook, a list for each kind.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Lists {
            $(
                /// Every record of this kind, what is in the trash included.
                pub $list: Records<$kind>,
            )*
        }

        $(impl Kind for $kind {
            const NAME: &'static str = $name;
            const PLACE: FilePart = FilePart::$place;
            const WRITTEN: bool = $written;
            const ERASABLE: bool = $erasable;
            const SOMEBODYS: bool = $somebodys;

            fn list(lists: &Lists) -> &Records<$kind> {
                &lists.$list
            }

            fn list_mut(lists: &mut Lists) -> &mut Records<$kind> {
                &mut lists.$list
            }

            fn record(record: Arc<$kind>) -> Record {
                Record::$kind(record)
            }
        })*

        /// Goes through the kinds, in the order of the table.
        pub fn walk(walk: &mut impl Walk) {
            $(walk.kind::<$kind>();)*
        }

        impl Record {
            /// What is true of it whatever its kind.
            pub fn kept(&self) -> &dyn Kept {
                match self {
                    $(Record::$kind(record) => &**record,)*
                }
            }

            /// Whether both are the very same, without looking inside.
            pub fn is_same(&self, other: &Record) -> bool {
                match (self, other) {
                    $((Record::$kind(one), Record::$kind(other)) => Arc::ptr_eq(one, other),)*
                    _ => false,
                }
            }

            /// Whether it is taken out by its id when it is deleted for good.
            pub fn is_erasable(&self) -> bool {
                match self {
                    $(Record::$kind(_) => $erasable,)*
                }
            }

            /// Whether somebody wrote or did it. What is left of a promise that was deleted for good is nobody’s: it
            /// holds no word.
            pub fn is_somebodys(&self) -> bool {
                let is_of_one = match self {
                    $(Record::$kind(_) => $somebodys,)*
                };
                is_of_one && !self.kept().is_erased()
            }

            /// The name in the file of the list that it stands in.
            pub fn list_name(&self) -> &'static str {
                match self {
                    $(Record::$kind(_) => $name,)*
                }
            }

            /// What it is called on the screen, without an article.
            pub fn noun(&self) -> &'static str {
                match self {
                    $(Record::$kind(_) => say::$noun(),)*
                }
            }

            /// The same, moved to the trash at `trashed`, or out of it. What knows no trash stays as it is.
            #[must_use]
            pub fn with_trashed(&self, trashed: Option<Stamp>, changed: Stamp) -> Record {
                match self.clone() {
                    $(Record::$kind(mut record) => {
                        Arc::make_mut(&mut record).trash(trashed, changed);
                        Record::$kind(record)
                    })*
                }
            }
        }

        impl Lists {
            /// The record as it is, of the same kind and id.
            pub fn find(&self, like: &Record) -> Option<Record> {
                match like {
                    $(Record::$kind(it) => self.$list.find(it.id()).cloned().map(Record::$kind),)*
                }
            }

            /// The record of this id in the list of this name.
            pub fn named(&self, list: &str, id: &RecordId) -> Option<Record> {
                match list {
                    $($name => self.$list.find(id).cloned().map(Record::$kind),)*
                    _ => None,
                }
            }

            pub(super) fn put(&mut self, record: Record) {
                match record {
                    $(Record::$kind(it) => self.$list.put(it),)*
                }
            }

            /// Puts a record in its place, unless one stands there that was changed later.
            pub fn put_if_later(&mut self, record: Record) {
                let there = self.find(&record);
                if there.is_none_or(|there| there.kept().changed() < record.kept().changed()) {
                    self.put(record);
                }
            }

            /// Takes out the record of the same kind and id.
            pub(super) fn take(&mut self, like: &Record) {
                match like {
                    $(Record::$kind(it) => self.$list.remove(it.id()),)*
                }
            }
        }
    };
}

kinds! {
    // type      list        noun            in undo      in the file   stands in  if empty  for good  somebody’s
    Entry:     journal,    noun_entry,     "entry",     "journal",    Private,   true,     true,     true;
    Sitting:   sittings,   noun_page,      "sitting",   "answers",    Either,    true,     true,     true;
    Tick:      ticks,      noun_tick,      "mark",      "steps",      Private,   true,     false,    true;
    PutOff:    put_off,    noun_put_off,   "put-off",   "put_off",    Private,   false,    false,    false;
    Offer:     offers,     noun_offer,     "offer",     "offers",     Private,   false,    false,    false;
    Pulse:     pulses,     noun_pulse,     "pulse",     "pulses",     Private,   false,    true,     true;
    Sealed:    sealed,     noun_page,      "sealed",    "sealed",     Private,   false,    true,     true;
    Promise:   promises,   noun_promise,   "promise",   "promises",   Either,    false,    true,     true;
    Talk:      talks,      noun_talk,      "talk",      "talks",      Shared,    false,    true,     true;
    Belonging: belongings, noun_belonging, "belonging", "belongings", Private,   false,    false,    false;
}

impl Record {
    /// The id of the record.
    pub fn id(&self) -> &RecordId {
        self.kept().id()
    }

    /// When it was moved to the trash.
    pub fn trashed(&self) -> Option<Stamp> {
        self.kept().trashed()
    }
}

impl Lists {
    /// Whether all lists are the very same, without looking inside.
    pub fn is_same(&self, other: &Lists) -> bool {
        struct Same<'a>(&'a Lists, &'a Lists, bool);
        impl Walk for Same<'_> {
            fn kind<K: Kind>(&mut self) {
                self.2 &= K::list(self.0).is_same(K::list(self.1));
            }
        }
        let mut same = Same(self, other, true);
        walk(&mut same);
        same.2
    }

    /// Every record, kind after kind.
    pub fn all(&self) -> Vec<Record> {
        struct All<'a>(&'a Lists, Vec<Record>);
        impl Walk for All<'_> {
            fn kind<K: Kind>(&mut self) {
                self.1.extend(K::list(self.0).iter().cloned().map(K::record));
            }
        }
        let mut all = All(self, Vec::new());
        walk(&mut all);
        all.1
    }

    /// The records that are not, or not like this, among those of `other`.
    pub fn unlike(&self, other: &Lists) -> Vec<Record> {
        struct Unlike<'a>(&'a Lists, &'a Lists, Vec<Record>);
        impl Walk for Unlike<'_> {
            fn kind<K: Kind>(&mut self) {
                let (own, other) = (K::list(self.0), K::list(self.1));
                if !own.is_same(other) {
                    let other = other.by_id();
                    let differs = |it: &&Arc<K>| other.get(it.id()) != Some(it);
                    self.2.extend(own.iter().filter(differs).cloned().map(K::record));
                }
            }
        }
        let mut unlike = Unlike(self, other, Vec::new());
        walk(&mut unlike);
        unlike.2
    }

    /// Whether there is a record of this id, of whatever kind that can be deleted for good.
    pub(super) fn holds(&self, id: &RecordId) -> bool {
        struct Holds<'a>(&'a Lists, &'a RecordId, bool);
        impl Walk for Holds<'_> {
            fn kind<K: Kind>(&mut self) {
                self.2 |= K::ERASABLE && K::list(self.0).find(self.1).is_some();
            }
        }
        let mut holds = Holds(self, id, false);
        walk(&mut holds);
        holds.2
    }

    /// Takes a record out, of whatever kind that can be deleted for good.
    pub(super) fn remove(&mut self, id: &RecordId) {
        struct Remove<'a>(&'a mut Lists, &'a RecordId);
        impl Walk for Remove<'_> {
            fn kind<K: Kind>(&mut self) {
                if K::ERASABLE {
                    K::list_mut(self.0).remove(self.1);
                }
            }
        }
        walk(&mut Remove(self, id));
    }
}
