//! Properties that hold for every input.

use proptest::prelude::*;
use trust_guide::domain::role::Role;

use crate::harness::{Play, welcomed};

/// Keys that mean something somewhere, and letters that do not.
fn keys() -> impl Strategy<Value = String> {
    let named = prop::sample::select(vec![
        "<enter>", "<esc>", "<tab>", "<s-tab>", "<up>", "<down>", "<left>", "<right>", "<pgup>",
        "<pgdn>", "<home>", "<end>", "<bs>", "<del>", "<f1>", "<f2>", "<f9>", "<c-s>", "<c-r>",
        "<c-t>", "<c-z>", "<c-y>", "<c-l>", "<c-a>", "<c-w>", "0", "1", "2", "4", "7", "8", "9",
        "J", "T", "b", "m", "y", "A", "H", "P", "/", ":", ",", "?", "w", "n", "e", "d", "f", "o",
        "t", "r", "u", "x", "s", "p", "v", "a", " ", "j", "k", "q", "G", "g",
    ])
    .prop_map(str::to_owned);
    let letter = prop_oneof![Just("é"), Just("我"), Just("👩‍👩‍👧"), Just("\u{301}"), Just("ا")]
        .prop_map(str::to_owned);
    prop::collection::vec(prop_oneof![9 => named, 1 => letter], 0..50)
        .prop_map(|keys| keys.concat())
}

fn role() -> impl Strategy<Value = Option<Role>> {
    prop::sample::select(vec![None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn no_key_sequence_at_any_size_breaks_anything(
        keys in keys(), role in role(), columns in 1u16..130, rows in 1u16..45, wide in 40u16..100
    ) {
        let mut play = Play::of(welcomed(role), 80, 24);
        play.resize(columns, rows).keys(&keys);
        if !play.world.left {
            play.resize(wide, 24).keys("0");
            prop_assert!(!play.app.screens().is_empty());
        }
    }

    #[test]
    fn undoing_everything_gives_back_the_first_workbook(keys in keys()) {
        let mut play = Play::of(welcomed(Some(Role::Broke)), 80, 24);
        play.keys(&keys);
        prop_assume!(!play.world.left);
        let mut workbook = play.app.workbook().clone();
        while workbook.redo().is_some() {}
        let last = workbook.clone();
        while workbook.undo().is_some() {}
        prop_assert!(workbook.sittings.is_empty());
        while workbook.redo().is_some() {}
        prop_assert_eq!(&workbook.journal, &last.journal);
        prop_assert_eq!(&workbook.sittings, &last.sittings);
    }
}
