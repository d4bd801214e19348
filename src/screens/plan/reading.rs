//! What the plan shows, read out once for each change of the workbook, the day or the view.

use std::sync::Arc;

use crate::{
    domain::{
        day::Day,
        id::RecordId,
        plan::{self, Week},
        promise::Promise,
        records::Records,
    },
    screens::plan::{
        PlanView, groups::Promises, is_anything_open, item::Group, lines, own, trash, view::Said,
    },
    ui::action::Ctx,
};

/// Everything the screen shows, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    promises: Records<Promise>,
    /// The local day that it was read on.
    pub today: Day,
    /// What the plan is called.
    pub title: &'static str,
    /// What was agreed, as the latest pages have it.
    pub plan: plan::Plan,
    /// The promises, in the groups of the view.
    pub groups: Vec<Group>,
    /// What is to be looked at again, and then what was agreed, part by part.
    pub parts: Vec<Group>,
    /// How often the rung one is on was kept, or told early.
    pub rung_kept: usize,
    /// What became of the promises of the last weeks, of each of the two apart.
    pub weeks: Vec<Week>,
    /// The days of the month that is shown, in whole weeks, with what became of their promises.
    pub month: Vec<(Day, Vec<&'static str>)>,
    /// Whether something is open on a day before today, that could be closed as away.
    pub has_open_days: bool,
    /// What to do first, while there is no plan.
    pub invitation: Vec<&'static str>,
    /// All of it that is long, as it stands on pages.
    pub said: Said,
}

impl Reading {
    /// `stays` was marked a moment ago, and the cursor is on it: it keeps its place until that moves on.
    pub fn of(
        ctx: &Ctx<'_>,
        view: PlanView,
        day: Day,
        shows_trash: bool,
        stays: Option<&RecordId>,
    ) -> Reading {
        let (workbook, today) = (&*ctx.workbook, ctx.today);
        let plan = plan::Plan::read(ctx.guide, workbook);
        let reviews = plan::reviews(&plan);
        let mut reading = Reading {
            promises: workbook.promises.clone(),
            today,
            title: own::title(ctx.audience()),
            groups: Vec::new(),
            parts: Vec::new(),
            rung_kept: 0,
            weeks: plan::weeks(ctx.guide, workbook, today, plan::WEEKS),
            month: Vec::new(),
            has_open_days: is_anything_open(ctx),
            invitation: Vec::new(),
            said: Said::default(),
            plan,
        };
        let asks = own::asks(ctx, &reading.plan);
        let promises = Promises {
            ctx,
            reviews: &reviews,
            asks: &asks,
            stays,
            is_silent: plan::are_silent(&reading.weeks),
        };
        reading.groups = match view {
            PlanView::Board => promises.board(),
            PlanView::Agenda => promises.agenda(),
            PlanView::Month => {
                let (month, group) = promises.month(day);
                reading.month = month;
                vec![group]
            }
        };
        reading.rung_kept = reading.plan.rung.as_ref().map_or(0, |rung| {
            let id = plan::rung_id(&rung.row);
            let own =
                workbook.promises.iter().filter(|promise| promise.action.as_ref() == Some(&id));
            let counts = |promise: &&Arc<Promise>| {
                promise.trashed.is_none() && !promise.is_out_of_time(today)
            };
            own.filter(counts).filter(|promise| promise.state.keeps_faith()).count()
        });
        if reading.is_bare() && view != PlanView::Month {
            reading.groups = Vec::new();
        }
        let undated = promises.undated();
        // On the board and on the agenda what is due stands among the promises of its day.
        let due = match view {
            PlanView::Board | PlanView::Agenda => Vec::new(),
            PlanView::Month => promises.due_looks(),
        };
        reading.parts = if reading.is_bare() {
            vec![lines::where_to_begin(ctx)]
        } else {
            lines::parts(ctx, &reading.plan, reading.rung_kept, due)
        };
        reading.parts.splice(0..0, undated.into_iter().chain(lines::table(ctx)));
        reading.parts.extend(trash::group(ctx, shows_trash));
        if reading.is_bare() {
            reading.invitation = lines::invitation(ctx);
        }
        reading.said = Said::of(&reading, ctx.audience());
        reading
    }

    /// Whether there is neither a promise nor anything agreed.
    pub fn is_bare(&self) -> bool {
        self.plan.is_empty() && self.promises.iter().all(|promise| promise.trashed.is_some())
    }
}
