//! Words in the place of signs, for whoever hears a page.

use crate::{
    domain::promise::PromiseState,
    phrases::say,
    ui::page::{Choice, Shape},
};

/// Signs that only the eye needs before words: bars, bullets, and what a line is.
const SEEN: [char; 17] =
    ['▎', '┃', '│', '·', '•', '▸', '▾', '→', '○', '✎', '✓', '●', '◐', '◑', '△', '▪', '◇'];

/// Stands where a dot is typed if words are written, and nothing else. No text has it.
pub const DOT: char = '\u{fdd0}';

/// The letter that leaves with Ctrl.
const LEAVES: &str = "X";

/// Whether what stands before words says that they lead somewhere.
pub(in crate::ui) fn leads_on(lead: &str) -> bool {
    matches!(lead.trim(), "→" | "▸")
}

/// Whether short words at the right are no more than the key that does the same.
pub(super) fn is_key(tail: &str) -> bool {
    let mut signs = tail.trim().chars();
    signs.next().is_some() && signs.next().is_none()
}

/// Words of the program as they are heard: no sign that is only seen, arrows by their names.
pub(super) fn said(words: &str) -> String {
    let mut rest = words.trim();
    let goes_on = rest.strip_prefix("↵ ");
    rest = goes_on.unwrap_or(rest);
    rest = unmarked(rest);
    // A key that stands behind words, with air before it.
    if let Some((words, key)) = rest.rsplit_once("  ")
        && is_key(key)
    {
        rest = words.trim_end();
    }
    let mut heard = String::with_capacity(rest.len());
    for piece in rest.split("  ").flat_map(|piece| piece.split(" · ")).map(unmarked) {
        if is_drawn(piece) {
            continue;
        }
        if !heard.is_empty() {
            let ends = heard.ends_with(['.', '?', '!', ':', ',']);
            heard.push_str(if ends { " " } else { ", " });
        }
        heard.push_str(piece);
    }
    let heard = heard.trim_start_matches(['━', '─', ' ']).replace(" › ", ", ");
    let heard = heard.replace(['‹', '›'], "");
    let heard = heard.replace("[ ]", say::aloud_not_ticked()).replace("[x]", say::aloud_ticked());
    let heard = without_brackets(&heard);
    let arrows = [
        ("←", say::aloud_key_left()),
        ("→", say::aloud_key_right()),
        ("↑", say::aloud_key_up()),
        ("↓", say::aloud_key_down()),
    ];
    let heard = arrows.iter().fold(heard, |heard, (arrow, name)| heard.replace(arrow, name));
    let heard = typed_for_keys(&heard);
    if goes_on.is_some() { say::aloud_enter(heard) } else { heard }
}

/// Names of keys are what is typed for them in lines. Before each stands the sign for a dot, which is needed where words
/// are written.
fn typed_for_keys(words: &str) -> String {
    // The setting is about the key itself.
    if words.contains(say::settings_leave_on_esc()) {
        return words.to_owned();
    }
    let keys = [
        (say::key_named_esc(), say::aloud_typed_back()),
        (say::key_named_space(), say::aloud_typed_space()),
        (say::key_named_tab(), say::aloud_typed_tab()),
    ];
    let is_sign = |sign: char| sign.is_alphanumeric() || "^-’".contains(sign);
    let mut heard = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(begin) = rest.find(is_sign) {
        heard.push_str(&rest[..begin]);
        let word = &rest[begin..];
        let end = word.find(|sign: char| !is_sign(sign)).unwrap_or(word.len());
        let (word, after) = word.split_at(end);
        let named = keys.iter().find(|(key, _)| *key == word);
        match (named, word.strip_prefix('^')) {
            (Some((_, typed)), _) => heard.extend([DOT].into_iter().chain(typed.chars())),
            // It is heard in the middle of a line, as itself.
            (None, Some(LEAVES)) => heard.push_str(say::aloud_key_leave()),
            (None, Some(_)) => heard.extend([DOT].into_iter().chain(word.to_lowercase().chars())),
            (None, None) => heard.push_str(word),
        }
        rest = after;
    }
    heard + rest
}

