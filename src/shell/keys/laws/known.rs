//! Keys and answers of known terminals, one by one.

use super::*;

#[test]
fn keys_of_every_terminal_are_known() {
    let shift = |code| (code, Held::SHIFT);
    let control = |code| (code, Held::CONTROL);
    for (bytes, key) in [
        ("\x1b[3^", control(Delete)),
        ("\x1b[7$", shift(Home)),
        ("\x1b[3@", (Delete, Held::CONTROL | Held::SHIFT)),
        ("\x1b[a", shift(Up)),
        ("\x1bOd", control(Left)),
        ("\x1b[[A", plain(F(1))),
        ("\x1b[[E", plain(F(5))),
        ("\x1b[11~", plain(F(1))),
        ("\x1b[24~", plain(F(12))),
        ("\x1bOM", plain(Enter)),
        ("\x1bOj", plain(Char('*'))),
        ("\x1bOy", plain(Char('9'))),
        ("\x1b[1;3D", (Left, Held::ALT)),
        ("\x1b[27;5;120~", control(Char('x'))),
        ("\x1b[27;2;13~", shift(Enter)),
        ("\x1b[120;5u", control(Char('x'))),
        ("\x1b[27u", plain(Esc)),
        ("\x1b[100;3u", (Char('d'), Held::ALT)),
        ("\x1b[9;2u", shift(BackTab)),
        ("\x1b[Z", shift(BackTab)),
        ("\x1b[97:65;2u", shift(Char('A'))),
        ("\x1b[49:33;2u", plain(Char('!'))),
        ("\x1b[57400u", plain(Char('1'))),
        ("\x1b[57376u", plain(F(13))),
        // Ctrl-C on a Cyrillic keyboard and Ctrl-X on a Greek one; Ctrl-Z on a German one stays what it says.
        ("\x1b[1089::99;5u", control(Char('c'))),
        ("\x1b[967::120;5u", control(Char('x'))),
        ("\x1b[122::121;5u", control(Char('z'))),
        ("\x1b[1086::106u", plain(Char('о'))),
        ("\u{9b}A", plain(Up)),
        ("\x1b\x1b[A", (Up, Held::ALT)),
        ("\t", plain(Tab)),
    ] {
        assert_eq!(heard(bytes.as_bytes()), [key], "{bytes:?}");
    }
}

#[test]
fn a_key_that_is_let_go_or_repeated_says_so() {
    for (bytes, kind) in [
        ("\x1b[97;1:1u", KeyEventKind::Press),
        ("\x1b[97;1:2u", KeyEventKind::Repeat),
        ("\x1b[1;1:3A", KeyEventKind::Release),
    ] {
        let [Told::Key(struck)] = told(&[bytes.as_bytes()], false)[..] else { panic!("{bytes:?}") };
        assert_eq!(struck.key.kind, kind);
    }
}

#[test]
fn every_part_of_the_keyboard_protocol_is_understood_or_swallowed_whole() {
    let shift = |code| (code, Held::SHIFT);
    for (bytes, keys) in [
        // With its text, with other keys of the place, pressed and repeated.
        ("\x1b[97;;97u", vec![plain(Char('a'))]),
        ("\x1b[97:65;2;65u", vec![shift(Char('A'))]),
        ("\x1b[97:65:97;2:1;65u", vec![shift(Char('A'))]),
        ("\x1b[97;1:2u", vec![plain(Char('a'))]),
        ("\x1b[13;1:1u", vec![plain(Enter)]),
        ("\x1b[1;2:2A", vec![shift(Up)]),
        ("\x1b[3;5:1~", vec![(Delete, Held::CONTROL)]),
        // Shift, Control and such by themselves, the volume, and text with no key.
        ("\x1b[57441u\x1b[57442;5u\x1b[57447;2:1u", vec![]),
        ("\x1b[57428u\x1b[57438;1:1u", vec![]),
        // What answers the question, and what other programs ask for.
        ("\x1b[?0u\x1b[?31u\x1b[>1u\x1b[<1u\x1b[=5;1u", vec![]),
        // As Windows Terminal tells each key when another program asked for it: down and up.
        ("\x1b[65;30;97;1;0;1_\x1b[65;30;97;0;0;1_", vec![]),
        ("\x1b[17;29;0;1;8;1_\x1b[88;45;24;1;8;1_\x1b[;;;_", vec![]),
    ] {
        let bytes = format!("{bytes}z");
        let typed = [keys, letters("z")].concat();
        assert_eq!(heard(bytes.as_bytes()), typed, "{bytes:?}");
        for place in 1..bytes.len() - 1 {
            let (begun, rest) = bytes.as_bytes().split_at(place);
            assert_eq!(self::keys(&told(&[begun, rest], false)), typed, "{bytes:?} at {place}");
        }
    }
}

