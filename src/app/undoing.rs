//! Undo and redo: never of something unseen without a question, and never a word for good.

use std::sync::Arc;

use crate::{
    app::App,
    domain::{
        day::Stamp,
        field::Field,
        history::{Change, Done},
        journal::Entry,
        kinds::{Lists, Record},
        profile::Profile,
        promise::{Promise, PromiseState},
        pulse::PulseKind,
        records::Records,
        role::Role,
        sealed::Sealed,
        tick::{Readers, Tick},
        workbook::Contents,
    },
    phrases::say,
    screens::{Screen, Secrecy, ask::Ask},
    ui::{
        Effect,
        action::{Choice, ProgramChoice},
    },
};

/// What was done last that nothing takes back: undo asks before it reaches past that.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lost {
    at: Option<Stamp>,
    /// Who somebody is and what is set, and the pages that two fill in apart, as they were last seen.
    seen: Option<(Profile, Records<Sealed>)>,
    /// Whether a page is open whose words or answers are kept nowhere.
    holds: bool,
}

/// A record as it was and as it is now.
type FromTo = (Option<Record>, Option<Record>);

impl Lost {
    pub(super) fn happened(&mut self, now: Stamp) {
        self.at = Some(now);
    }

    /// Whether it was done after a change, or in the same moment.
    fn is_since(&self, change: &Change) -> bool {
        self.at.is_some_and(|at| change.at <= at)
    }
}

impl App {
    /// After an action: notes what it did that nothing takes back. A setting was turned, a page apart was
    /// written or sealed, or a page was closed that is kept nowhere.
    pub(super) fn follow_what_is_lost(&mut self) {
        if matches!(self.screens[..], [Screen::Opening(_)]) {
            return;
        }
        let holds = self.screens.iter().any(|screen| match screen.secrecy() {
            Secrecy::Check | Secrecy::Control | Secrecy::Apart => true,
            Secrecy::Unkept => screen.asks_before_closing().is_some(),
            Secrecy::Kept | Secrecy::Help | Secrecy::HelpOverCheck | Secrecy::Undecided => false,
        });
        let Contents { profile, history, lists: Lists { sealed, .. }, .. } =
            self.workbook.contents();
        let lost = &mut self.offering.lost;
        // Who is here is no deed: nothing was done that could be taken back.
        let profile = &Profile { role: None, ..profile.clone() };
        let same =
            |(old, pages): &(Profile, Records<Sealed>)| old == profile && pages.is_same(sealed);
        let differs = lost.seen.as_ref().is_some_and(|seen| !same(seen));
        // Who keeps such a page after all did something that can be taken back.
        let done = history.last().is_some_and(|last| last.at == self.now);
        if (differs || (lost.holds && !holds)) && !done {
            lost.happened(self.now);
        }
        if differs || lost.seen.is_none() {
            lost.seen = Some((profile.clone(), sealed.clone()));
        }
        lost.holds = holds;
        self.forget_what_was_let_go();
    }

    /// Takes back the last change, if it can be seen here; else asks first.
    pub(super) fn undo(&mut self, effects: &mut Vec<Effect>) {
        if let Some(why) = self.read_only.as_ref().filter(|_| !self.holds_talks()) {
            self.notice = Some(why.clone());
            return;
        }
        let Some(change) = self.workbook.history.last().cloned() else {
            let told = if self.workbook.history.has_erased() {
                say::undo_nothing_but_erased()
            } else {
                say::undo_nothing()
            };
            self.notice = Some(told.to_owned());
            return;
        };
        if self.leaves_to_owner(&change, say::undo_is_theirs) {
            return;
        }
        if self.begins_what_is_held(&change) {
            self.notice = Some(say::undo_talk_is_held().to_owned());
            return;
        }
        if self.workbook.history.was_erased_since(&change) {
            self.screens.push(Screen::Ask(Ask::undo_older(&self.named(&change))));
        } else if self.offering.lost.is_since(&change) {
            self.screens.push(Screen::Ask(Ask::undo_past(&self.named(&change))));
        } else if self.is_of_another(&change) {
            self.ask_of_another(&change, Choice::Program(ProgramChoice::Undo));
        } else if self.top().shows(&self.guide, &change)
            && self.is_readers(&change)
            && !matches!(change.what, Done::BroughtIn | Done::Imported)
        {
            self.take_back(effects);
        } else {
            self.screens.push(Screen::Ask(Ask::undo(&self.named(&change))));
        }
    }

