//! Prompts of the day: what is offered over two hundred days of somebody's life.

use proptest::prelude::*;
use trust_guide::domain::{
    audience::{Audience, Offering},
    day::Day,
    guide::{Guide, Prompt, Stage},
    id::NodeId,
    journal::WritingMode,
    profile::Company,
    progress::stage_now,
    prompt::prompt_of_the_day,
    role::Role,
    summary::Summary,
    tick::Whose,
    workbook::Workbook,
};

use crate::harness::{NOW, guide, stamp, welcomed};

/// What happens on a day, before Today is looked at.
#[derive(Clone, Debug)]
enum Turn {
    Nothing,
    Role(Option<Role>),
    Company(Option<Company>),
    /// Every step of a stage is ticked, or unticked again.
    Stage(usize),
}

#[derive(Clone, Debug)]
struct Life {
    turn: Turn,
    /// How often another prompt is asked for.
    another: usize,
    late: bool,
    /// Whether anything is kept that day; else it was only looked at.
    keeps: bool,
}

fn role() -> impl Strategy<Value = Option<Role>> {
    prop::sample::select(vec![None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)])
}

fn day() -> impl Strategy<Value = Life> {
    let company = prop::sample::select(vec![None, Some(Company::Alone), Some(Company::Together)]);
    let turn = prop_oneof![
        12 => Just(Turn::Nothing),
        1 => role().prop_map(Turn::Role),
        1 => company.prop_map(Turn::Company),
        2 => (0_usize..10).prop_map(Turn::Stage),
    ];
    let another = prop_oneof![4 => Just(0_usize), 2 => 1_usize..4, 1 => 4_usize..12];
    (turn, another, any::<bool>(), prop::bool::weighted(0.9))
        .prop_map(|(turn, another, late, keeps)| Life { turn, another, late, keeps })
}

struct Person {
    guide: std::sync::Arc<Guide>,
    workbook: Workbook,
    summary: Summary,
    day: Day,
}

impl Person {
    fn begin(role: Option<Role>) -> Person {
        let workbook = welcomed(role);
        let summary = Summary::of(&guide(), &workbook);
        Person { guide: guide(), workbook, summary, day: Day::of(stamp(NOW), 4) }
    }

    fn turn(&mut self, turn: &Turn) {
        match turn {
            Turn::Nothing => (),
            Turn::Role(role) => {
                self.workbook.edit_profile(|profile| profile.role = *role);
            }
            Turn::Company(company) => {
                self.workbook.edit_profile(|profile| profile.company = *company);
            }
            Turn::Stage(place) => {
                for step in &self.guide.stages[*place].steps {
                    self.workbook.toggle(&step.id, Whose::default(), stamp(NOW), self.day);
                }
            }
        }
        self.summary.follow(&self.guide, &self.workbook);
    }

    fn prompt(&self, gentle: bool) -> Option<(&Stage, &Prompt)> {
        let offering = Offering::of(&self.workbook, &self.summary, self.day, false, gentle);
        prompt_of_the_day(&self.guide, &self.workbook, &self.summary, self.day, offering)
    }

    /// The prompt is shown, and something is kept.
    fn see(&mut self, gentle: bool, on: bool) -> Option<NodeId> {
        let id = self.prompt(gentle).map(|(_, prompt)| prompt.id.clone())?;
        self.workbook.offered(&id, on, stamp(NOW), self.day);
        Some(id)
    }

    /// Whether a prompt may be offered to this person just now.
    fn fits(&self, stage: &Stage, prompt: &Prompt, gentle: bool) -> bool {
        let profile = &self.workbook.profile;
        let speaks = match prompt.role {
            Role::Hurt | Role::Broke => profile.role == Some(prompt.role),
            Role::Both => {
                profile.role == Some(Role::Both) || profile.company == Some(Company::Together)
            }
            Role::Any => true,
        };
        let place = |id: &NodeId| self.guide.stages.iter().position(|stage| stage.id == *id);
        let now = stage_now(&self.guide, &self.summary, Audience::of(profile)).unwrap();
        let known =
            place(&stage.id) <= place(&now.id) || ["growth", "steady"].contains(&stage.id.as_str());
        let is_first = self.day.days_since(Day::of(stamp(NOW), 4)) < 7;
        let steadies = stage.id.as_str() == "steady"
            && matches!(prompt.mode, WritingMode::Plain | WritingMode::Body);
        let may = if is_first { steadies } else { known };
        let bears = prompt.heat < 2 || (!gentle && (prompt.heat < 3 || !is_first));
        speaks && may && bears
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn no_prompt_comes_back_within_sixty_days_whatever_happens(
        first in role(), life in prop::collection::vec(day(), 200)
    ) {
        let mut person = Person::begin(first);
        let mut offered: Vec<(NodeId, Day)> = Vec::new();
        for today in &life {
            person.turn(&today.turn);
            if !today.keeps {
                let before = person.workbook.clone();
                let looked = person.prompt(today.late).map(|(_, prompt)| prompt.id.clone());
                let again = person.prompt(today.late).map(|(_, prompt)| prompt.id.clone());
                prop_assert_eq!(looked, again);
                prop_assert_eq!(&person.workbook, &before);
            }
            let shown = if today.keeps { today.another + 1 } else { 0 };
            for turn in 1..=shown {
                if let Some((stage, prompt)) = person.prompt(today.late) {
                    prop_assert!(person.fits(stage, prompt, today.late), "{}", prompt.id);
                }
                let Some(id) = person.see(today.late, turn == shown) else { break };
                let last = offered.iter().rev().find(|(other, _)| *other == id);
                if let Some((_, last)) = last {
                    let gap = person.day.days_since(*last);
                    prop_assert!(60 < gap, "{id} came back after {gap} days");
                }
                offered.push((id, person.day));
            }
            person.day = person.day.plus(1);
        }
        prop_assert!(offered.len() > 60, "only {} were offered", offered.len());
    }
}

#[test]
fn a_heavy_prompt_makes_way_when_it_grows_late() {
    let mut person = Person::begin(Some(Role::Hurt));
    let guide = guide();
    for place in 0..7 {
        person.turn(&Turn::Stage(place));
    }
    person.day = person.day.plus(7);
    let heavy = guide.prompt(&NodeId::from("forgiveness.p03")).unwrap().1;
    assert_eq!(heavy.heat, 3);
    person.workbook.offered(&heavy.id, true, stamp(NOW), person.day);
    assert_eq!(person.prompt(false).unwrap().1.id, heavy.id, "it stands all day");
    let late = person.prompt(true).unwrap().1;
    assert!(late.heat < 3);
}

#[test]
fn days_that_were_only_looked_at_still_bring_different_prompts() {
    let mut person = Person::begin(Some(Role::Broke));
    let mut seen = Vec::new();
    for _ in 0..7 {
        seen.push(person.prompt(false).unwrap().1.id.clone());
        person.day = person.day.plus(1);
    }
    let mut different = seen.clone();
    different.sort();
    different.dedup();
    assert!(5 <= different.len(), "{seen:?}");
}

#[test]
fn when_every_prompt_rests_there_is_none() {
    let mut person = Person::begin(None);
    let mut days = 0;
    while person.see(false, false).is_some() {
        days += 1;
        assert!(days < 100);
    }
    assert_eq!(person.prompt(false), None);
    person.day = person.day.plus(61);
    assert!(person.prompt(false).is_some());
}
