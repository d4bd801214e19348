//! What is listed, found and shown by its name, for who asks without a key.

use std::sync::Arc;

use crate::{
    app::App,
    domain::{
        day::Day,
        for_two::kept_from,
        id::RecordId,
        kinds::Record,
        pulse::{Pulse, PulseKind},
        role::Role,
    },
    screens::{
        Screen, corpus_of,
        find::{Find, ToldHit},
        listing::{self, Kind, Listed},
        today::{self, DueTold},
    },
    ui::{Pictures, action::Place},
};

impl App {
    /// What is due today, each line without a word of a person, and with it.
    pub fn told_due(&self) -> Vec<DueTold> {
        today::due_told(&self.scene())
    }

    /// All there is of a kind, each with the line that tells it.
    pub fn listed(&mut self, kind: Kind) -> Vec<(Listed, String)> {
        if kind == Kind::Plan {
            self.show(Place::Plan);
        }
        let scene = self.scene();
        let all = match self.top() {
            Screen::Plan(plan) if kind == Kind::Plan => plan.listed(&scene),
            _ => listing::listed(kind, &scene),
        };
        all.into_iter()
            .map(|listed| {
                let told = listed.told(&scene);
                (listed, told)
            })
            .collect()
    }

    /// What holds the words that are looked for, in the order in which Find has it.
    pub fn found(&mut self, query: &str) -> Vec<ToldHit> {
        let corpus = corpus_of(&self.guide, &self.workbook, self.reader());
        self.corpus = Some(Arc::new(corpus));
        Find::told(query, &self.scene())
    }

    /// What somebody wrote that can be shown by its id: entries, pages that were filled in, talks and promises. What is
    /// the other one’s alone is not among it.
    pub fn shown_by_id(&self) -> Vec<Record> {
        let is_of_words = |record: &Record| {
            matches!(
                record,
                Record::Entry(_) | Record::Sitting(_) | Record::Talk(_) | Record::Promise(_)
            )
        };
        let is_open = |record: &Record| {
            let owner = record.kept().owner(&self.guide);
            record.trashed().is_none()
                && !record.kept().is_erased()
                && kept_from(owner, self.reader(), self.daily.for_two).is_none()
        };
        let mut all = self.workbook.all();
        all.retain(|record| is_of_words(record) && is_open(record));
        all
    }

    /// One of them in plain lines, with its words.
    pub fn shown_record(&mut self, record: &Record, pictures: Pictures) -> Option<Vec<String>> {
        if let Some(lines) = listing::lines_of(record, &self.scene()) {
            return Some(lines);
        }
        self.show(match record {
            Record::Sitting(page) => Place::Sitting(page.exercise.clone(), page.id.clone()),
            Record::Talk(talk) => Place::Talk(talk.id.clone()),
            _ => return None,
        });
        self.printed(pictures)
    }

    /// The promise of this id, also where it is a day of an action that nobody marked yet.
    pub fn shown_promise(&self, id: &str) -> Option<Record> {
        let promise = self.promise_of(&RecordId::from(id))?;
        Some(Record::Promise(Arc::new(promise)))
    }

    /// The numbers of the days, the last first: those of who is here, and none where nobody said which of two that is.
    pub fn told_pulses(&self) -> Vec<(Day, u8)> {
        let reader = self.reader();
        let is_own = |pulse: &&Arc<Pulse>| {
            pulse.kind == PulseKind::Day && pulse.role == reader && !self.daily.asks_whose()
        };
        let numbers = self.workbook.pulses.iter().rev().filter(is_own);
        numbers.filter_map(|it| Some((it.day, *it.answers.get(Pulse::NOW)?))).collect()
    }

    /// Who of two the page at a place is kept for, where that is not who is here.
    pub fn place_kept_from(&self, place: &Place) -> Option<Role> {
        self.page_kept_from(place)
    }
}
