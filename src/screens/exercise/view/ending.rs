//! Says the end of a page: what was written, put together, what it leads on to, and the one text to read out.

use crate::{
    domain::{
        field::Answer,
        guide::{Exercise, Next, Thing},
        words::Words,
    },
    phrases::say,
    screens::exercise::{
        ExerciseScreen,
        ending::{Around, End},
        spots::Spot,
        view::{LEAD, said, tool},
    },
    ui::{
        Mode,
        action::{Command, Scene},
        keymap::key_of,
        page::{Current, Page, Tone},
    },
};

/// How wide the one text is as it is read out, in columns: a line at a breath.
const ALOUD: usize = 56;

/// So many places at most that look like an excuse are named.
const NAMED: usize = 4;

/// The one text, to be read out: no head, no marks, one idea a paragraph.
pub fn aloud(screen: &ExerciseScreen, exercise: &Exercise, scene: &Scene<'_>) -> Page {
    let mut page = Page::new().as_wide_as(ALOUD + LEAD).to_the_edge();
    for paragraph in screen.letter(exercise, scene.today) {
        page.gap();
        for line in paragraph.text.lines() {
            page.words(line.to_owned(), Tone::Text);
        }
        page.gap();
    }
    page.at(Current::Read)
}

pub fn close(page: &mut Page, screen: &ExerciseScreen, exercise: &Exercise, scene: &Scene<'_>) {
    let kept = match screen.sitting.answered() {
        _ if screen.is_unkept() => say::exercise_closing_asks().to_owned(),
        0 => say::exercise_nothing_yet().to_owned(),
        count => {
            let kept = say::exercise_answers_kept(count);
            say::exercise_answers(count, scene.keeping.told(&kept))
        }
    };
    if exercise.settle.is_empty() {
        said(page, kept, Tone::Text);
    } else {
        page.hanging("▎ ", &exercise.settle, Tone::Heading);
        page.gap();
        said(page, kept, Tone::Muted);
    }
    if let (Some(before), Some(after)) = (screen.sitting.before, screen.sitting.after) {
        said(page, say::exercise_how_heavy(after.to_string(), before.to_string()), Tone::Muted);
    } else if exercise.rating && screen.sitting.after.is_none() {
        let told = say::exercise_how_heavy_now(key_of(Mode::Sheet, Command::Rate));
        said(page, told, Tone::Muted);
    }
    together(page, screen, exercise, scene);
    excuses(page, screen, exercise, scene);
    page.gap();
    ends(page, screen, exercise, scene);
    let earlier = scene.workbook.sittings_of(&screen.exercise).count();
    if earlier > 1 {
        page.gap();
        said(page, say::exercise_earlier_answers(earlier), Tone::Muted);
    }
    if screen.sitting.answered() > 0 {
        said(page, say::exercise_new_one(), Tone::Muted);
    }
}

/// What was written: as one text where the page makes one, with its other questions behind it.
fn together(page: &mut Page, screen: &ExerciseScreen, exercise: &Exercise, scene: &Scene<'_>) {
    let letter = screen.letter(exercise, scene.today);
    if !letter.is_empty() {
        page.label(say::exercise_as_one_text());
    }
    for (place, paragraph) in letter.iter().enumerate() {
        if place > 0 {
            page.hanging("▎ ", "", Tone::Quoted);
        }
        for line in paragraph.text.lines() {
            page.hanging("▎ ", line, Tone::Quoted);
        }
    }
    let asked = |question: &str| exercise.fields.iter().find(|field| field.label == question);
    let is_in_letter = |question: &str| asked(question).is_some_and(|it| it.letter);
    let mut rest = screen.together(exercise, scene.reader, scene.today);
    rest.retain(|part| !is_in_letter(&part.question));
    if rest.is_empty() {
        return;
    }
    if letter.is_empty() {
        page.label(say::exercise_put_together());
    } else {
        page.gap();
    }
    for part in rest {
        said(page, part.question, Tone::Muted);
        for (mark, words) in part.said {
            for line in words.lines() {
                page.hanging(mark, line, Tone::Quoted);
            }
        }
    }
}

/// What still looks like an excuse, named in a sentence each. To leave it in is an equal choice.
fn excuses(page: &mut Page, screen: &ExerciseScreen, exercise: &Exercise, scene: &Scene<'_>) {
    let mut found: Vec<String> = Vec::new();
    for field in exercise.fields.iter().filter(|field| field.lint.is_some()) {
        let Some(pointing) = screen.pointing(field, &Spot::Whole, scene) else { continue };
        let answer = screen.answer(field);
        let lines: Vec<&str> = match &answer {
            Answer::Line(words) | Answer::Text(words) => words.as_str().lines().collect(),
            Answer::List(lines) => lines.iter().map(Words::as_str).collect(),
            _ => Vec::new(),
        };
        for line in lines {
            found.extend(pointing.find(line).into_iter().filter_map(|finding| {
                let (words, rule) = (line.get(finding.range.clone())?, finding.rule);
                Some(say::exercise_pointed_out(&rule.instead, &rule.why, words))
            }));
        }
    }
    if found.is_empty() {
        return;
    }
    page.label(&say::exercise_places_to_look_at(found.len()));
    for told in found.into_iter().take(NAMED) {
        page.hanging("· ", &told, Tone::Text);
    }
    said(page, say::exercise_leave_in_or_change(), Tone::Muted);
}

fn ends(page: &mut Page, screen: &ExerciseScreen, exercise: &Exercise, scene: &Scene<'_>) {
    for end in screen.ends(exercise, Around::of(scene)) {
        match end {
            End::Now(next) => {
                page.label(say::exercise_does_not_wait());
                thing(page, next, Tone::Heading);
                page.gap();
            }
            End::Leave => page.item("  ", say::exercise_leave_it_here(), "", Tone::Text),
            End::Step(step, is_ticked) => {
                let (mark, tone) =
                    if is_ticked { ("[x] ", Tone::Kept) } else { ("[ ] ", Tone::Text) };
                page.item(mark, &step.text, say::exercise_space_ticks(), tone);
                if screen.is_unkept() {
                    page.under(4, say::exercise_tick_alone_is_kept(), Tone::Muted);
                }
            }
            End::Tool(opens) => {
                let told = opens.map_or_else(say::exercise_hold_talk, tool);
                page.item("→ ", told, "t", Tone::Text);
            }
            End::Aloud => page.item("→ ", say::exercise_read_aloud(), "", Tone::Text),
            End::Again(None) => page.item("  ", say::exercise_again(), "", Tone::Text),
            End::Again(Some(day)) => {
                let told = say::exercise_again_is_on(day.short(scene.today));
                page.item("✓ ", &told, "", Tone::Kept);
            }
            End::Next(next) => {
                page.label(say::exercise_next());
                thing(page, next, Tone::Text);
            }
            End::Change => page.item("  ", say::exercise_change(), "", Tone::Muted),
        }
    }
}

/// One next thing: what it is, how long it takes, and why.
fn thing(page: &mut Page, next: Next<'_>, tone: Tone) {
    let title = next.thing.title();
    let told = match next.thing {
        Thing::Page(_) => say::today_read(title),
        Thing::Exercise(_) => say::today_try(title),
        Thing::Talk(_) => say::today_hold(title),
    };
    let minutes = say::minutes_in_short(usize::from(next.thing.minutes()));
    page.item("→ ", &told, &minutes, tone);
    page.under(2, next.why, Tone::Muted);
}
