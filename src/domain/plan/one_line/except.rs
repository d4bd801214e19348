//! Days that are left out: “except Fridays”, “but not on Sundays”, “apart from weekends”, “with Sundays off”.

use chrono::Weekday;

use crate::domain::plan::one_line::{
    phrases::{Ahead, Found, Said, found, weekend, working_days},
    words::{Sense, depends, leaves_out, may_leave_out},
};

impl Ahead<'_> {
    /// What is left out. Where that is no day, it is not clear on which days something falls.
    pub(super) fn left_out(self) -> Option<Found> {
        let ends = self.pieces.iter().position(|piece| piece.ends).map_or(0, |place| place + 1);
        let words: Vec<&str> =
            self.pieces[..ends.min(2)].iter().map(|piece| piece.word.as_str()).collect();
        let opens = leaves_out(&words);
        if let Some(length) = opens.or_else(|| may_leave_out(&words)) {
            // “but not every Friday” is some of them.
            let behind = self.rest(length);
            let is_some = opens.is_none() && behind.is_every(0);
            return match behind.left_out_days().filter(|_| !is_some) {
                Some((days, more)) if self.is_joined(length) => {
                    Some(found(length + more, Said::Except(days)).anywhere())
                }
                // “every Thursday, not the 24th”
                _ if behind.day(false).is_some() => Some(found(length, Said::Unclear).anywhere()),
                // “every day but keep it short”
                _ => opens.map(|length| {
                    let said = if depends(&words) { Said::Depends } else { Said::Unclear };
                    found(length, said).anywhere()
                }),
            };
        }
        if let Some(found) = self.working_day_of_month() {
            return Some(found);
        }
        // “the first week of the month”
        let is_one = matches!(self.at(0), Some(Sense::Nth(_) | Sense::Last));
        if is_one
            && matches!(self.at(1), Some(Sense::Week | Sense::Weekend))
            && self.is(2, Sense::Of)
        {
            return Some(found(3, Said::Unclear).anywhere());
        }
        let with = usize::from(words.first() == Some(&"with"));
        let (days, length) = self.rest(with).days_left_out()?;
        // “Mon, Wed and Fri run; Sundays rest”
        if with == 0 && self.joined(length) == Some("rest") && self.pieces[length].ends {
            return Some(found(length + 1, Said::Off(days)).anywhere());
        }
        let is_off = matches!(
            self.joined(with + length),
            Some("off" | "free" | "excepted" | "excluded" | "aside" | "apart")
        );
        let found = found(with + length + 1, Said::Except(days)).anywhere();
        (is_off && self.is_joined(with)).then_some(found)
    }

    /// “on the last working day of the month”
    fn working_day_of_month(self) -> Option<Found> {
        let on = usize::from(self.is(0, Sense::On));
        let the = on + usize::from(self.is(on, Sense::The));
        let is_one = matches!(self.at(the), Some(Sense::Nth(_) | Sense::Last));
        let (days, length) = self.rest(the + 1).days_left_out().filter(|_| is_one)?;
        let is_working =
            days == working_days() && !matches!(self.at(the + 1), Some(Sense::Day(..)));
        let (_, of) = self.rest(the + 1 + length).of_the_month().filter(|_| is_working)?;
        Some(found(the + 1 + length + of, Said::Moving).anywhere())
    }

    fn is_joined(self, place: usize) -> bool {
        place == 0 || self.pieces.get(place - 1).is_some_and(|piece| !piece.ends)
    }

    /// The days behind what opens them, and how many words they are. Nothing else goes on behind them.
    fn left_out_days(self) -> Option<(Vec<Weekday>, usize)> {
        let on =
            usize::from(matches!(self.at(0), Some(Sense::On | Sense::At | Sense::For | Sense::Of)));
        let each =
            usize::from(matches!(self.at(on), Some(Sense::The | Sense::Every | Sense::Each)));
        let (days, length) = self.rest(on + each).days_left_out()?;
        let length = on + each + length;
        let is_last = self.pieces.get(length - 1)?.ends
            || matches!(
                self.at(length),
                Some(
                    Sense::From
                        | Sense::Starts
                        | Sense::Until
                        | Sense::For
                        | Sense::Every
                        | Sense::Each
                        | Sense::I
                        | Sense::We
                        | Sense::You
                )
            );
        is_last.then_some((days, length))
    }

    fn days_left_out(self) -> Option<(Vec<Weekday>, usize)> {
        match self.at(0) {
            Some(Sense::Weekend) => Some((weekend(), 1)),
            Some(Sense::WorkingDay) => Some((working_days(), 1)),
            Some(Sense::Working) if self.is(1, Sense::OneDay) => Some((working_days(), 2)),
            _ => self.days(),
        }
    }
}
