//! The event loop, and the seam between the program and everything outside it.

use std::{collections::VecDeque, io, time::Duration};

use ratatui::{
    Terminal,
    backend::Backend,
    layout::{Position, Rect},
};

use crate::{
    app::App,
    domain::Stamp,
    shell::keys::Reply,
    ui::{Command, Effect, Struck, action::Action},
};

/// Something from outside.
#[derive(Debug)]
pub enum Event {
    Key(Struck),
    Paste(String),
    /// The terminal answered a question.
    Reply(Reply),
    Resize {
        columns: u16,
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

/// The world the program runs in: a real terminal and disk, or a script in a test.
pub trait World {
    fn now(&self) -> Stamp;

    /// Waits for the next event, at most for `patience`.
    fn next_event(&mut self, patience: Option<Duration>) -> io::Result<Event>;

    /// Carries out a request. What comes of it at once is returned; the rest comes as an event.
    fn perform(&mut self, effect: Effect, app: &mut App) -> io::Result<Option<Action>>;

    /// The terminal told what it is like.
    fn answered(&mut self, _reply: Reply, _app: &mut App) -> io::Result<()> {
        Ok(())
    }

    /// A frame was drawn and can be shown, as one piece.
    fn show_frame(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Runs the app until it asks to end. Whatever was asked for before the end is carried out.
pub fn run<B>(terminal: &mut Terminal<B>, app: &mut App, world: &mut dyn World) -> io::Result<()>
where
    B: Backend<Error: Send + Sync + 'static>,
{
    loop {
        // A key that waits for the next one has changed nothing.
        if !app.is_quiet() {
            terminal.draw(|frame| app.draw(frame)).map_err(io::Error::other)?;
            world.show_frame()?;
        }
        let action = match world.next_event(app.deadline())? {
            Event::Key(struck) => Some(Action::Key(struck)),
            Event::Paste(text) => Some(Action::Paste(text)),
            Event::Reply(reply) => {
                world.answered(reply, app)?;
                None
            }
            Event::Resize { columns, rows } => Some(Action::Resize { columns, rows }),
            Event::Action(action) => Some(*action),
            Event::Suspend => Some(Action::Do(Command::Suspend)),
            Event::Resumed => Some(Action::Do(Command::Repaint)),
            Event::Silence => Some(Action::Due),
            Event::Closed => Some(Action::Closed),
        };
        let Some(action) = action else { continue };
        if carry_out(terminal, app, world, action)? {
            return Ok(());
        }
    }
}

/// Applies an action and everything that follows from it. Says whether the program is to end.
fn carry_out<B>(
    terminal: &mut Terminal<B>,
    app: &mut App,
    world: &mut dyn World,
    action: Action,
) -> io::Result<bool>
where
    B: Backend<Error: Send + Sync + 'static>,
{
    let mut effects = VecDeque::from(app.update(world.now(), action));
    let mut ending = false;
    while let Some(effect) = effects.pop_front() {
        ending |= matches!(effect, Effect::Quit | Effect::Leave);
        if matches!(effect, Effect::Repaint | Effect::Suspend) && !ending {
            if effect == Effect::Suspend {
                world.perform(effect, app)?;
            }
            forget_what_is_shown(terminal).map_err(io::Error::other)?;
        } else if let Some(reply) = world.perform(effect, app)? {
            effects.extend(app.update(world.now(), reply));
        }
    }
    Ok(ending)
}

/// Empties the screen, so that the next frame is drawn whole. `Terminal::clear` would ask the
/// terminal where its cursor is, and wait in vain: the answer goes to the thread that reads keys.
fn forget_what_is_shown<B: Backend>(terminal: &mut Terminal<B>) -> Result<(), B::Error> {
    let size = terminal.size()?;
    terminal.resize(Rect::from((Position::ORIGIN, size)))
}
