//! A change in a few words: what was done, and to which thing by its name, none of it private.

mod phrase;

use std::sync::Arc;

use crate::{
    app::{
        App,
        copies::what_came,
        naming::phrase::{Named, in_talk, on_page, to_promise},
    },
    domain::{
        day::{Day, Stamp, clock},
        guide::{Exercise, Node},
        history::{Change, Done},
        id::RecordId,
        journal::Entry,
        kinds::Record,
        promise::{Promise, PromiseId, PromiseState},
        pulse::{Pulse, PulseKind},
        put_off::{PutOff, WaitKind},
        role::Role,
        sitting::Sitting,
        talk::Talk,
        tick::Tick,
        words::words_told,
    },
    phrases::say,
    screens::Screen,
    text::width::truncate,
};

/// How much of a name is told, in columns.
const NAME: usize = 56;

/// How much of the beginning of an entry is told, in columns.
const FIRST: usize = 24;

impl App {
    /// A change by name, and whose it was, unless it is the reader’s own: `ticked “I slept when I could”`.
    pub(super) fn named(&self, change: &Change) -> String {
        let named = self.step(change).unwrap_or_else(|| self.one(change));
        let hidden = self.owner_of(change).filter(|_| self.is_private_of_another(change));
        let author = self.author(change).or(hidden);
        let other = author.filter(|author| Some(*author) != self.reader());
        match other.map(Role::person) {
            Some(person) if !named.contains(person) => say::named_of_whom(named, person),
            _ => named,
        }
    }

    /// A change by itself. A page that is private is named only where it is on the screen, and of a number
    /// it is told whose it is and nothing else.
    fn one(&self, change: &Change) -> String {
        let Some(record) = change.after.as_ref().or(change.before.as_ref()) else {
            return say::named_a_change().to_owned();
        };
        let named = match (record, &change.before) {
            (Record::Entry(_), _) if self.is_private_of_another(change) => {
                say::named_an_entry().to_owned()
            }
            (Record::Sitting(_), _) if self.is_private_of_another(change) => {
                say::named_a_page().to_owned()
            }
            (Record::Promise(promise), _)
                if promise.private && self.is_private_of_another(change) =>
            {
                say::named_a_promise().to_owned()
            }
            (Record::Tick(tick), _)
                if self.is_private_of_another(change) || self.is_tick_of_another(tick, change) =>
            {
                say::named_a_tick().to_owned()
            }
            (Record::PutOff(put_off), _) => self.put_off(put_off),
            (Record::Tick(tick), _) => self.tick(tick),
            (Record::Entry(entry), before) => self.entry(entry, before.is_none(), change),
            (Record::Sitting(sitting), Some(Record::Sitting(before))) => {
                self.sitting(sitting, Some(before), change)
            }
            (Record::Sitting(sitting), _) => self.sitting(sitting, None, change),
            (Record::Pulse(pulse), _) => self.pulse(pulse),
            (Record::Promise(promise), before) => self.promise(promise, before.is_none(), change),
            (Record::Talk(talk), _) => in_talk(&change.what, &self.title_of(talk)),
            // A kind that is told in no words of its own is told by what it is.
            (other, _) => {
                let time = self.time(change.at);
                match other {
                    Record::Sealed(_) => say::named_page_apart(time),
                    other => say::named_other(time, other.noun()),
                }
            }
        };
        if change.what == Done::Outside { say::named_from_another_window(named) } else { named }
    }

    /// What the changes of one step are about, in one breath.
    fn step(&self, change: &Change) -> Option<String> {
        if let Some(step) = &change.step {
            match change.what {
                Done::BroughtIn => {
                    return Some(say::named_brought_in(what_came(&self.workbook, step)));
                }
                Done::Imported => {
                    return Some(say::named_imported(what_came(&self.workbook, step)));
                }
                _ => (),
            }
        }
        let changes = || self.workbook.history.step_of(change);
        if change.what == Done::DaysAway {
            return self.days_away(change);
        }
        // Of a move it is told what moved where, and not what became of its old day.
        let is_new = |one: &&Arc<Change>| one.what == Done::Moved && one.before.is_none();
        let moved = changes().find(is_new).map(|moved| self.one(moved));
        moved.or_else(|| changes().map(|one| self.one(one)).reduce(say::named_and))
    }

    fn days_away(&self, change: &Change) -> Option<String> {
        let records = self.workbook.history.step_of(change).filter_map(|one| one.after.as_ref());
        let mut days: Vec<Day> = records
            .filter_map(|record| match record {
                Record::Promise(promise) => Some(promise.day),
                _ => None,
            })
            .collect();
        days.sort_unstable();
        let (first, last) = (*days.first()?, *days.last()?);
        let (from, to) = (self.day(first), self.day(last));
        let count = days.len();
        Some(if first == last {
            say::named_day_away(count, from)
        } else {
            say::named_days_away(count, from, to)
        })
    }

