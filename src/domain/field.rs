//! A question of an exercise, the kinds of answer it takes, and how an answer changes.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::{
    breach::{Breach, Breaches},
    dates::Meant,
    day::Day,
    extra::Extra,
    guide::{Meaning, OptionMeaning},
    linter::LintKind,
    named::Named,
    resting::Rest,
    role::Role,
    unread,
    words::Words,
};

/// The highest value of a scale; the lowest is 0.
pub const SCALE_TOP: u8 = 10;

/// One question of an exercise.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "keys of its file that are yes or no")]
pub struct Field {
    /// Unique within its exercise; never changes, because answers are kept under it.
    pub id: String,
    /// The question as it is shown, at most 60 columns.
    pub label: String,
    /// How to answer it, in a line or two; empty where the question says enough.
    #[serde(default)]
    pub help: String,
    /// How somebody may answer it, shown and never filled in; empty where there is none.
    #[serde(default)]
    pub example: String,
    /// The same for some of what breaks trust; the others have the one above.
    #[serde(default)]
    pub example_for: BTreeMap<Breach, String>,
    /// What is written here, where dodges in it are pointed out.
    pub lint: Option<LintKind>,
    /// Which way a day lies that is typed here without its year, if the file says it.
    pub meant: Option<Meant>,
    /// Whether a day that stands here comes back on Today.
    #[serde(default)]
    pub due: bool,
    /// Whether it is a log: a new row is one key away, and has its day filled in.
    #[serde(default)]
    pub log: bool,
    /// The lines that a list begins with, to be kept, changed or taken away.
    #[serde(default)]
    pub begins: Vec<String>,
    /// Whether the last sitting's answer is shown on the next one.
    #[serde(default)]
    pub carried: bool,
    /// The option with which a row is better left to rest for a day.
    pub rests: Option<String>,
    /// The columns of the same row whose words may suggest an option of this one.
    #[serde(default)]
    pub reads: Vec<String>,
    /// What it is to the program.
    pub means: Option<Meaning>,
    /// Whether a new page takes its answer over from the page before, to be revised.
    #[serde(default)]
    pub revised: bool,
    /// Whether its words are part of the one text that the page makes, such as an apology.
    #[serde(default)]
    pub letter: bool,
    /// What stands before them there; empty where its own words are enough.
    #[serde(default)]
    pub before: String,
    /// Whose answer it is, where two fill in the page: nobody else is shown it.
    pub whose: Option<Role>,
    /// Which kind of answer it takes, with all that only this kind has.
    #[serde(flatten)]
    pub kind: FieldKind,
}

impl Field {
    /// The example for somebody who said what broke trust: the first that fits, in the order in which they were asked.
    pub fn example_told(&self, told: Breaches) -> &str {
        let own = told.iter().find_map(|breach| self.example_for.get(&breach));
        own.unwrap_or(&self.example)
    }
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum FieldKind {
    /// One line of words.
    Line,
    /// As many words as it takes.
    Text,
    /// Several short lines.
    List,
    /// 0 to 10, with words at both ends.
    Scale {
        /// What 0 means, in a few words.
        low: String,
        /// What [`SCALE_TOP`] means, in a few words.
        high: String,
    },
    /// One of several options.
    Choice {
        /// What there is to pick from, in the order shown.
        options: Vec<Selection>,
    },
    /// Any number of options.
    Check {
        /// What there is to tick, in the order shown.
        options: Vec<Selection>,
    },
    /// A day.
    Date,
    /// Rows of answers; the first rows may be given, and the person may add more.
    Table {
        /// What a row is called: asked for as the name of one that is added, and put before a mere number.
        #[serde(default)]
        row_label: String,
        /// The rows that are there from the start; empty where people add all of them.
        #[serde(default)]
        rows: Vec<Selection>,
        /// What is asked in each row, from left to right.
        columns: Vec<Column>,
    },
}

/// Something to pick, or a given row of a table: what is kept is the id, what is shown the label.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Selection {
    /// What an answer keeps. Unique among its neighbours, and never changes.
    pub id: String,
    /// What is shown of it, at most 60 columns.
    pub label: String,
    /// Words that suggest it where they stand in the columns that its own column reads, as the rules
    /// of the linter are written; and what makes them fine. Suggested is all it ever is.
    #[serde(default)]
    pub phrases: Vec<String>,
    /// Phrases that make it fine where they share a word with one of `phrases`.
    #[serde(default)]
    pub unless: Vec<String>,
    /// What it is to the program.
    pub means: Option<OptionMeaning>,
    /// How many times it says, where it says a number of times.
    pub times: Option<u8>,
}

