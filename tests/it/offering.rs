//! What is offered unasked, with the real guide: it fits who is there, whatever was done already.

mod about;

use std::sync::Arc;

use proptest::prelude::*;
use trust_guide::{
    domain::{
        audience::Audience,
        daily::Daily,
        day::Day,
        due::DueKind,
        field::Answer,
        guide::{Guide, Stage, Thing},
        id::NodeId,
        journal::WritingMode,
        kinds::Record,
        profile::Company,
        progress::{Suggestion, suggestion},
        role::Role,
        sitting::Sitting,
        summary::Summary,
        tick::Whose,
        workbook::Workbook,
    },
    screens::{
        page::{after, links},
        stage::{Row, rows},
    },
};

use crate::harness::{NOW, guide, stamp, welcomed};

fn person() -> impl Strategy<Value = Audience> {
    let roles = vec![None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)];
    let companies = vec![None, Some(Company::Alone), Some(Company::Together)];
    (prop::sample::select(roles), prop::sample::select(companies))
        .prop_map(|(role, company)| Audience { role, company, ..Audience::default() })
}

/// A workbook of somebody, on a day after it began, in which some nodes are done.
fn life(who: Audience, done: &[usize], guide: &Guide, began: Day) -> (Workbook, Summary) {
    let mut workbook = welcomed(who.role);
    workbook.edit_profile(|profile| profile.company = who.company);
    let nodes: Vec<NodeId> = guide
        .stages
        .iter()
        .flat_map(|stage| {
            let steps = stage.steps.iter().map(|step| step.id.clone());
            steps.chain(stage.pages.iter().map(|page| page.id.clone()))
        })
        .collect();
    for place in done {
        workbook.mark_read(&nodes[place % nodes.len()], Whose::default(), stamp(NOW), began);
    }
    let summary = Summary::of(guide, &workbook);
    (workbook, summary)
}

/// Whether a node for `role` may be put in front of somebody unasked, said anew and plainly.
fn fits(who: Audience, role: Role) -> bool {
    let two = who.role == Some(Role::Both) || who.company == Some(Company::Together);
    match role {
        Role::Any => true,
        Role::Both => two,
        side => who.role == Some(side),
    }
}

/// The role, heat and stage of what is suggested, with the exercise it leads to.
fn told<'a>(found: &Suggestion<'a>) -> (Role, u8, &'a Stage) {
    match found {
        Suggestion::Read(stage, page) => (page.role, page.heat, stage),
        Suggestion::Fill(stage, exercise) => (exercise.role, exercise.heat, stage),
        Suggestion::Hold(stage, script) => (script.role, script.heat, stage),
        Suggestion::Tick(stage, step) => (step.role, 1, stage),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn what_today_offers_fits_who_is_there_whatever_was_done(
        who in person(),
        day in 0_i64..40,
        done in prop::collection::vec(0_usize..400, 0..260),
        late in any::<bool>(),
        skipped in 0_usize..30,
    ) {
        let began = Day::of(stamp(NOW), 4);
        let guide = guide().worded_for(who);
        let (workbook, summary) = life(who, &done, &guide, began);
        let hour = if late { 3 } else { 0 };
        let now = stamp(NOW) + chrono::Duration::days(day) + chrono::Duration::hours(hour);
        let mut daily = Daily::default();
        daily.follow(&guide, &workbook, &summary, now);
        let first = day < 7;
        if let Some(found) = suggestion(&guide, &summary, daily.offering, skipped) {
            let (role, heat, stage) = told(&found);
            prop_assert!(fits(who, role), "{:?} for {who:?}", found.id());
            prop_assert!(heat < 3 || !(first || late), "{:?} is heavy", found.id());
            prop_assert!(!first || stage.id.as_str() == "steady", "{:?} on day {day}", found.id());
        }
        if let Some(id) = &daily.prompt {
            let (stage, prompt) = guide.prompt(id).unwrap();
            prop_assert!(fits(who, prompt.role), "{id} for {who:?}");
            prop_assert!(prompt.heat < 3 || !(first || late), "{id} is heavy");
            let steadies = matches!(prompt.mode, WritingMode::Plain | WritingMode::Body);
            prop_assert!(!first || (steadies && stage.id.as_str() == "steady"), "{id}, day {day}");
        }
        for due in &daily.due {
            if let DueKind::Monthly(id) = &due.kind {
                prop_assert!(fits(who, guide.exercise(id).unwrap().1.role), "{id} for {who:?}");
            }
        }
    }
}

fn everybody() -> Vec<Audience> {
    let roles = [None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)];
    let companies = [None, Some(Company::Alone), Some(Company::Together)];
    roles
        .into_iter()
        .flat_map(|role| companies.map(|company| Audience { role, company, ..Audience::default() }))
        .collect()
}

