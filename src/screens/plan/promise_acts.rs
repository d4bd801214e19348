//! What becomes of a promise: kept, told early, missed and put right, moved, seen, taken away.

use std::sync::Arc;

use crate::{
    domain::{
        day::Day,
        field::Answer,
        guide::{Meaning, OptionMeaning},
        history::Done,
        id::RecordId,
        kinds::Record,
        plan::{self, Part},
        promise::{Promise, PromiseId, PromiseState, Refused, Said, Witness},
        role::Role,
        sitting::Sitting,
    },
    phrases::say,
    screens::{
        Screen,
        ask::Ask,
        plan::{
            Blank, Kind, Plan,
            asking::{
                ask_about, ask_day, ask_size, ask_when, ask_whose, own_part, what_can_be_said,
            },
            cards::{early_word, offer_card, repair},
            days::{forget_unread, unread_day},
            keep_promise,
            lines::may_move_up,
            option,
        },
    },
    ui::action::{Ctx, Flow, PlanChoice, PromiseChoice},
};

impl Plan {
    /// A promise by its id: as it is kept, else the day of an action or of a rung that is not.
    pub(super) fn promise(&self, ctx: &Ctx<'_>, id: &RecordId) -> Option<Promise> {
        if let Some(kept) = ctx.workbook.promises.find(id) {
            return kept.trashed.is_none().then(|| Promise::clone(kept));
        }
        let shown = self.reading.groups.iter().flat_map(|group| &group.items);
        let shown = shown.filter_map(|item| match &item.kind {
            Kind::Promise(promise) if promise.id == *id => Some(promise),
            Kind::Promise(_)
            | Kind::Away
            | Kind::Control
            | Kind::Review(_)
            | Kind::Row { .. }
            | Kind::Own { .. }
            | Kind::Rung
            | Kind::Add(_)
            | Kind::Safety
            | Kind::Table
            | Kind::Trash
            | Kind::Gone(_) => None,
        });
        let day = shown.map(|promise| Promise::clone(promise)).next();
        // Of an action only its next days are shown.
        let day =
            day.or_else(|| plan::found(ctx.guide, ctx.workbook, id, PromiseId::read(id).day()?));
        day.map(|promise| Promise { created: ctx.now, ..promise })
            .or_else(|| self.today_of_rung(ctx).filter(|promise| promise.id == *id))
    }

    /// Today, as a day of the rung one is on.
    fn today_of_rung(&self, ctx: &Ctx<'_>) -> Option<Promise> {
        let rung = self.reading.plan.rung.as_ref()?;
        let action = plan::rung_id(&rung.row);
        let id = PromiseId::day_of(&action, ctx.today).id();
        if let Some(kept) = ctx.workbook.promises.find(&id) {
            return kept.trashed.is_none().then(|| Promise::clone(kept));
        }
        let by = if ctx.reader == Some(Role::Hurt) { Role::Hurt } else { Role::Broke };
        let promise = Promise::made(id, rung.what.clone(), by, ctx.now, ctx.today);
        let private = self.reading.plan.is_private(Part::Ladder);
        Some(Promise { action: Some(action), private, ..promise })
    }

