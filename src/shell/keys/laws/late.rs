//! What a slow line cuts: told late for what it is, and never taken for words.

use super::*;

/// What is told of parts that follow each other after so many milliseconds, as the reader waits for them.
fn cut(parts: &[&[u8]], pause: u64) -> Vec<Told> {
    let (mut decoder, mut told) = (Decoder::default(), Vec::new());
    let (mut at, pause) = (LONG, Duration::from_millis(pause));
    for part in parts {
        decoder.feed(part, at, &mut told);
        be_silent(&mut decoder, pause, &mut told);
        at += pause;
    }
    be_silent(&mut decoder, LONG, &mut told);
    assert_eq!(decoder.patience(), None);
    told
}

/// Nothing comes for so long.
fn be_silent(decoder: &mut Decoder, pause: Duration, told: &mut Vec<Told>) {
    let mut left = pause;
    while let Some(patience) = decoder.patience().filter(|patience| *patience < left) {
        left -= patience;
        decoder.give_up(told);
    }
}

fn each(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.chunks(1).collect()
}

const BACKGROUNDS: [&str; 3] =
    ["\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b]11;rgb:ff/ff/d7\x07", "\x1b]11;#ffffff\x1b\\"];

#[test]
fn the_background_is_heard_however_slow_the_line_is() {
    let light = [Told::Reply(Reply::Background { dark: false })];
    for reply in BACKGROUNDS {
        let bytes = reply.as_bytes();
        for pause in [20, 40, 120, 200, 300, 450] {
            for place in 2..bytes.len() {
                let (begun, rest) = bytes.split_at(place);
                assert_eq!(cut(&[begun, rest], pause), light, "{reply:?} at {place}, {pause} ms");
                let (middle, end) = rest.split_at(rest.len() / 2);
                assert_eq!(cut(&[begun, middle, end], pause), light, "{reply:?} at {place}");
            }
        }
        for pause in [120, 200, 450] {
            let parts: Vec<&[u8]> = std::iter::once(&bytes[..2]).chain(each(&bytes[2..])).collect();
            assert_eq!(cut(&parts, pause), light, "{reply:?}, sign by sign, {pause} ms");
        }
        let (begun, rest) = bytes.split_at(9);
        assert_eq!(cut(&[begun, rest], 1_500), light, "{reply:?} after a second and a half");
    }
}

#[test]
fn no_reply_that_a_line_cuts_becomes_typing() {
    for reply in REPLIES.iter().chain(&["\x1b[M  1", "\x1b[M#dJ"]) {
        let bytes = reply.as_bytes();
        for pause in [120, 300, 480] {
            for place in 1..bytes.len() {
                let heard = keys(&cut(&[&bytes[..place], &bytes[place..]], pause));
                let letters = heard.iter().filter(|(code, _)| matches!(code, Char(_)));
                assert_eq!(letters.count(), 0, "{reply:?} at {place}, {pause} ms: {heard:?}");
            }
        }
    }
}

#[test]
fn a_key_that_waits_for_its_rest_is_that_key_and_never_esc() {
    for (begun, rest, key) in [
        ("\x1b[", "A", plain(Up)),
        ("\x1b[", "20~", plain(F(9))),
        ("\x1b[1;", "5A", (Up, Held::CONTROL)),
        ("\x1b[1;5", "A", (Up, Held::CONTROL)),
        ("\x1b[[", "A", plain(F(1))),
        ("\x1bO", "P", plain(F(1))),
    ] {
        for pause in [60, 150, 300, 480] {
            let heard = keys(&cut(&[begun.as_bytes(), rest.as_bytes()], pause));
            assert_eq!(heard, [key], "{begun:?} {rest:?}, {pause} ms");
        }
    }
    let (begun, rest) = "é".as_bytes().split_at(1);
    assert_eq!(keys(&cut(&[begun, rest, b"a"], 480)), letters("éa"));
    for (begun, rest) in [("\x1b[t", "!!"), ("\x1b[", "t!!"), ("\x1b[", "M !!"), ("\x1b[M", " !!")]
    {
        for pause in [60, 150, 300, 480] {
            assert_eq!(keys(&cut(&[begun.as_bytes(), rest.as_bytes()], pause)), [], "{begun:?}");
        }
    }
    // After longer it is nobody’s word, and no Esc either.
    for rest in ["20~", "1;5A", "?997;1n"] {
        assert_eq!(keys(&cut(&[b"\x1b[", rest.as_bytes()], 800)), [], "{rest}");
    }
    // Esc was heard, because no key comes so late; its rest is no word.
    for parts in [["\x1b", "[", "A"], ["\x1b", "[2", "0~"], ["\x1b", "O", "P"]] {
        let heard = keys(&cut(&parts.map(str::as_bytes), 150));
        assert_eq!(heard, [plain(Esc)], "{parts:?}");
    }
}

