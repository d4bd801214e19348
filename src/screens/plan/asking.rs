//! The questions the plan asks about promises.

use crate::{
    domain::{
        audience::Audience,
        day::Day,
        guide::Tool,
        id::RecordId,
        plan::{self, OwnPart, Part},
        promise::{Promise, PromiseId, PromiseState, Said, Size, Witness},
        role::Role,
        words::Words,
    },
    phrases::{Filled, say},
    screens::{
        ask::{Ask, AskOption},
        plan::{
            Who,
            away::{is_anything_open, was_away, were_away},
            days::{due, near, not_set_yet, unread_day},
            option, own_role, whose, whose_to,
        },
    },
    ui::action::{Choice, Ctx, PlanChoice, PromiseChoice},
};

/// What can become of a promise, and what else can be done with it, for whoever says it. What may not
/// be said of it is not offered.
pub(super) fn ask_about(ctx: &Ctx<'_>, promise: &Promise, said: Said) -> Ask {
    let is_own = promise.may_become(PromiseState::Open, said).is_ok();
    // A window that only reads offers nothing that it would refuse.
    let may_write = ctx.read_only.is_none();
    let mut options = if may_write { what_can_be_said(ctx, promise, said) } else { Vec::new() };
    let words = match (is_own, options.is_empty()) {
        (true, _) => "",
        (false, false) => say::plan_theirs_say_seen(),
        (false, true) if ctx.today < promise.day => say::plan_theirs_say_later(),
        (false, true) => say::plan_theirs(),
    };
    if options.is_empty() {
        options.extend(beside_the_others(ctx, promise, said).into_iter().filter(|_| may_write));
        options.push(AskOption::new(say::choice_close(), "", Choice::Nothing));
    }
    let by = whose_to(promise.by, ctx.audience());
    let mut told = vec![due(promise, ctx.today), by.label().to_owned()];
    told.extend(promise.size.map(|size| size.label().to_owned()));
    let whom = (!promise.whom.is_blank()).then(|| say::plan_to_whom(&*promise.whom));
    let note = Some(promise.note.to_string()).filter(|_| !promise.note.is_blank());
    let typed = unread_day(promise).map(|typed| not_set_yet(promise, &typed));
    let parts = [Some(promise.what.to_string()), whom, note, typed].into_iter().flatten();
    let about = parts.collect::<Vec<_>>().join("\n");
    let told = told.join(" · ");
    let words = if is_own { told } else { format!("{told}. {words}") };
    Ask::new(say::plan_ask_about(), &words, options).about(Words::from(about))
}

/// What can be said of a promise, first what writes over nothing: Enter struck twice never changes a
/// mark that stands, and a miss is put right by it.
pub(super) fn what_can_be_said(ctx: &Ctx<'_>, promise: &Promise, said: Said) -> Vec<AskOption> {
    let id = &promise.id;
    let is_own = promise.may_become(PromiseState::Open, said).is_ok();
    let is_open = promise.state == PromiseState::Open;
    let is_miss = promise.state == PromiseState::Missed;
    let is_told = promise.state == PromiseState::EarlyWord;
    let either = |is: bool, label: &str, choice: PlanChoice| {
        (is && is_own).then(|| option(label, "", choice))
    };
    // What was seen of a day is not carried to another one.
    let is_seen = promise.seen.or(promise.otherwise).is_some();
    let moves = is_open && !promise.undated && !is_seen;
    let is_unnamed = is_open && promise.by == Role::Any && ctx.audience().is_two();
    let cards = [
        either(
            is_miss,
            say::plan_act_repair(),
            PlanChoice::About(id.clone(), PromiseChoice::Repair),
        ),
        either(
            promise.state == PromiseState::Repaired,
            say::plan_act_repair_card(),
            PlanChoice::About(id.clone(), PromiseChoice::Repair),
        ),
        either(
            is_told && may_tell(ctx),
            say::plan_act_early_card(),
            PlanChoice::About(id.clone(), PromiseChoice::Tell),
        ),
    ];
    let days = [
        either(
            is_unnamed,
            say::plan_act_whose(),
            PlanChoice::About(id.clone(), PromiseChoice::Whose),
        ),
        either(
            promise.undated,
            say::plan_act_give_day(),
            PlanChoice::About(id.clone(), PromiseChoice::When),
        ),
        either(moves, say::plan_act_move(), PlanChoice::About(id.clone(), PromiseChoice::Move)),
    ];
    let note = if promise.note.is_blank() {
        say::plan_act_write_note()
    } else {
        say::plan_act_change_note()
    };
    let note = either(true, note, PlanChoice::About(id.clone(), PromiseChoice::Note));
    let sights = sights(ctx, promise, said);
    let is_theirs = is_open && is_whole_of_the_other(ctx.audience(), promise, said.by);
    let leave = (!is_own || is_theirs) && is_seen && !sights.is_empty();
    let leave = leave.then(|| AskOption::new(say::choice_leave_as_is(), "", Choice::Nothing));
    let (marks, rest) = marks(ctx, promise, said);
    let (first, last) = if is_open { (marks, Vec::new()) } else { (Vec::new(), marks) };
    let dates = cards.into_iter().chain(days).flatten();
    // What one saw of the other one’s promise comes before marks that the other one can set as well.
    let (saw, seen): (Vec<AskOption>, Vec<AskOption>) = match (is_seen, is_theirs) {
        (_, true) => (leave.into_iter().chain(sights).collect(), note.into_iter().collect()),
        (true, false) => (Vec::new(), leave.into_iter().chain(note).chain(sights).collect()),
        (false, false) => (Vec::new(), sights.into_iter().chain(note).collect()),
    };
    let take_away = either(
        true,
        say::plan_act_take_away(),
        PlanChoice::About(id.clone(), PromiseChoice::TakeAway),
    );
    let about = saw.into_iter().chain(first).chain(dates).chain(seen);
    about.chain(last).chain(rest).chain(take_away).collect()
}

