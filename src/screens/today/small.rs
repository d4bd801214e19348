//! The one small thing of Today: the reader’s own before the guide’s, and that it was enough once it is done.

use crate::{
    domain::{
        daily::Daily,
        day::Day,
        enough::Enough,
        guide::{Guide, Node},
        own_thing::OwnThing,
        progress::{Suggestion, suggestion},
        put_off::CanWait,
        summary::Summary,
        tick::Whose,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption},
        today::{Done, Row, Today},
    },
    ui::{
        action::{Choice, Ctx, Flow},
        cursor::Cursor,
    },
};

/// What stands there. Once something was done, leaving comes first, and nothing is offered until it is asked for.
pub(super) fn rows<'a>(
    today: &Today,
    guide: &'a Guide,
    summary: &Summary,
    daily: &'a Daily,
) -> Vec<Row<'a>> {
    let small = row(today.skipped, guide, summary, daily);
    let Some(enough) = daily.enough.as_ref().filter(|_| today.is_enough(daily)) else {
        return small.into_iter().collect();
    };
    let tomorrow = daily.for_tomorrow.as_ref().map(Row::ForTomorrow);
    let go_on = small.map(|_| Row::GoOn(enough));
    [Some(Row::Leave(enough)), tomorrow, go_on].into_iter().flatten().collect()
}

/// What was not put off; `skipped` counts how often something else was asked for.
fn row<'a>(
    skipped: usize,
    guide: &'a Guide,
    summary: &Summary,
    daily: &'a Daily,
) -> Option<Row<'a>> {
    if daily.hides(&CanWait::STEP) {
        return None;
    }
    let own = daily.own.as_ref().map(Row::Own);
    let stopped = daily.stopped.as_ref();
    let Some(first) = own.or_else(|| stopped.map(Row::Stopped)) else {
        return of_the_guide(skipped, guide, summary, daily);
    };
    let Some(skipped) = skipped.checked_sub(1) else { return Some(first) };
    match of_the_guide(skipped, guide, summary, daily)? {
        Row::Suggested(found) if stopped.is_some_and(|it| it.exercise == *found.id()) => {
            of_the_guide(skipped + 1, guide, summary, daily)
        }
        row => Some(row),
    }
}

/// What the guide offers: something light to who comes back to a page in its middle, as long as there is anything light.
fn of_the_guide<'a>(
    skipped: usize,
    guide: &'a Guide,
    summary: &Summary,
    daily: &Daily,
) -> Option<Row<'a>> {
    let beside = daily.turn.beside.as_ref().and_then(|id| guide.node(id));
    let skipped = match beside {
        Some(Node::Page(stage, page)) => match skipped.checked_sub(1) {
            Some(skipped) => skipped,
            None => return Some(Row::Suggested(Suggestion::Read(stage, page))),
        },
        _ => skipped,
    };
    let light = daily.lighter.then(|| daily.offering.lighter());
    let light = light.and_then(|offering| suggestion(guide, summary, offering, skipped));
    let next = || suggestion(guide, summary, daily.offering, daily.turn.passed + skipped);
    light.or_else(next).map(Row::Suggested)
}

impl Today {
    /// The same screen anew, as somebody comes to it again: that they went on today is remembered.
    #[must_use]
    pub fn anew(&self) -> Today {
        Today { gone_on: self.gone_on, ..Today::default() }
    }

    /// Whether something was done today, and nobody asked for more since.
    pub(super) fn is_enough(&self, daily: &Daily) -> bool {
        let has_gone_on = |enough: &Enough| {
            self.gone_on.is_some_and(|(on, after)| daily.day() == Some(on) && enough.count <= after)
        };
        daily.enough.as_ref().is_some_and(|enough| !has_gone_on(enough))
    }

    /// Somebody wants one more thing: the cursor goes to where it stands.
    pub(super) fn go_on(&mut self, enough: &Enough, today: Day, rows: Vec<Row<'_>>) {
        self.gone_on = Some((today, enough.count));
        let place = rows.iter().position(|row| matches!(row, Row::Leave(_)));
        self.cursor = Cursor::at(place.unwrap_or_default());
    }

    /// Enter on what the reader left for themselves: the whole of it is read there, and it is done, or dropped. The page on
    /// which it stands is of another day, and is not opened to be written over.
    pub(super) fn ask_about_own(own: &OwnThing) -> Flow<Screen> {
        let options = vec![
            AskOption::new(say::today_own_done(), "", Choice::Tick(own.node(), Vec::new(), true)),
            AskOption::new(
                say::today_own_dropped(),
                say::today_own_dropped_hint(),
                Choice::NotToday(own.what(), Vec::new()),
            ),
            AskOption::new(say::choice_leave_as_is(), "", Choice::Nothing),
        ];
        let ask = Ask::new(say::today_own_asked(), "", options);
        Flow::Push(Screen::Ask(ask.about(own.words.clone())))
    }

    /// What the reader left for themselves is done.
    pub(super) fn tick_own(&mut self, ctx: &mut Ctx<'_>, own: &OwnThing) -> Flow<Screen> {
        let whose = ctx.workbook.profile.role.map_or(Whose::default(), Whose::each);
        if ctx.toggle(&own.node(), whose).is_some() {
            self.done = Some(Done::own(own, self.cursor.item, ctx.today));
        }
        Flow::Stay
    }
}
