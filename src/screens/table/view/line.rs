//! Draws a line of the table that is open.

use crate::{
    domain::{
        day::Day,
        table::{Id, Row, Standing, Wording, deed},
        words::Words,
    },
    phrases::say,
    screens::table::{
        LineAct, TableScreen, is_side, kind_label,
        line::acts,
        marks::{self, days, said},
        more, title,
        view::{reworded, yes_of_the_other},
    },
    text::width::truncate,
    ui::{
        action::Scene,
        page::{Asked, Page, Sides, Tone},
    },
};

/// From so many columns on two wordings stand beside each other.
const SIDE_BY_SIDE: u16 = 72;

/// So many columns of a line tell it from others.
const BEGINNING: usize = 32;

pub(super) fn page(screen: &TableScreen, row: &Row, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    page.words(title(row), Tone::Heading);
    page.words(about(screen, row, scene.today), Tone::Muted);
    page.gap();
    wordings(screen, row, &mut page, scene);
    for day in days(row) {
        of_day(screen, row, day, &mut page, scene.today);
    }
    what_can_be_done(screen, row, &mut page, scene.today);
    page
}

/// What can be done with a line by one of the two at least, or that a newer version has to do it.
pub(super) fn what_can_be_done(screen: &TableScreen, row: &Row, page: &mut Page, today: Day) {
    page.gap();
    for act in acts(&screen.laid, row) {
        page.item("", told(screen, row, act, today), "", Tone::Text);
    }
    if row.is_only_read {
        page.gap();
        page.words(say::table_only_read(), Tone::Muted);
    }
}

/// Who laid it, and how it stands.
fn about(screen: &TableScreen, row: &Row, today: Day) -> String {
    let laid = say::table_laid_by_on(
        Day::from_date(row.at.date_naive()).short(today),
        screen.laid.name(row.by),
    );
    let standing = match row.standing {
        Standing::Agreed => say::table_stands_agreed(),
        Standing::Offered => say::table_stands_offered(),
        Standing::TakenBack => say::table_stands_taken_back(),
    };
    let kind = kind_label(row.kind).to_owned();
    let more = more(&screen.laid, row);
    let parts = [Some(kind), more, Some(laid), reworded(screen, row), Some(standing.into())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Two wordings side by side, where two were written: neither is agreed.
fn wordings(screen: &TableScreen, row: &Row, page: &mut Page, scene: &Scene<'_>) {
    if row.wordings.len() < 2 {
        return;
    }
    let words = |wording: &Wording| {
        let line = wording.words.as_ref().and_then(|words| words.get(deed::LINE));
        line.map_or(say::table_erased(), Words::as_str).to_owned()
    };
    let people = screen.laid.seats.each_ref().map(|seat| seat.person);
    let of = |place: usize| {
        let own = row.wordings.values().filter(|wording| wording.by == people[place]);
        own.map(|wording| ("", words(wording))).collect::<Vec<_>>()
    };
    page.sides(Sides {
        names: screen.laid.seats.each_ref().map(|seat| seat.name.to_string()),
        asked: vec![Asked { question: say::table_two_wordings().to_owned(), said: [of(0), of(1)] }],
        beside: scene.columns >= SIDE_BY_SIDE,
    });
    for told in row.wordings.values().filter_map(|it| yes_of_the_other(screen, it)) {
        page.words(told, Tone::Muted);
    }
    page.words(say::table_two_wordings_end(), Tone::Muted);
}

/// What each says of a day. A difference is a sentence of its own, and is counted nowhere.
fn of_day(screen: &TableScreen, row: &Row, day: Day, page: &mut Page, today: Day) {
    page.label(&day.short(today));
    for seat in &screen.laid.seats {
        let said = said(&screen.laid, row, seat.person, day);
        let said = said.unwrap_or_else(|| say::table_says_nothing().to_owned());
        page.indented(2, say::table_of(said, seat.name.as_str()), Tone::Text);
    }
    if marks::differs(row, day) {
        page.indented(2, say::table_both_can_be_honest(), Tone::Heading);
    }
}

fn told(screen: &TableScreen, row: &Row, act: LineAct, today: Day) -> String {
    let laid = &screen.laid;
    match act {
        LineAct::Agree(words) if row.wordings.len() > 1 => {
            let by = row.wordings.get(&words).map_or("", |wording| laid.name(wording.by));
            say::table_act_agree_to(by)
        }
        LineAct::Agree(_) => say::table_act_agree().to_owned(),
        LineAct::Mark => say::table_act_mark().to_owned(),
        LineAct::Seen(of) => row.marks.get(&of).map_or_else(String::new, |mark| {
            say::table_act_seen(
                mark.day.short(today),
                laid.name(mark.by),
                laid.other(mark.by).name.as_str(),
            )
        }),
        LineAct::Words => say::table_act_words().to_owned(),
        LineAct::Days => say::table_act_days().to_owned(),
        LineAct::TakeBack if is_side(row) => say::table_act_take_back_side().to_owned(),
        LineAct::TakeBack => say::table_act_take_back().to_owned(),
        LineAct::Erase(what) => {
            let person = laid.author_of(what).map_or("", |person| laid.name(person));
            let stands = row.wordings.contains_key(&what) || is_newest_side(screen, row, what);
            if stands {
                return say::table_act_erase(person);
            }
            let words = laid.words(what).map_or("", Words::as_str);
            say::table_act_erase_older(person, &*truncate(words, BEGINNING))
        }
    }
}

/// Whether these words are the newest side that their author has of a page.
fn is_newest_side(screen: &TableScreen, row: &Row, words: Id) -> bool {
    let own = screen.laid.author_of(words).and_then(|by| screen.laid.own_of(row, by));
    is_side(row) && own.is_some_and(|own| own.id == words)
}