/// The marks a promise can have, and those that say nothing of it: away, and open again.
fn marks(ctx: &Ctx<'_>, promise: &Promise, said: Said) -> (Vec<AskOption>, Vec<AskOption>) {
    let aside = promise.is_out_of_time(ctx.today);
    let mark = |label: &str, hint: &str, state| {
        let is_other = promise.state != state || (aside && state != PromiseState::Open);
        let may = is_other && promise.may_become(state, said).is_ok();
        may.then(|| {
            option(label, hint, PlanChoice::About(promise.id.clone(), PromiseChoice::Mark(state)))
        })
    };
    let is_own = promise.may_become(PromiseState::Open, said).is_ok();
    let is_missed = matches!(promise.state, PromiseState::Missed | PromiseState::Repaired);
    let is_open = promise.state == PromiseState::Open;
    let is_past = !promise.undated && promise.day < ctx.today;
    let instead = match promise.state {
        PromiseState::Open | PromiseState::Kept => String::new(),
        state => say::plan_mark_instead(state.label()),
    };
    let marks = [
        mark(say::plan_mark_kept(), &instead, PromiseState::Kept),
        mark(say::plan_mark_early(), say::plan_mark_early_hint(), PromiseState::EarlyWord),
        mark(say::plan_mark_missed(), say::plan_mark_missed_hint(), PromiseState::Missed)
            .filter(|_| !is_missed || aside),
    ];
    let rest = [
        mark(was_away(ctx.audience()), say::plan_mark_away_hint(), PromiseState::Away)
            .filter(|_| is_open && is_past && is_own),
        mark(say::plan_mark_open(), "", PromiseState::Open),
    ];
    (marks.into_iter().flatten().collect(), rest.into_iter().flatten().collect())
}

/// What the other one can say that they saw.
fn sights(ctx: &Ctx<'_>, promise: &Promise, said: Said) -> Vec<AskOption> {
    let alone = ctx.audience().is_alone();
    let witness = |label: &str, hint: &str, witness, known: bool| {
        let may = !alone && !known && promise.witnessed(witness, said).is_ok();
        may.then(|| {
            option(
                label,
                hint,
                PlanChoice::About(promise.id.clone(), PromiseChoice::Witness(witness)),
            )
        })
    };
    let (saw, hint) = match promise.state {
        PromiseState::Open => (say::plan_saw_done(), ""),
        PromiseState::Missed => (say::plan_saw(), say::plan_saw_not_done_hint()),
        _ => (say::plan_saw(), ""),
    };
    let otherwise = match promise.state {
        PromiseState::Open | PromiseState::Kept => say::plan_saw_not_done_hint(),
        PromiseState::Missed => say::plan_saw_done_hint(),
        _ => "",
    };
    let sights = [
        witness(saw, hint, Witness::Saw, promise.seen.is_some()),
        witness(
            say::plan_saw_otherwise(),
            otherwise,
            Witness::SawOtherwise,
            promise.otherwise.is_some(),
        ),
    ];
    sights.into_iter().flatten().collect()
}

