//! Finding a place among the helplines by the letters that were typed.

use crate::{
    domain::{Country, Helplines},
    text::fold::fold,
};

/// The places that have a word beginning as `typed` does, each with the country whose lines serve
/// there. A name that is just this comes first, then names that begin so: `uk` leads to the UK before
/// Ukraine, and `ind` to India before anywhere else.
pub fn places<'a>(helplines: &'a Helplines, typed: &str) -> Vec<(&'a str, &'a Country)> {
    let typed = fold(typed.trim());
    let begins = |name: &str| name.starts_with(&typed);
    let (mut found, others): (Vec<_>, Vec<_>) =
        helplines.places().partition(|(name, _)| begins(&fold(name)));
    let within = |name: &str| {
        let name = fold(name);
        let words = name.match_indices(|sign: char| !sign.is_alphanumeric());
        words.into_iter().any(|(at, sign)| begins(&name[at + sign.len()..]))
    };
    found.sort_by_key(|(name, _)| fold(name) != typed);
    found.extend(others.into_iter().filter(|(name, _)| within(name)));
    found
}

/// What words say of where somebody is, after letters that were typed: the beginning of a name, or else
/// a whole name at their start.
pub fn named(helplines: &Helplines, typed: &str, words: &[&str]) -> Option<String> {
    let goes_on = format!("{typed}{}", words.join(" "));
    if !places(helplines, &goes_on).is_empty() {
        return Some(goes_on);
    }
    let is_name = |start: &String| helplines.places().any(|(name, _)| fold(name) == fold(start));
    (1..=words.len()).rev().map(|count| words[..count].join(" ")).find(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(typed: &str) -> Vec<(String, String)> {
        let country = |code: &str, name: &str, covers: &[&str]| Country {
            code: code.to_owned(),
            name: name.to_owned(),
            covers: covers.iter().map(|&name| name.to_owned()).collect(),
            lines: Vec::new(),
        };
        let helplines = Helplines {
            emergency: Vec::new(),
            countries: vec![
                country("UK", "United Kingdom", &["Britain", "Wales"]),
                country("EUROPE", "Elsewhere in Europe", &["Ukraine"]),
                country("IN", "India", &[]),
                country("AMERICAS", "Elsewhere in the Americas", &["Perú", "Brazil"]),
                country("AFRICA", "Elsewhere in Africa", &["Nigeria", "Niger"]),
                country("ANY", "Any country", &[]),
            ],
        };
        let found = places(&helplines, typed).into_iter();
        found.map(|(name, country)| (name.to_owned(), country.code.clone())).collect()
    }

    #[test]
    fn a_country_nobody_listed_leads_to_the_lines_of_its_region() {
        assert_eq!(codes("PERU"), [("Perú".to_owned(), "AMERICAS".to_owned())]);
        assert_eq!(codes("wal"), [("Wales".to_owned(), "UK".to_owned())]);
    }

    #[test]
    fn a_place_is_found_by_the_beginning_of_any_of_its_words() {
        assert_eq!(codes("kin"), [("United Kingdom".to_owned(), "UK".to_owned())]);
        assert_eq!(codes("ndia"), []);
        assert_eq!(codes("xyz"), []);
        assert_eq!(codes("any"), [], "what serves everywhere is no place");
        assert_eq!(codes("").len(), 12);
    }

    #[test]
    fn a_short_name_comes_before_the_longer_ones_that_begin_with_it() {
        let names = |typed| codes(typed).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names("niger"), ["Niger", "Nigeria"]);
        assert_eq!(names("NIGERI "), ["Nigeria"]);
    }
}
