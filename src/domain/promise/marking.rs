//! What may be said of a promise, when and by whom. A screen that offers more is refused here.

use crate::domain::{
    day::{Day, Stamp},
    id::RecordId,
    promise::{Promise, PromiseState},
    role::Role,
};

/// When something is said, on which logical day, and in which role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The instant, which is kept with the mark.
    pub at: Stamp,
    /// The logical day of `at`, as the person's own day begins.
    pub today: Day,
    /// Who says it; `None` where nobody said which partner they are.
    pub by: Option<Role>,
}

/// Why something cannot be said of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Its day has not come: it is neither kept nor missed yet.
    NotYet,
    /// Its day is over: word that is given now is no longer early.
    TooLate,
    /// It is the other one's own mark.
    NotTheirs,
    /// It has a mark, and only what is open moves.
    Marked,
    /// Nobody has chosen its day yet.
    NoDay,
    /// The day it would be due is over already.
    Over,
    /// The other one said what they saw of its day, and that stays with the day.
    Seen,
}

/// What the other one says about a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Witness {
    /// They saw the same; of a promise that is open still, that it was done.
    Saw,
    /// They saw it otherwise. It changes no mark.
    SawOtherwise,
}

impl Promise {
    /// Whether this may be said of it: early word until its day is over, and everything else from
    /// its day on. One person's part of a promise of both is marked by that person alone; that somebody
    /// was away is said of what is their own, or by both together.
    ///
    /// # Errors
    /// Says why it may not.
    pub fn may_become(&self, state: PromiseState, said: Said) -> Result<(), Refused> {
        let is_theirs = self.half_of.is_none() || said.by == Some(self.by);
        if self.undated && state != PromiseState::Open {
            return Err(Refused::NoDay);
        }
        match state {
            PromiseState::Away if said.today < self.day => Err(Refused::NotYet),
            PromiseState::Away if self.is_of_the_other(said.by) => Err(Refused::NotTheirs),
            PromiseState::Away => Ok(()),
            _ if !is_theirs => Err(Refused::NotTheirs),
            PromiseState::EarlyWord if self.day < said.today => Err(Refused::TooLate),
            PromiseState::EarlyWord | PromiseState::Open => Ok(()),
            PromiseState::Kept | PromiseState::Missed | PromiseState::Repaired => {
                if said.today < self.day { Err(Refused::NotYet) } else { Ok(()) }
            }
        }
    }

    /// The same promise with what became of it, when that was said and by whom. The one door to a
    /// mark: every screen comes through here. A day before today can be marked too, and says so.
    ///
    /// # Errors
    /// Says why that may not be said of it, as [`Promise::may_become`] does.
    pub fn marked_as(&self, state: PromiseState, said: Said) -> Result<Promise, Refused> {
        self.may_become(state, said)?;
        let is_open = state == PromiseState::Open;
        // Putting right comes after a miss, which was entered when it was. That somebody was away is
        // always said afterwards.
        let later = match state {
            PromiseState::Repaired => self.later,
            PromiseState::Open | PromiseState::Away => false,
            PromiseState::Kept | PromiseState::EarlyWord | PromiseState::Missed => {
                self.day < said.today
            }
        };
        // What the other one saw is what had become of it then.
        let (seen, otherwise) = self.seen_beside(state);
        Ok(Promise {
            state,
            marked: (!is_open).then_some(said.at),
            marked_by: said.by.filter(|_| !is_open),
            away: (state == PromiseState::Away).then_some(said.at),
            later,
            seen,
            otherwise,
            seen_by: self.seen_by.filter(|_| seen.or(otherwise).is_some()),
            changed: said.at,
            ..self.clone()
        })
    }