/// A column of a table: a field of a kind that fits in a cell (line, scale, choice, check, date).
pub type Column = Field;

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "lowercase")]
pub enum Answer {
    /// Words on one line; blank where nothing was answered.
    Line(Words),
    /// Words of any length; blank where nothing was answered.
    Text(Words),
    /// Lines in the order of the page; none where nothing was answered.
    List(Vec<Words>),
    /// 0 to [`SCALE_TOP`]; `None` where no number was picked.
    Scale(Option<u8>),
    /// The id of the option that was picked, which the guide may have dropped since; `None` for none.
    Choice(Option<String>),
    /// The ids of the options that are ticked, which the guide may have dropped since.
    Check(BTreeSet<String>),
    /// The day that was chosen; `None` where none was, or where what was typed is none (`domain/unread.rs`).
    Date(Option<Day>),
    /// The rows somebody wrote in, as they came. A given row is here only once it was.
    Table(Vec<TableRow>),
}

/// One row of a table that was filled in.
///
/// How it stands in the file, `domain/resting.rs` says.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// The id of a given row, or a random one of a row that was added.
    pub id: String,
    /// The answers of the row, by the id of the column. A column that is not here is blank.
    pub cells: Named<Answer>,
    /// When it was laid to rest, if it was.
    pub rests: Option<Rest>,
    /// Words typed for a day that are none (`domain/unread.rs`), and what this version does not know.
    pub extra: Extra,
}

impl TableRow {
    /// A row nobody filled in yet.
    pub fn blank(id: &str) -> TableRow {
        TableRow { id: id.to_owned(), cells: Named::new(), rests: None, extra: Extra::new() }
    }
}

impl Field {
    /// The answer before anybody answered.
    pub fn blank(&self) -> Answer {
        match &self.kind {
            FieldKind::Line => Answer::Line(Words::default()),
            FieldKind::Text => Answer::Text(Words::default()),
            FieldKind::List => Answer::List(Vec::new()),
            FieldKind::Scale { .. } => Answer::Scale(None),
            FieldKind::Choice { .. } => Answer::Choice(None),
            FieldKind::Check { .. } => Answer::Check(BTreeSet::new()),
            FieldKind::Date => Answer::Date(None),
            FieldKind::Table { .. } => Answer::Table(Vec::new()),
        }
    }

    /// What stands there before anybody answered: nothing, or the lines that a list begins with.
    pub fn begun(&self) -> Answer {
        match &self.kind {
            FieldKind::List => {
                Answer::List(self.begins.iter().map(|line| Words::from(line.as_str())).collect())
            }
            _ => self.blank(),
        }
    }

    /// Whether `answer` has the shape this field takes. Options that were renamed or dropped since
    /// stay in the answer and are simply not shown.
    pub fn accepts(&self, answer: &Answer) -> bool {
        match &self.kind {
            FieldKind::Line => matches!(answer, Answer::Line(_)),
            FieldKind::Text => matches!(answer, Answer::Text(_)),
            FieldKind::List => matches!(answer, Answer::List(_)),
            FieldKind::Scale { .. } => {
                matches!(answer, Answer::Scale(value) if value.is_none_or(|value| value <= SCALE_TOP))
            }
            FieldKind::Choice { .. } => matches!(answer, Answer::Choice(_)),
            FieldKind::Check { .. } => matches!(answer, Answer::Check(_)),
            FieldKind::Date => matches!(answer, Answer::Date(_)),
            FieldKind::Table { .. } => matches!(answer, Answer::Table(_)),
        }
    }

    /// Which way a day lies that is typed here without its year: one that comes back lies ahead.
    pub fn lies(&self) -> Meant {
        let unsaid = if self.due { Meant::Future } else { Meant::Either };
        self.meant.unwrap_or(unsaid)
    }

    /// The columns of a table; none for any other kind.
    pub fn columns(&self) -> &[Column] {
        match &self.kind {
            FieldKind::Table { columns, .. } => columns,
            FieldKind::Line
            | FieldKind::Text
            | FieldKind::List
            | FieldKind::Scale { .. }
            | FieldKind::Choice { .. }
            | FieldKind::Check { .. }
            | FieldKind::Date => &[],
        }
    }

    /// The column that means this.
    pub fn column(&self, meaning: Meaning) -> Option<&Column> {
        self.columns().iter().find(|column| column.means == Some(meaning))
    }