    /// Something that was not for today, without a word of a page.
    fn put_off(&self, put_off: &PutOff) -> String {
        let what = put_off.what();
        let told = match what.kind {
            WaitKind::PulseOfDay => say::wait_pulse_of_day(),
            WaitKind::PulseOfWeek => say::wait_pulse_of_week(),
            WaitKind::Step => say::wait_step(),
            WaitKind::Prompt => say::wait_prompt(),
            WaitKind::Promise => {
                &what.of.as_ref().map_or(say::named_a_promise().into(), |id| self.promised(id))
            }
            WaitKind::Back => say::wait_back(),
            WaitKind::Talk => say::wait_talk(),
            WaitKind::Review => say::wait_review(),
            WaitKind::Sitting => say::wait_sitting(),
            WaitKind::Mend => say::wait_mend(),
            WaitKind::Ask => say::wait_ask(),
            WaitKind::HardDate => say::wait_hard_date(),
            WaitKind::Booster => say::wait_booster(),
            WaitKind::Monthly => say::wait_monthly(),
            WaitKind::Table => say::wait_table(),
            WaitKind::Before => say::wait_before(),
        };
        // What the other one put off says whose it is.
        let by = put_off.by.filter(|by| Some(*by) != self.reader());
        theirs(say::named_put_off(told), by)
    }

    /// The words of a promise, or of the newest day of an action.
    fn promised(&self, id: &RecordId) -> String {
        let whole = PromiseId::read(id);
        let whole = whole.root();
        let is_it = |promise: &&Arc<Promise>| {
            promise.id == *id || promise.id == *whole || promise.action.as_ref() == Some(whole)
        };
        let mut promises = self.workbook.promises.iter().rev();
        let words = promises.find(is_it).filter(|promise| !promise.private);
        words.map_or_else(
            || say::named_a_promise().to_owned(),
            |promise| quoted(promise.what.as_str()),
        )
    }

    fn tick(&self, tick: &Tick) -> String {
        let Some(node) = self.guide.node(&tick.node) else {
            let told = if tick.on { say::ticked_something() } else { say::unticked_something() };
            return told.to_owned();
        };
        // Of what is each one's own, two who sit here are told whose it is.
        let is_apart = |by: &Role| Some(*by) != self.reader() && node.role() == Role::Any;
        let whose = tick.by.filter(is_apart);
        let is_heavy = |exercise: &Exercise| exercise.heat == 3 || exercise.unkept;
        let leads_to = match &node {
            Node::Step(stage, step) => step.exercise.as_ref().and_then(|id| stage.exercise(id)),
            _ => None,
        };
        let on_its_stage = matches!(self.top(), Screen::Stage(_));
        let stage = node.stage().filter(|_| leads_to.is_some_and(is_heavy) && !on_its_stage);
        let told = match (stage, tick.on) {
            (Some(stage), true) => say::ticked_step_of(&stage.short),
            (Some(stage), false) => say::unticked_step_of(&stage.short),
            (None, true) => say::ticked(quoted(node.title())),
            (None, false) => say::unticked(quoted(node.title())),
        };
        theirs(told, whose)
    }

    /// An entry by its time; where its words are on the screen and the reader’s own, by the first of them.
    fn entry(&self, entry: &Entry, is_new: bool, change: &Change) -> String {
        let (day, time) = (self.day(entry.day), clock(entry.created));
        let words = words_told(entry.word_count());
        let told = match self.among_its_minute(entry) {
            (place, of) if of > 1 => say::named_entry_among(day, place, of, time, words),
            _ => say::named_entry(day, time, words),
        };
        let told = match self.first_words(entry, change) {
            Some(first) => say::named_with(told, first),
            None => told,
        };
        match change.what {
            Done::EntryDeleted => say::named_entry_deleted(told),
            Done::EntryBack => say::named_entry_put_back(told),
            _ if is_new => told,
            _ => say::named_entry_written_on(told),
        }
    }

    /// Which entry it is among those that were begun in the same minute, and how many there are.
    fn among_its_minute(&self, entry: &Entry) -> (usize, usize) {
        let minute =
            |other: &Entry| other.day == entry.day && clock(other.created) == clock(entry.created);
        let all = self.workbook.journal.iter().filter(|other| minute(other));
        let before = all.clone().take_while(|other| other.id != entry.id).count();
        (before + 1, all.count())
    }

    fn first_words(&self, entry: &Entry, change: &Change) -> Option<String> {
        let is_own = match self.author(change) {
            Some(author) => Some(author) == self.reader(),
            None => !self.daily.for_two,
        };
        // As it stands there now: what was taken back is not shown any more.
        let now = self.workbook.journal.find(&entry.id)?;
        let written = [&now.title, &now.body].into_iter().find(|words| !words.is_blank())?;
        let line = written.trim().lines().next().unwrap_or_default();
        let is_shown = match self.top() {
            Screen::Journal(_) => now.trashed.is_none(),
            Screen::Trash(_) => now.trashed.is_some(),
            _ => false,
        };
        (is_own && is_shown).then(|| say::quoted(truncate(line, FIRST)))
    }

