//! Checking a folder of content files: every problem at once, and what the folder holds.

use std::{fmt, path::Path};

use toml::de::DeTable;

use crate::{
    content::{
        Problem,
        banned::Banned,
        folder, load,
        place::PlaceKind,
        rules::{self, Ground},
        survey::{Survey, entries, survey},
    },
    text::reading::Reading,
};

/// What a check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Sorted by file and line.
    pub problems: Vec<Problem>,
    pub counts: Counts,
}

/// How much the folder holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    pub files: usize,
    pub stages: usize,
    pub sections: usize,
    pub pages: usize,
    pub steps: usize,
    pub signs: usize,
    pub exercises: usize,
    pub fields: usize,
    pub prompts: usize,
    pub questions: usize,
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
             fields, {} prompts, {} questions, {} countries; reading grade {:.1} on average, \
             {hardest:.1} at most",
            self.files,
            self.stages,
            self.sections,
            self.pages,
            self.steps,
            self.signs,
            self.exercises,
            self.fields,
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
    let surveys: Vec<Survey<'_>> = files.iter().filter_map(survey).collect();
    let whole = surveys.iter().any(|survey| survey.place.kind == PlaceKind::Guide);
    let ground = if whole { Ground::bare() } else { Ground::built_in(&load(None).guide) };
    problems.extend(rules::apply(&surveys, &ground, &Banned::of(&files)));
    problems.sort();
    problems.dedup();
    Report { problems, counts: count(&surveys) }
}

fn count(surveys: &[Survey<'_>]) -> Counts {
    let mut counts = Counts { files: surveys.len(), ..Counts::default() };
    for survey in surveys {
        let tables = |key| survey.entries(key).len();
        match survey.place.kind {
            PlaceKind::Guide => counts.questions += tables("question"),
            PlaceKind::Helplines => counts.countries += tables("country"),
            PlaceKind::Banned => {}
            PlaceKind::Stage => {
                counts.stages += 1;
                counts.sections += tables("section");
                counts.steps += tables("step");
                counts.signs += tables("sign");
            }
            PlaceKind::Page => counts.pages += 1,
            PlaceKind::Exercise => {
                counts.exercises += 1;
                counts.fields += survey.entries("field").into_iter().map(fields).sum::<usize>();
            }
            PlaceKind::Prompts => counts.prompts += tables("prompt"),
        }
        counts.grades.extend(rules::readings(survey).into_iter().map(Reading::grade));
    }
    counts
}

/// A field, and its columns where it is a table.
fn fields(field: &DeTable<'_>) -> usize {
    1 + field.get("columns").map(entries).unwrap_or_default().len()
}