/// Without the signs before it that are only seen.
fn unmarked(words: &str) -> &str {
    let mut rest = words.trim();
    while let Some(after) = rest.strip_prefix(SEEN).filter(|after| after.starts_with(' ')) {
        rest = after.trim_start();
    }
    rest
}

/// Whether nothing stands there but signs: dots of weeks, a clock as a bar.
fn is_drawn(words: &str) -> bool {
    let drawn = ['–', '~', '━', '─', '█', '░', '▒', '▓', '┆', ' '];
    words.chars().all(|sign| SEEN.contains(&sign) || drawn.contains(&sign))
}

/// A word in brackets is the one of several that is chosen.
fn without_brackets(words: &str) -> String {
    let Some((before, rest)) = words.split_once('[') else { return words.to_owned() };
    let Some((chosen, after)) = rest.split_once(']') else { return words.to_owned() };
    format!("{before}{chosen} ({}){after}", say::aloud_chosen())
}

/// A name without the key before it: where it is heard, a number of its own stands there.
pub(super) fn without_a_key(name: &str) -> String {
    match name.split_once(' ') {
        Some((key, name)) if is_key(key) => name.to_owned(),
        _ => name.to_owned(),
    }
}

/// What a mark means in words, if it means anything; `None` for one that is part of what is said.
fn meaning(mark: &str) -> Option<&'static str> {
    // A number of the page is none to be picked by: its own stands before the line.
    let sign = mark.trim().trim_matches(|sign: char| sign.is_ascii_digit()).trim();
    Some(match sign {
        "[x]" => say::aloud_ticked(),
        "[ ]" => say::aloud_not_ticked(),
        "(•)" => say::aloud_chosen(),
        "✓" => say::aloud_done(),
        "◐" => say::aloud_begun(),
        _ if sign.chars().all(|sign| !sign.is_alphanumeric()) || is_key(sign) => "",
        _ => return None,
    })
}

/// Something that can be chosen: what it says, how it stands, and what is told of it at its end.
pub(super) fn choice(choice: &Choice) -> String {
    let tail = Some(choice.tail.long.trim()).filter(|tail| !tail.is_empty() && !is_key(tail));
    let (asked, state) = match meaning(&choice.mark) {
        Some(state) => ("", Some(state).filter(|state| !state.is_empty())),
        None => (choice.mark.trim(), None),
    };
    let words = match (asked, choice.said.long.trim()) {
        ("", words) => words.to_owned(),
        (asked, "") => asked.to_owned(),
        (asked, words) => format!("{asked} {words}"),
    };
    if let (Shape::Setting, Some(value)) = (choice.shape, tail) {
        return named(&words, value);
    }
    joined(&words, state.into_iter().chain(tail))
}

/// A line of the plan with what became of it.
pub(super) fn marked(mark: &str, words: &str) -> String {
    joined(words, state_of(mark).into_iter())
}

fn state_of(sign: &str) -> Option<&'static str> {
    let state = PromiseState::ALL.into_iter().find(|state| state.glyph() == sign.trim());
    state.map(PromiseState::label)
}

/// A day of a month, and what falls on it.
pub(super) fn day(name: &str, signs: &[&'static str]) -> String {
    let told = |sign: &&'static str| match *sign {
        "◇" => say::aloud_look_again(),
        sign => state_of(sign).unwrap_or(say::aloud_something()),
    };
    let told: Vec<&str> = signs.iter().map(told).collect();
    if told.is_empty() { name.to_owned() } else { named(name, &told.join(", ")) }
}

/// A name and what it stands for: `name: words`.
pub(super) fn named(name: &str, words: &str) -> String {
    let name = said(name);
    let name = name.trim_end_matches(':').trim_end();
    if words.trim().is_empty() { name.to_owned() } else { say::aloud_named(name, words.trim()) }
}

