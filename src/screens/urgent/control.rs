//! Control, spying and force: what somebody tells of another, in whatever form its words come.

use crate::domain::typed::TypedWords;

use super::Line;

/// Whether it is told that somebody else does harm to another, or holds them under control.
pub(super) fn is_told(known: &TypedWords, line: &Line<'_>) -> bool {
    let TypedWords { control, people, .. } = known;
    let words = &line.words[..];
    let by_oneself = |place: usize| {
        let mut before = words[..place].iter().rev();
        before.find_map(|word| {
            let is_own = people.oneself.has(word);
            (is_own || people.others.has(word)).then_some(is_own)
        })
    };
    let after = |place: usize| {
        let mut rest = words[place + 1..].iter().filter(|word| !control.between.has(word));
        (rest.next().copied().unwrap_or_default(), rest.next().copied().unwrap_or_default())
    };
    let is_ones = |(whose, what): (&str, &str)| people.my.has(whose) && control.things.has(what);
    (0..words.len()).any(|place| {
        let (word, by, whom) = (words[place], by_oneself(place), after(place));
        let is_me = people.me.has(whom.0);
        let (is_harm, is_harm_to_one) = (control.harm.has(word), control.harm_to_one.has(word));
        let made = control.made.has(word) && is_me;
        (by == Some(false) && is_harm)
            || (by != Some(true) && is_me && (is_harm || is_harm_to_one))
            || (by == Some(false) && is_harm_to_one && is_ones(whom))
            || (by == Some(false) && control.taking.has(word) && is_ones(whom))
            || (by != Some(true) && made && words.iter().any(|word| control.made_to.has(word)))
    })
}