    fn sitting(&self, sitting: &Sitting, before: Option<&Sitting>, change: &Change) -> String {
        let found = self.guide.exercise(&sitting.exercise);
        let is_told = sitting.shared || self.top().shows(&self.guide, change);
        let is_own = self.author(change).is_none_or(|author| Some(author) == self.reader());
        let time = self.time(change.at);
        let name = match (found, is_told) {
            (Some((_, exercise)), true) => quoted(&exercise.title),
            (None, true) => say::named_an_exercise().to_owned(),
            (Some((stage, _)), false) if is_own => say::named_own_page_of(&stage.short, time),
            (Some((stage, _)), false) => say::named_page_of(&stage.short, time),
            (None, false) if is_own => say::named_own_page(time),
            (None, false) => say::named_page(time),
        };
        let asked = found.filter(|_| is_told).and_then(|(_, exercise)| {
            let mut differ = exercise.fields.iter().filter(|field| {
                let old = before.and_then(|before| before.answers.get(&field.id));
                old != sitting.answers.get(&field.id)
            });
            differ.next().filter(|_| differ.next().is_none())
        });
        let question = asked.map(|field| quoted(&field.label));
        on_page(&change.what, &Named { name, by_title: is_told }, question, sitting.shared)
    }

    /// Whose number it is, and never the number.
    fn pulse(&self, pulse: &Pulse) -> String {
        let one_of_two = pulse.role.filter(|role| matches!(role, Role::Hurt | Role::Broke));
        let whose = one_of_two.filter(|role| Some(*role) != self.reader()).map(Role::person);
        let of_talk = pulse.talk.as_ref().and_then(|id| self.workbook.talks.find(id));
        match (pulse.kind, whose, of_talk) {
            (PulseKind::Day, None, _) => say::named_number_of_day(self.day(pulse.day)),
            (PulseKind::Day, Some(person), _) => say::named_pulse_of(person),
            (PulseKind::Week, None, _) => say::wait_pulse_of_week().to_owned(),
            (PulseKind::Week, Some(person), _) => say::named_week_of(person),
            (PulseKind::Heard, _, Some(talk)) => {
                let talk = self.title_of(talk);
                match one_of_two {
                    Some(role) => say::named_heard(role.person(), talk),
                    None => say::named_somebody_heard(talk),
                }
            }
            (PulseKind::Heard, _, None) => say::named_somebody_heard_at_all().to_owned(),
        }
    }

    fn promise(&self, promise: &Promise, is_new: bool, change: &Change) -> String {
        let is_theirs = self.author(change).is_some_and(|author| Some(author) != self.reader());
        let hidden = promise.private && (is_theirs || !self.top().shows(&self.guide, change));
        let words = promise.what.as_str().trim();
        let name = match (words, is_theirs) {
            ("", _) => say::named_a_promise().to_owned(),
            (_, true) if hidden => say::named_promise_at(self.time(change.at)),
            (_, false) if hidden => say::named_own_promise_at(self.time(change.at)),
            (words, _) => quoted(words),
        };
        // Of what both do, it is told whose part it was, unless it is the reader’s own.
        let is_own = promise.half_of.is_none() || Some(promise.by) == self.reader();
        let name = if is_own { name } else { say::named_of_whom(name, promise.by.person()) };
        // A card is only bound to it; what became of it was said before.
        let is_bound = matches!(&change.before, Some(Record::Promise(before))
            if before.state == promise.state
                && (&before.told, &before.repair) != (&promise.told, &promise.repair));
        match &change.what {
            _ if is_bound => say::named_card_of(name),
            Done::Marked(PromiseState::Open) => say::named_open_again(name),
            Done::Seen => say::named_seen(name),
            Done::SeenOtherwise => say::named_seen_otherwise(name),
            Done::Answer => say::named_with(name, promise.state.label()),
            Done::Moved => say::named_moved(self.day(promise.day), name),
            Done::Promise | Done::Note | Done::Outside if is_new => {
                let is_named = !words.is_empty() && !hidden;
                if is_named { say::named_new_promise(name) } else { name }
            }
            Done::Promise | Done::Outside => say::named_change_of(name),
            done => to_promise(done, &name),
        }
    }

    fn title_of(&self, talk: &Talk) -> String {
        let script = self.guide.script(&talk.script);
        script.map_or_else(|| say::named_a_talk().to_owned(), |script| quoted(&script.title))
    }

    /// When something was done: the time of day, and the day where it was another one.
    fn time(&self, at: Stamp) -> String {
        let day = Day::of(at, self.workbook.profile.day_start);
        if day == self.today() { clock(at) } else { say::named_time(self.day(day), clock(at)) }
    }

    fn day(&self, day: Day) -> String {
        if day == self.today() { say::away_today().to_owned() } else { day.short(self.today()) }
    }
}

/// What is another one’s, and whose it is.
fn theirs(told: String, by: Option<Role>) -> String {
    by.map(|by| say::named_theirs(&told, by.person())).unwrap_or(told)
}

/// A name in quotes, shortened where it is long, without the stop at its end.
fn quoted(name: &str) -> String {
    say::quoted(truncate(name.trim().trim_end_matches('.'), NAME))
}
