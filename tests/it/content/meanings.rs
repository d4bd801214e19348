//! What the program wants of content is held to it: for every tool, each thing that is wanted is missed when
//! it is not there, told when it is there twice, and told when it stands on something else.

use std::{collections::BTreeSet, fs, path::Path};

use trust_guide::{
    content,
    domain::guide::{Exercise, Opens, Tool, Want},
};

use crate::harness::guide;

/// The file of an exercise, under `content/`.
fn file_of(exercise: &Exercise) -> String {
    let (stage, _) = guide()
        .exercise(&exercise.id)
        .map(|(stage, it)| (stage.id.clone(), it.id.clone()))
        .unwrap();
    format!("en/{stage}/exercises/{}.toml", exercise.id)
}

/// What is wrong with one file in the place of the built-in one.
fn problems(path: &str, text: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
    content::check(folder.path()).problems.iter().map(ToString::to_string).collect()
}

fn source(path: &str) -> String {
    fs::read_to_string(Path::new("content").join(path)).unwrap()
}

/// The words of all that is needed, those of columns and options within included.
fn words<'a>(wants: &'a [Want], found: &mut BTreeSet<&'a str>) {
    for want in wants.iter().filter(|want| want.needed) {
        found.insert(want.means.word());
        found.extend(want.options.iter().map(|option| option.word()));
        words(want.columns, found);
    }
}

/// Without the `nth` place where a text says that something means this, and how many such places there are.
fn without(text: &str, word: &str, nth: usize) -> (String, usize) {
    let said = format!("means = \"{word}\"");
    let places: Vec<usize> = text.match_indices(&said).map(|(at, _)| at).collect();
    let Some(at) = places.get(nth) else { return (String::new(), places.len()) };
    let after = text[at + said.len()..].trim_start_matches([',', '\n']).trim_start_matches(' ');
    (format!("{}{after}", &text[..*at]), places.len())
}

#[test]
fn every_tool_has_its_exercise_in_the_guide() {
    for tool in Tool::ALL {
        let count = guide().tools(*tool).count();
        assert!(count == 1 || (1 < count && tool.may_repeat()), "{}: {count}", tool.word());
    }
}

#[test]
fn whatever_a_tool_needs_is_missed_when_it_is_not_there() {
    let guide = guide();
    let mut tried = 0;
    for tool in Tool::ALL {
        for exercise in guide.tools(*tool) {
            let path = file_of(exercise);
            let text = source(&path);
            assert!(problems(&path, &text).is_empty(), "{path}");
            let mut needed = BTreeSet::from([tool.word()]);
            words(tool.wants(), &mut needed);
            for word in needed {
                let (_, places) = without(&text, word, usize::MAX);
                assert!(0 < places, "{path} does not say {word}");
                for nth in 0..places {
                    let (cut, _) = without(&text, word, nth);
                    let told = problems(&path, &cut);
                    let names = |line: &String| line.starts_with(&path) && line.contains(word);
                    assert!(told.iter().any(names), "{path} without {word} ({nth}): {told:#?}");
                    tried += 1;
                }
            }
        }
    }
    assert!(80 < tried, "only {tried} were tried");
}

#[test]
fn what_stands_twice_is_told_with_its_line() {
    let guide = guide();
    for tool in Tool::ALL {
        let exercise = guide.tool(*tool).unwrap();
        let path = file_of(exercise);
        let text = source(&path);
        for want in tool.wants().iter().flat_map(|want| std::iter::once(want).chain(want.columns)) {
            let said = format!("means = \"{}\"", want.means.word());
            let Some(at) = text.rfind(&said) else { continue };
            let kind = want.kinds[0];
            if !["line", "list", "date"].contains(&kind) {
                continue;
            }
            // A second entry of the same kind, beside the one that is this.
            let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let twice = if let Some(open) = text[line..at].rfind('{') {
                let twin =
                    format!("{{ id = \"twin\", {said}, kind = \"{kind}\", label = \"Twin\" }}, ");
                format!("{}{twin}{}", &text[..line + open], &text[line + open..])
            } else {
                let head = text[..at].rfind("[[field").unwrap();
                let name = text[head..].lines().next().unwrap();
                let twin = format!(
                    "{name}\nid = \"twin\"\nkind = \"{kind}\"\n{said}\nlabel = \"Twin\"\n\n"
                );
                format!("{}{twin}{}", &text[..head], &text[head..])
            };
            let told = problems(&path, &twice);
            let names = |told: &String| told.contains("stands on two") && told.contains(&said);
            assert!(told.iter().any(names), "{path} {said} twice: {told:#?}");
        }
    }
}

#[test]
fn an_option_that_says_how_often_says_a_number() {
    let path = "en/consistency/exercises/cons.b4.toml";
    let told = problems(path, &source(path).replace("times = 8, ", ""));
    let wanted = "this option says no number of times; add `times` with the number it stands for";
    assert!(told.len() == 1 && told[0].ends_with(wanted), "{told:#?}");
}

#[test]
fn a_tool_that_is_said_by_two_exercises_is_told() {
    let text = source("en/help/exercises/help.h1.toml").replace("\"circle\"", "\"sliders\"");
    let told = problems("en/help/exercises/help.h1.toml", &text);
    let twice = "means = \"sliders\" is said already by the built-in exercise `forg.h3`";
    assert!(told.iter().any(|line| line.contains(twice)), "{told:#?}");
    let lost = "it stands in for an exercise that means circle, and does not mean that";
    assert!(told.iter().any(|line| line.contains(lost)), "{told:#?}");
}

#[test]
fn ids_of_columns_are_nobodys_business_but_the_writers() {
    let path = "en/plan/exercises/plan.t2.toml";
    let text = source(path).replace("{ id = \"what\", ", "{ id = \"thing\", ");
    assert!(problems(path, &text).is_empty());
}

#[test]
fn a_page_of_before_that_knows_no_other_rhythm_is_sound() {
    for path in ["en/plan/exercises/plan.t2.toml", "en/plan/exercises/plan.a1.toml"] {
        let text = source(path);
        let column =
            text.lines().find(|line| line.contains("label = \"In which rhythm\"")).unwrap();
        let option = ", { id = \"rhythm\", means = \"rhythm\", label = \"In another rhythm, said in words\" }";
        let before = text.replace(&format!("{column}\n"), "");
        assert!(before.contains(option), "{path}");
        // The column holds words, and a guide may be without it; the option is the last of its list.
        assert_eq!(problems(path, &before.replace(option, "")), Vec::<String>::new());
    }
}

#[test]
fn what_every_tool_that_opens_needs_is_among_what_its_exercises_say() {
    let guide = guide();
    for opens in Opens::ALL {
        let all = guide.stages.iter().flat_map(|stage| &stage.exercises);
        for exercise in all.filter(|exercise| exercise.opens == Some(*opens)) {
            let says = |want: &&Want| exercise.field(want.means).is_some();
            let needed = || opens.wants().iter().filter(|want| want.needed);
            assert_eq!(needed().filter(says).count(), needed().count(), "{}", exercise.id);
        }
    }
}
