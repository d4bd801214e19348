//! How long the guide takes to load, and the linter to be made ready and to read.

use std::fs;

use divan::{Bencher, black_box};
use trust_guide::{content, domain::LintKind, text::linter::Linter};

fn main() {
    divan::main();
}

#[divan::bench]
fn load_the_built_in_guide() -> content::Loaded {
    content::load(None)
}

#[divan::bench]
fn make_the_linter_ready(bencher: Bencher) {
    let guide = content::load(None).guide;
    bencher.bench_local(|| Linter::new(black_box(&guide.linter)));
}

#[divan::bench]
fn point_out_in_100_kb(bencher: Bencher) {
    let linter = Linter::new(&content::load(None).guide.linter);
    let lines = fs::read_to_string("tests/linter_lines.tsv").unwrap_or_default();
    let text: String = lines.chars().cycle().take(100_000).collect();
    bencher.bench_local(|| linter.find(LintKind::Ownership, black_box(&text)).len());
}
