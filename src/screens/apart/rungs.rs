//! At the table, with no book open: what there is to mark is written there, and what both marked yes can be laid.

use crate::{
    domain::{guide::Exercise, words::Words, workbook::Workbook},
    phrases::say,
    screens::{
        Screen,
        apart::{Apart, Step, Writing, marks::offered},
    },
    ui::{
        action::{Choice, Ctx, Flow, TableChoice},
        widgets::editor::Editor,
    },
};

impl Apart {
    /// What there is to mark: what the page has, and what was written here.
    pub fn to_mark(&self, exercise: &Exercise, workbook: &Workbook) -> Vec<Words> {
        let mut words = offered(exercise, workbook);
        words.extend(self.added.iter().filter(|words| !words.is_blank()).cloned());
        words
    }

    /// Begins to write a line, together before anything is marked, or in private while one marks.
    pub(super) fn write_rung(&mut self, place: usize) {
        let known = self.added.get(place).cloned().unwrap_or_default();
        self.writing = Some(Writing { editor: Editor::line(&known), field: String::new(), place });
    }

    /// What is being typed stands in its place as it is typed, in memory only.
    pub(super) fn keep_rung(&mut self) {
        let (Step::Ladder, Some(writing)) = (&self.step, &self.writing) else { return };
        let words = Words::from(writing.editor.text());
        match self.added.get_mut(writing.place) {
            Some(known) => *known = words,
            None => self.added.push(words),
        }
    }

    /// Ends a line; an empty one is no line.
    pub(super) fn end_rung(&mut self) {
        if let Step::Marking { .. } = self.step
            && let Some(writing) = self.writing.take()
        {
            let words = Words::from(writing.editor.text().trim());
            if !words.is_blank() {
                self.marks.add(words);
                // It is there to be marked.
                self.cursor.go(self.marks.asked().len().saturating_sub(1));
            }
        }
        if self.step == Step::Ladder {
            self.writing = None;
            self.added.retain(|words| !words.is_blank());
        }
    }

    /// What was picked of what both marked yes goes to the table, where each hand is asked. All else is forgotten.
    pub(super) fn lay_what_met(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let picked = self.marks.met().filter(|place| self.marks.is_kept(*place));
        let words: Vec<Words> =
            picked.filter_map(|place| self.marks.words.get(place).cloned()).collect();
        if words.is_empty() {
            ctx.tell(say::apart_nothing_picked());
            return Flow::Stay;
        }
        Flow::Chosen(Choice::Table(TableChoice::Met(words)))
    }
}
