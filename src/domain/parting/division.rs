//! What goes into the second book and what leaves the first, so that no page names one that its book does not have.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use crate::domain::{
    day::Stamp,
    extra::Extra,
    field::Answer,
    id::RecordId,
    kinds::{Kind, Lists, Record},
    parting::{Belonging, Belongs},
    profile::{Company, Profile},
    promise::Promise,
    records::Records,
    role::Role,
    sealed::{Sealed, Side},
    sitting::Sitting,
    talk::Talk,
    workbook::{Contents, Workbook},
};

/// What comes of all that was said: two books, of which each has what it is to have, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Division {
    /// The second book, as far as it comes from the first: whose it is, and what goes there.
    pub there: Workbook,
    /// What was said to go, and stays as it is for now: a page that it names, or that names it, would be elsewhere.
    pub waits: BTreeSet<RecordId>,
    /// What leaves the first book, as it is now.
    leaves: Vec<Record>,
    /// What each of the two is to have one side of, as it is now.
    parts: Vec<Arc<Sealed>>,
    /// Whose the first book is from here on.
    stays: Role,
    /// Of all that is carried out, the ids, each with that of what was said of it.
    done: Vec<(RecordId, RecordId)>,
}

/// Where each record is to be. What is in none of the two ways was not said, or waits.
type Places = HashMap<RecordId, Belongs>;

/// Whether both filled in a page apart that was not opened: then neither may have the other’s side, and only “both of
/// us” can be said of it, which gives each their own.
pub fn is_for_one_side_each(record: &Record) -> bool {
    matches!(record, Record::Sealed(page) if is_of_each(page))
}

fn is_of_each(page: &Sealed) -> bool {
    !page.is_open() && page.hurt.is_begun() && page.broke.is_begun()
}

impl Division {
    /// What comes of what was said in a workbook that is from here on the book of `stays`, one of the two. The other
    /// book is that of the other one.
    pub fn of(workbook: &Workbook, stays: Role) -> Division {
        let all = workbook.all();
        let known: HashSet<RecordId> = all.iter().map(Belonging::id_of).collect();
        let records: Vec<Record> = all.into_iter().filter(Record::is_somebodys).collect();
        let said: HashMap<&RecordId, &Arc<Belonging>> = workbook.belongings.by_id();
        let mut places = Places::new();
        let mut is_done = BTreeSet::new();
        for record in &records {
            let id = Belonging::id_of(record);
            let Some(said) = said.get(&id) else { continue };
            let Some(to) = said.to else { continue };
            if said.done.is_some() {
                is_done.insert(id.clone());
            }
            if to == Belongs::Both || !is_for_one_side_each(record) {
                places.insert(id, to);
            }
        }
        let before = places.clone();
        settle(&records, &known, &Lines::of(&workbook.lists), &mut places);
        let goes = |id: &RecordId| {
            let place = places.get(id).filter(|_| !is_done.contains(id));
            place.copied().filter(|place| *place != Belongs::Here)
        };
        let goer = other(stays);
        let mut there =
            Contents { profile: profile_of(&workbook.profile, goer), ..Contents::default() };
        let (mut leaves, mut parts, mut done) = (Vec::new(), Vec::new(), Vec::new());
        for record in records {
            let id = Belonging::id_of(&record);
            let Some(place) = goes(&id) else { continue };
            done.push((record.id().clone(), id));
            match &record {
                Record::Sealed(page) if is_of_each(page) => {
                    there.put(Record::Sealed(Arc::new(only(page, goer, page.changed))));
                    parts.push(Arc::clone(page));
                    continue;
                }
                _ => there.put(record.clone()),
            }
            if place == Belongs::There {
                leaves.push(record);
            }
        }
        let waits = before.into_keys().filter(|id| !places.contains_key(id)).collect();
        Division { there: Workbook::of(there), waits, leaves, parts, stays, done }
    }

    /// How many pages come into the second book.
    pub fn goes(&self) -> usize {
        self.done.len()
    }

    /// How many of them leave this one.
    pub fn leaves(&self) -> usize {
        self.leaves.len()
    }

    /// The same, without what did not come into the second book: its owner deleted it there for good.
    #[must_use]
    pub fn without(mut self, not_taken: &BTreeSet<RecordId>) -> Division {
        let is_there = |record: &Record| !not_taken.contains(record.id());
        self.leaves.retain(is_there);
        self.parts.retain(|page| !not_taken.contains(&page.id));
        self.done.retain(|(id, _)| !not_taken.contains(id));
        self
    }
}

