//! Draws the one small thing, the reader’s own or the guide’s, and that it was enough.

use chrono::Datelike;

use crate::{
    domain::{
        enough::Enough,
        guide::{Exercise, Opens, Stage},
        own_thing::OwnThing,
        progress::Suggestion,
        stopped::Stopped,
    },
    phrases::say,
    screens::stage::view::heat,
    ui::{
        Mode,
        action::{Command, Scene},
        keymap::key_of,
        page::{Page, Said, Tone},
    },
};

/// Below this width the footer has no room for all keys of Today.
const NARROW: u16 = 60;

/// Its label, where it leads, and where what was promised does.
fn small_thing(scene: &Scene<'_>, leads: bool) -> &'static str {
    if !leads {
        return say::today_small_thing_if_room();
    }
    if scene.daily.tender { say::today_small_thing_tender() } else { say::today_small_thing() }
}

/// The thing itself, beside a bar where it leads.
fn thing(page: &mut Page, said: &str, leads: bool) {
    if leads {
        page.leading(said, "");
    } else {
        page.item("  ", said, "", Tone::Text);
    }
}

/// What is told of it.
fn below(page: &mut Page, said: impl Into<Said>, leads: bool) {
    if leads {
        page.barred(0, said, Tone::Muted);
    } else {
        page.under(2, said, Tone::Muted);
    }
}

/// What the guide has next.
pub(super) fn suggested(page: &mut Page, found: &Suggestion<'_>, scene: &Scene<'_>, leads: bool) {
    page.label(small_thing(scene, leads));
    let (text, tail) = told(found, scene);
    thing(page, &text, leads);
    if scene.columns >= NARROW
        && let Some(why) = why(found, scene)
    {
        below(page, why, leads);
    }
    page.under(2, &tail, Tone::Muted);
}

/// Why it stands there: what it gives, or its place in the stage. What a page that is not named gives would name it.
fn why(found: &Suggestion<'_>, scene: &Scene<'_>) -> Option<String> {
    if is_beside(found, scene) {
        return None;
    }
    let is_named = !matches!(found, Suggestion::Fill(_, it) if begun(it, scene) == Begun::Unnamed);
    let gives = found.gives(scene.guide, scene.audience()).filter(|_| is_named);
    Some(gives.map_or_else(|| say::today_next_in(&found.stage().short), str::to_owned))
}

/// Whether it stands there for a change.
fn is_beside(found: &Suggestion<'_>, scene: &Scene<'_>) -> bool {
    scene.daily.turn.beside.as_ref() == Some(found.id())
}

/// What is suggested, and what can be done with it. A narrow footer has no room for `x`: there it is
/// told here, in the place of the stage.
fn told(found: &Suggestion<'_>, scene: &Scene<'_>) -> (String, String) {
    let (stage, text, how) = match found {
        Suggestion::Read(stage, page) => {
            (stage, say::today_read(&page.title), say::minutes_in_short(usize::from(page.minutes)))
        }
        Suggestion::Fill(stage, exercise) => {
            let minutes = say::minutes_in_short(usize::from(exercise.minutes));
            (stage, try_or_go_on(stage, exercise, scene), minutes)
        }
        Suggestion::Hold(stage, script) => {
            let minutes = say::minutes_in_short(usize::from(script.minutes));
            (stage, say::today_hold(&script.title), minutes)
        }
        Suggestion::Tick(stage, step) => {
            (stage, step.text.clone(), say::today_space_when_true().to_owned())
        }
    };
    // Where it leads to what may sting, that is said before it is opened.
    let heat = heat(found.heat(scene.guide));
    let another = say::today_another(key_of(Mode::Today, Command::Another));
    let not_today =
        say::today_not_today(if scene.speaks { String::new() } else { putting_off(scene) });
    let change = if is_beside(found, scene) { say::today_for_a_change() } else { "" };
    let tail = if scene.columns < NARROW {
        [&*how, heat, "", &another, &not_today]
    } else {
        [&*stage.short, &*how, heat, change, &another]
    };
    let told: Vec<&str> = tail.into_iter().filter(|part| !part.is_empty()).collect();
    (text, told.join(" · "))
}

/// What may be told of a page that was begun.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begun {
    /// Nothing: there is none, or it is nobody else’s to know of.
    Untold,
    /// That there is one, and not what it is called.
    Unnamed,
    /// Its name.
    Named,
}

