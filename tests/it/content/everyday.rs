//! The words people type for what the guide says, in each language.

use std::fs;

use trust_guide::content;

#[test]
fn each_language_has_everyday_words_of_its_own_or_those_in_english() {
    let own = tempfile::tempdir().unwrap();
    let file = own.path().join("fi/everyday.toml");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, "little = [\"ja\"]\n\n[[word]]\ntyped = [\"lapset\"]\nmeans = [\"laps\"]\n")
        .unwrap();
    let typed = |language: &str| {
        let loaded = content::load_in(language, Some(own.path()));
        assert!(loaded.problems.is_empty() || language == "sv", "{:?}", loaded.problems);
        loaded.guide.everyday.words[0].typed.clone()
    };
    assert_eq!(typed("fi"), ["lapset"]);
    assert!(typed("en").contains(&"kids".to_owned()));
    assert!(typed("sv").contains(&"kids".to_owned()), "what is not written is in English");
    let problems = content::check(own.path()).problems;
    assert!(problems.is_empty(), "{problems:?}");
}

#[test]
fn a_language_that_nobody_wrote_is_told_in_a_sentence() {
    let told: Vec<String> =
        content::load_in("sv", None).problems.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["the guide is not written in `sv` yet; it is shown in English"]);
}
