//! The talks there are: scripts to hold, and talks that were held.

pub mod view;

use crate::{
    screens::Screen,
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow},
        widgets::{editor::Stroke, outline::Cursor},
    },
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Talks {
    pub cursor: Cursor,
}

impl Talks {
    pub fn mode(&self) -> Mode {
        Mode::Talks
    }

    pub fn update(&mut self, _ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        if command == Command::Left {
            return Flow::Pop;
        }
        Flow::Stay
    }

    pub fn chosen(&mut self, _ctx: &mut Ctx<'_>, _choice: Choice) -> Flow<Screen> {
        Flow::Stay
    }

    pub fn type_stroke(&mut self, _ctx: &mut Ctx<'_>, _stroke: Stroke) {}

    pub fn paste(&mut self, _ctx: &mut Ctx<'_>, _text: &str) {}

    /// Esc: closes something inside first. Says whether there was anything.
    pub fn back(&mut self, _ctx: &mut Ctx<'_>) -> bool {
        self.cursor.stop_picking()
    }

    /// Puts what is being typed into the workbook.
    pub fn commit(&mut self, _ctx: &mut Ctx<'_>) {}

    /// Follows the workbook after an undo, a merge or a return to this screen.
    pub fn refresh(&mut self, _ctx: &Ctx<'_>) {}
}
