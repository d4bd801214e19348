//! Everything that can be found, and how a hit is told.

use crate::{
    domain::{
        audience::Audience,
        field::Answer,
        for_two::{is_for_two, kept_from},
        guide::{Exercise, Guide, Node},
        journal::Entry,
        role::Role,
        safety::SafetyKind,
        script::Script,
        sitting::Sitting,
        talk::Talk,
        unread,
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        place_of,
        urgent::{self, Urgent},
    },
    text::{index::Index, markup::plain},
    ui::action::{Corpus, Place, Scene},
};

/// Makes everything findable that `reader` may read. The person's words come newest first.
pub fn corpus_of(guide: &Guide, workbook: &Workbook, reader: Option<Role>) -> Corpus {
    let bytes =
        workbook.journal.iter().map(|entry| entry.body.len() + entry.title.len() + 64).sum();
    let mut own = Index::with_room(bytes);
    let mut days = Vec::new();
    let for_two = is_for_two(guide, workbook);
    // What one of two wrote alone is found by that one.
    let is_open = |owner| kept_from(owner, reader, for_two).is_none();
    for entry in workbook.journal.iter().rev().filter(|entry| entry.trashed.is_none()) {
        if !is_open(entry.owner(guide)) {
            continue;
        }
        days.push((entry.day, Place::Read(entry.id.clone())));
        let tags = entry.tags.iter().map(|tag| &**tag);
        own.add(
            Place::Read(entry.id.clone()),
            [&*entry.title, &*entry.body].into_iter().chain(tags),
        );
    }
    for sitting in workbook.sittings.iter().rev().filter(|sitting| sitting.trashed.is_none()) {
        if !is_open(sitting.owner(guide)) {
            continue;
        }
        let place = Place::Sitting(sitting.exercise.clone(), sitting.id.clone());
        days.push((sitting.day, place.clone()));
        let title = guide.exercise(&sitting.exercise).map(|(_, exercise)| exercise.title.as_str());
        own.add(place, title.into_iter().chain(writing(sitting)));
    }
    for talk in workbook.talks.iter().rev().filter(|talk| talk.trashed.is_none()) {
        days.push((talk.day, Place::Talk(talk.id.clone())));
        if !talk.line.is_blank() {
            own.add(Place::Talk(talk.id.clone()), [&*talk.line]);
        }
    }
    for promise in workbook.promises.iter().rev().filter(|promise| promise.trashed.is_none()) {
        if !promise.undated {
            days.push((promise.day, Place::Promise(promise.id.clone())));
        }
        let words = [&*promise.what, &*promise.whom, &*promise.note];
        let words = words.into_iter().chain(unread::all_unread(&promise.extra));
        own.add(Place::Promise(promise.id.clone()), words);
    }
    own.learn_words();
    let mut corpus = Corpus { of: 0, own, guide: Index::default(), aside: Vec::new(), days };
    let audience = Audience::of(&workbook.profile);
    let country = workbook.profile.country.as_deref();
    corpus.guide.add(Place::Help, words_of_help(guide, country).iter().map(String::as_str));
    corpus.guide.add(Place::OwnHarm, words_of_own_harm(guide).iter().map(String::as_str));
    // A section is found by its pages.
    let whole = |node: &Node<'_>| !matches!(node, Node::Section(..));
    for node in guide.nodes().filter(whole).filter(|node| node.role().speaks_to(reader)) {
        let words = words_of(guide, &node, reader);
        if !audience.fits(node.role()) {
            corpus.aside.push(place_of(&node));
        }
        corpus.guide.add(place_of(&node), words.iter().map(String::as_str));
    }
    corpus.guide.learn_words();
    corpus
}

/// What Help says, and what people look for when they need it.
fn words_of_help(guide: &Guide, country: Option<&str>) -> Vec<String> {
    let mut words = vec![say::find_help().to_owned(), urgent::words(&guide.typed)];
    words.extend(guide.calls.iter().map(|call| call.text.clone()));
    let own = country.and_then(|code| guide.helplines.country(code));
    for line in own.into_iter().chain(guide.helplines.everywhere()).flat_map(|own| &own.lines) {
        words.push(format!("{} {} {} {}", line.number, line.name, line.serves, line.also));
    }
    words
}

