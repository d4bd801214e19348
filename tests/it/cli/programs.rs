//! What is made for programs: JSON that keeps to its schema, completions, and manual pages.

use std::{collections::BTreeSet, fs};

use serde_json::Value;
use trust_guide::domain::day::Day;

use super::{CANARY, Home, looking::full};

/// Why a value is not what a schema says; `None` where it is. It reads the words that the schema uses, and no others.
fn offence(value: &Value, schema: &Value, root: &Value) -> Option<String> {
    let all = schema.as_object().unwrap();
    let wrong = |is: bool, why: &str| (!is).then(|| format!("{why}: {value}"));
    all.iter().find_map(|(keyword, wanted)| match keyword.as_str() {
        "$schema" | "$defs" | "title" | "description" => None,
        "$ref" => {
            let name = wanted.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
            offence(value, &root["$defs"][name], root)
        }
        "oneOf" => {
            let wrong: Vec<_> =
                wanted.as_array().unwrap().iter().map(|it| offence(value, it, root)).collect();
            let fitting = wrong.iter().filter(|it| it.is_none()).count();
            (fitting != 1).then(|| format!("{fitting} fit: {value} {wrong:?}"))
        }
        "const" => wrong(value == wanted, "not the one value"),
        "enum" => wrong(wanted.as_array().unwrap().contains(value), "not one of the values"),
        "type" => wrong(
            match wanted.as_str().unwrap() {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "integer" => value.is_i64() || value.is_u64(),
                "boolean" => value.is_boolean(),
                other => panic!("the type {other} is not read"),
            },
            "of another type",
        ),
        "format" => {
            assert_eq!(wanted, "date");
            wrong(value.as_str().is_some_and(|it| Day::parse(it).is_some()), "no date")
        }
        "minimum" => wrong(value.as_i64() >= wanted.as_i64(), "too small"),
        "maximum" => wrong(value.as_i64() <= wanted.as_i64(), "too large"),
        "items" => value.as_array()?.iter().find_map(|item| offence(item, wanted, root)),
        "required" => wanted.as_array().unwrap().iter().find_map(|name| {
            wrong(value.get(name.as_str().unwrap()).is_some(), &format!("without {name}"))
        }),
        "properties" => {
            let known = wanted.as_object().unwrap();
            let found = value.as_object()?.iter();
            found.into_iter().find_map(|(name, it)| offence(it, known.get(name)?, root))
        }
        "additionalProperties" => {
            assert_eq!(wanted, false);
            let known = schema["properties"].as_object().unwrap();
            let odd = value.as_object()?.keys().find(|name| !known.contains_key(*name));
            odd.map(|name| format!("with {name}"))
        }
        other => panic!("{other} is not read"),
    })
}

fn schema() -> Value {
    serde_json::from_str(&fs::read_to_string("docs/json.schema.json").unwrap()).unwrap()
}

#[test]
fn what_each_verb_prints_for_a_program_keeps_to_the_schema() {
    let (home, schema) = (full(), schema());
    let entries = home.run(&["list", "entries"]).out;
    let entry = entries.split(' ').next().unwrap();
    let talks = home.run(&["list", "talks"]).out;
    let talk = talks.split(' ').next().unwrap();
    let promise = |home: &Home| {
        let listed = home.run(&["list", "promises", "--words"]).out;
        let line = listed.lines().find(|line| line.contains("Ring")).unwrap().to_owned();
        line.split(' ').next().unwrap().to_owned()
    };
    let mut seen = BTreeSet::new();
    let mut hold = |input: &str, arguments: &[&str]| {
        let said = home.give(input.as_bytes(), arguments);
        assert!(matches!(said.code, Some(0 | 10)), "{arguments:?} {}", said.err);
        assert_eq!(said.out.lines().count(), 1, "{arguments:?} {}", said.out);
        let value: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(offence(&value, &schema, &schema), None, "{arguments:?}");
        assert_eq!(value["verb"], arguments[0]);
        seen.insert(arguments[0].to_owned());
        let asked = arguments.contains(&"--words") || arguments[0] == "show";
        let asked = asked || arguments.get(1) == Some(&talk);
        assert!(asked || !said.out.contains(CANARY), "{arguments:?} {}", said.out);
    };
    hold("Ring\n", &["promise", "--new", "--day", "today", "--json"]);
    let code = promise(&home);
    hold("", &["today", "--json"]);
    hold("", &["due", "--json"]);
    hold("", &["due", "--json", "--words"]);
    hold("", &["list", "--json"]);
    for kind in ["entries", "promises", "plan", "talks", "pages", "steps", "exercises", "tags"] {
        hold("", &["list", kind, "--json"]);
        hold("", &["list", kind, "--json", "--words"]);
    }
    hold("suicide", &["find", "--json"]);
    hold(CANARY, &["find", "--json", "--words"]);
    hold("", &["show", entry, "--json"]);
    hold("", &["show", "plan", "--json"]);
    hold("", &["show", &code, "--json"]);
    hold("", &["plan", "--json", "--words"]);
    hold("", &["talk", "--json"]);
    hold("", &["talk", talk, "--json"]);
    hold("", &["promise", "--json"]);
    hold("", &["promise", &code, "kept", "--json"]);
    hold("", &["promise", &code, "kept", "--json"]);
    hold("5", &["pulse", "--json"]);
    hold("", &["pulse", "--list", "--json"]);
    hold("", &["pulse", "--list", "--json", "--words"]);
    hold("", &["tick", "steady.step.person", "--json"]);
    hold("", &["untick", "steady.step.person", "--json"]);
    hold("", &["doctor", "--json"]);
    // Each verb that says it prints JSON was held against it.
    let says: BTreeSet<String> =
        verbs().into_iter().filter(|verb| long_help(verb).contains("--json")).collect();
    assert_eq!(says, seen);
}

