//! Counting the syllables of an English word by its spelling.

/// Vowels in a row are one syllable, but for those that are spoken apart or not at all.
pub fn count(word: &str) -> u32 {
    if word.chars().any(|letter| letter.is_ascii_digit()) {
        return 1;
    }
    let letters = word.chars().filter(|letter| letter.is_alphabetic());
    let spelling: String = letters.flat_map(char::to_lowercase).collect();
    let bytes = spelling.as_bytes();
    let spoken = vowel_groups(bytes) + spoken_apart(bytes) + sounded_contraction(word, bytes);
    spoken.saturating_sub(silent_at_end(bytes) + silent_inside(bytes)).max(1)
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn vowel_groups(spelling: &[u8]) -> u32 {
    let mut groups = 0;
    let mut in_group = false;
    for (at, &letter) in spelling.iter().enumerate() {
        // At the start, or before a vowel, a y is a consonant: "you", "beyond", but "eye", "trying".
        let before_vowel = match &spelling[at + 1..] {
            [] | [b'e'] | [b'i', ..] => false,
            [next, ..] => is_vowel(*next),
        };
        let consonant = letter == b'y' && (at == 0 || before_vowel);
        let vowel = is_vowel(letter) && !consonant;
        groups += u32::from(vowel && !in_group);
        in_group = vowel;
    }
    groups
}

/// Neighbouring vowels that are spoken apart: "cre-ate", "qui-et", "li-on", "stu-dy-ing".
fn spoken_apart(spelling: &[u8]) -> u32 {
    let pairs = spelling
        .windows(2)
        .enumerate()
        .filter(|&(at, pair)| apart([pair[0], pair[1]], &spelling[..at], &spelling[at + 2..]));
    let ing = spelling
        .strip_suffix(b"ing")
        .is_some_and(|stem| 1 < stem.len() && matches!(stem.last(), Some(b'e' | b'o' | b'y')));
    u32::from(ing) + u32::try_from(pairs.count()).unwrap_or_default()
}

fn apart(pair: [u8; 2], before: &[u8], after: &[u8]) -> bool {
    let last = before.last().copied().unwrap_or_default();
    let later = before.iter().copied().any(is_vowel);
    match &pair {
        // "-tion", "-cial", "-gion", "-llion" and "-vior" are one sound; "li-on" is not.
        b"ia" | b"io" => {
            !matches!(last, b't' | b'c' | b's' | b'g' | b'x' | b'l' | b'n' | b'v')
                || before.len() == 1 && !after.is_empty()
        }
        b"iu" => true,
        b"ie" => match after {
            b"r" | b"st" => later,
            b"t" | b"ts" | b"tly" | b"ty" | b"nce" | b"nced" | b"nces" | b"nt" | b"nts" => {
                !matches!(before, b"pat" | b"anc")
            }
            _ => false,
        },
        b"ea" => match after {
            b"" | b"s" => later,
            [b't', b'e' | b'i', ..] => before.ends_with(b"cr"),
            [b'c', b't', ..] => last == b'r',
            _ => false,
        },
        b"eo" => before != b"p" && !after.is_empty(),
        b"ua" => !matches!(last, b'q' | b'g'),
        b"ue" => matches!(after, b"l" | b"nt" | b"t") && !matches!(last, b'q' | b'g'),
        b"ui" => {
            matches!(after, [b'n' | b't', b'g' | b'i' | b'e', ..])
                && !matches!(last, b'q' | b'g' | b'b' | b's' | b'r')
        }
        b"uo" => last != b'q',
        _ => false,
    }
}

/// Vowels at the end that are written and not spoken: "make", "loved", "times".
fn silent_at_end(spelling: &[u8]) -> u32 {
    let from_end = |place: usize| spelling.len().checked_sub(place).map(|at| spelling[at]);
    let vowel = |place: usize| from_end(place).is_some_and(is_vowel);
    // Whether a consonant and an l come before the last `place` letters, as in "lit-tle".
    let spoken_l = |place: usize| {
        from_end(place) == Some(b'l')
            && !vowel(place + 1)
            && !matches!(from_end(place + 1), Some(b'l' | b'r') | None)
    };
    let hissing = matches!(from_end(3), Some(b's' | b'z' | b'x' | b'c' | b'g'))
        || spelling.ends_with(b"ches")
        || spelling.ends_with(b"shes");
    let sounded = |stem: &[u8]| stem.iter().copied().any(is_vowel);
    let silent = match spelling {
        [stem @ .., b'e'] => !spoken_l(2) && !vowel(2) && sounded(stem),
        [stem @ .., b'e', b'd'] => {
            let after_vowel = vowel(3) && !(from_end(3) == Some(b'y') && vowel(4));
            let spoken = spoken_l(3) || matches!(from_end(3), Some(b't' | b'd'));
            !spoken && !after_vowel && sounded(stem)
        }
        [stem @ .., b'e', b's'] => !hissing && !spoken_l(3) && !vowel(3) && sounded(stem),
        _ => false,
    };
    u32::from(silent)
}

/// A silent e before an ending, or inside "every": "some-thing", "safe-ly", "care-ful".
fn silent_inside(spelling: &[u8]) -> u32 {
    const ENDINGS: [&[u8]; 14] = [
        b"ly", b"ful", b"fully", b"less", b"ment", b"ments", b"ness", b"thing", b"times", b"one",
        b"ty", b"where", b"line", b"wise",
    ];
    let mut stems = ENDINGS.iter().filter_map(|ending| spelling.strip_suffix(*ending));
    let silent = stems.any(|stem| {
        matches!(stem, [.., vowel, consonant, b'e'] if is_vowel(*vowel) && !is_vowel(*consonant))
    });
    u32::from(silent) + u32::from(spelling.starts_with(b"every"))
}

/// "didn't" and "couldn't" are spoken in two, "don't" and "can't" in one.
fn sounded_contraction(word: &str, spelling: &[u8]) -> u32 {
    let contracted = word.contains(['\'', '’']);
    let sounded = matches!(spelling.strip_suffix(b"nt"), Some([.., b'd' | b's']));
    u32::from(contracted && sounded)
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn words_count_as_they_are_spoken() {
        let cases = [
            (1, "trust make loved times don’t you eye worked stayed 988"),
            (2, "partner quiet create being trying didn’t little something careful safely"),
            (3, "everything forgiveness betrayal behavior easier studying idea"),
            (4, "responsibly communicate"),
            (6, "responsibility"),
        ];
        for (expected, words) in cases {
            for word in words.split(' ') {
                assert_eq!(count(word), expected, "{word}");
            }
        }
    }
}
