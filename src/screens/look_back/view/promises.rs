//! Draws promises by week, as dots. Whose they are is never mixed.

use crate::{
    domain::{
        audience::Audience,
        plan::{self, Count, Dot, Week},
        role::Role,
    },
    phrases::say,
    screens::{
        look_back::view::Told,
        plan::{Who, whose_to},
    },
    ui::page::{Page, Tone},
};

/// The columns of a week's first day.
const WHEN: usize = 12;

impl Told<'_> {
    pub(super) fn promises(&self, table: bool, page: &mut Page) {
        let all = &self.look.promises;
        let makers = plan::makers(all);
        let roles = [Role::Broke, Role::Hurt, Role::Both, Role::Any];
        let mut roles = roles.into_iter().filter(|role| makers.contains(role)).peekable();
        if roles.peek().is_none() {
            return page.words(say::look_back_no_promise(), Tone::Text);
        }
        let mut shown: Vec<Dot> = Vec::new();
        for (place, role) in roles.enumerate() {
            if place > 0 {
                page.gap();
            }
            page.words(by(role, self.scene.audience()), Tone::Muted);
            // Weeks of nothing but open days would look like a heap.
            if !plan::are_silent(all) {
                for week in of_one(all, role).iter().filter(|week| !week.promises.is_empty()) {
                    let (from, counts) = (self.when(week.from), counts(week, role));
                    let row = if table { counts.clone() } else { self.dots(week) };
                    Told::columns(
                        [(format!("{from:<WHEN$}{row}"), format!("{from}: {counts}"))],
                        page,
                    );
                    shown.extend(&week.promises);
                }
            }
            page.words(plan::in_words(all, role), Tone::Text);
        }
        if !table && !shown.is_empty() {
            page.legend(Dot::legend(shown).join("   "));
        }
    }

    /// A dot for each, close together where there are many.
    fn dots(&self, week: &Week) -> String {
        let dots: Vec<&str> = week.promises.iter().map(|dot| dot.glyph()).collect();
        let loose = WHEN + 2 + dots.len() * 2 <= self.columns;
        dots.join(if loose { " " } else { "" })
    }
}

/// Whose promises these are.
fn by(role: Role, audience: Audience) -> String {
    match role {
        role if audience.is_alone() && whose_to(role, audience) == Who::You => {
            say::look_back_by_you().to_owned()
        }
        // Older versions had one mark for what each of two did.
        Role::Both => say::look_back_by_both().to_owned(),
        Role::Hurt | Role::Broke | Role::Any => say::look_back_by(role.person()),
    }
}

/// The same weeks with the promises of one role only.
fn of_one(weeks: &[Week], role: Role) -> Vec<Week> {
    let own = |week: &Week| {
        let own = week.promises.iter().filter(|dot| dot.by == role);
        Week { from: week.from, promises: own.copied().collect() }
    };
    weeks.iter().map(own).collect()
}

/// How many of each state there are in a week; those with none are not spoken of.
fn counts(week: &Week, role: Role) -> String {
    Count::of(std::slice::from_ref(week), role).each().join(", ")
}
