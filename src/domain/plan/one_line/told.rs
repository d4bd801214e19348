//! What was understood of a line, as it is shown back.

use crate::{
    domain::{
        day::Day,
        plan::{Often, OneLine, Recurrence},
        role::Role,
    },
    phrases::say,
};

impl OneLine {
    /// “Text when I leave work – Monday to Friday, from Monday 30 November”. Who does it is said by `whose`.
    pub fn told_back(&self, today: Day, whose: impl Fn(Role) -> &'static str) -> String {
        let long = |day: Day| {
            if day == today {
                say::plan_act_today(day.long())
            } else if day.days_since(today) < 300 {
                day.long()
            } else {
                // Of a day so far away its name alone says no year.
                day.full()
            }
        };
        let mut said = Vec::new();
        match (self.often, self.from) {
            (Some(Often::Once), Some(day)) if day == today => said.push(long(day)),
            (Some(Often::Once), Some(day)) => said.push(say::recurs_once(long(day))),
            (Some(often), Some(from)) => {
                let falls = Recurrence::every(often, from);
                said.push(Recurrence { weekdays: self.weekdays.clone(), ..falls }.label());
                said.push(say::plan_from(long(from)));
            }
            (Some(often), None) => {
                said.push(often.label());
                said.push(say::plan_no_first_day().to_owned());
            }
            (None, Some(from)) => said.push(say::plan_act_from_alone(long(from))),
            (None, None) => (),
        }
        said.extend(self.until.map(|until| say::plan_act_until(long(until))));
        said.extend(self.by.map(|by| whose(by).to_owned()));
        let what = self.what.to_string();
        if said.is_empty() { what } else { say::plan_act_read(said.join(", "), what) }
    }
}
