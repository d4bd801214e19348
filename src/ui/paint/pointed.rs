//! Underlines what is pointed out in words that wrap.

use std::ops::Range;

use ratatui::text::{Line, Span};

use crate::ui::theme::Theme;

/// Underlines in `lines`, which show `text` after `lead`, what is pointed out of it.
pub fn underline(
    lines: Vec<&mut Line<'static>>,
    lead: &str,
    text: &str,
    hits: &[Range<usize>],
    theme: Theme,
) {
    if hits.is_empty() {
        return;
    }
    // Blanks are not compared, since wrapping takes and adds some. Each other letter has the number
    // of what it is a part of.
    let mut parts: Vec<Option<usize>> =
        vec![None; lead.chars().filter(|letter| seen(*letter)).count()];
    let mut here = 0;
    for (at, _) in text.char_indices().filter(|(_, letter)| seen(*letter)) {
        while hits.get(here).is_some_and(|hit| hit.end <= at) {
            here += 1;
        }
        let inside = hits.get(here).is_some_and(|hit| hit.contains(&at));
        parts.push(inside.then_some(here));
    }
    let mut parts = parts.into_iter().peekable();
    for line in lines {
        let mut part = None;
        let mut spans: Vec<Span<'static>> = Vec::new();
        for span in std::mem::take(&mut line.spans) {
            let (mut piece, mut marked) = (String::new(), false);
            for letter in span.content.chars() {
                let now = if seen(letter) {
                    part = parts.next().flatten();
                    part.is_some()
                } else {
                    part.is_some() && parts.peek().copied().flatten() == part
                };
                if now != marked && !piece.is_empty() {
                    spans.push(painted(std::mem::take(&mut piece), marked, &span, theme));
                }
                marked = now;
                piece.push(letter);
            }
            spans.push(painted(piece, marked, &span, theme));
        }
        line.spans = spans;
    }
}

fn seen(letter: char) -> bool {
    !letter.is_whitespace()
}

fn painted(piece: String, marked: bool, span: &Span<'_>, theme: Theme) -> Span<'static> {
    let style = if marked { span.style.patch(theme.hit()) } else { span.style };
    Span::styled(piece, style)
}
