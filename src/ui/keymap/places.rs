//! Letters of other layouts, by the place of their key: who types Russian reaches every command.

/// The signs of a Latin keyboard, row by row: of the digits, and the three of letters.
const LATIN: [[&str; 4]; 2] = [
    ["1234567890-=", "qwertyuiop", "asdfghjkl;'", "zxcvbnm,./"],
    ["!@#$%^&*()_+", "QWERTYUIOP", "ASDFGHJKL:\"", "ZXCVBNM<>?"],
];

/// What the same keys give in another layout: alone, and with Shift. A key that gives nothing is a blank.
#[derive(Debug, PartialEq, Eq)]
struct Layout {
    /// The languages of a locale that say this layout is in use.
    languages: &'static [&'static str],
    rows: [[&'static str; 4]; 2],
}

const fn layout(
    languages: &'static [&'static str],
    alone: [&'static str; 4],
    shifted: [&'static str; 4],
) -> Layout {
    Layout { languages, rows: [alone, shifted] }
}

/// The default layouts of xkeyboard-config 2.35 (`symbols/ru`, `ua`, `by`, `kz`, `kg`, `tj`, `mn`, `bg`,
/// `rs`, `mk`, `gr`, `il`, `ara`, `ir`, `ge`, `am`, `th`), read out key by key. Where two disagree on a
/// sign and the locale names neither, the one that comes first has it.
#[rustfmt::skip]
const LAYOUTS: &[Layout] = &[
    // Russian.
    layout(
        &["ru"],
        ["1234567890-=", "йцукенгшщз", "фывапролджэ", "ячсмитьбю."],
        ["!\"№;%:?*()_+", "ЙЦУКЕНГШЩЗ", "ФЫВАПРОЛДЖЭ", "ЯЧСМИТЬБЮ,"],
    ),
    // Ukrainian.
    layout(
        &["uk"],
        ["1234567890-=", "йцукенгшщз", "фівапролджє", "ячсмитьбю."],
        ["!\"№;%:?*()_+", "ЙЦУКЕНГШЩЗ", "ФІВАПРОЛДЖЄ", "ЯЧСМИТЬБЮ,"],
    ),
    // Belarusian.
    layout(
        &["be"],
        ["1234567890-=", "йцукенгшўз", "фывапролджэ", "ячсмітьбю."],
        ["!\"№;%:?*()_+", "ЙЦУКЕНГШЎЗ", "ФЫВАПРОЛДЖЭ", "ЯЧСМІТЬБЮ,"],
    ),
    // Kazakh.
    layout(
        &["kk"],
        ["\"әіңғ,.үұқөһ", "йцукенгшщз", "фывапролджэ", "ячсмитьбю№"],
        ["!ӘІҢҒ;:ҮҰҚӨҺ", "ЙЦУКЕНГШЩЗ", "ФЫВАПРОЛДЖЭ", "ЯЧСМИТЬБЮ?"],
    ),
    // Kyrgyz.
    layout(
        &["ky"],
        ["1234567890өң", "йцукенгшщз", "фывапролджэ", "ячсмитьбю."],
        ["!\"№;%:?*()ӨҢ", "ЙЦУКЕНГШЩЗ", "ФЫВАПРОЛДЖЭ", "ЯЧСМИТЬБЮ,"],
    ),
    // Tajik.
    layout(
        &["tg"],
        ["1234567890ғӯ", "йқукенгшҳз", "фҷвапролджэ", "ячсмитӣбю."],
        ["!\"№;%:?*()ҒӮ", "ЙҚУКЕНГШҲЗ", "ФҶВАПРОЛДЖЭ", "ЯЧСМИТӢБЮ,"],
    ),
    // Mongolian.
    layout(
        &["mn"],
        ["1234567890ещ", "фцужэнгшүз", "йыбөахролдп", "ячёсмитьвю"],
        ["№-\"₮:._,%?ЕЩ", "ФЦУЖЭНГШҮЗ", "ЙЫБӨАХРОЛДП", "ЯЧЁСМИТЬВЮ"],
    ),
    // Bulgarian.
    layout(
        &["bg"],
        ["1234567890-.", ",уеишщксдз", "ьяаожгтнвмч", "юйъэфхпрлб"],
        ["!?+\"%=:/–№$€", "ыУЕИШЩКСДЗ", "ѝЯАОЖГТНВМЧ", "ЮЙЪЭФХПРЛБ"],
    ),
    // Serbian.
    layout(
        &["sr"],
        ["1234567890'+", "љњертзуиоп", "асдфгхјклчћ", "жџцвбнм,.-"],
        ["!\"#$%&/()=?*", "ЉЊЕРТЗУИОП", "АСДФГХЈКЛЧЋ", "ЖЏЦВБНМ;:_"],
    ),
    // Macedonian.
    layout(
        &["mk"],
        ["1234567890-=", "љњертѕуиоп", "асдфгхјклчќ", "зџцвбнм,./"],
        ["!„“$%^&*()_+", "ЉЊЕРТЅУИОП", "АСДФГХЈКЛЧЌ", "ЗЏЦВБНМ;:?"],
    ),
    // Greek.
    layout(
        &["el"],
        ["1234567890-=", ";ςερτυθιοπ", "ασδφγηξκλ '", "ζχψωβνμ,./"],
        ["!@#$%^&*()_+", ":ΣΕΡΤΥΘΙΟΠ", "ΑΣΔΦΓΗΞΚΛ \"", "ΖΧΨΩΒΝΜ<>?"],
    ),
    // Hebrew.
    layout(
        &["he", "iw"],
        ["1234567890-=", "/'קראטוןםפ", "שדגכעיחלךף,", "זסבהנמצתץ."],
        ["!@#$%^&*)(_+", "QWERTYUIOP", "ASDFGHJKL:\"", "ZXCVBNM><?"],
    ),
    // Arabic.
    layout(
        &["ar"],
        ["1234567890-=", "ضصثقفغعهخح", "شسيبلاتنمكط", "ئءؤرﻻىةوزظ"],
        ["!@#$%^&*)(_+", "\u{64e}\u{64b}\u{64f}\u{64c}ﻹإ`÷×؛", "\u{650}\u{64d}][ﻷأـ،/:\"", "~\u{652}}{ﻵآ',.؟"],
    ),
    // Persian.
    layout(
        &["fa"],
        ["۱۲۳۴۵۶۷۸۹۰-=", "ضصثقفغعهخح", "شسیبلاتنمکگ", "ظطزرذدپو./"],
        ["!٬٫﷼٪×،*)(ـ+", "\u{652}\u{64c}\u{64d}\u{64b}\u{64f}\u{650}\u{64e}\u{651}][", "ؤئيإأآة»«:؛", "ك\u{653}ژ\u{670}\u{200c}\u{654}ء><؟"],
    ),
    // Georgian.
    layout(
        &["ka"],
        ["1234567890-=", "ქწერტყუიოპ", "ასდფგჰჯკლ;'", "ზხცვბნმ,./"],
        ["!@#$%^&*()_+", "QჭEღთYUIOP", "AშDFGHჟKL:\"", "ძXჩVBNM<>?"],
    ),
    // Armenian.
    layout(
        &["hy"],
        ["ֆձ֊,։՞․՛)օէղ", "ճփբսմուկըթ", "ջվգեանիտհպր", "ժդչյզլքխշռ"],
        ["ՖՁ—$…%և՚(ՕԷՂ", "ՃՓԲՍՄՈՒԿԸԹ", "ՋՎԳԵԱՆԻՏՀՊՐ", "ԺԴՉՅԶԼՔԽՇՌ"],
    ),
    // Thai.
    layout(
        &["th"],
        ["ๅ/-ภถ\u{e38}\u{e36}คตจขช", "ๆไำพะ\u{e31}\u{e35}รนย", "ฟหกดเ\u{e49}\u{e48}าสวง", "ผปแอ\u{e34}\u{e37}ทมใฝ"],
        ["+๑๒๓๔\u{e39}฿๕๖๗๘๙", "๐\"ฎฑธ\u{e4d}\u{e4a}ณฯญ", "ฤฆฏโฌ\u{e47}\u{e4b}ษศซ.", "()ฉฮ\u{e3a}\u{e4c}?ฒฬฦ"],
    ),
];

/// The jamo of the two-set layout of Korean (KS X 5002), as compatibility letters.
const HANGUL: [[&str; 3]; 2] = [
    ["ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ"],
    ["ㅃㅉㄸㄲㅆ   ㅒㅖ", "", ""],
];

/// The zeros of other digits: Arabic, Persian, Devanagari, Bengali, Thai, Khmer. Nine more follow each.
const ZEROS: [char; 6] = ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{17e0}'];

/// Finds the Latin sign whose key gave another one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    own: Option<&'static Layout>,
}

impl Places {
    /// For a locale such as `bg_BG.UTF-8`, which decides where layouts contradict each other.
    pub fn of_locale(locale: &str) -> Places {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        let language = language.to_ascii_lowercase();
        Places { own: LAYOUTS.iter().find(|layout| layout.languages.contains(&&*language)) }
    }

    /// The Latin sign of the key that gives `sign`, if that is another one. An ASCII sign is looked for
    /// in the layout of the locale alone: `'` is the place of w for who writes Hebrew.
    pub fn latin(self, sign: char) -> Option<char> {
        let own = self.own.and_then(|layout| layout.latin(sign));
        let found = own.or_else(|| {
            if sign.is_ascii() {
                return None;
            }
            let by_place = || LAYOUTS.iter().find_map(|layout| layout.latin(sign));
            full_width(sign).or_else(|| digit(sign)).or_else(|| jamo(sign)).or_else(by_place)
        });
        found.filter(|latin| *latin != sign)
    }
}

impl Layout {
    fn latin(&self, sign: char) -> Option<char> {
        LATIN
            .iter()
            .flatten()
            .zip(self.rows.iter().flatten())
            .find_map(|(latin, row)| at(latin, row, sign))
    }
}

/// The letter of `latin` that stands where `sign` stands in `row`.
fn at(latin: &str, row: &str, sign: char) -> Option<char> {
    let place = row.chars().position(|other| other == sign && sign != ' ')?;
    latin.chars().nth(place)
}

/// Full-width signs of Chinese, Japanese and Korean input.
fn full_width(sign: char) -> Option<char> {
    match sign {
        '\u{3000}' => Some(' '),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xff01 + u32::from('!')),
        _ => None,
    }
}

