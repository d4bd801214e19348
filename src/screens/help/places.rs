//! Finding a place among the helplines by the letters that were typed.

use crate::{
    domain::{guide::Guide, helplines::Country, typed::PlaceWords},
    text::fold::fold,
    ui::Places,
};

/// No name of a place has more words.
const MOST_WORDS: usize = 6;

/// The places that have a word beginning as `typed` does, each with the country whose lines serve
/// there. A name that is just this comes first, then names that begin so: `uk` leads to the UK before
/// Ukraine, and `ind` to India before anywhere else.
///
/// A name may be in its own language and letters. What names nothing so is read by the places of its keys.
pub fn places<'a>(guide: &'a Guide, typed: &str) -> Vec<(&'a str, &'a Country)> {
    let found = beginning(guide, typed);
    if !found.is_empty() || typed.is_ascii() {
        return found;
    }
    let places = Places::default();
    let keys: String = typed.chars().map(|sign| places.latin(sign).unwrap_or(sign)).collect();
    beginning(guide, &keys)
}

fn beginning<'a>(guide: &'a Guide, typed: &str) -> Vec<(&'a str, &'a Country)> {
    let (helplines, words) = (&guide.helplines, &guide.typed.places);
    let typed = spelled(words, typed);
    if typed.is_empty() {
        return helplines.places().collect();
    }
    let begins = |name: &str| name.starts_with(&typed);
    let spelled = |(name, country)| (spelled(words, name), name, country);
    let near = |(name, _): &(&str, _)| may_begin(name, &typed);
    let named = helplines.places().filter(near).map(spelled);
    let (mut found, others): (Vec<_>, Vec<_>) = named.partition(|(spelled, ..)| begins(spelled));
    let within = |name: &str| name.match_indices(' ').any(|(at, _)| begins(&name[at + 1..]));
    found.sort_by_key(|(spelled, ..)| *spelled != typed);
    found.extend(others.into_iter().filter(|(spelled, ..)| within(spelled)));
    let towns = helplines.towns().filter(near).map(spelled);
    found.extend(towns.filter(|(spelled, ..)| begins(spelled)));
    let mut seen = Vec::new();
    // The same name, spelled another way, is one place.
    found.retain(|(spelled, ..)| {
        let is_new = !seen.contains(spelled);
        seen.push(spelled.clone());
        is_new
    });
    found.into_iter().map(|(_, name, country)| (name, country)).collect()
}

/// Whether a word of a name may begin as `typed` does once it is spelled: told by first letters, which
/// spares spelling some hundred names for each key. Other letters than those of ASCII are not told so.
fn may_begin(name: &str, typed: &str) -> bool {
    let Some(first) = typed.bytes().next().filter(|_| name.is_ascii() && !name.contains('&'))
    else {
        return true;
    };
    let mut words = name.split(|sign: char| !sign.is_ascii_alphanumeric());
    words.any(|word| word.bytes().next().is_some_and(|sign| sign.eq_ignore_ascii_case(&first)))
}

/// A name as it is compared: `The U.K.` is `uk`, `Côte d’Ivoire` is `cote divoire`, and `St. Lucia` is
/// `saint lucia`.
fn spelled(known: &PlaceWords, name: &str) -> String {
    let folded = fold(name);
    let without_dots = folded.chars().filter(|sign| !matches!(sign, '.' | '\'' | '!' | '?'));
    let mut plain = String::new();
    for sign in without_dots {
        match sign {
            'ı' => plain.push('i'),
            'ß' => plain.push_str("ss"),
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'æ' => plain.push_str("ae"),
            '&' => plain.extend([" ", known.and.first(), " "]),
            sign if sign.is_alphanumeric() => plain.push(sign),
            _ => plain.push(' '),
        }
    }
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    if words.len() > 1 && known.left_out.has(words[0]) {
        words.remove(0);
    }
    for word in &mut words {
        if known.saint.has(word) {
            *word = known.saint.first();
        }
    }
    // Letters that stand alone are the beginnings of words: u s a.
    let is_short = words.len() > 1 && words.iter().all(|word| word.chars().nth(1).is_none());
    words.join(if is_short { "" } else { " " })
}

/// What words say of where somebody is, after letters that were typed: the beginning of a name, or else
/// a whole name at their start.
pub fn named(guide: &Guide, typed: &str, words: &[&str]) -> Option<String> {
    let goes_on = format!("{typed}{}", words.join(" "));
    if !places(guide, &goes_on).is_empty() {
        return Some(goes_on);
    }
    let known = &guide.typed.places;
    let is_name = |start: &String| {
        let start = spelled(known, start);
        let mut names = guide.helplines.places().chain(guide.helplines.towns());
        names.any(|(name, _)| may_begin(name, &start) && spelled(known, name) == start)
    };
    (1..=words.len().min(MOST_WORDS)).rev().map(|count| words[..count].join(" ")).find(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::helplines::Helplines;

    fn codes(typed: &str) -> Vec<(String, String)> {
        let country = |code: &str, name: &str, covers: &[&str]| Country {
            code: code.to_owned(),
            name: name.to_owned(),
            covers: covers.iter().map(|&name| name.to_owned()).collect(),
            towns: Vec::new(),
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
        let guide = Guide { helplines: helplines.into(), ..Guide::default() };
        let found = places(&guide, typed).into_iter();
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
