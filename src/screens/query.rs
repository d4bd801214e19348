//! What is looked for: one line, of no more letters than anybody looks for.

use crate::{
    phrases::say,
    ui::{
        action::Ctx,
        widgets::editor::{Editor, Stroke},
    },
};

/// So many letters are looked for at most. What is longer was pasted, and each further letter would cost another look.
pub const LONGEST: usize = 200;

/// Types into what is looked for. Says whether to look again.
pub fn type_stroke(query: &mut Editor, ctx: &mut Ctx<'_>, stroke: Stroke) -> bool {
    if matches!(stroke, Stroke::Insert(_)) && room(query) == 0 {
        tell(ctx);
        return false;
    }
    query.apply(stroke)
}

/// Pastes into what is looked for, as much as there is room for. Says whether to look again.
pub fn paste(query: &mut Editor, ctx: &mut Ctx<'_>, text: &str) -> bool {
    let room = room(query);
    let end = text.char_indices().nth(room).map(|(at, _)| at);
    if end.is_some() {
        tell(ctx);
    }
    query.paste(&text[..end.unwrap_or(text.len())])
}

fn room(query: &Editor) -> usize {
    LONGEST.saturating_sub(query.text().chars().count())
}

fn tell(ctx: &mut Ctx<'_>) {
    ctx.tell(say::find_long_query());
}
