//! Says one question of an exercise, by its kind.

use crate::{
    domain::field::{Answer, Field, FieldKind, SCALE_TOP},
    phrases::say,
    screens::exercise::{
        ExerciseScreen, Hand,
        answering::row_label,
        pointing::Pointing,
        spots::{Spot, cell},
        view::{day, lasting, rhythm, said},
    },
    ui::{
        Mode,
        action::{Command, Scene},
        keymap::key_of,
        page::{Page, Passage, Space, Tone},
    },
};

/// From so many rows on there is room for an example.
const ROOMY: u16 = 16;

/// With fewer rows on the page (the terminal has four more) nothing is said below the box.
const ENOUGH_ROWS: u16 = 10;

/// The most rows that are said below the box, kept free while words are written.
const TOLD_ROWS: usize = 2;

/// How far further in than the words of the page its choices stand.
const INDENT: usize = 2;

pub fn lay_out(page: &mut Page, screen: &ExerciseScreen, field: &Field, scene: &Scene<'_>) {
    said(page, &field.label, Tone::Heading);
    said(page, &field.help, Tone::Muted);
    let example = field.example_told(scene.audience().breaches);
    // Where there is room the example is shown, and `x` hides it; elsewhere the other way round.
    if !example.is_empty() && screen.example_turned != (scene.rows >= ROOMY) {
        page.hanging("▎ ", example, Tone::Quoted);
    } else if !example.is_empty() && screen.writing.is_none() {
        said(
            page,
            say::exercise_shows_example(key_of(Mode::Exercise, Command::Companion)),
            Tone::Muted,
        );
    }
    lasting::from_last_time(page, screen, field, scene);
    page.gap();
    let answer = screen.answer(field);
    let now = screen.spot_now(field);
    let pointing = screen.pointing(field, &now, scene);
    match &field.kind {
        FieldKind::Line | FieldKind::Date => line(page, screen, field, &answer, pointing, scene),
        FieldKind::Text => text(page, screen, &answer, pointing),
        FieldKind::Scale { low, high } => match screen.hand(field, scene.reader) {
            Hand::Closed(owner) => {
                let told = say::exercise_for_other(owner.variant());
                said(page, told, Tone::Text);
            }
            hand => {
                let shown = screen.answer_shown(field, scene.reader);
                scale(page, &shown, screen.marked(), low, high);
                if hand == Hand::Blind && !answer.is_blank() {
                    let told = say::exercise_answered_not_shown();
                    said(page, told, Tone::Muted);
                }
            }
        },
        FieldKind::List => list(page, screen, field, &answer, &now, scene),
        FieldKind::Choice { .. } | FieldKind::Check { .. } => options(page, field, &answer),
        FieldKind::Table { .. } => table(page, screen, field, &answer, &now, scene),
    }
    if let Answer::Line(words) | Answer::Text(words) = &answer {
        tell(page, screen, pointing, words, scene);
    }
}

/// Says below the box what the words at the caret or before it do.
fn tell(
    page: &mut Page,
    screen: &ExerciseScreen,
    asked: Option<Pointing<'_>>,
    kept: &str,
    scene: &Scene<'_>,
) {
    let told = asked.and_then(|asked| screen.told(asked, kept));
    if let Some(told) = told.filter(|_| scene.rows >= ENOUGH_ROWS) {
        page.tell_briefly(TOLD_ROWS, 0, told, Tone::Muted);
    }
}

/// Where words are being written.
fn written(space: Space) -> Passage {
    Passage { of: Some(0), space, ..Passage::default() }
}

/// Words that are read, with what is pointed out in them.
fn read(words: &str, pointing: Option<Pointing<'_>>) -> Passage {
    let hits = pointing.map(|pointing| pointing.ranges(words)).unwrap_or_default();
    Passage { said: words.to_owned(), hits, ..Passage::default() }
}

/// What is said where nothing is written yet.
fn hint(words: &str) -> Passage {
    Passage { said: words.to_owned(), tone: Tone::Muted, ..Passage::default() }
}

fn text(page: &mut Page, screen: &ExerciseScreen, answer: &Answer, pointing: Option<Pointing<'_>>) {
    let Answer::Text(words) = answer else { return };
    let space = Space::Many { told: if pointing.is_some() { TOLD_ROWS } else { 0 } };
    let passage = if screen.writing.is_some() {
        written(space)
    } else if words.is_blank() {
        hint(say::exercise_enter_to_write())
    } else {
        read(words, pointing)
    };
    page.passage(Passage { space, ..passage });
}