/// What is said to who did harm, or is afraid to.
fn words_of_own_harm(guide: &Guide) -> Vec<String> {
    let said = guide.safety.said(&[SafetyKind::OwnHarm]);
    let words = [say::help_row_own_harm(), Urgent::OwnHarm.told()];
    words.into_iter().map(str::to_owned).chain(said.iter().map(|it| it.text.clone())).collect()
}

/// Everything a node says to `reader`.
fn words_of(guide: &Guide, node: &Node<'_>, reader: Option<Role>) -> Vec<String> {
    match node {
        Node::Stage(stage) => {
            let mut words = vec![stage.title.clone()];
            let heart = guide.takeaways.iter().filter(|it| it.stage == stage.id);
            let heart = heart.flat_map(|it| it.text.readings(reader));
            let told = stage.summary.readings(reader).into_iter().chain(heart);
            words.extend(told.map(|(_, text)| plain(text)));
            words
        }
        Node::Page(_, page) => vec![page.title.clone(), plain(&page.body)],
        Node::Exercise(_, exercise) => words_of_exercise(exercise),
        Node::Talk(script) => words_of_script(script),
        Node::Question(question) => {
            let mut words = vec![question.text.clone()];
            words.extend(question.answer.readings(reader).into_iter().map(|(_, text)| plain(text)));
            words
        }
        Node::Myth(myth) => vec![myth.claim.clone(), myth.truth.clone()],
        Node::Section(..) | Node::Step(..) | Node::Sign(..) | Node::Prompt(..) => {
            vec![node.title().to_owned()]
        }
    }
}

fn words_of_exercise(exercise: &Exercise) -> Vec<String> {
    let mut words = vec![exercise.title.clone(), exercise.why.clone(), exercise.intro.clone()];
    for field in &exercise.fields {
        words.extend([field.label.clone(), field.help.clone()]);
        words.extend(field.options().iter().map(|option| option.label.clone()));
    }
    words
}

fn words_of_script(script: &Script) -> Vec<String> {
    let mut words = vec![script.title.clone(), script.why.clone()];
    for part in &script.parts {
        words.push(part.title.clone());
        words.extend(part.read.iter().chain(&part.speaker).chain(&part.listener).cloned());
    }
    words
}

/// A place that was found, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Described {
    /// The id of the record or the node it is; empty for what is neither.
    pub id: String,
    /// Whether it is called by words that a person wrote.
    pub by_own_words: bool,
    /// What it is: `journal`, `page`, `exercise`.
    pub kind: String,
    /// What it is called or begins with; looked through, too.
    pub title: String,
    /// Its day, the key that leads there, or where in the guide it stands; empty for none.
    pub when: String,
    /// The words to look for the match in.
    pub words: Vec<String>,
    /// What it answers where something urgent was typed, said before all other words.
    pub urgent: Option<&'static str>,
}

/// Tells what is at a place, for who looks for something that may be urgent.
pub fn describe(place: &Place, sought: &[Urgent], scene: &Scene<'_>) -> Described {
    let urgent = sought.iter().copied().find(|urgent| urgent.place() == *place);
    let described = described(place, scene);
    Described { urgent: urgent.map(Urgent::told), ..described }
}

