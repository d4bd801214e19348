//! When what somebody said of themselves is answered by the program: seldom, and never twice in a row.

use crate::domain::{
    day::Day,
    field::SCALE_TOP,
    guide::{Asks, Guide, OptionMeaning},
    helplines::Need,
    profile::Profile,
    pulse::{Pulse, PulseKind},
    role::Role,
    workbook::Workbook,
};

/// What somebody said of themselves that is answered. It is no finding: it is their own number, or their own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weighs {
    /// It weighs more after writing than before, by the numbers that they gave.
    Risen {
        /// What they said before, 0 to 10.
        before: u8,
        /// What they said after.
        after: u8,
    },
    /// The number of the day was low so many times, one after another: three, or more.
    LowAgain(usize),
    /// They did not feel safe to be open in this week.
    NotSafe,
    /// They do not want to go on for now.
    NotOn,
}

/// By how much a weight rises that is answered. One more is how writing goes.
const RISES: u8 = 2;

/// Up to which number it is low.
const LOW: u8 = 3;

/// How many low numbers, one after another, are answered.
const TIMES: usize = 3;

/// For so many days nothing is answered again: the day on which it was, and the one after.
const QUIET: i64 = 2;

impl Weighs {
    /// What the two numbers around a page say.
    pub fn around(before: Option<u8>, after: Option<u8>) -> Option<Weighs> {
        let (before, after) = (before?, after?);
        let is_more = after.min(SCALE_TOP).checked_sub(before).is_some_and(|more| more >= RISES);
        is_more.then_some(Weighs::Risen { before, after })
    }

    /// What a pulse says that was just answered. The workbook holds it already.
    pub fn in_pulse(guide: &Guide, workbook: &Workbook, pulse: &Pulse) -> Option<Weighs> {
        if pulse.kind == PulseKind::Day {
            let times = times_low(workbook, pulse.role);
            return (times >= TIMES).then_some(Weighs::LowAgain(times));
        }
        let asked = |means: Asks| {
            let mut questions = guide.pulse_for(pulse.kind, pulse.role).into_iter();
            questions.find(|question| question.means == Some(means))
        };
        let safe = asked(Asks::Safety).and_then(|question| question.picked_in(pulse));
        let goes_on = asked(Asks::GoingOn).and_then(|question| question.meant_in(pulse));
        match () {
            () if safe.is_some_and(|number| number <= LOW) => Some(Weighs::NotSafe),
            () if goes_on == Some(OptionMeaning::NotOn) => Some(Weighs::NotOn),
            () => None,
        }
    }

    /// Which kind of number fits it, where one does.
    pub fn need(self) -> Option<Need> {
        match self {
            Weighs::Risen { .. } | Weighs::LowAgain(_) => Some(Need::Crisis),
            Weighs::NotSafe => Some(Need::Abuse),
            Weighs::NotOn => None,
        }
    }
}

/// Whether a number of the day is low.
pub fn is_low(number: u8) -> bool {
    number <= LOW
}

/// How many of the last numbers of the day that somebody gave are low, one after another.
fn times_low(workbook: &Workbook, role: Option<Role>) -> usize {
    let mut own: Vec<&Pulse> = workbook
        .pulses
        .iter()
        .filter(|pulse| pulse.kind == PulseKind::Day && pulse.role == role)
        .map(|pulse| &**pulse)
        .collect();
    own.sort_by_key(|pulse| std::cmp::Reverse(pulse.day));
    let numbers = own.iter().filter_map(|pulse| pulse.answers.get(Pulse::NOW).copied());
    numbers.take_while(|number| is_low(*number)).count()
}

impl Profile {
    /// Whether something that weighs is answered today: it was not switched off, nor answered lately.
    pub fn may_be_answered(&self, today: Day) -> bool {
        self.replies && self.replied.is_none_or(|day| today < day || day.plus(QUIET) <= today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_that_rises_by_two_is_answered_and_one_that_rises_by_one_is_not() {
        assert_eq!(Weighs::around(Some(3), Some(4)), None);
        assert_eq!(Weighs::around(Some(7), Some(3)), None);
        assert_eq!(Weighs::around(None, Some(9)), None);
        assert_eq!(Weighs::around(Some(9), None), None);
        let risen = Weighs::Risen { before: 3, after: 5 };
        assert_eq!(Weighs::around(Some(3), Some(5)), Some(risen));
    }

    #[test]
    fn nothing_is_answered_on_the_day_of_the_last_answer_nor_on_the_one_after() {
        let day = Day::parse("2026-11-23").unwrap();
        let mut profile = Profile::default();
        assert!(profile.may_be_answered(day));
        profile.replied = Some(day);
        let days = [0, 1, 2, 3].map(|days| profile.may_be_answered(day.plus(days)));
        assert_eq!(days, [false, false, true, true]);
        profile.replies = false;
        assert!(!profile.may_be_answered(day.plus(9)));
    }
}
