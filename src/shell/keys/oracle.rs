//! What another library hears in the same bytes, to compare with.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use termina::{
    Event, Parser,
    event::{KeyCode as Theirs, KeyEventKind as Kind, Modifiers},
};

/// The one key that the bytes are, if the other library takes them for one that both have a name for.
pub fn heard(bytes: &[u8]) -> Option<KeyEvent> {
    let mut parser = Parser::default();
    parser.parse(bytes, false);
    let Event::Key(theirs) = parser.pop()? else { return None };
    let code = match theirs.code {
        Theirs::Char(sign) => KeyCode::Char(sign),
        Theirs::Enter => KeyCode::Enter,
        Theirs::Backspace => KeyCode::Backspace,
        Theirs::Tab => KeyCode::Tab,
        Theirs::Escape => KeyCode::Esc,
        Theirs::Left => KeyCode::Left,
        Theirs::Right => KeyCode::Right,
        Theirs::Up => KeyCode::Up,
        Theirs::Down => KeyCode::Down,
        Theirs::Home => KeyCode::Home,
        Theirs::End => KeyCode::End,
        Theirs::BackTab => KeyCode::BackTab,
        Theirs::PageUp => KeyCode::PageUp,
        Theirs::PageDown => KeyCode::PageDown,
        Theirs::Insert => KeyCode::Insert,
        Theirs::Delete => KeyCode::Delete,
        Theirs::Function(number) => KeyCode::F(number),
        _ => return None,
    };
    let held = [
        (Modifiers::SHIFT, KeyModifiers::SHIFT),
        (Modifiers::ALT, KeyModifiers::ALT),
        (Modifiers::CONTROL, KeyModifiers::CONTROL),
    ];
    let set = held.into_iter().filter(|(theirs_, _)| theirs.modifiers.contains(*theirs_));
    let modifiers = set.fold(KeyModifiers::NONE, |all, (_, ours)| all | ours);
    let kind = match theirs.kind {
        Kind::Press => KeyEventKind::Press,
        Kind::Repeat => KeyEventKind::Repeat,
        Kind::Release => KeyEventKind::Release,
    };
    Some(KeyEvent::new_with_kind(code, modifiers, kind))
}
