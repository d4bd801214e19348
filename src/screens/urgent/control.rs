//! Control, spying and force: what somebody tells of another, in whatever form its words come.

use super::deeds::{is_oneself, is_other};

/// How words begin that tell of harm or control where another one does it.
const HARM: &[&str] = &[
    "assault",
    "attack",
    "beat",
    "blackmail",
    "bullie",
    "bully",
    "chok",
    "coerc",
    "control",
    "forc",
    "grab",
    "grop",
    "harass",
    "hit",
    "humiliat",
    "hurt",
    "intimidat",
    "isolat",
    "kick",
    "kill",
    "molest",
    "punch",
    "rape",
    "raping",
    "scare",
    "scaring",
    "shov",
    "slap",
    "smash",
    "spie",
    "spy",
    "stab",
    "stalk",
    "strangl",
    "terrori",
    "threat",
];

/// The same of what is harm only if it is done to somebody: nobody is hurt who is followed by a page.
const HARM_TO_ONE: &[&str] = &[
    "burn", "drag", "film", "follow", "hunt", "lock", "monitor", "pin", "push", "scream", "shoot",
    "shout", "threw", "throw", "track", "trap", "watch", "yell",
];

/// What is taken, read or kept by who controls another.
const TAKING: &[&str] = &[
    "broke", "check", "demand", "go", "has", "have", "hid", "keep", "kept", "look", "open", "read",
    "search", "smash", "steal", "stole", "take", "taking", "took", "track", "want", "went",
];

/// What of somebody is taken or read.
const THINGS: &[&str] = &[
    "account", "bank", "car", "card", "diary", "document", "email", "id", "key", "location",
    "mail", "message", "money", "passport", "password", "phone", "pin", "text", "wage",
];

/// What stands between what is done and to whom.
const BETWEEN: &[&str] = &["on", "at", "up", "after", "in", "through", "into", "for", "all"];

/// Acts that somebody is made to do.
const MADE_TO: &[&str] = &["sex", "touch", "naked", "beg", "strip", "porn"];

/// Whole phrases, as they are compared.
const PHRASES: &[&str] = &[
    "wont let me",
    "will not let me",
    "doesnt let me",
    "does not let me",
    "never lets me",
    "not let me",
    "dont let me",
    "not allowed to",
    "locked me",
    "lock me",
    "locks me",
    "sex i did not want",
    "sex i didnt want",
    "against my will",
    "keeps me from",
];

fn begins(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.starts_with(stem))
}

/// Whether it is told that somebody else does harm to another, or holds them under control.
pub fn is_told(words: &[&str]) -> bool {
    let line = format!(" {} ", words.join(" "));
    let by_oneself = |place: usize| {
        let mut before = words[..place].iter().rev();
        before.find_map(|word| (is_oneself(word) || is_other(word)).then(|| is_oneself(word)))
    };
    let after = |place: usize| {
        let mut rest = words[place + 1..].iter().filter(|word| !BETWEEN.contains(word));
        (rest.next().copied().unwrap_or_default(), rest.next().copied().unwrap_or_default())
    };
    let is_ones = |(whose, what): (&str, &str)| {
        matches!(whose, "my" | "our") && THINGS.iter().any(|thing| what.starts_with(thing))
    };
    PHRASES.iter().any(|phrase| line.contains(&format!(" {phrase} ")))
        || (0..words.len()).any(|place| {
            let (word, by, whom) = (words[place], by_oneself(place), after(place));
            let is_me = matches!(whom.0, "me" | "us");
            let made = matches!(word, "made" | "make" | "makes" | "making") && is_me;
            (by == Some(false) && begins(word, HARM))
                || (by != Some(true) && is_me && (begins(word, HARM) || begins(word, HARM_TO_ONE)))
                || (by == Some(false) && begins(word, HARM_TO_ONE) && is_ones(whom))
                || (by == Some(false) && begins(word, TAKING) && is_ones(whom))
                || (by != Some(true) && made && words.iter().any(|word| begins(word, MADE_TO)))
        })
}
