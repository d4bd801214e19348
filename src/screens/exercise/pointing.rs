//! Pointing out what dodges in words that are being written: whether, where, and what is said of it.

use std::{ops::Range, sync::Arc};

use crate::{
    domain::{
        field::{Answer, Field, FieldKind, Selection},
        guide::Guide,
        id::NodeId,
        linter::LintKind,
    },
    phrases::say,
    screens::exercise::{
        ExerciseScreen,
        spots::{Spot, cell},
    },
    text::{
        linter::{Finding, Memory, OnDemand},
        suggesting::Suggesting,
    },
    ui::action::{Ctx, Scene},
};

/// How many lines above the caret are looked at for something to tell.
const LINES_BACK: usize = 14;

/// What the options of the checks of an exercise look for in the words beside them.
pub(super) fn suggesting(guide: &Guide, exercise: &NodeId) -> Arc<Suggesting> {
    let fields = guide.exercise(exercise).into_iter().flat_map(|(_, exercise)| &exercise.fields);
    let columns = fields.flat_map(|field| match &field.kind {
        FieldKind::Table { columns, .. } => columns.as_slice(),
        _ => &[],
    });
    let options: Vec<Selection> = columns.flat_map(Field::options).cloned().collect();
    Arc::new(Suggesting::of(&options))
}

/// What is looked for in one place for words.
#[derive(Clone, Copy)]
pub struct Pointing<'s> {
    linter: &'s OnDemand,
    kind: LintKind,
    known: &'s Memory,
}

impl<'s> Pointing<'s> {
    /// What to point out in a paragraph.
    pub fn find(self, paragraph: &str) -> Vec<Finding<'s>> {
        if paragraph.is_empty() {
            return Vec::new();
        }
        self.known.find(self.linter.get(), self.kind, paragraph)
    }

    /// Where it is in a text of some paragraphs.
    pub fn ranges(self, text: &str) -> Vec<Range<usize>> {
        let mut start = 0;
        let mut ranges = Vec::new();
        for paragraph in text.split('\n') {
            let found = self.find(paragraph).into_iter().map(|finding| finding.range);
            ranges.extend(found.map(|range| start + range.start..start + range.end));
            start += paragraph.len() + 1;
        }
        ranges
    }
}

/// What is looked for at a spot, if anything is.
fn looks_for(field: &Field, spot: &Spot) -> Option<LintKind> {
    match (spot, &field.kind) {
        (Spot::Cell { column, .. }, FieldKind::Table { columns, .. }) => {
            columns.iter().find(|other| other.id == *column)?.lint
        }
        _ => field.lint,
    }
}

/// Gives the words of an answer, each with what is looked for in them.
fn each_words(field: &Field, answer: &Answer, give: &mut impl FnMut(Option<LintKind>, &str)) {
    match answer {
        Answer::Line(words) | Answer::Text(words) => give(field.lint, words.as_str()),
        Answer::List(lines) => lines.iter().for_each(|line| give(field.lint, line.as_str())),
        Answer::Table(rows) => {
            let FieldKind::Table { columns, .. } = &field.kind else { return };
            for column in columns {
                let cells = rows.iter().filter_map(|row| row.cells.get(&column.id));
                cells.for_each(|cell| each_words(column, cell, give));
            }
        }
        _ => (),
    }
}

impl ExerciseScreen {
    /// What is pointed out at a spot, if anything is.
    pub fn pointing<'s>(
        &'s self,
        field: &Field,
        spot: &Spot,
        scene: &Scene<'s>,
    ) -> Option<Pointing<'s>> {
        let kind = looks_for(field, spot)?;
        self.points_out(scene).then_some(Pointing {
            linter: scene.linter,
            kind,
            known: &self.pointed,
        })
    }

    fn points_out(&self, scene: &Scene<'_>) -> bool {
        !self.silent && scene.workbook.profile.point_out_excuses
    }

    /// Reads the paragraphs that its page points something out in: a key costs no more than the one it is in.
    pub(super) fn learn(&mut self, scene: &Scene<'_>) {
        if !self.points_out(scene) {
            return;
        }
        let mut known = std::mem::take(&mut self.pointed);
        let mut learn = |kind: Option<LintKind>, words: &str| {
            let Some(kind) = kind else { return };
            // Nothing is made ready before there are words.
            let paragraphs = words.split('\n').filter(|paragraph| !paragraph.is_empty());
            paragraphs.for_each(|paragraph| known.learn(scene.linter.get(), kind, paragraph));
        };
        let exercise = scene.guide.exercise(&self.exercise).map(|(_, exercise)| exercise);
        let fields = exercise.map(|exercise| exercise.fields.as_slice()).unwrap_or_default();
        match (self.field(scene.guide), &self.writing) {
            (Some(field), Some(writing)) => {
                let kind = looks_for(field, &writing.spot);
                let above = writing.editor.lines_back().take(LINES_BACK).map(|(line, _)| line);
                let shown = writing.editor.lines_in_view().map(|(_, line)| line);
                above.chain(shown).for_each(|line| learn(kind, line));
                // What is beside it is read, and not what is written over.
                if writing.spot != Spot::Whole {
                    each_words(field, &self.answer(field), &mut learn);
                }
            }
            (Some(field), None) => each_words(field, &self.answer(field), &mut learn),
            // At its end, all of them are looked at.
            (None, _) if self.part > fields.len() => {
                for field in fields {
                    each_words(field, &self.answer(field), &mut learn);
                }
            }
            (None, _) => (),
        }
        self.pointed = known;
    }

    /// The words of a row that suggest an option of a check in it, where it is not ticked. They are
    /// told beside it; nobody but a person ticks it.
    pub fn suggested(
        &self,
        field: &Field,
        answer: &Answer,
        row: &str,
        (column, option): (&Field, &Selection),
    ) -> Option<String> {
        let is_ticked = matches!(
            cell(field, answer, row, &column.id),
            Some(Answer::Check(ticks)) if ticks.contains(&option.id)
        );
        if is_ticked || option.phrases.is_empty() {
            return None;
        }
        let cells: Vec<Answer> =
            column.reads.iter().filter_map(|read| cell(field, answer, row, read)).collect();
        let words = cells.iter().filter_map(|cell| match cell {
            Answer::Line(words) => Some(words.as_str()),
            _ => None,
        });
        let words = self.suggesting.find_for(&option.id, words)?;
        Some(say::exercise_your_words(words))
    }

    /// `z`, and F4 while writing.
    pub(super) fn silence(&mut self, ctx: &mut Ctx<'_>) {
        self.silent = !self.silent;
        ctx.tell(if self.silent {
            say::exercise_excuses_silent()
        } else {
            say::exercise_excuses_again()
        });
    }

    /// One line about what was found at the caret or before it; about the last thing found in
    /// `kept` while nothing is being written.
    pub fn told(&self, pointing: Pointing<'_>, kept: &str) -> Option<String> {
        let tell = |text: &str, upto: usize| {
            let found = pointing.find(text);
            let finding = found.iter().rev().find(|finding| finding.range.start <= upto)?;
            let (words, rule) = (text.get(finding.range.clone())?, finding.rule);
            Some(say::exercise_pointed_out(&rule.instead, &rule.why, words))
        };
        match &self.writing {
            Some(writing) => writing
                .editor
                .lines_back()
                .take(LINES_BACK)
                .find_map(|(text, upto)| tell(text, upto)),
            None => kept.lines().rev().take(LINES_BACK).find_map(|line| tell(line, line.len())),
        }
    }
}
