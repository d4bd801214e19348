//! Putting the files together into one guide.

use std::{
    collections::{BTreeMap, HashMap, HashSet, hash_map::Entry},
    sync::Arc,
};

use crate::{
    content::{
        Problem,
        place::Place,
        sheet::{Front, Sheet},
    },
    domain::{
        guide::{Guide, Stage},
        id::NodeId,
        lazy::Lazy,
        linter::{LintRule, LintRules},
        script::Script,
    },
};

/// The guide that `sheets` make. What does not fit together is left out and named in `problems`.
pub fn assemble(sheets: BTreeMap<String, Sheet>, problems: &mut Vec<Problem>) -> Guide {
    let mut claims = Claims::default();
    let mut guide = Guide::default();
    let mut order = Vec::new();
    let mut stages: BTreeMap<String, Stage> = BTreeMap::new();
    let mut parts = Vec::new();
    let mut linter = Lazy::default();
    let mut everyday = Lazy::default();
    let mut typed = Lazy::default();
    let (mut note, mut pulse) = (String::new(), Vec::new());
    let mut scripts: Vec<Script> = Vec::new();
    for (path, sheet) in sheets {
        match sheet {
            Sheet::Guide(file) => {
                order.clone_from(&file.stages);
                guide = front(*file, &path, &mut claims);
            }
            Sheet::Helplines(file) => guide.helplines = file,
            Sheet::Stage(file) => {
                if let Some(place) = Place::of(&path) {
                    stages.insert(place.stage.to_owned(), stage(*file, &path, &mut claims));
                }
            }
            Sheet::Page(_) | Sheet::Exercise(_) | Sheet::Prompts(_) => parts.push((path, sheet)),
            Sheet::Talk(file) => scripts.extend(claims.all(&path, vec![*file], |file| &file.id)),
            Sheet::Linter(file) => linter = rules(file, &path, problems),
            Sheet::Everyday(file) => everyday = file,
            Sheet::Typed(file) => typed = file,
            Sheet::Pulse(file) => {
                note = file.note;
                pulse = claims.all(&path, file.question, |question| &question.id);
            }
            Sheet::Other => {}
        }
    }
    guide.linter = linter;
    guide.everyday = everyday;
    guide.typed = typed;
    guide.pulse_note = note;
    guide.pulse = pulse;
    // The lightest first: nobody is to meet the heaviest talk at the top of a list.
    scripts.sort_by_key(|script| (script.heat, script.minutes));
    guide.scripts = scripts;
    for (path, sheet) in parts {
        let place = Place::of(&path);
        let Some(stage) = place.and_then(|place| stages.get_mut(place.stage)) else {
            problems.push(Problem::new(
                &path,
                None,
                "its stage has no stage.toml that can be read, so that this file is left out",
                "write the stage.toml, or move this file to another stage",
            ));
            continue;
        };
        add(stage, sheet, &path, &mut claims);
    }
    problems.append(&mut claims.problems);
    guide.stages = in_order(&order, stages, problems);
    guide
}

/// What the linter goes by, with the rules whose id no other rule of the file has.
/// Those built in were looked at before the program was, and are read when they are wanted.
fn rules(file: Lazy<LintRules>, path: &str, problems: &mut Vec<Problem>) -> Lazy<LintRules> {
    if !file.is_read() {
        return file;
    }
    let mut ids = HashSet::new();
    let mut rules: Vec<LintRule> = Vec::with_capacity(file.rules.len());
    for rule in &file.rules {
        if ids.insert(rule.id.as_str()) {
            rules.push(rule.clone());
            continue;
        }
        problems.push(Problem::new(
            path,
            None,
            format!("the id `{}` is already used in this file", rule.id),
            "give it an id of its own; until then it is left out",
        ));
    }
    LintRules { rules, ..LintRules::clone(&file) }.into()
}

