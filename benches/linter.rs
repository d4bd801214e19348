//! How long the linter takes to be made ready and to read, and what it adds to a key.

use std::fs;

use crossterm::event::KeyCode;
use divan::{Bencher, black_box};
use trust_guide::{
    app::App,
    content,
    domain::{linter::LintKind, role::Role},
    text::linter::Linter,
    ui::action::Action,
};

use screens::{press, show, window};
use seeded::{now, workbook};

#[path = "seeded/screens.rs"]
mod screens;
#[path = "seeded/workbooks.rs"]
#[expect(dead_code, reason = "nothing is searched for here")]
mod seeded;

/// How many words the long texts have.
const WORDS: usize = 5_000;

/// The words of one paragraph in a text of many.
const PARAGRAPH: usize = 100;

/// Whether excuses are pointed out.
const BOTH: [bool; 2] = [false, true];

fn main() {
    divan::main();
}

/// Words that have more to point out than anybody writes: the lines that the rules are written by.
fn dense(paragraph: usize) -> String {
    let lines = fs::read_to_string("tests/linter_lines.tsv").unwrap_or_default();
    let lines = lines.lines().filter(|line| !line.starts_with('#'));
    let texts = lines.filter_map(|line| line.split('\t').nth(1));
    let words: Vec<&str> = texts.flat_map(|text| text.split(' ')).take(WORDS).collect();
    let paragraphs: Vec<String> = words.chunks(paragraph).map(|words| words.join(" ")).collect();
    paragraphs.join("\n")
}

#[divan::bench]
fn make_ready(bencher: Bencher) {
    let guide = content::load(None).guide;
    bencher.bench_local(|| Linter::new(black_box(&guide.linter)));
}

#[divan::bench]
fn find_in_5_000_words_of_owning(bencher: Bencher) {
    find(bencher, LintKind::Ownership);
}

#[divan::bench]
fn find_in_5_000_words_of_asking(bencher: Bencher) {
    find(bencher, LintKind::SoftStart);
}

fn find(bencher: Bencher, kind: LintKind) {
    let linter = Linter::new(&content::load(None).guide.linter);
    let text = dense(WORDS);
    bencher.bench_local(|| linter.find(kind, black_box(&text)).len());
}

/// At the first question of an exercise in whose words excuses are pointed out, or are not.
fn owning(point_out: bool) -> App {
    let mut workbook = workbook(100);
    workbook.edit_profile(|profile| profile.role = Some(Role::Broke));
    workbook.edit_profile(|profile| profile.point_out_excuses = point_out);
    screens::after(workbook, ":Fill in: Apology builder\n\n")
}

/// From the opening of an exercise to its first letter, in a program that has just been started.
#[divan::bench(args = BOTH)]
fn first_letter_of_an_exercise(bencher: Bencher, point_out: bool) {
    let mut window = window();
    bencher.with_inputs(|| owning(point_out)).bench_local_values(|mut app| {
        press(&mut app, KeyCode::Char('a'));
        show(&mut window, &app);
        app
    });
}

#[divan::bench(args = BOTH)]
fn letter_in_5_000_words(bencher: Bencher, point_out: bool) {
    letter(bencher, point_out, PARAGRAPH);
}

#[divan::bench(args = BOTH)]
fn letter_in_a_paragraph_of_5_000_words(bencher: Bencher, point_out: bool) {
    letter(bencher, point_out, WORDS);
}

/// A key with its frame, each time in a text that was not there before.
fn letter(bencher: Bencher, point_out: bool, paragraph: usize) {
    let mut app = owning(point_out);
    app.update(now(), Action::Paste(dense(paragraph)));
    let mut window = window();
    show(&mut window, &app);
    bencher.bench_local(|| {
        press(&mut app, KeyCode::Char('a'));
        show(&mut window, &app);
    });
}