    /// The option that means this.
    pub fn option(&self, meaning: OptionMeaning) -> Option<&Selection> {
        self.options().iter().find(|option| option.means == Some(meaning))
    }

    /// The option that was picked, where it is one that there still is.
    pub fn picked(&self, answer: &Answer) -> Option<&Selection> {
        let Answer::Choice(Some(picked)) = answer else { return None };
        self.options().iter().find(|option| option.id == *picked)
    }

    /// The cell of a row in the column that means this.
    pub fn cell<'a>(&self, row: &'a TableRow, meaning: Meaning) -> Option<&'a Answer> {
        row.cells.get(&self.column(meaning)?.id)
    }

    /// The options to pick from, if it is a kind with options.
    pub fn options(&self) -> &[Selection] {
        match &self.kind {
            FieldKind::Choice { options } | FieldKind::Check { options } => options,
            FieldKind::Line
            | FieldKind::Text
            | FieldKind::List
            | FieldKind::Scale { .. }
            | FieldKind::Date
            | FieldKind::Table { .. } => &[],
        }
    }
}

impl Answer {
    /// Whether nothing was answered.
    pub fn is_blank(&self) -> bool {
        match self {
            Answer::Line(words) | Answer::Text(words) => words.is_blank(),
            Answer::List(lines) => lines.iter().all(Words::is_blank),
            Answer::Scale(value) => value.is_none(),
            Answer::Choice(option) => option.is_none(),
            Answer::Check(options) => options.is_empty(),
            Answer::Date(day) => day.is_none(),
            Answer::Table(rows) => rows.iter().all(TableRow::is_blank),
        }
    }

    /// Moves a scale by `step`, starting in the middle; other kinds stay as they are.
    #[must_use]
    pub fn nudged(&self, step: i8) -> Answer {
        match self {
            Answer::Scale(None) => Answer::Scale(Some(SCALE_TOP / 2)),
            Answer::Scale(Some(value)) => {
                Answer::Scale(Some(value.saturating_add_signed(step).min(SCALE_TOP)))
            }
            other => other.clone(),
        }
    }

    /// Picks or unpicks an option: a choice holds one, a check any number.
    #[must_use]
    pub fn toggled(&self, option: &str) -> Answer {
        match self {
            Answer::Choice(Some(picked)) if picked == option => Answer::Choice(None),
            Answer::Choice(_) => Answer::Choice(Some(option.to_owned())),
            Answer::Check(picked) => {
                let mut picked = picked.clone();
                if !picked.remove(option) {
                    picked.insert(option.to_owned());
                }
                Answer::Check(picked)
            }
            other => other.clone(),
        }
    }

    /// Every piece of writing in it, for finding.
    pub fn writing(&self) -> Vec<&str> {
        match self {
            Answer::Line(words) | Answer::Text(words) => vec![words],
            Answer::List(lines) => lines.iter().map(|line| &**line).collect(),
            Answer::Table(rows) => rows.iter().flat_map(TableRow::writing).collect(),
            Answer::Scale(_) | Answer::Choice(_) | Answer::Check(_) | Answer::Date(_) => Vec::new(),
        }
    }
}

impl TableRow {
    fn writing(&self) -> impl Iterator<Item = &str> {
        self.cells.values().flat_map(Answer::writing).chain(unread::all_unread(&self.extra))
    }

    /// Whether nobody wrote anything in it, words for a day that are none yet included.
    pub fn is_blank(&self) -> bool {
        self.cells.values().all(Answer::is_blank) && !unread::has_unread(&self.extra)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_starts_in_the_middle_and_stays_in_its_bounds() {
        let middle = Answer::Scale(None).nudged(1);
        assert_eq!(middle, Answer::Scale(Some(5)));
        assert_eq!(
            (0..9).fold(middle.clone(), |scale, _| scale.nudged(1)),
            Answer::Scale(Some(10))
        );
        assert_eq!((0..9).fold(middle, |scale, _| scale.nudged(-1)), Answer::Scale(Some(0)));
    }

    #[test]
    fn a_choice_holds_one_and_picking_it_again_takes_it_back() {
        let yes = Answer::Choice(None).toggled("yes");
        assert_eq!(yes.toggled("no"), Answer::Choice(Some("no".into())));
        assert_eq!(yes.toggled("yes"), Answer::Choice(None));
    }

    #[test]
    fn debug_shows_none_of_the_words() {
        let answer = Answer::List(vec!["a secret".into()]);
        assert!(!format!("{answer:?}").contains("secret"));
    }
}
