//! Who did it: somebody who hurt or scared another, told from somebody it was done to.

/// What is done, as somebody who did it or may do it writes it.
const DEEDS: &[&str] = &[
    "abuse",
    "abused",
    "attack",
    "attacked",
    "beat",
    "beaten",
    "beating",
    "choke",
    "choked",
    "choking",
    "coerced",
    "force",
    "forced",
    "grabbed",
    "harm",
    "harmed",
    "harming",
    "hit",
    "hitting",
    "hurt",
    "hurting",
    "kick",
    "kicked",
    "kicking",
    "kill",
    "killing",
    "lock",
    "locked",
    "pinned",
    "punch",
    "punched",
    "punching",
    "pushed",
    "pushing",
    "rape",
    "raped",
    "scare",
    "scared",
    "scaring",
    "shoved",
    "slap",
    "slapped",
    "slapping",
    "smacked",
    "spied",
    "spy",
    "spying",
    "stab",
    "stabbed",
    "stalk",
    "stalked",
    "stalking",
    "strangle",
    "strangled",
    "terrified",
    "terrify",
    "threaten",
    "threatened",
    "threatening",
    "track",
    "tracked",
    "tracking",
];

/// What is done by somebody else, in words that only they fit.
const THEIRS: &[&str] = &["hurts", "pushes", "punches", "scares", "slaps"];

/// Deeds that are one’s own only if it is said to whom: “I hurt” is a pain.
const UNCLEAR: &[&str] = &[
    "beat",
    "force",
    "forced",
    "harm",
    "hurt",
    "hurting",
    "kill",
    "lock",
    "locked",
    "pushed",
    "scare",
    "scared",
    "terrified",
    "track",
    "tracked",
    "tracking",
];

/// Whoever writes.
const ONESELF: &[&str] = &["i", "id", "ill", "im", "ive"];

/// Somebody else, by a word that can do something.
const OTHERS: &[&str] = &[
    "bf",
    "boss",
    "boyfriend",
    "brother",
    "dad",
    "everyone",
    "ex",
    "father",
    "fiance",
    "gf",
    "girlfriend",
    "guy",
    "he",
    "hed",
    "hell",
    "hes",
    "hubby",
    "husband",
    "man",
    "mom",
    "mother",
    "mum",
    "parent",
    "parents",
    "partner",
    "partners",
    "people",
    "she",
    "shed",
    "shell",
    "shes",
    "sister",
    "somebody",
    "somebodys",
    "someone",
    "spouse",
    "stepdad",
    "stepfather",
    "they",
    "theyre",
    "theyve",
    "who",
    "wife",
];

/// Somebody it can be done to.
const WHOM: &[&str] = &[
    "anybody",
    "anyone",
    "baby",
    "bf",
    "boyfriend",
    "child",
    "children",
    "daughter",
    "ex",
    "gf",
    "girlfriend",
    "her",
    "him",
    "husband",
    "kid",
    "kids",
    "partner",
    "people",
    "somebody",
    "someone",
    "son",
    "spouse",
    "them",
    "wife",
];

/// After these a deed is done to whoever is told of, or felt.
const SUFFERED: &[&str] = &[
    "am", "be", "been", "being", "feel", "feeling", "felt", "get", "getting", "got", "im", "is",
    "was", "were",
];

/// What may stand between.
const BETWEEN: &[&str] = &["again", "always", "just", "often", "really", "so", "too", "very"];

/// What tells that something may be done.
const MAY: &[&str] = &["could", "gonna", "may", "might", "to", "wanna", "will", "would"];

/// What somebody says of themselves who lost hold.
const ADJECTIVES: &[&str] = &["abusive", "controlling", "violent"];

/// What somebody lost, in words of which none is a deed.
const LOST: &[&str] = &[
    "lose control",
    "lose my temper",
    "losing control",
    "lost control",
    "lost my temper",
    "my temper",
];

pub(super) fn is_oneself(word: &str) -> bool {
    ONESELF.contains(&word)
}

pub(super) fn is_other(word: &str) -> bool {
    OTHERS.contains(&word)
}

/// The nearest who does something before a place, if anybody is named.
fn who_before(words: &[&str], place: usize) -> Option<bool> {
    let mut who = words[..place].iter().rev();
    who.find_map(|word| {
        let is_own = ONESELF.contains(word);
        (is_own || OTHERS.contains(word)).then_some(is_own)
    })
}

/// Whom a deed at a place is done to, if that is said.
fn whom_after<'a>(words: &[&'a str], place: usize) -> Option<&'a str> {
    let mut after = words[place + 1..].iter().copied();
    after.find(|word| !matches!(*word, "my" | "our" | "the" | "own" | "a" | "on" | "at" | "up"))
}

/// Whether the deed at a place is done by whoever writes, or may be.
fn is_own(words: &[&str], place: usize) -> bool {
    let deed = words[place];
    let before = words[..place].iter().rev().find(|word| !BETWEEN.contains(word));
    let is_going_on = deed.ends_with("ing");
    if before.is_some_and(|word| SUFFERED.contains(word)) && !is_going_on {
        return false;
    }
    let whom = whom_after(words, place);
    let is_on_another = whom.is_some_and(|whom| WHOM.contains(&whom));
    let may = before.is_some_and(|word| MAY.contains(word));
    match who_before(words, place) {
        Some(true) => is_on_another || (whom.is_none() && (may || !UNCLEAR.contains(&deed))),
        Some(false) => false,
        None => is_on_another || (whom.is_none() && may && matches!(deed, "hurt" | "hit" | "harm")),
    }
}

/// Whether somebody tells of what they did, or may do, to another.
pub fn are_own(words: &[&str]) -> bool {
    let deeds = (0..words.len()).filter(|place| DEEDS.contains(&words[*place]));
    let line = format!(" {} ", words.join(" "));
    let lost = LOST.iter().filter_map(|lost| line.find(&format!(" {lost} ")));
    let mut lost = lost.map(|at| line[..at].split_whitespace().count());
    let mut adjectives = (0..words.len()).filter(|place| ADJECTIVES.contains(&words[*place]));
    deeds.into_iter().any(|place| is_own(words, place))
        || made_another(&line)
        || lost.any(|place| who_before(words, place) != Some(false))
        || adjectives.any(|place| who_before(words, place) == Some(true))
}

/// Whether somebody tells of what was done to them.
pub fn were_suffered(words: &[&str]) -> bool {
    let is_deed = |word: &str| DEEDS.contains(&word) || THEIRS.contains(&word);
    (0..words.len()).any(|place| {
        is_deed(words[place])
            && matches!(whom_after(words, place), Some("me" | "us"))
            && who_before(words, place) != Some(true)
    })
}

/// Whether somebody tells that they made another have sex, or let them do nothing else.
fn made_another(line: &str) -> bool {
    let made = ["made", "make"]
        .into_iter()
        .flat_map(|made| ["her", "him", "them"].map(|whom| format!(" i {made} {whom} have sex ")));
    made.into_iter().any(|phrase| line.contains(&phrase))
}

/// Whether it is said who did something, or is like that.
pub fn names_somebody(words: &[&str]) -> bool {
    words.iter().any(|word| ONESELF.contains(word) || OTHERS.contains(word))
}
