//! Pastes: one, whole, and never a prison.

use super::*;

#[test]
fn a_paste_is_one_however_it_is_cut_and_ends_by_itself() {
    let paste = |text: &str| Told::Paste(text.to_owned());
    let bytes = "\x1b[200~kept\tin\nmind \x1b[31m é\x1b[201~a".as_bytes();
    let whole = told(&[bytes], false);
    assert_eq!(whole[0], paste("kept\tin\nmind \x1b[31m é"));
    for cut in 0..bytes.len() {
        assert_eq!(told(&[&bytes[..cut], &bytes[cut..]], false), whole, "{cut}");
    }
    assert_eq!(told(&[b"\x1b[200~no end"], true), [paste("no end")]);
}

#[test]
fn the_way_out_is_a_sign_of_a_paste_unless_it_comes_alone_after_a_pause() {
    for (gap, leaves) in [(0, false), (150, false), (250, true), (900, true)] {
        let (mut decoder, mut told) = (Decoder::default(), Vec::new());
        decoder.feed(b"\x1b[200~words", LONG, &mut told);
        decoder.feed(b"\x18", LONG + Duration::from_millis(gap), &mut told);
        assert_eq!(keys(&told) == [OUT], leaves, "{gap} ms");
        if leaves {
            assert_eq!(told[0], Told::Paste("words".to_owned()));
        }
    }
}

#[test]
fn a_paste_that_is_longer_than_any_comes_in_parts_and_loses_nothing() {
    let text = "é1~".repeat(6_000_000);
    let whole = [b"\x1b[200~", text.as_bytes(), b"\x1b[201~b"].concat();
    let (mut decoder, mut told) = (Decoder::default(), Vec::new());
    for part in whole.chunks(65_521) {
        decoder.feed(part, LONG, &mut told);
    }
    let mut pasted = String::new();
    for told in &told[..told.len() - 1] {
        let Told::Paste(part) = told else { panic!("{told:?}") };
        pasted.push_str(part);
    }
    assert!(pasted == text && told.len() > 2);
    assert_eq!(keys(&told), letters("b"));
}
