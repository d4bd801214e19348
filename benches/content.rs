//! How long the guide takes to load.

use trust_guide::content;

fn main() {
    divan::main();
}

#[divan::bench]
fn load_the_built_in_guide() -> content::Loaded {
    content::load(None)
}
