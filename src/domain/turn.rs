//! What has its turn on Today: what comes next in order, or something light beside it, so that no day is like the one before.

use crate::domain::{
    audience::Offering,
    day::Day,
    guide::{Guide, Page, SpineThing, Stage, Thing},
    id::{NodeId, RecordId},
    progress::{Suggestion, beside, suggestion},
    put_off::{CanWait, PutOff, WaitKind},
    summary::Summary,
    workbook::Workbook,
};

/// What stands in the place of the small thing, as far as the guide gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// How many of the first things in order are let be. Asking for another one brings them round again.
    pub passed: usize,
    /// A light page, for a change.
    pub beside: Option<NodeId>,
    /// The stage in which what comes next stands.
    pub here: Option<NodeId>,
}

/// On which of so many days what comes next leads. In between are one light page, or two: never one thing on two days, and
/// who comes every second day, every third or once a week meets both.
const ROUND: [bool; 5] = [true, false, false, true, false];

/// After so many days what comes after it leads, where it may leave no mark once it is done. It led on two of them.
const LEADS: usize = 4;

/// So many days something rests that was refused on more than one day, and a light page that was refused at all.
const RESTS: i64 = 7;

/// So many things at most are let be at once.
const MOST: usize = 8;

/// What has its turn today. On a day after one on which it led, and nothing came of it, something light stands there,
/// whatever else was done in the book; it keeps its place, and comes back. Once `enough` was done only the order counts.
pub fn turn(
    guide: &Guide,
    workbook: &Workbook,
    summary: &Summary,
    offering: Offering,
    enough: bool,
    today: Day,
) -> Turn {
    let led = Led { guide, workbook, summary, offering, today };
    let Some(Leading { mut passed, next, since, times }) = led.leading() else {
        return Turn::default();
    };
    let here = Some(next.stage().id.clone());
    let refused = led.refused_often(next.id()).filter(|day| today < day.plus(RESTS));
    let place = match refused {
        // Another light page on each day, from where they stood on the day on which it was refused.
        Some(day) => {
            let days = usize::try_from(today.days_since(day.plus(1))).unwrap_or(0);
            Some(light_before(days_after(since, day) + 1) + days)
        }
        None => (!leads(times)).then(|| light_before(times)),
    };
    let page = place.filter(|_| !enough).and_then(|place| led.light(&next, place));
    let lets_be = if enough { refused.is_some() } else { place.is_some() };
    if lets_be && page.is_none() && led.comes_after(passed) {
        passed += 1;
    }
    Turn { passed, beside: page, here }
}

/// What leads, by the days that are behind somebody.
struct Led<'a> {
    guide: &'a Guide,
    workbook: &'a Workbook,
    summary: &'a Summary,
    offering: Offering,
    today: Day,
}

/// The first thing in order that is not let be.
struct Leading<'a> {
    passed: usize,
    next: Suggestion<'a>,
    /// The last day before it came to lead.
    since: Day,
    /// How many days it leads, or would, before today.
    times: usize,
}

