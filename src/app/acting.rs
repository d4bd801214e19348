//! Lets a screen act on the workbook, takes note of what came of it, and closes it.

use std::sync::Arc;

use crate::{
    app::{App, places, private},
    screens::{Screen, today},
    ui::{
        Effect, Mode,
        action::{Command, Corpus, Ctx, Flow, Place},
    },
};

impl App {
    pub(super) fn with_top<T>(
        &mut self,
        effects: &mut Vec<Effect>,
        act: impl FnOnce(&mut Screen, &mut Ctx<'_>) -> T,
    ) -> T {
        let mut top = self.screens.pop().expect("the screen stack is never empty");
        let result = self.with_ctx(effects, |app_mode, ctx| {
            ctx.mode = app_mode;
            act(&mut top, ctx)
        });
        self.screens.push(top);
        result
    }

    pub(super) fn with_ctx<T>(
        &mut self,
        effects: &mut Vec<Effect>,
        act: impl FnOnce(Mode, &mut Ctx<'_>) -> T,
    ) -> T {
        let today = self.today();
        let mode = self.screens.last().map_or(Mode::Browse, |top| top.mode(&self.guide));
        let (mut typed, mut begins) = (false, false);
        let mut claim = None;
        let mut ctx = Ctx {
            guide: &Arc::clone(&self.guide),
            reader: self.workbook.profile.role,
            workbook: &mut self.workbook,
            summary: &self.summary,
            daily: &self.daily,
            due: &self.daily.due,
            now: self.now,
            today,
            ids: &mut self.ids,
            columns: self.size.0,
            rows: self.size.1.saturating_sub(4),
            corpus: self.corpus.as_ref(),
            read_only: self.read_only.as_deref(),
            talking: self.books.talking.as_mut(),
            mode,
            folder: &self.folder,
            copies: &self.copies,
            book: &self.books.open,
            speaks: self.spoken.is_on(),
            typed: &mut typed,
            begins: &mut begins,
            country: &mut self.country,
            unfolded: &mut self.unfolded,
            notice: &mut self.notice,
            claim: &mut claim,
            effects,
        };
        let result = act(mode, &mut ctx);
        if begins && self.begin() {
            effects.push(Effect::Begin);
        }
        if let Some(claim) = claim {
            self.claim(claim);
        }
        if typed && self.read_only.is_none() {
            self.saving.typed(self.now);
        }
        result
    }

    /// Works out again what the workbook amounts to and what the day holds, where that changed.
    pub(super) fn read_again(&mut self) {
        self.follow_workbook();
        self.follow_audience();
        let (guide, workbook, summary) = (&self.guide, &self.workbook, &self.summary);
        if !self.daily.is_of(guide, workbook, summary, self.now) {
            Arc::make_mut(&mut self.daily).follow(guide, workbook, summary, self.now);
        }
    }

    /// Works out again what the workbook amounts to, where it is another one.
    pub(super) fn follow_workbook(&mut self) {
        if !self.summary.is_of(&self.workbook) {
            Arc::make_mut(&mut self.summary).follow(&self.guide, &self.workbook);
        }
    }

    pub(super) fn pop(&mut self, effects: &mut Vec<Effect>) {
        if self.screens.len() > 1 {
            self.close_top(effects);
            self.refresh(effects);
            if matches!(self.top(), Screen::Find(_)) {
                // What was found may have been changed, or deleted.
                effects.push(Effect::BuildIndex);
            }
        }
    }

    /// Closes the top screen; what was being typed in it is kept in the workbook.
    pub(super) fn close_top(&mut self, effects: &mut Vec<Effect>) {
        self.with_top(effects, |top, ctx| top.commit(ctx));
        self.with_top(effects, |top, ctx| top.leave(ctx));
        if self.screens.pop().is_some_and(|closed| private::is_kept_nowhere(&closed)) {
            self.tell_what_was_closed();
        }
        if self.screens.is_empty() {
            self.screens.push(Screen::Today(today::Today::default()));
        }
    }

    /// The words of the workbook are ready to be searched: Find shows what it finds.
    pub(super) fn can_be_searched(&mut self, corpus: Arc<Corpus>, effects: &mut Vec<Effect>) {
        self.corpus = Some(corpus);
        self.refresh(effects);
    }

    pub(super) fn refresh(&mut self, effects: &mut Vec<Effect>) {
        self.with_top(effects, |top, ctx| top.refresh(ctx));
    }

    pub(super) fn top(&self) -> &Screen {
        self.screens.last().expect("the screen stack is never empty")
    }

    pub(super) fn go(&mut self, place: Place, effects: &mut Vec<Effect>) {
        places::go(self, place, effects);
    }
}

impl App {
    /// Gives a command to the screen that is shown.
    pub(super) fn pass(&mut self, command: Command, effects: &mut Vec<Effect>) {
        let flow = self.with_top(effects, |top, ctx| top.act(ctx, command));
        self.follow(flow, effects);
    }

    pub(super) fn follow(&mut self, flow: Flow<Screen>, effects: &mut Vec<Effect>) {
        match flow {
            Flow::Stay => (),
            Flow::Push(screen) => self.screens.push(screen),
            Flow::Replace(screen) => {
                self.close_top(effects);
                self.screens.push(screen);
            }
            Flow::Pop => self.pop(effects),
            Flow::Go(place) => {
                if self.top().is_popup() {
                    self.close_top(effects);
                }
                self.go(place, effects);
            }
            Flow::Do(command) => {
                if self.top().is_popup() {
                    self.close_top(effects);
                }
                self.command(command, effects);
            }
            Flow::Chosen(choice) => self.chosen(choice, effects),
        }
    }

    pub(super) fn back(&mut self, effects: &mut Vec<Effect>) {
        let asks = self.top().is_popup() || matches!(self.top(), Screen::Welcome(_));
        if self.mode().is_writing() || asks {
            return self.stop_writing(effects);
        }
        let closed_inside = self.with_top(effects, |top, ctx| top.back(ctx));
        if !closed_inside && !self.asks_before_letting_go() {
            self.pop(effects);
        }
    }
}
