//! The questions the plan asks about promises.

use crate::{
    domain::{
        Audience, Day, Promise, PromiseId, PromiseState, RecordId, Role, Said, Size, Tool, Witness,
        Words,
        plan::{self, OwnPart, Part},
    },
    screens::{
        ask::{Answer, Ask},
        plan::{
            away::{is_anything_open, was_away, were_away},
            days::{due, near, not_set_yet, unread_day},
            option, own_role, whose, whose_to,
        },
    },
    ui::action::{Choice, Ctx, PlanChoice},
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
        (false, false) => " This is theirs to mark; you can say what you saw.",
        (false, true) if ctx.today < promise.day => {
            " This is theirs to mark. From that day on you can say what you saw."
        }
        (false, true) => " This is theirs to mark.",
    };
    if options.is_empty() {
        options.extend(beside_the_others(ctx, promise, said).into_iter().filter(|_| may_write));
        options.push(Answer::new("Close", "", Choice::Nothing));
    }
    let mut told = vec![due(promise, ctx.today), whose_to(promise.by, ctx.audience()).to_owned()];
    told.extend(promise.size.map(|size| size.label().to_owned()));
    let whom = (!promise.whom.is_blank()).then(|| format!("to {}", &*promise.whom));
    let note = Some(promise.note.to_string()).filter(|_| !promise.note.is_blank());
    let typed = unread_day(promise).map(|typed| not_set_yet(promise, &typed));
    let parts = [Some(promise.what.to_string()), whom, note, typed].into_iter().flatten();
    let about = parts.collect::<Vec<_>>().join("\n");
    let words = format!("{}{}{words}", told.join(" · "), if is_own { "" } else { "." });
    Ask::new("What became of it?", &words, options).about(Words::from(about))
}

/// What can be said of a promise, first what writes over nothing: Enter struck twice never changes a
/// mark that stands, and a miss is put right by it.
pub(super) fn what_can_be_said(ctx: &Ctx<'_>, promise: &Promise, said: Said) -> Vec<Answer> {
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
        either(is_miss, "Put it right: the repair card", PlanChoice::Repair(id.clone())),
        either(
            promise.state == PromiseState::Repaired,
            "The repair card",
            PlanChoice::Repair(id.clone()),
        ),
        either(is_told && may_tell(ctx), "The early word card", PlanChoice::Tell(id.clone())),
    ];
    let days = [
        either(is_unnamed, "Say who promises it", PlanChoice::Whose(id.clone())),
        either(promise.undated, "Give it a day", PlanChoice::When(id.clone())),
        either(moves, "Move it to another day", PlanChoice::Move(id.clone())),
    ];
    let note = if promise.note.is_blank() { "Write a note" } else { "Change the note" };
    let note = either(true, note, PlanChoice::Note(id.clone()));
    let sights = sights(ctx, promise, said);
    let is_theirs = is_open && is_whole_of_the_other(ctx.audience(), promise, said.by);
    let leave = (!is_own || is_theirs) && is_seen && !sights.is_empty();
    let leave = leave.then(|| Answer::new("Leave it as it is", "", Choice::Nothing));
    let (marks, rest) = marks(ctx, promise, said);
    let (first, last) = if is_open { (marks, Vec::new()) } else { (Vec::new(), marks) };
    let dates = cards.into_iter().chain(days).flatten();
    // What one saw of the other one’s promise comes before marks that the other one can set as well.
    let (saw, seen): (Vec<Answer>, Vec<Answer>) = match (is_seen, is_theirs) {
        (_, true) => (leave.into_iter().chain(sights).collect(), note.into_iter().collect()),
        (true, false) => (Vec::new(), leave.into_iter().chain(note).chain(sights).collect()),
        (false, false) => (Vec::new(), sights.into_iter().chain(note).collect()),
    };
    let take_away = either(true, "Take it away", PlanChoice::TakeAway(id.clone()));
    let about = saw.into_iter().chain(first).chain(dates).chain(seen);
    about.chain(last).chain(rest).chain(take_away).collect()
}

/// The marks a promise can have, and those that say nothing of it: away, and open again.
fn marks(ctx: &Ctx<'_>, promise: &Promise, said: Said) -> (Vec<Answer>, Vec<Answer>) {
    let aside = promise.is_out_of_time(ctx.today);
    let mark = |label: &str, hint: &str, state| {
        let is_other = promise.state != state || (aside && state != PromiseState::Open);
        let may = is_other && promise.may_become(state, said).is_ok();
        may.then(|| option(label, hint, PlanChoice::Mark(promise.id.clone(), state)))
    };
    let is_own = promise.may_become(PromiseState::Open, said).is_ok();
    let is_missed = matches!(promise.state, PromiseState::Missed | PromiseState::Repaired);
    let is_open = promise.state == PromiseState::Open;
    let is_past = !promise.undated && promise.day < ctx.today;
    let instead = match promise.state {
        PromiseState::Open | PromiseState::Kept => String::new(),
        state => format!("instead of {}", state.label()),
    };
    let marks = [
        mark("Kept", &instead, PromiseState::Kept),
        mark("Early word", "told before it failed: it keeps faith", PromiseState::EarlyWord),
        mark("Missed", "then it can be put right", PromiseState::Missed)
            .filter(|_| !is_missed || aside),
    ];
    let rest = [
        mark(was_away(ctx.audience()), "nothing is counted", PromiseState::Away)
            .filter(|_| is_open && is_past && is_own),
        mark("Open again", "", PromiseState::Open),
    ];
    (marks.into_iter().flatten().collect(), rest.into_iter().flatten().collect())
}

