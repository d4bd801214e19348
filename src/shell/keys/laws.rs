//! The laws of telling keys apart, on bytes that real terminals send and on any others.

mod known;
mod late;
mod mouse;
mod pastes;

use std::time::Duration;

use crossterm::event::{
    KeyCode::{self, BackTab, Char, Delete, Enter, Esc, F, Home, Left, Tab, Up},
    KeyEventKind, KeyModifiers as Held,
};
use proptest::prelude::*;

use super::{Decoder, Reply, Told, oracle};

/// So long a time that everything was given up meanwhile.
const LONG: Duration = Duration::from_secs(5);

/// Replies that terminals are known to give: xterm, kitty, tmux, screen, VTE, Windows Terminal, the Linux
/// console, iTerm2, foot, mintty.
#[rustfmt::skip]
const REPLIES: &[&str] = &[
    "\x1b[?1;2c", "\x1b[?6c", "\x1b[?62;22c", "\x1b[?64;1;2;6;9;15;18;21;22c", "\x1b[?65;1;9c",
    "\x1b[?61;4;6;7;14;21;22;23;24;28;32;42;52c", "\x1b[>0;276;0c", "\x1b[>1;10;0c",
    "\x1b[>41;354;0c", "\x1b[>65;6800;1c", "\x1b[>84;0;0c", "\x1b[>83;40900;0c",
    "\x1b[>77;30701;0c", "\x1b[0n", "\x1b[12;40R", "\x1b[?12;40;1R", "\x1b[?3;0R", "\x1b[?13n",
    "\x1b[?15n", "\x1b[?20n", "\x1b[?27;1;0;0n", "\x1b[?997;1n", "\x1b[?997;2n", "\x1b[?2026;2$y",
    "\x1b[?2004;1$y", "\x1b[4;2$y", "\x1b[?2;0;0S", "\x1b[?1;0;256S", "\x1b[?0u", "\x1b[?31u",
    "\x1b[8;24;80t", "\x1b[4;480;640t", "\x1b[6;16;8t", "\x1b[3;10;20t", "\x1b[1t",
    "\x1b[48;24;80;480;640t", "\x1b[2;1;1;112;112;1;0x", "\x1b[3;1;1;112;112;1;0x", "\x1b[?4m",
    "\x1b[>4;2m", "\x1b[>0q", "\x1b[I", "\x1b[O", "\x1b[<0;12;7M", "\x1b[<35;12;7m", "\x1b[M !!",
    "\x1b[32;12;7M", "\x1b[200~\x1b[201~", "\x1b]10;rgb:ffff/ffff/ffff\x07",
    "\x1b]10;rgb:dcdc/dcdc/cccc\x1b\\", "\x1b]4;1;rgb:cccc/0000/0000\x1b\\", "\x1b]12;#ffffff\x07",
    "\x1b]52;c;aGVsbG8=\x07", "\x1b]52;c;aGVsbG8=\x1b\\", "\x1b]lnotes\x1b\\", "\x1b]Lnotes\x1b\\",
    "\x1b]99;i=1:p=?;a=focus\x1b\\", "\x1b]1337;ReportCellSize=16;8;2\x1b\\",
    "\x1bP>|XTerm(390)\x1b\\", "\x1bP>|kitty(0.42.1)\x1b\\", "\x1bP>|tmux 3.5a\x1b\\",
    "\x1bP1+r524742=382f382f38\x1b\\", "\x1bP0+r\x1b\\", "\x1bP1$r0m\x1b\\", "\x1bP1$r2 q\x1b\\",
    "\x1bP!|00000000\x1b\\", "\x1bP!|7E565445\x1b\\", "\x1bP2$u9/17\x1b\\", "\x1b_Gi=31;OK\x1b\\",
    "\x1b_Gi=31;ENOTSUPPORTED:what\x1b\\", "\x1b^note\x1b\\", "\x1bXsaid é\x1b\\", "\u{9b}?997;1n",
    "\u{9d}10;rgb:0/0/0\u{9c}", "\u{90}>|old\u{9c}",
];

/// A decoder that is fed parts, with or without a long silence after each.
fn told(parts: &[&[u8]], silence: bool) -> Vec<Told> {
    let (mut decoder, mut told, mut at) = (Decoder::default(), Vec::new(), LONG);
    for part in parts {
        decoder.feed(part, at, &mut told);
        if silence {
            decoder.give_up(&mut told);
            at += LONG;
        }
    }
    decoder.give_up(&mut told);
    assert_eq!(decoder.patience(), None);
    told
}

fn keys(told: &[Told]) -> Vec<(KeyCode, Held)> {
    told.iter()
        .filter_map(|told| match told {
            Told::Key(struck) => Some((struck.key.code, struck.key.modifiers)),
            Told::Paste(_) | Told::Reply(_) | Told::Mouse(_) => None,
        })
        .collect()
}

fn heard(bytes: &[u8]) -> Vec<(KeyCode, Held)> {
    keys(&told(&[bytes], false))
}

