//! What of an act in one line is asked before it is kept: what is meant by a word or a day, and who does it.

use crate::{
    domain::{
        dates::DateReader,
        plan::{Doubt, Note, Way, Why},
        role::Role,
    },
    phrases::say,
    screens::{ask::Ask, plan::option},
    ui::action::PlanChoice,
};

/// What is told under the line of words that could not be taken.
pub(super) fn doubted(doubt: &Doubt, reader: DateReader) -> String {
    match (doubt.why, doubt.ways.first()) {
        (Why::NotADay(why), _) => reader.sentence(why),
        (Why::Spelling, Some(Way::Word(meant))) => say::plan_act_spelling(*meant, &*doubt.text),
        (Why::Spelling | Why::Which, _) => say::plan_act_which_day(&*doubt.text),
    }
}

/// What is missing, or may be meant in another way.
pub(super) fn noted(note: Note) -> &'static str {
    match note {
        Note::DaysOfWeek => say::plan_act_which_weekdays(),
        Note::DaysOfMonth => say::plan_act_which_days(),
        Note::TwoWeeks => say::plan_act_two_weeks(),
        Note::TwoMonths => say::plan_act_two_months(),
        Note::MovingDay => say::plan_act_moving_day(),
        Note::TwoActs => say::plan_act_two_acts(),
        Note::NoAct => say::plan_act_no_act(),
    }
}

/// Asks what is meant by words in doubt, where there is something to choose from.
pub(super) fn ask_meant(doubt: &Doubt) -> Option<Ask> {
    let label = |way: &Way| match way {
        Way::Word(word) => say::plan_act_way_word(*word),
        Way::Once(day) => day.long(),
        Way::Each(first, last) => say::plan_act_way_each(first.long(), last.long()),
        Way::Weekends => say::plan_act_way_weekends().to_owned(),
        Way::EachMonth => say::plan_act_way_each_month().to_owned(),
    };
    let as_words = option(say::plan_act_way_words(), "", PlanChoice::Meant(None));
    let options =
        doubt.ways.iter().map(|way| option(label(way), "", PlanChoice::Meant(Some(*way))));
    let title = match (doubt.why, doubt.ways.first()?) {
        (Why::Spelling, Way::Word(meant)) => say::plan_act_ask_spelling(*meant, &*doubt.text),
        _ => say::plan_act_ask_which(&*doubt.text),
    };
    Some(Ask::new(&title, "", options.chain([as_words]).collect()))
}

/// Asks who does an act, where two sit at one keyboard.
pub(super) fn ask_who_does_it() -> Ask {
    let by = |role| PlanChoice::DoneBy(role);
    let options = vec![
        option(say::name_hurt(), "", by(Role::Hurt)),
        option(say::name_broke(), "", by(Role::Broke)),
        option(say::plan_whose_each(), "", by(Role::Both)),
        option(say::plan_act_by_open(), "", by(Role::Any)),
    ];
    Ask::new(say::plan_act_ask_who(), "", options)
}
