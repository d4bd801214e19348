//! One invalid folder per rule, laid over a sound guide, with the exact problems expected beside it.

use std::fs;

use expect_test::expect_file;
use trust_guide::content;

use super::{in_tests, lay_over, sound_guide};

#[test]
fn the_sound_guide_has_no_problem() {
    let report = content::check(sound_guide().path());
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
    assert_eq!(
        report.counts.to_string(),
        "6 files: 1 stages, 1 sections, 1 pages, 1 steps, 1 signs, 1 exercises with 4 fields, \
         0 talks, 1 prompts, 1 questions, 1 countries; reading grade -0.8 on average, 0.4 at most"
    );
}

#[test]
fn every_rule_finds_its_invalid_folder() {
    let rules = fs::read_dir(in_tests("invalid-content")).unwrap().map(|entry| entry.unwrap());
    let mut count = 0;
    for rule in rules {
        let guide = sound_guide();
        lay_over(&rule.path(), guide.path());
        fs::remove_file(guide.path().join("expected.txt")).ok();
        let problems = content::check(guide.path()).problems;
        assert!(!problems.is_empty(), "{:?} has no problem", rule.file_name());
        let found: Vec<String> = problems.iter().map(ToString::to_string).collect();
        expect_file![rule.path().join("expected.txt")].assert_eq(&(found.join("\n") + "\n"));
        count += 1;
    }
    assert!(30 < count, "only {count} folders were found");
}

#[test]
fn a_stage_that_is_not_there_is_named_once() {
    let guide = sound_guide();
    fs::remove_dir_all(guide.path().join("en/steady")).unwrap();
    let problems = content::check(guide.path()).problems;
    let first = problems.first().unwrap().to_string();
    assert_eq!(
        first,
        "en/guide.toml:3: there is no file en/steady/stage.toml for the stage `steady`; \
         write it, or take the stage off the list"
    );
}

#[test]
fn a_guide_without_helplines_is_a_problem() {
    let guide = sound_guide();
    fs::remove_file(guide.path().join("helplines.toml")).unwrap();
    let problems = content::check(guide.path()).problems;
    assert_eq!(problems.len(), 1);
    assert_eq!(
        problems[0].to_string(),
        "helplines.toml: a guide cannot be without its helplines; write this file"
    );
}

#[test]
fn a_folder_that_is_not_there_is_a_problem() {
    let problems = content::check(&in_tests("no-such-folder")).problems;
    assert_eq!(problems.len(), 1);
    assert!(problems[0].to_string().starts_with(".: this folder cannot be read: "));
}
