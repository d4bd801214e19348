//! The one of a list that a name means: by its id or its title, or by how either begins.

use crate::text::nearest::{nearest, plain_name};

/// What is meant by a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// It is this one, by its place in the list.
    One(usize),
    /// It may be each of these.
    Several(Vec<usize>),
    /// It is none; this one is the most like it.
    Near(usize),
    /// It is none, and like none.
    None,
}

/// Looks for a name among ids and titles: what is named whole comes before what only begins so, and that before what
/// holds it.
pub fn named(name: &str, all: &[(&str, &str)]) -> Named {
    let wanted = plain_name(name);
    if wanted.is_empty() {
        return Named::None;
    }
    let titles: Vec<String> = all.iter().map(|(_, title)| plain_name(title)).collect();
    let places = |is_it: &dyn Fn(usize) -> bool| -> Vec<usize> {
        (0..all.len()).filter(|place| is_it(*place)).collect()
    };
    let ways: [&dyn Fn(usize) -> bool; 4] = [
        &|place| all[place].0 == name.trim(),
        &|place| titles[place] == wanted,
        &|place| all[place].0.starts_with(name.trim()) || titles[place].starts_with(&wanted),
        &|place| titles[place].contains(&wanted),
    ];
    for way in ways {
        match &places(way)[..] {
            [] => (),
            [one] => return Named::One(*one),
            several => return Named::Several(several.to_vec()),
        }
    }
    let ids = nearest(name, all.iter().map(|(id, _)| *id));
    let title = || nearest(name, titles.iter().map(String::as_str));
    ids.or_else(title).map_or(Named::None, Named::Near)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [(&str, &str); 4] = [
        ("water.b1", "Say what you did"),
        ("water.b10", "Say it again"),
        ("earth.h1", "Walk"),
        ("earth.h2", "Walk and rest"),
    ];

    #[test]
    fn a_whole_name_comes_before_one_that_only_begins_so() {
        assert_eq!(named("water.b1", &ALL), Named::One(0));
        assert_eq!(named("walk", &ALL), Named::One(2));
        assert_eq!(named("say what", &ALL), Named::One(0));
        assert_eq!(named("earth", &ALL), Named::Several(vec![2, 3]));
        assert_eq!(named("rest", &ALL), Named::One(3));
    }

    #[test]
    fn a_slip_means_nothing_and_tells_what_is_near() {
        assert_eq!(named("say what you dud", &ALL), Named::Near(0));
        assert_eq!(named("quillwort", &ALL), Named::None);
        assert_eq!(named("  ", &ALL), Named::None);
    }
}
