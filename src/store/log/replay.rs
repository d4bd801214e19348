//! A state with a log over it: line after line where they follow each other, by id where they do not.

use std::collections::{HashMap, HashSet};

use super::{Line, Log, header};
use crate::{
    domain::{
        merge::merge,
        workbook::{Contents, Workbook},
    },
    store::print::{Check, Folded, Print},
};

/// A state that a log may follow.
#[derive(Clone, Copy, Debug)]
pub struct Grown<'a> {
    /// What is in it.
    pub state: &'a Contents,
    /// What tells it from others: a log names the one it follows by this.
    pub print: Print,
    /// The logs that are in it already.
    pub folded: &'a [Folded],
    /// Whether it is known what could be undone in it. Else nothing can be that the log tells of.
    pub knows_steps: bool,
}

/// A state with a log over it.
#[derive(Debug)]
pub struct Replayed {
    /// The state with all that the log adds to it.
    pub contents: Contents,
    /// The line that another may follow; `None` where none may, and the whole is to be written next.
    pub follows: Option<Check>,
    /// Whether the log was of another state, and something in it was new to this one.
    pub is_merged: bool,
    /// Whether the log was of another state, which holds all of it.
    pub is_in_it: bool,
    /// Whether a line was missing on the way, or did not fit.
    pub has_gap: bool,
}

/// Brings a state and a log together. `base` gives the state of this print, where there is a copy of it.
pub fn replay(
    grown: &Grown<'_>,
    log: &Log,
    base: impl FnOnce(Print) -> Option<Contents>,
) -> Replayed {
    // A first line that cannot be read is known by the second, which names its check.
    let own = header(grown.print).ok().map(|(_, check)| check);
    let is_own = own.is_some() && log.lines.first().is_some_and(|line| line.after == own);
    let first = log.of.map(|(_, check)| check).or(own.filter(|_| is_own));
    if log.of.map_or(is_own, |(of, _)| of == grown.print) {
        let run = run(grown.state, grown.knows_steps, first, &log.lines);
        let follows = log.last().filter(|_| log.is_whole() && !run.has_gap);
        let Run { contents, has_gap } = run;
        return Replayed { contents, follows, is_merged: false, is_in_it: false, has_gap };
    }
    let is_in = |check: Check| {
        let is_of = |folded: &Folded| log.of.is_none_or(|(of, _)| of == folded.of);
        grown.folded.iter().any(|folded| folded.check == check && is_of(folded))
    };
    let known = log.lines.iter().rposition(|line| is_in(line.check)).map_or(0, |place| place + 1);
    let (before, new) = log.lines.split_at(known);
    let contents = grown.state.clone();
    let as_it_is =
        Replayed { contents, follows: None, is_merged: false, is_in_it: true, has_gap: false };
    if new.is_empty() {
        return as_it_is;
    }
    let (base, ours) = if let Some(base) = log.of.and_then(|(of, _)| base(of)) {
        let both = run(&base, true, first, &log.lines).contents;
        (run(&base, true, first, before).contents, both)
    } else {
        // Only what the log itself holds is known of ours.
        let over = |ours: Contents, line: &Line| line.difference.over_another(&ours);
        (Contents::default(), new.iter().fold(Contents::default(), over))
    };
    let contents = merged(base, ours, grown.state.clone());
    Replayed { contents, is_merged: true, is_in_it: false, ..as_it_is }
}

fn merged(base: Contents, ours: Contents, theirs: Contents) -> Contents {
    let [base, ours, theirs] = [base, ours, theirs].map(Workbook::of);
    merge(&base, &ours, &theirs).workbook.contents().clone()
}

struct Run {
    contents: Contents,
    has_gap: bool,
}

/// Lines over the state that they were made from. One that follows an earlier line, and not the last, was
/// written by somebody who did not see those between: it is merged. One that follows nothing that is here
/// is put over what there is, by id.
fn run(start: &Contents, knows_steps: bool, first: Option<Check>, lines: &[Line]) -> Run {
    let mut at = first;
    let mut earlier = HashSet::new();
    for line in lines {
        earlier.extend(line.after.filter(|_| line.after != at));
        at = Some(line.check);
    }
    let mut snapshots: HashMap<Check, Contents> = HashMap::new();
    let mut run = Run { contents: start.clone(), has_gap: false };
    let mut has_steps = true;
    at = first;
    for line in lines {
        if let Some(check) = at.filter(|check| earlier.contains(check)) {
            snapshots.insert(check, run.contents.clone());
        }
        let before = &run.contents;
        let fork = line.after.filter(|after| Some(*after) != at).and_then(|it| snapshots.get(&it));
        let after = if let Some(base) = fork {
            let theirs = line.difference.over(base);
            let theirs = theirs.unwrap_or_else(|| line.difference.over_another(base));
            merged(base.clone(), before.clone(), theirs)
        } else {
            let follows = line.after.is_some() && line.after == at;
            let found = if knows_steps {
                line.difference.over(before)
            } else {
                Some(line.difference.over_another(before))
            };
            let found = found.filter(|_| follows && has_steps);
            if found.is_none() {
                (run.has_gap, has_steps) = (true, false);
            }
            found.unwrap_or_else(|| line.difference.over_another(before))
        };
        run.contents = after;
        at = Some(line.check);
    }
    run
}
