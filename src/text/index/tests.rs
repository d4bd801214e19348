//! What is found, and how well it fits.

use super::*;

fn index() -> Index<u8> {
    let mut index = Index::default();
    index.add(1, ["Lake walk", "We walked to the lake."]);
    index.add(2, ["Promise", "Be home at six."]);
    index.add(3, ["Walk home", "Déjà vu"]);
    index
}

fn terms(query: &str) -> Vec<Term> {
    words(query).into_iter().map(|typed| Term { typed, ..Term::default() }).collect()
}

fn found(query: &str) -> Vec<(usize, usize)> {
    let hits = index().search(&terms(query));
    hits.into_iter().map(|hit| (hit.document, hit.matched.missing)).collect()
}

#[test]
fn words_are_found_in_any_order_and_it_is_told_how_many_are_missing() {
    assert_eq!(found("walk LAKE"), [(0, 0), (2, 1)]);
    assert_eq!(found("home"), [(1, 0), (2, 0)]);
    assert_eq!(found("deja"), [(2, 0)]);
    assert_eq!(found("lake promise"), [(0, 1), (1, 1)]);
    assert_eq!(found("nowhere"), []);
}

#[test]
fn the_words_that_were_learnt_change_nothing_of_what_is_found() {
    let unlearnt = index();
    let mut learnt = index();
    learnt.learn_words();
    let words =
        ["w", "wa", "wal", "walk", "alk", "at", "si", "six", "e", "omis", "lake.", "déjà", "zz"];
    for query in words.into_iter().chain(["la ke", "be home", "walk promise"]) {
        assert_eq!(unlearnt.search(&terms(query)), learnt.search(&terms(query)), "{query}");
    }
}

#[test]
fn a_word_inside_of_another_is_told_from_one_that_stands_there() {
    let mut index = Index::default();
    index.add(1, ["The next exercise"]);
    index.add(2, ["Next, my ex called"]);
    index.add(3, ["Sleepless"]);
    index.add(4, ["Asleep"]);
    let inside = |query: &str| -> Vec<_> {
        let hits = index.search(&terms(query));
        hits.iter().map(|hit| (hit.document, hit.matched.inside)).collect()
    };
    assert_eq!(inside("ex"), [(0, true), (1, false)], "a short word has to be whole");
    assert_eq!(inside("sleep"), [(2, false), (3, true)]);
}

#[test]
fn another_word_for_it_is_found_and_told() {
    let term = Term { typed: "stroll".to_owned(), others: vec!["walk".to_owned()] };
    let hits = index().search(&[term]);
    assert!(hits.iter().all(|hit| hit.matched.borrowed), "{hits:?}");
    assert_eq!(hits.iter().map(|hit| hit.document).collect::<Vec<_>>(), [0, 2]);
}

#[test]
fn a_mistyped_word_is_near_those_that_one_letter_makes_of_it() {
    let mut index = index();
    index.learn_words();
    assert_eq!(index.near("promse").collect::<Vec<_>>(), ["promise"]);
    assert_eq!(index.near("prommise").collect::<Vec<_>>(), ["promise"]);
    assert_eq!(index.near("promist").collect::<Vec<_>>(), ["promise"]);
    assert_eq!(index.near("rpomise").collect::<Vec<_>>(), ["promise"]);
    assert_eq!(index.near("promise").count(), 0, "it is not near itself");
    assert_eq!(index.near("pormsie").count(), 0);
    assert_eq!(index.near("sxi").count(), 0, "three letters are too few");
}

#[test]
fn a_name_fits_better_than_a_text_whatever_stands_between_its_words() {
    let mut index = Index::default();
    index.add(1, ["Stay, wait, or part", "A page."]);
    let fit = |query: &str| index.fit(0, &Wanted::of(query, &terms(query)));
    assert_eq!(fit("stay wait or PART"), Fit::Name);
    assert_eq!(fit("wait part"), Fit::PartOfName);
    assert_eq!(fit("page"), Fit::Text);
}

#[test]
fn words_of_two_documents_never_make_one_hit() {
    let together = Term { typed: "lake. promise".to_owned(), ..Term::default() };
    assert_eq!(index().search(&[together]), []);
}

#[test]
fn an_empty_query_finds_nothing() {
    assert_eq!(index().search(&terms("  ")), []);
    assert_eq!(index().search(&[]), []);
}
