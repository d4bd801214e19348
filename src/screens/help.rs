//! Help: helplines, when to call today, the private safety check, what this cannot do.

pub mod places;
pub mod view;

use crate::{
    screens::{Screen, ask::Ask},
    ui::{
        action::{Command, Ctx, Flow, Place},
        widgets::outline::Cursor,
    },
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Help {
    pub cursor: Cursor,
}

/// Something on Help that can be chosen, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    Country,
    Safety,
    Answers,
    Keys,
}

pub const ROWS: [Row; 4] = [Row::Country, Row::Safety, Row::Answers, Row::Keys];

impl Help {
    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        match command {
            Command::Up => self.cursor.step(-1, ROWS.len()),
            Command::Down => self.cursor.step(1, ROWS.len()),
            Command::PageUp => self.cursor.scroll(-1),
            Command::PageDown => self.cursor.scroll(1),
            Command::Top => self.cursor = Cursor::default(),
            Command::Bottom => self.cursor.scroll(isize::MAX),
            Command::Left => return Flow::Pop,
            Command::Open | Command::Tick => match ROWS[self.cursor.item.min(ROWS.len() - 1)] {
                Row::Country => {
                    let chosen = ctx.workbook.profile.country.clone();
                    return Flow::Push(Screen::Ask(Ask::country(ctx.guide, chosen.as_deref())));
                }
                Row::Safety => {
                    // Nor does a mark stay here that tells where somebody went.
                    self.cursor = Cursor::default();
                    return Flow::Go(Place::Safety);
                }
                Row::Answers => return Flow::Go(Place::Answers),
                Row::Keys => return Flow::Go(Place::Keys),
            },
            Command::Pick => self.cursor.pick_by_letter(),
            Command::Letter(letter) if self.cursor.pick(letter).is_some() => {
                return self.update(ctx, Command::Open);
            }
            _ => (),
        }
        Flow::Stay
    }
}