/// An exercise, and how much of it is there already. What is private is not named once there is a page of it; where it
/// might be another one’s, or is heavy, nothing is told of that.
fn try_or_go_on(stage: &Stage, exercise: &Exercise, scene: &Scene<'_>) -> String {
    let (answered, of) = (scene.summary.answered(&exercise.id), exercise.fields.len());
    match begun(exercise, scene) {
        Begun::Untold => say::today_try(&exercise.title),
        Begun::Unnamed => say::today_go_on_own(answered, of, &stage.title),
        Begun::Named => say::today_go_on(answered, of, &exercise.title),
    }
}

fn begun(exercise: &Exercise, scene: &Scene<'_>) -> Begun {
    let pages = || scene.workbook.sittings_of(&exercise.id);
    let may_be_another = scene.daily.for_two || scene.daily.asks_whose();
    let is_apart = matches!(exercise.opens, Some(Opens::Apart | Opens::Touch));
    match () {
        () if scene.summary.answered(&exercise.id) == 0 => Begun::Untold,
        () if pages().all(|page| page.shared) => Begun::Named,
        () if may_be_another || exercise.heat > 2 || exercise.unkept || is_apart => Begun::Untold,
        () => Begun::Unnamed,
    }
}

/// The page somebody was at who comes back: its name, if it is no private one, how much of it is there, and never a word
/// of it.
pub(super) fn stopped(page: &mut Page, found: &Stopped, scene: &Scene<'_>, leads: bool) {
    let Some((stage, exercise)) = scene.guide.exercise(&found.exercise) else { return };
    page.label(say::today_stopped());
    let told = if found.shared {
        say::today_go_on(found.answered, found.of, &exercise.title)
    } else {
        say::today_go_on_own(found.answered, found.of, &stage.title)
    };
    thing(page, &told, leads);
    let is_of_this_year = found.since.date().year() == scene.today.date().year();
    let since = if is_of_this_year { found.since.long() } else { found.since.full() };
    below(page, say::today_last_here(since), leads);
    let lighter = say::today_lighter(key_of(Mode::Today, Command::Another));
    let away = say::today_put_it_away(putting_off(scene));
    let told = [heat(exercise.heat), &lighter, &away];
    let told: Vec<&str> = told.into_iter().filter(|part| !part.is_empty()).collect();
    page.under(2, told.join(" · "), Tone::Muted);
}

/// The key that puts something off, or in lines, where that letter leaves, the name of what it does.
fn putting_off(scene: &Scene<'_>) -> String {
    if scene.speaks {
        return format!("{}:", say::hint_today_not_today());
    }
    key_of(Mode::Today, Command::NotToday)
}

/// What the reader left for themselves, in their own words.
pub(super) fn own(page: &mut Page, found: &OwnThing, scene: &Scene<'_>, leads: bool) {
    page.label(small_thing(scene, leads));
    thing(page, found.words.as_str().trim(), leads);
    let left = match scene.today.days_since(found.left_on) {
        1 => say::today_left_yesterday().to_owned(),
        _ => say::today_left_on(found.left_on.weekday()),
    };
    below(page, left, leads);
    let another = say::today_something_else(key_of(Mode::Today, Command::Another));
    let let_go = say::today_let_it_go(putting_off(scene));
    let told = [say::today_space_done(), &another, &let_go];
    page.under(2, told.join(" · "), Tone::Muted);
}

/// That it was enough for today, above the way out. What was done is told, unless it stands above already.
pub(super) fn enough(page: &mut Page, found: &Enough, is_told: bool) {
    let what = found.what.as_ref().map_or(say::today_one_thing(), |what| what.as_str().trim());
    if is_told {
        page.words(format!("✓ {what}"), Tone::Kept);
    }
    page.words(say::today_enough(), Tone::Text);
    page.gap();
    page.leading(say::today_leave_it(), say::today_enter_closes());
}