fn plain(code: KeyCode) -> (KeyCode, Held) {
    (code, Held::NONE)
}

fn letters(text: &str) -> Vec<(KeyCode, Held)> {
    text.chars().map(|letter| plain(Char(letter))).collect()
}

const OUT: (KeyCode, Held) = (Char('x'), Held::CONTROL);

#[test]
fn every_reply_is_swallowed_whole() {
    for reply in REPLIES {
        assert_eq!(heard(reply.as_bytes()), [], "{reply:?}");
    }
}

#[test]
fn after_any_beginning_of_a_reply_the_way_out_leaves() {
    for reply in REPLIES {
        for cut in 1..=reply.len() {
            let begun = &reply.as_bytes()[..cut];
            for silence in [false, true] {
                if !silence && begun.starts_with(b"\x1b[200~") && cut < reply.len() {
                    // Inside a paste it is a sign of the paste, unless it comes after a pause.
                    continue;
                }
                let heard = keys(&told(&[begun, b"\x18"], silence));
                assert_eq!(heard.last(), Some(&OUT), "{begun:?}, silence: {silence}");
            }
        }
    }
}

#[test]
fn after_any_beginning_of_a_reply_and_a_pause_a_letter_is_typed() {
    for reply in REPLIES {
        for cut in 1..=reply.len() {
            let begun = &reply.as_bytes()[..cut];
            for letter in ["b", "Б", "ע"] {
                let heard = keys(&told(&[begun, letter.as_bytes()], true));
                let last = heard.last().map(|(code, _)| *code);
                assert_eq!(last, letter.chars().next().map(Char), "{begun:?}");
                // The rest is one key at most: Esc, or Alt and the sign that looked like a beginning.
                assert!(heard.len() <= 2, "{begun:?}: {heard:?}");
            }
        }
    }
}

#[test]
fn the_rest_of_a_reply_that_broke_off_writes_nothing() {
    for reply in REPLIES.iter().filter(|reply| !reply.starts_with("\x1b[")) {
        for cut in 3..reply.len() {
            let (begun, rest) = reply.as_bytes().split_at(cut);
            let (mut decoder, mut told) = (Decoder::default(), Vec::new());
            decoder.feed(begun, LONG, &mut told);
            decoder.give_up(&mut told);
            if rest.len() > 2 {
                decoder.feed(rest, LONG + Duration::from_millis(300), &mut told);
                decoder.give_up(&mut told);
                assert_eq!(keys(&told), [], "{begun:?} {rest:?}");
            }
        }
    }
}

#[test]
fn a_key_that_the_line_cuts_in_two_is_that_key() {
    for (begun, rest, key) in [
        ("\x1b", "[A", plain(Up)),
        ("\x1b[", "A", plain(Up)),
        ("\x1b[1;", "5A", (Up, Held::CONTROL)),
        ("\x1b", "[20~", plain(F(9))),
        ("\x1b", "OP", plain(F(1))),
        ("\x1bO", "P", plain(F(1))),
    ] {
        assert_eq!(
            keys(&told(&[begun.as_bytes(), rest.as_bytes()], false)),
            [key],
            "{begun:?} {rest:?}"
        );
    }
}

#[test]
fn what_follows_an_esc_too_late_is_no_word() {
    for rest in ["[A", "[20~", "[1;5A", "OP", "[?997;1n", "]11;rgb:0/0/0\x07", "[A\x1b[A"] {
        let (mut decoder, mut told) = (Decoder::default(), Vec::new());
        decoder.feed(b"\x1b", LONG, &mut told);
        decoder.give_up(&mut told);
        decoder.feed(rest.as_bytes(), LONG + Duration::from_millis(120), &mut told);
        decoder.give_up(&mut told);
        let heard = keys(&told);
        assert!(heard.iter().all(|(code, _)| !matches!(code, Char(_))), "{rest}: {heard:?}");
    }
}

#[test]
fn words_that_follow_an_esc_are_all_heard() {
    for words in
        ["[", "[x] done", "[A note]", "OK", "Oh no", "Of course", "] no", "Please", "P", "^", "O"]
    {
        let (mut decoder, mut told) = (Decoder::default(), Vec::new());
        decoder.feed(b"\x1b", LONG, &mut told);
        decoder.give_up(&mut told);
        decoder.feed(words.as_bytes(), LONG + Duration::from_millis(120), &mut told);
        decoder.give_up(&mut told);
        let typed: String = keys(&told).iter().filter_map(|(code, _)| code.as_char()).collect();
        assert_eq!(typed, words);
    }
}