/// Where nothing can be said of the other one’s part: one’s own part of that day, and the act itself.
fn beside_the_others(ctx: &Ctx<'_>, promise: &Promise, said: Said) -> Vec<AskOption> {
    let own = own_part(ctx, promise, said).map(|own| {
        let hint = if own.state == PromiseState::Open { "" } else { own.state.label() };
        option(say::plan_own_part(), hint, PlanChoice::OwnPart(promise.id.clone()))
    });
    let act = promise.action.as_ref().filter(|_| promise.half_of.is_some());
    let act = act.map(|action| {
        option(say::plan_act_page(), say::plan_act_page_hint(), PlanChoice::Act(action.clone()))
    });
    own.into_iter().chain(act).collect()
}

/// The part of whoever speaks, of the promise that another part belongs to.
pub(super) fn own_part(ctx: &Ctx<'_>, other: &Promise, said: Said) -> Option<Promise> {
    let whole = other.half_of.as_ref()?;
    let by = said.by.filter(|by| matches!(by, Role::Hurt | Role::Broke) && *by != other.by)?;
    plan::found(ctx.guide, ctx.workbook, &PromiseId::read(whole).part_of(by).id(), other.day)
}

/// Whether one of two must say first which of them speaks: a part of a promise of both is marked by
/// its own maker alone, of any other the mark says who set it and only the other one says what was
/// seen, and at one keyboard nothing tells who that is.
pub(crate) fn asks_who(audience: Audience, promise: &Promise) -> bool {
    let is_of_one = matches!(promise.by, Role::Hurt | Role::Broke);
    let matters = promise.half_of.is_some() || (audience.is_two() && is_of_one);
    matters && !matches!(audience.role, Some(Role::Hurt | Role::Broke))
}

/// Whether a promise is all the other one’s, where there are two: a part of a promise of both says so itself.
pub(super) fn is_whole_of_the_other(
    audience: Audience,
    promise: &Promise,
    reader: Option<Role>,
) -> bool {
    audience.is_two() && promise.half_of.is_none() && promise.is_of_the_other(reader)
}

/// Which of the two speaks.
pub(super) fn ask_who(ctx: &Ctx<'_>, promise: &Promise) -> Ask {
    let is_part = promise.half_of.is_some();
    let own = |by: Role| {
        let label = match by {
            Role::Hurt => say::plan_speaks_hurt(),
            _ => say::plan_speaks_broke(),
        };
        let hint = match by == promise.by {
            true if is_part => say::plan_speaks_own_part(),
            true => say::plan_speaks_own_promise(),
            false if ctx.today < promise.day || promise.undated => "",
            false => say::plan_speaks_saw(),
        };
        option(label, hint, PlanChoice::About(promise.id.clone(), PromiseChoice::Speak(by)))
    };
    let told = if is_part { say::plan_ask_who_of_part() } else { say::plan_ask_who_of_promise() };
    let when = if promise.undated { due(promise, ctx.today) } else { near(promise.day, ctx.today) };
    let words = format!("{when} · {}. {told}", whose(promise.by, ctx.reader).label());
    Ask::new(say::plan_ask_who(), &words, vec![own(Role::Hurt), own(Role::Broke)])
        .about(promise.what.clone())
}

pub(super) fn ask_when(ctx: &Ctx<'_>, id: &RecordId) -> Ask {
    let mut ask = ask_day(ctx, say::plan_ask_when(), "", None, |day| {
        PlanChoice::About(id.clone(), PromiseChoice::Due(day))
    });
    ask.close_with(Choice::Plan(PlanChoice::About(id.clone(), PromiseChoice::NoDay)));
    ask
}

pub(super) fn ask_what_to_add(ctx: &Ctx<'_>) -> Ask {
    let promise =
        option(say::plan_add_promise(), say::plan_add_promise_hint(), PlanChoice::Add(None));
    if !ctx.audience().is_two() {
        let own = own_options(ctx);
        let all = [promise].into_iter().chain(own).chain(away_option(ctx));
        return Ask::new(say::plan_ask_add(), "", all.collect());
    }
    let parts = [
        (Part::Actions, say::plan_add_act(), say::plan_add_act_hint()),
        (Part::Expectations, say::plan_part_expectations(), say::plan_add_expectation_hint()),
        (Part::Limits, say::plan_add_limit(), say::plan_add_limit_hint()),
        (Part::Openness, say::plan_add_openness(), say::plan_add_openness_hint()),
        (Part::Slip, say::plan_add_slip(), ""),
        (Part::Ladder, say::plan_add_rung(), ""),
    ];
    let reads = |part: Part| {
        let found = part.exercise(ctx.guide);
        found.is_some_and(|exercise| ctx.audience().follows(exercise.role))
    };
    let parts = parts.into_iter().filter(|(part, ..)| reads(*part));
    let parts = parts.map(|(part, label, hint)| option(label, hint, PlanChoice::Add(Some(part))));
    let all = [promise].into_iter().chain(parts).chain(away_option(ctx));
    Ask::new(say::plan_ask_add(), "", all.collect()).before_words()
}

