//! Checking a folder of content files: every problem at once, and what the folder holds.

use std::{collections::BTreeMap, fmt, path::Path};

use toml::de::DeTable;

use crate::{
    content::{
        Problem,
        banned::Banned,
        built_in,
        folder::{self, TextFile},
        inspection::{Inspection, entries, inspection, role_of},
        load, overlay,
        place::{ENGLISH, PROGRAM, Place, PlaceKind, in_english, is_variety},
        rules::{self, Ground},
        sheet,
    },
    domain::role::Role,
    phrases,
    text::reading::Reading,
};

/// What a check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Sorted by file and line.
    pub problems: Vec<Problem>,
    /// What the English files of the folder hold.
    pub counts: Counts,
    /// What each stage holds, in the order of their names.
    pub shares: Vec<Share>,
    /// How far each other language is.
    pub languages: Vec<Coverage>,
}

/// How many pages, steps, exercises and prompts of a stage speak to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// The id of the stage, which is the name of its folder.
    pub stage: String,
    /// For each of [`Share::KINDS`]: hurt, broke, both, any.
    pub counts: [[usize; 4]; 4],
}

impl Share {
    /// What is counted, in the order of the columns.
    pub const KINDS: [&str; 4] = ["pages", "steps", "exercises", "prompts"];

    fn add(&mut self, kind: usize, role: Option<Role>) {
        let place = match role {
            Some(Role::Hurt) => 0,
            Some(Role::Broke) => 1,
            Some(Role::Both) => 2,
            Some(Role::Any) | None => 3,
        };
        self.counts[kind][place] += 1;
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<16}", self.stage)?;
        for (kind, counts) in Share::KINDS.iter().zip(self.counts) {
            let [hurt, broke, both, any] = counts;
            write!(f, "  {kind} {hurt}/{broke}/{both}/{any}")?;
        }
        Ok(())
    }
}

/// How much of the guide there is in a language. What is not there is shown in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Its code, such as `de`, which is the name of its folder.
    pub language: String,
    /// How many texts it says, and how many there are in English.
    pub written: usize,
    /// What each language has for itself, such as the linter, is in neither number.
    pub whole: usize,
    /// English files of which it says nothing, by path.
    pub missing: Vec<String>,
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Coverage { language, written, whole, missing } = self;
        let files = match missing.len() {
            0 => String::new(),
            count => format!(", {count} files not begun"),
        };
        write!(f, "{language}: {written} of {whole} texts{files}; the rest is shown in English")
    }
}

/// How much the folder holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// Files of the guide, in English or in no language; not the phrases of the program.
    pub files: usize,
    /// Files of stages.
    pub stages: usize,
    /// Sections of all stages.
    pub sections: usize,
    /// Files of pages.
    pub pages: usize,
    /// Steps of all stages, for whomever they are.
    pub steps: usize,
    /// Signs of all stages, for whomever they are.
    pub signs: usize,
    /// Files of exercises.
    pub exercises: usize,
    /// Scripts of talks.
    pub talks: usize,
    /// Questions of all exercises, and columns of their tables.
    pub fields: usize,
    /// Questions to write from.
    pub prompts: usize,
    /// Questions with an answer, in the file of the guide.
    pub questions: usize,
    /// Countries with helplines, and what stands for a part of the world.
    pub countries: usize,
    /// The reading grade of every page, exercise, answer and summary.
    pub grades: Vec<f64>,
}

impl Counts {
    /// The mean reading grade; 0 when there is no text.
    pub fn mean_grade(&self) -> f64 {
        let count = u32::try_from(self.grades.len()).unwrap_or(u32::MAX).max(1);
        self.grades.iter().sum::<f64>() / f64::from(count)
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hardest = self.grades.iter().copied().fold(0.0, f64::max);
        write!(
            f,
            "{} files: {} stages, {} sections, {} pages, {} steps, {} signs, {} exercises with {} \
             fields, {} talks, {} prompts, {} questions, {} countries; reading grade {:.1} on average, \
             {hardest:.1} at most",
            self.files,
            self.stages,
            self.sections,
            self.pages,
            self.steps,
            self.signs,
            self.exercises,
            self.fields,
            self.talks,
            self.prompts,
            self.questions,
            self.countries,
            self.mean_grade(),
        )
    }
}

/// Checks all content files in `folder`. A folder with an `en/guide.toml` must be a whole guide; any
/// other is taken for files that stand in for built-in ones, and may refer to what is built in.
pub fn check(folder: &Path) -> Report {
    let mut problems = Vec::new();
    let files = folder::read(folder, &mut problems);
    let inspections: Vec<Inspection<'_>> = files.iter().filter_map(inspection).collect();
    let is_whole = |inspection: &Inspection<'_>| {
        inspection.place.kind == PlaceKind::Guide && inspection.place.is_english()
    };
    let whole = inspections.iter().any(is_whole);
    let ground = if whole { Ground::bare() } else { Ground::built_in(&load(None).guide) };
    let counts = count(&inspections);
    let shares = shares(&inspections);
    let languages = coverage(&files, whole);
    let banned = Banned::of(&files);
    problems.extend(rules::of_phrases(&files));
    problems.extend(rules::never_said(&files, &banned));
    problems.extend(rules::of_words(&files, &inspections, whole));
    problems.extend(rules::apply(inspections, &ground, &banned));
    problems.sort();
    problems.dedup();
    Report { problems, counts, shares, languages }
}

