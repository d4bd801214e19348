//! Draws what is pointed out: underlined words that are not being written, and one line about them.

use ratatui::text::{Line, Span};

use crate::{
    screens::exercise::{ExerciseScreen, pointing::Pointing, view::Sheet},
    ui::{paint::prose::plain, theme::Theme},
};

/// With fewer rows on the page (the terminal has four more) nothing is said below the box.
const ENOUGH_ROWS: usize = 10;

/// The most rows that are said below the box, kept free while words are written.
pub const TOLD_ROWS: usize = 2;

/// Underlines in `lines`, which show `text` after `lead`, what is pointed out.
pub fn underline(
    lines: &mut [Line<'static>],
    lead: &str,
    text: &str,
    asked: Option<Pointing<'_>>,
    theme: Theme,
) {
    let Some(asked) = asked else { return };
    // Blanks are not compared, since wrapping takes and adds some. Each other letter has the number
    // of what it is a part of.
    let mut parts: Vec<Option<usize>> =
        vec![None; lead.chars().filter(|letter| seen(*letter)).count()];
    let mut before = 0;
    for paragraph in text.split('\n') {
        let found = asked.find(paragraph);
        let mut here = 0;
        for (at, _) in paragraph.char_indices().filter(|(_, letter)| seen(*letter)) {
            while found.get(here).is_some_and(|finding| finding.range.end <= at) {
                here += 1;
            }
            let inside = found.get(here).is_some_and(|finding| finding.range.contains(&at));
            parts.push(inside.then_some(before + here));
        }
        before += found.len();
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

/// Says below the box what the words at the caret or before it do, in at most two rows.
pub fn tell(sheet: &mut Sheet, screen: &ExerciseScreen, asked: Option<Pointing<'_>>, kept: &str) {
    let told = asked.and_then(|asked| screen.told(asked, kept));
    let Some(told) = told.filter(|_| sheet.rows >= ENOUGH_ROWS) else { return };
    let mut lines = plain(&told, sheet.columns, sheet.theme.muted());
    if lines.len() > TOLD_ROWS {
        lines.truncate(TOLD_ROWS);
        if let Some(span) = lines.last_mut().and_then(|line| line.spans.last_mut()) {
            let mut words = span.content.trim_end().to_owned();
            if crate::text::width::width(&words) >= sheet.columns {
                words.pop();
            }
            span.content = (words + "…").into();
        }
    }
    sheet.lines.extend(lines);
    sheet.current.end = sheet.lines.len();
}
