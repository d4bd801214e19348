//! Keys as they are written in tests.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Keys as they are written in tests: letters, `<enter>`, `<c-x>`, `<f1>`, `<lt>` for `<`.
pub fn parse(keys: &str) -> Vec<KeyEvent> {
    let mut events = Vec::new();
    let mut rest = keys;
    while let Some(first) = rest.chars().next() {
        let named = (first == '<').then(|| rest.split_once('>')).flatten();
        let key = named.and_then(|(name, _)| key(&name[1..]));
        let length = match (&key, named) {
            (Some(_), Some((name, _))) => name.len() + 1,
            _ => first.len_utf8(),
        };
        events.push(key.unwrap_or_else(|| KeyEvent::from(KeyCode::Char(first))));
        rest = &rest[length..];
    }
    events
}

fn key(name: &str) -> Option<KeyEvent> {
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "bs" => KeyCode::Backspace,
        "del" => KeyCode::Delete,
        "tab" => KeyCode::Tab,
        "s-tab" => KeyCode::BackTab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "pgup" => KeyCode::PageUp,
        "pgdn" => KeyCode::PageDown,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "lt" => KeyCode::Char('<'),
        _ => {
            if let Some(letter) = name.strip_prefix("c-").and_then(|rest| rest.chars().next()) {
                return Some(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
            }
            KeyCode::F(name.strip_prefix('f')?.parse().ok()?)
        }
    };
    Some(KeyEvent::from(code))
}
