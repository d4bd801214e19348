//! Draws promises by week, as dots. Whose they are is never mixed.

use crate::{
    domain::{PromiseState, Role},
    screens::look_back::view::{Page, whose},
    ui::widgets::outline::Outline,
};

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
        let weeks = &self.look.promises;
        let all = || weeks.iter().flat_map(|week| &week.promises);
        let roles = [Role::Broke, Role::Hurt, Role::Both, Role::Any];
        let mut roles =
            roles.into_iter().filter(|role| all().any(|(_, _, by)| by == role)).peekable();
        if roles.peek().is_none() {
            let told = "No promise in this time. Small ones with a day, made on the plan, show here \
                        as dots. Early word counts as keeping faith.";
            return outline.words(told, theme.text());
        }
        for (place, role) in roles.enumerate() {
            if place > 0 {
                outline.gap();
            }
            outline.words(&format!("By {}", whose(role)), theme.muted());
            for week in weeks {
                let own = |state: PromiseState| {
                    let same =
                        |(_, one, by): &&(_, PromiseState, Role)| (*one, *by) == (state, role);
                    week.promises.iter().filter(same).count()
                };
                let when = self.when(week.from);
                let row = if table {
                    in_words(own)
                } else {
                    let own = week.promises.iter().filter(|(_, _, by)| *by == role);
                    let dots: Vec<&str> = own.map(|(_, state, _)| state.glyph()).collect();
                    dots.join(" ")
                };
                if !row.is_empty() {
                    self.rows([format!("{when:<12}{row}")], outline);
                }
            }
            let of_all = |state| all().filter(|(_, one, by)| (*one, *by) == (state, role)).count();
            outline.words(&format!("In all: {}.", in_words(of_all)), theme.text());
        }
        if !table {
            let legend: Vec<String> =
                STATES.iter().map(|state| format!("{} {}", state.glyph(), state.label())).collect();
            outline.words(&legend.join("   "), theme.muted());
        }
    }
}

/// How many of each state there are; those with none are not spoken of.
fn in_words(count: impl Fn(PromiseState) -> usize) -> String {
    let counts = STATES.map(|state| (state, count(state)));
    let told = counts.iter().filter(|(_, count)| *count > 0);
    told.map(|(state, count)| format!("{count} {}", state.label())).collect::<Vec<_>>().join(", ")
}