    pub(super) fn about_promise(
        &mut self,
        ctx: &mut Ctx<'_>,
        id: &RecordId,
        choice: PromiseChoice,
    ) -> Flow<Screen> {
        let Some(promise) = self.promise(ctx, id).filter(|_| ctx.may_write()) else {
            return Flow::Stay;
        };
        let said = self.said(ctx);
        match choice {
            PromiseChoice::Speak(by) => {
                self.speaker = Some(by);
                return Flow::Push(Screen::Ask(ask_about(ctx, &promise, self.said(ctx))));
            }
            PromiseChoice::Witness(witness) => self.witness(ctx, &promise, witness),
            // The other one's part is theirs: only what was seen of it is said by anybody else.
            _ if promise.may_become(PromiseState::Open, said).is_err() => {
                ctx.tell(refusal(Refused::NotTheirs, &promise, ctx.today));
            }
            PromiseChoice::Mark(PromiseState::Missed) => self.miss(ctx, &promise),
            PromiseChoice::Mark(state) => {
                if mark(ctx, &promise, state, said) && state == PromiseState::EarlyWord {
                    return offer_card(ctx, &promise.id);
                }
            }
            PromiseChoice::When => return Flow::Push(Screen::Ask(ask_when(ctx, id))),
            PromiseChoice::NoDay => tell_what_is_open(ctx, &promise),
            PromiseChoice::Due(Some(day)) => return self.set_due(ctx, &promise.id, day),
            PromiseChoice::Due(None) => {
                let typed = unread_day(&promise).unwrap_or_default();
                let is_new = self.making.as_ref() == Some(id);
                self.type_into(id, Blank::Day, &typed, is_new);
            }
            PromiseChoice::Whose => return Flow::Push(Screen::Ask(ask_whose(ctx, id))),
            PromiseChoice::By(by) => {
                keep_promise(ctx, Done::Promise, Promise { by, ..promise }, true);
                return Flow::Push(Screen::Ask(ask_size(id)));
            }
            PromiseChoice::Sized(size) => {
                keep_promise(ctx, Done::Promise, Promise { size: Some(size), ..promise }, true);
                ctx.tell(&self.told_of_a_new_one());
            }
            PromiseChoice::Move => return ask_move(ctx, &promise),
            PromiseChoice::MoveTo(Some(day)) => return self.move_to(ctx, id, day),
            PromiseChoice::MoveTo(None) => {
                let typed = unread_day(&promise).unwrap_or_default();
                self.type_into(id, Blank::NewDay, &typed, false);
            }
            PromiseChoice::Tell => return early_word(ctx, promise),
            PromiseChoice::Repair => return repair(ctx, promise, Done::RepairCard),
            PromiseChoice::Note => self.type_into(id, Blank::Note, &promise.note, false),
            PromiseChoice::TakeAway => take_away(ctx, &promise),
        }
        Flow::Stay
    }

    /// From the other one’s part to one’s own of the same day.
    pub(super) fn about_own_part(&self, ctx: &Ctx<'_>, id: &RecordId) -> Flow<Screen> {
        let said = self.said(ctx);
        let other = self.promise(ctx, id);
        let own = other.and_then(|other| own_part(ctx, &other, said));
        own.map_or(Flow::Stay, |own| Flow::Push(Screen::Ask(ask_about(ctx, &own, said))))
    }

    /// Who says it, and when: the reader, or whoever of two at one keyboard speaks.
    pub(super) fn said(&self, ctx: &Ctx<'_>) -> Said {
        let said = ctx.said();
        Said { by: self.speaker.or(said.by), ..said }
    }

    /// What the other one saw. Both words stand side by side, and no mark is changed.
    fn witness(&self, ctx: &mut Ctx<'_>, promise: &Promise, witness: Witness) {
        let what = if witness == Witness::Saw { Done::Seen } else { Done::SeenOtherwise };
        match promise.witnessed(witness, self.said(ctx)) {
            Ok(seen) => {
                let is_marked = seen.state != PromiseState::Open;
                if keep_promise(ctx, what, seen, false) {
                    ctx.tell(if is_marked {
                        say::plan_seen_beside()
                    } else {
                        say::plan_seen_open()
                    });
                }
            }
            Err(refused) => ctx.tell(refusal(refused, promise, ctx.today)),
        }
    }

    /// A miss is marked, and the card that puts it right is offered on its line; nobody is thrown into it.
    fn miss(&self, ctx: &mut Ctx<'_>, promise: &Promise) {
        let said = self.said(ctx);
        if !mark(ctx, promise, PromiseState::Missed, said) {
            return;
        }
        ctx.tell(match (promise.is_of_the_other(said.by), promise.day < ctx.today) {
            (true, true) => say::plan_missed_theirs_later(),
            (true, false) => say::plan_missed_theirs(),
            (false, true) => say::plan_missed_later(),
            (false, false) => say::plan_missed(),
        });
    }

