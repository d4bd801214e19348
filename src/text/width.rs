//! Stub until the editor's width lands.
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;
pub fn width(text: &str) -> usize { text.width() }
pub fn truncate(text: &str, columns: usize) -> Cow<'_, str> {
    if text.width() <= columns { return Cow::Borrowed(text); }
    let mut out = String::new(); let mut used = 0;
    for g in text.graphemes(true) { if used + g.width() + 1 > columns { break; } used += g.width(); out.push_str(g); }
    if columns > 0 { out.push('…'); }
    Cow::Owned(out)
}
pub fn visible(text: &str) -> Cow<'_, str> { Cow::Borrowed(text) }
