//! Cuts what was typed into words with a meaning and numbers.

use crate::domain::dates::{
    NotADay,
    words::{LONGEST, Sense, WORDS},
};

/// A piece of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    Word(Sense),
    Number(Number),
    /// A number with a sign: so many days or other units from today.
    Signed(i64),
    /// Numbers with the same mark between them, such as `5/10` and `2026-12-01`.
    Numbers(Vec<Number>, char),
}

/// A number, and how many digits it was typed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    pub value: u32,
    pub digits: usize,
    /// Typed as `5th` or `5.`: the day of a month.
    pub is_nth: bool,
}

/// A word or number before its meaning is looked up.
enum Piece {
    Word(String),
    Token(Token),
}

/// What stands between the numbers of a date.
const MARKS: [char; 3] = ['.', '/', '-'];

/// The pieces of a text, the words that say nothing about the day left out.
pub fn tokens(text: &str) -> Result<Vec<Token>, NotADay> {
    let mut pieces = Vec::new();
    for word in joined(&plain(text)).split_whitespace() {
        cut(word, &mut pieces)?;
    }
    let mut tokens = Vec::new();
    let mut rest = pieces.as_slice();
    while let Some(first) = rest.first() {
        match first {
            Piece::Token(token) => {
                tokens.push(token.clone());
                rest = &rest[1..];
            }
            Piece::Word(_) => {
                let (meaning, taken) = longest(rest).ok_or(NotADay::Unread)?;
                if meaning != Sense::Passed {
                    tokens.push(Token::Word(meaning));
                }
                rest = &rest[taken..];
            }
        }
    }
    Ok(tokens)
}

/// Small letters, one kind of hyphen, no apostrophes.
fn plain(text: &str) -> String {
    let small = text.to_lowercase();
    let letters = small.chars().filter(|letter| !matches!(letter, '\'' | '’' | '‘' | '`'));
    letters
        .map(|letter| match letter {
            '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
            ',' | ';' => ' ',
            '０'..='９' => {
                char::from_u32(u32::from(letter) - u32::from('０') + u32::from('0')).unwrap_or('0')
            }
            letter => letter,
        })
        .collect()
}

/// `5. 10. 2026` as one: blanks around the marks between numbers go.
fn joined(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut joined = String::new();
    let is_date = |text: &str| {
        let mut back = text.chars().rev();
        match back.next() {
            Some(mark) if MARKS.contains(&mark) => {
                back.next().is_some_and(|it| it.is_ascii_digit())
            }
            _ => false,
        }
    };
    for (place, letter) in letters.iter().enumerate() {
        if !letter.is_whitespace() {
            joined.push(*letter);
            continue;
        }
        let next = letters[place..].iter().find(|other| !other.is_whitespace());
        let ends_with_digit = joined.ends_with(|last: char| last.is_ascii_digit());
        let between = match next {
            Some(next) if next.is_ascii_digit() => is_date(&joined),
            Some('.' | '/') => ends_with_digit,
            _ => false,
        };
        if !between {
            joined.push(' ');
        }
    }
    joined
}

/// Cuts a word at each change between digits and letters.
fn cut(word: &str, pieces: &mut Vec<Piece>) -> Result<(), NotADay> {
    let mut rest = word;
    if let Some(count) = rest.strip_prefix(['+', '-']) {
        let length = count.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(count.len());
        let days: i64 = count[..length].parse::<u16>().map_err(|_| NotADay::Unread)?.into();
        let signed = if rest.starts_with('-') { -days } else { days };
        pieces.push(Piece::Token(Token::Signed(signed)));
        rest = &count[length..];
    }
    while let Some(first) = rest.chars().next() {
        let is_numeric = |letter: char| letter.is_ascii_digit() || MARKS.contains(&letter);
        let taken = if first.is_ascii_digit() {
            let end = rest.find(|letter| !is_numeric(letter)).unwrap_or(rest.len());
            pieces.push(Piece::Token(numbers(&rest[..end])?));
            end
        } else if first.is_alphabetic() {
            let end = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
            word_or_ending(&rest[..end], pieces);
            end
        } else if MARKS.contains(&first) && pieces.last().is_some() {
            first.len_utf8()
        } else {
            return Err(NotADay::Unread);
        };
        rest = &rest[taken..];
    }
    Ok(())
}

/// `th` right after a number makes it the day of a month.
fn word_or_ending(word: &str, pieces: &mut Vec<Piece>) {
    if let (true, Some(Piece::Token(Token::Number(number)))) =
        (matches!(word, "st" | "nd" | "rd" | "th"), pieces.last_mut())
    {
        number.is_nth = true;
    } else {
        pieces.push(Piece::Word(word.to_owned()));
    }
}

fn numbers(text: &str) -> Result<Token, NotADay> {
    let marks: Vec<char> = text.chars().filter(|letter| MARKS.contains(letter)).collect();
    let trimmed = text.trim_end_matches(MARKS);
    let read = |digits: &str| {
        let value = digits.parse::<u32>().map_err(|_| NotADay::Unread)?;
        Ok(Number { value, digits: digits.len(), is_nth: false })
    };
    let all = trimmed.split(MARKS).map(read).collect::<Result<Vec<Number>, NotADay>>()?;
    match (all.as_slice(), marks.first()) {
        ([number], mark) => Ok(Token::Number(Number { is_nth: mark == Some(&'.'), ..*number })),
        (_, Some(mark)) if all.len() <= 3 && marks.iter().all(|other| other == mark) => {
            Ok(Token::Numbers(all, *mark))
        }
        _ => Err(NotADay::Unread),
    }
}

/// The meaning of the most words from here on that have one together.
fn longest(pieces: &[Piece]) -> Option<(Sense, usize)> {
    let words: Vec<&str> = pieces
        .iter()
        .take(LONGEST)
        .map_while(|piece| if let Piece::Word(word) = piece { Some(word.as_str()) } else { None })
        .collect();
    (1..=words.len()).rev().find_map(|count| {
        let phrase = words[..count].join(" ");
        let found = WORDS.iter().find(|(known, _)| *known == phrase)?;
        Some((found.1, count))
    })
}
