//! Draws what two people do apart: only the side of the one who has the keyboard is ever shown.

mod columns;
mod row;

pub use columns::in_words;

use crate::{
    domain::{
        guide::{Exercise, Meaning},
        role::Role,
        workbook::Workbook,
    },
    phrases::say,
    screens::apart::{Apart, Row, Sits, Step, laying, marks, page_of_both, rows},
    ui::{
        action::Scene,
        page::{Page, Stands, Tone, WIDEST, Writing},
    },
};

/// From so many columns on, both sides stand beside each other.
const BESIDE: u16 = 80;

/// How far the words of a line stand in, after its mark.
const LEAD: usize = 4;

/// What it says, as a page.
pub fn page(screen: &Apart, scene: &Scene<'_>) -> Page {
    let Some((_, exercise)) = scene.guide.exercise(&screen.exercise) else { return Page::new() };
    let mut page = Page::new();
    page.words(&exercise.title, Tone::Title);
    let rows = rows(screen, exercise, scene.workbook);
    let part = Part { screen, scene, exercise };
    part.before(&mut page);
    for (place, row) in rows.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| rows.get(place));
        part.row(&mut page, row, before);
    }
    if let Step::Opened(_) = screen.step
        && !exercise.settle.is_empty()
    {
        page.gap();
        page.words(format!("▎ {}", exercise.settle), Tone::Heading);
    }
    page
}

/// The line that is being written stands where it was, after its mark.
pub fn writing(screen: &Apart) -> Option<Writing<'_>> {
    let writing = screen.writing.as_ref()?;
    Some(Writing { editor: &writing.editor, stands: Stands::InPlace })
}

/// How one of the two is called.
pub fn who(role: Role) -> &'static str {
    match role {
        Role::Hurt | Role::Broke => role.person(),
        Role::Both | Role::Any => say::each_of_you(),
    }
}

/// The same at the start of a sentence.
fn who_first(role: Role) -> &'static str {
    match role {
        Role::Hurt => say::name_hurt(),
        Role::Broke => say::name_broke(),
        Role::Both | Role::Any => say::apart_name_each(),
    }
}

/// What is drawn, of what.
struct Part<'a> {
    screen: &'a Apart,
    scene: &'a Scene<'a>,
    exercise: &'a Exercise,
}

