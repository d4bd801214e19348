//! What is being typed into a question and is not in the workbook yet.

use crate::{
    domain::{
        draft::{Draft, DraftTarget},
        field::{Answer, Field},
        guide::Guide,
        words::Words,
    },
    screens::exercise::{ExerciseScreen, spots::Spot},
    ui::action::Ctx,
};

impl ExerciseScreen {
    /// What is being typed and is not in the workbook yet.
    pub fn draft(&self, ctx: &Ctx<'_>) -> Option<Draft> {
        self.words_now(ctx).filter(|_| self.differs(ctx.guide))
    }

    /// What is being written, with where it belongs, whether or not it is kept like this already.
    pub(super) fn words_now(&self, ctx: &Ctx<'_>) -> Option<Draft> {
        let writing = self.writing.as_ref()?;
        let field = self.field(ctx.guide)?;
        let (row, column) = writing.spot.for_draft(field);
        let text = writing.editor.text();
        Some(Draft {
            target: DraftTarget::Answer {
                sitting: self.sitting.id.clone(),
                exercise: self.exercise.clone(),
                field: field.id.clone(),
                row,
                column,
            },
            title: Words::default(),
            body: Words::from(text),
            tags: Words::default(),
            at: ctx.now,
        })
    }

    /// Whether words are being written that are to be kept, and are not in the workbook as they are.
    pub fn differs(&self, guide: &Guide) -> bool {
        let writing = self.writing.as_ref().filter(|_| !self.is_unkept());
        writing.zip(self.field(guide)).is_some_and(|(writing, field)| {
            let text = writing.editor.text();
            let stands = self.stands(field, &writing.spot).unwrap_or_default();
            text != stands && !(text.trim().is_empty() && stands.trim().is_empty())
        })
    }

    /// The words that are kept at a spot, as they are there to be written on; none where no words belong.
    pub(super) fn stands(&self, field: &Field, spot: &Spot) -> Option<String> {
        let words = match (spot, self.held(field, spot)) {
            (Spot::Item(place), Answer::List(lines)) => {
                lines.get(*place).map(|line| line.as_str().to_owned()).unwrap_or_default()
            }
            (Spot::Add, _) => String::new(),
            (_, Answer::Line(words) | Answer::Text(words)) => words.as_str().to_owned(),
            (_, Answer::Date(day)) => day.map(|day| day.to_string()).unwrap_or_default(),
            _ => return None,
        };
        let unread = self.unread(field, spot).map(|typed| typed.as_str().to_owned());
        Some(unread.unwrap_or(words))
    }

    /// The words of an answer that was emptied before it was kept, as many as there were of them.
    pub fn emptied(&self, guide: &Guide) -> Option<Words> {
        let writing = self.writing.as_ref().filter(|_| !self.is_unkept())?;
        if !writing.editor.is_blank() || !self.writes_nothing(guide) {
            return None;
        }
        let fullest = writing.editor.at_its_fullest();
        (!fullest.is_blank()).then(|| Words::from(fullest.text()))
    }

    /// Whether words are written at a spot where none stand and none are kept.
    pub fn writes_nothing(&self, guide: &Guide) -> bool {
        let written = self.writing.as_ref().zip(self.field(guide));
        written.is_some_and(|(writing, field)| {
            let stands = self.stands(field, &writing.spot).unwrap_or_default();
            writing.editor.is_blank() && stands.trim().is_empty()
        })
    }
}
