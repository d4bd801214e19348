//! Words of a promise that are being typed and are not in the workbook yet.

use crate::{
    domain::{
        draft::{Draft, DraftTarget},
        words::Words,
        workbook::Workbook,
    },
    screens::plan::{Blank, Plan},
    ui::action::Ctx,
};

impl Plan {
    /// What is being typed and is not in the workbook yet.
    pub fn draft(&self, ctx: &Ctx<'_>) -> Option<Draft> {
        let typing = self.typing.as_ref().filter(|_| self.differs_from(ctx.workbook))?;
        if typing.blank.is_act() {
            return self.draft_of_act(ctx);
        }
        let (id, made) = (typing.promise.clone(), typing.is_new);
        Some(Draft {
            target: DraftTarget::Promise { id, part: typing.blank.in_a_draft()?, made },
            title: Words::default(),
            body: Words::from(typing.editor.text()),
            tags: Words::default(),
            at: ctx.now,
        })
    }

    /// Whether words are being typed that are not in the workbook as they are. No words for a promise are
    /// none: what was promised stays.
    pub fn differs_from(&self, workbook: &Workbook) -> bool {
        let typing = self.typing.as_ref().filter(|typing| !typing.blank.is_day());
        typing.is_some_and(|typing| {
            if typing.blank.is_act() {
                let kept = typing.kept.as_deref().unwrap_or_default();
                return !typing.editor.is_blank() && typing.editor.text() != kept;
            }
            let promise = workbook.promises.find(&typing.promise);
            let stands = typing.blank.words_of(promise.map(|promise| &**promise));
            let is_none = typing.blank == Blank::What && typing.editor.is_blank();
            typing.editor.text().trim() != stands.as_str() && !is_none
        })
    }

    /// Whether words are typed where none stand and none are kept.
    pub fn writes_nothing(&self, workbook: &Workbook) -> bool {
        let typing = self.typing.as_ref().filter(|typing| !typing.blank.is_day());
        typing.is_some_and(|typing| {
            let promise = workbook.promises.find(&typing.promise);
            let stands = typing.blank.words_of(promise.map(|promise| &**promise));
            typing.editor.is_blank() && stands.is_blank()
        })
    }

    /// The words of a promise that was emptied before it was made, as many as there were of them.
    pub fn emptied(&self, workbook: &Workbook) -> Option<Words> {
        let typing = self.typing.as_ref().filter(|_| self.writes_nothing(workbook))?;
        let fullest = typing.editor.at_its_fullest();
        (!fullest.is_blank()).then(|| Words::from(fullest.text()))
    }

    /// Goes on typing where a draft broke off; nothing where the promise is gone, or no promise was meant.
    pub fn resume(draft: &Draft, ctx: &Ctx<'_>) -> Option<Plan> {
        let DraftTarget::Promise { id, part, made } = &draft.target else { return None };
        let mut plan = Plan::showing(id, ctx);
        let is_there = plan.promise(ctx, id).is_some();
        let is_gone = ctx.workbook.promises.find(id).is_some() && !is_there;
        let begins = *made && Blank::of_draft(*part) == Blank::What && !is_gone;
        if !is_there && !begins {
            return None;
        }
        plan.making = made.then(|| id.clone());
        plan.type_into(id, Blank::of_draft(*part), &draft.body, *made);
        Some(plan)
    }
}
