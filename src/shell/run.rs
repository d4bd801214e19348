//! The event loop, and the seam between the program and everything outside it.

use std::{collections::VecDeque, io, mem, time::Duration};

use crate::{
    app::App,
    domain::day::Stamp,
    shell::keys::Reply,
    ui::{Command, Effect, Mouse, Struck, action::Action},
};
use chrono::TimeDelta;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Something from outside.
#[derive(Debug)]
pub enum Event {
    /// A key was struck.
    Key(Struck),
    /// Words were pasted, told by the terminal as one piece.
    Paste(String),
    /// A line was typed, in line mode.
    Line(String),
    /// Something was done with the mouse.
    Mouse(Mouse),
    /// The terminal answered a question.
    Reply(Reply),
    /// The window has another size, in columns and rows.
    Resize {
        /// The width that can be drawn on.
        columns: u16,
        /// The height that can be drawn on.
        rows: u16,
    },
    /// The disk or another thread reports.
    Action(Box<Action>),
    /// Somebody asked to suspend, from outside.
    Suspend,
    /// The program goes on after it was suspended.
    Resumed,
    /// Nothing came while the program was willing to wait.
    Silence,
    /// There will be no more input.
    Closed,
}

impl Event {
    /// Whether it asks to leave, whatever is shown: a signal, a terminal that is gone, or Ctrl-X.
    pub fn asks_to_leave(&self) -> bool {
        const CTRL_X: KeyEvent = KeyEvent::new(KeyCode::Char('x'), KeyModifiers::CONTROL);
        match self {
            Event::Closed => true,
            Event::Key(struck) => struck.key == CTRL_X,
            _ => false,
        }
    }
}

/// The world the program runs in: a real terminal and disk, or a script in a test.
pub trait World {
    /// The time that the program goes by.
    fn now(&self) -> Stamp;

    /// Waits for the next event, at most for `patience`.
    fn next_event(&mut self, patience: Option<Duration>) -> io::Result<Event>;

    /// The next event, if it is there already and came with what was heard last.
    fn waiting(&mut self) -> Option<Event> {
        None
    }

    /// What comes at once, before anything is drawn, as long as it is worth waiting for it.
    fn at_once(&mut self) -> Option<Event> {
        None
    }

    /// Whether an end waits among the events: nothing is drawn before it is heard.
    fn is_to_end(&self) -> bool {
        false
    }

    /// Shows what the app looks like now, as one piece.
    fn show(&mut self, app: &App) -> io::Result<()>;

    /// Carries out a request. What comes of it at once is returned; the rest comes as an event.
    fn perform(&mut self, effect: Effect, app: &mut App) -> io::Result<Option<Action>>;

    /// The terminal told what it is like.
    fn answered(&mut self, _reply: Reply, _app: &mut App) -> io::Result<()> {
        Ok(())
    }
}

/// For so long at most nothing is drawn while more and more comes in.
const UNSEEN: TimeDelta = TimeDelta::milliseconds(50);

/// Runs the app until it asks to end. Whatever was asked for before the end is carried out.
///
/// All that has come in is heard before anything is drawn, so that a key costs what it does, and no frame.
pub fn run(app: &mut App, world: &mut dyn World) -> io::Result<()> {
    // What is kept is there in no time as a rule, and the first frame has its words: nothing flickers.
    while app.is_opening()
        && let Some(event) = world.at_once()
    {
        if hear(app, world, event)? {
            return Ok(());
        }
    }
    let mut changed = true;
    loop {
        // A key that waits for the next one has changed nothing.
        if mem::take(&mut changed) {
            world.show(app)?;
        }
        let mut event = world.next_event(app.deadline())?;
        let since = world.now();
        let all_heard = loop {
            if hear(app, world, event)? {
                return Ok(());
            }
            changed |= !app.is_quiet();
            let unseen = world.now().signed_duration_since(since);
            let is_long = !(TimeDelta::zero()..UNSEEN).contains(&unseen);
            if is_long && !world.is_to_end() {
                break false;
            }
            match world.waiting() {
                Some(next) => event = next,
                None => break true,
            }
        };
        if all_heard {
            let effects = app.guess(world.now());
            changed |= !app.is_quiet();
            if carry_out(app, world, effects)? {
                return Ok(());
            }
        }
    }
}

/// Applies an event. Says whether the program is to end.
fn hear(app: &mut App, world: &mut dyn World, event: Event) -> io::Result<bool> {
    let action = match event {
        Event::Key(struck) => Action::Key(struck),
        Event::Paste(text) => Action::Paste(text),
        Event::Line(line) => Action::Line(line),
        Event::Mouse(mouse) => Action::Mouse(mouse),
        Event::Reply(reply) => {
            world.answered(reply, app)?;
            return Ok(false);
        }
        Event::Resize { columns, rows } => Action::Resize { columns, rows },
        Event::Action(action) => *action,
        Event::Suspend => Action::Do(Command::Suspend),
        Event::Resumed => Action::Do(Command::Repaint),
        Event::Silence => Action::Due,
        Event::Closed => Action::Closed,
    };
    let effects = app.update(world.now(), action);
    carry_out(app, world, effects)
}

/// Carries out what an action asked for, and everything that follows from it. Says whether the program is to end.
fn carry_out(app: &mut App, world: &mut dyn World, effects: Vec<Effect>) -> io::Result<bool> {
    let mut effects = VecDeque::from(effects);
    let mut ending = false;
    while let Some(effect) = effects.pop_front() {
        ending |= matches!(effect, Effect::Quit | Effect::Leave);
        // Who leaves is neither stopped nor shown anything more.
        if ending && matches!(effect, Effect::Repaint | Effect::Suspend) {
            continue;
        }
        if let Some(reply) = world.perform(effect, app)? {
            effects.extend(app.update(world.now(), reply));
        }
    }
    Ok(ending)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        content,
        domain::workbook::Workbook,
        shell::clock,
        ui::{Depth, Theme, action::Opened},
    };

    /// A world in which what is kept was read before anything is shown, or is never read.
    struct Quick {
        opened: Option<Opened>,
        /// Whether the workbook was read, at each time that something was shown.
        shown: Vec<bool>,
    }

    impl World for Quick {
        fn now(&self) -> Stamp {
            clock::now()
        }

        fn next_event(&mut self, _patience: Option<Duration>) -> io::Result<Event> {
            Err(io::ErrorKind::UnexpectedEof.into())
        }

        fn at_once(&mut self) -> Option<Event> {
            let opened = self.opened.take()?;
            Some(Event::Action(Box::new(Action::Opened(Box::new(opened)))))
        }

        fn show(&mut self, app: &App) -> io::Result<()> {
            self.shown.push(!app.is_opening());
            Ok(())
        }

        fn perform(&mut self, _effect: Effect, _app: &mut App) -> io::Result<Option<Action>> {
            Ok(None)
        }
    }

    fn shown(opened: Option<Opened>) -> Vec<bool> {
        let theme = Theme { dark: true, depth: Depth::Mono };
        let mut app = App::new(7, clock::now(), (80, 24), theme);
        let mut world = Quick { opened, shown: Vec::new() };
        run(&mut app, &mut world).unwrap_err();
        world.shown
    }

    #[test]
    fn the_first_frame_has_its_words_where_they_come_at_once() {
        let opened = Opened {
            guide: Arc::new(content::load(None).guide),
            workbook: Ok(Workbook::default()),
            read_only: None,
            draft: None,
            notices: Vec::new(),
            folder: String::new(),
        };
        assert_eq!(shown(Some(opened)), [true]);
        assert_eq!(shown(None), [false], "nothing is waited for that does not come");
    }
}
