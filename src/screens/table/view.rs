//! Draws the table: what was agreed, offered and taken back, and beside each line the mark of either.

mod line;
mod opened;

use crate::{
    domain::{
        day::Day,
        table::{PersonId, Row, RowKind, Standing, Wording, deed::LINE},
    },
    phrases::say,
    screens::table::{
        TableScreen, Typed, is_side, kind_label, marks, more,
        order::{Group, groups},
        talking, title,
    },
    text::width::width,
    ui::{
        action::Scene,
        page::{Page, Run, Stands, Tone, Writing},
    },
};

/// From so many columns on the marks of both stand beside a line, and else under it.
const SIDE_BY_SIDE: u16 = 76;

/// So many days are looked ahead, today among them.
const AHEAD: i64 = 7;

/// So many lines of them at most.
const COMING: usize = 7;

/// The column of a day, with air after it.
const DATE: usize = 14;

/// What a column of marks is wide at least.
const MARK: usize = 18;

/// What it says, as a page.
pub fn page(screen: &TableScreen, scene: &Scene<'_>) -> Page {
    if let Some(open) = &screen.line
        && let Some(row) = screen.laid.row(open.row)
    {
        let draws = if is_side(row) { opened::page } else { line::page };
        return draws(screen, row, scene);
    }
    let wide = usize::from(scene.columns.saturating_sub(4));
    let mut page = Page::new().as_wide_as(wide);
    if let Some(told) = talking::told(scene) {
        page.words(told, Tone::Heading);
    }
    for (group, rows) in groups(&screen.laid) {
        match group {
            Group::Standing(standing) => of_standing(screen, standing, &rows, &mut page, scene),
            Group::Pages => opened::group(screen, &rows, &mut page),
        }
    }
    coming(screen, &mut page, scene.today);
    if screen.rows().is_empty() {
        let empty = if screen.is_amiss { say::table_empty_amiss() } else { say::table_empty() };
        page.words(empty, Tone::Text);
    } else {
        page.gap();
        page.legend(say::table_legend());
    }
    page.gap();
    page.words(say::table_told_below(), Tone::Muted);
    page
}

fn of_standing(
    screen: &TableScreen,
    standing: Standing,
    rows: &[&Row],
    page: &mut Page,
    scene: &Scene<'_>,
) {
    let name = match standing {
        Standing::Agreed => say::table_agreed(),
        Standing::Offered => say::table_offered(),
        Standing::TakenBack => say::table_taken_back(),
    };
    let beside = scene.columns >= SIDE_BY_SIDE;
    let has_marks = rows.iter().any(|row| row.kind.has_marks());
    if standing == Standing::Agreed && beside && has_marks {
        page.gap();
        let says = |place: usize| say::table_says(screen.laid.seats[place].name.as_str());
        let names = columns(screen, says);
        page.ends(
            vec![Run::new(name.to_uppercase(), Tone::Label)],
            vec![Run::new(names, Tone::Label)],
        );
    } else {
        page.label(name);
    }
    let mut kind: Option<RowKind> = None;
    for row in rows {
        // What a line is stands once over all that are the same.
        if kind.replace(row.kind) != Some(row.kind) {
            page.words(kind_label(row.kind), Tone::Muted);
        }
        match standing {
            Standing::Agreed => agreed(screen, row, page, scene, beside),
            Standing::Offered => offered(screen, row, page),
            Standing::TakenBack => taken_back(screen, row, page, scene.today),
        }
        if row.is_only_read {
            page.under(2, say::table_only_read(), Tone::Muted);
        }
    }
}

/// How wide the column of one of the two is.
fn wide(screen: &TableScreen, place: usize) -> usize {
    let says = say::table_says(screen.laid.seats[place].name.as_str());
    (width(&says) + 2).max(MARK)
}

/// Something for each of the two, in columns of the same width.
fn columns(screen: &TableScreen, said: impl Fn(usize) -> String) -> String {
    let wide = |place: usize| wide(screen, place);
    let column = |place: usize| {
        let said = said(place);
        let air = wide(place).saturating_sub(width(&said));
        said + &" ".repeat(air)
    };
    column(0) + &column(1)
}

