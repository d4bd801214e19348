//! Says an exercise: the opening, one question, or the close.

mod day;
mod ending;
mod lasting;
mod question;
mod rhythm;

use crate::{
    domain::{
        guide::{Exercise, Opens, Stage},
        role::Role,
    },
    phrases::say,
    screens::{
        exercise::{ExerciseScreen, Keeping, Reading, Sources, has_tool, log_of},
        reach,
        stage::view::heat,
    },
    ui::{
        Mode,
        action::{Command, Scene},
        keymap::key_of,
        page::{self, Current, MEASURE, Page, Run, Said, Stands, Tone, Written},
    },
};

/// The columns before the words of a page.
const LEAD: usize = 2;

/// With fewer rows there is no room for what is not needed.
const SMALL: u16 = 16;

/// What it says, as a page.
pub fn page(screen: &ExerciseScreen, scene: &Scene<'_>) -> Page {
    let mut page = Page::new().as_wide_as(MEASURE + LEAD).to_the_edge();
    let Some((stage, exercise)) = scene.guide.exercise(&screen.exercise) else { return page };
    if screen.reading == Reading::Aloud {
        return ending::aloud(screen, exercise, scene);
    }
    head(&mut page, screen, stage, exercise, scene);
    if screen.part == 0 {
        opening(&mut page, screen, exercise, scene);
    } else if let Some(field) = exercise.fields.get(screen.part - 1) {
        question::lay_out(&mut page, screen, field, scene);
    } else {
        ending::close(&mut page, screen, exercise, scene);
    }
    if screen.sources != Sources::Folded {
        let source = &exercise.source;
        page.gap();
        page.words(say::exercise_why(&exercise.why), Tone::Text);
        let words = say::exercise_source(&source.text, source.strength.label());
        page.words(words, Tone::Muted);
    }
    if screen.part == 0 { page.at(Current::Read) } else { page }
}

/// What is being written, with what is pointed out in the lines in view.
pub fn writing<'a>(screen: &'a ExerciseScreen, scene: &Scene<'a>) -> Option<page::Writing<'a>> {
    let writing = screen.writing.as_ref()?;
    let field = screen.field(scene.guide);
    let asked = field.and_then(|field| screen.pointing(field, &writing.spot, scene));
    let editor = &writing.editor;
    let marks = asked.map(|asked| {
        let ranges = |line| asked.find(line).into_iter().map(|found| found.range).collect();
        editor.lines_in_view().map(|(place, line)| (place, ranges(line))).collect()
    });
    let written = Written { editor, marks: marks.unwrap_or_default() };
    Some(page::Writing { editor, stands: Stands::InFields(vec![written]) })
}

/// Words, if there are any.
fn said(page: &mut Page, words: impl Into<Said>, tone: Tone) {
    let words = words.into();
    if !words.is_empty() {
        page.words(words, tone);
    }
}

fn head(
    page: &mut Page,
    screen: &ExerciseScreen,
    stage: &Stage,
    exercise: &Exercise,
    scene: &Scene<'_>,
) {
    let fields = exercise.fields.len();
    if scene.rows < SMALL && screen.part > 0 {
        let words = format!("{} · {}", exercise.title, place(screen.part, fields));
        said(page, words, Tone::Muted);
        if screen.is_unkept() {
            said(page, say::never_saved_in_short(), Tone::Heading);
        }
        return;
    }
    said(page, &exercise.title, Tone::Title);
    let mut parts = vec![stage.short.clone(), say::minutes_in_short(exercise.minutes.into())];
    if !heat(exercise.heat).is_empty() {
        parts.push(heat(exercise.heat).to_owned());
    }
    match (exercise.role, scene.reader) {
        // Two sit here, and the page says “I”.
        (Role::Any, Some(Role::Both)) => parts.push(say::exercise_say_who().to_owned()),
        (Role::Any, _) => (),
        (role, reader) if reader == Some(role) => (),
        (role, _) => parts.push(role.label_for(scene.audience()).to_owned()),
    }
    let private = reach::short(scene.daily.for_two, scene.book);
    let reach = match (screen.is_unkept(), screen.sitting.shared) {
        (true, _) => say::not_kept(),
        (false, true) => say::exercise_shared(),
        (false, false) => private,
    };
    parts.push(reach.to_owned());
    if screen.sitting.day != scene.today {
        parts.push(screen.sitting.day.short(scene.today));
    }
    said(page, parts.join(" · "), Tone::Muted);
    if screen.is_unkept() {
        let told = say::exercise_nothing_kept();
        said(page, told, Tone::Heading);
    }
    let latest = scene.workbook.sittings_of(&screen.exercise).next_back();
    if latest.is_some_and(|latest| latest.created > screen.sitting.created) {
        let day = screen.sitting.day.short(scene.today);
        let words = say::exercise_earlier_page(day);
        said(page, words, Tone::Heading);
    }
    if screen.part > 0 {
        said(page, place(screen.part, fields), Tone::Muted);
    }
    page.gap();
}