#[test]
fn the_first_days_hold_a_small_thing_and_a_prompt_for_everybody() {
    for who in everybody() {
        let guide = guide().worded_for(who);
        let (mut workbook, mut summary) = life(who, &[], &guide, Day::of(stamp(NOW), 4));
        let mut seen = std::collections::BTreeSet::new();
        for day in 0..7 {
            let now = stamp(NOW) + chrono::Duration::days(day);
            let mut daily = Daily::default();
            daily.follow(&guide, &workbook, &summary, now);
            let small = suggestion(&guide, &summary, daily.offering, 0);
            let small = small.unwrap_or_else(|| panic!("nothing on day {day} for {who:?}"));
            let id = small.id().clone();
            let prompt = daily.prompt.clone();
            let prompt = prompt.unwrap_or_else(|| panic!("no prompt on day {day} for {who:?}"));
            assert!(seen.insert(prompt.clone()), "{prompt} came twice for {who:?}");
            workbook.offered(&prompt, true, now, Day::of(now, 4));
            workbook.mark_read(&id, Whose::default(), now, Day::of(now, 4));
            summary.follow(&guide, &workbook);
        }
    }
}

#[test]
fn two_who_sit_together_begin_with_what_is_for_two_and_light() {
    let who = Audience { role: Some(Role::Both), company: None, ..Audience::default() };
    let (workbook, summary) = life(who, &[], &guide(), Day::of(stamp(NOW), 4));
    let guide = guide();
    let mut daily = Daily::default();
    daily.follow(&guide, &workbook, &summary, stamp(NOW));
    let mut found = Vec::new();
    for skipped in 0..9 {
        let small = suggestion(&guide, &summary, daily.offering, skipped).unwrap();
        let (role, heat, _) = told(&small);
        assert!(matches!(role, Role::Both | Role::Any) && heat == 1, "{:?}", small.id());
        found.push(small.id().to_string());
    }
    for wanted in ["steady.pauses.both", "steady.t1", "steady.wait.both", "steady.t2"] {
        assert!(found.iter().any(|id| id == wanted), "{wanted} is not in {found:?}");
    }
}

#[test]
fn the_next_page_and_the_links_of_a_page_of_ones_own_fit_who_is_there() {
    for who in everybody() {
        let guide = guide().worded_for(who);
        let (workbook, summary) = life(who, &[], &guide, Day::of(stamp(NOW), 4));
        let mut daily = Daily::default();
        daily.follow(&guide, &workbook, &summary, stamp(NOW));
        for stage in &guide.stages {
            for page in &stage.pages {
                if let Some(next) = after(stage, page, daily.offering) {
                    let told = format!("{} after {} for {who:?}", next.id, page.id);
                    assert!(next.heat < 3, "{told} in the first week");
                    assert!(who.role.is_none() || fits(who, next.role), "{told}");
                    assert!(fits(who, next.role) || next.role != Role::Both, "{told}");
                }
                if !fits(who, page.role) {
                    continue;
                }
                for id in links(&guide, page, who) {
                    let role = guide.node(id).unwrap().role();
                    assert!(fits(who, role) || who.role.is_none(), "{id} on {} {who:?}", page.id);
                }
            }
        }
    }
}

#[test]
fn alone_nothing_for_two_stands_on_a_stage_but_behind_its_fold() {
    for who in everybody().into_iter().filter(|who| !who.is_two()) {
        let guide = guide().worded_for(who);
        for stage in &guide.stages {
            let role = |row: &Row<'_>| guide.node(row.id()?).map(|node| node.role());
            let folded = rows(stage, who, false);
            let shown = folded.iter().filter_map(role);
            assert!(shown.into_iter().all(|role| role != Role::Both), "{}", stage.id);
            let open = rows(stage, who, true);
            let behind: Vec<Role> = open[folded.len()..].iter().filter_map(role).collect();
            assert!(behind.iter().all(|role| *role == Role::Both), "{}", stage.id);
            let has_fold = folded.contains(&Row::ForTwo);
            assert_eq!(has_fold, !behind.is_empty(), "{}", stage.id);
        }
    }
}

#[test]
fn alone_every_stage_with_words_for_two_has_words_for_one() {
    let who = Audience { role: None, company: Some(Company::Alone), ..Audience::default() };
    let alone = guide().worded_for(who);
    let two = [" both ", " together ", " you two ", " as a pair "];
    for stage in &alone.stages {
        let takeaways = alone.takeaways.iter().filter(|takeaway| takeaway.stage == stage.id);
        let mut texts = vec![stage.title.clone(), stage.short.clone()];
        for text in takeaways.map(|takeaway| &takeaway.text).chain([&stage.summary]) {
            texts.extend(text.readings(None).into_iter().map(|(_, text)| text.to_owned()));
        }
        for text in texts.iter().filter(|_| stage.id.as_str() != "help") {
            let words = format!(" {} ", text.to_lowercase().replace(['.', ',', ';'], " "));
            for word in two {
                assert!(!words.contains(word), "{}: {text}", stage.id);
            }
        }
    }
}