impl<'a> Led<'a> {
    fn leading(&self) -> Option<Leading<'a>> {
        let (mut spent, mut from) = (0, None);
        for passed in 0..MOST {
            let next = self.suggested(passed)?;
            let own = self.since(&next);
            let since = from.map_or(own, |from: Day| from.max(own));
            if from.is_some_and(|from| from < own) {
                spent = 0;
            }
            let times = days_after(since, self.today).saturating_sub(spent);
            let is_over = LEADS <= times && may_leave_no_mark(&next);
            if !(is_over && self.comes_after(passed)) {
                return Some(Leading { passed, next, since, times });
            }
            spent += LEADS;
            from = Some(since);
        }
        let next = self.suggested(0)?;
        let since = self.since(&next);
        Some(Leading { passed: 0, next, since, times: days_after(since, self.today) })
    }

    fn suggested(&self, place: usize) -> Option<Suggestion<'a>> {
        suggestion(self.guide, self.summary, self.offering, place)
    }

    /// Whether anything comes after so many, that does not only come round again.
    fn comes_after(&self, passed: usize) -> bool {
        let first = self.suggested(0);
        let after = self.suggested(passed + 1);
        after.is_some_and(|after| first.is_none_or(|first| first.id() != after.id()))
    }

    /// The last day before something came to lead: on it what comes before it was done, or it was begun itself.
    fn since(&self, next: &Suggestion<'_>) -> Day {
        let welcomed = self.workbook.profile.welcomed;
        let welcomed = welcomed.map(|at| self.day(at)).or(self.summary.begun());
        let begins = welcomed.unwrap_or(self.today).plus(-1);
        let begun = match next {
            Suggestion::Fill(_, exercise) => {
                let pages = self.workbook.sittings_of(&exercise.id);
                pages.filter(|page| page.answered() > 0).map(|page| page.day).max()
            }
            Suggestion::Read(..) | Suggestion::Hold(..) | Suggestion::Tick(..) => None,
        };
        let refused = self.refused_often(next.id()).map(|day| day.plus(RESTS - 1));
        let refused = refused.filter(|day| *day < self.today);
        let all = self.guide.stages.iter();
        let things = all.flat_map(|stage| self.guide.spine(stage, self.offering.audience));
        let before = things.take_while(|thing| thing.thing.id() != next.id());
        let done = before.filter_map(|thing| self.done_on(&thing)).max();
        let is_in_order = self.guide.is_in_order(next.id(), self.offering.audience);
        let of_all = if is_in_order { None } else { self.last_in(next.stage()) };
        let all = [begun, refused, done, of_all];
        all.into_iter().flatten().fold(begins, Day::max).min(self.today)
    }

    /// The last day on which anything of a stage was read, ticked or begun.
    fn last_in(&self, stage: &Stage) -> Option<Day> {
        let pages = stage.pages.iter().map(|page| &page.id);
        let nodes = pages.chain(stage.steps.iter().map(|step| &step.id));
        let ticked = nodes.filter_map(|id| self.summary.ticked_on(id));
        let pages = stage.exercises.iter().flat_map(|it| self.workbook.sittings_of(&it.id));
        let begun = pages.filter(|page| page.answered() > 0).map(|page| page.day);
        ticked.chain(begun).max()
    }

    /// The day on which a thing was done for the first time.
    fn done_on(&self, thing: &SpineThing<'_>) -> Option<Day> {
        if !thing.is_done(self.summary) {
            return None;
        }
        let ticked = thing.step.and_then(|step| self.summary.ticked_on(&step.id));
        let held = |script: &NodeId| {
            let talks = self.workbook.talks.iter().filter(|talk| talk.script == *script);
            talks.filter_map(|talk| talk.ended).map(|at| self.day(at)).min()
        };
        let done = match thing.thing {
            Thing::Page(page) => self.summary.ticked_on(&page.id),
            Thing::Talk(script) => held(&script.id),
            Thing::Exercise(exercise) => {
                let pages = self.workbook.sittings_of(&exercise.id);
                let done = pages.filter(|page| exercise.fields.len() < page.answered() * 2);
                let written = done.map(|page| self.day(page.changed)).min();
                written.into_iter().chain(exercise.talk.as_ref().and_then(held)).min()
            }
        };
        ticked.into_iter().chain(done).min()
    }

    fn day(&self, at: crate::domain::day::Stamp) -> Day {
        Day::of(at, self.workbook.profile.day_start)
    }

    fn refused(&self, node: &NodeId) -> Option<&PutOff> {
        let id = CanWait::step(node).id(self.workbook.profile.role);
        self.workbook.put_off.find(&id).map(|it| &**it).filter(|it| it.on && it.day < self.today)
    }

    /// The last day on which something was refused that was so on a day before as well.
    fn refused_often(&self, node: &NodeId) -> Option<Day> {
        let found = self.refused(node)?;
        (self.day(found.created) < found.day).then_some(found.day)
    }

    /// The light page whose turn it is. One that was refused lately stands back, as long as there is another.
    fn light(&self, next: &Suggestion<'_>, place: usize) -> Option<NodeId> {
        let pages = beside(self.guide, self.summary, self.offering);
        [RESTS, 2].into_iter().find_map(|days| {
            let is_refused = |page: &Page| {
                let refused = self.refused(&page.id);
                refused.is_some_and(|found| self.today < found.day.plus(days))
            };
            let may_come = |page: &&&Page| page.id != *next.id() && !is_refused(page);
            let pages: Vec<&&Page> = pages.iter().filter(may_come).collect();
            place.checked_rem(pages.len()).map(|place| pages[place].id.clone())
        })
    }
}

/// How many days lie between two.
fn days_after(since: Day, on: Day) -> usize {
    usize::try_from(on.days_since(since) - 1).unwrap_or(0)
}

/// Whether what comes next leads after so many days.
fn leads(days: usize) -> bool {
    ROUND[days % ROUND.len()]
}

/// On how many of so many days something light stood there.
fn light_before(days: usize) -> usize {
    (0..days % ROUND.len()).filter(|day| !leads(*day)).count()
        + days / ROUND.len() * ROUND.iter().filter(|leads| !**leads).count()
}

/// Whether it may have been done and nothing shows it.
fn may_leave_no_mark(found: &Suggestion<'_>) -> bool {
    matches!(found, Suggestion::Fill(_, exercise) if exercise.unkept)
}

impl CanWait {
    /// The small thing of the day, by what it was.
    pub fn step(node: &NodeId) -> CanWait {
        CanWait::of(WaitKind::Step, &RecordId::from(node.as_str()))
    }
}