    /// Whether a change began the talk that is held: taking it back would take away what two are in the middle of.
    fn begins_what_is_held(&self, change: &Change) -> bool {
        let (None, Some(Record::Talk(begun))) = (&change.before, &change.after) else {
            return false;
        };
        self.screens.iter().any(|screen| match screen {
            Screen::Talk(held) => {
                held.talk.as_ref().is_some_and(|talk| talk.id == begun.id && talk.ended.is_none())
            }
            _ => false,
        })
    }

    fn ask_of_another(&mut self, change: &Change, choice: Choice) {
        let (named, owner) = (self.named(change), self.owner(change));
        self.screens.push(Screen::Ask(Ask::of_another(&named, self.reader(), owner, choice)));
    }

    pub(super) fn take_back(&mut self, effects: &mut Vec<Effect>) {
        let last = self.workbook.history.last().cloned();
        if last.is_some_and(|last| self.leaves_to_owner(&last, say::undo_is_theirs)) {
            return;
        }
        let Some(change) = self.workbook.undo() else { return };
        let mut told = say::undone(self.named(&change));
        if change.what == Done::BroughtIn {
            told = say::undone_from_copy(self.named(&change));
        } else if change.what == Done::Imported {
            // What was given is where it was: it can be brought in again.
            told = say::undone(self.named(&change));
        } else if let (None, Some(Record::Entry(entry))) = (&change.before, &change.after) {
            // A new entry is not unmade: its words are in the trash.
            let entry = Entry { trashed: Some(self.now), changed: self.now, ..Entry::clone(entry) };
            self.workbook.put(Record::Entry(Arc::new(entry)));
            told = say::undone_to_trash(self.named(&change));
        }
        self.notice = Some(told);
        let now = |it: &Change| (it.after.clone(), it.before.clone());
        self.follow_back(&change, now, effects);
    }

    /// Shows the workbook again after an undo or a redo. On the plan the cursor goes to what came back, so that the
    /// next key is about that.
    fn follow_back(
        &mut self,
        change: &Change,
        now: impl Fn(&Change) -> FromTo,
        effects: &mut Vec<Effect>,
    ) {
        let mut step: Vec<FromTo> =
            self.workbook.history.step_of(change).map(|it| now(it)).collect();
        if step.is_empty() {
            step.push(now(change));
        }
        self.refresh(effects);
        self.with_top(effects, |top, ctx| {
            if let Screen::Plan(plan) = top {
                // Of a step, the first that is there.
                step.iter()
                    .any(|(from, to)| plan.go_to_what_came_back(from.as_ref(), to.as_ref(), ctx));
            }
        });
    }

    pub(super) fn redo(&mut self, effects: &mut Vec<Effect>) {
        if let Some(why) = self.read_only.as_ref().filter(|_| !self.holds_talks()) {
            self.notice = Some(why.clone());
            return;
        }
        match self.workbook.history.next().cloned() {
            None => self.notice = Some(say::redo_nothing().to_owned()),
            Some(change) if self.leaves_to_owner(&change, say::redo_is_theirs) => (),
            Some(change) if self.workbook.history.was_erased_since(&change) => {
                self.screens.push(Screen::Ask(Ask::redo_older(&self.named(&change))));
            }
            Some(change) if self.offering.lost.is_since(&change) => {
                self.screens.push(Screen::Ask(Ask::redo_past(&self.named(&change))));
            }
            Some(change) if self.is_of_another(&change) => {
                self.ask_of_another(&change, Choice::Program(ProgramChoice::Redo));
            }
            Some(_) => self.do_again(effects),
        }
    }

