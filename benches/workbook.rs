//! How the cost of reading, saving and finding grows with the number of entries.

use std::sync::Arc;

use divan::{Bencher, counter::BytesCount};
use trust_guide::{
    content,
    domain::{daily::Daily, day::Day, guide::Guide, summary::Summary, workbook::Workbook},
    screens::{corpus_of, find::Find},
    store::{
        Disk, Paths, Store,
        format::{decode, encode},
    },
    ui::action::Corpus,
};

use seeded::{COMMON, RARE, SIZES, now, workbook};

#[path = "seeded/workbooks.rs"]
mod seeded;

fn main() {
    divan::main();
}

fn bytes(entries: usize) -> Vec<u8> {
    encode(&workbook(entries)).expect("a workbook becomes JSON")
}

fn corpus(guide: &Guide, workbook: &Workbook) -> Corpus {
    corpus_of(guide, workbook, workbook.profile.role)
}

#[divan::bench(args = SIZES, max_time = 3)]
fn parse(bencher: Bencher, entries: usize) {
    let bytes = bytes(entries);
    bencher.counter(BytesCount::of_slice(&bytes)).bench_local(|| decode(&bytes));
}

#[divan::bench(args = SIZES, max_time = 3)]
fn encode_and_read_back_and_compare(bencher: Bencher, entries: usize) {
    let workbook = workbook(entries);
    bencher.bench_local(|| {
        let bytes = encode(&workbook).expect("a workbook becomes JSON");
        decode(&bytes).as_ref() == Ok(&workbook)
    });
}

/// What the screen pays for a save: the snapshot that goes to the desk.
#[divan::bench(args = SIZES)]
fn snapshot(bencher: Bencher, entries: usize) {
    let workbook = workbook(entries);
    bencher.bench_local(|| workbook.clone());
}

/// What a change costs on Today: what is due, and the prompt of the day, worked out anew.
#[divan::bench(args = SIZES, max_time = 2)]
fn work_out_the_day(bencher: Bencher, entries: usize) {
    let (guide, workbook) = (content::load(None).guide, workbook(entries));
    let summary = Summary::of(&guide, &workbook);
    bencher.bench_local(|| {
        let mut daily = Daily::default();
        daily.follow(&guide, &workbook, &summary, now());
        daily.due.len()
    });
}

/// A save on a real disk, the backups after it not included.
#[divan::bench(args = SIZES, max_time = 3)]
fn save(bencher: Bencher, entries: usize) {
    let folder = tempfile::tempdir().expect("there is a folder for temporary files");
    let paths = Paths::around(&folder.path().join("workbook.json"), None);
    let mut store = Store::new(Arc::new(Disk), paths);
    store.open(now());
    let workbook = workbook(entries);
    bencher.bench_local(|| store.save(&workbook, now()).expect("the disk takes it").saves);
}

#[divan::bench(args = SIZES, max_time = 3)]
fn make_ready_to_find(bencher: Bencher, entries: usize) {
    let (guide, workbook) = (content::load(None).guide, workbook(entries));
    bencher.bench_local(|| corpus(&guide, &workbook));
}

/// One letter more in Find, on the corpus that is ready.
fn key(bencher: Bencher, entries: usize, query: &str) {
    let guide = content::load(None).guide;
    let corpus = corpus(&guide, &workbook(entries));
    let mut find = Find::open();
    find.query.paste(query);
    let today = Day::of(now(), 0);
    bencher.bench_local(|| {
        find.look(&guide, Some(&corpus), today, None);
        find.hits.len()
    });
}

#[divan::bench(args = SIZES, max_time = 2)]
fn find_a_rare_word(bencher: Bencher, entries: usize) {
    key(bencher, entries, RARE);
}

#[divan::bench(args = SIZES, max_time = 2)]
fn find_a_common_word(bencher: Bencher, entries: usize) {
    key(bencher, entries, COMMON);
}

#[divan::bench(args = SIZES, max_time = 2)]
fn find_one_letter(bencher: Bencher, entries: usize) {
    key(bencher, entries, "t");
}

#[divan::bench(args = SIZES, max_time = 2)]
fn find_what_is_not_there(bencher: Bencher, entries: usize) {
    key(bencher, entries, "zzz");
}
