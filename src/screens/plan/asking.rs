//! The questions the plan asks about promises.

use crate::{
    domain::{
        Day, NodeId, Promise, PromiseState, RecordId, Role, Size, ToolPart, Words,
        plan::{self, Part},
    },
    screens::{
        ask::{Answer, Ask},
        plan::{
            option,
            reading::{near, own_role},
            typing::{not_set_yet, unread_day},
            whose, whose_to,
        },
    },
    ui::action::{Ctx, PlanChoice},
};

/// What can become of a promise, and what else can be done with it.
pub(super) fn ask_about(ctx: &Ctx<'_>, promise: &Promise) -> Ask {
    let id = &promise.id;
    let mark = |label: &str, hint: &str, state| {
        let is_other = promise.state != state;
        is_other.then(|| option(label, hint, PlanChoice::Mark(id.clone(), state)))
    };
    let is_past = promise.day <= ctx.today;
    let is_told = promise.state == PromiseState::EarlyWord;
    let is_missed = matches!(promise.state, PromiseState::Missed | PromiseState::Repaired);
    let is_open = promise.state == PromiseState::Open;
    let alone = ctx.audience().is_alone();
    let can_see = !is_open && !alone && promise.seen.is_none();
    let saw = "I saw it (the other one says this)";
    let note = if promise.note.is_blank() { "Write a note" } else { "Change the note" };
    let either = |is: bool, label: &str, choice: PlanChoice| is.then(|| option(label, "", choice));
    let options = [
        mark("Kept", "", PromiseState::Kept),
        mark("Early word", "told before it failed: it keeps faith", PromiseState::EarlyWord),
        either(is_missed, "The repair card", PlanChoice::Repair(id.clone())),
        either(is_told && may_tell(ctx), "The early word card", PlanChoice::Tell(id.clone())),
        mark("Missed", "then it can be put right", PromiseState::Missed)
            .filter(|_| is_past && !is_missed),
        either(is_open, "Move it to another day", PlanChoice::Move(id.clone())),
        either(can_see, saw, PlanChoice::Seen(id.clone())),
        either(true, note, PlanChoice::Note(id.clone())),
        mark("Open again", "", PromiseState::Open),
        either(true, "Take it away", PlanChoice::TakeAway(id.clone())),
    ];
    let mut said =
        vec![near(promise.day, ctx.today), whose_to(promise.by, ctx.audience()).to_owned()];
    said.extend(promise.size.map(|size| size.label().to_owned()));
    let whom = (!promise.whom.is_blank()).then(|| format!("to {}", &*promise.whom));
    let note = Some(promise.note.to_string()).filter(|_| !promise.note.is_blank());
    let typed = unread_day(promise).map(|typed| not_set_yet(&typed));
    let parts = [Some(promise.what.to_string()), whom, note, typed].into_iter().flatten();
    let about = parts.collect::<Vec<_>>().join("\n");
    let ask =
        Ask::new("What became of it?", &said.join(" · "), options.into_iter().flatten().collect());
    ask.about(Words::from(about))
}

pub(super) fn ask_when(ctx: &Ctx<'_>, id: &RecordId) -> Ask {
    ask_day(ctx, "By when?", "", None, |day| PlanChoice::Due(id.clone(), day))
}

pub(super) fn ask_what_to_add(ctx: &Ctx<'_>) -> Ask {
    let promise = option("A promise", "one thing, by one day", PlanChoice::Add(None));
    if !ctx.audience().is_two() {
        let own = own_options(ctx);
        return Ask::new(
            "What do you want to add?",
            "",
            [promise].into_iter().chain(own).collect(),
        );
    }
    let parts = [
        (Part::Actions, "An act we do", "who, how often, from when"),
        (Part::Expectations, "What trust looks like", "a line a camera could film"),
        (Part::Limits, "A limit", "and why, and until when"),
        (Part::Openness, "Something that is open", "for a while"),
        (Part::Slip, "What we do after a slip", ""),
        (Part::Ladder, "A rung of the ladder", ""),
    ];
    let reads = |part: Part| {
        let found = ctx.guide.exercise(&part.exercise());
        found.is_some_and(|(_, exercise)| ctx.audience().follows(exercise.role))
    };
    let parts = parts.into_iter().filter(|(part, ..)| reads(*part));
    let parts = parts.map(|(part, label, hint)| option(label, hint, PlanChoice::Add(Some(part))));
    let options = [promise].into_iter().chain(parts).collect();
    Ask::new("What do you want to add?", "", options).before_words()
}

/// What one person can add to a plan of their own.
fn own_options(ctx: &Ctx<'_>) -> Vec<Answer> {
    let parts = [
        (ToolPart::Asks, "Something I ask for", "of whom, and by when"),
        (ToolPart::Acts, "An act of mine", "how often, from when"),
        (ToolPart::Limits, "A limit of mine", "what I will do, and will not"),
        (ToolPart::Signs, "A sign I go by", ""),
    ];
    let choice = |part| match part {
        ToolPart::Acts => Some(PlanChoice::Add(Some(Part::Own))),
        part => plan::begins(ctx.guide, ctx.audience(), part).map(|_| PlanChoice::AddOwn(part)),
    };
    let own = parts
        .into_iter()
        .filter_map(|(part, label, hint)| choice(part).map(|choice| option(label, hint, choice)));
    let ladder = ctx.guide.exercise(&Part::Ladder.exercise());
    let ladder = ladder
        .filter(|(_, found)| ctx.audience().fits(found.role))
        .map(|_| option("A rung of the ladder", "", PlanChoice::Add(Some(Part::Ladder))));
    own.chain(ladder).collect()
}

/// Whether the early word card is for this reader.
pub(super) fn may_tell(ctx: &Ctx<'_>) -> bool {
    let card = ctx.guide.exercise(&NodeId::from(plan::EARLY_WORD));
    card.is_some_and(|(_, card)| ctx.audience().follows(card.role))
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
    let days = [("Today", 0), ("Tomorrow", 1), ("In two days", 2), ("In three days", 3)]
        .into_iter()
        .chain([("In a week", 7), ("In two weeks", 14), ("In four weeks", 28)]);
    let days = days.map(|(label, ahead)| (label, today.plus(ahead)));
    let days = days.filter(|(_, day)| not != Some(*day)).map(|(label, day)| {
        option(format!("{label}, {}", day.short(today)), "", choice(Some(day)))
    });
    let other = option("Another day …", "", choice(None));
    Ask::new(title, words, days.chain([other]).collect())
}

pub(super) fn ask_whose(ctx: &Ctx<'_>, id: &RecordId) -> Ask {
    let own = own_role(ctx);
    let first = if matches!(own, Role::Both | Role::Any) { Role::Hurt } else { own };
    let other = if first == Role::Hurt { Role::Broke } else { Role::Hurt };
    let options = [first, other, Role::Both].map(|by| {
        let label = match whose(by, ctx.reader) {
            "you" => "I do",
            "your partner" => "My partner does",
            "each of you" => "Each of us does",
            "who was hurt" => "The one who was hurt",
            _ => "The one who broke trust",
        };
        option(label, "", PlanChoice::By(id.clone(), by))
    });
    Ask::new("Who promises it?", "", options.to_vec())
}

pub(super) fn ask_size(id: &RecordId) -> Ask {
    let options = Size::ALL.map(|size| {
        let label = match size {
            Size::Small => "Small: a bad day cannot break it",
            Size::Medium => "Medium",
            Size::Large => "Large",
        };
        option(label, "", PlanChoice::Sized(id.clone(), size))
    });
    Ask::new("How big is it? Esc skips", "", options.to_vec())
}