fn line(
    page: &mut Page,
    screen: &ExerciseScreen,
    field: &Field,
    answer: &Answer,
    pointing: Option<Pointing<'_>>,
    scene: &Scene<'_>,
) {
    let typed = screen.unread(field, &Spot::Whole);
    let passage = match (answer, typed) {
        _ if screen.writing.is_some() => written(Space::Line),
        (Answer::Date(day), Some(typed)) => {
            Passage { under: day::until_then(*day, scene), ..read(&typed, None) }
        }
        (Answer::Line(words), _) if !words.is_blank() => read(words, pointing),
        (Answer::Date(Some(day)), None) => {
            read(&format!("{}  ({day})", day.short(scene.today)), None)
        }
        (Answer::Date(None), None) => hint(say::exercise_today_or_type()),
        _ => hint(say::exercise_enter_to_write()),
    };
    page.passage(passage);
    day::told(page, screen, field, &Spot::Whole, scene);
}

fn scale(page: &mut Page, answer: &Answer, marked: Option<u8>, low: &str, high: &str) {
    let value = if let Answer::Scale(value) = answer { *value } else { None };
    page.scale_to_choose(value, marked, low, high);
    if let Some(marked) = marked {
        page.tell(INDENT, say::enter_keeps_number(marked.to_string()), Tone::Text);
    }
}

fn options(page: &mut Page, field: &Field, answer: &Answer) {
    for option in field.options() {
        let mark = format!("{} ", option_mark(answer, &option.id));
        let tone = if is_picked(answer, &option.id) { Tone::Kept } else { Tone::Text };
        choice(page, &mark, &option.label, tone);
    }
}

fn list(
    page: &mut Page,
    screen: &ExerciseScreen,
    field: &Field,
    answer: &Answer,
    now: &Spot,
    scene: &Scene<'_>,
) {
    let Answer::List(lines) = answer else { return };
    // Every line of a list is looked at with the same rules.
    let pointing = screen.pointing(field, now, scene);
    let writing = screen.writing.as_ref().map(|writing| &writing.spot);
    for (place, words) in lines.iter().enumerate() {
        if writing == Some(&Spot::Item(place)) {
            page.passage(written(Space::Line));
            tell(page, screen, pointing, words, scene);
            continue;
        }
        choice(page, "• ", words, Tone::Text);
        page.point_out(pointing.map(|pointing| pointing.ranges(words)).unwrap_or_default());
    }
    if writing == Some(&Spot::Add) {
        page.passage(written(Space::Line));
        tell(page, screen, pointing, "", scene);
    } else {
        choice(page, "+ ", say::add_a_line(), Tone::Muted);
    }
}

fn table(
    page: &mut Page,
    screen: &ExerciseScreen,
    field: &Field,
    answer: &Answer,
    now: &Spot,
    scene: &Scene<'_>,
) {
    let FieldKind::Table { columns, row_label: head, .. } = &field.kind else { return };
    let writing = screen.writing.as_ref().map(|writing| &writing.spot);
    let mut row_shown = String::new();
    for spot in screen.places(field) {
        let here = *now == spot && writing.is_none();
        if let Spot::Topic(row) = &spot {
            topic(page, screen, field, answer, row);
            row_shown.clone_from(row);
            continue;
        }
        let Spot::Cell { row, column, option } = &spot else {
            choice(page, "+ ", say::exercise_add_a_row(), Tone::Muted);
            continue;
        };
        let Some(column) = columns.iter().find(|other| other.id == *column) else { continue };
        if *row != row_shown {
            // Rows of one line each are read like a page.
            if !row_shown.is_empty() && field.columns_of_all().nth(1).is_some() {
                page.gap();
            }
            row_shown.clone_from(row);
            if column.names_rows() {
                row_name(page, field, answer, (row, column), writing == Some(&spot));
                continue;
            }
            let label = row_label(field, answer, row);
            let label = if head.is_empty() { label } else { format!("{head}: {label}") };
            said(page, label, Tone::Heading);
        }
        let held = cell(field, answer, row, &column.id).unwrap_or_else(|| column.blank());
        let pointing = screen.pointing(field, &spot, scene);
        if writing == Some(&spot) {
            page.indented(INDENT, &column.label, Tone::Muted);
            page.passage(written(Space::Line));
            tell(page, screen, pointing, "", scene);
            day::told(page, screen, field, &spot, scene);
            rhythm::told_while_typed(page, screen, column);
            continue;
        }
        match (&column.kind, option) {
            (FieldKind::Check { options }, Some(id)) => {
                if options.first().is_some_and(|first| first.id == *id) {
                    page.indented(INDENT, asked(&column.label), Tone::Muted);
                }
                let Some(option) = options.iter().find(|option| option.id == *id) else { continue };
                let mark = format!("  {} ", option_mark(&held, id));
                choice(page, &mark, &option.label, Tone::Text);
                if let Some(words) = screen.suggested(field, answer, row, (column, option)) {
                    page.indented(6, words, Tone::Muted);
                }
            }
            (FieldKind::Scale { low, high }, _) if here => {
                page.indented(INDENT, asked(&column.label), Tone::Muted);
                scale(page, &held, screen.marked(), low, high);
            }
            _ => {
                let typed = screen.unread(field, &spot);
                let blank = held.is_blank() && typed.is_none();
                let is_unread = typed.is_some();
                let words = match typed {
                    Some(typed) => day::in_its_place(screen, field, &spot, &typed, scene),
                    None if blank => "…".to_owned(),
                    None => in_words(column, &held, scene),
                };
                let words = if is_unread { words } else { turning(column, words, here, scene) };
                let tone = if blank { Tone::Muted } else { Tone::Text };
                choice(page, &format!("{} ", asked(&column.label)), &words, tone);
                page.point_out(pointing.map(|it| it.ranges(&words)).unwrap_or_default());
                if here {
                    day::told(page, screen, field, &spot, scene);
                }
                rhythm::told(page, column, &held);
            }
        }
        if column.rests.is_some() {
            lasting::resting(page, field, answer, row, scene.now);
        }
    }
}

