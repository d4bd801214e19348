//! What a frame and a key cost on each screen, however much was written.

use crossterm::event::KeyCode;
use divan::Bencher;
use trust_guide::app::App;

use screens::{press, show, window};
use seeded::{COMMON, SIZES, workbook};

#[path = "seeded/screens.rs"]
mod screens;
#[path = "seeded/workbooks.rs"]
mod seeded;

fn main() {
    divan::main();
}

/// The program with this many entries, after these keys.
fn after(entries: usize, keys: &str) -> App {
    screens::after(workbook(entries), keys)
}

fn look(bencher: Bencher, app: App) {
    let mut window = window();
    bencher.bench_local(|| show(&mut window, &app));
}

/// Two keys by turns, each with its frame.
fn keys(bencher: Bencher, mut app: App, by_turns: [KeyCode; 2]) {
    let mut window = window();
    bencher.bench_local(|| {
        for code in by_turns {
            press(&mut app, code);
            show(&mut window, &app);
        }
    });
}

#[divan::bench(args = SIZES)]
fn today(bencher: Bencher, entries: usize) {
    look(bencher, after(entries, ""));
}

#[divan::bench(args = SIZES)]
fn journal(bencher: Bencher, entries: usize) {
    look(bencher, after(entries, "J"));
}

#[divan::bench(args = SIZES)]
fn find(bencher: Bencher, entries: usize) {
    look(bencher, after(entries, &format!("/{COMMON}")));
}

#[divan::bench(args = SIZES)]
fn entry(bencher: Bencher, entries: usize) {
    look(bencher, after(entries, "Je"));
}

#[divan::bench(args = SIZES)]
fn down_and_up_in_today(bencher: Bencher, entries: usize) {
    keys(bencher, after(entries, ""), [KeyCode::Down, KeyCode::Up]);
}

#[divan::bench(args = SIZES)]
fn down_and_up_in_the_journal(bencher: Bencher, entries: usize) {
    keys(bencher, after(entries, "J"), [KeyCode::Down, KeyCode::Up]);
}

#[divan::bench(args = SIZES)]
fn letter_and_back_in_an_entry(bencher: Bencher, entries: usize) {
    keys(bencher, after(entries, "Je"), [KeyCode::Char('a'), KeyCode::Backspace]);
}

#[divan::bench(args = SIZES, max_time = 2)]
fn letter_and_back_in_find(bencher: Bencher, entries: usize) {
    keys(bencher, after(entries, &format!("/{COMMON}")), [KeyCode::Char('s'), KeyCode::Backspace]);
}

#[divan::bench(args = SIZES, max_time = 2)]
fn open_the_journal(bencher: Bencher, entries: usize) {
    let mut app = after(entries, "");
    bencher.bench_local(|| {
        press(&mut app, KeyCode::Char('J'));
        press(&mut app, KeyCode::Esc);
    });
}