fn agreed(screen: &TableScreen, row: &Row, page: &mut Page, scene: &Scene<'_>, beside: bool) {
    let day = marks::day_shown(row, scene.today);
    let open = || {
        format!("{} {}", marks::sign(crate::domain::table::HowKept::Open), say::table_mark_open())
    };
    let said = |person: PersonId| marks::said(&screen.laid, row, person, day).unwrap_or_else(open);
    let people = screen.laid.seats.each_ref().map(|seat| seat.person);
    // What is too long for its column stands below, each with a name.
    let fits = |place: usize| width(&said(people[place])) < wide(screen, place);
    let beside = beside && fits(0) && fits(1);
    if row.kind.has_marks() && beside {
        let tail = columns(screen, |place| said(people[place]));
        page.item("", title(row), tail, Tone::Text);
    } else {
        page.item("", title(row), "", Tone::Text);
    }
    if let Some(more) = more(&screen.laid, row) {
        page.under(2, more, Tone::Muted);
    }
    if row.kind.has_marks() && !beside {
        for seat in &screen.laid.seats {
            let told = say::table_of(said(seat.person), seat.name.as_str());
            page.under(2, told, Tone::Muted);
        }
    }
    if row.kind.has_marks() && day != scene.today {
        page.under(2, say::table_marks_of(day.short(scene.today)), Tone::Muted);
    }
    if marks::differs(row, day) {
        page.under(2, say::table_differs(day.short(scene.today)), Tone::Heading);
    }
}

fn offered(screen: &TableScreen, row: &Row, page: &mut Page) {
    let tail = awaits(screen, row);
    page.item("+ ", title(row), tail, Tone::Text);
    let laid = say::table_laid_by(screen.laid.name(row.by));
    let about = [Some(laid), reworded(screen, row), more(&screen.laid, row)];
    page.under(2, about.into_iter().flatten().collect::<Vec<_>>().join(" · "), Tone::Muted);
    if row.wordings.len() < 2 {
        return;
    }
    for wording in row.wordings.values() {
        let words = wording.words.as_ref().and_then(|words| words.get(LINE));
        let words = words.map_or(say::table_erased(), |words| words.as_str());
        page.under(2, say::table_says_words(screen.laid.name(wording.by), words), Tone::Text);
        if let Some(told) = yes_of_the_other(screen, wording) {
            page.under(4, told, Tone::Muted);
        }
    }
    page.under(2, say::table_two_wordings_end(), Tone::Muted);
}

/// Whose words they are, where these are not those in which the row was laid.
fn reworded(screen: &TableScreen, row: &Row) -> Option<String> {
    let mut wordings = row.wordings.iter();
    let (id, wording) = wordings.next().filter(|_| row.wordings.len() == 1)?;
    (*id != row.id).then(|| say::table_words_of(screen.laid.name(wording.by)))
}

/// That the other one says yes to one of several wordings: it stands there, and makes none of them agreed.
fn yes_of_the_other(screen: &TableScreen, wording: &Wording) -> Option<String> {
    let other = screen.laid.other(wording.by);
    wording.yes.contains(&other.person).then(|| say::table_yes_of(other.name.as_str()))
}

/// What was agreed for the next days, of each day by itself. What went by is not brought up here.
fn coming(screen: &TableScreen, page: &mut Page, today: Day) {
    let coming = screen.laid.coming(today, today.plus(AHEAD - 1));
    if coming.is_empty() {
        return;
    }
    page.label(say::table_coming());
    let more = coming.len().saturating_sub(COMING);
    for (day, row) in coming.into_iter().take(COMING) {
        let told = if day == today { say::table_today().to_owned() } else { day.short(today) };
        page.named(&told, Tone::Muted, DATE, title(row));
    }
    if more > 0 {
        page.indented(DATE, say::table_coming_more(more), Tone::Muted);
    }
}

/// Who has not answered: no answer is an answer that nobody counts.
fn awaits(screen: &TableScreen, row: &Row) -> String {
    if row.wordings.len() != 1 {
        return String::new();
    }
    let has_yes = |person: PersonId| row.wordings.values().any(|it| it.yes.contains(&person));
    let open: Vec<&str> = screen
        .laid
        .seats
        .iter()
        .filter(|seat| !has_yes(seat.person))
        .map(|seat| seat.name.as_str())
        .collect();
    match open[..] {
        [name] => say::table_not_answered(name),
        _ => String::new(),
    }
}

fn taken_back(screen: &TableScreen, row: &Row, page: &mut Page, today: Day) {
    page.item("~ ", title(row), "", Tone::Muted);
    let mut names: Vec<&str> =
        row.taken_back.values().map(|person| screen.laid.name(*person)).collect();
    names.dedup();
    let when = screen.laid.taken_back_on(row).map(|day| day.short(today));
    if let (Some(day), [name]) = (when, &names[..]) {
        page.under(2, say::table_taken_back_by(day, *name), Tone::Muted);
    }
}

/// The line that is typed, in a box over the page.
pub fn writing(screen: &TableScreen) -> Option<Writing<'_>> {
    let typing = screen.typing.as_ref()?;
    let (title, told) = match &typing.what {
        Typed::New(kind) => (kind_label(*kind), say::table_type_told()),
        Typed::Instead(_) => (say::table_type_instead(), say::table_type_instead_told()),
    };
    let stands =
        Stands::Popup { title: title.to_owned(), told: told.to_owned(), tone: Tone::Muted };
    Some(Writing { editor: &typing.editor, stands })
}
