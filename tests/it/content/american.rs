//! The guide in American English: every text in American words, and nothing else changed.

mod typed;

use std::{
    collections::BTreeSet,
    fs,
    sync::{Arc, OnceLock},
};

use trust_guide::{
    content,
    domain::{
        field::{Field, FieldKind, Selection},
        guide::Guide,
        lazy::Lazy,
        linter::LintRules,
    },
    phrases::{self, MESSAGES, Phrasebook, Variety},
};

use crate::harness::guide;

/// The guide in American English.
fn american() -> Arc<Guide> {
    static GUIDE: OnceLock<Arc<Guide>> = OnceLock::new();
    Arc::clone(GUIDE.get_or_init(|| {
        let loaded = content::load_in("en-US", None);
        assert_eq!(loaded.problems, []);
        Arc::new(loaded.guide)
    }))
}

fn book() -> Arc<Phrasebook> {
    content::phrases_in("en-US", None).unwrap()
}

#[test]
fn who_reads_american_sees_the_american_number_first_while_no_country_is_chosen() {
    let numbers = |guide: &Guide| -> Vec<String> {
        guide.helplines.emergency.iter().map(|line| line.number.clone()).collect()
    };
    let british = numbers(&guide());
    assert_eq!((british[0].as_str(), british[1].as_str()), ("112", "911"));
    assert_eq!(numbers(&american())[..3], ["911".to_owned(), "112".to_owned(), "999".to_owned()]);
}

/// The table, read by another reader than that of the program.
fn table() -> Variety {
    let text = fs::read_to_string("content/en-US/words.toml").unwrap();
    let table = text.parse::<toml::Table>().unwrap();
    let word = |word: &toml::Value| word.as_str().unwrap().to_owned();
    let words = table["words"].as_table().unwrap();
    let words = words.iter().map(|(english, own)| (english.clone(), word(own)));
    Variety::new(words, table["keep"].as_array().unwrap().iter().map(word))
}

/// All of a guide that is told in this language: the structure around its texts, and the texts and ids in it.
fn told(guide: &Guide) -> (String, Vec<String>) {
    let others = Guide {
        everyday: Lazy::default(),
        typed: Lazy::default(),
        helplines: Lazy::default(),
        linter: said_of(&guide.linter).into(),
        ..guide.clone()
    };
    let told = format!("{others:?}");
    let (mut structure, mut texts) = (String::new(), Vec::new());
    let mut letters = told.chars();
    while let Some(letter) = letters.next() {
        structure.push(letter);
        if letter != '"' {
            continue;
        }
        let mut text = String::new();
        while let Some(letter) = letters.next().filter(|letter| *letter != '"') {
            match letter {
                '\\' => match letters.next() {
                    Some('n') => text.push('\n'),
                    Some('u') => text.extend(letters.by_ref().take_while(|letter| *letter != '}')),
                    Some(sign @ ('"' | '\\' | '\'')) => text.push(sign),
                    other => panic!("{other:?} in {text}"),
                },
                letter => text.push(letter),
            }
        }
        texts.push(text);
    }
    (structure, texts)
}

/// What the linter says, without what it looks for.
fn said_of(rules: &LintRules) -> LintRules {
    let mut rules = LintRules { rules: rules.rules.clone(), ..LintRules::default() };
    for rule in &mut rules.rules {
        rule.phrases.clear();
        rule.unless.clear();
    }
    rules
}

