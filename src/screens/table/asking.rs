//! What is asked at the table: what a line is, how it went, and whose hand it is, once for each thing that is done.

use crate::{
    domain::{
        day::Day,
        plan::WAITS,
        table::{Deed, HowKept, HowSeen, Id, Laid, PersonId, Row, RowKind, Sitter},
    },
    phrases::{Filled, say},
    screens::{
        ask::{Ask, AskOption},
        table::{TableScreen, kind_label, marks},
    },
    ui::action::{Choice, TableChoice},
};

/// The kinds of lines that are written here. Pages are opened, and rungs are met, where that happens.
const KINDS: [RowKind; 7] = [
    RowKind::Expectation,
    RowKind::Action,
    RowKind::Promise,
    RowKind::Limit,
    RowKind::Openness,
    RowKind::Slip,
    RowKind::Talk,
];

impl TableScreen {
    /// Asks, once, what becomes of words that were typed and do not lie there.
    pub fn ask_before_letting_go() -> Ask {
        let options = vec![
            AskOption::new(say::choice_go_on_writing(), "", Choice::Nothing),
            AskOption::new(say::choice_let_go(), "", Choice::Table(TableChoice::LetGo)),
        ];
        Ask::new(say::table_not_there_yet(), say::table_not_there_yet_told(), options)
    }
}

/// What a new line is to be.
pub fn ask_kind() -> Ask {
    let option = |kind| AskOption::new(kind_label(kind), "", Choice::Table(TableChoice::New(kind)));
    Ask::new(say::table_ask_kind(), say::table_ask_kind_told(), KINDS.map(option).to_vec())
}

/// How somebody’s own part went on a day, and the days beside it: no day to come is kept or missed, and no early word
/// comes after its day.
pub fn ask_how(row: &Row, day: Day, today: Day) -> Ask {
    let fits = |how: &HowKept| match how {
        HowKept::EarlyWord => day >= today,
        HowKept::Kept | HowKept::Partly | HowKept::Missed | HowKept::Repaired => day <= today,
        HowKept::Open => row.marks.values().any(|mark| mark.day == day),
    };
    let option = |how: HowKept| {
        let said = format!("{} {}", marks::sign(how), marks::label(how));
        AskOption::new(said, "", Choice::Table(TableChoice::Mark(row.id, day, how)))
    };
    let mut options: Vec<AskOption> = HowKept::ALL.into_iter().filter(fits).map(option).collect();
    for (other, told) in [
        (today.plus(-1), say::table_ask_yesterday as Filled),
        (today, say::table_ask_today),
        (today.plus(1), say::table_ask_tomorrow),
    ] {
        if other != day && row.holds_on(other) {
            let choice = Choice::Table(TableChoice::MarkOn(row.id, other));
            options.push(AskOption::new(told(other.short(today)), "", choice));
        }
    }
    if !earlier(row, today).is_empty() {
        let choice = Choice::Table(TableChoice::Earlier(row.id));
        options.push(AskOption::new(say::table_ask_earlier(), "", choice));
    }
    Ask::new(&say::table_ask_how(day.long()), say::table_ask_how_told(), options)
}

/// Which of the days before yesterday is marked, the latest first.
pub fn ask_earlier(row: &Row, today: Day) -> Ask {
    let option = |day: Day| {
        let choice = Choice::Table(TableChoice::MarkOn(row.id, day));
        AskOption::new(day.long(), "", choice)
    };
    let options = earlier(row, today).into_iter().map(option).collect();
    Ask::new(say::table_ask_earlier_day(), say::table_ask_how_told(), options)
}

/// The days before yesterday that can be marked, of two weeks: those that the row fell on, or where it has no days all
/// since it was laid. Older ones that somebody marked stay within reach.
fn earlier(row: &Row, today: Day) -> Vec<Day> {
    let (oldest, latest) = (today.plus(-WAITS), today.plus(-2));
    let mut days = row.recurrence().map_or_else(
        || {
            let laid = Day::of(row.at, 0);
            (2..=WAITS).map(|back| today.plus(-back)).filter(|day| *day >= laid).collect()
        },
        |falls| falls.days_between(oldest, latest),
    );
    days.extend(marks::days(row).into_iter().filter(|day| *day <= latest));
    days.sort_unstable();
    days.dedup();
    days.reverse();
    days
}

/// How the other one saw what somebody marked.
pub fn ask_seen(laid: &Laid, row: &Row, of: Id, today: Day) -> Option<Ask> {
    let mark = row.marks.get(&of)?;
    let option = |how| {
        AskOption::new(
            marks::seen_by_me(how),
            "",
            Choice::Table(TableChoice::Saw { row: row.id, of, how }),
        )
    };
    let told = say::table_ask_seen(
        mark.day.short(today),
        marks::label(mark.how),
        laid.name(mark.by),
        laid.other(mark.by).name.as_str(),
    );
    let options = [HowSeen::Seen, HowSeen::Otherwise].map(option).to_vec();
    Some(Ask::new(say::table_ask_seen_title(), &told, options))
}

/// Why nobody here can do something: it is for somebody whose book is elsewhere, or has no place any more.
pub fn nobody_can(laid: &Laid, deed: impl Fn(PersonId) -> Option<Deed>) -> String {
    let for_whom = |seat: &&Sitter| !seat.can_act() && deed(seat.person).is_some();
    match laid.seats.iter().find(for_whom) {
        Some(seat) if seat.book.is_none() => say::table_only_elsewhere(seat.name.as_str()),
        Some(seat) => say::table_only_without_place(seat.name.as_str()),
        None => say::table_nobody_can().to_owned(),
    }
}

/// Whose hand it is: one of the two for whom it can be done. Nobody does it for the other.
pub fn ask_whose_hand(
    laid: &Laid,
    told: &str,
    deed: impl Fn(PersonId) -> Option<Deed>,
) -> Option<Ask> {
    let mut options = Vec::new();
    for seat in laid.seats.iter().filter(|seat| seat.can_act()) {
        if let Some(deed) = deed(seat.person) {
            let choice = Choice::Table(TableChoice::By(seat.person, Box::new(deed)));
            options.push(AskOption::new(seat.name.as_str(), "", choice));
        }
    }
    if options.is_empty() {
        return None;
    }
    options.push(AskOption::new(say::table_nobody(), "", Choice::Nothing));
    Some(Ask::new(say::table_ask_whose_hand(), told, options).with_none_marked())
}
