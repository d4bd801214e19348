//! Draws what two people do apart: only the side of the one who has the keyboard is ever shown.

mod columns;
mod row;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::{Exercise, Meaning, Role, Workbook},
    screens::apart::{Apart, Row, Step, page_of_both, rows},
    ui::{
        action::Scene,
        widgets::{
            editor::{self, EditorStyles},
            outline::Outline,
            prose::MEASURE,
        },
    },
};

/// From so many columns on, both sides stand beside each other.
const BESIDE: u16 = 80;

/// How far the words of a line stand in, after its mark.
const LEAD: usize = 4;

pub fn draw(screen: &Apart, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (_, exercise) = scene.guide.exercise(&screen.exercise)?;
    let columns = usize::from(area.width.saturating_sub(1)).min(MEASURE + 4);
    let mut outline = Outline::new(columns, scene.theme);
    outline.words(&exercise.title, scene.theme.title());
    let rows = rows(screen, exercise, scene.workbook);
    let wide = columns.saturating_sub(LEAD);
    let part = Part { screen, scene, exercise, field: (wide, usize::from(area.height)) };
    part.before(&mut outline, area.width >= BESIDE);
    for (place, row) in rows.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| rows.get(place));
        part.row(&mut outline, row, before);
    }
    if let Step::Opened(_) = screen.step
        && !exercise.settle.is_empty()
    {
        outline.gap();
        outline.words(&format!("▎ {}", exercise.settle), scene.theme.heading());
    }
    let caret = outline.draw(&screen.cursor, area, buf)?;
    let Some(writing) = &screen.writing else { return Some(caret) };
    // The words stand where the line does, after its mark.
    let field = Rect {
        x: area.x + u16::try_from(LEAD).unwrap_or(0),
        y: caret.y,
        width: u16::try_from(wide).unwrap_or(0),
        height: u16::try_from(part.line_rows()).unwrap_or(1),
    };
    let theme = scene.theme;
    let styles = EditorStyles { text: theme.text(), selection: theme.selected(), hit: theme.hit() };
    Some(editor::draw(&writing.editor, field.intersection(area), buf, styles))
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
    /// How many columns a line that is being written has, and how many rows there are.
    field: (usize, usize),
}

