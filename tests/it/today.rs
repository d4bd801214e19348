//! What Today leads with, and when it lets go.

mod diary;
mod enough;
mod stopped;
mod turn;

use std::sync::Arc;

use trust_guide::domain::{
    day::{Day, Stamp},
    field::Answer,
    guide::Visibility,
    id::{NodeId, RecordId},
    kinds::Record,
    profile::Company,
    role::Role,
    sitting::Sitting,
    workbook::Workbook,
};

use crate::harness::{NOW, Play, guide, stamp, welcomed};

/// A workbook that was begun long ago, by somebody who is alone or not.
pub fn begun(role: Option<Role>, company: Company) -> Workbook {
    let mut workbook = welcomed(role);
    workbook.edit_profile(|profile| {
        profile.welcomed = Some(stamp("2026-09-01T19:00:00+02:00"));
        profile.company = Some(company);
    });
    workbook
}

/// So many days before the day on which tests begin, at the same hour.
pub fn days_ago(days: i64) -> Stamp {
    stamp(NOW) - chrono::Duration::days(days)
}

/// A page of an exercise, with words in some of its fields, as it was kept some days ago.
pub fn page(workbook: &mut Workbook, exercise: &str, words: &[(&str, &str)], days: i64) -> Sitting {
    let at = days_ago(days);
    let id = RecordId::from(format!("page-{exercise}").as_str());
    let mut sitting = Sitting::begun(id, NodeId::from(exercise), at, Day::of(at, 4));
    let guide = guide();
    let found = guide.exercise(&sitting.exercise);
    sitting.shared = found.is_some_and(|(_, it)| it.visibility == Visibility::Shared);
    for (field, words) in words {
        sitting.answers.insert((*field).to_owned(), Answer::Line((*words).into()));
    }
    put(workbook, sitting.clone());
    sitting
}

pub fn put(workbook: &mut Workbook, sitting: Sitting) {
    workbook.put(Record::Sitting(Arc::new(sitting)));
}

/// Brings the cursor to what Today leads with.
pub fn to_the_small_thing(play: &mut Play) -> &mut Play {
    play.keys("<home>");
    for _ in 0..9 {
        if play.screen().contains("▸ ┃") {
            return play;
        }
        play.keys("j");
    }
    panic!("nothing leads:\n{}", play.screen());
}
