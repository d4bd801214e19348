//! What a frame and a key cost on each screen, however much was written.

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent};
use divan::Bencher;
use ratatui::{Terminal, backend::TestBackend};
use trust_guide::{
    app::App,
    content,
    screens::shelve,
    ui::{
        Depth, Effect, Theme,
        action::{Action, Opened},
    },
};

use seeded::{COMMON, SIZES, now, workbook};

#[path = "seeded/workbooks.rs"]
mod seeded;

/// Columns and rows of a large window.
const WINDOW: (u16, u16) = (120, 40);

fn main() {
    divan::main();
}

/// The program with this many entries, after these keys.
fn after(entries: usize, keys: &str) -> App {
    let theme = Theme { dark: true, depth: Depth::Full };
    let mut app = App::new(7, now(), WINDOW, theme);
    let opened = Opened {
        guide: Arc::new(content::load(None).guide),
        workbook: Ok(workbook(entries)),
        read_only: None,
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    app.update(now(), Action::Opened(Box::new(opened)));
    for letter in keys.chars() {
        press(&mut app, KeyCode::Char(letter));
    }
    app
}

fn press(app: &mut App, code: KeyCode) {
    let Some(action) = app.action_for(KeyEvent::from(code)) else { return };
    for effect in app.update(now(), action) {
        if effect == Effect::BuildIndex {
            let shelf = shelve(app.guide(), app.workbook(), app.reader());
            app.update(now(), Action::Indexed(Arc::new(shelf)));
        }
    }
}

fn window() -> Terminal<TestBackend> {
    Terminal::new(TestBackend::new(WINDOW.0, WINDOW.1)).expect("this terminal cannot fail")
}

fn show(window: &mut Terminal<TestBackend>, app: &App) {
    window.draw(|frame| app.draw(frame)).expect("this terminal cannot fail");
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
