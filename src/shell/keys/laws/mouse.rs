//! Reports of the mouse: each is read whole, and none leaves a letter, however a line cuts it.

use super::*;
use crate::ui::mouse::{Did, Mouse};

fn mice(told: &[Told]) -> Vec<Mouse> {
    let mouse = |told: &Told| match told {
        Told::Mouse(mouse) => Some(*mouse),
        Told::Key(_) | Told::Paste(_) | Told::Reply(_) => None,
    };
    told.iter().filter_map(mouse).collect()
}

fn did(did: Did, column: u16, row: u16) -> Vec<Mouse> {
    vec![Mouse { did, column, row }]
}

#[test]
fn a_click_and_the_wheel_are_told_with_their_cell_and_nothing_else_is() {
    for (report, expected) in [
        ("\x1b[<0;1;1M", did(Did::Click, 0, 0)),
        ("\x1b[<0;12;7M", did(Did::Click, 11, 6)),
        ("\x1b[<64;3;500M", did(Did::WheelUp, 2, 499)),
        ("\x1b[<65;300;9M", did(Did::WheelDown, 299, 8)),
        // Let go; the other buttons; moved; with a key that is held; the wheel sideways.
        ("\x1b[<0;12;7m", vec![]),
        ("\x1b[<1;12;7M", vec![]),
        ("\x1b[<2;12;7M", vec![]),
        ("\x1b[<32;12;7M", vec![]),
        ("\x1b[<35;12;7M", vec![]),
        ("\x1b[<4;12;7M", vec![]),
        ("\x1b[<16;12;7M", vec![]),
        ("\x1b[<66;12;7M", vec![]),
        ("\x1b[<80;12;7M", vec![]),
        ("\x1b[<128;12;7M", vec![]),
        // Half of one, too much of one, and cells that no window has.
        ("\x1b[<0;12M", vec![]),
        ("\x1b[<0;12;7;9M", vec![]),
        ("\x1b[<;;M", vec![]),
        ("\x1b[<M", vec![]),
        ("\x1b[<0;0;7M", vec![]),
        ("\x1b[<0;12;0M", vec![]),
        ("\x1b[<0;65536;1M", did(Did::Click, u16::MAX, 0)),
        ("\x1b[<0;65537;1M", vec![]),
        ("\x1b[<0;99999999999999999999;1M", vec![]),
        ("\x1b[<99999999999999999999;1;1M", vec![]),
        ("\x1b[<0;1:2;7M", did(Did::Click, 0, 6)),
    ] {
        let told = told(&[report.as_bytes()], false);
        assert_eq!(keys(&told), [], "{report:?}");
        let expected = if report.contains(':') { vec![] } else { expected };
        assert_eq!(mice(&told), expected, "{report:?}");
    }
}

/// A decoder that is fed two parts, so long apart, and as patient as it says.
fn in_two(parts: [&[u8]; 2], pause: Duration) -> Vec<Told> {
    let (mut decoder, mut told, mut at) = (Decoder::default(), Vec::new(), LONG);
    decoder.feed(parts[0], at, &mut told);
    let mut waited = Duration::ZERO;
    while let Some(patience) = decoder.patience().filter(|it| waited + *it < pause) {
        waited += patience;
        decoder.give_up(&mut told);
    }
    at += pause;
    decoder.feed(parts[1], at, &mut told);
    decoder.give_up(&mut told);
    told
}

#[test]
fn a_report_that_the_line_cuts_in_two_leaves_no_letter_and_is_heard_where_it_comes_in_time() {
    let long = format!("\x1b[<0;{};7M", "9".repeat(300));
    for report in ["\x1b[<0;12;7M", "\x1b[<65;3;4M", "\x1b[<0;4294967296;99999999999M", &long] {
        let whole = mice(&told(&[report.as_bytes()], false));
        // What is cut behind `ESC [` or before may be a key of its own, and is told so elsewhere.
        for cut in 3..report.len() {
            let parts = [&report.as_bytes()[..cut], &report.as_bytes()[cut..]];
            for pause in [0, 20, 90, 150, 400, 800] {
                let told = in_two(parts, Duration::from_millis(pause));
                assert_eq!(keys(&told), [], "{:?} {pause} ms", &report[..cut]);
                if pause < 100 {
                    assert_eq!(mice(&told), whole, "{:?} {pause} ms", &report[..cut]);
                }
            }
        }
        // The last letter of it would act as a key.
        let (begun, end) = report.as_bytes().split_at(report.len() - 1);
        let told = in_two([begun, end], Duration::from_millis(1_500));
        assert_eq!(keys(&told), [], "{report:?}");
    }
}

proptest! {
    #[test]
    fn clicks_among_anything_cut_anywhere_are_told_as_they_came(
        mouse in prop::collection::vec((0_u32..70, 1_u32..70_000, 1_u32..70_000, any::<bool>()), 1..6),
        words in "[a-zA-Z ]{0,12}",
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
    ) {
        let mut all = String::new();
        for (button, column, row, down) in &mouse {
            all += &words;
            let report = format!("\x1b[<{button};{column};{row}{}", if *down { 'M' } else { 'm' });
            all += &report;
        }
        let bytes = all.as_bytes();
        let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len())).collect();
        places.extend([0, bytes.len()]);
        places.sort_unstable();
        let parts: Vec<&[u8]> = places.windows(2).map(|pair| &bytes[pair[0]..pair[1]]).collect();
        let told = told(&parts, false);
        let typed: String = keys(&told)
            .into_iter()
            .filter_map(|(code, _)| if let Char(sign) = code { Some(sign) } else { None })
            .collect();
        prop_assert_eq!(typed, words.repeat(mouse.len()));
        let whole = super::told(&[bytes], false);
        prop_assert_eq!(mice(&told), mice(&whole));
    }
}