#[test]
fn what_never_ends_is_given_up_and_costs_no_letter_after_it() {
    for begun in
        ["\x1b]52;c;", "\x1bP1;2|", "\x1b_G", "\x1bXs", "\x1b[1;2;3", "\x1b[?", "\x1b[M", "\x1b[["]
    {
        let heard = keys(&told(&[begun.as_bytes(), b"a"], true));
        assert_eq!(heard, letters("a"), "{begun:?}");
    }
    let endless = [b"\x1b]".as_slice(), "q".repeat(70_000).as_bytes()].concat();
    assert_eq!(keys(&told(&[&endless, b"\x18"], false)).last(), Some(&OUT));
    let numbers = [b"\x1b[".as_slice(), &[b'1'; 200]].concat();
    assert_eq!(keys(&told(&[&numbers, b"\x18"], false)).last(), Some(&OUT));
}

#[test]
fn every_wait_has_its_end_within_a_second_and_esc_a_short_one() {
    for (begun, most) in [
        ("\x1b", 50),
        ("\x1b\x1b", 50),
        ("\x1bO", 500),
        ("\x1b[", 500),
        ("\x1b]", 500),
        ("\x1b[1;", 900),
        ("\x1b[[", 900),
        ("\x1b[M", 900),
        ("\x1b]1", 100),
        ("\x1b]1\x1b", 100),
        ("\u{7f3a}", 0),
        ("\x1b[200~a", 1_000),
    ] {
        for (over_a_line, most) in [(false, most), (true, (most * 5 / 2).min(1_000))] {
            let mut decoder = Decoder::over_a_line(over_a_line);
            decoder.feed(begun.as_bytes(), LONG, &mut Vec::new());
            let patience = decoder.patience().unwrap_or_default();
            assert!(patience <= Duration::from_millis(most), "{begun:?}: {patience:?}");
            assert_eq!(patience.is_zero(), most == 0, "{begun:?}");
        }
    }
}

/// Replies, keys, and bytes of every kind.
fn anything() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        "\x1b\\[[?>=<]?[0-9;:]{0,9}[ -/]{0,2}[@-LN-~]".prop_map(String::into_bytes),
        "\x1b[\\]P_^X][ -~é]{0,40}(\x07|\x1b\\\\)".prop_map(String::into_bytes),
        "\x1bO[A-Za-z]".prop_map(String::into_bytes),
        "[\\x00-\\x7fа-я]{0,6}".prop_map(String::into_bytes),
        prop::collection::vec(any::<u8>(), 0..12),
        prop::sample::select(REPLIES).prop_map(|reply| reply.as_bytes().to_vec()),
    ]
}

proptest! {
    #[test]
    fn after_any_bytes_and_silence_the_way_out_is_heard(
        all in prop::collection::vec(anything(), 0..5), cut in any::<prop::sample::Index>(),
    ) {
        let all = all.concat();
        let begun = &all[..cut.index(all.len() + 1)];
        let heard = keys(&told(&[begun, b"\x18"], true));
        prop_assert_eq!(heard.last(), Some(&OUT));
    }

    #[test]
    fn how_a_line_cuts_the_bytes_does_not_matter(
        all in prop::collection::vec(anything(), 0..5),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
    ) {
        let all = all.concat();
        // The one rule that looks at a whole read: a way out that comes alone inside a paste.
        prop_assume!(!all.windows(6).any(|bytes| bytes == b"\x1b[200~"));
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(all.len() + 1)).collect();
        cuts.extend([0, all.len()]);
        cuts.sort_unstable();
        let parts: Vec<&[u8]> = cuts.windows(2).map(|cut| &all[cut[0]..cut[1]]).collect();
        prop_assert_eq!(told(&parts, false), told(&[&all], false));
    }

    #[test]
    fn words_with_replies_between_them_come_back_as_typed(
        words in prop::collection::vec(("[a-zа-я ]{1,5}", prop::sample::select(REPLIES)), 1..6),
    ) {
        let bytes: String = words.iter().flat_map(|(word, reply)| [word, *reply]).collect();
        let typed: String = words.iter().map(|(word, _)| word.as_str()).collect();
        prop_assert_eq!(heard(bytes.as_bytes()), letters(&typed));
    }

    #[test]
    fn nothing_is_held_for_ever_and_nothing_panics(all in prop::collection::vec(any::<u8>(), 0..400)) {
        told(&[&all], false);
        told(&all.chunks(3).collect::<Vec<_>>(), true);
    }

    #[test]
    fn keys_are_what_another_reader_of_terminals_says(
        bytes in prop_oneof![
            "\x1b\\[(1;[2-8](:[123])?)?[A-DFHPQS]",
            "\x1b\\[([1-6]|1[1-57-9]|2[0134])(;[2-8])?~",
            "\x1b\\[(9|13|27|127|3[2-9]|[4-8][0-9])(;[1-8](:[123])?)?u",
            "\x1bO[A-DFHP-S]",
            "\x1b[a-z0-9]",
            "[\\x00-\\x1a\\x1c-\\x7f]",
            "[à-яא-ת一-龥]",
        ],
    ) {
        if let Some(theirs) = oracle::heard(bytes.as_bytes()) {
            let [Told::Key(ours)] = told(&[bytes.as_bytes()], false)[..] else { panic!("{bytes:?}") };
            prop_assert_eq!(ours.key, theirs, "{:?}", bytes);
        }
    }
}
