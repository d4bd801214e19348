//! What is told before anything is written: what leaves, with its days, and what stays.

use crate::{
    domain::day::Day,
    export::{Found, Kind, Selection},
    phrases::say,
};

/// How many of a kind there are, and of which days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What they are.
    pub kind: Kind,
    /// How many.
    pub count: usize,
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

/// Where it is asked: on the command line or on a page, as what can be done next is said in other words there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// By a verb.
    OnTheLine,
    /// On a page.
    OnAPage,
}

/// A line that stands below another one.
pub(super) fn set_in(words: impl std::fmt::Display) -> String {
    format!("  {words}")
}

impl Tally {
    /// Kind after kind.
    pub fn of(found: &[Found]) -> Vec<Tally> {
        let of_kind = |kind: Kind| {
            let days: Vec<Day> =
                found.iter().filter(|found| found.kind == kind).map(|found| found.day).collect();
            let (first, last) = (*days.iter().min()?, *days.iter().max()?);
            Some(Tally { kind, count: days.len(), first, last })
        };
        Kind::ALL.into_iter().filter_map(of_kind).collect()
    }

    /// How many, of what, and of which days.
    pub fn told(&self) -> String {
        let count = self.count;
        let what = match self.kind {
            Kind::Entries => say::copy_entries(count),
            Kind::Pages => say::export_pages(count),
            Kind::Promises => say::export_promises_counted(count),
            Kind::Talks => say::export_talks(count),
            Kind::Numbers => say::export_numbers_counted(count),
            Kind::Steps => say::export_steps_counted(count),
        };
        let (first, last) = (self.first.short_with_year(), self.last.short_with_year());
        if self.first == self.last {
            say::export_of_day(first, what)
        } else {
            say::export_of_days(first, last, what)
        }
    }
}

impl Selection {
    /// What leaves and what stays, line by line.
    pub fn preview(&self, asked: Asked) -> Vec<String> {
        let mut lines = Vec::new();
        let leaves = Tally::of(&self.taken);
        if leaves.is_empty() {
            lines.push(say::export_nothing_leaves().to_owned());
        } else {
            lines.push(say::export_leaves().to_owned());
            lines.extend(leaves.iter().map(|tally| set_in(tally.told())));
        }
        let mut stays: Vec<String> = Vec::new();
        for tally in &self.held_back {
            stays.push(set_in(say::export_private(tally.told())));
        }
        for tally in &self.without_number {
            stays.push(set_in(say::export_without_number(tally.told())));
        }
        for tally in &self.not_chosen {
            stays.push(set_in(say::export_not_chosen(tally.told())));
        }
        if self.for_two {
            stays.push(set_in(say::export_others()));
        }
        if !stays.is_empty() {
            lines.push(say::export_stays().to_owned());
            lines.append(&mut stays);
        }
        if !self.held_back.is_empty() {
            let how = match asked {
                Asked::OnTheLine => say::export_private_how(),
                Asked::OnAPage => say::export_private_how_here(),
            };
            lines.push(how.to_owned());
        }
        lines
    }
}
