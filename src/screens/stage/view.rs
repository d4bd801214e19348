//! Draws a stage.

mod spine;

use crate::{
    domain::{
        guide::{SpineThing, Stage},
        id::NodeId,
        progress::progress,
        role::Role,
    },
    phrases::say,
    screens::stage::{Row, StageScreen, for_two, left_out, rows},
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// What it says, as a page. Where there is no room for what each thing of the spine gives, only the one that the cursor
/// is on says it.
pub fn page(screen: &StageScreen, scene: &Scene<'_>) -> Page {
    let Some(stage) = scene.guide.stage(&screen.stage) else { return Page::new() };
    let things = scene.guide.spine(stage, scene.audience());
    let page = |room| said(screen, stage, &things, room, scene);
    if things.is_empty() {
        page(Room::Wide)
    } else {
        page(Room::Wide).or_briefer(page(Room::Tight))
    }
    .with_beside(beside(stage, scene))
}

/// How much of the spine is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    /// All of it.
    Wide,
    /// The things, and more of one of them.
    Tight,
}

fn said(
    screen: &StageScreen,
    stage: &Stage,
    things: &[SpineThing<'_>],
    room: Room,
    scene: &Scene<'_>,
) -> Page {
    let mut page = Page::new();
    page.words(&stage.title, Tone::Title);
    for (role, words) in stage.summary.readings(scene.reader) {
        page.gap();
        if scene.reader != Some(role) && role != Role::Any {
            page.words(role.label(), Tone::Label);
        }
        page.markdown(words);
    }
    if !things.is_empty() {
        spine::say(&mut page, things, screen.cursor.item, room, scene);
        spine::fold(&mut page, screen.more, stage, room, scene);
        page.in_view_to_here(0);
    }
    if things.is_empty() || screen.more {
        list(&mut page, screen, stage, scene);
    }
    page
}

/// All that the stage holds, in groups.
fn list(page: &mut Page, screen: &StageScreen, stage: &Stage, scene: &Scene<'_>) {
    let mut section = None;
    let mut group = None;
    let mut is_for_two = false;
    for row in rows(stage, scene.audience(), screen.unfolded) {
        let this = std::mem::discriminant(&row);
        if row == Row::ForTwo {
            (is_for_two, section) = (true, None);
            page.group('t');
            page.gap();
            let (mark, tail) = folding(screen.unfolded);
            page.item(mark, for_two(scene.audience()), tail, Tone::Muted);
        } else if group != Some(this) {
            let (letter, label) = match row {
                Row::Page(..) => ('r', say::stage_to_read()),
                Row::Step(_) => ('s', say::stage_steps()),
                Row::Exercise(_) => ('e', say::stage_exercises()),
                Row::Sign(_) => ('y', say::stage_signs()),
                Row::Prompt(_) => ('w', say::stage_prompts()),
                Row::Spine(_) | Row::More | Row::ForTwo => continue,
            };
            if !is_for_two {
                page.group(letter);
            }
            page.label(label);
        }
        group = Some(this);
        if let Row::Page(of, _) = row
            && section != Some(&of.id)
        {
            section = Some(&of.id);
            page.words(&of.title, Tone::Muted);
        }
        add(page, &row, scene);
    }
    let left = left_out(stage, scene.audience());
    if left > 0 {
        page.gap();
        page.words(say::stage_left_out(left), Tone::Muted);
    }
}

/// The mark of what is folded or not, and what a key does with it.
fn folding(is_open: bool) -> (&'static str, &'static str) {
    if is_open { ("– ", say::fold_hides()) } else { ("+ ", say::fold_shows()) }
}

fn add(page: &mut Page, row: &Row<'_>, scene: &Scene<'_>) {
    let ticked = row.id().is_some_and(|id| scene.summary.is_ticked(id));
    let whose = |role: Role| match role {
        Role::Hurt | Role::Broke if scene.reader != Some(role) => role.label(),
        Role::Both if scene.audience().is_two() => say::stage_together(),
        Role::Both => say::for_two(),
        _ => "",
    };
    let half = |id: &NodeId| {
        let one = scene.summary.half_ticked(id);
        one.map(|one| say::stage_ticked_by(one.person())).unwrap_or_default()
    };
    match row {
        Row::Page(_, read) => {
            let minutes = say::minutes_in_short(usize::from(read.minutes));
            let tail = joined(&[whose(read.role), &minutes, heat(read.heat)]);
            let (mark, style) = if ticked { ("✓ ", Tone::Muted) } else { ("· ", Tone::Text) };
            page.item(&format!("  {mark}"), &read.title, &tail, style);
        }
        Row::Step(step) => {
            let mark = if ticked { "[x] " } else { "[ ] " };
            let style = if ticked { Tone::Kept } else { Tone::Text };
            let tail = joined(&[whose(step.role), &half(&step.id)]);
            page.item(mark, &step.text, tail, style);
        }
        Row::Exercise(exercise) => {
            let mark = match scene.summary.answered(&exercise.id) {
                0 => "· ",
                answered if answered < exercise.fields.len() => "◐ ",
                _ => "✓ ",
            };
            let minutes = say::minutes_in_short(usize::from(exercise.minutes));
            let tail = joined(&[whose(exercise.role), &minutes, heat(exercise.heat)]);
            page.item(mark, &exercise.title, &tail, Tone::Text);
        }
        Row::Sign(sign) => {
            let mark = if ticked { "[x] " } else { "[ ] " };
            let style = if ticked { Tone::Kept } else { Tone::Text };
            page.item(mark, &sign.text, half(&sign.id), style);
        }
        Row::Prompt(prompt) => page.item("✎ ", &prompt.text, heat(prompt.heat), Tone::Text),
        Row::Spine(_) | Row::More | Row::ForTwo => (),
    }
}

/// How hard something may hit, in words.
pub fn heat(heat: u8) -> &'static str {
    match heat {
        3 => say::stage_heavy(),
        2 => say::stage_may_sting(),
        _ => "",
    }
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn beside(stage: &Stage, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    if let Some(takeaway) = scene.guide.takeaways.iter().find(|found| found.stage == stage.id) {
        page.label(say::stage_in_short());
        for (_, words) in takeaway.text.readings(scene.reader) {
            page.words(words, Tone::Text);
        }
    }
    let found = progress(stage, scene.summary, scene.audience());
    page.label(say::so_far());
    page.words(say::stage_steps_done(found.ticked, found.steps), Tone::Text);
    page.words(say::stage_pages_read(found.read, found.pages), Tone::Text);
    if found.unmarked > 0 {
        page.words(say::stage_pages_unmarked(found.unmarked), Tone::Muted);
    }
    page.words(say::stage_exercises_done(found.filled, found.exercises), Tone::Text);
    page.label(say::stage_nothing_locks());
    page.words(say::stage_any_order(), Tone::Muted);
    page
}
