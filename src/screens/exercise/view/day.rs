//! Says what is told of a day in an exercise: what was understood, or what would work.

use crate::{
    domain::{
        day::Day,
        field::{Answer, Field},
    },
    phrases::say,
    screens::{
        dates::{self, Told},
        exercise::{ExerciseScreen, Spot},
    },
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// What is told under a day, while it is typed and where what was typed is none.
pub(super) fn told(
    page: &mut Page,
    screen: &ExerciseScreen,
    field: &Field,
    spot: &Spot,
    scene: &Scene<'_>,
) {
    let profile = &scene.workbook.profile;
    let Some(reader) = screen.date_reader(field, spot, profile, scene.today) else {
        return;
    };
    let writing = screen.writing.as_ref().filter(|writing| writing.spot == *spot);
    if let Some(writing) = writing {
        let text = writing.editor.text();
        match (&writing.trouble, dates::told(reader, &text)) {
            (Some(trouble), _) => page.tell(0, trouble, Tone::Heading),
            (None, Told::Understood(_)) if dates::stands_in_words(reader, &text) => {
                let told = say::exercise_day_in_own_words(text.trim());
                page.tell(0, told, Tone::Heading);
            }
            (None, Told::Understood(words)) => page.tell(0, words, Tone::Heading),
            (None, Told::Hint(words)) => page.tell(0, words, Tone::Muted),
        }
    } else if let Some(typed) = screen.unread(field, spot) {
        let indent = if matches!(spot, Spot::Cell { .. }) { 4 } else { 0 };
        page.tell(indent, dates::told_of_unread(reader, &typed), Tone::Muted);
    }
}

/// The day that stands until there is another.
pub(super) fn until_then(day: Option<Day>, scene: &Scene<'_>) -> Option<String> {
    day.map(|day| say::exercise_until_then(day.short(scene.today)))
}

/// Words in the place of a day: the answer where they say a time of the past, or no day yet, and the
/// day that stands until there is another.
pub(super) fn in_its_place(
    screen: &ExerciseScreen,
    field: &Field,
    spot: &Spot,
    typed: &str,
    scene: &Scene<'_>,
) -> String {
    let reader = screen.date_reader(field, spot, &scene.workbook.profile, scene.today);
    let held = screen.held(field, spot);
    if reader.is_some_and(|reader| dates::stands_in_words(reader, typed)) {
        return typed.to_owned();
    }
    let until = if let Answer::Date(Some(day)) = held { Some(day) } else { None };
    match until {
        Some(day) => say::exercise_no_day_yet_until(day.short(scene.today), typed),
        None => say::exercise_no_day_yet(typed),
    }
}