/// Closing a span of days stands beside what can be added, where anything is open on them.
fn away_option(ctx: &Ctx<'_>) -> Option<AskOption> {
    let hint = say::plan_away_closes_span();
    is_anything_open(ctx).then(|| option(were_away(ctx.audience()), hint, PlanChoice::Away))
}

/// What one person can add to a plan of their own.
fn own_options(ctx: &Ctx<'_>) -> Vec<AskOption> {
    let parts = [
        (OwnPart::Asks, say::plan_add_own_ask(), say::plan_add_own_ask_hint()),
        (OwnPart::Acts, say::plan_add_own_act(), say::plan_add_own_act_hint()),
        (OwnPart::Limits, say::plan_add_own_limit(), say::plan_add_own_limit_hint()),
        (OwnPart::Signs, say::plan_add_own_sign(), ""),
    ];
    let choice = |part| match part {
        OwnPart::Acts => Some(PlanChoice::Add(Some(Part::Own))),
        part => plan::begins(ctx.guide, ctx.audience(), part).map(|_| PlanChoice::AddOwn(part)),
    };
    let own = parts
        .into_iter()
        .filter_map(|(part, label, hint)| choice(part).map(|choice| option(label, hint, choice)));
    let ladder = Part::Ladder.exercise(ctx.guide);
    let ladder = ladder
        .filter(|found| ctx.audience().fits(found.role))
        .map(|_| option(say::plan_add_rung(), "", PlanChoice::Add(Some(Part::Ladder))));
    own.chain(ladder).collect()
}

/// Whether the early word card is for this reader.
pub(super) fn may_tell(ctx: &Ctx<'_>) -> bool {
    let card = ctx.guide.tool(Tool::EarlyWord);
    card.is_some_and(|card| ctx.audience().follows(card.role))
}

/// Asks for a day other than `not`.
pub(super) fn ask_day(
    ctx: &Ctx<'_>,
    title: &str,
    words: &str,
    not: Option<Day>,
    choice: impl Fn(Option<Day>) -> PlanChoice,
) -> Ask {
    let today = ctx.today;
    let days: [(Filled, i64); 7] = [
        (say::plan_today_day, 0),
        (say::plan_tomorrow_day, 1),
        (say::plan_in_two_days, 2),
        (say::plan_in_three_days, 3),
        (say::plan_in_a_week, 7),
        (say::plan_in_two_weeks, 14),
        (say::plan_in_four_weeks, 28),
    ];
    let days = days.into_iter().map(|(told, ahead)| (told, today.plus(ahead)));
    let days = days
        .filter(|(_, day)| not != Some(*day))
        .map(|(told, day)| option(told(day.short(today)), "", choice(Some(day))));
    let other = option(say::plan_another_day(), say::plan_another_day_hint(), choice(None));
    let typed = other.choice.clone();
    Ask::new(title, words, days.chain([other]).collect()).or_typed(typed)
}

pub(super) fn ask_whose(ctx: &Ctx<'_>, id: &RecordId) -> Ask {
    let own = own_role(ctx);
    let first = if matches!(own, Role::Both | Role::Any) { Role::Hurt } else { own };
    let other = if first == Role::Hurt { Role::Broke } else { Role::Hurt };
    let options = [first, other, Role::Both].map(|by| {
        let label = match whose(by, ctx.reader) {
            Who::You => say::plan_whose_i(),
            Who::Partner => say::plan_whose_partner(),
            Who::EachOfYou => say::plan_whose_each(),
            Who::Hurt => say::name_hurt(),
            Who::Broke | Who::NotSaid => say::name_broke(),
        };
        option(label, "", PlanChoice::About(id.clone(), PromiseChoice::By(by)))
    });
    let mut ask = Ask::new(say::plan_ask_whose(), "", options.to_vec());
    // Esc names nobody: it goes back to the question before.
    ask.close_with(Choice::Plan(PlanChoice::About(id.clone(), PromiseChoice::When)));
    ask
}

pub(super) fn ask_size(id: &RecordId) -> Ask {
    let options = Size::ALL.map(|size| {
        let label = match size {
            Size::Small => say::plan_size_small(),
            Size::Medium => say::plan_size_medium(),
            Size::Large => say::plan_size_large(),
        };
        option(label, "", PlanChoice::About(id.clone(), PromiseChoice::Sized(size)))
    });
    Ask::new(say::plan_ask_size(), "", options.to_vec())
}
