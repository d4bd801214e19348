//! Moving through the plan: from column to column, group to group, and day to day.

use chronoutil::delta::shift_months_opt;

use crate::{
    domain::{Day, RecordId},
    screens::plan::{Item, Kind, Plan},
    ui::{
        action::{Command, Ctx},
        widgets::outline::Cursor,
    },
};

impl Plan {
    /// To a promise, or to the reader’s first part of it. Says whether it is shown.
    pub(super) fn go_to(&mut self, id: &RecordId, ctx: &Ctx<'_>) -> bool {
        let is_it = |item: &Item| match &item.kind {
            Kind::Promise(promise) => promise.is_of(id),
            Kind::Away
            | Kind::Control
            | Kind::Review(_)
            | Kind::Row { .. }
            | Kind::Own { .. }
            | Kind::Add(_)
            | Kind::Rung
            | Kind::Safety
            | Kind::Trash
            | Kind::Gone(_) => false,
        };
        let place = self.items(ctx.columns).position(is_it);
        self.cursor = place.map_or_else(|| self.cursor.clone(), Cursor::at);
        place.is_some()
    }

    /// To the column beside this one, at about the same height.
    pub(super) fn cross(&mut self, ctx: &Ctx<'_>, step: isize) {
        let counts: Vec<usize> = self.groups(ctx.columns).map(|group| group.items.len()).collect();
        let (mut first, mut here) = (0, None);
        for (place, count) in counts.iter().enumerate() {
            if (first..first + count).contains(&self.cursor.item) {
                here = Some((place, self.cursor.item - first));
            }
            first += count;
        }
        let Some((mut place, height)) = here else { return };
        while let Some(next) = place.checked_add_signed(step).filter(|next| *next < counts.len()) {
            place = next;
            if counts[place] > 0 {
                let first: usize = counts[..place].iter().sum();
                return self.cursor.go(first + height.min(counts[place] - 1));
            }
        }
    }

    /// To the first line of the next group, round to the first.
    pub(super) fn next_group(&mut self, ctx: &Ctx<'_>, step: isize) {
        let mut firsts = Vec::new();
        let mut first = 0;
        for group in self.groups(ctx.columns).chain(&self.reading.parts) {
            if !group.items.is_empty() {
                firsts.push(first);
            }
            first += group.items.len();
        }
        let here = firsts.iter().rposition(|first| *first <= self.cursor.item).unwrap_or(0);
        let count = isize::try_from(firsts.len()).unwrap_or(1).max(1);
        let next = (isize::try_from(here).unwrap_or(0) + step).rem_euclid(count);
        let next = usize::try_from(next).unwrap_or(0);
        self.cursor.go(firsts.get(next).copied().unwrap_or(0));
    }

    /// Moves through the days of the month. Says whether the command was about that.
    pub(super) fn move_in_days(&mut self, ctx: &Ctx<'_>, command: Command) -> bool {
        match command {
            Command::Up => self.look_at(ctx, self.day.plus(-1)),
            Command::Down => self.look_at(ctx, self.day.plus(1)),
            Command::PageUp => self.look_at(ctx, self.day.plus(-7)),
            Command::PageDown => self.look_at(ctx, self.day.plus(7)),
            Command::Top => self.look_at(ctx, ctx.today),
            Command::NextPane | Command::Open | Command::Tick | Command::Bottom => {
                self.in_days = false;
                self.cursor = Cursor::default();
            }
            Command::Pick | Command::Delete => {
                self.in_days = false;
                return false;
            }
            _ => return false,
        }
        true
    }

    pub(super) fn look_at(&mut self, ctx: &Ctx<'_>, day: Day) {
        self.day = day;
        self.cursor = Cursor::default();
        self.read_again(ctx);
    }

    pub(super) fn turn_month(&mut self, ctx: &Ctx<'_>, months: i32) {
        let turned = shift_months_opt(self.day.date(), months);
        self.look_at(ctx, turned.map_or(self.day, Day::from_date));
    }
}
