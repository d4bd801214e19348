//! Which keys a screen offers just now: a footer shows no key that would do nothing, or be refused.

use crate::{
    screens::{Screen, exercise::is_of_answering, pulse::Hands, stage, today, welcome::Part},
    ui::{
        Mode,
        action::{Command, Scene},
    },
};

impl Screen {
    /// What a command does just now, where that is not what the table of keys calls it.
    pub fn told(&self, scene: &Scene<'_>, command: Command) -> Option<&'static str> {
        match self {
            Screen::Exercise(screen) if command == Command::Open && screen.writing.is_none() => {
                screen.told_of_enter(scene.guide)
            }
            Screen::Exercise(screen) if command == Command::Tick && screen.writing.is_none() => {
                screen.told_of_adding(scene.guide)
            }
            Screen::Safety(screen) if command == Command::Open => screen.cursor.told_of_enter(),
            Screen::Help(screen) if command == Command::Open => screen.cursor.told_of_enter(),
            Screen::Today(screen) if command == Command::Tick => screen.told_of_space(scene),
            Screen::Plan(screen) if command == Command::Tick && screen.control.is_none() => {
                screen.told_of_space(scene)
            }
            Screen::Journal(screen) if command == Command::Edit => {
                match screen.entry(scene.workbook) {
                    None => Some("begin one"),
                    Some(entry) if screen.kept_from(entry, scene).is_some() => Some("show"),
                    Some(_) => None,
                }
            }
            // What can be undone is no record that is deleted.
            Screen::Trash(screen) if command == Command::Delete => {
                (screen.cursor.item >= screen.items.len()).then_some("forget")
            }
            _ => None,
        }
    }

    /// Whether a command that is bound here does something just now.
    pub fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        if !scene.may_write && self.would_keep(scene, command) {
            return false;
        }
        match self {
            Screen::Page(screen) => screen.offers(scene, command),
            // No question is asked yet that could be skipped.
            Screen::Welcome(screen) if command == Command::Skip => screen.part != Part::Hello,
            // Saving is what this page never does.
            Screen::Entry(screen) if command == Command::Save => {
                !screen.unkept && screen.has_words()
            }
            Screen::Exercise(screen) if command == Command::Save => {
                !screen.is_unkept() && screen.has_words(scene.guide)
            }
            Screen::Exercise(screen) if matches!(command, Command::Digit(_)) => {
                screen.is_on_scale(scene.guide)
            }
            // What belongs to the other one is not answered here.
            Screen::Exercise(screen) if is_of_answering(command) => !screen.is_closed(scene),
            // What undo holds is not put back here.
            Screen::Trash(screen) => match command {
                Command::Restore => screen.items.len() > screen.cursor.item,
                Command::Delete => screen.count() > 0,
                _ => true,
            },
            // Closing it would only ask again.
            Screen::Ask(ask) if command == Command::Back => !ask.asks_who_is_here(),
            // Without a backup there is nothing to put in place.
            Screen::Recovery(screen) if command == Command::PutInPlace => {
                !screen.damage.backups.is_empty()
            }
            Screen::Help(screen) if command == Command::Open => {
                !screen.waits_for_letters(&scene.guide.helplines)
            }
            // There is nothing to keep before something is picked; `s` goes on without.
            Screen::Pulse(screen) if command == Command::GoOn => {
                screen.is_to_be_handed_over() || screen.has_pick(scene.guide)
            }
            Screen::Talk(screen) if command == Command::Open => {
                screen.mode(scene.guide) != Mode::Rating || screen.heard.is_some()
            }
            Screen::Find(screen) => !(screen.hits.is_empty() && command == Command::Open),
            Screen::Palette(screen) => !(screen.found.is_empty() && command == Command::Open),
            Screen::LookBack(screen) if screen.parts.is_empty() => {
                !matches!(command, Command::Shorter | Command::Longer | Command::Table)
            }
            Screen::Plan(screen) if command == Command::Tick && screen.control.is_none() => {
                screen.told_of_space(scene).is_some()
            }
            Screen::Plan(screen) => screen.offers(command),
            // There Space does what Enter does, but for what can be ticked.
            Screen::Stage(screen) if command == Command::Tick => {
                screen.row(scene).is_some_and(|row| row.can_be_ticked())
            }
            Screen::Today(screen) => match (command, screen.row(scene)) {
                (Command::NotToday, Some(row)) => row.can_wait(),
                (Command::Tick, _) => screen.told_of_space(scene).is_some(),
                _ => true,
            },
            _ => true,
        }
    }

    /// Whether a command changes something that is kept, so that a window that only reads refuses it.
    fn would_keep(&self, scene: &Scene<'_>, command: Command) -> bool {
        let writes = matches!(command, Command::WriteNow | Command::TakePulse | Command::NotToday);
        let own = match self {
            Screen::Today(screen) => match command {
                Command::Tick => true,
                Command::Another => matches!(screen.row(scene), Some(today::Row::Prompt(_))),
                Command::Open => {
                    matches!(screen.row(scene), Some(today::Row::Prompt(_) | today::Row::Write))
                }
                _ => false,
            },
            Screen::Stage(screen) => match command {
                Command::Tick => true,
                Command::Open => screen.row(scene).is_some_and(|row| match row {
                    stage::Row::Prompt(_) | stage::Row::Sign(_) => true,
                    stage::Row::Step(step) => !stage::leads_on(scene.guide, scene.audience(), step),
                    stage::Row::Page(..) | stage::Row::Exercise(_) | stage::Row::ForTwo => false,
                }),
                _ => false,
            },
            Screen::Journal(_) => {
                matches!(command, Command::New | Command::Edit | Command::Delete)
            }
            Screen::Trash(_) => matches!(command, Command::Restore | Command::Delete),
            Screen::Plan(screen) => {
                let keeps = matches!(
                    command,
                    Command::New | Command::Away | Command::Tick | Command::Delete
                );
                screen.control.is_none() && (keeps || screen.enter_keeps(scene, command))
            }
            Screen::Exercise(screen) => screen.would_keep(scene.guide, command),
            Screen::Settings(screen) => {
                matches!(command, Command::Open | Command::Tick) && !screen.leads_on()
            }
            Screen::Apart(screen) => command == Command::Open && screen.enter_keeps(scene),
            Screen::Talks(_) => matches!(command, Command::New | Command::Delete),
            Screen::Talk(screen) => screen.would_keep(scene, command),
            Screen::Pulse(screen) => match screen.hands {
                Hands::Whose(_) => false,
                Hands::To(_) => command == Command::Open,
                Hands::Own | Hands::Of(..) => {
                    matches!(command, Command::More | Command::Less | Command::Delete)
                }
            },
            _ => false,
        };
        writes || own
    }
}