#[test]
fn words_after_what_broke_off_are_all_heard() {
    let typed = |told: &[Told]| -> String {
        keys(told).iter().filter_map(|(code, _)| code.as_char()).collect()
    };
    for words in ["hello there", "add", "a", "feed me", "no\\", "é", "10/12 a"] {
        for begun in ["\x1b]11;rgb:ff", "\x1bP1+r52", "\x1b_Gi=1", "\x1b]52;c;a"] {
            for pause in [130, 200, 400] {
                let mut parts: Vec<&[u8]> = vec![begun.as_bytes()];
                parts.extend(words.split_inclusive(|_| true).map(str::as_bytes));
                assert_eq!(typed(&cut(&parts, pause)), words, "{begun:?}, {pause} ms");
            }
        }
    }
    for words in ["[", "[1] I said", "[1", "O", "Only", "]", "] not", "Please", "11"] {
        for pause in [130, 300] {
            let mut parts: Vec<&[u8]> = vec![b"\x1b"];
            parts.extend(each(words.as_bytes()));
            assert_eq!(typed(&cut(&parts, pause)), words, "{words}, {pause} ms");
        }
    }
    // Two keys in one read, and no string that any terminal sends.
    assert_eq!(typed(&cut(&[b"\x1bPlease stay"], 300)), "Please stay");
    assert_eq!(typed(&cut(&[b"\x1b] no"], 300)), "] no");
}

#[test]
fn a_letter_after_a_short_pause_is_typed_whatever_had_begun() {
    for reply in REPLIES.iter().filter(|reply| !reply.starts_with("\x1b[200~")) {
        for place in 2..reply.len() {
            let begun = &reply.as_bytes()[..place];
            for letter in ["b", "z", "j", "w", "Б"] {
                for pause in [130, 300] {
                    let heard = keys(&cut(&[begun, letter.as_bytes()], pause));
                    let last = heard.last().map(|(code, _)| *code);
                    let is_typed = last == letter.chars().next().map(Char);
                    assert!(is_typed, "{begun:?} {letter}, {pause} ms: {heard:?}");
                }
            }
        }
    }
    // A mark and numbers are ended by the letter that ends them in some terminal, and by no other.
    for begun in ["\x1b[?", "\x1b[?99", "\x1b[?997", "\x1b[>41", "\x1b[<0", "\x1b[?2026"] {
        for letter in ('a'..='z').chain('A'..='Z') {
            for pause in [200, 800] {
                let heard = keys(&cut(&[begun.as_bytes(), letter.to_string().as_bytes()], pause));
                let codes: Vec<KeyCode> = heard.iter().map(|(code, _)| *code).collect();
                assert_eq!(codes, [Char(letter)], "{begun:?}, {pause} ms");
            }
        }
    }
}

