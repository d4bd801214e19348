//! On which days something falls that was agreed: it is asked where a line is laid, and can be changed.

use crate::{
    domain::{
        dates::{DateReader, Meant},
        day::{self, Day},
        plan::{LineReader, Often, Recurrence},
        table::{Deed, Id, PersonId, RowKind, deed},
        words::Words,
    },
    phrases::say,
    screens::{
        ask::{Ask, AskOption},
        table::{TableScreen, Typed, asking::ask_whose_hand},
    },
    ui::action::{Choice, TableChoice},
};

/// So many days ahead one can be chosen: all of a month, with the same day of the next.
const AHEAD: i64 = 31;

/// Whether it is asked on which days a line falls, as it is laid.
pub fn are_asked(kind: RowKind) -> bool {
    matches!(kind, RowKind::Action | RowKind::Promise)
}

/// On which days it falls. Days of the week that its own words name stand first.
pub fn ask_days(of: Option<Id>, words: &str, today: Day) -> Ask {
    let falls = |told: String, days: Option<Recurrence>| {
        AskOption::new(told, "", Choice::Table(TableChoice::Falls(of, days.map(Box::new))))
    };
    let which = |told: &str, often| {
        AskOption::new(told, "", Choice::Table(TableChoice::WhichDay(of, often)))
    };
    let mut options = Vec::new();
    // What its words say of days stands first: “every second Friday”.
    let said = said(words, today).filter(|days| days.often != Often::Weekly);
    options.extend(
        said.iter().map(|days| falls(say::table_days_named(days.label()), Some(days.clone()))),
    );
    let weekdays = day::weekdays_named(words);
    if said.is_none() && !weekdays.is_empty() {
        let days = Recurrence { weekdays, ..Recurrence::every(Often::Weekly, today) };
        options.push(falls(say::table_days_named(days.label()), Some(days)));
    }
    options.push(falls(say::table_days_none().to_owned(), None));
    options.push(which(say::table_days_once(), Often::Once));
    for (often, told) in
        [(Often::Daily, say::table_days_daily()), (Often::Weekdays, say::table_days_weekdays())]
    {
        options.push(falls(told.to_owned(), Some(Recurrence::every(often, today))));
    }
    options.push(which(say::table_days_weekly(), Often::Weekly));
    options.push(which(say::table_days_fortnight(), Often::Fortnight));
    options.push(which(say::table_days_monthly(), Often::Monthly));
    Ask::new(say::table_ask_days(), say::table_ask_days_told(), options)
}

/// On which days the words of a line say that it falls.
fn said(words: &str, today: Day) -> Option<Recurrence> {
    let meant = Meant::Future;
    let dates = DateReader { today, meant, order: None, stands: None, may_be_ahead: false };
    LineReader { dates, asks_who: false, own: None, names: &[] }.read(words).falls()
}

/// On which day it falls, or from which on it comes again.
pub fn ask_day(of: Option<Id>, often: Often, today: Day) -> Ask {
    let ahead = often.weeks().map_or(AHEAD, |weeks| 7 * weeks);
    let option = |day: Day| {
        let days = Box::new(Recurrence::every(often, day));
        AskOption::new(day.long(), "", Choice::Table(TableChoice::Falls(of, Some(days))))
    };
    let options = (0..ahead).map(|after| option(today.plus(after))).collect();
    let told = match often {
        Often::Once => say::table_ask_day_once(),
        _ => say::table_ask_day_first(),
    };
    Ask::new(say::table_ask_day(), told, options)
}

impl TableScreen {
    /// Asks whose hand it is that lays what is typed on these days, or says of a line that lies there that it falls on
    /// them.
    pub(super) fn fall(&self, of: Option<Id>, days: Option<Recurrence>) -> Option<Ask> {
        match of {
            None => {
                let typing = self.typing.as_ref()?;
                let Typed::New(kind) = typing.what else { return None };
                let words = Words::from(typing.editor.text().trim());
                let parts = deed::falls_on(deed::line(words.clone()), days);
                let lays = |_: PersonId| Some(Deed::Lay(kind, parts.clone()));
                // Whoever says that it is their hand reads once more what it signs.
                let ask = ask_whose_hand(&self.laid, say::table_told_lay(), lays);
                let falls = parts.get(deed::DAYS).and_then(|days| Recurrence::read(days.as_str()));
                let falls = falls.map(|days| format!("{} · {}", words.as_str(), days.label()));
                ask.map(|ask| ask.about(falls.map_or(words, Words::from)))
            }
            Some(id) => {
                let row = self.laid.row(id)?;
                let parts = deed::falls_on(row.parts()?.clone(), days);
                let says = |_: PersonId| Some(Deed::Reword(Box::new(row.clone()), parts.clone()));
                ask_whose_hand(&self.laid, say::table_told_reword_days(), says)
            }
        }
    }
}
