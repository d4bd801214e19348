//! A guide for tests, made of what the program wants: its ids are nobody's, and only its meanings count.

use std::{collections::BTreeMap, sync::Arc};

use crate::domain::{
    breach::Breaches,
    field::{Answer, Field, FieldKind, Selection, TableRow},
    guide::{
        Exercise, Guide, Meaning, OptionMeaning, RoleText, Source, Stage, StageKind, Strength,
        Tool, Visibility, Want,
    },
    id::NodeId,
    role::Role,
};

/// The id of what means this, in this guide and nowhere else.
pub fn id(word: &str) -> String {
    format!("x-{word}")
}

/// A field or column that means something, or nothing.
pub fn field(name: &str, means: Option<Meaning>, kind: FieldKind) -> Field {
    Field {
        id: name.to_owned(),
        label: String::new(),
        help: String::new(),
        example: String::new(),
        example_for: BTreeMap::new(),
        lint: None,
        due: false,
        log: false,
        begins: Vec::new(),
        carried: false,
        meant: None,
        rests: None,
        reads: Vec::new(),
        means,
        revised: false,
        letter: false,
        before: String::new(),
        whose: None,
        kind,
    }
}

/// An exercise that means something, or nothing.
pub fn exercise(name: &str, means: Option<Tool>, fields: Vec<Field>) -> Exercise {
    Exercise {
        id: NodeId::from(name),
        section: None,
        role: Role::Any,
        pair: false,
        about: Breaches::NONE,
        solo: false,
        title: String::new(),
        why: String::new(),
        intro: String::new(),
        alone: String::new(),
        minutes: 1,
        heat: 1,
        visibility: Visibility::Private,
        warning: String::new(),
        settle: String::new(),
        rating: false,
        source: Source { text: String::new(), strength: Strength::Practice },
        means,
        opens: None,
        talk: None,
        opened: String::new(),
        next: Vec::new(),
        leads: Vec::new(),
        monthly: false,
        unkept: false,
        fields: fields.into(),
    }
}

/// A stage of exercises.
pub fn stage(exercises: Vec<Exercise>) -> Stage {
    Stage {
        id: NodeId::from("s"),
        kind: StageKind::Step,
        title: String::new(),
        short: String::new(),
        summary: RoleText::default(),
        alone: None,
        sections: Vec::new(),
        pages: Vec::new(),
        steps: Vec::new(),
        signs: Vec::new(),
        spine: Vec::new(),
        exercises: exercises.into_iter().map(Arc::new).collect(),
        prompts: Vec::new(),
    }
}

/// A guide with one exercise for each tool, as the program wants it.
pub fn guide() -> Guide {
    let tools = Tool::ALL.iter().map(|tool| {
        exercise(&id(tool.word()), Some(*tool), tool.wants().iter().map(wanted).collect())
    });
    Guide { stages: vec![stage(tools.collect())], ..Guide::default() }
}

fn wanted(want: &Want) -> Field {
    let options = || {
        let option = |means: &OptionMeaning| Selection {
            id: id(means.word()),
            means: Some(*means),
            ..Selection::default()
        };
        want.options.iter().chain(want.more).map(option).collect()
    };
    let kind = match want.kinds[0] {
        "line" => FieldKind::Line,
        "list" => FieldKind::List,
        "scale" => FieldKind::Scale { low: String::new(), high: String::new() },
        "choice" => FieldKind::Choice { options: options() },
        "check" => FieldKind::Check { options: options() },
        "date" => FieldKind::Date,
        "table" => FieldKind::Table {
            row_label: String::new(),
            rows: Vec::new(),
            columns: want.columns.iter().map(wanted).collect(),
        },
        other => panic!("no field of the kind {other} is wanted anywhere"),
    };
    field(&id(want.means.word()), Some(want.means), kind)
}

/// What is picked in a field of this guide.
pub fn picked(option: OptionMeaning) -> Answer {
    Answer::Choice(Some(id(option.word())))
}

/// A row of a table of this guide.
pub fn row(name: &str, cells: &[(Meaning, Answer)]) -> TableRow {
    let cells = cells.iter().map(|(meaning, answer)| (id(meaning.word()), answer.clone()));
    TableRow { cells: cells.collect(), ..TableRow::blank(name) }
}
