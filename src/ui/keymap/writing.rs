//! Keys while writing: letters are words, and the rest moves, selects, deletes and undoes.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::ui::widgets::editor::{Motion, Stroke};

/// The stroke a key means in an editor, if any.
pub fn stroke(event: KeyEvent) -> Option<Stroke> {
    let shift = event.modifiers.contains(KeyModifiers::SHIFT);
    let word = event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    if let Some(motion) = motion(event.code, word) {
        return Some(if shift { Stroke::Select(motion) } else { Stroke::Move(motion) });
    }
    match event.code {
        KeyCode::Char(letter) if event.modifiers.contains(KeyModifiers::CONTROL) => control(letter),
        KeyCode::Char(letter) if event.modifiers.contains(KeyModifiers::ALT) => alt(letter),
        KeyCode::Char(letter) => Some(Stroke::Insert(letter)),
        KeyCode::Enter => Some(Stroke::Newline),
        KeyCode::Backspace if word => Some(Stroke::DeleteWordBack),
        KeyCode::Backspace => Some(Stroke::Backspace),
        KeyCode::Delete if word => Some(Stroke::DeleteWordForward),
        KeyCode::Delete => Some(Stroke::Delete),
        _ => None,
    }
}

fn motion(code: KeyCode, word: bool) -> Option<Motion> {
    Some(match code {
        KeyCode::Left if word => Motion::WordLeft,
        KeyCode::Right if word => Motion::WordRight,
        KeyCode::Left => Motion::Left,
        KeyCode::Right => Motion::Right,
        KeyCode::Up => Motion::Up,
        KeyCode::Down => Motion::Down,
        KeyCode::Home if word => Motion::Top,
        KeyCode::End if word => Motion::Bottom,
        KeyCode::Home => Motion::RowStart,
        KeyCode::End => Motion::RowEnd,
        KeyCode::PageUp => Motion::PageUp,
        KeyCode::PageDown => Motion::PageDown,
        _ => return None,
    })
}

fn control(letter: char) -> Option<Stroke> {
    Some(match letter.to_ascii_lowercase() {
        'z' => Stroke::Undo,
        'y' => Stroke::Redo,
        'a' => Stroke::SelectAll,
        'w' => Stroke::DeleteWordBack,
        'u' => Stroke::DeleteToLineStart,
        'k' => Stroke::DeleteToLineEnd,
        'v' => Stroke::Yank,
        'd' => Stroke::Delete,
        'h' => Stroke::Backspace,
        'n' => Stroke::NextHit,
        'p' => Stroke::PreviousHit,
        'b' => Stroke::Move(Motion::Left),
        'f' => Stroke::Move(Motion::Right),
        'e' => Stroke::Move(Motion::RowEnd),
        'j' => Stroke::Newline,
        _ => return None,
    })
}

fn alt(letter: char) -> Option<Stroke> {
    Some(match letter {
        'b' => Stroke::Move(Motion::WordLeft),
        'f' => Stroke::Move(Motion::WordRight),
        'd' => Stroke::DeleteWordForward,
        'c' => Stroke::Copy,
        'x' => Stroke::Cut,
        '<' => Stroke::Move(Motion::Top),
        '>' => Stroke::Move(Motion::Bottom),
        _ => return None,
    })
}
