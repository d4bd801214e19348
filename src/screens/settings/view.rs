//! Draws the settings.

use crate::{
    screens::settings::{Setting, rows},
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

pub fn page(scene: &Scene<'_>) -> Page {
    let profile = &scene.workbook.profile;
    let mut page = Page::new();
    let country = profile
        .country
        .as_ref()
        .and_then(|code| scene.guide.helplines.country(code).map(|country| country.name.as_str()));
    for setting in rows(scene.copies) {
        let value = setting.value(profile, country);
        page.setting(setting.label(), &value);
        let told = match setting {
            Setting::DayStart => "Before that hour it still counts as the day before.",
            Setting::LateFrom => "Until your day starts. Near a date that may hurt, too.",
            Setting::LeaveUnkept if profile.leave_unkept => {
                "Nothing unfinished is on the disk. Ctrl-X lets go of it, Ctrl-C keeps it. If the \
                 program is killed or power fails, what was being typed is gone."
            }
            Setting::LeaveUnkept => "With yes, a kill or power cut loses what was being typed.",
            Setting::Role
            | Setting::Company
            | Setting::Country
            | Setting::DateOrder
            | Setting::Theme
            | Setting::Signs
            | Setting::FirstWay
            | Setting::CountDays
            | Setting::PointOut
            | Setting::Bell
            | Setting::CalmMotion
            | Setting::LeaveOnEsc
            | Setting::Undo
            | Setting::Backups
            | Setting::Copies
            | Setting::Trash => "",
        };
        if !told.is_empty() && (scene.rows > 20 || setting == Setting::LeaveUnkept) {
            page.under(2, told, Tone::Muted);
        }
    }
    page.label("where your words live");
    page.words(scene.folder, Tone::Text);
    let privacy = if scene.daily.for_two {
        "Two of you write in this workbook. What one of you writes alone is not shown on pages for \
         two; anyone at this keyboard can open it. The journal names whose it is and asks first, and \
         Find leaves it out. To show it takes a yes, or another answer to “I am here as”. A book for each of you is not built yet."
    } else {
        "Plain files, and no lock yet. Other accounts cannot open them. Anyone who uses this account \
         can. Nothing is sent anywhere. It can hide from a glance, not from a search."
    };
    page.words(privacy, Tone::Muted);
    page
}