impl Workbook {
    /// Lets go of what is in the second book now, as a deletion for good: no undo brings it back, nor an older copy.
    /// What was changed since it was given there stays, whole. It is to be called once the disk has the second book.
    pub fn part_with(&mut self, division: &Division, at: Stamp) {
        let now = self.all().into_iter().map(|record| (Belonging::id_of(&record), record));
        let now: HashMap<RecordId, Record> = now.collect();
        let is_as_it_was = |record: &Record| now.get(&Belonging::id_of(record)) == Some(record);
        let leaves: Vec<&Record> = division.leaves.iter().filter(|it| is_as_it_was(it)).collect();
        let parts: Vec<&Arc<Sealed>> = division.parts.iter().collect();
        let parts = parts.into_iter().filter(|page| self.sealed.find(&page.id) == Some(*page));
        let parts: Vec<Sealed> = parts.map(|page| only(page, division.stays, at)).collect();
        let was_changed: BTreeSet<RecordId> = division
            .leaves
            .iter()
            .map(|it| (it, Belonging::id_of(it)))
            .filter(|(it, id)| now.get(id).is_some_and(|now| now != *it))
            .map(|(_, id)| id)
            .collect();
        let gone: BTreeSet<(&str, &RecordId)> =
            leaves.iter().map(|it| (it.list_name(), it.id())).collect();
        let lines = Lines::of(&self.lists);
        // Of a day of a line that stays, and of one’s part of what stays for both, no word is left, but that it was.
        let leaves_a_trace = |promise: &Promise| {
            let is_here = |of: (&'static str, RecordId)| !gone.contains(&(of.0, &of.1));
            promise_comes_of(promise, &lines).is_some_and(is_here)
        };
        let mut remains = Vec::new();
        for record in &leaves {
            if let Record::Promise(promise) = record
                && leaves_a_trace(promise)
            {
                remains.push(promise.without_words(at));
            }
        }
        let said = self.belongings.by_id();
        let done = division.done.iter().filter(|(_, id)| !was_changed.contains(id));
        let done = done.filter_map(|(_, id)| said.get(id)).map(|said| {
            Arc::new(Belonging { done: Some(at), changed: at, ..Belonging::clone(said) })
        });
        let done = Records::of(done.collect());
        self.change(|contents| {
            for record in leaves {
                contents.take(record);
                contents.history.erase(record.id(), at);
                if record.is_erasable() {
                    contents.gone.insert(record.id().clone());
                }
            }
            for promise in remains {
                contents.gone.remove(&promise.id);
                contents.promises.put(Arc::new(promise));
            }
            for page in parts {
                contents.history.erase(&page.id, at);
                contents.sealed.put(Arc::new(page));
            }
            contents.belongings.put_all(&done, &[]);
        });
        self.edit_profile(|profile| profile.role = Some(division.stays));
    }
}

/// Takes back what was said of a page as long as a page that it names, or that names it, would be elsewhere. Taking back
/// keeps it where it is, so this ends.
fn settle(records: &[Record], known: &HashSet<RecordId>, lines: &Lines, places: &mut Places) {
    let named: Vec<(RecordId, Vec<RecordId>)> = records
        .iter()
        .map(|record| {
            let names = names(record, lines).into_iter();
            let names = names.map(|(list, id)| Belonging::id_in(list, &id));
            (Belonging::id_of(record), names.filter(|id| known.contains(id)).collect())
        })
        .collect();
    let is_here = |place: Option<&Belongs>| place != Some(&Belongs::There);
    let is_there = |place: Option<&Belongs>| matches!(place, Some(Belongs::There | Belongs::Both));
    loop {
        let mut taken_back = Vec::new();
        for (id, names) in &named {
            for other in names {
                let (own, its) = (places.get(id), places.get(other));
                if is_there(own) && !is_there(its) {
                    taken_back.push(id.clone());
                }
                if is_here(own) && !is_here(its) {
                    taken_back.push(other.clone());
                }
            }
        }
        if taken_back.is_empty() {
            return;
        }
        for id in taken_back {
            places.remove(&id);
        }
    }
}

/// The page on which each line of a table stands: the last one, which is the one that counts.
struct Lines(HashMap<RecordId, RecordId>);

impl Lines {
    fn of(lists: &Lists) -> Lines {
        let mut lines = HashMap::new();
        for sitting in &lists.sittings {
            for answer in sitting.answers.values() {
                let Answer::Table(rows) = answer else { continue };
                for row in rows {
                    lines.insert(RecordId::from(row.id.as_str()), sitting.id.clone());
                }
            }
        }
        Lines(lines)
    }
}

/// What a promise is a part or a day of.
fn promise_comes_of(promise: &Promise, lines: &Lines) -> Option<(&'static str, RecordId)> {
    let whole = promise.half_of.clone().map(|whole| (Promise::NAME, whole));
    let line = || {
        let page = lines.0.get(promise.action.as_ref()?)?;
        Some((Sitting::NAME, page.clone()))
    };
    whole.or_else(line)
}

/// The pages that a page names, each by its list and its id.
fn names(record: &Record, lines: &Lines) -> Vec<(&'static str, RecordId)> {
    match record {
        Record::Talk(talk) => {
            talk.sitting.iter().map(|page| (Sitting::NAME, page.clone())).collect()
        }
        Record::Pulse(pulse) => pulse.talk.iter().map(|talk| (Talk::NAME, talk.clone())).collect(),
        Record::Promise(promise) => {
            let cards = promise.told.iter().chain(&promise.repair);
            let cards = cards.map(|card| (Sitting::NAME, card.clone()));
            cards.chain(promise_comes_of(promise, lines)).collect()
        }
        Record::Entry(_)
        | Record::Sitting(_)
        | Record::Tick(_)
        | Record::PutOff(_)
        | Record::Offer(_)
        | Record::Sealed(_)
        | Record::Belonging(_) => Vec::new(),
    }
}

/// A page that two filled in apart, with one side of it. Whoever said open said it to a page that is there no more.
fn only(page: &Sealed, side: Role, at: Stamp) -> Sealed {
    let mut page = Sealed { changed: at, ..page.clone() };
    match side {
        Role::Hurt => page.broke = Side::default(),
        Role::Broke => page.hurt = Side::default(),
        Role::Both | Role::Any => (),
    }
    (page.hurt.opens, page.broke.opens) = (false, false);
    page
}

/// The other one of the two.
fn other(one: Role) -> Role {
    if one == Role::Hurt { Role::Broke } else { Role::Hurt }
}

/// How the program is to behave for the other one: as it was set for both, and as for one who has a book alone. What
/// this version does not know of it may be about the first one, and stays there.
fn profile_of(before: &Profile, owner: Role) -> Profile {
    Profile {
        role: Some(owner),
        company: before.company_told().map(|_| Company::Alone),
        sat_together: false,
        parting: None,
        extra: Extra::new(),
        ..before.clone()
    }
}