#[test]
fn the_rest_of_what_a_line_cuts_is_told_from_the_words_right_behind_it() {
    let is_string = |reply: &str| !reply.starts_with("\x1b[") && reply.starts_with('\x1b');
    let is_marked = |reply: &str| reply.starts_with("\x1b[?") || reply.starts_with("\x1b[>");
    for reply in REPLIES.iter().filter(|reply| is_string(reply) || is_marked(reply)) {
        for place in 1..reply.len() {
            for pause in [120, 300, 480] {
                let (begun, rest) = reply.as_bytes().split_at(place);
                let rest = [rest, b"but we"].concat();
                let heard = keys(&cut(&[begun, &rest], pause));
                let typed: String = heard.iter().filter_map(|(code, _)| code.as_char()).collect();
                assert_eq!(typed, "but we", "{reply:?} at {place}, {pause} ms");
            }
        }
    }
    let paste = "\x1b[200~aa bb\x1b[201~";
    for place in 1..6 {
        for pause in [120, 300, 480] {
            let (begun, rest) = paste.as_bytes().split_at(place);
            let told: Vec<Told> = cut(&[begun, rest, b"c"], pause)
                .into_iter()
                .filter(|told| !matches!(told, Told::Key(struck) if struck.key.code == Esc))
                .collect();
            assert_eq!(told[0], Told::Paste("aa bb".to_owned()), "{place}, {pause} ms: {told:?}");
            assert_eq!(keys(&told), letters("c"), "{place}, {pause} ms");
        }
    }
}

#[test]
fn a_letter_after_a_string_that_nobody_asked_for_is_told_at_once() {
    for begun in [
        "\x1bP1+r5",
        "\x1bP>|tmux",
        "\x1b_Gi=1;OK",
        "\x1b]52;c;aGk",
        "\x1b]4;1;rgb:f",
        "\x1bP1$r0m\x1b",
    ] {
        for letter in ["h", "7", "?", "f"] {
            for pause in [120, 300, 800, 1_500] {
                let (mut decoder, mut told) = (Decoder::default(), Vec::new());
                let pause = Duration::from_millis(pause);
                decoder.feed(begun.as_bytes(), LONG, &mut told);
                be_silent(&mut decoder, pause, &mut told);
                told.clear();
                decoder.feed(letter.as_bytes(), LONG + pause, &mut told);
                assert_eq!(keys(&told), letters(letter), "{begun:?}, {pause:?}");
                assert_eq!(decoder.patience(), None, "{begun:?}");
            }
        }
    }
    // The rest of what ends a string is no letter, and the colour that was asked for is heard sign by sign.
    assert_eq!(keys(&cut(&[b"\x1bP1$r0m\x1b", b"\\"], 300)), []);
}

#[test]
fn at_the_end_what_is_held_in_doubt_is_what_was_typed() {
    for begun in ["\x1bP1+r52", "\x1b_Gi=1", "\x1b]11;rgb:f"] {
        let (mut decoder, mut told, mut at) = (Decoder::default(), Vec::new(), LONG);
        for part in std::iter::once(begun).chain("feed me".split_inclusive(|_| true)) {
            decoder.feed(part.as_bytes(), at, &mut told);
            be_silent(&mut decoder, Duration::from_millis(150), &mut told);
            at += Duration::from_millis(150);
        }
        decoder.end(&mut told);
        assert_eq!(keys(&told), letters("feed me"), "{begun:?}");
        assert_eq!(decoder.patience(), None);
    }
}

#[test]
fn words_after_half_of_a_string_that_may_hold_anything_are_words() {
    for begun in ["\x1b_", "\x1b^", "\x1bX", "\x1bP", "\x1b]"] {
        for pause in [60, 120, 300, 480] {
            for words in ["where were you", "I am sorry", "10 days", "go"] {
                let heard = keys(&cut(&[begun.as_bytes(), words.as_bytes()], pause));
                let typed: String =
                    heard[1..].iter().filter_map(|(code, _)| code.as_char()).collect();
                assert_eq!(typed, words, "{begun:?}, {pause} ms");
            }
        }
    }
}

