//! What leaves, as one value: headings, questions, answers and dates, from which each readable form is written.

use std::collections::BTreeMap;

use crate::{
    domain::{
        day::{Day, clock},
        guide::Node,
        journal::Entry,
        kinds::Record,
        promise::Promise,
        pulse::{Pulse, PulseKind},
        role::Role,
        sealed::Sealed,
        sitting::Sitting,
        talk::Talk,
    },
    export::{Found, Kind, Selection, Source, answers},
    phrases::say,
    text::plain::plain,
};

/// A document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// What stands at its head.
    pub title: String,
    /// What is said below it.
    pub about: Vec<String>,
    /// What it is made of.
    pub parts: Vec<Part>,
}

/// Pieces that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What they are called together.
    pub title: String,
    /// The pieces, in order.
    pub pieces: Vec<Piece>,
}

/// One thing that somebody wrote or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The day it is of.
    pub day: Day,
    /// What it is called; words of a person, or of the guide.
    pub title: String,
    /// What is told of it beside its words: its way of writing, its tags, what became of it.
    pub told: Vec<String>,
    /// The tags of an entry.
    pub tags: Vec<String>,
    /// Its words.
    pub body: Vec<Block>,
}

/// A part of a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A question, as it was asked.
    Question(String),
    /// Words, with their own line ends.
    Words(String),
    /// Lines one below the other.
    List(Vec<String>),
    /// What was ticked.
    Ticked(Vec<String>),
    /// A row of a table: what it is called, and what was asked and said in it.
    Row(Option<String>, Vec<(String, String)>),
}

impl Block {
    /// Words made plain; nothing where they are blank.
    pub(super) fn words(text: &str) -> Option<Block> {
        let text = plain(text);
        let text = text.trim_matches('\n').trim_end();
        (!text.trim().is_empty()).then(|| Block::Words(text.to_owned()))
    }
}

/// A year in which nobody writes: dates are told with their year, so that they are understood later.
pub(super) fn with_year() -> Day {
    Day::default()
}

