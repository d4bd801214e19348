//! A change in a few words: what was done, and to which thing by its name, none of it private.

mod phrase;

use std::sync::Arc;

use crate::{
    app::{App, copies::what_came, naming::phrase::phrase},
    domain::{
        Change, Day, Done, Entry, Exercise, Node, Promise, PromiseId, PromiseState, Pulse,
        PulseKind, PutOff, Record, RecordId, Role, Sitting, Stamp, Talk, Tick, WaitKind,
        words_told,
    },
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
            Some(person) if !named.contains(person) => format!("{named} ({person})"),
            _ => named,
        }
    }

    /// A change by itself. A page that is private is named only where it is on the screen, and of a number
    /// it is told whose it is and nothing else.
    fn one(&self, change: &Change) -> String {
        let Some(record) = change.after.as_ref().or(change.before.as_ref()) else {
            return "a change".to_owned();
        };
        let named = match (record, &change.before) {
            (Record::Entry(_), _) if self.is_private_of_another(change) => "an entry".to_owned(),
            (Record::Sitting(_), _) if self.is_private_of_another(change) => "a page".to_owned(),
            (Record::Promise(promise), _)
                if promise.private && self.is_private_of_another(change) =>
            {
                "a promise".to_owned()
            }
            (Record::Tick(tick), _)
                if self.is_private_of_another(change) || self.is_tick_of_another(tick, change) =>
            {
                "a tick".to_owned()
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
            (Record::Talk(talk), _) => self.talk(talk, &change.what),
            // A kind that is told in no words of its own is told by what it is.
            (other, _) => {
                let apart = matches!(other, Record::Sealed(_));
                let what = if apart { "page that each fills in apart" } else { other.noun() };
                format!("a {what}, {}", self.time(change.at))
            }
        };
        if change.what == Done::Outside {
            format!("a change from another window, {named}")
        } else {
            named
        }
    }

    /// What the changes of one step are about, in one breath.
    fn step(&self, change: &Change) -> Option<String> {
        if let (Done::BroughtIn, Some(step)) = (&change.what, &change.step) {
            return Some(format!("{}: {}", phrase(&change.what), what_came(&self.workbook, step)));
        }
        let changes = || self.workbook.history.step_of(change);
        if change.what == Done::DaysAway {
            return self.days_away(change);
        }
        // Of a move it is told what moved where, and not what became of its old day.
        let is_new = |one: &&Arc<Change>| one.what == Done::Moved && one.before.is_none();
        let moved = changes().find(is_new).map(|moved| self.one(moved));
        let all = || changes().map(|one| self.one(one)).collect::<Vec<_>>().join(", and ");
        moved.or_else(|| Some(all()).filter(|all| !all.is_empty()))
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
        let count = match days.len() {
            1 => "1 promise".to_owned(),
            count => format!("{count} promises"),
        };
        let (from, to) = (self.day(first), self.day(last));
        let span = if first == last { from } else { format!("{from} to {to}") };
        Some(format!("{}, {span}: {count}", phrase(&change.what)))
    }

    /// Something that was not for today, without a word of a page.
    fn put_off(&self, put_off: &PutOff) -> String {
        let what = put_off.what();
        let told = match what.kind {
            WaitKind::PulseOfDay => "today’s pulse",
            WaitKind::PulseOfWeek => "the pulse of the week",
            WaitKind::Step => "the small thing of today",
            WaitKind::Prompt => "the question to write from",
            WaitKind::Promise => {
                &what.of.as_ref().map_or("a promise".into(), |id| self.promised(id))
            }
            WaitKind::Back => "a talk that rests",
            WaitKind::Talk => "a talk that was begun",
            WaitKind::Review => "a line of the plan to look at again",
            WaitKind::Sitting => "a page that names a day",
            WaitKind::Mend => "something to put right",
            WaitKind::Ask => "something to ask for",
            WaitKind::HardDate => "a date that may hurt",
            WaitKind::Booster => "looking in again",
            WaitKind::Monthly => "a page for once a month",
        };
        // What the other one put off says whose it is.
        let by = put_off.by.filter(|by| Some(*by) != self.reader());
        let whose = by.map(|by| format!(", {}", by.person())).unwrap_or_default();
        format!("“not today” for {told}{whose}")
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
        words.map_or_else(|| "a promise".to_owned(), |promise| quoted(promise.what.as_str()))
    }

    fn tick(&self, tick: &Tick) -> String {
        let done = if tick.on { "ticked" } else { "unticked" };
        let Some(node) = self.guide.node(&tick.node) else {
            return format!("{done} something");
        };
        // Of what is each one's own, two who sit here are told whose it is.
        let is_apart = |by: &Role| Some(*by) != self.reader() && node.role() == Role::Any;
        let whose = tick.by.filter(is_apart).map(|by| format!(", {}", by.person()));
        let whose = whose.unwrap_or_default();
        let is_heavy = |exercise: &Exercise| exercise.heat == 3 || exercise.unkept;
        let leads_to = match &node {
            Node::Step(stage, step) => step.exercise.as_ref().and_then(|id| stage.exercise(id)),
            _ => None,
        };
        let on_its_stage = matches!(self.top(), Screen::Stage(_));
        match node.stage().filter(|_| leads_to.is_some_and(is_heavy) && !on_its_stage) {
            Some(stage) => format!("{done} a step in “{}”{whose}", stage.short),
            None => format!("{done} {}{whose}", quoted(node.title())),
        }
    }

    /// An entry by its time; where its words are on the screen and the reader’s own, by the first of them.
    fn entry(&self, entry: &Entry, is_new: bool, change: &Change) -> String {
        let count = words_told(entry.word_count());
        let done = match change.what {
            Done::EntryDeleted => "deleting ",
            Done::EntryBack => "putting back ",
            _ if is_new => "",
            _ => "writing on in ",
        };
        let day = self.day(entry.day);
        let (place, of) = self.among_its_minute(entry);
        let of =
            if of > 1 { format!(" (no. {place} of {of} in that minute)") } else { String::new() };
        let first = self.first_words(entry, change);
        let first = first.map(|words| format!(": {words}")).unwrap_or_default();
        format!("{done}the entry of {day}, {}{of}, {count}{first}", clock(entry.created))
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
        (is_own && is_shown).then(|| format!("“{}”", truncate(line, FIRST)))
    }

    fn sitting(&self, sitting: &Sitting, before: Option<&Sitting>, change: &Change) -> String {
        let found = self.guide.exercise(&sitting.exercise);
        let is_told = sitting.shared || self.top().shows(&self.guide, change);
        let is_own = self.author(change).is_none_or(|author| Some(author) == self.reader());
        let own = if is_own { "a page of your own" } else { "a page" };
        let time = self.time(change.at);
        let place = match (found, is_told) {
            (Some((_, exercise)), true) => quoted(&exercise.title),
            (None, true) => "an exercise".to_owned(),
            (Some((stage, _)), false) => format!("{own} in “{}”, {time}", stage.short),
            (None, false) => format!("{own}, {time}"),
        };
        let asked = found.filter(|_| is_told).and_then(|(_, exercise)| {
            let mut differ = exercise.fields.iter().filter(|field| {
                let old = before.and_then(|before| before.answers.get(&field.id));
                old != sitting.answers.get(&field.id)
            });
            differ.next().filter(|_| differ.next().is_none())
        });
        let done = match (&change.what, asked) {
            (Done::Answer | Done::Outside, Some(field)) => {
                format!("the answer to {}", quoted(&field.label))
            }
            (Done::Share, _) if !sitting.shared => "not sharing it any more".to_owned(),
            (done, _) => phrase(done).to_owned(),
        };
        if matches!(change.what, Done::PageDeleted | Done::PageBack) {
            return format!("{done} {place}");
        }
        format!("{done} {} {place}", if is_told { "in" } else { "on" })
    }

    /// Whose number it is, and never the number.
    fn pulse(&self, pulse: &Pulse) -> String {
        let one_of_two = pulse.role.filter(|role| matches!(role, Role::Hurt | Role::Broke));
        let whose = match one_of_two {
            Some(role) if Some(role) != self.reader() => format!(" of {}", role.person()),
            Some(_) | None => String::new(),
        };
        let of_talk = pulse.talk.as_ref().and_then(|id| self.workbook.talks.find(id));
        match (pulse.kind, of_talk) {
            (PulseKind::Day, _) if whose.is_empty() => {
                format!("the number of {}", self.day(pulse.day))
            }
            (PulseKind::Day, _) => format!("the pulse{whose}"),
            (PulseKind::Week, _) => format!("the pulse of the week{whose}"),
            (PulseKind::Heard, Some(talk)) => {
                let person = one_of_two.map_or("somebody", Role::person);
                format!("how heard {person} felt in {}", self.title_of(talk))
            }
            (PulseKind::Heard, None) => "how heard somebody felt".to_owned(),
        }
    }

    fn promise(&self, promise: &Promise, is_new: bool, change: &Change) -> String {
        let is_theirs = self.author(change).is_some_and(|author| Some(author) != self.reader());
        let hidden = promise.private && (is_theirs || !self.top().shows(&self.guide, change));
        let own = if is_theirs { "a promise" } else { "a promise of your own" };
        let name = match promise.what.as_str().trim() {
            "" => "a promise".to_owned(),
            _ if hidden => format!("{own}, {}", self.time(change.at)),
            words => quoted(words),
        };
        // Of what both do, it is told whose part it was, unless it is the reader’s own.
        let is_own = promise.half_of.is_none() || Some(promise.by) == self.reader();
        let name = if is_own { name } else { format!("{name} ({})", promise.by.person()) };
        // A card is only bound to it; what became of it was said before.
        let is_bound = matches!(&change.before, Some(Record::Promise(before))
            if before.state == promise.state
                && (&before.told, &before.repair) != (&promise.told, &promise.repair));
        match &change.what {
            _ if is_bound => format!("the card of {name}"),
            done @ (Done::PromiseDeleted | Done::PromiseBack) => format!("{} {name}", phrase(done)),
            Done::Marked(PromiseState::Open) => format!("{name}: open again"),
            Done::Seen => format!("that {name} was seen"),
            Done::SeenOtherwise => format!("that {name} was seen otherwise"),
            Done::Answer => format!("{name}: {}", promise.state.label()),
            Done::Moved => format!("{name}: moved to {}", self.day(promise.day)),
            Done::Promise | Done::Note | Done::Outside if is_new => {
                let is_named = !name.starts_with("a promise");
                if is_named { format!("the new promise {name}") } else { name }
            }
            Done::Promise | Done::Outside => format!("a change of {name}"),
            done => format!("{name}: {}", phrase(done)),
        }
    }

    fn talk(&self, talk: &Talk, done: &Done) -> String {
        let title = self.title_of(talk);
        match done {
            Done::Outside => title,
            Done::Other(word) => format!("{title}: {word}"),
            done => format!("{} {title}", phrase(done)),
        }
    }

    fn title_of(&self, talk: &Talk) -> String {
        let script = self.guide.script(&talk.script);
        script.map_or_else(|| "a talk".to_owned(), |script| quoted(&script.title))
    }

    /// When something was done: the time of day, and the day where it was another one.
    fn time(&self, at: Stamp) -> String {
        let day = Day::of(at, self.workbook.profile.day_start);
        if day == self.today() { clock(at) } else { format!("{} {}", self.day(day), clock(at)) }
    }

    fn day(&self, day: Day) -> String {
        if day == self.today() { "today".to_owned() } else { day.short(self.today()) }
    }
}

/// The time of day, as it was where it was written.
fn clock(at: Stamp) -> String {
    at.format("%H:%M").to_string()
}

/// A name in quotes, shortened where it is long, without the stop at its end.
fn quoted(name: &str) -> String {
    format!("“{}”", truncate(name.trim().trim_end_matches('.'), NAME))
}