fn front(file: Front, path: &str, claims: &mut Claims) -> Guide {
    Guide {
        title: file.title,
        subtitle: file.subtitle,
        welcome: file.welcome.text,
        takeaways: claims.all(path, file.takeaway, |entry| &entry.id),
        questions: claims.all(path, file.question, |entry| &entry.id),
        myths: claims.all(path, file.myth, |entry| &entry.id),
        limits: claims.all(path, file.limit, |entry| &entry.id),
        calls: claims.all(path, file.call, |entry| &entry.id),
        safety: file.safety,
        stages: Vec::new(),
        scripts: Vec::new(),
        helplines: Lazy::default(),
        linter: Lazy::default(),
        everyday: Lazy::default(),
        typed: Lazy::default(),
        pulse_note: String::new(),
        pulse: Vec::new(),
    }
}

fn stage(mut stage: Stage, path: &str, claims: &mut Claims) -> Stage {
    stage.sections = claims.all(path, stage.sections, |section| &section.id);
    stage.steps = claims.all(path, stage.steps, |step| &step.id);
    stage.signs = claims.all(path, stage.signs, |sign| &sign.id);
    stage
}

fn add(stage: &mut Stage, sheet: Sheet, path: &str, claims: &mut Claims) {
    match sheet {
        Sheet::Page(page) => {
            let pages = claims.all(path, vec![page], |page| &page.id);
            stage.pages.extend(pages.into_iter().map(Arc::new));
        }
        Sheet::Exercise(exercise) => {
            let exercises = claims.all(path, vec![*exercise], |exercise| &exercise.id);
            stage.exercises.extend(exercises.into_iter().map(Arc::new));
        }
        Sheet::Prompts(file) => {
            let prompts = claims.all(path, file.prompt, |prompt| &prompt.id);
            stage.prompts.extend(prompts.into_iter().map(Arc::new));
        }
        Sheet::Guide(_)
        | Sheet::Helplines(_)
        | Sheet::Stage(_)
        | Sheet::Linter(_)
        | Sheet::Everyday(_)
        | Sheet::Typed(_)
        | Sheet::Pulse(_)
        | Sheet::Talk(_)
        | Sheet::Other => {}
    }
}

/// The stages in the order the guide lists them. One that is not listed comes last, so that a
/// person's own stage is shown before they learn that it belongs in the list.
fn in_order(
    order: &[String],
    mut stages: BTreeMap<String, Stage>,
    problems: &mut Vec<Problem>,
) -> Vec<Stage> {
    let mut found = Vec::new();
    for name in order {
        match stages.remove(name) {
            Some(stage) => found.push(stage),
            None => problems.push(Problem::new(
                "en/guide.toml",
                None,
                format!("`stages` lists `{name}`, and no stage of that name can be read"),
                format!("write en/{name}/stage.toml, or take it off the list"),
            )),
        }
    }
    for (name, stage) in stages {
        problems.push(Problem::new(
            format!("en/{name}/stage.toml"),
            None,
            "this stage is not in the list `stages` of en/guide.toml, and comes last",
            "add it to the list where it belongs",
        ));
        found.push(stage);
    }
    found
}

/// Which file an id belongs to. Answers are kept under ids, so that each may be used once.
#[derive(Default)]
struct Claims {
    owners: HashMap<NodeId, String>,
    problems: Vec<Problem>,
}

impl Claims {
    /// The entries whose id nobody used before.
    fn all<T>(&mut self, path: &str, entries: Vec<T>, id: fn(&T) -> &NodeId) -> Vec<T> {
        let mut fresh = Vec::with_capacity(entries.len());
        for entry in entries {
            match self.owners.entry(id(&entry).clone()) {
                Entry::Vacant(vacant) => {
                    vacant.insert(path.to_owned());
                    fresh.push(entry);
                }
                Entry::Occupied(owner) => self.problems.push(Problem::new(
                    path,
                    None,
                    format!("the id `{}` is already used in {}", owner.key(), owner.get()),
                    "give it an id of its own; until then it is left out",
                )),
            }
        }
        fresh
    }
}