    pub(super) fn do_again(&mut self, effects: &mut Vec<Effect>) {
        let next = self.workbook.history.next().cloned();
        if next.is_some_and(|next| self.leaves_to_owner(&next, say::redo_is_theirs)) {
            return;
        }
        if let Some(change) = self.workbook.redo() {
            self.notice = Some(say::done_again(self.named(&change)));
            let now = |it: &Change| (it.before.clone(), it.after.clone());
            self.follow_back(&change, now, effects);
        }
    }

    /// Which of the two did something, where that is known: who was there then, and else whose page it is.
    pub(super) fn author(&self, change: &Change) -> Option<Role> {
        let owner = || match change.after.as_ref().or(change.before.as_ref()) {
            Some(Record::Entry(entry)) => entry.owner(&self.guide),
            Some(Record::Sitting(sitting)) => {
                let page = self.guide.exercise(&sitting.exercise).map(|(_, found)| found.role);
                sitting.by.or(page)
            }
            // Of these a change says who did it, or nobody asks.
            Some(
                Record::Tick(_)
                | Record::PutOff(_)
                | Record::Offer(_)
                | Record::Pulse(_)
                | Record::Sealed(_)
                | Record::Promise(_)
                | Record::Talk(_)
                | Record::Belonging(_),
            )
            | None => None,
        };
        let by = change.by.or_else(owner);
        by.filter(|role| matches!(role, Role::Hurt | Role::Broke))
    }

    /// Whether something was done by one of the two, and not as who is here now, or changes what is one
    /// person’s alone.
    fn is_of_another(&self, change: &Change) -> bool {
        // Of a number its own role tells whose it is; nobody else was there when it was given.
        let is_number =
            matches!(change.after.as_ref().or(change.before.as_ref()), Some(Record::Pulse(_)));
        let is_author = |author: Role| Some(author) != self.reader();
        (!is_number && self.author(change).is_some_and(is_author))
            || self.owner(change).is_some_and(is_author)
    }

    /// Leaves a step as it is where it changes what another person alone may change, and says so.
    fn leaves_to_owner(&mut self, change: &Change, told: fn(String) -> String) -> bool {
        let is_one = matches!(self.reader(), Some(Role::Hurt | Role::Broke));
        let is_left = is_one && self.owner(change).is_some_and(|it| Some(it) != self.reader());
        if is_left {
            self.notice = Some(told(self.named(change)));
        }
        is_left
    }

    /// Whose it is alone, what a step changes: no road but undo would let anybody else near it. So are a
    /// number, and what became of one person’s part of a promise of both.
    fn owner(&self, change: &Change) -> Option<Role> {
        let one = std::iter::once(change);
        let all = self.workbook.history.step_of(change).map(|other| &**other);
        one.chain(all).find_map(|change| self.owner_of(change))
    }

    pub(super) fn owner_of(&self, change: &Change) -> Option<Role> {
        let of_two = |role: &Role| matches!(role, Role::Hurt | Role::Broke);
        let role = match (change.after.as_ref().or(change.before.as_ref())?, &change.before) {
            // Whoever has it in hand on the screen is who said to be its owner.
            (Record::Pulse(pulse), _) => {
                pulse.role.filter(|_| self.top().has_in_hand(pulse) != Some(true))
            }
            (Record::Promise(promise), before) => {
                let old = match before {
                    Some(Record::Promise(before)) => Some(&**before),
                    _ => None,
                };
                let before = old.map_or(PromiseState::Open, |old| old.state);
                let is_mark = before != promise.state
                    && before != PromiseState::Away
                    && promise.state != PromiseState::Away;
                let author = || self.author(change).or(Some(promise.by));
                let own = promise.private.then(author).flatten();
                let part = (promise.half_of.is_some() && is_mark).then_some(promise.by);
                witness(promise, old).or(part).or(own)
            }
            (Record::Sitting(sitting), before) => {
                let (_, exercise) = self.guide.exercise(&sitting.exercise)?;
                let before = match before {
                    Some(Record::Sitting(before)) => Some(before),
                    _ => None,
                };
                let differs = |field: &&Field| {
                    let old = before.and_then(|before| before.answers.get(&field.id));
                    old != sitting.answers.get(&field.id)
                };
                // On its own page it is shown to its owner alone, or just given.
                let is_here = self.top().shows(&self.guide, change);
                let mut owned = exercise.fields.iter().filter(|field| field.whose.is_some());
                let found = owned.find(differs).and_then(|field| field.whose);
                let is_one = matches!(self.reader(), Some(Role::Hurt | Role::Broke));
                let page = Some(exercise.role).filter(|_| is_one).filter(of_two);
                let private = !sitting.shared && before.is_none_or(|before| !before.shared);
                let own = self.author(change).or(page).filter(|_| private);
                found.filter(|_| !is_here || is_one).or(own)
            }
            (Record::Entry(_), _) => self.author(change),
            // Two who sit here together tick for either of them, and take that back. What one of them
            // ticked alone is not theirs to see; of one without a name, who was there then tells whose it is.
            (Record::Tick(tick), _) => match Readers::of(&self.guide, &self.workbook) {
                Readers::One(_) => tick.by,
                Readers::Two => self.ticked_alone_by(tick, change),
                Readers::Unnamed => None,
            },
            (other, _) => other.kept().owner(&self.guide),
        };
        role.filter(of_two)
    }

