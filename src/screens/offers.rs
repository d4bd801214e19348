//! Which keys a screen offers just now: a footer shows no key that would do nothing.

use crate::{
    screens::{Screen, exercise::is_of_answering, today::rows, welcome::Part},
    ui::action::{Command, Scene},
};

impl Screen {
    /// What a command does just now, where that is not what the table of keys calls it.
    pub fn told(&self, scene: &Scene<'_>, command: Command) -> Option<&'static str> {
        match self {
            Screen::Exercise(screen) if command == Command::Open && screen.writing.is_none() => {
                screen.told_of_enter(scene.guide)
            }
            _ => None,
        }
    }

    /// Whether a command that is bound here does something just now.
    pub fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        match self {
            Screen::Page(screen) => screen.offers(scene, command),
            // No question is asked yet that could be skipped.
            Screen::Welcome(screen) if command == Command::Another => screen.part != Part::Hello,
            // Saving is what this page never does.
            Screen::Entry(screen) if command == Command::Save => {
                !screen.unkept && screen.has_words()
            }
            Screen::Exercise(screen) if command == Command::Save => {
                !screen.is_unkept() && screen.has_words(scene.guide)
            }
            // What belongs to the other one is not answered here.
            Screen::Exercise(screen) if is_of_answering(command) => !screen.is_closed(scene),
            Screen::Journal(screen) if screen.trash && screen.shown.is_empty() => {
                !matches!(command, Command::Restore | Command::Delete)
            }
            Screen::Help(screen) if command == Command::Open => {
                !screen.waits_for_letters(&scene.guide.helplines)
            }
            Screen::Find(screen) => !(screen.hits.is_empty() && command == Command::Open),
            Screen::Palette(screen) => !(screen.found.is_empty() && command == Command::Open),
            Screen::LookBack(screen) if screen.parts.is_empty() => {
                !matches!(command, Command::Left | Command::Right | Command::Table)
            }
            Screen::Plan(screen) => screen.offers(command),
            Screen::Today(screen) => {
                let rows = rows(screen, scene.guide, scene.standing, scene.daily);
                match (command, rows.get(screen.cursor.item)) {
                    (Command::NotToday, Some(row)) => row.can_wait(),
                    _ => true,
                }
            }
            _ => true,
        }
    }
}
