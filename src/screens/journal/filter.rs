//! What of the journal is shown: by stage, mode, tag and date.

use std::{collections::BTreeMap, sync::Arc};

use chrono::Datelike;

use crate::{
    domain::{
        day::Day,
        id::NodeId,
        journal::{Entry, WritingMode},
    },
    phrases::say,
    screens::ask::{Ask, AskOption},
    ui::action::{Choice, Ctx, FilterChange, FilterKind, JournalChoice},
};

/// How many months are offered.
const MONTHS: usize = 60;

/// What an entry must have to be shown. Empty: every entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only entries that began with a prompt of this stage.
    pub stage: Option<NodeId>,
    /// Only entries written in this way.
    pub mode: Option<WritingMode>,
    /// Only entries with this tag, in small letters and without `#`.
    pub tag: Option<String>,
    /// From one day to another, both included, and what that is called.
    pub days: Option<(Day, Day, String)>,
    /// Only entries of the same day of other years. Setting it lets the other filters go.
    pub on_this_day: Option<Day>,
}

impl Filter {
    /// Whether an entry is among those that are listed.
    pub fn takes(&self, entry: &Entry) -> bool {
        self.stage.as_ref().is_none_or(|stage| entry.stage.as_ref() == Some(stage))
            && self.mode.is_none_or(|mode| entry.mode == mode)
            && self
                .tag
                .as_ref()
                .is_none_or(|tag| entry.tags.iter().any(|other| other.to_lowercase() == *tag))
            && self.days.as_ref().is_none_or(|(from, to, _)| *from <= entry.day && entry.day <= *to)
            && self.on_this_day.is_none_or(|day| entry.day.falls_on(day) && entry.day != day)
    }

    /// Whether it asks for nothing but days.
    pub fn is_by_day(&self) -> bool {
        self.stage.is_none() && self.mode.is_none() && self.tag.is_none()
    }

    /// Filters otherwise from here on.
    pub fn apply(&mut self, change: FilterChange) {
        match change {
            FilterChange::Stage(stage) => self.stage = Some(stage),
            FilterChange::Mode(mode) => self.mode = Some(mode),
            FilterChange::Tag(tag) => self.tag = Some(tag),
            FilterChange::Days(from, to, name) => self.days = Some((from, to, name)),
            FilterChange::OnThisDay(day) => {
                *self = Filter { on_this_day: Some(day), ..Filter::default() };
            }
            FilterChange::All => *self = Filter::default(),
        }
    }

    /// The filter in words; empty when everything is shown.
    pub fn in_words(&self) -> String {
        let mut parts = Vec::new();
        parts.extend(self.stage.as_ref().map(|stage| say::journal_of_stage(stage.to_string())));
        parts.extend(self.mode.map(|mode| mode.label().to_owned()));
        parts.extend(self.tag.as_ref().map(|tag| format!("#{tag}")));
        parts.extend(self.days.as_ref().map(|(_, _, name)| name.clone()));
        parts.extend(self.on_this_day.map(|_| say::journal_on_this_day().to_owned()));
        parts.join(" · ")
    }
}

/// Which filter to set.
pub fn kinds(filter: &Filter) -> Ask {
    let mut options = vec![
        AskOption::new(
            say::journal_by_stage(),
            "",
            Choice::Journal(JournalChoice::FilterBy(FilterKind::Stage)),
        ),
        AskOption::new(
            say::journal_by_way(),
            "",
            Choice::Journal(JournalChoice::FilterBy(FilterKind::Mode)),
        ),
        AskOption::new(
            say::journal_by_tag(),
            "",
            Choice::Journal(JournalChoice::FilterBy(FilterKind::Tag)),
        ),
        AskOption::new(
            say::journal_by_date(),
            "",
            Choice::Journal(JournalChoice::FilterBy(FilterKind::Date)),
        ),
    ];
    let words = filter.in_words();
    if !words.is_empty() {
        options.insert(
            0,
            AskOption::new(
                say::journal_show_everything(),
                "",
                Choice::Journal(JournalChoice::Filter(FilterChange::All)),
            ),
        );
    }
    Ask::new(say::journal_show_which(), &words, options)
}

