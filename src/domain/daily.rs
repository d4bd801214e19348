//! What a day holds for a person, worked out when something changed and never for a frame.

use std::collections::BTreeSet;

use crate::domain::{
    audience::Offering,
    day::{Day, Stamp},
    due::{Due, DueKind, due, gathered, leave_to_plan, near},
    enough::{Enough, Present, enough},
    for_two::{asks_whose, is_for_two},
    from_before::{FromBefore, from_before},
    guide::Guide,
    id::NodeId,
    own_thing::{OwnThing, for_tomorrow, own_thing},
    plan,
    profile::Profile,
    prompt::prompt_of_the_day,
    pulse::{BOTH, Pulse, PulseKind},
    put_off::CanWait,
    reply::is_low,
    role::Role,
    stopped::{Stopped, stopped},
    summary::Summary,
    turn::{Turn, turn},
    workbook::Workbook,
};

/// After how many days somebody is welcomed back.
const AWAY: i64 = 3;

/// Whether somebody comes back after some days: who put something off, or asked for another one, was here as well.
pub fn is_back(summary: &Summary, today: Day) -> bool {
    let was_here = summary.last_here(today);
    let last = summary.last_came(today).map(|last| was_here.map_or(last, |here| here.max(last)));
    last.is_some_and(|last| today.days_since(last) >= AWAY)
}

/// What Today shows beside the guide.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "what a day is like is yes or no")]
pub struct Daily {
    /// What it was worked out from.
    from: Option<Basis>,
    /// All that is due and not put off, what matters most first; not the days that wait on the plan.
    pub due: Vec<Due>,
    /// What of it is a line of its own, but for the pulses: the newest day of an action stands for those before it.
    pub lines: Vec<Due>,
    /// Whether it stands for any.
    pub has_gathered: bool,
    /// Whether days before a marked one of the same action are open: they wait on the plan.
    pub has_earlier: bool,
    /// How many older things are open, and wait on the plan.
    pub older: usize,
    /// Whether nothing hard is offered: it is late, a date that may hurt is near, or the number of the day is low.
    pub gentle: bool,
    /// What may be offered unasked, and to whom.
    pub offering: Offering,
    /// Whether such a date is this very day.
    pub tender: bool,
    /// The prompt of the day, unless it was put off or all of them rest.
    pub prompt: Option<NodeId>,
    /// Whether something was written from it today.
    pub written: bool,
    /// Today's one number, once this reader gave it. Where it is asked whose a number is, none is told.
    pub pulse: Option<u8>,
    /// Whether somebody is back after some days, and promises of those days are open.
    pub was_away: bool,
    /// Who of the two answered today, where it is asked whose a number is: nobody said who sits here, and
    /// two write here or numbers of somebody's own are kept here.
    pub answered: Option<Vec<Role>>,
    /// Whether two people write into this workbook.
    pub for_two: bool,
    /// Where somebody stopped who is back after some days, unless they put it away: it stands in the place of the small thing.
    pub stopped: Option<Stopped>,
    /// Whether something light is offered in its stead, as somebody is back who had stopped in the middle of a page.
    pub lighter: bool,
    /// What has its turn of what the guide gives.
    pub turn: Turn,
    /// What the reader left for themselves, until it is done: it comes before what the guide has next.
    pub own: Option<OwnThing>,
    /// What was done today, which is enough.
    pub enough: Option<Enough>,
    /// The page for a line that is left for tomorrow, and whether it is to be a fresh one.
    pub for_tomorrow: Option<(NodeId, bool)>,
    /// What the reader wrote a week or a month ago, if it may be brought up.
    pub from_before: Option<FromBefore>,
    /// Which of the pulse, the small thing and what lies on the table are not for today.
    hidden: BTreeSet<CanWait>,
}

/// Everything that could change what a day holds.
#[derive(Clone, Debug, PartialEq)]
struct Basis {
    reading: u64,
    guide: usize,
    profile: Profile,
    today: Day,
    late: bool,
    /// The minute, while somebody waits for one.
    minute: Option<i64>,
}

impl Basis {
    fn of(guide: &Guide, workbook: &Workbook, summary: &Summary, now: Stamp) -> Basis {
        let profile = &workbook.profile;
        Basis {
            reading: summary.reading(),
            guide: guide.stages.len(),
            profile: profile.clone(),
            today: Day::of(now, profile.day_start),
            late: profile.is_late(now),
            minute: summary.waits_for_a_minute().then(|| now.timestamp().div_euclid(60)),
        }
    }
}

impl Daily {
    /// Whether the pulse, the small thing or what lies on the table was put off until tomorrow.
    pub fn hides(&self, what: &CanWait) -> bool {
        self.hidden.contains(what)
    }

    /// The day it was worked out for.
    pub fn day(&self) -> Option<Day> {
        self.from.as_ref().map(|from| from.today)
    }

    /// Whether a number has to be asked whose it is.
    pub fn asks_whose(&self) -> bool {
        self.answered.is_some()
    }

