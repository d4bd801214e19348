//! Who did it: somebody who hurt or scared another, told from somebody it was done to.

use crate::domain::typed::TypedWords;

use super::Line;

/// The nearest who does something before a place, if anybody is named: whether it is whoever writes.
fn who_before(known: &TypedWords, words: &[&str], place: usize) -> Option<bool> {
    let mut who = words[..place].iter().rev();
    who.find_map(|word| {
        let is_own = known.people.oneself.has(word);
        (is_own || known.people.others.has(word)).then_some(is_own)
    })
}

/// Whom a deed at a place is done to, if that is said.
fn whom_after<'a>(known: &TypedWords, words: &[&'a str], place: usize) -> Option<&'a str> {
    let mut after = words[place + 1..].iter().copied();
    after.find(|word| !known.people.little.has(word))
}

/// Whether the deed at a place is done by whoever writes, or may be.
fn is_own(known: &TypedWords, words: &[&str], place: usize) -> bool {
    let own_harm = &known.own_harm;
    let deed = words[place];
    let before = words[..place].iter().rev().find(|word| !own_harm.between.has(word));
    if before.is_some_and(|word| own_harm.felt.has(word)) && !own_harm.ongoing.has(deed) {
        return false;
    }
    let whom = whom_after(known, words, place);
    let is_on_another = whom.is_some_and(|whom| known.people.whom.has(whom));
    let may = before.is_some_and(|word| own_harm.may.has(word));
    match who_before(known, words, place) {
        Some(true) => is_on_another || (whom.is_none() && (may || !own_harm.unclear.has(deed))),
        Some(false) => false,
        None => is_on_another || (whom.is_none() && may && own_harm.planned.has(deed)),
    }
}

/// Whether somebody tells of what they did, or may do, to another.
pub(super) fn are_own(known: &TypedWords, line: &Line<'_>) -> bool {
    let (own_harm, words) = (&known.own_harm, &line.words[..]);
    let mut deeds = (0..words.len()).filter(|place| own_harm.deeds.has(words[*place]));
    let mut lost = own_harm.lost.within(&line.whole).map(|at| line.words_before(at));
    let mut adjectives = (0..words.len()).filter(|place| own_harm.adjectives.has(words[*place]));
    deeds.any(|place| is_own(known, words, place))
        || own_harm.phrases.within(&line.whole).next().is_some()
        || lost.any(|place| who_before(known, words, place) != Some(false))
        || adjectives.any(|place| who_before(known, words, place) == Some(true))
}

/// Whether somebody tells of what was done to them.
pub(super) fn were_suffered(known: &TypedWords, line: &Line<'_>) -> bool {
    let words = &line.words[..];
    let is_deed = |word: &str| known.own_harm.deeds.has(word) || known.control.theirs.has(word);
    (0..words.len()).any(|place| {
        is_deed(words[place])
            && whom_after(known, words, place).is_some_and(|whom| known.people.me.has(whom))
            && who_before(known, words, place) != Some(true)
    })
}

/// Whether it is said who did something, or is like that.
pub(super) fn names_somebody(known: &TypedWords, line: &Line<'_>) -> bool {
    let people = &known.people;
    line.words.iter().any(|word| people.oneself.has(word) || people.others.has(word))
}
