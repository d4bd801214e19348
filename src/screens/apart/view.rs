//! Draws what two people do apart: only the side of the one who has the keyboard is ever shown.

mod columns;
mod row;

use crate::{
    domain::{Exercise, Meaning, Role, Workbook},
    screens::apart::{Apart, Row, Step, page_of_both, rows},
    ui::{
        action::Scene,
        page::{Page, Stands, Tone, WIDEST, Writing},
    },
};

/// From so many columns on, both sides stand beside each other.
const BESIDE: u16 = 80;

/// How far the words of a line stand in, after its mark.
const LEAD: usize = 4;

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
        Role::Hurt => "the one who was hurt",
        Role::Broke => "the one who broke trust",
        Role::Both | Role::Any => "each of you",
    }
}

/// The same at the start of a sentence.
fn who_first(role: Role) -> &'static str {
    match role {
        Role::Hurt => "The one who was hurt",
        Role::Broke => "The one who broke trust",
        Role::Both | Role::Any => "Each of you",
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
        let say = |page: &mut Page, words: &str| {
            page.gap();
            page.words(words, Tone::Text);
        };
        match &self.screen.step {
            Step::Turns => {
                if !self.exercise.warning.is_empty() {
                    page.gap();
                    page.words(format!("! {}", self.exercise.warning), Tone::Heading);
                }
                say(
                    page,
                    "Each of you writes apart, at this keyboard. Nothing is shown until both pages are sealed and both of you have said open. Before that, either of you may take your own page back and give no reason.",
                );
                page.gap();
                page.words("This hides from a glance, not from a search: whoever reads the file can read what is sealed. The program cannot tell who is at the keyboard.", Tone::Muted);
                page.label("whose turn is it?");
            }
            Step::HandOver(role) => {
                say(page, &format!("Hand over the keyboard. {} has it now.", who_first(*role)));
                say(page, "The other one looks away, or leaves the room.");
                page.gap();
            }
            Step::Side(role) => self.side(page, *role),
            Step::Ready(_) => {
                say(page, "Both of you have said open. Come back together.");
                say(page, "You may wait as long as you like before you look.");
                page.gap();
            }
            Step::Opened(opened) => {
                if let Some(sealed) = self.scene.workbook.sealed.find(opened) {
                    let beside = self.scene.columns >= BESIDE;
                    columns::both(page, sealed, self.exercise, self.scene, beside);
                }
                if !self.exercise.opened.is_empty() {
                    say(page, &self.exercise.opened);
                }
                page.gap();
            }
            Step::Lines(_) => {
                page.words("Talk about one line at a time. Enter or → goes through: keep, reword, park. A line may stay without an answer.", Tone::Muted);
            }
            Step::Ladder => self.ladder(page),
            Step::Take { second } => {
                let words = if *second {
                    "Hand over the keyboard. What was marked is hidden now."
                } else {
                    "One of you takes the keyboard. Either may go first."
                };
                say(page, words);
                say(page, "The other one looks away, or leaves the room.");
                page.gap();
            }
            Step::Marking { .. } => {
                let words = "Enter or → goes through: yes, maybe, not now. What you leave alone is a not now. Each time is new: an old yes is over.";
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
        let Some(side) = side.filter(|side| side.sealed.is_some()) else {
            let words = "Until you seal it, whoever takes your turn can read it.";
            let words = format!("Only {} looks at this now. {words}", who(role));
            return page.words(&words, Tone::Muted);
        };
        let other =
            sealed.map(|sealed| if role == Role::Hurt { &sealed.broke } else { &sealed.hurt });
        let words = if side.opens {
            "Your page is sealed, and you have said open. Nothing is shown until the other one says so too, and they need not."
        } else if other.is_some_and(|other| other.sealed.is_some()) {
            "Both pages are sealed. Nothing is shown until each of you has said open. There is no hurry, and no is fine."
        } else {
            "Your page is sealed. The other one is not sealed yet."
        };
        page.gap();
        page.words(words, Tone::Text);
        page.gap();
    }

    fn ladder(&self, page: &mut Page) {
        if !self.exercise.warning.is_empty() {
            page.gap();
            page.words(format!("! {}", self.exercise.warning), Tone::Heading);
        }
        page.gap();
        page.words("Each of you marks, while the other looks away, what would be all right now. Only what both of you mark yes is shown. Nothing else is kept or written down.", Tone::Text);
        page.words("Know this first: if one of you marks every line yes, what is missing shows where the other one did not.", Tone::Muted);
        self.shown(page);
        page.gap();
        if rows(self.screen, self.exercise, self.scene.workbook).first() == Some(&Row::Page) {
            page.words("There is nothing to mark yet. Write it down together first.", Tone::Text);
            page.gap();
        }
    }

    /// What the page says that must be seen while something is marked.
    fn shown(&self, page: &mut Page) {
        let latest = page_of_both(self.exercise, self.scene.workbook);
        for field in self.exercise.meant(Meaning::Shown) {
            let held = latest.map(|sitting| Workbook::answer(sitting, field));
            let words = held.map(|held| columns::in_words(field, &held)).unwrap_or_default();
            let words = if words.is_empty() { "not written yet".to_owned() } else { words };
            page.words(format!("{}: {words}", field.label), Tone::Heading);
        }
    }

    fn met(&self, page: &mut Page) {
        page.gap();
        if self.screen.marks.met().next().is_none() {
            page.words("Nothing today. That is an answer too.", Tone::Text);
            page.gap();
            return;
        }
        page.words("Yes from both of you, for now:", Tone::Text);
        page.words("Nothing has to follow. Either of you can stop at any moment. Enter keeps a line with today’s date, if you both want that.", Tone::Muted);
        self.shown(page);
        page.gap();
    }
}
