//! What Find shows one of two is never what is for the other one, whatever is typed.

use std::collections::BTreeSet;

use trust_guide::{
    domain::{
        guide::{Guide, Node},
        role::Role,
    },
    screens::{
        Screen,
        find::{Find, corpus_of},
    },
    ui::{
        action::{Corpus, Place},
        widgets::editor::Editor,
    },
};

use crate::{
    harness::{Play, guide},
    plans::{agreed, today},
};

const SIDES: [(Role, Role); 2] = [(Role::Hurt, Role::Broke), (Role::Broke, Role::Hurt)];

/// What people type, and some of what reaches much: single letters, little words, days.
const TYPED: &[&str] = &[
    "a",
    "e",
    "the",
    "I",
    "my fault",
    "he cheated",
    "she lied to me",
    "I cheated on her",
    "say sorry",
    "apology",
    "forgive me",
    "forgive him",
    "leave or stay",
    "trust",
    "the truth",
    "my partner",
    "one who was hurt",
    "one who broke trust",
    "kids",
    "money",
    "phone",
    "can’t sleep",
    "guilty",
    "shame",
    "hit me",
    "I hit her",
    "today",
    "monday",
    "23 november",
    "2026-11-23",
    "last week",
    "in 3 weeks",
    "november",
];

/// Whose a hit is, where it is a node of the guide or a page of one.
fn role_of(guide: &Guide, place: &Place) -> Option<Role> {
    let (Place::Stage(id)
    | Place::Page(id)
    | Place::Exercise(id)
    | Place::Again(id)
    | Place::Question(id)
    | Place::Hold(id)
    | Place::Apart(id)
    | Place::Step(_, id)
    | Place::Sitting(id, _)
    | Place::Write(_, Some(id))) = place
    else {
        return None;
    };
    Some(guide.node(id).unwrap_or_else(|| panic!("no node {id:?}")).role())
}

fn found(guide: &Guide, corpus: &Corpus, typed: &str) -> Vec<Place> {
    let mut find = Find::open();
    find.query = Editor::line(typed);
    find.look(guide, Some(corpus), today(), None);
    find.hits
}

/// The titles of all nodes of one side, and the words of them.
fn said_to(guide: &Guide, side: Role) -> BTreeSet<String> {
    let nodes = guide.nodes().filter(|node| node.role() == side);
    let mut typed = BTreeSet::new();
    for title in nodes.map(|node| node.title().to_owned()) {
        typed.extend(title.split_whitespace().map(str::to_owned));
        typed.insert(title);
    }
    typed
}

fn queries(guide: &Guide, side: Role) -> BTreeSet<String> {
    let everyday = guide.everyday.words.iter().flat_map(|word| word.typed.iter().cloned());
    let typed = TYPED.iter().map(|typed| (*typed).to_owned());
    said_to(guide, side).into_iter().chain(everyday).chain(typed).collect()
}

#[test]
fn no_query_finds_one_of_two_what_is_for_the_other() {
    let guide = guide();
    for (reader, other) in SIDES {
        let corpus = |role| corpus_of(&guide, &agreed(role), Some(role));
        let (own, theirs) = (corpus(reader), corpus(other));
        let (mut hits, mut of_the_other) = (0, BTreeSet::new());
        for typed in queries(&guide, other) {
            for place in found(&guide, &own, &typed) {
                let role = role_of(&guide, &place);
                assert_ne!(role, Some(other), "“{typed}” shows {reader:?} {place:?}");
                hits += usize::from(role.is_some());
            }
            // The very same words find it for the one it is for.
            if typed.contains(' ') {
                let there = found(&guide, &theirs, &typed).into_iter();
                let there = there.filter(|place| role_of(&guide, place) == Some(other));
                of_the_other.extend(there.map(|place| format!("{place:?}")));
            }
        }
        let all = guide.nodes().filter(|node| node.role() == other);
        let all = all.filter(|node| !matches!(node, Node::Section(..))).count();
        assert!(of_the_other.len() * 10 >= all * 9, "{} of {all}", of_the_other.len());
        assert!(hits > 10_000, "{hits}");
    }
}

#[test]
fn nor_does_the_screen_of_find_itself_at_any_place_it_looks_in() {
    let guide = guide();
    for (reader, other) in SIDES {
        let theirs = guide.nodes().filter(|node| node.role() == other);
        let titles: Vec<String> = theirs.map(|node| node.title().to_owned()).collect();
        let some = titles.iter().step_by(titles.len() / 6).map(String::as_str);
        let mut play = Play::as_role(reader);
        for typed in some.chain(["sorry", "apology builder", "monday"]) {
            play.keys("/").keys(typed);
            for _ in 0..3 {
                let Some(Screen::Find(find)) = play.app.screens().last() else {
                    panic!("{}", play.screen())
                };
                assert_eq!(find.query.text(), typed);
                let of_other = |place: &Place| role_of(&guide, place) == Some(other);
                assert!(!find.hits.iter().any(of_other), "{typed}: {}", play.screen());
                play.keys("<tab>");
            }
            play.keys("<esc>");
        }
    }
}