    /// Which of the two ticked something alone: of an old tick without a name, whose side it is on, and else
    /// who was there then.
    fn ticked_alone_by(&self, tick: &Tick, change: &Change) -> Option<Role> {
        let role = self.guide.node(&tick.node).map_or(Role::Any, |node| node.role());
        tick.alone_of(role).or_else(|| self.author(change).filter(|_| tick.by.is_none()))
    }

    /// Whether it was ticked alone by somebody who is not the one that reads: it is not named to them.
    pub(super) fn is_tick_of_another(&self, tick: &Tick, change: &Change) -> bool {
        let readers = Readers::of(&self.guide, &self.workbook);
        !readers.counts(self.ticked_alone_by(tick, change))
    }

    /// Whether it is private to somebody else what a change is of, so that it is told of it that it is there.
    pub(super) fn is_private_of_another(&self, change: &Change) -> bool {
        self.owner_of(change).is_some_and(|owner| Some(owner) != self.reader())
    }

    /// Whether a change is not one of somebody else, who may not be here to see it taken back.
    fn is_readers(&self, change: &Change) -> bool {
        match change.after.as_ref().or(change.before.as_ref()) {
            Some(Record::Pulse(pulse)) => {
                let is_in_hand = self.top().has_in_hand(pulse);
                // What a talk asked for is of who gave it, whoever has the keyboard.
                let is_asked = is_in_hand.filter(|_| pulse.kind != PulseKind::Heard);
                is_asked.unwrap_or_else(|| pulse.role == self.reader())
            }
            // A mark is its maker's. Where two sit at one keyboard, whoever set it is there.
            Some(Record::Promise(promise)) => !matches!(
                (promise.marked_by, self.reader()),
                (Some(Role::Hurt), Some(Role::Broke)) | (Some(Role::Broke), Some(Role::Hurt))
            ),
            Some(
                Record::Entry(_)
                | Record::Sitting(_)
                | Record::Tick(_)
                | Record::PutOff(_)
                | Record::Offer(_)
                | Record::Sealed(_)
                | Record::Talk(_)
                | Record::Belonging(_),
            )
            | None => true,
        }
    }
}

/// Who said what they saw of a promise, where a change is that and nothing else.
fn witness(promise: &Promise, before: Option<&Promise>) -> Option<Role> {
    let old =
        before.map_or((PromiseState::Open, None, None), |it| (it.state, it.seen, it.otherwise));
    let is_said = old.0 == promise.state && (old.1, old.2) != (promise.seen, promise.otherwise);
    let other = match promise.by {
        Role::Hurt => Some(Role::Broke),
        Role::Broke => Some(Role::Hurt),
        Role::Both | Role::Any => None,
    };
    let by = promise.seen_by.or(before.and_then(|before| before.seen_by));
    let one = by.filter(|by| matches!(by, Role::Hurt | Role::Broke));
    is_said.then(|| one.or(other)).flatten()
}
