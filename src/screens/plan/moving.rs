//! Moving through the plan: from column to column, group to group, and day to day.

use chronoutil::delta::shift_months_opt;

use crate::{
    domain::{
        day::Day,
        field::{Answer, TableRow},
        id::RecordId,
        kinds::Record,
        promise::PromiseId,
        sitting::Sitting,
    },
    phrases::say,
    screens::plan::{Item, Kind, Plan, PlanView},
    ui::{
        Move,
        action::{Command, Ctx},
        cursor::Cursor,
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
            | Kind::Table
            | Kind::Trash
            | Kind::Gone(_) => false,
        };
        let place = self.items(ctx.columns).position(is_it);
        if let Some(place) = place {
            self.cursor = Cursor::at(place);
            self.in_days = false;
        }
        place.is_some()
    }

    /// To a promise wherever it stands: where this view leaves it out, in the agenda or in its month.
    pub(super) fn show(&mut self, id: &RecordId, ctx: &Ctx<'_>) -> bool {
        if self.go_to(id, ctx) {
            return true;
        }
        let kept = ctx.workbook.promises.find(id).map(|promise| promise.day);
        let Some(day) = kept.or_else(|| PromiseId::read(id).day()) else { return false };
        let (view, looked_at) = (self.view, self.day);
        for view in [PlanView::Agenda, PlanView::Month] {
            (self.view, self.day, self.in_days) = (view, day, false);
            self.read_again(ctx);
            if self.go_to(id, ctx) {
                return true;
            }
        }
        (self.view, self.day) = (view, looked_at);
        self.read_again(ctx);
        false
    }

    /// The same. Where that turns to another view, nobody has to wonder where the one before went.
    pub(super) fn show_and_say(&mut self, id: &RecordId, ctx: &mut Ctx<'_>) -> bool {
        let before = self.view;
        let is_shown = self.show(id, ctx);
        if self.view != before {
            self.turned = true;
            let told = self.told_of_turning(before);
            *ctx.notice = Some(match ctx.notice.take() {
                Some(said) => format!("{said}. {told}"),
                None => told,
            });
        }
        is_shown
    }

    fn told_of_turning(&self, before: PlanView) -> String {
        say::plan_view_changed(before.key(), self.view.key())
    }

    /// That a new promise is kept, and where it is to be seen.
    pub(super) fn told_of_a_new_one(&self) -> String {
        if self.turned {
            say::plan_kept_new_in_view(self.view.key())
        } else {
            say::plan_kept_new().to_owned()
        }
    }

    /// To what an undo, or doing something again, brought back. Says whether it is there: it is nowhere where
    /// something was taken away.
    pub fn go_to_what_came_back(
        &mut self,
        from: Option<&Record>,
        to: Option<&Record>,
        ctx: &mut Ctx<'_>,
    ) -> bool {
        match (from, to) {
            (_, Some(Record::Promise(promise))) if promise.trashed.is_none() => {
                self.show_and_say(&promise.id, ctx)
            }
            // A day of an act, and somebody’s part, is in no workbook before its mark.
            (Some(Record::Promise(promise)), None)
                if promise.action.is_some() || promise.half_of.is_some() =>
            {
                self.show_and_say(&promise.id, ctx)
            }
            (Some(Record::Sitting(from)), Some(Record::Sitting(to))) => {
                let before: Vec<&TableRow> = rows(from).collect();
                let back = rows(to).find(|row| !before.contains(row)).map(|row| row.id.as_str());
                let place = self.items(ctx.columns).position(|item| {
                    let row = match &item.kind {
                        Kind::Row { cell: Some((row, _)), .. }
                        | Kind::Own { cell: Some((row, _)), .. } => Some(row.as_str()),
                        _ => None,
                    };
                    row.is_some() && row == back
                });
                self.cursor = place.map_or_else(|| self.cursor.clone(), Cursor::at);
                place.is_some()
            }
            _ => false,
        }
    }

    /// The group the cursor is in, and how far down in it.
    pub(super) fn here(&self, columns: u16) -> (String, usize) {
        let mut first = 0;
        for group in self.groups(columns).chain(&self.reading.parts) {
            if self.cursor.item < first + group.items.len() {
                return (group.label.clone(), self.cursor.item - first);
            }
            first += group.items.len();
        }
        (String::new(), 0)
    }

    /// The place that is nearest to where the cursor was, in the same group.
    pub(super) fn near(&self, columns: u16, label: &str, height: usize) -> Option<usize> {
        let mut first = 0;
        for group in self.groups(columns).chain(&self.reading.parts) {
            if group.label == label && !group.items.is_empty() {
                return Some(first + height.min(group.items.len() - 1));
            }
            first += group.items.len();
        }
        None
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
            Command::Move(Move::Up) => self.look_at(ctx, self.day.plus(-1)),
            Command::Move(Move::Down) => self.look_at(ctx, self.day.plus(1)),
            Command::Move(Move::PageUp) => self.look_at(ctx, self.day.plus(-7)),
            Command::Move(Move::PageDown) => self.look_at(ctx, self.day.plus(7)),
            Command::Move(Move::Top) => self.look_at(ctx, ctx.today),
            Command::NextPane | Command::Open | Command::Tick => {
                self.in_days = false;
                self.cursor = Cursor::default();
            }
            // End is that of the list, and the others are about a row of it.
            Command::Move(Move::Bottom) | Command::Pick | Command::Delete => {
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

/// The rows of every table of a page.
fn rows(sitting: &Sitting) -> impl Iterator<Item = &TableRow> {
    sitting.answers.values().flat_map(|answer| match answer {
        Answer::Table(rows) => rows.as_slice(),
        _ => &[],
    })
}