fn shares(inspections: &[Inspection<'_>]) -> Vec<Share> {
    let mut shares: BTreeMap<&str, Share> = BTreeMap::new();
    for inspection in inspections.iter().filter(|inspection| inspection.place.is_english()) {
        let stage = inspection.place.stage;
        if stage.is_empty() {
            continue;
        }
        let share = shares.entry(stage).or_default();
        stage.clone_into(&mut share.stage);
        let mut tables = |kind, key| {
            for entry in inspection.entries(key) {
                share.add(kind, role_of(entry));
            }
        };
        match inspection.place.kind {
            PlaceKind::Stage => tables(1, "step"),
            PlaceKind::Prompts => tables(3, "prompt"),
            PlaceKind::Page => share.add(0, inspection.role()),
            PlaceKind::Exercise => share.add(2, inspection.role()),
            PlaceKind::Guide
            | PlaceKind::Helplines
            | PlaceKind::Banned
            | PlaceKind::Linter
            | PlaceKind::Everyday
            | PlaceKind::Typed
            | PlaceKind::Pulse
            | PlaceKind::Program
            | PlaceKind::Words
            | PlaceKind::Talk => (),
        }
    }
    shares.into_values().collect()
}

/// Every other language in the folder, against the English files there or those built in.
fn coverage(files: &[TextFile], whole: bool) -> Vec<Coverage> {
    let said = |file: &TextFile| {
        let place = file.place()?;
        let value = sheet::value(place, &file.text).ok()?;
        Some(overlay::texts_of(place, &value))
    };
    let is_counted = |place: Place<'_>| place.language == ENGLISH && !place.kind.is_each_ones_own();
    // What the program says is built in, whatever guide it reads.
    let mut english: BTreeMap<&str, usize> = BTreeMap::from([(PROGRAM, phrases::MESSAGES.len())]);
    for path in built_in::paths().filter(|_| !whole) {
        if let (Some(place), Some(value)) = (Place::of(path), built_in::value(path)) {
            english.insert(path, overlay::texts_of(place, &value));
        }
    }
    let own = files.iter().filter(|file| file.path != PROGRAM);
    english.extend(own.filter_map(|file| Some((file.path.as_str(), said(file)?))));
    english.retain(|path, _| Place::of(path).is_some_and(is_counted));
    let mut found: BTreeMap<&str, BTreeMap<String, usize>> = BTreeMap::new();
    for file in files {
        // A variety has all texts, in the words of its table: there is no part of them that it has yet to say.
        let is_language = |place: &Place<'_>| place.is_overlay() && !is_variety(place.language);
        if let Some(place) = file.place().filter(is_language) {
            let texts = said(file).unwrap_or(0);
            found.entry(place.language).or_default().insert(in_english(&file.path), texts);
        }
    }
    let cover = |(language, own): (&str, BTreeMap<String, usize>)| {
        let missing = english.keys().filter(|path| !own.contains_key(**path));
        Coverage {
            language: language.to_owned(),
            written: own.values().sum(),
            whole: english.values().sum(),
            missing: missing.map(|path| (*path).to_owned()).collect(),
        }
    };
    found.into_iter().map(cover).collect()
}

fn count(inspections: &[Inspection<'_>]) -> Counts {
    let english = || inspections.iter().filter(|inspection| inspection.place.is_english());
    let mut counts = Counts { files: english().count(), ..Counts::default() };
    for inspection in english() {
        let tables = |key| inspection.entries(key).len();
        match inspection.place.kind {
            PlaceKind::Guide => counts.questions += tables("question"),
            PlaceKind::Helplines => counts.countries += tables("country"),
            PlaceKind::Banned
            | PlaceKind::Linter
            | PlaceKind::Everyday
            | PlaceKind::Typed
            | PlaceKind::Pulse
            | PlaceKind::Words
            | PlaceKind::Program => {}
            PlaceKind::Stage => {
                counts.stages += 1;
                counts.sections += tables("section");
                counts.steps += tables("step");
                counts.signs += tables("sign");
            }
            PlaceKind::Page => counts.pages += 1,
            PlaceKind::Talk => counts.talks += 1,
            PlaceKind::Exercise => {
                counts.exercises += 1;
                counts.fields += inspection.entries("field").into_iter().map(fields).sum::<usize>();
            }
            PlaceKind::Prompts => counts.prompts += tables("prompt"),
        }
        counts.grades.extend(rules::readings(inspection).into_iter().map(Reading::grade));
    }
    counts
}

/// A field, and its columns where it is a table.
fn fields(field: &DeTable<'_>) -> usize {
    1 + field.get("columns").map(entries).unwrap_or_default().len()
}