impl Source<'_> {
    /// What was selected, as a document.
    pub fn outline(&self, selection: &Selection) -> Outline {
        let mut parts: Vec<Part> = Vec::new();
        for kind in Kind::ALL {
            let of_kind = || selection.taken.iter().filter(|found| found.kind == kind);
            if kind == Kind::Pages {
                parts.extend(self.pages_by_stage(of_kind()));
                continue;
            }
            let pieces: Vec<Piece> = of_kind().filter_map(|found| self.piece(found)).collect();
            if !pieces.is_empty() {
                parts.push(Part { title: kind.label().to_owned(), pieces });
            }
        }
        let about =
            vec![say::export_made_on(self.today.full()), say::export_is_readable().to_owned()];
        Outline { title: say::export_title().to_owned(), about, parts }
    }

    /// The pages in the order of the guide; those that it has no more stand last.
    fn pages_by_stage<'f>(&self, found: impl Iterator<Item = &'f Found>) -> Vec<Part> {
        let mut of_stage: BTreeMap<usize, Vec<Piece>> = BTreeMap::new();
        for found in found {
            let here =
                |stage: &crate::domain::guide::Stage| Some(&stage.id) == found.stage.as_ref();
            let place = self.guide.stages.iter().position(here);
            let pieces = of_stage.entry(place.unwrap_or(usize::MAX)).or_default();
            pieces.extend(self.piece(found));
        }
        let named = |(place, pieces): (usize, Vec<Piece>)| {
            let stage = self.guide.stages.get(place);
            let title =
                stage.map_or_else(|| say::filled_of_no_stage().to_owned(), |it| it.title.clone());
            Part { title, pieces }
        };
        of_stage.into_iter().map(named).collect()
    }

    /// What was found, as a piece; nothing where it says nothing.
    pub(super) fn piece(&self, found: &Found) -> Option<Piece> {
        match &found.record {
            Record::Entry(entry) => Some(self.entry(entry)),
            Record::Sitting(page) => Some(self.page(page)),
            Record::Sealed(page) => Some(self.apart(page)),
            Record::Promise(promise) => Some(self.promise(promise)),
            Record::Talk(talk) => Some(self.talk(talk)),
            Record::Pulse(pulse) => Some(self.number(pulse)),
            Record::Tick(tick) => {
                let title = plain(self.guide.node(&tick.node)?.title()).into_owned();
                Some(Piece { title, ..bare(tick.day) })
            }
            Record::PutOff(_) | Record::Offer(_) | Record::Belonging(_) => None,
        }
    }

    fn entry(&self, entry: &Entry) -> Piece {
        let mut told = vec![entry.mode.label().to_owned(), clock(entry.created)];
        told.extend(self.by(entry.by));
        told.extend(weights(entry.before, entry.after));
        let tags: Vec<String> = entry.tags.iter().map(|tag| one_line(tag)).collect();
        if !tags.is_empty() {
            told.push(say::export_tags(tags.join(", ")));
        }
        let mut body = Vec::new();
        if let Some(Node::Prompt(_, prompt)) =
            entry.prompt.as_ref().and_then(|id| self.guide.node(id))
        {
            body.push(Block::Question(prompt.text.clone()));
        }
        body.extend(Block::words(&entry.body));
        let title = if entry.title.is_blank() { String::new() } else { one_line(&entry.title) };
        Piece { title, told, tags, body, ..bare(entry.day) }
    }

    fn page(&self, page: &Sitting) -> Piece {
        let exercise = self.guide.exercise(&page.exercise).map(|(_, exercise)| exercise);
        let title = exercise.map_or_else(|| say::trash_page().to_owned(), |it| it.title.clone());
        let mut told: Vec<String> = self.by(page.by).into_iter().collect();
        told.extend(weights(page.before, page.after));
        told.extend(page.again.map(|day| say::export_again(day.full())));
        let body = answers::of(exercise, &page.answers, &page.extra, self.reader());
        Piece { title, told, body, ..bare(page.day) }
    }

    /// A page that both filled in apart and opened: one side after the other.
    fn apart(&self, page: &Sealed) -> Piece {
        let exercise = self.guide.exercise(&page.exercise).map(|(_, exercise)| exercise);
        let title = exercise.map_or_else(|| say::trash_page().to_owned(), |it| it.title.clone());
        let sides = [(say::name_hurt(), &page.hurt), (say::name_broke(), &page.broke)];
        let body = sides.into_iter().flat_map(|(name, side)| {
            let said = answers::of(exercise, &side.answers, &side.extra, None);
            std::iter::once(Block::Question(name.to_owned())).chain(said)
        });
        Piece { title, body: body.collect(), ..bare(page.day) }
    }

    fn talk(&self, talk: &Talk) -> Piece {
        let title = self.guide.script(&talk.script).map_or_else(
            || say::due_a_talk().to_owned(),
            |script| plain(&script.title).into_owned(),
        );
        Piece { title, body: Block::words(&talk.line).into_iter().collect(), ..bare(talk.day) }
    }

    fn number(&self, pulse: &Pulse) -> Piece {
        let asked = self.guide.pulse.iter().filter(|question| question.kind == pulse.kind);
        let mut said: Vec<(String, String)> = Vec::new();
        for question in asked {
            let key = question.key();
            let number = pulse.answers.get(key).map(|value| of_ten(*value));
            let picked = pulse.words.get(key).and_then(|word| {
                let option = question.options.iter().find(|option| option.id == *word)?;
                Some(option.label.clone())
            });
            let answer = number.or(picked);
            if let Some(answer) =
                answer.filter(|_| said.iter().all(|(other, _)| *other != question.text))
            {
                said.push((question.text.clone(), answer));
            }
        }
        let is_asked = |key: &str| self.guide.pulse.iter().any(|it| it.key() == key);
        let other = pulse.answers.iter().filter(|(key, _)| !is_asked(key));
        said.extend(other.map(|(key, value)| (unasked(pulse, key), of_ten(*value))));
        let told = self.by(pulse.role).into_iter().collect();
        Piece { title: String::new(), told, body: vec![Block::Row(None, said)], ..bare(pulse.day) }
    }

    fn promise(&self, promise: &Promise) -> Piece {
        let mut told: Vec<String> = self.by(Some(promise.by)).into_iter().collect();
        told.push(promise.state.label().to_owned());
        told.extend(promise.undated.then(|| say::export_undated().to_owned()));
        told.extend(promise.size.map(|size| size.label().to_owned()));
        if !promise.whom.is_blank() {
            told.push(say::export_to_whom(one_line(&promise.whom)));
        }
        let mut body: Vec<Block> = Block::words(&promise.note).into_iter().collect();
        let unread = crate::domain::unread::all_unread(&promise.extra);
        body.extend(unread.filter_map(Block::words));
        Piece { title: one_line(&promise.what), told, body, ..bare(promise.day) }
    }

    /// Whose it is, where two write. Who writes alone is named nowhere.
    fn by(&self, role: Option<Role>) -> Option<String> {
        let named = match role.filter(|_| self.is_for_two())? {
            Role::Hurt => say::name_hurt(),
            Role::Broke => say::name_broke(),
            Role::Both => say::export_by_both(),
            Role::Any => return None,
        };
        Some(named.to_owned())
    }
}

/// What a number is called that the guide does not ask for: how heard somebody felt is asked in a talk, and of what is
/// asked no more the name is all there is.
pub(super) fn unasked(pulse: &Pulse, key: &str) -> String {
    match pulse.kind {
        PulseKind::Heard => say::course_heard().to_owned(),
        PulseKind::Day | PulseKind::Week => key.to_owned(),
    }
}

fn bare(day: Day) -> Piece {
    Piece { day, title: String::new(), told: Vec::new(), tags: Vec::new(), body: Vec::new() }
}

fn weights(before: Option<u8>, after: Option<u8>) -> Vec<String> {
    let before = before.map(|value| say::export_before(of_ten(value)));
    let after = after.map(|value| say::export_after(of_ten(value)));
    before.into_iter().chain(after).collect()
}

fn of_ten(value: u8) -> String {
    say::exercise_number_of(value.to_string(), crate::domain::field::SCALE_TOP.to_string())
}

/// Words on one line, made plain.
pub(super) fn one_line(words: &str) -> String {
    plain(words).split_whitespace().collect::<Vec<_>>().join(" ")
}
