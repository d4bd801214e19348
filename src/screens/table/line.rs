//! A line of the table that is open: its words, who said yes, the marks of both, and what can be done.

use crate::{
    domain::{
        day::Day,
        table::{Accord, Act, Deed, HowKept, HowSeen, Id, Laid, Mark, PersonId, Row},
    },
    screens::table::marks::days,
    ui::cursor::Cursor,
};

/// The line that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Which one.
    pub row: Id,
    /// Over what can be done with it.
    pub cursor: Cursor,
}

/// Something that can be done with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineAct {
    /// Say yes to these words of it.
    Agree(Id),
    /// Say how one’s own part went.
    Mark,
    /// Say how one saw what the other one marked.
    Seen(Id),
    /// Write other words.
    Words,
    /// Say on which days it falls.
    Days,
    /// Take it back, without a reason.
    TakeBack,
    /// Erase words of one’s own for good.
    Erase(Id),
}

/// What can be done with a line, by one of the two at least, in the order shown.
pub fn acts(laid: &Laid, row: &Row) -> Vec<LineAct> {
    // Whose book is at another computer, or has no place any more, does nothing here.
    let here = laid.seats.iter().filter(|seat| seat.can_act());
    let people: Vec<PersonId> = here.map(|seat| seat.person).collect();
    let any = |offers: &dyn Fn(PersonId) -> bool| people.iter().any(|person| offers(*person));
    let mut acts = Vec::new();
    let may_reword = row.is_answered_here() && !people.is_empty();
    // Of two wordings none can be agreed: other words come first.
    acts.extend((may_reword && row.wordings.len() > 1).then_some(LineAct::Words));
    for words in row.wordings.keys() {
        if any(&|person| row.agree(person, *words).is_some()) {
            acts.push(LineAct::Agree(*words));
        }
    }
    if row.takes_marks() && !people.is_empty() {
        acts.push(LineAct::Mark);
    }
    for day in days(row) {
        let of_day = row.marks.iter().filter(|(_, mark)| mark.day == day);
        // It is the other one who says how they saw it.
        let is_answered = |mark: &Mark| people.iter().any(|person| *person != mark.by);
        let says_something =
            of_day.filter(|(_, mark)| mark.how != HowKept::Open && is_answered(mark));
        acts.extend(says_something.map(|(id, _)| LineAct::Seen(*id)));
    }
    acts.extend((may_reword && row.wordings.len() <= 1).then_some(LineAct::Words));
    if !people.is_empty() && row.kind.has_marks() && row.parts().is_some() && !row.is_only_read {
        acts.push(LineAct::Days);
    }
    if any(&|person| take_back(laid, row, person).is_some()) {
        acts.push(LineAct::TakeBack);
    }
    for person in people {
        acts.extend(own_words(laid, row, person).into_iter().map(LineAct::Erase));
    }
    acts
}

/// What somebody does by that, as the row was on the screen; `None` where it is not theirs to do.
pub fn deed(laid: &Laid, row: &Row, act: LineAct, by: PersonId) -> Option<Deed> {
    let act = match act {
        LineAct::Agree(words) => row.agree(by, words)?,
        LineAct::TakeBack if row.kind.accord() == Accord::Sides => {
            // One that was taken back is of no page any more.
            let sides = laid.own_sides(row, by);
            return (!sides.is_empty()).then_some(Deed::TakeBack(sides));
        }
        LineAct::TakeBack => take_back(laid, row, by)?,
        LineAct::Erase(what) if own_words(laid, row, by).contains(&what) => Act::Erase { what },
        LineAct::Erase(_) | LineAct::Mark | LineAct::Seen(_) | LineAct::Words | LineAct::Days => {
            return None;
        }
    };
    Some(Deed::Act(act))
}

/// Takes back what is theirs of it.
pub fn take_back(laid: &Laid, row: &Row, by: PersonId) -> Option<Act> {
    let has_side = row.kind.accord() != Accord::Sides || !laid.own_sides(row, by).is_empty();
    laid.own_of(row, by).filter(|_| has_side)?.take_back(by)
}

/// Words of somebody’s own that stand in one place with a row, and can be erased for good.
fn own_words(laid: &Laid, row: &Row, by: PersonId) -> Vec<Id> {
    laid.together(row).into_iter().flat_map(|row| laid.own_words(by, row.id)).collect()
}

/// How somebody marks their own part on a day.
pub fn mark(row: &Row, by: PersonId, day: Day, how: HowKept) -> Option<Deed> {
    row.mark(by, day, how).map(Deed::Act)
}

/// How somebody says they saw what the other one marked.
pub fn saw(row: &Row, by: PersonId, of: Id, how: HowSeen) -> Option<Deed> {
    row.say(by, of, how).map(Deed::Act)
}
