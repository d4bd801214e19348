//! Draws promises by week, as dots. Whose they are is never mixed.

use crate::{
    domain::{
        Audience, Role,
        plan::{self, Count, Dot, Week},
    },
    screens::{look_back::view::Page, plan::whose_to},
    ui::widgets::outline::Outline,
};

/// The columns of a week's first day.
const WHEN: usize = 12;

impl Page<'_> {
    pub(super) fn promises(&self, table: bool, outline: &mut Outline) {
        let theme = self.scene.theme;
        let all = &self.look.promises;
        let makers = plan::makers(all);
        let roles = [Role::Broke, Role::Hurt, Role::Both, Role::Any];
        let mut roles = roles.into_iter().filter(|role| makers.contains(role)).peekable();
        if roles.peek().is_none() {
            let told = "No promise in this time. Small ones with a day, made on the plan, show here \
                        as dots. Early word counts as keeping faith.";
            return outline.words(told, theme.text());
        }
        let mut shown: Vec<Dot> = Vec::new();
        for (place, role) in roles.enumerate() {
            if place > 0 {
                outline.gap();
            }
            outline.words(&by(role, self.scene.audience()), theme.muted());
            // Weeks of nothing but open days would look like a heap.
            if !plan::are_silent(all) {
                for week in of_one(all, role).iter().filter(|week| !week.promises.is_empty()) {
                    let row = if table { counts(week, role) } else { self.dots(week) };
                    self.rows([format!("{:<WHEN$}{row}", self.when(week.from))], outline);
                    shown.extend(&week.promises);
                }
            }
            outline.words(&plan::in_words(all, role), theme.text());
        }
        if !table && !shown.is_empty() {
            outline.words(&Dot::legend(shown).join("   "), theme.muted());
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
        role if audience.is_alone() && whose_to(role, audience) == "you" => "By you".to_owned(),
        // Older versions had one mark for what each of two did.
        Role::Both => "By both of you, one mark for two".to_owned(),
        Role::Hurt | Role::Broke | Role::Any => format!("By {}", role.person()),
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