impl Part<'_> {
    /// How many rows the line that is being written gets: all it takes, with one row of what is
    /// around it.
    fn line_rows(&self) -> usize {
        let (columns, rows) = self.field;
        let taken = self.screen.writing.as_ref().map(|writing| writing.editor.rows(columns));
        taken.unwrap_or(1).clamp(1, rows.saturating_sub(1).max(1))
    }

    /// What is said above the rows.
    fn before(&self, outline: &mut Outline, beside: bool) {
        let theme = self.scene.theme;
        let say = |outline: &mut Outline, words: &str| {
            outline.gap();
            outline.words(words, theme.text());
        };
        match &self.screen.step {
            Step::Turns => {
                if !self.exercise.warning.is_empty() {
                    outline.gap();
                    outline.words(&format!("! {}", self.exercise.warning), theme.heading());
                }
                say(
                    outline,
                    "Each of you writes apart, at this keyboard. Nothing is shown until both pages are sealed and both of you have said open. Before that, either of you may take your own page back and give no reason.",
                );
                outline.gap();
                outline.words("This hides from a glance, not from a search: whoever reads the file can read what is sealed. The program cannot tell who is at the keyboard.", theme.muted());
                outline.label("whose turn is it?");
            }
            Step::HandOver(role) => {
                say(outline, &format!("Hand over the keyboard. {} has it now.", who_first(*role)));
                say(outline, "The other one looks away, or leaves the room.");
                outline.gap();
            }
            Step::Side(role) => self.side(outline, *role),
            Step::Ready(_) => {
                say(outline, "Both of you have said open. Come back together.");
                say(outline, "You may wait as long as you like before you look.");
                outline.gap();
            }
            Step::Opened(page) => {
                if let Some(page) = self.scene.workbook.sealed.find(page) {
                    columns::both(outline, page, self.exercise, self.scene, beside);
                }
                if !self.exercise.opened.is_empty() {
                    say(outline, &self.exercise.opened);
                }
                outline.gap();
            }
            Step::Lines(_) => {
                outline.words("Talk about one line at a time. Enter or → goes through: keep, reword, park. A line may stay without an answer.", theme.muted());
            }
            Step::Ladder => self.ladder(outline),
            Step::Take { second } => {
                let words = if *second {
                    "Hand over the keyboard. What was marked is hidden now."
                } else {
                    "One of you takes the keyboard. Either may go first."
                };
                say(outline, words);
                say(outline, "The other one looks away, or leaves the room.");
                outline.gap();
            }
            Step::Marking { .. } => {
                let words = "Enter or → goes through: yes, maybe, not now. What you leave alone is a not now. Each time is new: an old yes is over.";
                outline.words(words, theme.muted());
                self.shown(outline);
                outline.gap();
            }
            Step::Met => self.met(outline),
        }
    }

    fn side(&self, outline: &mut Outline, role: Role) {
        let theme = self.scene.theme;
        let page = self.screen.page_of(self.scene.workbook);
        let side = page.and_then(|page| page.side(role));
        let Some(side) = side.filter(|side| side.sealed.is_some()) else {
            let words = "Until you seal it, whoever takes your turn can read it.";
            let words = format!("Only {} looks at this now. {words}", who(role));
            return outline.words(&words, theme.muted());
        };
        let other = page.map(|page| if role == Role::Hurt { &page.broke } else { &page.hurt });
        let words = if side.opens {
            "Your page is sealed, and you have said open. Nothing is shown until the other one says so too, and they need not."
        } else if other.is_some_and(|other| other.sealed.is_some()) {
            "Both pages are sealed. Nothing is shown until each of you has said open. There is no hurry, and no is fine."
        } else {
            "Your page is sealed. The other one is not sealed yet."
        };
        outline.gap();
        outline.words(words, theme.text());
        outline.gap();
    }

    fn ladder(&self, outline: &mut Outline) {
        let theme = self.scene.theme;
        if !self.exercise.warning.is_empty() {
            outline.gap();
            outline.words(&format!("! {}", self.exercise.warning), theme.heading());
        }
        outline.gap();
        outline.words("Each of you marks, while the other looks away, what would be all right now. Only what both of you mark yes is shown. Nothing else is kept or written down.", theme.text());
        outline.words("Know this first: if one of you marks every line yes, what is missing shows where the other one did not.", theme.muted());
        self.shown(outline);
        outline.gap();
        if rows(self.screen, self.exercise, self.scene.workbook).first() == Some(&Row::Page) {
            outline
                .words("There is nothing to mark yet. Write it down together first.", theme.text());
            outline.gap();
        }
    }

    /// What the page says that must be seen while something is marked.
    fn shown(&self, outline: &mut Outline) {
        let theme = self.scene.theme;
        let latest = page_of_both(self.exercise, self.scene.workbook);
        for field in self.exercise.meant(Meaning::Shown) {
            let held = latest.map(|sitting| Workbook::answer(sitting, field));
            let words = held.map(|held| columns::in_words(field, &held)).unwrap_or_default();
            let words = if words.is_empty() { "not written yet".to_owned() } else { words };
            outline.words(&format!("{}: {words}", field.label), theme.heading());
        }
    }

    fn met(&self, outline: &mut Outline) {
        let theme = self.scene.theme;
        outline.gap();
        if self.screen.marks.met().next().is_none() {
            outline.words("Nothing today. That is an answer too.", theme.text());
            outline.gap();
            return;
        }
        outline.words("Yes from both of you, for now:", theme.text());
        outline.words("Nothing has to follow. Either of you can stop at any moment. Enter keeps a line with today’s date, if you both want that.", theme.muted());
        self.shown(outline);
        outline.gap();
    }
}
