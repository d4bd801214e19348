//! Signs that look like others, or like nothing: one table for finding, pasting and counting.

/// Whether a sign shows nothing by itself: it joins, parts or turns round what stands beside it, or picks one of
/// its forms.
pub fn is_invisible(sign: char) -> bool {
    matches!(sign,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// What a lower-case letter or sign is written as by somebody who does not have it on their keyboard, where Unicode
/// does not say so itself.
pub fn written_as(sign: char) -> Option<&'static str> {
    Some(match sign {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        'ŋ' => "n",
        'ŧ' => "t",
        'ĸ' => "k",
        '’' | '‘' | '‚' | '‛' | '´' | 'ʼ' | '′' | '‹' | '›' => "'",
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => "\"",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => "-",
        '⁄' => "/",
        _ => return None,
    })
}

/// Whether a letter is of a script of South East Asia that puts no blanks between its words: Thai, Lao, Burmese,
/// Khmer, and those beside them.
pub fn runs_on(letter: char) -> bool {
    matches!(letter,
        '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' | '\u{e81}'..='\u{ece}' | '\u{edc}'..='\u{edf}'
        | '\u{1000}'..='\u{103f}' | '\u{1050}'..='\u{108f}' | '\u{109a}'..='\u{109f}'
        | '\u{1780}'..='\u{17d3}' | '\u{17d7}' | '\u{17dc}' | '\u{17dd}'
        | '\u{1950}'..='\u{19df}' | '\u{1a20}'..='\u{1aad}'
        | '\u{a9e0}'..='\u{a9ef}' | '\u{a9fa}'..='\u{a9fe}' | '\u{aa60}'..='\u{aac2}')
}

/// Whether a row may end between two letters of such a script: not before a sign that belongs to the letter before
/// it, nor after a vowel that is written before its consonant.
pub fn may_part(before: char, after: char) -> bool {
    let begins =
        matches!(before, '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}' | '\u{17d2}' | '\u{1039}');
    let ends = matches!(after,
        '\u{e2f}'..='\u{e3a}' | '\u{e45}'..='\u{e4e}' | '\u{eaf}'..='\u{ebc}' | '\u{ec6}'..='\u{ece}'
        | '\u{102b}'..='\u{103e}' | '\u{17b4}'..='\u{17d3}' | '\u{17d7}' | '\u{17dd}');
    runs_on(before) && runs_on(after) && !begins && !ends
}
