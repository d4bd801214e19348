//! How many colours the terminal has, and what its background is taken for until it says so.

use std::env;

use supports_color::Stream;

use crate::{
    domain::ThemeChoice,
    ui::{Depth, Theme},
};

/// What is known before the terminal is asked: what it said `last_time`, else what some say in the environment.
/// The first frame waits for no answer; the answer is applied whenever it comes.
pub fn detect(last_time: Option<bool>) -> Theme {
    let told = env::var("COLORFGBG").ok().and_then(|told| is_dark_by_numbers(&told));
    Theme { dark: last_time.or(told).unwrap_or(true), depth: depth() }
}

/// The palette a person chose, given what the terminal is like.
pub fn chosen(choice: ThemeChoice, detected: Theme) -> Theme {
    match choice {
        ThemeChoice::Auto => detected,
        ThemeChoice::Dark => Theme { dark: true, ..detected },
        ThemeChoice::Light => Theme { dark: false, ..detected },
        ThemeChoice::Terminal => terminal_own(detected),
    }
}

/// The terminal's own sixteen colours, with no background painted.
fn terminal_own(theme: Theme) -> Theme {
    let depth = if theme.depth == Depth::Mono { Depth::Mono } else { Depth::Sixteen };
    Theme { depth, ..theme }
}

/// What rxvt, Konsole and others tell: the numbers of the colours of text and background, as in `0;15`.
fn is_dark_by_numbers(told: &str) -> Option<bool> {
    match told.rsplit(';').next()?.parse().ok()? {
        0..=6_u8 | 8 => Some(true),
        7 | 9..=15 => Some(false),
        _ => None,
    }
}

fn depth() -> Depth {
    let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = env::var_os("TERM").is_none_or(|term| term == "dumb");
    if no_color || (dumb && cfg!(unix)) {
        return Depth::Mono;
    }
    match supports_color::on(Stream::Stdout) {
        Some(level) if level.has_16m => Depth::Full,
        Some(level) if level.has_256 => Depth::Indexed,
        Some(_) => Depth::Sixteen,
        None => Depth::Mono,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_the_environment_tell_the_background() {
        for (told, dark) in [
            ("15;0", Some(true)),
            ("0;15", Some(false)),
            ("0;default;15", Some(false)),
            ("12;8", Some(true)),
            ("0;7", Some(false)),
            ("15;default", None),
            ("", None),
            ("0;255", None),
        ] {
            assert_eq!(is_dark_by_numbers(told), dark, "{told}");
        }
    }
}
