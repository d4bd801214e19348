//! What the settings are called, and what they are set to, in words.

use crate::{
    domain::{
        came_out::Ago,
        day::Day,
        profile::{Company, FirstWay, Profile, SignChoice, ThemeChoice},
        role::Role,
    },
    phrases::say,
    screens::dates::order_in_words,
};

use super::Setting;

impl Setting {
    /// Its name on the screen.
    pub fn label(self) -> &'static str {
        match self {
            Setting::Role => say::settings_role(),
            Setting::Company => say::settings_company(),
            Setting::WhatBroke => say::settings_what_broke(),
            Setting::CameOut => say::settings_came_out(),
            Setting::Country => say::settings_country(),
            Setting::DayStart => say::settings_day_start(),
            Setting::LateFrom => say::settings_late_from(),
            Setting::DateOrder => say::settings_date_order(),
            Setting::Theme => say::settings_theme(),
            Setting::Signs => say::settings_signs(),
            Setting::FirstWay => say::settings_first_way(),
            Setting::CountDays => say::settings_count_days(),
            Setting::PointOut => say::settings_point_out(),
            Setting::Replies => say::settings_replies(),
            Setting::Bell => say::settings_bell(),
            Setting::CalmMotion => say::settings_calm_motion(),
            Setting::Discreet => say::settings_discreet(),
            Setting::Lines => say::settings_lines(),
            Setting::Mouse => say::settings_mouse(),
            Setting::LeaveOnEsc => say::settings_leave_on_esc(),
            Setting::LeaveUnkept => say::settings_leave_unkept(),
            Setting::Copies => say::settings_copies(),
            Setting::Undo => say::settings_undo(),
            Setting::Backups => say::settings_backups(),
            Setting::Trash => say::place_trash(),
            Setting::Books => say::place_books(),
            Setting::WholeBook => say::name_of_whole_book(),
        }
    }

    /// What it is set to, in words.
    pub fn value(self, profile: &Profile, country: Option<&str>, today: Day) -> String {
        match self {
            Setting::Role => match profile.role {
                Some(role @ (Role::Hurt | Role::Broke)) => role.person(),
                Some(Role::Both | Role::Any) => say::settings_role_both(),
                None => say::settings_role_unsaid(),
            },
            Setting::Company if profile.role == Some(Role::Both) => {
                say::settings_company_one_keyboard()
            }
            Setting::Company => match profile.company_told() {
                Some(Company::Alone) => say::settings_company_alone(),
                Some(Company::Together) => say::settings_company_together(),
                None => say::settings_company_unsaid(),
            },
            Setting::WhatBroke => {
                let told = profile.what_broke.iter().map(|it| it.in_short().to_owned());
                let told = told.reduce(say::settings_and_more);
                return told.unwrap_or_else(|| say::settings_company_unsaid().to_owned());
            }
            Setting::CameOut => match profile.came_out {
                Some(day) => Ago::of(day, today).label(),
                None => say::settings_company_unsaid(),
            },
            Setting::Country => country.unwrap_or(say::settings_country_none()),
            Setting::DayStart => return hour(profile.day_start),
            Setting::LateFrom => return hour(profile.late_from),
            Setting::DateOrder => order_in_words(profile),
            Setting::Theme => match profile.theme {
                ThemeChoice::Auto => say::settings_theme_auto(),
                ThemeChoice::Dark => say::settings_theme_dark(),
                ThemeChoice::Light => say::settings_theme_light(),
                ThemeChoice::Terminal => say::settings_theme_terminal(),
            },
            Setting::Signs => match profile.signs {
                SignChoice::Auto => say::settings_signs_auto(),
                SignChoice::Ascii => say::settings_signs_ascii(),
                SignChoice::Unicode => say::settings_signs_unicode(),
            },
            Setting::FirstWay => match profile.first_way {
                FirstWay::Free => say::settings_first_way_free(),
                FirstWay::Plain => say::settings_first_way_plain(),
                FirstWay::Last => say::settings_first_way_last(),
            },
            Setting::CountDays => yes_or_no(profile.count_days),
            Setting::PointOut => yes_or_no(profile.point_out_excuses),
            Setting::Replies => yes_or_no(profile.replies),
            Setting::Bell => yes_or_no(profile.bell),
            Setting::CalmMotion => yes_or_no(profile.calm_motion),
            Setting::Discreet => yes_or_no(profile.discreet),
            Setting::Lines => yes_or_no(profile.lines),
            Setting::Mouse => yes_or_no(profile.mouse),
            Setting::LeaveOnEsc => yes_or_no(profile.leave_on_esc),
            Setting::LeaveUnkept => yes_or_no(profile.leave_unkept),
            Setting::Undo | Setting::Backups => say::settings_asks_first(),
            Setting::Copies | Setting::Trash | Setting::Books | Setting::WholeBook => {
                say::settings_open()
            }
        }
        .to_owned()
    }
}

/// An hour on the clock, such as `04:00`.
fn hour(hour: u8) -> String {
    say::clock(format!("{hour:02}"), "00")
}

fn yes_or_no(set: bool) -> &'static str {
    if set { say::settings_yes() } else { say::settings_no() }
}