/// The values a filter can take: those that entries really have.
pub fn values(kind: FilterKind, ctx: &Ctx<'_>, entries: &[Arc<Entry>]) -> Ask {
    let mut options = match kind {
        FilterKind::Stage => stages(ctx, entries),
        FilterKind::Mode => modes(entries),
        FilterKind::Tag => tags(entries),
        FilterKind::Date => dates(ctx.today, entries),
    };
    // What one of two wrote alone may well have one: of that, nothing is told here.
    let words = match (options.is_empty(), ctx.daily.for_two) {
        (true, true) => say::journal_nothing_to_choose(),
        (true, false) => say::journal_none_has_one(),
        (false, _) => "",
    };
    options.push(AskOption::new(
        say::journal_show_everything(),
        "",
        Choice::Journal(JournalChoice::Filter(FilterChange::All)),
    ));
    let title = match kind {
        FilterKind::Stage => say::journal_which_stage(),
        FilterKind::Mode => say::journal_which_way(),
        FilterKind::Tag => say::journal_which_tag(),
        FilterKind::Date => say::journal_from_when(),
    };
    Ask::new(title, words, options)
}

fn option(label: &str, count: usize, change: FilterChange) -> AskOption {
    AskOption::new(
        format!("{label}  ({count})"),
        "",
        Choice::Journal(JournalChoice::Filter(change)),
    )
}

fn stages(ctx: &Ctx<'_>, entries: &[Arc<Entry>]) -> Vec<AskOption> {
    let count =
        |id: &NodeId| entries.iter().filter(|entry| entry.stage.as_ref() == Some(id)).count();
    let stages = ctx.guide.stages.iter().map(|stage| (stage, count(&stage.id)));
    stages
        .filter(|(_, count)| *count > 0)
        .map(|(stage, count)| option(&stage.title, count, FilterChange::Stage(stage.id.clone())))
        .collect()
}

fn modes(entries: &[Arc<Entry>]) -> Vec<AskOption> {
    let count = |mode| entries.iter().filter(|entry| entry.mode == mode).count();
    let modes = WritingMode::ALL.into_iter().map(|mode| (mode, count(mode)));
    modes
        .filter(|(_, count)| *count > 0)
        .map(|(mode, count)| option(mode.label(), count, FilterChange::Mode(mode)))
        .collect()
}

fn tags(entries: &[Arc<Entry>]) -> Vec<AskOption> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for tag in entries.iter().flat_map(|entry| &entry.tags) {
        *counts.entry(tag.to_lowercase()).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|(tag, count)| option(&format!("#{tag}"), count, FilterChange::Tag(tag)))
        .collect()
}

fn dates(today: Day, entries: &[Arc<Entry>]) -> Vec<AskOption> {
    let mut found = Vec::new();
    let near =
        [(say::day_today(), 0), (say::journal_last_seven(), 6), (say::journal_last_thirty(), 29)];
    for (name, back) in near {
        let from = today.plus(-back);
        let count = entries.iter().filter(|entry| from <= entry.day && entry.day <= today).count();
        if count > 0 {
            found.push(option(name, count, FilterChange::Days(from, today, name.to_owned())));
        }
    }
    let mut months: BTreeMap<(i32, u32), (Day, Day, usize)> = BTreeMap::new();
    for entry in entries {
        let date = entry.day.date();
        let month = months.entry((date.year(), date.month())).or_insert((entry.day, entry.day, 0));
        *month = (month.0.min(entry.day), month.1.max(entry.day), month.2 + 1);
    }
    for (from, to, count) in months.into_values().rev().take(MONTHS) {
        let name = from.month_and_year();
        found.push(option(&name, count, FilterChange::Days(from, to, name.clone())));
    }
    found
}