#[test]
fn the_way_out_is_heard_at_once_whatever_is_in_doubt() {
    for parts in
        [["\x1b]11;rgb:ff", "f"], ["\x1b]11;rgb:ff", "ff/f"], ["\x1b", "["], ["\x1b[1", "1"]]
    {
        for pause in [130, 300] {
            let (mut decoder, mut told, pause) =
                (Decoder::default(), Vec::new(), Duration::from_millis(pause));
            for (part, at) in parts.iter().zip([LONG, LONG + pause]) {
                decoder.feed(part.as_bytes(), at, &mut told);
                be_silent(&mut decoder, pause, &mut told);
            }
            decoder.feed(b"\x18", LONG + 2 * pause, &mut told);
            assert_eq!(keys(&told).last(), Some(&OUT), "{parts:?}");
        }
    }
}

#[test]
fn what_has_no_end_in_sight_is_swallowed_to_its_end_however_long() {
    for introducer in ["\x1b]52;c;", "\x1bP1+r", "\x1b_G", "\x1b^", "\x1bX", "\u{9d}52;"] {
        for end in ["\x1b\\", "\x07", "\u{9c}"] {
            let long = [introducer, &"QUJD".repeat(50_000), end, "a"].concat();
            assert_eq!(heard(long.as_bytes()), letters("a"), "{introducer:?}");
            let parts: Vec<&[u8]> = long.as_bytes().chunks(40_000).collect();
            assert_eq!(keys(&cut(&parts, 300)), letters("a"), "{introducer:?}, cut");
        }
    }
    for long in [format!("\x1b[{}ma", "1;".repeat(900)), format!("\x1bO{}Pa", "1".repeat(900))] {
        let heard = heard(long.as_bytes());
        assert_eq!(heard.last(), Some(&plain(Char('a'))), "{heard:?}");
        assert!(heard.len() <= 2, "{heard:?}");
    }
}

#[test]
fn strings_end_in_every_way_and_cost_no_letter_after_them() {
    for string in [
        &b"\x1bP>|XTerm(390)\x07"[..],
        b"\x1b_Gi=31;OK\x07",
        b"\x1b]11;rgb:0/0/0\x1b\x1b\\",
        b"\x1bPtmux;\x1b\x1b]11;?\x1b\x1b\\",
        b"\x9d11;rgb:0/0/0\x9c",
        b"\x1b]11;rgb:0/0/0\x9c",
        b"\x90>|old\x9c",
        b"\x9fGi=1\x9c",
        b"\x9b?997;1n",
        b"\x9b>1;10;0c",
        "\x1b]l\u{471c} caf\u{e9}\x1b\\".as_bytes(),
        "\x1b]l\u{471c}\u{9c}".as_bytes(),
        b"\x1b[t!!",
        b"\x1b[T!!!!!!",
    ] {
        let typed = keys(&told(&[string, b"b"], false));
        assert_eq!(typed, letters("b"), "{:?}", String::from_utf8_lossy(string));
    }
}

#[test]
fn a_key_as_windows_terminal_tells_it_writes_nothing_however_slow_the_line_is() {
    let bytes = b"\x1b[65;30;97;1;0;1_";
    for place in 3..bytes.len() {
        let (begun, rest) = bytes.split_at(place);
        for pause in [120, 300, 800] {
            // The last sign alone is what somebody may type.
            if rest.len() > 1 {
                assert_eq!(keys(&cut(&[begun, rest], pause)), [], "at {place}, {pause} ms");
            }
        }
    }
}

proptest! {
    #[test]
    fn a_background_cut_anywhere_is_heard_and_types_nothing(
        cuts in prop::collection::vec(2_usize..30, 0..8), pause in 30_u64..480,
        reply in prop::sample::select(&BACKGROUNDS[..]),
    ) {
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(reply.len())).collect();
        cuts.extend([0, reply.len()]);
        cuts.sort_unstable();
        cuts.dedup();
        let parts: Vec<&[u8]> = cuts.windows(2).map(|cut| &reply.as_bytes()[cut[0]..cut[1]]).collect();
        prop_assert_eq!(cut(&parts, pause), [Told::Reply(Reply::Background { dark: false })]);
    }
}