/// What the other one can say that they saw.
fn sights(ctx: &Ctx<'_>, promise: &Promise, said: Said) -> Vec<Answer> {
    let alone = ctx.audience().is_alone();
    let witness = |label: &str, hint: &str, witness, known: bool| {
        let may = !alone && !known && promise.witnessed(witness, said).is_ok();
        may.then(|| option(label, hint, PlanChoice::Witness(promise.id.clone(), witness)))
    };
    let done = if promise.state == PromiseState::Open { " done" } else { "" };
    let saw =
        if promise.state == PromiseState::Missed { "as I saw it, it was not done" } else { "" };
    let otherwise = match promise.state {
        PromiseState::Open | PromiseState::Kept => "as I saw it, it was not done",
        PromiseState::Missed => "as I saw it, it was done",
        _ => "",
    };
    let sights = [
        witness(&format!("I saw it{done}"), saw, Witness::Saw, promise.seen.is_some()),
        witness(
            "I saw it otherwise",
            otherwise,
            Witness::SawOtherwise,
            promise.otherwise.is_some(),
        ),
    ];
    sights.into_iter().flatten().collect()
}

/// Where nothing can be said of the other one’s part: one’s own part of that day, and the act itself.
fn beside_the_others(ctx: &Ctx<'_>, promise: &Promise, said: Said) -> Vec<Answer> {
    let own = own_part(ctx, promise, said).map(|own| {
        let hint = if own.state == PromiseState::Open { "" } else { own.state.label() };
        option("Your own part of it", hint, PlanChoice::OwnPart(promise.id.clone()))
    });
    let act = promise.action.as_ref().filter(|_| promise.half_of.is_some());
    let act = act.map(|action| {
        option("The act on its page", "its words and its days", PlanChoice::Act(action.clone()))
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
            Role::Hurt => "I am the one who was hurt",
            _ => "I am the one who broke trust",
        };
        let hint = match by == promise.by {
            true if is_part => "it is my own part",
            true => "it is my promise",
            false if ctx.today < promise.day || promise.undated => "",
            false => "I say what I saw",
        };
        option(label, hint, PlanChoice::Speak(promise.id.clone(), by))
    };
    let told = if is_part {
        "Each of you has a mark of your own, and it stays yours."
    } else {
        "It stands beside it who said what."
    };
    let when = if promise.undated { due(promise, ctx.today) } else { near(promise.day, ctx.today) };
    let words = format!("{when} · {}. {told}", whose(promise.by, ctx.reader));
    Ask::new("Who says it?", &words, vec![own(Role::Hurt), own(Role::Broke)])
        .about(promise.what.clone())
}

pub(super) fn ask_when(ctx: &Ctx<'_>, id: &RecordId) -> Ask {
    let mut ask = ask_day(ctx, "By when?", "", None, |day| PlanChoice::Due(id.clone(), day));
    ask.close_with(Choice::Plan(PlanChoice::NoDay(id.clone())));
    ask
}

pub(super) fn ask_what_to_add(ctx: &Ctx<'_>) -> Ask {
    let promise = option("A promise", "one thing, by one day", PlanChoice::Add(None));
    if !ctx.audience().is_two() {
        let own = own_options(ctx);
        let all = [promise].into_iter().chain(own).chain(away_option(ctx));
        return Ask::new("What do you want to add?", "", all.collect());
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
        let found = part.exercise(ctx.guide);
        found.is_some_and(|exercise| ctx.audience().follows(exercise.role))
    };
    let parts = parts.into_iter().filter(|(part, ..)| reads(*part));
    let parts = parts.map(|(part, label, hint)| option(label, hint, PlanChoice::Add(Some(part))));
    let all = [promise].into_iter().chain(parts).chain(away_option(ctx));
    Ask::new("What do you want to add?", "", all.collect()).before_words()
}

/// Closing a span of days stands beside what can be added, where anything is open on them.
fn away_option(ctx: &Ctx<'_>) -> Option<Answer> {
    let hint = "closes a span of days in one step";
    is_anything_open(ctx).then(|| option(were_away(ctx.audience()), hint, PlanChoice::Away))
}

/// What one person can add to a plan of their own.
fn own_options(ctx: &Ctx<'_>) -> Vec<Answer> {
    let parts = [
        (OwnPart::Asks, "Something I ask for", "of whom, and by when"),
        (OwnPart::Acts, "An act of mine", "how often, from when"),
        (OwnPart::Limits, "A limit of mine", "what I will do, and will not"),
        (OwnPart::Signs, "A sign I go by", ""),
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
        .map(|_| option("A rung of the ladder", "", PlanChoice::Add(Some(Part::Ladder))));
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
    let days = [("Today", 0), ("Tomorrow", 1), ("In two days", 2), ("In three days", 3)]
        .into_iter()
        .chain([("In a week", 7), ("In two weeks", 14), ("In four weeks", 28)]);
    let days = days.map(|(label, ahead)| (label, today.plus(ahead)));
    let days = days.filter(|(_, day)| not != Some(*day)).map(|(label, day)| {
        option(format!("{label}, {}", day.short(today)), "", choice(Some(day)))
    });
    let other = option("Another day …", "or just type it: friday, 5 oct", choice(None));
    let typed = other.choice.clone();
    Ask::new(title, words, days.chain([other]).collect()).or_typed(typed)
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
    let mut ask = Ask::new("Who promises it?", "", options.to_vec());
    // Esc names nobody: it goes back to the question before.
    ask.close_with(Choice::Plan(PlanChoice::When(id.clone())));
    ask
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