#[test]
fn what_serves_one_as_well_is_theirs_from_the_start() {
    let id = NodeId::from("steady.t2");
    for who in everybody() {
        let guide = guide().worded_for(who);
        let (stage, exercise) = guide.exercise(&id).unwrap();
        let wanted = if who.is_two() { Role::Both } else { Role::Any };
        assert_eq!(exercise.role, wanted, "{who:?}");
        let shown = rows(stage, who, false);
        assert!(shown.iter().any(|row| row.id() == Some(&id)), "{who:?}");
    }
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    let mut play = crate::harness::Play::of(workbook, 80, 24);
    play.keys(":Fill in: The not-yet list<enter>");
    let theirs = "Steady first · 10 min · yours, not locked";
    assert!(play.screen().contains(theirs), "{}", play.screen());
}

/// What says of a page or a question that it is for two: words that nobody alone can act on.
const FOR_TWO: [&str; 14] = [
    "both of you",
    "you both",
    "we both agree",
    "you two",
    "the two of you",
    "each of you",
    "each of us",
    "our plan",
    "our limits",
    "we agreed",
    "take turns",
    "hand over",
    "sit down together",
    "say it together",
];

#[test]
fn alone_no_page_step_exercise_or_prompt_of_theirs_speaks_to_two() {
    let mut told = Vec::new();
    let mut seen = 0;
    for side in [Role::Hurt, Role::Broke] {
        for company in [Some(Company::Alone), None] {
            let who = Audience { role: Some(side), company, ..Audience::default() };
            let guide = guide().worded_for(who);
            for stage in &guide.stages {
                let pages = stage.pages.iter().filter(|it| who.fits(it.role));
                let pages = pages.map(|it| (&it.id, format!("{} {}", it.title, it.body)));
                let steps = stage.steps.iter().filter(|it| who.fits(it.role));
                let steps = steps.map(|it| (&it.id, format!("{it:?}")));
                let exercises = stage.exercises.iter().filter(|it| who.fits(it.role));
                let exercises = exercises.map(|it| (&it.id, format!("{it:?}")));
                let prompts = stage.prompts.iter().filter(|it| who.fits(it.role));
                let prompts = prompts.map(|it| (&it.id, it.text.clone()));
                for (id, text) in pages.chain(steps).chain(exercises).chain(prompts) {
                    seen += 1;
                    let text = text.to_lowercase();
                    // “Your plan” is one’s own.
                    let stands = |word: &str| {
                        let mut found = text.match_indices(word);
                        found.any(|(at, _)| !text[..at].ends_with(char::is_alphabetic))
                    };
                    let found = FOR_TWO.iter().filter(|word| stands(word));
                    told.extend(found.map(|word| format!("{id} {side:?}: “{word}”")));
                }
            }
        }
    }
    assert!(seen > 400, "only {seen} were read");
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn today_offers_the_next_thing_in_order_and_then_the_next_stage() {
    let who = Audience {
        role: Some(Role::Broke),
        company: Some(Company::Together),
        ..Audience::default()
    };
    let guide = guide().worded_for(who);
    let began = Day::of(stamp(NOW), 4);
    let (mut workbook, mut summary) = life(who, &[], &guide, began);
    // The first week is over, and the first stage is done.
    let now = stamp(NOW) + chrono::Duration::days(9);
    let today = Day::of(now, 4);
    let (steady, stage) = (&guide.stages[0], guide.stage(&"responsibility".into()).unwrap());
    for step in &steady.steps {
        workbook.toggle(&step.id, Whose::each(Role::Broke), now, today);
    }
    let offered = |workbook: &Workbook, summary: &mut Summary, skipped| {
        summary.follow(&guide, workbook);
        let mut daily = Daily::default();
        daily.follow(&guide, workbook, summary, now);
        let found = suggestion(&guide, summary, daily.offering, skipped).unwrap();
        assert!(found.gives(&guide, who).is_some(), "{}", found.id());
        found.id().clone()
    };
    let things = guide.spine(stage, who);
    for (place, thing) in things.iter().enumerate() {
        let id = thing.thing.id();
        assert_eq!(offered(&workbook, &mut summary, 0), *id);
        // Another one is the one after it.
        if let Some(after) = things.get(place + 1) {
            assert_eq!(offered(&workbook, &mut summary, 1), *after.thing.id());
        }
        match (thing.step, thing.thing) {
            (Some(step), _) => workbook.toggle(&step.id, Whose::each(Role::Broke), now, today),
            (None, Thing::Exercise(exercise)) => {
                let mut sitting = Sitting::begun("s".into(), id.clone(), now, today);
                for field in &exercise.fields {
                    sitting.answers.insert(field.id.clone(), Answer::Line("x".into()));
                }
                workbook.put(Record::Sitting(Arc::new(sitting)));
            }
            (None, _) => drop(workbook.mark_read(id, Whose::each(Role::Broke), now, today)),
        }
    }
    // Then comes the next stage.
    let next = guide.spine(guide.stage(&"plan".into()).unwrap(), who);
    assert_eq!(offered(&workbook, &mut summary, 0), *next[0].thing.id());
}
