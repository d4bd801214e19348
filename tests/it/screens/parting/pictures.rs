//! Pictures of the parting, from its first page to the last.

use trust_guide::domain::role::Role;

use super::{about, laid, last, list, months::of_months, takes_over, to, told, two};
use crate::screens::every::every;

#[test]
fn a_workbook_that_two_part_from_the_first_page_to_the_last() {
    let workbook = two();
    every("parting", |columns, rows| about(&workbook, false, columns, rows));
    every("parting-whose", |columns, rows| {
        let mut play = about(&workbook, false, columns, rows);
        play.pick("Go on").keys("Robin<enter>");
        play
    });
    let said = |columns, rows| {
        let mut play = list(&workbook, true, columns, rows);
        to(&mut play, "quillwort e1 ends");
        play.keys("2b");
        play
    };
    every("parting-pages", said);
    every("parting-hand-over", |columns, rows| {
        let mut play = said(columns, rows);
        play.keys("<end><enter>");
        play
    });
    every("parting-alone", |columns, rows| {
        let mut play = said(columns, rows);
        takes_over(&mut play, Role::Broke);
        play
    });
    every("parting-lock", |columns, rows| {
        let mut play = said(columns, rows);
        last(&mut play);
        play
    });
    every("parting-no-lock", |columns, rows| {
        let mut play = said(columns, rows);
        last(&mut play);
        play.pick("Without a lock");
        play
    });
    every("parting-last", |columns, rows| {
        let mut play = said(columns, rows);
        last(&mut play);
        play.pick("Without a lock").pick("We know that");
        play
    });
    every("parting-done", |columns, rows| {
        let mut play = said(columns, rows);
        last(&mut play);
        play.pick("Without a lock").pick("We know that").pick("Split the book now");
        let laid = laid(&play);
        told(&mut play, laid);
        play
    });
}

#[test]
fn ten_years_of_pages_by_month_folded_and_one_of_them_open() {
    let workbook = of_months(2);
    let on_a_month = |columns, rows| {
        let mut play = list(&workbook, false, columns, rows);
        to(&mut play, "October 2026");
        play
    };
    every("parting-months", on_a_month);
    every("parting-month-open", |columns, rows| {
        let mut play = on_a_month(columns, rows);
        play.keys("<enter>");
        play
    });
}