    /// The same promise with what the other one says about its mark. It changes no mark.
    ///
    /// # Errors
    /// Refuses everybody before its day, and everybody but the other one at all times: nobody says what
    /// was seen of their own promise. From its day on the other one can say that they saw it done, or
    /// that they saw it otherwise, whether its maker has marked it or not.
    pub fn witnessed(&self, witness: Witness, said: Said) -> Result<Promise, Refused> {
        match self.state {
            PromiseState::Away => return Err(Refused::NotYet),
            PromiseState::Open if self.undated || said.today < self.day => {
                return Err(Refused::NotYet);
            }
            _ => (),
        }
        if !self.is_of_the_other(said.by) {
            return Err(Refused::NotTheirs);
        }
        Ok(Promise {
            seen: (witness == Witness::Saw).then_some(said.at),
            otherwise: (witness == Witness::SawOtherwise).then_some(said.at),
            seen_by: said.by,
            changed: said.at,
            ..self.clone()
        })
    }

    /// What the other one saw, beside a new mark: when they saw that, and when otherwise. Whether it was
    /// done or not, they saw the same before and after: no mark of its maker takes that away or turns it
    /// round. A mark that says neither, such as early word, stands against either; what is said of such a
    /// mark is over with it.
    fn seen_beside(&self, state: PromiseState) -> (Option<Stamp>, Option<Stamp>) {
        // Beside what is open, “seen” means that it was done.
        let means_done = |state: PromiseState| match state {
            PromiseState::Open | PromiseState::Kept => Some(true),
            PromiseState::Missed | PromiseState::Repaired => Some(false),
            PromiseState::EarlyWord | PromiseState::Away => None,
        };
        match (means_done(self.state), means_done(state)) {
            _ if self.state == state => (self.seen, self.otherwise),
            (Some(before), Some(after)) if before == after => (self.seen, self.otherwise),
            (Some(_), Some(_)) => (self.otherwise, self.seen),
            (Some(_), None) => (None, self.seen.or(self.otherwise)),
            (None, _) => (None, None),
        }
    }

    /// Whether the reader may put it back from the trash, or delete it for good: somebody’s part of a promise of both
    /// is theirs alone.
    pub fn may_be_put_back(&self, reader: Option<Role>) -> bool {
        self.half_of.is_none() || !self.is_of_the_other(reader)
    }

    /// Whether it is the other one's, so that what became of it is not the reader's to say.
    pub fn is_of_the_other(&self, reader: Option<Role>) -> bool {
        matches!(
            (self.by, reader),
            (Role::Hurt, Some(Role::Broke)) | (Role::Broke, Some(Role::Hurt))
        )
    }

    /// The same promise on another day. Put off to a later one before its day came, that is early
    /// word here and a new promise, under `id`, there; else it only moves.
    ///
    /// # Errors
    /// Refuses what may not be said of it: only what is open moves, and to no day that is over. What was
    /// seen of a day is not carried to another one.
    pub fn moved_to(
        &self,
        day: Day,
        id: RecordId,
        said: Said,
    ) -> Result<(Promise, Option<Promise>), Refused> {
        self.may_become(PromiseState::Open, said)?;
        if self.undated {
            return Err(Refused::NoDay);
        }
        if self.state != PromiseState::Open {
            return Err(Refused::Marked);
        }
        if self.seen.or(self.otherwise).is_some() {
            return Err(Refused::Seen);
        }
        if day < said.today {
            return Err(Refused::Over);
        }
        let moved = Promise { day, moved: Some(self.day), changed: said.at, ..self.clone() };
        if said.today < self.day && self.day < day {
            let told = self.marked_as(PromiseState::EarlyWord, said)?;
            let next = Promise { id, created: said.at, told: None, ..moved };
            return Ok((told, Some(next)));
        }
        Ok((moved, None))
    }

    /// Whether its mark says what could not be known when it was made: kept or missed before its day,
    /// as older versions let one say, or early word after it. It stands as it is, and is not counted.
    pub fn is_out_of_time(&self, today: Day) -> bool {
        match self.state {
            PromiseState::Open | PromiseState::Away => false,
            PromiseState::EarlyWord => self.later,
            PromiseState::Kept | PromiseState::Missed | PromiseState::Repaired => {
                // By the calendar, so that another hour for the day to begin changes no old mark.
                let was_ahead = self.marked.is_some_and(|at| Day::of(at, 0) < self.day);
                today < self.day || was_ahead
            }
        }
    }
}

#[cfg(test)]
mod tests;