/// Everything that options look for in what people write.
fn looked_for(guide: &Guide) -> BTreeSet<String> {
    fn of(field: &Field, found: &mut BTreeSet<String>) {
        let mut add = |options: &[Selection]| {
            let phrases = options.iter().flat_map(|it| it.phrases.iter().chain(&it.unless));
            found.extend(phrases.cloned());
        };
        match &field.kind {
            FieldKind::Choice { options } | FieldKind::Check { options } => add(options),
            FieldKind::Table { columns, .. } => columns.iter().for_each(|it| of(it, found)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    let exercises = guide.stages.iter().flat_map(|stage| &stage.exercises);
    exercises.flat_map(|it| &it.fields).for_each(|field| of(field, &mut found));
    found
}

/// What is read of the guide: no id, and nothing that is only looked for.
fn read() -> Vec<String> {
    let looked_for = looked_for(&american());
    let is_id = |text: &String| {
        text.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || b".-".contains(&it))
    };
    let (_, mut texts) = told(&american());
    texts.retain(|text| !is_id(text) && !looked_for.contains(text));
    texts
}

/// Each piece of what the program says in American English.
fn said() -> Vec<String> {
    let (table, mut said) = (table(), Vec::new());
    for message in MESSAGES {
        phrases::reworded(message.source, |piece| said.push(table.worded(piece).into_owned()));
    }
    said
}

#[test]
fn american_english_is_the_english_guide_in_other_words_and_nothing_else() {
    let (english, own) = (guide(), american());
    for (node, other) in english.nodes().zip(own.nodes()) {
        assert_eq!((node.id(), node.role()), (other.id(), other.role()));
    }
    let ((structure, english), (same, own)) = (told(&english), told(&own));
    assert_eq!(structure.len(), same.len());
    assert!(structure == same, "flags, numbers, kinds and lists are the same");
    let table = table();
    let mut changed = 0;
    for (english, own) in english.iter().zip(&own) {
        if english != own {
            assert_eq!(*own, table.worded(english));
            changed += 1;
        }
    }
    assert!(250 < changed, "{changed} texts");
    // Which of the numbers of the world stands first is told below.
    let by_number = |guide: &Guide| {
        let mut helplines = trust_guide::domain::helplines::Helplines::clone(&guide.helplines);
        helplines.emergency.sort_by(|one, other| one.number.cmp(&other.number));
        helplines
    };
    assert_eq!(by_number(&american()), by_number(&guide()), "numbers are those of a country");
}

/// British spellings, wherever a word has them, and American words that look the same.
const BRITISH: &[(&str, &[&str])] = &[
    ("our", &["our", "hour", "four", "your", "pour", "sour", "tour", "flour", "detour"]),
    ("ours", &["ours", "hours", "yours", "pours"]),
    ("oured", &["poured"]),
    ("ouring", &["pouring"]),
    ("isation", &[]),
    ("isations", &[]),
    ("yse", &[]),
    ("ysed", &[]),
    ("ae", &[]),
    ("tre", &[]),
    ("tres", &[]),
    ("gramme", &[]),
    ("grammes", &[]),
    (
        "ence",
        &[
            "sentence",
            "silence",
            "violence",
            "absence",
            "science",
            "presence",
            "experience",
            "difference",
            "evidence",
            "conscience",
            "patience",
            "confidence",
            "audience",
            "fence",
            "hence",
            "influence",
            "existence",
            "reference",
            "sequence",
            "independence",
            "occurrence",
        ],
    ),
    (
        "ise",
        &[
            "otherwise",
            "promise",
            "exercise",
            "raise",
            "wise",
            "noise",
            "surprise",
            "praise",
            "rise",
            "likewise",
            "advise",
            "revise",
            "precise",
            "compromise",
            "arise",
            "disguise",
            "concise",
        ],
    ),
    ("ised", &["promised", "raised", "praised", "surprised", "advised", "revised", "exercised"]),
    ("ising", &["promising", "raising", "praising", "surprising", "rising", "advising"]),
    ("elled", &["spelled", "yelled", "smelled"]),
    ("elling", &["telling", "spelling", "yelling", "selling", "smelling", "dwelling"]),
    ("eller", &["teller"]),
    ("ellor", &[]),
    ("ellors", &[]),
    ("wards", &["rewards", "backwards"]),
];

/// Words that only one side of the ocean says, or spells so.
const WORDS: &[&str] = &[
    "ageing",
    "amongst",
    "behavioural",
    "burnt",
    "centred",
    "cheque",
    "chemist",
    "counselling",
    "defence",
    "dreamt",
    "favourite",
    "fortnight",
    "fortnightly",
    "fulfil",
    "gonorrhoea",
    "grey",
    "jewellery",
    "judgement",
    "kerb",
    "learnt",
    "licence",
    "metre",
    "metres",
    "mum",
    "mummy",
    "mums",
    "nappy",
    "offence",
    "pavement",
    "petrol",
    "practise",
    "practised",
    "practising",
    "programme",
    "pyjamas",
    "queue",
    "rota",
    "rubbish",
    "rucksack",
    "sceptical",
    "skilful",
    "solicitor",
    "spelt",
    "storey",
    "tick",
    "ticked",
    "ticks",
    "tyre",
    "tyres",
    "untick",
    "unticked",
    "whilst",
];

#[test]
fn no_british_word_is_left_in_a_text_or_a_phrase() {
    let table = table();
    let (read, said) = (read(), said());
    assert!(4_000 < read.len() && 3_000 < said.len(), "{} and {}", read.len(), said.len());
    let mut left = BTreeSet::new();
    for text in read.iter().chain(&said) {
        left.extend(table.find(text).iter().filter(|it| it.own.is_some()).map(|it| it.english));
    }
    assert_eq!(left, BTreeSet::new());
    let mut british = BTreeSet::new();
    for text in read.iter().chain(&said) {
        for word in text.split(|letter: char| !letter.is_alphabetic()) {
            let word = word.to_lowercase();
            let is_british = |(ending, fine): &(&str, &[&str])| {
                word.ends_with(ending) && !fine.contains(&word.as_str())
            };
            if WORDS.contains(&word.as_str()) || BRITISH.iter().any(is_british) {
                british.insert(word);
            }
        }
    }
    assert_eq!(british, BTreeSet::new(), "add it to content/en-US/words.toml");
}
