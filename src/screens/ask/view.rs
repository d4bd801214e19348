//! Draws a question over the screen that asks it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    screens::ask::Ask,
    ui::{
        action::Scene,
        theme::Theme,
        widgets::{outline::Outline, popup::popup, prose::plain, scale},
    },
};

const WIDTH: u16 = 64;

/// So many rows of words that are to be kept are shown at most.
const MOST_SHOWN: usize = 8;

pub fn draw(ask: &Ask, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = scene.theme;
    let columns = area.width.min(WIDTH);
    let rows = |outline: &Outline| u16::try_from(outline.height()).unwrap_or(u16::MAX);
    // The frame takes two rows. Without room the words that are shown give way, and then the hints.
    let fits = |outline: &Outline| rows(outline).saturating_add(2) <= area.height;
    let tries = (2..=MOST_SHOWN).rev().map(|shown| (true, shown)).chain([(false, 2), (false, 1)]);
    let mut tries = tries.map(|(hints, shown)| lay_out(ask, columns, hints, shown, theme));
    let outline = match tries.find(fits) {
        Some(outline) => outline,
        None => lay_out(ask, columns, false, 1, theme),
    };
    let inside = popup(&ask.title, columns, rows(&outline), area, theme, buf);
    outline.draw(&ask.cursor, inside, buf)
}

fn lay_out(ask: &Ask, columns: u16, with_hints: bool, shown: usize, theme: Theme) -> Outline {
    let mut outline = Outline::new(usize::from(columns.saturating_sub(4)), theme);
    if !ask.about.is_blank() {
        outline.words(&ask.about, theme.heading());
        outline.gap();
    }
    if let Some(words) = ask.shown_words() {
        show(&words, shown, columns, &mut outline, theme);
        outline.gap();
    }
    let is_short = ask.shown_words().is_some() && !with_hints;
    if !ask.words.is_empty() && !is_short {
        outline.words(&ask.words, theme.muted());
        outline.gap();
    }
    if let Some((_, value)) = ask.rating {
        outline.numbers(scale::numbers(value, theme));
    }
    for option in &ask.options {
        outline.item("", &option.label, "", theme.text());
        if with_hints && !option.hint.is_empty() {
            outline.under(2, &option.hint, theme.muted());
        }
    }
    outline
}

/// The beginning of somebody's words, and how much more there is.
fn show(words: &str, most: usize, columns: u16, outline: &mut Outline, theme: Theme) {
    // The frame, and what an outline keeps for its mark.
    let columns = usize::from(columns.saturating_sub(6)).max(1);
    let lines = plain(words.trim(), columns, theme.heading());
    let all = lines.len();
    let room = if all > most { most.saturating_sub(1).max(1) } else { most };
    let mut left = words.split_whitespace().count();
    for line in lines.into_iter().take(room) {
        left = left.saturating_sub(line.to_string().split_whitespace().count());
        let text = line.to_string();
        outline.words(&text, theme.heading());
    }
    if all > room {
        let more = if left == 1 { "1 more word".to_owned() } else { format!("{left} more words") };
        let more = if left == 0 { "and more".to_owned() } else { format!("and {more}") };
        outline.words(&format!("… {more}"), theme.muted());
    }
}