/// A scale: what its ends mean, and which number is kept, or is only marked.
pub(super) fn scale(
    picked: Option<u8>,
    marked: Option<u8>,
    ends: Option<&(String, String)>,
) -> String {
    let ends = ends.map(|(low, high)| say::aloud_scale(high.trim(), low.trim()));
    let here = match (marked, picked) {
        (Some(number), _) => Some(said(&say::number_not_kept_yet(number.to_string()))),
        (None, Some(number)) => Some(say::aloud_number(number.to_string())),
        (None, None) => None,
    };
    ends.into_iter().chain(here).collect::<Vec<_>>().join(" ")
}

/// Words, and each of what is told of them, as one sentence that a voice can read.
pub(super) fn joined<'a>(words: &str, more: impl Iterator<Item = &'a str>) -> String {
    let mut whole = words.trim_end().to_owned();
    for more in more {
        let ends = whole.ends_with(['.', '?', '!', ':', '…', ',']);
        whole.push_str(if ends || whole.is_empty() { " " } else { ", " });
        whole.push_str(more);
    }
    whole.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::page::{Page, Tone};

    #[test]
    fn no_sign_is_heard_that_is_only_seen() {
        for (seen, heard) in [
            ("▎ • What helps", "What helps"),
            ("2 of 5 · 3 min", "2 of 5, 3 min"),
            ("Exercise: Hard-day plan  x", "Exercise: Hard-day plan"),
            ("y yes    n no    s skip", "y yes, n no, s skip"),
            ("‹7›, not kept yet", "7, not kept yet"),
            ("Go to an answer with ↑ or ↓ first", "Go to an answer with up or down first"),
            ("Space ticks, Esc closes", "\u{fdd0}space ticks, \u{fdd0}b closes"),
            ("^X keeps them", "Ctrl-X keeps them"),
            ("↵ Next: Be on time", "Enter: Next: Be on time"),
            ("a walk – and tea…", "a walk – and tea…"),
            ("Step: [ ] I know two things", "Step: not ticked I know two things"),
            ("● kept · ◐ early word", "kept, early word"),
            ("16 Nov   ○ – ● ◐ ○", "16 Nov"),
            ("━━━━── 1 min 56 s left of 2", "1 min 56 s left of 2"),
            ("✓ The subject  ·  ▸ Four turns", "The subject, Four turns"),
            ("Where are you?   Type", "Where are you? Type"),
            ("[board]   agenda   month", "board (chosen), agenda, month"),
        ] {
            assert_eq!(said(seen), heard);
        }
    }

    #[test]
    fn a_mark_is_a_word_behind_what_it_marks() {
        let mut page = Page::new();
        page.item("[x] ", "Phone in the hall", "", Tone::Text);
        page.item("[ ] ", "What now?", "together", Tone::Text);
        page.item("2 (•) ", "Often", "", Tone::Text);
        page.item("○ ", "How are you?", "p", Tone::Text);
        page.item("✓ 1  ", "What I did", "", Tone::Text);
        page.item("▸ 2  ", "What it did", "", Tone::Text);
        page.answer("My sign:", "the coat stays on", Tone::Text);
        let told = super::super::aloud(&page, None, true);
        let told: Vec<&str> = told.iter().map(|line| line.words.as_str()).collect();
        assert_eq!(
            told,
            [
                "Phone in the hall, ticked",
                "What now? not ticked, together",
                "Often, chosen",
                "How are you?",
                "What I did, done",
                "What it did",
                "My sign: the coat stays on",
            ]
        );
    }

    #[test]
    fn what_became_of_a_promise_is_a_word() {
        assert_eq!(marked("●", "Text when I leave"), "Text when I leave, kept");
        assert_eq!(marked("·", "Text when I leave"), "Text when I leave");
        assert_eq!(day("12 today", &["○", "◇"]), "12 today: open, look again");
    }
}
