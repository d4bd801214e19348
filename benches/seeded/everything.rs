//! Ten years of everything: what somebody leaves who writes, answers, promises, talks and plans.

use chrono::Duration;
use trust_guide::domain::{
    day::Day,
    field::{Answer, TableRow},
    id::{Ids, NodeId, RecordId},
    kinds::Lists,
    named::Named,
    profile::Company,
    promise::{Promise, PromiseState, Said},
    pulse::{Pulse, PulseKind},
    records::Records,
    role::Role,
    sitting::Sitting,
    talk::Talk,
    words::Words,
    workbook::{Contents, Workbook},
};

use crate::seeded::{now, workbook};

/// Days of ten years, and the rows of the plan that is agreed on.
pub const DAYS: usize = 3_650;
pub const ROWS: usize = 500;

/// A workbook of so many days: somebody wrote on each, was asked for a number, promised something every second day,
/// talked every week and filled in a page every ten days, with a plan of many rows.
pub fn everything(written: usize) -> Workbook {
    let today = Day::of(now(), 4);
    let mut ids = Ids::seeded(11);
    let ago = |days: usize| {
        let at = now() - Duration::days(i64::try_from(days).unwrap_or(0));
        (at, Day::of(at, 4))
    };
    let pulse = |days: usize| {
        let (at, day) = ago(days);
        let id = Pulse::id_of(PulseKind::Day, Some(Role::Hurt), day);
        let pulse = Pulse::taken(id, PulseKind::Day, Some(Role::Hurt), at, day);
        let number = u8::try_from(days % 11).unwrap_or(0);
        Pulse { answers: Named::from([(Pulse::NOW, number)]), ..pulse }
    };
    let mut promise = |days: usize| {
        let (at, day) = ago(days);
        let by = if days.is_multiple_of(3) { Role::Hurt } else { Role::Broke };
        let made = Promise::made(ids.fresh(), Words::from("Be home at six"), by, at, day);
        let said = Said { at, today: day, by: Some(by) };
        let state = if days.is_multiple_of(8) { PromiseState::Missed } else { PromiseState::Kept };
        made.marked_as(state, said).unwrap_or(made)
    };
    let promises = Records::gather((1..written).step_by(2).map(&mut promise));
    let talk = |days: usize| {
        let (at, day) = ago(days);
        let id = RecordId::from(format!("talk{days:012x}").as_str());
        Talk { ended: Some(at), ..Talk::begun(id, NodeId::from("talk.weekly"), at, day) }
    };
    let page = |days: usize| {
        let (at, day) = ago(days);
        let id = RecordId::from(format!("page{days:012x}").as_str());
        let mut page = Sitting::begun(id, NodeId::from("resp.b1"), at, day);
        let words = Words::from("It was not the money. It was that nobody said so.");
        page.answers.insert("what".to_owned(), Answer::Text(words));
        page
    };
    let pages = (1..written).step_by(10).map(page);
    Workbook::of(Contents {
        lists: Lists {
            journal: workbook(written).journal.clone(),
            pulses: Records::gather((0..written).map(pulse)),
            promises,
            talks: Records::gather((1..written).step_by(7).map(talk)),
            sittings: Records::gather(pages.chain([plan(today)])),
            ..Lists::default()
        },
        profile: {
            let mut profile = workbook(written).profile.clone();
            profile.company = Some(Company::Together);
            profile
        },
        ..Contents::default()
    })
}

/// The page of a plan with many actions, of either or both, each as often as another one.
fn plan(today: Day) -> Sitting {
    let at = now() - Duration::days(3);
    let mut page =
        Sitting::begun(RecordId::from("plan"), NodeId::from("plan.t2"), at, Day::of(at, 4));
    page.shared = true;
    let choice = |id: &str| Answer::Choice(Some(id.to_owned()));
    let line = |words: &str| Answer::Line(Words::from(words));
    let often = ["daily", "weekdays", "weekly", "fortnight", "monthly", "once"];
    let row = |place: usize| {
        let since = today.plus(-400 + i64::try_from(place % 28).unwrap_or(0));
        let review = today.plus(i64::try_from(place % 60).unwrap_or(0));
        let cells = [
            ("what", line(&format!("Say it before I ask ({place})"))),
            ("by", choice(["broke", "hurt", "each"][place % 3])),
            ("often", choice(often[place % often.len()])),
            ("from", Answer::Date(Some(since))),
            ("review", Answer::Date(Some(review))),
            ("know", line("The text is there")),
            ("missed", line("You say so before I ask")),
            ("cost", choice("low")),
        ];
        let cells = cells.into_iter().map(|(id, answer)| (id.to_owned(), answer)).collect();
        TableRow { cells, ..TableRow::blank(&format!("row{place:012x}")) }
    };
    page.answers.insert("actions".to_owned(), Answer::Table((0..ROWS).map(row).collect()));
    page
}
