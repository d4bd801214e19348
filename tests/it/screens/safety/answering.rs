//! Questions that letters answer: a whole word is one answer, and what follows it does nothing.

use std::time::Duration;

use super::check;
use crate::talking::{begun, talk};

#[test]
fn a_word_answers_once_however_it_comes() {
    for (word, answer) in [
        ("yes", "yes"),
        ("yes please", "yes"),
        ("YES", "yes"),
        ("no", "no"),
        ("no never", "no"),
        ("not sure", "no"),
        ("not yet, says he", "no"),
        ("yes<enter>", "yes"),
    ] {
        for gap in [50, 75, 130, 200, 330] {
            let mut play = check();
            play.keys_apart(word, Duration::from_millis(gap));
            let told = format!("2 of 11    the one before: {answer}");
            assert!(play.screen().contains(&told), "{word} {gap} ms apart: {}", play.screen());
        }
    }
    for (burst, answer) in [("y", "yes"), ("no", "no"), ("yes", "yes"), ("No.", "no")] {
        let mut play = check();
        play.burst(burst);
        let told = format!("2 of 11    the one before: {answer}");
        assert!(play.screen().contains(&told), "{burst}: {}", play.screen());
    }
    // A word that is no answer is none, whatever letters are in it.
    for word in ["maybe", "only once", "i dont know", "what"] {
        let mut play = check();
        play.keys(word);
        assert!(play.screen().contains("1 of 11"), "{word}: {}", play.screen());
        play.keys_apart("y", Duration::from_secs(1));
        assert!(play.screen().contains("2 of 11    the one before: yes"), "{}", play.screen());
    }
}

#[test]
fn a_word_that_is_typed_with_one_slow_finger_skips_nothing() {
    let mut play = check();
    play.keys_apart("yes", Duration::from_millis(900));
    assert!(play.screen().contains("2 of 11    the one before: yes"), "{}", play.screen());
    assert!(play.screen().contains("A whole word counts as one answer"), "{}", play.screen());
    play.keys_apart("s", Duration::from_secs(3));
    assert!(play.screen().contains("3 of 11    the one before: skipped"), "{}", play.screen());
}

#[test]
fn a_word_that_answers_in_a_talk_does_nothing_where_the_answer_led_to() {
    for (word, key) in [
        ("yes", "y"),
        ("yes please<enter>", "y"),
        ("no", "n"),
        ("nope, again", "n"),
        ("mostly", "m"),
    ] {
        let said_back = |keys: &str| {
            let mut play = begun("talk.turns", 80, 24);
            play.keys("  ").keys(keys);
            (talk(&play).got.clone(), talk(&play).phase, talk(&play).turn, play.screen())
        };
        let (word, key) = (said_back(word), said_back(key));
        assert_eq!((word.0, word.1, word.2), (key.0, key.1, key.2), "{}", word.3);
    }
}