    /// Another day. Put off to a later one ahead of its day, that is early word: it was told in time.
    pub(super) fn move_to(&mut self, ctx: &mut Ctx<'_>, id: &RecordId, day: Day) -> Flow<Screen> {
        let found = self.promise(ctx, id).filter(|promise| promise.day != day);
        let Some(mut promise) = found else { return Flow::Stay };
        forget_unread(&mut promise);
        let moved = promise.moved_to(day, ctx.ids.fresh(), self.said(ctx));
        let (first, next) = match moved {
            Ok(moved) => moved,
            Err(refused) => {
                ctx.tell(refusal(refused, &promise, ctx.today));
                return Flow::Stay;
            }
        };
        let to = day.short(ctx.today);
        if let Some(next) = next {
            let id = next.id.clone();
            let both = [next, made_now(ctx, first)].map(|it| Record::Promise(Arc::new(it)));
            if ctx.keep_all(Done::Moved, both.into()) {
                ctx.tell(&say::plan_moved_early(&to));
            }
            self.refresh(ctx);
            self.show_and_say(&id, ctx);
            return offer_card(ctx, &promise.id);
        }
        if keep_promise(ctx, Done::Moved, made_now(ctx, first), false) {
            ctx.tell(&say::plan_moved(&to));
        }
        self.refresh(ctx);
        self.show_and_say(id, ctx);
        Flow::Stay
    }

    /// The day of a promise that has none yet; then whose it is, where there are two.
    pub(super) fn set_due(&mut self, ctx: &mut Ctx<'_>, id: &RecordId, day: Day) -> Flow<Screen> {
        let Some(promise) = self.promise(ctx, id) else { return Flow::Stay };
        if day < ctx.today {
            ctx.tell(refusal(Refused::Over, &promise, ctx.today));
            return Flow::Stay;
        }
        let mut due = Promise { day, undated: false, ..promise };
        forget_unread(&mut due);
        keep_promise(ctx, Done::Promise, due, self.making.as_ref() == Some(id));
        self.refresh(ctx);
        self.show_and_say(id, ctx);
        let ask = if ctx.audience().is_two() { ask_whose(ctx, id) } else { ask_size(id) };
        Flow::Push(Screen::Ask(ask))
    }

    /// Both said yes: the rung holds, and the next one is the one to be on.
    pub(super) fn move_up(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let Some(rung) = self.reading.plan.rung.clone() else { return Flow::Stay };
        let page = Part::Ladder.exercise(ctx.guide);
        let (Some(page), Some(next)) = (page, rung.next) else { return Flow::Stay };
        let (Some(sitting), Some(table)) =
            (ctx.workbook.sittings_of(&page.id).next_back(), page.field(Part::Ladder.rows()))
        else {
            return Flow::Stay;
        };
        let mut sitting = Sitting::clone(sitting);
        let (Some(Answer::Table(rows)), Some(column)) =
            (sitting.answers.get_mut(&table.id), table.column(Meaning::State))
        else {
            return Flow::Stay;
        };
        for (id, state) in [(&rung.row, OptionMeaning::Holds), (&next, OptionMeaning::Now)] {
            let state = column.option(state).map(|option| option.id.clone());
            if let Some(row) = rows.iter_mut().find(|row| row.id == *id) {
                row.cells.insert(column.id.clone(), Answer::Choice(state));
            }
        }
        sitting.changed = ctx.now;
        if ctx.keep_sitting(Done::Rung, sitting, false) {
            ctx.tell(say::plan_rung_moved());
        }
        Flow::Stay
    }

