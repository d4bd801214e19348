//! Keys as they are written in tests.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use trust_guide::{shell::Event, ui::Struck};

use super::{HAND, LOOK, Play, Script};

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

impl Script {
    /// Adds keys, each so long after the one before.
    pub fn strike(&mut self, keys: &str, gap: Duration) {
        let key = |key| (gap, Event::Key(Struck::new(key, Duration::ZERO)));
        self.events.extend(parse(keys).into_iter().map(key));
    }
}

impl Play {
    /// Types keys such as `"j<enter>hello<esc>"`, as somebody does who looks what came of Enter or
    /// Esc before the next letter, and lets everything that is due happen.
    pub fn keys(&mut self, keys: &str) -> &mut Play {
        let mut after_sign = false;
        for key in parse(keys) {
            let is_sign = matches!(key.code, KeyCode::Char(_)) && key.modifiers.is_empty();
            let gap = if is_sign && !after_sign { LOOK } else { HAND };
            self.world.events.push_back((gap, Event::Key(Struck::new(key, Duration::ZERO))));
            after_sign = is_sign;
        }
        self.settle()
    }

    /// The same with so long between two keys, as a program that pastes types, or a held key.
    pub fn keys_apart(&mut self, keys: &str, gap: Duration) -> &mut Play {
        self.world.strike(keys, gap);
        self.settle()
    }

    /// All of them in one read, as a terminal pastes that does not say so.
    pub fn burst(&mut self, keys: &str) -> &mut Play {
        // They come as long after what was before as any key.
        let before = self.world.events.len();
        self.world.strike(keys, Duration::ZERO);
        if let Some((wait, _)) = self.world.events.get_mut(before) {
            *wait = HAND;
        }
        self.settle()
    }

    /// Two of them, so long apart.
    pub fn bursts(&mut self, pieces: [&str; 2], gap: Duration) -> &mut Play {
        for (piece, gap) in pieces.into_iter().zip([HAND, gap]) {
            let before = self.world.events.len();
            self.world.strike(piece, Duration::ZERO);
            if let Some((wait, _)) = self.world.events.get_mut(before) {
                *wait = gap;
            }
        }
        self.settle()
    }

    /// The same, and then the moment after the last of them: nothing that is waited for has come.
    pub fn at_once(&mut self, keys: &str) -> &mut Play {
        self.world.in_a_hurry = true;
        self.burst(keys);
        self.world.in_a_hurry = false;
        self
    }

    /// In two reads, so long apart.
    pub fn in_two(&mut self, first: &str, gap: Duration, rest: &str) -> &mut Play {
        self.world.strike(rest, Duration::ZERO);
        if let Some((wait, _)) = self.world.events.front_mut() {
            *wait = gap;
        }
        let rest = std::mem::take(&mut self.world.events);
        self.world.strike(first, Duration::ZERO);
        if let Some((wait, _)) = self.world.events.front_mut() {
            *wait = HAND;
        }
        self.world.events.extend(rest);
        self.settle()
    }

    /// One key, held down: it comes again after half a second, and then every 33 milliseconds.
    pub fn hold(&mut self, key: &str, times: usize) -> &mut Play {
        self.world.strike(key, HAND);
        self.world.strike(key, Duration::from_millis(500));
        for _ in 2..times {
            self.world.strike(key, Duration::from_millis(33));
        }
        self.settle()
    }
}
