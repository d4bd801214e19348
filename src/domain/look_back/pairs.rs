//! Then and now: early and late words of one person, about the same thing.

use crate::domain::{
    day::Day,
    field::{Answer, Field, FieldKind},
    guide::Guide,
    id::NodeId,
    journal::{Entry, WritingMode},
    role::Role,
    words::Words,
    workbook::Workbook,
};

/// How many days must lie between then and now.
const APART: i64 = 14;

/// How many pairs one way of writing gives at most.
const OF_A_MODE: usize = 3;

/// What both were written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A question of an exercise.
    Field {
        /// The exercise that asks it.
        exercise: NodeId,
        /// Its id within that exercise.
        field: String,
    },
    /// A prompt of the guide.
    Prompt(NodeId),
    /// A way of writing, whatever was written in it.
    Mode(WritingMode),
}

/// Words of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The logical day they are of.
    pub day: Day,
    /// A whole answer, the first line of a list, or the body of an entry.
    pub words: Words,
}

/// Two moments of one person that are about the same: from early on, and from lately.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What both are about.
    pub about: About,
    /// The first that stands in no other pair.
    pub then: Moment,
    /// The last that stands in no other pair: two weeks later at least, and not the same words.
    pub now: Moment,
}

/// Every pair there is of this reader's own words: the same question of an exercise, the same
/// prompt, the same way of writing. `is_own` tells by its owner whether something is. The heaviest pages
/// stay closed here.
pub fn pairs(
    guide: &Guide,
    workbook: &Workbook,
    reader: Option<Role>,
    is_own: impl Fn(Option<Role>) -> bool,
) -> Vec<Pair> {
    if reader == Some(Role::Both) {
        return Vec::new();
    }
    let entries: Vec<&Entry> = workbook
        .journal
        .iter()
        .map(|entry| &**entry)
        .filter(|entry| entry.trashed.is_none() && !entry.body.is_blank())
        .filter(|entry| is_own(entry.owner(guide)))
        .collect();
    let mut found = of_exercises(guide, workbook, reader, is_own);
    found.extend(of_prompts(guide, &entries));
    found.extend(of_modes(guide, &entries));
    found
}

fn of_exercises(
    guide: &Guide,
    workbook: &Workbook,
    reader: Option<Role>,
    is_own: impl Fn(Option<Role>) -> bool,
) -> Vec<Pair> {
    let own = |role: Role| role == Role::Any || Some(role) == reader;
    let mut found = Vec::new();
    for exercise in guide.stages.iter().flat_map(|stage| &stage.exercises) {
        if !own(exercise.role) || exercise.heat > 2 {
            continue;
        }
        let sittings = workbook.sittings_of(&exercise.id);
        let sittings: Vec<_> = sittings.filter(|it| is_own(it.owner(guide))).collect();
        for field in exercise.fields.iter().filter(|field| is_prose(field)) {
            let moments = sittings.iter().filter_map(|sitting| {
                let words = said(sitting.answers.get(&field.id)?)?;
                Some(Moment { day: sitting.day, words })
            });
            let about = About::Field { exercise: exercise.id.clone(), field: field.id.clone() };
            found.extend(ends(about, moments.collect()));
        }
    }
    found
}

fn is_prose(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Line | FieldKind::Text | FieldKind::List)
}

fn said(answer: &Answer) -> Option<Words> {
    match answer {
        Answer::Line(words) | Answer::Text(words) => Some(words.clone()),
        Answer::List(lines) => lines.iter().find(|line| !line.is_blank()).cloned(),
        Answer::Scale(_)
        | Answer::Choice(_)
        | Answer::Check(_)
        | Answer::Date(_)
        | Answer::Table(_) => None,
    }
    .filter(|words| !words.is_blank())
}

fn of_prompts(guide: &Guide, entries: &[&Entry]) -> Vec<Pair> {
    let mut found = Vec::new();
    let prompts = guide.stages.iter().flat_map(|stage| &stage.prompts);
    let mut by_prompt: std::collections::BTreeMap<&NodeId, Vec<Moment>> =
        std::collections::BTreeMap::new();
    for entry in entries {
        if let Some(prompt) = &entry.prompt {
            let moment = Moment { day: entry.day, words: entry.body.clone() };
            by_prompt.entry(prompt).or_default().push(moment);
        }
    }
    for prompt in prompts.filter(|prompt| prompt.heat < 3) {
        if let Some(moments) = by_prompt.remove(&prompt.id) {
            found.extend(ends(About::Prompt(prompt.id.clone()), moments));
        }
    }
    found
}

fn of_modes(guide: &Guide, entries: &[&Entry]) -> Vec<Pair> {
    let mut found = Vec::new();
    for mode in WritingMode::ALL {
        let heavy =
            |prompt: &NodeId| guide.prompt(prompt).is_none_or(|(_, prompt)| prompt.heat > 2);
        let entries = entries
            .iter()
            .filter(|entry| entry.mode == mode && !entry.prompt.as_ref().is_some_and(heavy));
        let mut moments: Vec<Moment> =
            entries.map(|entry| Moment { day: entry.day, words: entry.body.clone() }).collect();
        for _ in 0..OF_A_MODE {
            let Some(pair) = ends(About::Mode(mode), moments.clone()) else { break };
            moments.retain(|moment| *moment != pair.then && *moment != pair.now);
            found.push(pair);
        }
    }
    found
}

/// The first and the last of some moments, if they lie far enough apart and differ.
fn ends(about: About, mut moments: Vec<Moment>) -> Option<Pair> {
    moments.sort_by_key(|moment| moment.day);
    let now = moments.pop()?;
    let then = moments.into_iter().next()?;
    let apart = now.day.days_since(then.day) >= APART && now.words != then.words;
    apart.then_some(Pair { about, then, now })
}