fn place(part: usize, fields: usize) -> String {
    if part > fields {
        say::exercise_the_end().to_owned()
    } else {
        say::exercise_question(part, fields)
    }
}

fn opening(page: &mut Page, screen: &ExerciseScreen, exercise: &Exercise, scene: &Scene<'_>) {
    if screen.sitting.shared {
        let words = if scene.audience().is_alone() {
            say::exercise_shared_page_alone()
        } else {
            say::exercise_shared_page()
        };
        said(page, words, Tone::Muted);
        page.gap();
    } else if screen.keeping == Keeping::Asked {
        let words = say::exercise_keep_nothing();
        said(page, words, Tone::Heading);
        page.gap();
    } else if !screen.is_unkept() && scene.rows >= SMALL {
        said(page, reach::long(scene.daily.for_two, scene.book), Tone::Muted);
        page.gap();
    }
    lasting::on_opening(page, screen, exercise, scene);
    if !exercise.warning.is_empty() {
        page.hanging("! ", &exercise.warning, Tone::Heading);
        page.gap();
    }
    said(page, &exercise.why, Tone::Text);
    if !exercise.intro.is_empty() {
        page.gap();
        said(page, &exercise.intro, Tone::Text);
    }
    page.gap();
    for field in &exercise.fields {
        let told = screen.sitting.is_told_roughly(&field.id);
        let answered = told || screen.is_answered(field);
        let (mark, tone) = if answered { ("✓ ", Tone::Kept) } else { ("· ", Tone::Muted) };
        page.hanging(mark, &field.label, tone);
    }
    let begun = screen.sitting.answered() > 0;
    let mut line = vec![
        act(say::exercise_enter(), Tone::Accent, Command::Open),
        act(
            if begun { say::hint_go_on() } else { say::exercise_begin() },
            Tone::Text,
            Command::Open,
        ),
    ];
    let opens =
        exercise.talk.as_ref().map(|_| say::exercise_hold_talk()).or(exercise.opens.map(tool));
    if let Some(opens) = opens.filter(|_| has_tool(exercise, scene.audience(), scene.book)) {
        line.extend([
            act("   t ", Tone::Accent, Command::Tool),
            act(opens, Tone::Text, Command::Tool),
        ]);
    }
    if log_of(exercise).is_some() {
        line.extend([
            act("   n ", Tone::Accent, Command::New),
            act(say::exercise_new_row(), Tone::Text, Command::New),
        ]);
    }
    // What does not fit whole is on the Keys screen.
    let mut more = vec![Run::new(format!("   {}", say::exercise_esc_not_today()), Tone::Muted)];
    if log_of(exercise).is_none() && begun {
        more.push(Run::new(
            format!(
                "   {}   {}",
                say::exercise_new_page(key_of(Mode::Sheet, Command::New)),
                say::exercise_earlier(key_of(Mode::Sheet, Command::Earlier))
            ),
            Tone::Muted,
        ));
    }
    page.stand_on(line, more);
}

/// Words that name what a key does.
fn act(words: &str, tone: Tone, command: Command) -> Run {
    Run::new(words, tone).doing(command, 1)
}

/// What the tool of an exercise is called.
fn tool(opens: Opens) -> &'static str {
    match opens {
        Opens::Plan => say::exercise_open_plan(),
        Opens::Apart => say::exercise_write_apart(),
        Opens::Touch => say::exercise_mark_apart(),
    }
}
