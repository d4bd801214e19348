//! What a start, a first page and a key cost with ten years of everything.

use crossterm::event::KeyCode;
use divan::{Bencher, counter::BytesCount};
use trust_guide::{
    content,
    domain::{daily::Daily, summary::Summary},
    store::format::{decode, encode},
};

use everything::{DAYS, everything};
use screens::{after, press, show, window};
use seeded::now;

#[path = "seeded/everything.rs"]
mod everything;
#[path = "seeded/screens.rs"]
mod screens;
#[path = "seeded/workbooks.rs"]
#[allow(dead_code, reason = "shared with the benches that need all of it")]
mod seeded;

fn main() {
    divan::main();
}

/// Each screen, by the keys that lead to it from Today.
const SCREENS: [(&str, &str); 10] = [
    ("today", ""),
    ("plan", "P"),
    ("look back, all", "Llll"),
    ("journal", "J"),
    ("stage", "2"),
    ("talks", "T"),
    ("answers", "A"),
    ("palette over the plan", "P:"),
    ("find a common word", "/talked"),
    ("entry", "Je"),
];

#[divan::bench]
fn parse(bencher: Bencher) {
    let bytes = encode(&everything(DAYS)).expect("a workbook becomes JSON");
    bencher.counter(BytesCount::of_slice(&bytes)).bench_local(|| decode(&bytes));
}

/// What a change costs before anything is shown: what the workbook amounts to, and what the day holds.
#[divan::bench]
fn work_out_the_day(bencher: Bencher) {
    let (guide, workbook) = (content::load(None).guide, everything(DAYS));
    bencher.bench_local(|| {
        let summary = Summary::of(&guide, &workbook);
        let mut daily = Daily::default();
        daily.follow(&guide, &workbook, &summary, now());
        daily.due.len()
    });
}

/// The way to a screen from Today, the first page of it, and back.
#[divan::bench(args = SCREENS.map(|(name, _)| name), max_time = 3)]
fn open(bencher: Bencher, name: &str) {
    let keys = SCREENS.iter().find(|(it, _)| *it == name).map_or("", |(_, keys)| keys);
    let (mut app, mut window) = (after(everything(DAYS), ""), window());
    bencher.bench_local(|| {
        keys.chars().for_each(|letter| press(&mut app, KeyCode::Char(letter)));
        show(&mut window, &app);
        press(&mut app, KeyCode::Esc);
        press(&mut app, KeyCode::Char('0'));
    });
}

/// Two keys on a screen, each with its frame.
#[divan::bench(args = SCREENS.map(|(name, _)| name), max_time = 2)]
fn down_and_up(bencher: Bencher, name: &str) {
    let keys = SCREENS.iter().find(|(it, _)| *it == name).map_or("", |(_, keys)| keys);
    let (mut app, mut window) = (after(everything(DAYS), keys), window());
    bencher.bench_local(|| {
        for code in [KeyCode::Down, KeyCode::Up] {
            press(&mut app, code);
            show(&mut window, &app);
        }
    });
}

/// Letters one after the other and the way back, each with its frame: in Find and in the palette.
#[divan::bench(args = ["/", ":"], max_time = 3)]
fn type_a_word_and_take_it_back(bencher: Bencher, where_to: &str) {
    let (mut app, mut window) = (after(everything(DAYS), where_to), window());
    bencher.bench_local(|| {
        let back = [KeyCode::Backspace; 6];
        for code in "talked".chars().map(KeyCode::Char).chain(back) {
            press(&mut app, code);
            show(&mut window, &app);
        }
    });
}

/// The first promise of the plan is marked as kept, and that is taken back, each with its frame.
#[divan::bench(max_time = 2)]
fn mark_on_the_plan_and_back(bencher: Bencher) {
    let (mut app, mut window) = (after(everything(DAYS), "P"), window());
    bencher.bench_local(|| {
        for letter in [' ', 'u'] {
            press(&mut app, KeyCode::Char(letter));
            show(&mut window, &app);
        }
    });
}

/// A step is ticked and unticked, each with its frame.
#[divan::bench(max_time = 2)]
fn tick_and_back(bencher: Bencher) {
    let (mut app, mut window) = (after(everything(DAYS), "2"), window());
    bencher.bench_local(|| {
        for _ in 0..2 {
            press(&mut app, KeyCode::Char(' '));
            show(&mut window, &app);
        }
    });
}