fn described(place: &Place, scene: &Scene<'_>) -> Described {
    match place {
        Place::Help => Some(Described {
            kind: say::find_kind_help().to_owned(),
            title: say::find_help().to_owned(),
            when: "H, F1".to_owned(),
            words: words_of_help(scene.guide, scene.workbook.profile.country.as_deref())
                .split_off(2),
            ..Described::default()
        }),
        Place::OwnHarm => Some(Described {
            kind: say::find_kind_help().to_owned(),
            title: say::help_row_own_harm().to_owned(),
            when: "H, F1".to_owned(),
            words: words_of_own_harm(scene.guide).split_off(1),
            ..Described::default()
        }),
        Place::Settings => Some(Described {
            kind: say::find_kind_settings().to_owned(),
            title: say::find_erasing().to_owned(),
            when: ",".to_owned(),
            words: vec![say::find_erasing_told().to_owned()],
            ..Described::default()
        }),
        Place::Limits => Some(Described {
            kind: say::find_kind_help().to_owned(),
            title: say::place_limits().to_owned(),
            words: scene.guide.limits.iter().map(|limit| limit.text.clone()).collect(),
            ..Described::default()
        }),
        Place::Read(id) => scene.workbook.journal.find(id).map(|entry| of_entry(entry, scene)),
        Place::Sitting(_, id) => {
            scene.workbook.sittings.find(id).map(|sitting| of_sitting(sitting, scene))
        }
        Place::Talk(id) => scene.workbook.talks.find(id).map(|talk| of_talk(talk, scene)),
        Place::Promise(id) => scene.workbook.promises.find(id).map(|promise| Described {
            id: id.to_string(),
            by_own_words: true,
            kind: say::find_kind_promise().to_owned(),
            title: promise.what.as_str().to_owned(),
            when: if promise.undated {
                say::plan_no_day_yet().to_owned()
            } else {
                promise.day.short(scene.today)
            },
            words: [promise.whom.as_str(), promise.note.as_str()]
                .into_iter()
                .chain(unread::all_unread(&promise.extra))
                .map(str::to_owned)
                .collect(),
            ..Described::default()
        }),
        Place::Step(_, id)
        | Place::Page(id)
        | Place::Exercise(id)
        | Place::Question(id)
        | Place::Stage(id)
        | Place::Hold(id)
        | Place::Write(_, Some(id)) => scene.guide.node(id).map(|node| of_node(&node, scene)),
        _ => None,
    }
    .unwrap_or_default()
}

fn of_entry(entry: &Entry, scene: &Scene<'_>) -> Described {
    let mut words = vec![entry.body.as_str().to_owned()];
    words.extend(entry.tags.iter().map(|tag| format!("#{}", &**tag)));
    Described {
        id: entry.id.to_string(),
        by_own_words: true,
        kind: say::find_kind_journal().to_owned(),
        title: entry.heading().to_owned(),
        when: entry.day.short(scene.today),
        words,
        ..Described::default()
    }
}

/// Everything that was written in a sitting.
fn writing(sitting: &Sitting) -> impl Iterator<Item = &str> {
    let answers = sitting.answers.values().flat_map(Answer::writing);
    answers.chain(unread::all_unread(&sitting.extra))
}

fn of_sitting(sitting: &Sitting, scene: &Scene<'_>) -> Described {
    let title = scene.guide.exercise(&sitting.exercise).map(|(_, exercise)| exercise.title.clone());
    Described {
        id: sitting.id.to_string(),
        kind: say::find_kind_own_answer().to_owned(),
        title: title.unwrap_or_else(|| sitting.exercise.to_string()),
        when: sitting.day.short(scene.today),
        words: writing(sitting).map(str::to_owned).collect(),
        ..Described::default()
    }
}

fn of_talk(talk: &Talk, scene: &Scene<'_>) -> Described {
    let script = scene.guide.script(&talk.script);
    Described {
        id: talk.id.to_string(),
        kind: say::find_kind_own_talk().to_owned(),
        title: script.map(|script| script.title.clone()).unwrap_or_default(),
        when: talk.day.short(scene.today),
        words: vec![talk.line.as_str().to_owned()],
        ..Described::default()
    }
}

fn of_node(node: &Node<'_>, scene: &Scene<'_>) -> Described {
    let kind = match node {
        Node::Stage(_) => say::find_kind_stage(),
        Node::Section(..) => say::find_kind_section(),
        Node::Page(..) => say::find_kind_page(),
        Node::Step(..) => say::find_kind_step(),
        Node::Sign(..) => say::find_kind_sign(),
        Node::Exercise(..) => say::find_kind_exercise(),
        Node::Prompt(..) => say::find_kind_prompt(),
        Node::Talk(_) => say::find_kind_talk(),
        Node::Question(_) => say::find_kind_question(),
        Node::Myth(_) => say::find_kind_myth(),
    };
    Described {
        id: node.id().to_string(),
        kind: kind.to_owned(),
        title: node.title().to_owned(),
        when: where_of(node, scene),
        words: words_of(scene.guide, node, scene.reader).into_iter().skip(1).collect(),
        ..Described::default()
    }
}

/// The stage of a node, and that it is for two where one person looks.
fn where_of(node: &Node<'_>, scene: &Scene<'_>) -> String {
    let stage = node.stage().map(|stage| stage.short.as_str());
    let for_two = node.role() == Role::Both && !scene.audience().is_two();
    let parts = [for_two.then(say::for_two), stage];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
