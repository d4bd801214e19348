//! What a terminal says about its colours, early or late, told apart from keys.

use std::mem;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// How the colours of a terminal are told, after Alt-`]`: number, kind, and then the value.
const BEGINNINGS: [&str; 4] = ["10;rgb:", "11;rgb:", "10;rgba:", "11;rgba:"];

/// Takes the answer to a question about colours out of the keys, where it would be heard as commands. A
/// slow line may bring it seconds after the start.
#[derive(Debug, Default)]
pub struct Late {
    /// Keys that may be the beginning of an answer, in case they are not.
    held: Vec<Event>,
    /// What was said after Alt-`]` so far.
    said: String,
    inside: bool,
    /// The value of the background so far, while that is what is told.
    value: String,
    backgrounds: Vec<bool>,
}

impl Late {
    /// Gives back what is to be heard: nothing, this event, or all that were held.
    pub fn hear(&mut self, event: Event) -> Vec<Event> {
        let key = if let Event::Key(key) = &event { Some(*key) } else { None };
        if self.inside {
            let value = key.and_then(letter).is_some_and(|it| it.is_ascii_hexdigit() || it == '/');
            if value {
                self.value.extend(key.and_then(letter));
                return Vec::new();
            }
            self.inside = false;
            let value = mem::take(&mut self.value);
            if key.is_some_and(ends) && value.starts_with("11;") {
                self.backgrounds.extend(is_dark(&value));
            }
            return if key.is_some_and(ends) { Vec::new() } else { self.hear(event) };
        }
        if self.held.is_empty() {
            if key.is_some_and(|key| key.code == KeyCode::Char(']') && is_alt(key)) {
                self.held.push(event);
                return Vec::new();
            }
            return vec![event];
        }
        self.said.extend(key.and_then(letter));
        self.held.push(event);
        let goes_on = self.said.len() == self.held.len() - 1
            && BEGINNINGS.iter().any(|beginning| beginning.starts_with(&self.said));
        if !goes_on {
            return self.give_up();
        }
        if BEGINNINGS.contains(&self.said.as_str()) {
            self.value = mem::take(&mut self.said);
            self.held.clear();
            self.inside = true;
        }
        Vec::new()
    }

    /// Whether the background is dark, for each time the terminal said so since this was last asked.
    pub fn backgrounds(&mut self) -> Vec<bool> {
        mem::take(&mut self.backgrounds)
    }

    /// Whether more is needed to tell.
    pub fn is_waiting(&self) -> bool {
        self.inside || !self.held.is_empty()
    }

    /// Nothing more came, so that what was held were keys after all.
    pub fn give_up(&mut self) -> Vec<Event> {
        self.inside = false;
        self.said.clear();
        self.value.clear();
        mem::take(&mut self.held)
    }
}

/// Whether a colour such as `11;rgb:1b1b/1818/1616` is a dark one. Each part has one to four digits.
fn is_dark(told: &str) -> Option<bool> {
    let (_, value) = told.split_once(':')?;
    let part = |part: &str| {
        let value = u32::from_str_radix(part, 16).ok()?;
        let most = 16_u32.checked_pow(u32::try_from(part.len()).ok()?)? - 1;
        (part.len() <= 4).then_some(value * 1_000 / most)
    };
    let parts: Option<Vec<u32>> = value.split('/').map(part).collect();
    let parts = parts?;
    let [red, green, blue, ..] = parts[..] else { return None };
    // How bright each looks to an eye, in thousandths.
    Some(299 * red + 587 * green + 114 * blue < 500_000)
}

fn letter(key: KeyEvent) -> Option<char> {
    let plain = key.modifiers.difference(KeyModifiers::SHIFT).is_empty();
    key.code.as_char().filter(|_| plain)
}

fn is_alt(key: KeyEvent) -> bool {
    key.modifiers == KeyModifiers::ALT
}

/// The answer ends with Alt-`\` or a bell, which is Ctrl-G.
fn ends(key: KeyEvent) -> bool {
    let bell = key.code == KeyCode::Char('g') && key.modifiers == KeyModifiers::CONTROL;
    bell || (key.code == KeyCode::Char('\\') && is_alt(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alt(letter: char) -> Event {
        Event::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT))
    }

    fn keys(text: &str) -> Vec<Event> {
        text.chars().map(|letter| Event::Key(KeyEvent::from(KeyCode::Char(letter)))).collect()
    }

    fn heard(said: Vec<Event>) -> Vec<Event> {
        let mut late = Late::default();
        let mut heard: Vec<Event> = said.into_iter().flat_map(|event| late.hear(event)).collect();
        heard.extend(late.give_up());
        heard
    }

    #[test]
    fn an_answer_is_not_heard_and_the_keys_around_it_are() {
        let answer = |value: &str| [vec![alt(']')], keys(value), vec![alt('\\')]].concat();
        let said = [keys("a"), answer("11;rgb:1b1b/1818/16ff"), keys("b"), answer("10;rgba:f/0/a")];
        assert_eq!(heard(said.concat()), keys("ab"));
    }

    #[test]
    fn an_answer_tells_whether_the_background_is_dark() {
        for (value, dark) in [
            ("11;rgb:1b1b/1818/1616", &[true][..]),
            ("11;rgb:ff/ff/d7", &[false]),
            ("11;rgba:0/0/0/f", &[true]),
            ("11;rgb:7/8/8", &[false]),
            ("11;rgb:12345/0/0", &[]),
            ("11;rgb:", &[]),
            ("10;rgb:ffff/ffff/ffff", &[]),
        ] {
            let mut late = Late::default();
            for event in [vec![alt(']')], keys(value), vec![alt('\\')]].concat() {
                assert!(late.hear(event).is_empty(), "{value}");
            }
            assert_eq!(late.backgrounds(), dark, "{value}");
            assert!(late.backgrounds().is_empty());
        }
    }

    #[test]
    fn an_answer_that_breaks_off_costs_no_word_after_it() {
        let said = [vec![alt(']')], keys("11;rgb:1b1b/18 word")].concat();
        assert_eq!(heard(said), keys(" word"));
    }

    #[test]
    fn keys_that_only_begin_like_an_answer_are_all_heard() {
        let said = [vec![alt(']')], keys("11 days"), vec![alt(']')], keys("1")].concat();
        assert_eq!(heard(said.clone()), said);
    }
}