#[test]
fn the_schema_refuses_what_is_not_so() {
    let schema = schema();
    for wrong in [
        r#"{"schema":1,"verb":"due","day":"30 November","count":0,"items":[]}"#,
        r#"{"schema":2,"verb":"due","day":"2026-11-30","count":0,"items":[]}"#,
        r#"{"schema":1,"verb":"due","day":"2026-11-30","count":-1,"items":[]}"#,
        r#"{"schema":1,"verb":"due","day":"2026-11-30","items":[]}"#,
        r#"{"schema":1,"verb":"list","what":"entries","items":[{"kind":"entry","mood":1}]}"#,
        r#"{"schema":1,"verb":"pulse","items":[{"day":"2026-11-30","number":11}]}"#,
    ] {
        let value: Value = serde_json::from_str(wrong).unwrap();
        assert!(offence(&value, &schema, &schema).is_some(), "{wrong}");
    }
}

/// The verbs that the help names.
fn verbs() -> Vec<String> {
    let help = Home::fresh().run(&["-h"]).out;
    let (_, rest) = help.split_once("Commands:\n").unwrap();
    let (commands, _) = rest.split_once("\n\n").unwrap();
    let named = commands.lines().filter(|line| !line.starts_with("   "));
    let names = named.map(|line| line.trim().split(' ').next().unwrap().to_owned());
    names.filter(|name| name != "help").collect()
}

fn long_help(verb: &str) -> String {
    let said = Home::fresh().run(&[verb, "--help"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{verb}");
    said.out
}

#[test]
fn each_verb_has_help_with_examples_and_stands_in_the_readme() {
    let readme = fs::read_to_string("README.md").unwrap();
    let all = verbs();
    assert!(all.len() > 18, "{all:?}");
    for verb in &all {
        let (long, short) = (long_help(verb), Home::fresh().run(&[verb.as_str(), "-h"]).out);
        let example = format!("\n  trust-guide {verb}");
        assert!(long.contains("Examples:") && long.contains(&example), "{verb}: {long}");
        assert!(long.contains("Exit codes: 0 "), "{verb}: {long}");
        assert!(!short.contains("Examples:") && short.contains("--help"), "{verb}: {short}");
        assert!(readme.contains(&format!("\ntrust-guide {verb}")), "{verb} is not in README.md");
    }
    let short = Home::fresh().run(&["-h"]).out;
    assert!(!short.contains("Examples:") && short.lines().count() < 70, "{short}");
}

#[test]
fn completions_and_manual_pages_name_each_verb() {
    let home = Home::fresh();
    let all = verbs();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = home.run(&["completions", shell]);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{shell}");
        for verb in &all {
            assert!(said.out.contains(verb.as_str()), "{verb} is not completed by {shell}");
        }
        assert!(said.out.contains("no-input"), "{shell}");
    }
    // What an argument can be is offered, too.
    for shell in ["bash", "zsh", "fish"] {
        let said = home.run(&["completions", shell]).out;
        for value in ["markdown", "tui-journal", "exercises", "powershell", "early", "hurt"] {
            assert!(said.contains(value), "{value} is not completed by {shell}");
        }
    }
    let page = home.run(&["man"]).out;
    let folder = home.0.path().join("man");
    let said = home.run(&["man", "--dir", folder.to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert_eq!(fs::read_to_string(folder.join("trust-guide.1")).unwrap(), page);
    for verb in &all {
        let name = verb.replace('-', "\\-");
        assert!(page.contains(&name), "{verb} is not in the page of the program");
        let own = fs::read_to_string(folder.join(format!("trust-guide-{verb}.1"))).unwrap();
        assert_eq!(home.run(&["man", verb]).out, own);
        assert!(own.contains(".SH SYNOPSIS") && own.contains("Examples:"), "{verb}: {own}");
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), all.len() + 1);
    assert!(!home.words().exists());
}
