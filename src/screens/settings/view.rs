//! Draws the settings.

use crate::{
    phrases::say,
    screens::settings::{Setting, rows},
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// What it says, as a page.
pub fn page(scene: &Scene<'_>) -> Page {
    let profile = &scene.workbook.profile;
    let mut page = Page::new();
    let country = profile
        .country
        .as_ref()
        .and_then(|code| scene.guide.helplines.country(code).map(|country| country.name.as_str()));
    for setting in rows(scene.copies) {
        if let Some(group) = setting.begins() {
            page.label(group);
        }
        let value = setting.value(profile, country, scene.today);
        page.setting(setting.label(), &value);
        let told = match setting {
            Setting::DayStart => say::settings_day_start_told(),
            Setting::LateFrom => say::settings_late_from_told(),
            Setting::Replies => say::settings_replies_told(),
            Setting::LeaveUnkept if profile.leave_unkept => say::settings_leave_unkept_on(),
            Setting::LeaveUnkept => say::settings_leave_unkept_off(),
            Setting::Lines => say::settings_lines_told(),
            Setting::Mouse => say::settings_mouse_told(),
            Setting::Role
            | Setting::Company
            | Setting::WhatBroke
            | Setting::CameOut
            | Setting::Country
            | Setting::DateOrder
            | Setting::Theme
            | Setting::Signs
            | Setting::FirstWay
            | Setting::CountDays
            | Setting::PointOut
            | Setting::Bell
            | Setting::CalmMotion
            | Setting::Discreet
            | Setting::LeaveOnEsc
            | Setting::Undo
            | Setting::Backups
            | Setting::Copies
            | Setting::Books
            | Setting::WholeBook
            | Setting::Trash => "",
        };
        if !told.is_empty() && (scene.rows > 20 || setting == Setting::LeaveUnkept) {
            page.under(2, told, Tone::Muted);
        }
    }
    page.label(say::settings_where_words_live());
    page.words(scene.folder, Tone::Text);
    let privacy = match (scene.daily.for_two, scene.book.is_locked) {
        (true, _) => say::settings_privacy_of_two(),
        (false, true) => say::settings_privacy_of_locked(),
        (false, false) => say::settings_privacy(),
    };
    page.words(privacy, Tone::Muted);
    page
}
