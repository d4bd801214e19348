//! Reading a console that tells of keys and not of bytes, as Windows has it.

use std::{
    io, thread,
    time::{Duration, Instant},
};

use crossterm::event::{self, Event, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};

use crate::{
    shell::keys::Told,
    ui::{
        Struck,
        mouse::{Did, Mouse},
    },
};

/// So many events share the time of one read at most.
const AT_ONCE: usize = 1_024;

/// The thread that reads, for who is about to end.
pub struct Listening;

impl Listening {
    /// A console holds nothing in doubt.
    #[expect(clippy::unused_self, reason = "the door is the same on every system")]
    pub fn end(&self) {}

    /// It cannot be lent to anybody else.
    #[expect(clippy::unused_self, reason = "the door is the same on every system")]
    pub fn pause(&self) -> Option<()> {
        None
    }
}

/// Begins to read keys. `hear` is called with what they are, on a thread of its own, and with `None` once
/// there will be no more; it says whether anybody still listens.
pub fn listen(
    mut hear: impl FnMut(Option<Told>) -> bool + Send + 'static,
) -> io::Result<Listening> {
    let start = Instant::now();
    let read = move || {
        loop {
            let mut events = Vec::new();
            let Ok(first) = event::read() else {
                hear(None);
                return;
            };
            events.push(first);
            while events.len() < AT_ONCE && matches!(event::poll(Duration::ZERO), Ok(true)) {
                match event::read() {
                    Ok(next) => events.push(next),
                    Err(_) => break,
                }
            }
            // What came in one read has one time, however long its keys take to be told apart.
            let at = start.elapsed();
            if !events.into_iter().filter_map(|event| told(event, at)).all(|told| hear(Some(told)))
            {
                return;
            }
        }
    };
    thread::Builder::new().name("keys".to_owned()).spawn(read)?;
    Ok(Listening)
}

fn told(event: Event, at: Duration) -> Option<Told> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            Some(Told::Key(Struck::new(key, at)))
        }
        Event::Paste(text) => Some(Told::Paste(text)),
        Event::Mouse(mouse) => did(mouse).map(Told::Mouse),
        Event::Resize(columns, rows) => Some(Told::Resized { columns, rows }),
        _ => None,
    }
}

fn did(mouse: MouseEvent) -> Option<Mouse> {
    let did = match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Did::Click,
        MouseEventKind::ScrollUp => Did::WheelUp,
        MouseEventKind::ScrollDown => Did::WheelDown,
        _ => return None,
    };
    let is_plain = mouse.modifiers.is_empty();
    is_plain.then_some(Mouse { did, column: mouse.column, row: mouse.row })
}
