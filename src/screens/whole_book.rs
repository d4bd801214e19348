//! What can be done with the whole book that is open: a readable copy of it elsewhere, going back, and erasing it.

mod shown;
pub mod view;

use crate::{
    domain::words::Words,
    phrases::{Phrase, say},
    screens::{Screen, erasing::Erasing, going_back::GoingBack},
    ui::{
        action::{BookDeed, Ctx, Effect, Flow, Place},
        cursor::Cursor,
        widgets::editor::Editor,
    },
};

/// Where somebody is on this page.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Step {
    /// What can be done is shown.
    #[default]
    Rows,
    /// The path of a copy is typed.
    Typing,
    /// A copy is being written to the path that was typed.
    Copying,
    /// A copy was made: what there is to know of it.
    Copied(Vec<String>),
}

/// The page about the whole book.
#[derive(Clone, Debug, PartialEq)]
pub struct WholeBook {
    /// Over the options of the step.
    pub cursor: Cursor,
    /// Where somebody is.
    pub step: Step,
    path: Editor,
    /// Why there is no copy in the place that was typed.
    told: Option<String>,
}

impl Default for WholeBook {
    fn default() -> WholeBook {
        WholeBook {
            cursor: Cursor::default(),
            step: Step::Rows,
            path: Editor::line(""),
            told: None,
        }
    }
}

impl WholeBook {
    /// What can be picked in this step.
    pub fn options(&self) -> &'static [Phrase] {
        match self.step {
            Step::Copied(_) => &[say::locking_close],
            Step::Rows | Step::Typing | Step::Copying => &[
                say::whole_book_copy,
                say::whole_book_export,
                say::whole_book_go_back,
                say::whole_book_erase,
            ],
        }
    }

    fn types(&self) -> bool {
        self.step == Step::Typing
    }

    /// A copy was made, and what there is to know of it; or there is none, and why: then the path stays to be changed.
    pub fn copied(&mut self, result: Result<Vec<String>, String>) {
        match result {
            Ok(told) => self.to(Step::Copied(told)),
            Err(why) => {
                self.to(Step::Typing);
                self.told = Some(why);
            }
        }
    }

    fn to(&mut self, step: Step) {
        if step == Step::Rows {
            self.path = Editor::line("");
        }
        (self.step, self.told, self.cursor) = (step, None, Cursor::default());
    }

    /// Enter: picks an option, or takes the path that was typed.
    fn go_on(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        match self.step {
            Step::Rows if self.cursor.item == 1 => return Flow::Go(Place::Exports),
            Step::Rows if self.cursor.item == 2 => {
                if ctx.may_write() {
                    let screen = GoingBack::begin(ctx);
                    return Flow::Push(Screen::GoingBack(Box::new(screen)));
                }
            }
            Step::Rows if self.cursor.item == 3 => {
                let screen = Erasing::begin(ctx);
                return Flow::Push(Screen::Erasing(Box::new(screen)));
            }
            Step::Rows => self.to(Step::Typing),
            Step::Typing => {
                let path = self.path.text();
                let path = path.trim();
                if path.is_empty() {
                    self.to(Step::Rows);
                } else {
                    ctx.effects.push(Effect::WholeBook(BookDeed::CopyTo(Words::from(path))));
                    self.to(Step::Copying);
                }
            }
            Step::Copying => (),
            Step::Copied(_) => self.to(Step::Rows),
        }
        Flow::Stay
    }

    /// Esc: back to what can be done. Says whether it was elsewhere. What is being written goes on.
    fn back_a_step(&mut self) -> bool {
        let is_elsewhere = self.step != Step::Rows;
        if is_elsewhere {
            self.to(Step::Rows);
        }
        is_elsewhere
    }
}