fn digit(sign: char) -> Option<char> {
    let value =
        |zero: &char| u32::from(sign).checked_sub(u32::from(*zero)).filter(|value| *value < 10);
    char::from_digit(ZEROS.iter().find_map(value)?, 10)
}

fn jamo(sign: char) -> Option<char> {
    let letters = LATIN.iter().flat_map(|rows| &rows[1..]);
    letters.zip(HANGUL.iter().flatten()).find_map(|(latin, row)| at(latin, row, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMANDS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";

    #[test]
    fn every_row_is_as_long_as_the_row_of_latin_keys() {
        for layout in LAYOUTS {
            for (latin, row) in LATIN.iter().flatten().zip(layout.rows.iter().flatten()) {
                assert_eq!(latin.chars().count(), row.chars().count(), "{row}");
            }
        }
    }

    #[test]
    fn each_layout_reaches_every_letter_and_digit_once_the_locale_names_it() {
        for layout in LAYOUTS {
            let places = Places { own: Some(layout) };
            for (latin, row) in LATIN[0].iter().zip(layout.rows[0]) {
                for (latin, sign) in latin.chars().zip(row.chars()) {
                    if COMMANDS.contains(latin) {
                        let found = places.latin(sign).unwrap_or(sign);
                        assert_eq!(found, latin, "{sign} of {:?}", layout.languages);
                    }
                }
            }
        }
    }

    #[test]
    fn without_a_locale_the_layouts_that_agree_with_russian_work_and_so_do_other_scripts() {
        let places = Places::default();
        let typed = |words: &str| -> String {
            words.chars().map(|sign| places.latin(sign).unwrap_or(sign)).collect()
        };
        assert_eq!(typed("йцукенгшщзфывапролдячсмить"), "qwertyuiopasdfghjklzxcvbnm");
        assert_eq!(typed("ОЗЕД"), "JPTL");
        assert_eq!(typed("іє"), "s'");
        assert_eq!(typed("ςερτυθιοπασδφγηξκλζχψωβνμΞΠΤΛ"), "wertyuiopasdfghjklzxcvbnmJPTL");
        assert_eq!(typed("קראטוןםפשדגכעיחלךזסבהנמצ"), "ertyuiopasdfghjklzxcvbnm");
        assert_eq!(typed("ضصثقفغعهخحشسيبلاتنمئءؤرىة"), "qwertyuiopasdfghjklzxcvnm");
        assert_eq!(typed("ქწერტყუიოპასდფგჰჯკლზხცვბნმ"), "qwertyuiopasdfghjklzxcvbnm");
        assert_eq!(typed("ճփբսմուկըթջվգեանիտհժդչյզլք"), "qwertyuiopasdfghjklzxcvbnm");
        assert_eq!(typed("ๆไำพะัีรนยฟหกดเ้่าสผปแอิืท"), "qwertyuiopasdfghjklzxcvbnm");
        assert_eq!(
            typed("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"),
            "qwertyuiopasdfghjklzxcvbnm"
        );
        assert_eq!(typed("ｊＪ７　"), "jJ7 ");
        assert_eq!(typed("۱٤๙"), "149");
    }

    #[test]
    fn layouts_that_contradict_russian_are_chosen_by_the_locale() {
        let latin = |locale: &str, sign| Places::of_locale(locale).latin(sign);
        assert_eq!(latin("ru_RU.UTF-8", 'н'), Some('y'));
        assert_eq!(latin("bg_BG.UTF-8", 'н'), Some('k'));
        assert_eq!(latin("sr_RS", 'н'), Some('n'));
        assert_eq!(latin("sr_RS@latin", 'ј'), Some('j'));
        assert_eq!(latin("mk-MK", 'ј'), Some('j'));
        assert_eq!(latin("mn_MN.UTF-8", 'о'), Some('k'));
        assert_eq!(latin("fa_IR.UTF-8", 'ی'), Some('d'));
        assert_eq!(latin("en_GB.UTF-8", 'о'), Some('j'));
        assert_eq!(latin("C", 'о'), Some('j'));
        assert_eq!(latin("", 'о'), Some('j'));
    }

    #[test]
    fn an_ascii_sign_is_another_key_only_in_the_layout_of_the_locale() {
        for sign in (' '..='~').chain(['é', 'ß', 'ñ', '你', '🙂']) {
            assert_eq!(Places::default().latin(sign), None, "{sign}");
        }
        assert_eq!(Places::of_locale("he_IL").latin('\''), Some('w'));
        assert_eq!(Places::of_locale("el_GR").latin(';'), Some('q'));
        assert_eq!(Places::of_locale("ru_RU").latin('.'), Some('/'));
        assert_eq!(Places::of_locale("ru_RU").latin('j'), None);
    }
}
