//! Which language a phrase is said in, and what a file of phrases may hold.

use std::sync::Arc;

use crate::phrases::{Phrasebook, Variety, count, faults, reworded, say, speaking};

fn finnish(text: &str) -> Arc<Phrasebook> {
    Phrasebook::new([("fi", text)])
}

#[test]
fn english_is_what_the_file_says() {
    assert_eq!(say::monday(), "Monday");
    assert_eq!(say::words_told(1), "1 word");
    assert_eq!(say::words_told(0), "0 words");
    assert_eq!(say::words_told(1_234_567), "1234567 words");
    assert_eq!(say::back_on("20:34", "Friday"), say::back_on_weekday("Friday", "20:34"));
}

#[test]
fn what_a_language_does_not_say_is_said_in_english() {
    let book = finnish(
        "monday = maanantai\nwords-told = { $count -> \n [one] sana\n *[other] { $count } sanaa\n }\n",
    );
    speaking(book, || {
        assert_eq!((say::monday(), say::tuesday()), ("maanantai", "Tuesday"));
        assert_eq!((say::words_told(1).as_str(), say::words_told(3).as_str()), ("sana", "3 sanaa"));
    });
    assert_eq!(say::monday(), "Monday", "only as long as that was spoken");
}

#[test]
fn a_phrase_that_wants_what_it_is_not_given_is_said_in_english() {
    let book =
        finnish("monday = { $name }\nwords-told = { $number } sanaa\nback-at = { DATE($time) }\n");
    speaking(book, || {
        assert_eq!(say::monday(), "Monday");
        assert_eq!(say::words_told(3), "3 words");
        assert_eq!(say::back_at("20:34"), "Back at 20:34");
    });
}

#[test]
fn a_language_has_the_plurals_it_has() {
    let words = "words-told = { $count ->\n [one] { $count } слово\n [few] { $count } слова\n *[many] { $count } слов\n }\n";
    speaking(Phrasebook::new([("ru", words)]), || {
        let told: Vec<String> = [1, 3, 5, 11, 21, 102].into_iter().map(say::words_told).collect();
        assert_eq!(told, ["1 слово", "3 слова", "5 слов", "11 слов", "21 слово", "102 слова"]);
    });
}

#[test]
fn english_of_a_folder_stands_below_the_language_and_above_what_is_built_in() {
    let book =
        Phrasebook::new([("fi", "monday = maanantai\n"), ("en", "monday = Mo\ntuesday = Tu\n")]);
    speaking(book, || {
        assert_eq!((say::monday(), say::tuesday(), say::friday()), ("maanantai", "Tu", "Friday"));
    });
}

#[test]
fn a_name_that_ends_in_a_full_stop_ends_the_sentence_once() {
    let named = say::sharing_named("B.");
    assert!(named.contains(": B. Your"), "{named}");
    assert!(say::sharing_named("B").contains(": B. Your"));
    let why = say::table_not_laid("the disk is full.");
    assert!(why.contains("the disk is full. Your") && !why.contains(".."), "{why}");
    // What is no end of a sentence stays as it is.
    assert!(say::sharing_code_folder("/home/b../c").contains("/home/b../c"));
}

#[test]
fn what_is_handed_over_stands_in_the_phrase_as_it_is() {
    // No marks around it, no number made of it, no placeholder read in it.
    for words in ["a { $day } b", "12", "“x”", "ä 日本", "\u{202e}", ""] {
        assert_eq!(say::back_at(words), format!("Back at {words}"));
    }
}

#[test]
fn every_fault_of_a_file_is_told_with_its_line() {
    let text = "\
# A comment.
monday = maanantai
tuesday
nobody = says this
words-told = { $number } sanaa
monday = maanantai taas
-term = termi
back-at = { -term }
friday = perjantai
    .more = lisää
";
    let told: Vec<String> =
        faults(text).iter().map(|fault| format!("{} {:?}", fault.line, fault.kind)).collect();
    assert_eq!(
        told,
        [
            "3 Unreadable(\"Expected a token starting with \\\"=\\\"\")",
            "4 Stranger(\"nobody\")",
            "5 Unfit { id: \"words-told\", argument: \"number\" }",
            "6 Twice(\"monday\")",
            "7 Borrows(\"-term\")",
            "8 Borrows(\"back-at\")",
            "9 Borrows(\"friday\")",
        ]
    );
    assert_eq!(count(text), 2);
}

#[test]
fn the_english_file_is_in_order() {
    assert_eq!(faults(include_str!("../../content/en/program.ftl")), []);
}

fn varied(words: &[(&str, &str)], own: &str) -> Arc<Phrasebook> {
    let words = words.iter().map(|&(english, own)| (english.to_owned(), own.to_owned()));
    Phrasebook::in_variety("en-US", Arc::new(Variety::new(words, [])), [("en-US", own)])
}

#[test]
fn a_variety_has_words_of_its_own_in_every_phrase_and_phrases_of_its_own_above() {
    let book =
        varied(&[("colours", "colors"), ("words", "terms"), ("at", "by")], "friday = Fryday");
    speaking(Arc::clone(&book), || {
        assert_eq!(say::settings_theme(), "Colors");
        assert_eq!(
            (say::words_told(1).as_str(), say::words_told(2).as_str()),
            ("1 word", "2 terms")
        );
        assert_eq!(say::back_at("words at { $time }"), "Back by words at { $time }");
        assert_eq!((say::friday(), say::monday()), ("Fryday", "Monday"));
    });
    assert_eq!(say::settings_theme(), "Colours", "only as long as that was spoken");
}

#[test]
fn what_people_type_is_compared_with_the_same_words_in_every_variety() {
    speaking(varied(&[("colours", "hues"), ("exit", "way out")], ""), || {
        assert!(say::typed_settings().contains("colors, colours"));
        assert_eq!(say::palette_typed_exit(), "exit");
    });
}

#[test]
fn only_the_words_of_a_file_are_given_others() {
    let text = "at = at { $at }\nsome = { $at-count ->\n    [at] at\n   *[other] { \"at\" } at\n}\ntyped-at = at\n";
    let other = reworded(text, |piece| *piece = piece.replace("at", "by"));
    let told = "at = by { $at }\nsome =\n    { $at-count ->\n        [at] by\n       *[other] { \"at\" } by\n    }\ntyped-at = at\n";
    assert_eq!(other, told);
}
