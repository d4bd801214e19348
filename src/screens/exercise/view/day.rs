//! Draws what is told of a day in an exercise: what was understood, or what would work.

use ratatui::text::Line;

use crate::{
    domain::{Answer, Day, Field},
    screens::{
        dates::{self, Told},
        exercise::{
            ExerciseScreen, Spot,
            view::{Sheet, question::shown},
        },
    },
    ui::action::Scene,
};

/// What is told under a day, while it is typed and where what was typed is none.
pub(super) fn told(
    sheet: &mut Sheet,
    screen: &ExerciseScreen,
    field: &Field,
    spot: &Spot,
    scene: &Scene<'_>,
) {
    let theme = sheet.theme;
    let profile = &scene.workbook.profile;
    let Some(reader) = screen.date_reader(field, spot, profile, scene.today) else {
        return;
    };
    let writing = screen.writing.as_ref().filter(|writing| writing.spot == *spot);
    if let Some(writing) = writing {
        let text = writing.editor.text();
        match (&writing.trouble, dates::told(reader, &text)) {
            (Some(trouble), _) => sheet.words(trouble, theme.heading()),
            (None, Told::Understood(_)) if dates::stands_in_words(reader, &text) => {
                let told = format!("= {}, kept in your own words", text.trim());
                sheet.words(&told, theme.heading());
            }
            (None, Told::Understood(words)) => sheet.words(&words, theme.heading()),
            (None, Told::Hint(words)) => sheet.words(&words, theme.muted()),
        }
    } else if let Some(typed) = screen.unread(field, spot) {
        let lead = if matches!(spot, Spot::Cell { .. }) { "    " } else { "" };
        sheet.hanging(lead, &dates::told_of_unread(reader, &typed), theme.muted());
    }
    // It is read together with the field.
    sheet.current.end = sheet.current.end.max(sheet.lines.len());
}

/// The rows of a field whose words are no day yet, and the day that stands until there is another.
pub(super) fn as_written(
    sheet: &Sheet,
    typed: &str,
    day: Option<Day>,
    scene: &Scene<'_>,
) -> Vec<Line<'static>> {
    let mut lines = shown(sheet, typed, None);
    lines.extend(day.map(|day| {
        let words = format!("until then: {}", day.short(scene.today));
        Line::styled(words, sheet.theme.muted())
    }));
    lines
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
    let until = until.map(|day| format!("; until then {}", day.short(scene.today)));
    format!("“{typed}”, no day yet{}", until.unwrap_or_default())
}
