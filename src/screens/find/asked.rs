//! What is looked for, read as people type: everyday words, little words, words with a letter wrong.

use crate::{
    domain::{everyday::Everyday, id::NodeId},
    text::{
        fold::fold,
        index::{Index, Term, bare, is_long_enough, is_near, words},
    },
    ui::action::Place,
};

/// So many words of what is typed are read as one at most.
const TOGETHER: usize = 4;

/// So many words that were perhaps meant are looked for in the place of a mistyped one.
const MOST_NEAR: usize = 6;

/// The everyday words, as they are compared: folded, without apostrophes.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    little: Vec<String>,
    words: Vec<Meant>,
}

/// What people type for one thing.
#[derive(Debug, PartialEq, Eq)]
struct Meant {
    typed: Vec<String>,
    means: Vec<String>,
    leads: Vec<NodeId>,
}

/// What is looked for, as it was read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The words to look for.
    pub terms: Vec<Term>,
    /// Where all that was typed is answered, the best first; none where some of it is no everyday word.
    pub leads: Vec<NodeId>,
}

impl Table {
    /// Folded once, for every key that is typed.
    pub fn of(everyday: &Everyday) -> Table {
        let all = |words: &[String]| words.iter().map(|word| plain(word)).collect();
        let means = |words: &[String]| words.iter().map(|word| fold(word)).collect();
        let meant = everyday.words.iter().map(|entry| Meant {
            typed: all(&entry.typed),
            means: means(&entry.means),
            leads: entry.leads.clone(),
        });
        Table { little: all(&everyday.little), words: meant.collect() }
    }

    /// What to look for: little words are passed over beside others, everyday ones are looked for in the words
    /// of the guide as well, and one that stands nowhere in those that one letter makes of it.
    pub fn read(&self, query: &str, shelves: &[&Index<Place>]) -> Asked {
        let typed = words(query);
        let mut terms = Vec::new();
        let (mut leads, mut is_everyday) = (Vec::new(), true);
        let mut rest = typed.as_slice();
        while let Some(first) = rest.first() {
            let (meant, count) = self.longest(rest).unzip();
            let count = count.unwrap_or(1);
            if meant.is_some() || !self.is_little(first) {
                is_everyday &= meant.is_some();
                leads.extend(meant.into_iter().flat_map(|meant| &meant.leads).cloned());
                let others = meant.map(|meant| meant.means.clone()).unwrap_or_default();
                terms.push(Term { typed: rest[..count].join(" "), others });
            }
            rest = &rest[count..];
        }
        if terms.is_empty() {
            terms.extend(typed.into_iter().map(|typed| Term { typed, others: Vec::new() }));
        }
        terms.dedup();
        if !is_everyday {
            leads.clear();
        }
        for term in &mut terms {
            let stands = |word: &String| shelves.iter().any(|corpus| corpus.holds(word));
            // Where there is no text that could hold it, what it means is looked for.
            let has_meaning = shelves.is_empty() && !term.others.is_empty();
            if !has_meaning && !stands(&term.typed) && !term.others.iter().any(stands) {
                term.others = self.begun(&term.typed);
                term.others.extend(self.near(&term.typed));
                for corpus in shelves {
                    let near = corpus.near(&term.typed).take(MOST_NEAR).map(str::to_owned);
                    term.others.extend(near);
                }
                term.others.sort_unstable();
                term.others.dedup();
            }
        }
        Asked { terms, leads }
    }

    fn is_little(&self, word: &str) -> bool {
        self.little.contains(&plain(word))
    }

    /// What the most words from here on that stand in the table together mean, and how many they are.
    fn longest(&self, words: &[String]) -> Option<(&Meant, usize)> {
        (1..=words.len().min(TOGETHER)).rev().find_map(|count| {
            let phrase = plain(&words[..count].join(" "));
            Some((self.that(|typed| *typed == phrase)?, count))
        })
    }

    /// What a word means of which only the beginning is typed.
    fn begun(&self, word: &str) -> Vec<String> {
        let word = plain(word);
        let is_begun = |typed: &String| typed.starts_with(&word) && !typed.contains(' ');
        if is_long_enough(&word) { self.means_of(is_begun) } else { Vec::new() }
    }

    /// What a mistyped word means.
    fn near(&self, word: &str) -> Vec<String> {
        let word = plain(word);
        let is_meant = |typed: &String| is_long_enough(typed) && is_near(typed, &word);
        if is_long_enough(&word) { self.means_of(is_meant) } else { Vec::new() }
    }

    fn means_of(&self, is: impl Fn(&String) -> bool) -> Vec<String> {
        self.that(is).map(|meant| meant.means.clone()).unwrap_or_default()
    }

    fn that(&self, is: impl Fn(&String) -> bool) -> Option<&Meant> {
        self.words.iter().find(|meant| meant.typed.iter().any(&is))
    }
}

/// Words however they are spelled, with or without apostrophes.
fn plain(words: &str) -> String {
    bare(&fold(words).replace('\'', "")).join(" ")
}