    pub(super) fn ask_about_rung(&self, ctx: &Ctx<'_>) -> Ask {
        let today = self.today_of_rung(ctx);
        let may_write = ctx.read_only.is_none();
        let today = today.filter(|_| may_write);
        let state = today.as_ref().map_or(PromiseState::Open, |today| today.state);
        let said = match &today {
            Some(today) if state == PromiseState::Open => [
                (say::plan_rung_kept(), PromiseState::Kept),
                (say::plan_rung_early(), PromiseState::EarlyWord),
                (say::plan_rung_missed(), PromiseState::Missed),
            ]
            .map(|(label, state)| {
                option(label, "", PlanChoice::About(today.id.clone(), PromiseChoice::Mark(state)))
            })
            .to_vec(),
            Some(today) => what_can_be_said(ctx, today, self.said(ctx)),
            None => Vec::new(),
        };
        let rung = self.reading.plan.rung.as_ref();
        let may = rung.is_some_and(|rung| may_move_up(rung, self.reading.rung_kept));
        let up = if ctx.audience().is_two() {
            say::plan_rung_move_both()
        } else {
            say::plan_rung_move()
        };
        let up = (may && may_write).then(|| option(up, "", PlanChoice::MoveUp));
        let page = option(say::plan_rung_page(), "", PlanChoice::Ladder);
        let ladder = up.into_iter().chain([page]);
        // A mark that stands is not written over by the first line.
        let options = match state {
            PromiseState::Open | PromiseState::Missed => said.into_iter().chain(ladder).collect(),
            _ => ladder.chain(said).collect(),
        };
        let ask = Ask::new(say::plan_rung_title(), "", options);
        ask.about(rung.map(|rung| rung.what.clone()).unwrap_or_default())
    }
}

/// Says what nobody has said yet of a promise whose questions were closed.
fn tell_what_is_open(ctx: &mut Ctx<'_>, promise: &Promise) {
    if promise.undated {
        ctx.tell(say::plan_kept_without_day());
    } else if promise.by == Role::Any && ctx.audience().is_two() {
        ctx.tell(say::plan_kept_without_maker());
    }
}

/// To which day it moves.
fn ask_move(ctx: &Ctx<'_>, promise: &Promise) -> Flow<Screen> {
    let words = if ctx.today < promise.day { say::plan_ask_move_early() } else { "" };
    let to = |day| PlanChoice::About(promise.id.clone(), PromiseChoice::MoveTo(day));
    let ask = ask_day(ctx, say::plan_ask_move(), words, Some(promise.day), to);
    Flow::Push(Screen::Ask(ask))
}

/// Sets what became of a promise, from whatever screen. Says whether that was done.
pub(crate) fn mark(ctx: &mut Ctx<'_>, promise: &Promise, state: PromiseState, said: Said) -> bool {
    let marked = match plan::marked(ctx.workbook, promise, state, said) {
        Ok(marked) => marked,
        Err(refused) => {
            ctx.tell(refusal(refused, promise, ctx.today));
            return false;
        }
    };
    let is_later = marked.later;
    let kept = keep_promise(ctx, Done::Marked(state), marked, false);
    if kept {
        let is_other = promise.state != PromiseState::Open && promise.state != state;
        let (before, now) = (promise.state.label(), state.label());
        ctx.tell(&match (is_other, is_later) {
            (true, true) => say::plan_marked_instead_later(before, now),
            (true, false) => say::plan_marked_instead(before, now),
            (false, true) => say::plan_marked_later(now),
            (false, false) => say::plan_marked(now),
        });
    }
    kept
}

/// Why something cannot be said of a promise, and what can.
pub(super) fn refusal(refused: Refused, promise: &Promise, today: Day) -> &'static str {
    match refused {
        Refused::NotTheirs if today < promise.day => say::plan_refused_theirs_ahead(),
        Refused::NotYet => say::plan_refused_not_yet(),
        Refused::TooLate => say::plan_refused_too_late(),
        Refused::NotTheirs => say::theirs_to_say(),
        Refused::Over => say::plan_refused_over(),
        Refused::NoDay => say::plan_refused_no_day(),
        Refused::Seen => say::plan_refused_seen(),
        Refused::Marked => say::plan_refused_marked(),
    }
}

/// The same promise, made now if it is not in the workbook yet.
fn made_now(ctx: &Ctx<'_>, promise: Promise) -> Promise {
    let created = ctx.workbook.promises.find(&promise.id).map_or(ctx.now, |kept| kept.created);
    Promise { created, ..promise }
}

/// Takes a promise off the plan; it can be brought back.
pub(super) fn take_away(ctx: &mut Ctx<'_>, promise: &Promise) {
    let gone = made_now(ctx, Promise { trashed: Some(ctx.now), ..promise.clone() });
    if keep_promise(ctx, Done::PromiseDeleted, gone, false) {
        ctx.tell(say::plan_taken_away());
    }
}
