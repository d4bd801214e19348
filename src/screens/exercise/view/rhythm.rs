//! Says what is understood of a rhythm that somebody writes in words of their own.

use crate::{
    domain::{
        field::{Answer, Field},
        guide::Meaning,
        plan::{self, Recurrence},
    },
    phrases::say,
    screens::exercise::ExerciseScreen,
    ui::page::{Page, Tone},
};

/// How far in it stands: further than the answer it is told of.
const INDENT: usize = 4;

/// What is told under a rhythm that is not understood: its act has one day only.
pub(super) fn told(page: &mut Page, column: &Field, held: &Answer) {
    let (true, Answer::Line(words)) = (column.means == Some(Meaning::Rhythm), held) else { return };
    if !words.is_blank() && plan::rhythm(words).is_none() {
        page.tell(INDENT, say::rhythm_not_understood(), Tone::Muted);
    }
}

/// What is told under a rhythm while it is typed.
pub(super) fn told_while_typed(page: &mut Page, screen: &ExerciseScreen, column: &Field) {
    let typed = screen.writing.as_ref().filter(|_| column.means == Some(Meaning::Rhythm));
    let Some(text) = typed.map(|writing| writing.editor.text()) else { return };
    match plan::rhythm(&text) {
        Some((often, weekdays)) => {
            let told = Recurrence::how_often(often, &weekdays);
            page.tell(0, say::rhythm_understood(told), Tone::Heading);
        }
        None if text.trim().is_empty() => page.tell(0, say::rhythm_hint(), Tone::Muted),
        None => page.tell(0, say::rhythm_not_understood(), Tone::Muted),
    }
}
