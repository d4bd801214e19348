//! How long the guide takes to load.

use trust_guide::content;

fn main() {
    divan::main();
}

#[divan::bench]
fn load_the_built_in_guide() -> content::Loaded {
    content::load(None)
}

/// The same in the words of a variety: each text is read for its words once.
#[divan::bench]
fn load_it_in_american_english() -> content::Loaded {
    content::load_in("en-US", None)
}
