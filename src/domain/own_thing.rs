//! The one small thing that somebody left for themselves, on the page for an evening.

use crate::domain::{
    audience::Offering,
    day::Day,
    field::Answer,
    for_two::kept_from,
    guide::{Exercise, Guide, Meaning, Tool},
    id::{NodeId, RecordId},
    put_off::{CanWait, WaitKind},
    sitting::Sitting,
    stopped::is_put_away,
    words::Words,
    workbook::Workbook,
};

/// For how many days it is shown: whoever skips an evening finds it on the next one.
const SHOWN_FOR: i64 = 2;

/// A line of one's own for the next day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnThing {
    /// The exercise on whose page it stands.
    pub exercise: NodeId,
    /// The page it stands on.
    pub sitting: RecordId,
    /// The line, which is for nobody else.
    pub words: Words,
    /// The day it was written on.
    pub left_on: Day,
    /// The day it was done on, if it was.
    pub done_on: Option<Day>,
}

impl OwnThing {
    /// Under what it is ticked: a page that is written on again leaves another thing.
    pub fn node(&self) -> NodeId {
        node(&self.sitting, self.left_on)
    }

    /// As what it is let go, until something on its page changes.
    pub fn what(&self) -> CanWait {
        CanWait::of(WaitKind::Sitting, &self.sitting)
    }
}

/// What the reader left for today, or for the day before where they skipped that, unless they let it go. It is
/// looked for only where it is known who reads.
pub fn own_thing(
    guide: &Guide,
    workbook: &Workbook,
    offering: Offering,
    today: Day,
) -> Option<OwnThing> {
    let found = evenings(guide, offering).filter_map(|it| Some((it, newest(workbook, it)?)));
    let (exercise, sitting) = found.max_by_key(|(_, sitting)| sitting.changed)?;
    let left_on = Day::of(sitting.changed, workbook.profile.day_start);
    let is_near = (1..=SHOWN_FOR).contains(&today.days_since(left_on));
    if !is_near || is_put_away(workbook, sitting) {
        return None;
    }
    let Some(Answer::Line(words)) = exercise.answer(sitting, Meaning::Tomorrow) else {
        return None;
    };
    let node = node(&sitting.id, left_on);
    let tick = workbook.ticks.iter().find(|tick| tick.node == node && tick.on);
    (!words.is_blank()).then(|| OwnThing {
        exercise: exercise.id.clone(),
        sitting: sitting.id.clone(),
        words: words.clone(),
        left_on,
        done_on: tick.map(|tick| tick.day),
    })
}

/// The page on which a line can be left for tomorrow, if none was left today, and whether it is to be a fresh one.
pub fn for_tomorrow(
    guide: &Guide,
    workbook: &Workbook,
    offering: Offering,
    today: Day,
) -> Option<(NodeId, bool)> {
    let exercise = evenings(guide, offering).next()?;
    let of_today =
        |sitting: &&Sitting| Day::of(sitting.changed, workbook.profile.day_start) == today;
    let sitting = newest(workbook, exercise).filter(of_today);
    let left = sitting.and_then(|it| exercise.answer(it, Meaning::Tomorrow));
    left.is_none_or(Answer::is_blank).then(|| (exercise.id.clone(), sitting.is_none()))
}

/// Pages for an evening that may be put in front of the reader.
fn evenings(guide: &Guide, offering: Offering) -> impl Iterator<Item = &Exercise> {
    let fits = move |it: &&Exercise| offering.fits(it.role, it.heat) && !it.unkept;
    guide.tools(Tool::Evening).filter(fits)
}

/// The page of the reader that was changed last.
fn newest<'a>(workbook: &'a Workbook, exercise: &Exercise) -> Option<&'a Sitting> {
    let reader = workbook.profile.role;
    let is_own = |it: &&std::sync::Arc<Sitting>| kept_from(it.by, reader, false).is_none();
    let own = workbook.sittings_of(&exercise.id).filter(is_own);
    own.map(|sitting| &**sitting).max_by_key(|sitting| sitting.changed)
}

fn node(sitting: &RecordId, left_on: Day) -> NodeId {
    NodeId::from(format!("small.{sitting}.{left_on}").as_str())
}