    /// Whether there is nobody left to ask for the number of the day.
    pub fn is_answered(&self) -> bool {
        self.answered.as_ref().map_or(self.pulse.is_some(), |answered| answered.len() == 2)
    }

    /// Whether nothing it depends on changed. Looking costs the same whatever the size of the workbook.
    pub fn is_of(&self, guide: &Guide, workbook: &Workbook, summary: &Summary, now: Stamp) -> bool {
        self.from.as_ref() == Some(&Basis::of(guide, workbook, summary, now))
    }

    /// Works it out again if anything it depends on changed; `summary` must follow that workbook.
    pub fn follow(&mut self, guide: &Guide, workbook: &Workbook, summary: &Summary, now: Stamp) {
        let profile = &workbook.profile;
        let from = Basis::of(guide, workbook, summary, now);
        if self.from.as_ref() == Some(&from) {
            return;
        }
        let (today, late) = (from.today, from.late);
        let near = near(guide, workbook, today);
        let asks_whose = asks_whose(guide, workbook);
        let pulse = number(workbook, profile.role, today).filter(|_| !asks_whose);
        let low = pulse.is_some_and(is_low);
        let gentle = late || low || !near.is_empty();
        let offering = Offering::of(workbook, summary, today, low || !near.is_empty(), late);
        let to_write = if low { offering.lighter() } else { offering };
        let prompt = prompt_of_the_day(guide, workbook, summary, today, to_write);
        let prompt = prompt.filter(|_| !summary.is_put_off(&CanWait::PROMPT, today));
        let prompt = prompt.map(|(_, prompt)| prompt.id.clone());
        let written = |prompt: &NodeId| {
            let mut entries = workbook.journal.iter().rev().take_while(|entry| entry.day >= today);
            entries.any(|entry| entry.day == today && entry.prompt.as_ref() == Some(prompt))
        };
        let mut due = due(guide, workbook, summary, now, today);
        // What the other one promised is theirs to close.
        let is_before = |due: &Due| {
            let is_own = due.by.is_none_or(|by| by.speaks_to(profile.role));
            matches!(due.kind, DueKind::Promise(_)) && due.day < today && is_own
        };
        let for_two = is_for_two(guide, workbook);
        let gave = |role: &Role| number(workbook, Some(*role), today).is_some();
        let both = || BOTH.into_iter().filter(gave).collect();
        // Where it is asked whose the number is, one who gave it or put it off leaves it to the other one.
        let rests =
            |role: &Role| gave(role) || summary.is_put_off_for(&CanWait::PULSE, Some(*role), today);
        let both_rest = BOTH.iter().all(rests);
        let may_be_another = for_two || asks_whose;
        let stopped = stopped(guide, workbook, summary, offering, may_be_another, today);
        let (own, tomorrow, before) = if may_be_another {
            (None, None, None)
        } else {
            let own = own_thing(guide, workbook, offering, today);
            let before = from_before(guide, workbook, offering, today);
            let before = before.filter(|it| !summary.is_put_off(&it.what(), today));
            (own, for_tomorrow(guide, workbook, offering, today), before)
        };
        let present = Present { for_two, asks_whose };
        let enough = enough(guide, workbook, summary, own.as_ref(), present, today);
        let turn = turn(guide, workbook, summary, offering, enough.is_some(), today);
        let was_away = is_back(summary, today) && due.iter().any(is_before);
        let has_earlier = leave_to_plan(&mut due, workbook, today);
        let other = || due.iter().filter(|due| !matches!(due.kind, DueKind::Pulse(_)));
        let lines: Vec<Due> = gathered(other()).into_iter().cloned().collect();
        *self = Daily {
            from: Some(from),
            was_away,
            has_gathered: lines.len() < other().count(),
            lines,
            due,
            has_earlier,
            older: plan::older(guide, workbook, today),
            gentle,
            offering,
            tender: near.iter().any(|near| near.day == today),
            written: prompt.as_ref().is_some_and(written),
            prompt,
            pulse,
            answered: asks_whose.then(both),
            for_two,
            own: own.filter(|own| own.done_on.is_none()),
            enough,
            for_tomorrow: tomorrow,
            from_before: before,
            turn,
            lighter: stopped.is_some(),
            stopped: stopped.and_then(|(found, is_away)| (!is_away).then_some(found)),
            hidden: [CanWait::PULSE, CanWait::STEP, CanWait::TABLE, CanWait::table_folder()]
                .into_iter()
                .filter(|what| {
                    let rests = *what == CanWait::PULSE && asks_whose && both_rest;
                    let is_step = *what == CanWait::STEP && summary.is_step_put_off(today);
                    summary.is_put_off(what, today) || is_step || rests
                })
                .collect(),
        };
    }
}

/// The one number of a day that somebody of this role gave.
fn number(workbook: &Workbook, role: Option<Role>, today: Day) -> Option<u8> {
    let id = Pulse::id_of(PulseKind::Day, role, today);
    let found = workbook.pulses.find(&id).filter(|pulse| pulse.role == role)?;
    found.answers.get(Pulse::NOW).copied()
}