/// What stands in a cell that is turned to another answer: how, or in lines, what there is to turn to.
fn turning(column: &Field, words: String, here: bool, scene: &Scene<'_>) -> String {
    match &column.kind {
        FieldKind::Choice { options } if scene.speaks => {
            let options: Vec<&str> = options.iter().map(|option| &*option.label).collect();
            say::exercise_one_of(options.join(", "), words)
        }
        FieldKind::Choice { .. } | FieldKind::Date if here => format!("{words}  ← →"),
        _ => words,
    }
}

/// The name of a topic, and whether anything is said of it.
fn topic(page: &mut Page, screen: &ExerciseScreen, field: &Field, answer: &Answer, row: &str) {
    let is_said = matches!(answer, Answer::Table(rows)
        if rows.iter().any(|other| other.id == *row && !other.is_blank()));
    let mark = match (screen.is_open(row), is_said) {
        (true, _) => "▾ ",
        (false, true) => "✓ ",
        (false, false) => "· ",
    };
    let tone = if is_said { Tone::Kept } else { Tone::Text };
    page.answer(mark, row_label(field, answer, row), tone);
}

/// The name of an added row, where the page says that of its own: who added it writes it there.
fn row_name(
    page: &mut Page,
    field: &Field,
    answer: &Answer,
    (row, column): (&str, &Field),
    is_written: bool,
) {
    if is_written {
        said(page, &column.label, Tone::Heading);
        page.passage(written(Space::Line));
        return;
    }
    let label = row_label(field, answer, row);
    let name = cell(field, answer, row, &column.id);
    let is_named = name.is_some_and(|name| !name.is_blank());
    let label = if is_named { label } else { format!("{label} …") };
    page.answer(&format!("{}: ", column.label), label, Tone::Heading);
}

/// Something to choose: its words after a mark, or after what is asked.
fn choice(page: &mut Page, mark: &str, words: &str, tone: Tone) {
    page.answer(mark, words, tone);
    page.further_in(INDENT);
}

/// A cell in words.
fn in_words(column: &Field, held: &Answer, scene: &Scene<'_>) -> String {
    match held {
        Answer::Line(words) | Answer::Text(words) => words.as_str().to_owned(),
        Answer::Scale(Some(value)) => {
            say::exercise_number_of(value.to_string(), SCALE_TOP.to_string())
        }
        Answer::Date(Some(day)) => day.short(scene.today),
        Answer::Choice(Some(id)) => {
            let option = column.options().iter().find(|option| option.id == *id);
            option.map_or_else(|| id.clone(), |option| option.label.clone())
        }
        Answer::Scale(None)
        | Answer::Date(None)
        | Answer::Choice(None)
        | Answer::List(_)
        | Answer::Check(_)
        | Answer::Table(_) => String::new(),
    }
}

fn is_picked(answer: &Answer, id: &str) -> bool {
    match answer {
        Answer::Choice(picked) => picked.as_deref() == Some(id),
        Answer::Check(picked) => picked.contains(id),
        Answer::Line(_)
        | Answer::Text(_)
        | Answer::List(_)
        | Answer::Scale(_)
        | Answer::Date(_)
        | Answer::Table(_) => false,
    }
}

fn option_mark(answer: &Answer, id: &str) -> &'static str {
    match (matches!(answer, Answer::Choice(_)), is_picked(answer, id)) {
        (true, true) => "(•)",
        (true, false) => "( )",
        (false, true) => "[x]",
        (false, false) => "[ ]",
    }
}

/// A label before its answer: a colon, where no other mark ends it.
fn asked(label: &str) -> String {
    if label.ends_with(['?', ':', '…', '.']) { label.to_owned() } else { format!("{label}:") }
}
