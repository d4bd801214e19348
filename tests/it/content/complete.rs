//! That the guide says everything it should: exercises, pages, questions, prompts and their spread.

use std::collections::{BTreeMap, BTreeSet};

use trust_guide::{
    content,
    domain::{field::FieldKind, guide::Guide, id::NodeId, journal::WritingMode, role::Role},
};

fn guide() -> Guide {
    content::load(None).guide
}

/// Every exercise the guide was planned with. The private safety check, `steady.a1`, is a screen.
const EXERCISES: &[(&str, &[&str])] = &[
    ("steady", &["h1", "b1", "t1", "t2", "h2"]),
    ("resp", &["b1", "b2", "b3", "b4", "h1", "h2", "h3", "h4", "t1"]),
    ("plan", &["t1", "t2", "t3", "t4", "t5", "h1", "h2", "b1", "b2"]),
    ("cons", &["b1", "b2", "b3", "b4", "h1", "h2", "t1", "t2"]),
    ("comm", &["t1", "t2", "t3", "t4", "h1", "h2", "b1", "b2", "a1"]),
    ("recon", &["t1", "t2", "t3", "t4", "h1", "h2", "b1", "b2"]),
    ("help", &["a1", "a2", "t1", "t2", "t3", "t4", "h1", "b1"]),
    ("forg", &["h1", "h2", "h3", "h4", "h5", "b1", "b2", "t1", "t2", "t3", "t4", "t5", "t6", "t7"]),
    ("growth", &["b1", "b2", "b3", "h1", "h2", "h3", "a1", "a2", "a3", "t1"]),
];

#[test]
fn no_exercise_of_the_plan_is_missing() {
    let guide = guide();
    let held: BTreeSet<String> = guide
        .stages
        .iter()
        .flat_map(|stage| stage.exercises.iter().map(|exercise| exercise.id.to_string()))
        .collect();
    let wanted =
        EXERCISES.iter().flat_map(|(stage, ids)| ids.iter().map(move |id| format!("{stage}.{id}")));
    let missing: Vec<String> = wanted.filter(|id| !held.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(81 <= held.len(), "{} exercises", held.len());
}

#[test]
fn every_section_speaks_to_each_side() {
    for stage in &guide().stages {
        for section in &stage.sections {
            for role in [Role::Hurt, Role::Broke] {
                let mut pages = stage.pages.iter().filter(|page| page.section == section.id);
                let here = format!("{} has no page {}", section.id, role.label());
                assert!(pages.any(|page| page.role.speaks_to(Some(role))), "{here}");
            }
        }
    }
}

#[test]
fn every_page_leads_to_something_to_do() {
    for stage in &guide().stages {
        for page in &stage.pages {
            let leads = page.exercise.is_some() || !page.links.is_empty();
            assert!(leads, "{} leads nowhere", page.id);
        }
    }
}

#[test]
fn there_are_questions_and_myths_enough_and_each_answer_knows_both_readers() {
    let guide = guide();
    assert!(18 <= guide.questions.len(), "{} questions", guide.questions.len());
    assert!(10 <= guide.myths.len(), "{} myths", guide.myths.len());
    for question in &guide.questions {
        for role in [Role::Hurt, Role::Broke] {
            assert!(!question.answer.readings(Some(role)).is_empty(), "{}", question.id);
        }
    }
}

#[test]
fn prompts_are_spread_over_stages_readers_heats_and_ways_of_writing() {
    let guide = guide();
    let mut whole = 0;
    for stage in &guide.stages {
        let id = &stage.id;
        let count = |fits: &dyn Fn(&trust_guide::domain::guide::Prompt) -> bool| {
            stage.prompts.iter().filter(|prompt| fits(prompt)).count()
        };
        whole += stage.prompts.len();
        assert!(30 <= stage.prompts.len(), "{id}: {} prompts", stage.prompts.len());
        for role in [Role::Hurt, Role::Broke] {
            let own = count(&|prompt| prompt.role == role);
            assert!(9 <= own, "{id}: {own} {}", role.label());
        }
        // A prompt for free writing would be a contradiction.
        for mode in WritingMode::ALL.into_iter().filter(|mode| !mode.is_free()) {
            let own = count(&|prompt| prompt.mode == mode);
            assert!(2 <= own, "{id}: {own} {}", mode.label());
        }
        let light = count(&|prompt| prompt.heat == 1);
        let heavy = count(&|prompt| prompt.heat == 3);
        assert!(heavy < light && 10 <= light, "{id}: {light} light, {heavy} heavy");
    }
    assert!(300 <= whole, "{whole} prompts");
}

/// The words of a prompt that carry its meaning.
fn carrying(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '’');
    words.map(str::to_lowercase).filter(|word| 3 < word.chars().count()).collect()
}

#[test]
fn no_two_prompts_ask_the_same() {
    let guide = guide();
    let prompts: Vec<_> = guide
        .stages
        .iter()
        .flat_map(|stage| &stage.prompts)
        .map(|prompt| (&prompt.id, carrying(&prompt.text)))
        .collect();
    let mut alike = BTreeMap::new();
    for (place, (id, words)) in prompts.iter().enumerate() {
        for (other, their) in &prompts[place + 1..] {
            let shared = words.intersection(their).count();
            // More than two thirds of the longer one's words: the same question in other clothes.
            if words.len().max(their.len()) * 2 < shared * 3 {
                alike.insert(id.to_string(), other.to_string());
            }
        }
    }
    assert!(alike.is_empty(), "{alike:?}");
}

/// Each tool has, under ids that stay, what the standard asks of it.
#[test]
fn every_tool_asks_what_it_should() {
    let guide = guide();
    for (exercise, wanted) in [
        ("resp.h2", "ask why kind when asked straight enough"),
        ("resp.h3", "what when body helped next"),
        ("resp.b1", "did from to hid untold risks by with"),
        ("resp.b2", "told saw will missed"),
        ("help.h1", "who for calm know"),
        ("help.t1", "name licence training cases price wait online source fit calls"),
        ("help.t3", "bring said try next"),
        ("help.t5", "whom note again"),
        ("forg.b2", "what whom state next by again"),
        ("forg.h3", "payback soft"),
        ("forg.t1", "words stands on"),
        ("forg.t6", "safe children money tell thanks look"),
        ("recon.t1", "name long cost quiet what one other"),
        ("recon.t4", "health rungs word both rung day"),
    ] {
        let (_, found) = guide.exercise(&NodeId::from(exercise)).unwrap();
        let mut ids: Vec<&str> = Vec::new();
        for field in &found.fields {
            ids.push(&field.id);
            if let FieldKind::Table { columns, .. } = &field.kind {
                ids.extend(columns.iter().map(|column| &*column.id));
            }
        }
        for id in wanted.split(' ') {
            assert!(ids.contains(&id), "{exercise} does not ask {id}");
        }
    }
}