impl Part<'_> {
    /// How many rows the line that is being written gets: all it takes, with one row of what is
    /// around it.
    fn line_rows(&self) -> usize {
        let columns = usize::from(self.scene.columns.saturating_sub(1)).min(WIDEST) - LEAD;
        let taken = self.screen.writing.as_ref().map(|writing| writing.editor.rows(columns));
        let rows = usize::from(self.scene.rows);
        taken.unwrap_or(1).clamp(1, rows.saturating_sub(1).max(1))
    }

    /// What is said above the rows.
    fn before(&self, page: &mut Page) {
        let tell = |page: &mut Page, words: &str| {
            page.gap();
            page.words(words, Tone::Text);
        };
        match &self.screen.step {
            Step::Turns => {
                if !self.exercise.warning.is_empty() {
                    page.gap();
                    page.words(format!("! {}", self.exercise.warning), Tone::Heading);
                }
                if self.screen.sits.is_own() {
                    tell(page, say::apart_own_how());
                    if self.is_laid() {
                        tell(page, say::apart_own_laid());
                    }
                    match self.screen.sits {
                        Sits::Own(None) => page.label(say::apart_which_side()),
                        _ => page.gap(),
                    }
                } else {
                    tell(page, say::apart_how_it_goes());
                    page.gap();
                    page.words(say::apart_hides_from_a_glance(), Tone::Muted);
                    page.label(say::apart_whose_turn());
                }
            }
            Step::HandOver(role) => {
                tell(page, &say::apart_hand_over(role.variant()));
                tell(page, say::apart_other_looks_away());
                page.gap();
            }
            Step::Side(role) => self.side(page, *role),
            Step::Laying(role) => self.laying(page, *role),
            Step::Ready(_) => {
                tell(page, say::apart_both_said_open());
                tell(page, say::apart_wait_as_you_like());
                page.gap();
            }
            Step::Opened(opened) => {
                if let Some(sealed) = self.scene.workbook.sealed.find(opened) {
                    let beside = self.scene.columns >= BESIDE;
                    columns::both(page, sealed, self.exercise, self.scene, beside);
                }
                if !self.exercise.opened.is_empty() {
                    tell(page, &self.exercise.opened);
                }
                page.gap();
            }
            Step::Lines(_) => {
                page.words(say::apart_one_line_at_a_time(), Tone::Muted);
            }
            Step::Ladder => self.ladder(page),
            Step::Take { second } => {
                let words = match second {
                    true => say::apart_marks_are_hidden(),
                    false if self.screen.marks.is_back() => say::apart_marks_more(),
                    false => say::apart_either_first(),
                };
                tell(page, words);
                tell(page, say::apart_other_looks_away());
                page.gap();
            }
            Step::Marking { .. } => {
                let words = say::apart_marking_hint();
                page.words(words, Tone::Muted);
                self.shown(page);
                page.gap();
            }
            Step::Met => self.met(page),
        }
    }

    fn side(&self, page: &mut Page, role: Role) {
        let sealed = self.screen.page_of(self.scene.workbook);
        let side = sealed.and_then(|sealed| sealed.side(role));
        if self.screen.sits.is_own() {
            let told =
                if self.is_laid() { say::apart_own_side_laid() } else { say::apart_own_side() };
            return page.words(told, Tone::Muted);
        }
        let Some(side) = side.filter(|side| side.sealed.is_some()) else {
            return page.words(say::apart_who_looks(role.variant()), Tone::Muted);
        };
        let other =
            sealed.map(|sealed| if role == Role::Hurt { &sealed.broke } else { &sealed.hurt });
        let words = if side.opens {
            say::apart_you_said_open()
        } else if other.is_some_and(|other| other.sealed.is_some()) {
            say::apart_both_sealed()
        } else {
            say::apart_other_not_sealed()
        };
        page.gap();
        page.words(words, Tone::Text);
        page.gap();
    }

    /// Whether a copy of one’s side was laid on the table before.
    fn is_laid(&self) -> bool {
        self.scene.book.laid.contains(&laying::name(&self.screen.exercise))
    }

    /// What would go to the table, word for word.
    fn laying(&self, page: &mut Page, role: Role) {
        let told = if self.is_laid() { say::apart_lay_again() } else { say::apart_lay_told() };
        page.gap();
        page.words(told, Tone::Text);
        page.words(say::apart_lay_honest(), Tone::Muted);
        let side = self.screen.page_of(self.scene.workbook).and_then(|page| page.side(role));
        for (question, words) in side.into_iter().flat_map(|side| laying::said(self.exercise, side))
        {
            page.heading(&question);
            for line in words.lines() {
                page.words(line, Tone::Quoted);
            }
        }
        page.gap();
    }

    fn ladder(&self, page: &mut Page) {
        if !self.exercise.warning.is_empty() {
            page.gap();
            page.words(format!("! {}", self.exercise.warning), Tone::Heading);
        }
        page.gap();
        page.words(say::apart_marks_told(), Tone::Text);
        page.words(say::apart_marks_warning(), Tone::Muted);
        self.shown(page);
        page.gap();
        if self.screen.sits == Sits::AtTable {
            page.words(say::apart_rungs_told(), Tone::Text);
            for words in marks::offered(self.exercise, self.scene.workbook) {
                page.indented(2, words.as_str(), Tone::Text);
            }
            page.gap();
        } else if rows(self.screen, self.exercise, self.scene.workbook).first() == Some(&Row::Page)
        {
            page.words(say::apart_nothing_to_mark(), Tone::Text);
            page.gap();
        }
    }

    /// What the page says that must be seen while something is marked.
    fn shown(&self, page: &mut Page) {
        if self.screen.sits == Sits::AtTable {
            // No book is open, so nobody can tell what stands there.
            for field in self.exercise.meant(Meaning::Shown) {
                page.words(say::apart_say_aloud(field.label.as_str()), Tone::Heading);
            }
            return;
        }
        let latest = page_of_both(self.exercise, self.scene.workbook);
        for field in self.exercise.meant(Meaning::Shown) {
            let held = latest.map(|sitting| Workbook::answer(sitting, field));
            let words = held.map(|held| columns::in_words(field, &held)).unwrap_or_default();
            let words = if words.is_empty() { say::apart_not_written().to_owned() } else { words };
            page.words(format!("{}: {words}", field.label), Tone::Heading);
        }
    }

    fn met(&self, page: &mut Page) {
        page.gap();
        if self.screen.marks.met().next().is_none() {
            page.words(say::apart_nothing_today(), Tone::Text);
            page.gap();
            return;
        }
        page.words(say::apart_yes_from_both(), Tone::Text);
        let told = match self.screen.sits {
            Sits::AtTable if self.screen.lays => say::apart_met_at_table(),
            Sits::AtTable => say::apart_met_far(),
            Sits::Here | Sits::Own(_) => say::apart_nothing_follows(),
        };
        if !self.screen.lays {
            // Nothing can be picked of it: it is only read.
            let marks = &self.screen.marks;
            for words in marks.met().filter_map(|place| marks.words.get(place)) {
                page.indented(2, words.as_str(), Tone::Text);
            }
        }
        page.words(told, Tone::Muted);
        self.shown(page);
        page.gap();
    }
}
