//! Lists: lines that are typed one after the other, or pasted all at once.

use crate::{
    domain::{
        field::{Answer, Field, FieldKind},
        words::Words,
    },
    screens::exercise::{ExerciseScreen, answering::Leaving, spots::Spot},
    ui::action::Ctx,
};

impl ExerciseScreen {
    /// Pasted lines become lines of a list, each its own. Says whether that is what they were.
    pub(super) fn paste_lines(&mut self, ctx: &mut Ctx<'_>, text: &str) -> bool {
        let guide = ctx.guide;
        let Some((_, exercise)) = guide.exercise(&self.exercise) else { return false };
        let Some(field) = self.current(exercise) else { return false };
        let text = crate::text::plain::plain(text);
        let lines: Vec<&str> = text.lines().map(unmarked).filter(|line| !line.is_empty()).collect();
        let is_list = matches!(field.kind, FieldKind::List) && self.writing.is_some();
        if !is_list || lines.len() < 2 || !self.finish_writing(ctx, exercise, Leaving::No) {
            return false;
        }
        let Answer::List(mut held) = self.answer(field) else { return false };
        held.extend(lines.into_iter().map(Words::from));
        self.set(ctx, field, &Spot::Whole, Answer::List(held));
        self.cursor.go(self.places(field).len().saturating_sub(1));
        self.write_into(ctx, field, Spot::Add);
        true
    }

    pub(super) fn finish_line(
        &mut self,
        ctx: &mut Ctx<'_>,
        field: &Field,
        spot: &Spot,
        text: &str,
    ) -> bool {
        let Answer::List(mut lines) = self.answer(field) else { return true };
        let words = Words::from(text.trim());
        match spot {
            Spot::Item(place) if words.is_blank() && *place < lines.len() => {
                drop(lines.remove(*place));
            }
            Spot::Item(place) if *place < lines.len() => lines[*place] = words,
            _ if words.is_blank() => (),
            _ => lines.push(words),
        }
        self.set(ctx, field, &Spot::Whole, Answer::List(lines));
        self.words_are_kept(ctx);
        true
    }
}

/// A line without the mark of a list before it.
fn unmarked(line: &str) -> &str {
    line.trim().trim_start_matches(['-', '*', '•', '–']).trim_start()
}
