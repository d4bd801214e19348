//! What a frame and a key cost on each screen, however much was written.

use crossterm::event::KeyCode;
use divan::Bencher;
use trust_guide::app::App;

use everything::everything;
use screens::{press, show, window};
use seeded::{COMMON, SIZES};

#[path = "seeded/everything.rs"]
#[allow(dead_code, reason = "shared with the benches that need all of it")]
mod everything;
#[path = "seeded/screens.rs"]
mod screens;
#[path = "seeded/workbooks.rs"]
mod seeded;

fn main() {
    divan::main();
}

/// The program with everything that somebody leaves in so many days, after these keys.
fn after(days: usize, keys: &str) -> App {
    screens::after(everything(days), keys)
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
fn today(bencher: Bencher, days: usize) {
    look(bencher, after(days, ""));
}

#[divan::bench(args = SIZES)]
fn journal(bencher: Bencher, days: usize) {
    look(bencher, after(days, "J"));
}

#[divan::bench(args = SIZES)]
fn find(bencher: Bencher, days: usize) {
    look(bencher, after(days, &format!("/{COMMON}")));
}

#[divan::bench(args = SIZES)]
fn entry(bencher: Bencher, days: usize) {
    look(bencher, after(days, "Je"));
}

#[divan::bench(args = SIZES)]
fn down_and_up_in_today(bencher: Bencher, days: usize) {
    keys(bencher, after(days, ""), [KeyCode::Down, KeyCode::Up]);
}

#[divan::bench(args = SIZES)]
fn down_and_up_in_the_journal(bencher: Bencher, days: usize) {
    keys(bencher, after(days, "J"), [KeyCode::Down, KeyCode::Up]);
}

#[divan::bench(args = SIZES)]
fn down_and_up_in_the_plan(bencher: Bencher, days: usize) {
    keys(bencher, after(days, "P"), [KeyCode::Down, KeyCode::Up]);
}

#[divan::bench(args = SIZES)]
fn down_and_up_in_look_back(bencher: Bencher, days: usize) {
    keys(bencher, after(days, "Llll"), [KeyCode::Down, KeyCode::Up]);
}

#[divan::bench(args = SIZES, max_time = 2)]
fn mark_and_undo_on_the_plan(bencher: Bencher, days: usize) {
    keys(bencher, after(days, "P"), [KeyCode::Char(' '), KeyCode::Char('u')]);
}

#[divan::bench(args = SIZES)]
fn letter_and_back_in_an_entry(bencher: Bencher, days: usize) {
    keys(bencher, after(days, "Je"), [KeyCode::Char('a'), KeyCode::Backspace]);
}

#[divan::bench(args = SIZES, max_time = 2)]
fn letter_and_back_in_find(bencher: Bencher, days: usize) {
    keys(bencher, after(days, &format!("/{COMMON}")), [KeyCode::Char('s'), KeyCode::Backspace]);
}

#[divan::bench(args = SIZES, max_time = 2)]
fn open_the_journal(bencher: Bencher, days: usize) {
    let mut app = after(days, "");
    bencher.bench_local(|| {
        press(&mut app, KeyCode::Char('J'));
        press(&mut app, KeyCode::Esc);
    });
}