#[test]
fn esc_is_heard_as_often_as_it_was_pressed() {
    for count in 1..6 {
        assert_eq!(heard(&vec![0x1b; count]), vec![plain(Esc); count]);
    }
    assert_eq!(heard(b"\x1b\x18"), [plain(Esc), OUT]);
    assert_eq!(heard(b"\x1b\x03"), [plain(Esc), (Char('c'), Held::CONTROL)]);
}

#[test]
fn alt_is_in_doubt_where_it_may_have_been_esc() {
    let in_doubt = |bytes: &[u8]| {
        let [Told::Key(struck)] = told(&[bytes], false)[..] else { panic!("{bytes:?}") };
        assert!(struck.key.modifiers.contains(Held::ALT), "{bytes:?}");
        struck.in_doubt
    };
    for bytes in ["\x1bd", "\x1bD", "\x1bж", "\x1b\r", "\x1bO", "\x1b]", "\x1b\x1b[A"] {
        assert!(in_doubt(bytes.as_bytes()), "{bytes:?}");
    }
    for bytes in ["\x1b[100;3u", "\x1b[27;3;100~", "\x1b[1;3D"] {
        assert!(!in_doubt(bytes.as_bytes()), "{bytes:?}");
    }
}

#[test]
fn bytes_that_are_no_letter_cost_no_letter_beside_them() {
    assert_eq!(heard(b"caf\xe9 ok"), letters("caf\u{fffd} ok"));
    assert_eq!(heard(b"a\xc0b\xf5c\xffd"), letters("a\u{fffd}b\u{fffd}c\u{fffd}d"));
    assert_eq!(keys(&told(&["é".as_bytes().split_at(1).0, b"z"], false)), letters("\u{fffd}z"));
}

#[test]
fn the_background_is_heard_early_late_and_in_every_way_it_is_told() {
    for (told_by, dark) in [
        ("\x1b]11;rgb:1b1b/1818/1616\x07", Some(true)),
        ("\x1b]11;rgb:ff/ff/d7\x1b\\", Some(false)),
        ("\x1b]11;rgba:0/0/0/f\x07", Some(true)),
        ("\x1b]11;rgb:7/8/8\x1b\\", Some(false)),
        ("\x1b]11;#ffffff\x1b\\", Some(false)),
        ("\x1b]11;#000\x07", Some(true)),
        ("\u{9d}11;rgb:ffff/ffff/ffff\u{9c}", Some(false)),
        ("\x1b]11;rgb:12345/0/0\x07", None),
        ("\x1b]11;rgb:\x07", None),
        ("\x1b]11;#éé\x07", None),
        ("\x1b]11;rgb:a/b\x07", None),
        ("\x1b]10;rgb:ffff/ffff/ffff\x07", None),
    ] {
        let replies = told(&[told_by.as_bytes()], false);
        let expected: Vec<Told> =
            dark.map(|dark| Told::Reply(Reply::Background { dark })).into_iter().collect();
        assert_eq!(replies, expected, "{told_by:?}");
        for cut in 1..told_by.len() {
            let (begun, rest) = told_by.as_bytes().split_at(cut);
            assert_eq!(told(&[begun, rest], false), expected, "{told_by:?} at {cut}");
        }
    }
}

#[test]
fn a_terminal_that_speaks_the_keyboard_protocol_says_so() {
    assert_eq!(told(&[b"\x1b[?0u"], false), [Told::Reply(Reply::KeyboardProtocol)]);
    assert_eq!(told(&[b"\x1b[>1u"], false), []);
}

#[test]
fn what_is_held_for_the_desktop_types_no_letter() {
    for held in 9..=64 {
        for bytes in
            [format!("\x1b[97;{held}u"), format!("\x1b[27;{held};97~"), format!("\x1b[1;{held}A")]
        {
            assert_eq!(heard(bytes.as_bytes()), [], "{bytes:?}");
        }
    }
    // Locks are held by nobody.
    assert_eq!(heard(b"\x1b[97;65u\x1b[97;129u"), letters("aa"));
}
