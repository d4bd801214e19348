//! Draws promises by week, as dots. Whose they are is never mixed.

use crate::{
    domain::{
        PromiseState, Role,
        plan::{self, Week},
    },
    screens::{look_back::view::Page, plan::whose_to},
    ui::widgets::outline::Outline,
};

/// The columns of a week's first day.
const WHEN: usize = 12;

/// Every state, in the order they are told in.
const STATES: [PromiseState; 5] = [
    PromiseState::Kept,
    PromiseState::EarlyWord,
    PromiseState::Repaired,
    PromiseState::Missed,
    PromiseState::Open,
];

impl Page<'_> {
    pub(super) fn promises(&self, table: bool, outline: &mut Outline) {
        let theme = self.scene.theme;
        let all = || self.look.promises.iter().flat_map(|week| &week.promises);
        let roles = [Role::Broke, Role::Hurt, Role::Both, Role::Any];
        let mut roles =
            roles.into_iter().filter(|role| all().any(|(_, _, by)| by == role)).peekable();
        if roles.peek().is_none() {
            let told = "No promise in this time. Small ones with a day, made on the plan, show here \
                        as dots. Early word counts as keeping faith.";
            return outline.words(told, theme.text());
        }
        let is_marked = |state| state != PromiseState::Open;
        for (place, role) in roles.enumerate() {
            if place > 0 {
                outline.gap();
            }
            let audience = self.scene.audience();
            let is_own = audience.is_alone() && whose_to(role, audience) == "you";
            let by = if is_own { "you" } else { role.person() };
            outline.words(&format!("By {by}"), theme.muted());
            if !all().any(|(_, state, by)| *by == role && is_marked(*state)) {
                // Weeks of nothing but open days would look like a heap.
                outline.words("Nothing is marked in this time, and that is fine.", theme.text());
                continue;
            }
            let weeks = of_one(&self.look.promises, role);
            for week in weeks.iter().filter(|week| !week.promises.is_empty()) {
                let row = if table { counts(week) } else { self.dots(week) };
                self.rows([format!("{:<WHEN$}{row}", self.when(week.from))], outline);
            }
            outline.words(&plan::in_words(&weeks, role), theme.text());
        }
        if !table && all().any(|(_, state, _)| is_marked(*state)) {
            let legend: Vec<String> =
                STATES.iter().map(|state| format!("{} {}", state.glyph(), state.label())).collect();
            outline.words(&legend.join("   "), theme.muted());
        }
    }

    /// A dot for each, close together where there are many.
    fn dots(&self, week: &Week) -> String {
        let dots: Vec<&str> = week.promises.iter().map(|(_, state, _)| state.glyph()).collect();
        let loose = WHEN + 2 + dots.len() * 2 <= self.columns;
        dots.join(if loose { " " } else { "" })
    }
}

/// The same weeks with the promises of one role only.
fn of_one(weeks: &[Week], role: Role) -> Vec<Week> {
    let own = |week: &Week| {
        let own = week.promises.iter().filter(|(_, _, by)| *by == role);
        Week { from: week.from, promises: own.copied().collect() }
    };
    weeks.iter().map(own).collect()
}

/// How many of each state there are; those with none are not spoken of.
fn counts(week: &Week) -> String {
    let count = |wanted| week.promises.iter().filter(|(_, state, _)| *state == wanted).count();
    let told = STATES.map(|state| (state, count(state)));
    let told = told.iter().filter(|(_, count)| *count > 0);
    told.map(|(state, count)| format!("{count} {}", state.label())).collect::<Vec<_>>().join(", ")
}
