//! Erasing the book that is open: every path is read first, and then a word is typed.

mod shown;
pub mod view;

use crate::{
    phrases::say,
    screens::Screen,
    text::word::is_same,
    ui::{
        action::{BookDeed, Ctx, Effect, Flow, ToldLine},
        cursor::Cursor,
        widgets::editor::Editor,
    },
};

/// Where somebody is on the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The disk looks what there is.
    Looking,
    /// What would be removed, what stays, and what is out of reach; nothing where there is nothing to remove.
    Shown,
    /// The word is typed.
    Typing,
    /// It is being removed.
    Busy,
}

/// The page on which a book is erased.
#[derive(Clone, Debug, PartialEq)]
pub struct Erasing {
    /// Where somebody is.
    pub step: Step,
    /// Over the words of the page.
    pub cursor: Cursor,
    /// Everything that is told before the word is typed.
    pub lines: Vec<ToldLine>,
    word: Editor,
    /// Why nothing was removed, or can be.
    told: Option<String>,
}

impl Erasing {
    /// From the list on, which the disk is asked for.
    pub fn begin(ctx: &mut Ctx<'_>) -> Erasing {
        ctx.effects.push(Effect::WholeBook(BookDeed::LookToErase));
        Erasing {
            step: Step::Looking,
            cursor: Cursor::default(),
            lines: Vec::new(),
            word: Editor::line(""),
            told: None,
        }
    }

    /// Everything that would be removed, and what stays; or why nothing can be.
    pub fn listed(&mut self, lines: Result<Vec<ToldLine>, String>) {
        if self.step == Step::Looking {
            self.step = Step::Shown;
            match lines {
                Ok(lines) => self.lines = lines,
                Err(why) => self.told = Some(why),
            }
        }
    }

    /// Nothing was removed, and why. What there is now is to be read first.
    pub fn not_done(&mut self, why: String) {
        self.told = Some(why);
        self.lines.clear();
        (self.step, self.cursor) = (Step::Looking, Cursor::default());
    }

    fn types(&self) -> bool {
        self.step == Step::Typing
    }

    fn go_on(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        match self.step {
            Step::Shown if self.lines.is_empty() => return Flow::Pop,
            Step::Shown if !self.cursor.is_at_the_end() => self.cursor.turn(1),
            Step::Shown => {
                self.word = Editor::line("");
                self.step = Step::Typing;
            }
            Step::Typing if is_same(&self.word.text(), say::erase_word()) => {
                ctx.effects.push(Effect::WholeBook(BookDeed::Erase));
                self.step = Step::Busy;
            }
            // Anything else is a no.
            Step::Typing => {
                self.step = Step::Shown;
                ctx.tell(say::safe_nothing_changed());
            }
            Step::Looking | Step::Busy => (),
        }
        Flow::Stay
    }
}
