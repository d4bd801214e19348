//! Settings, as one of the screens.

use crate::{
    domain::guide::Guide,
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode, Move,
        action::{Choice, Command, Ctx, Flow, Scene},
        page::Page,
    },
};

use super::{Setting, Settings, rows, view};

impl Shown for Settings {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Settings
    }

    fn name(&self, _: &Guide) -> String {
        say::place_settings().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let rows = rows(ctx.copies);
        match command {
            Command::Move(Move::Up) => self.cursor.step(-1, rows.len()),
            Command::Move(Move::Down) => self.cursor.step(1, rows.len()),
            Command::Move(Move::Top | Move::PageUp) => {
                self.cursor.step(isize::MIN, rows.len());
            }
            Command::Move(Move::Bottom | Move::PageDown) => {
                self.cursor.step(isize::MAX, rows.len());
            }
            Command::Open => {
                return Settings::change(ctx, rows[self.cursor.item.min(rows.len() - 1)]);
            }
            Command::Tick => {
                let setting = rows[self.cursor.item.min(rows.len() - 1)];
                if !matches!(setting, Setting::Role | Setting::Company) {
                    return Settings::change(ctx, setting);
                }
                ctx.tell(say::settings_enter_changes());
            }
            Command::Right => ctx.tell(say::settings_enter_changes()),
            Command::Left => return Flow::Pop,
            Command::Pick => self.cursor.pick_by_letter(),
            // It leads to the line, and changes nothing there.
            Command::Letter(letter) => drop(self.cursor.pick(letter)),
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::AsideOnce
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn keeps(&self, _: &Scene<'_>, command: Command) -> bool {
        matches!(command, Command::Open | Command::Tick) && !self.leads_on()
    }

    fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        Settings::chosen(ctx, choice)
    }

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.cursor.stop_picking()
    }

    nothing! {
        asks_before_closing, pane, offers, told, commit, leave, put_away, refresh, shows, passed,
        next_change, holds_unkept, holds_in_no_file, words, paste, ready, asks_first,
        closes_for_the_other, has_in_hand, takes_for_words
    }
}
