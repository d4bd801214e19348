//! What a person said about themselves, and how they want the program to behave.

use chrono::Timelike;
use serde::{Deserialize, Deserializer, Serialize};

use crate::domain::{
    breach::Breaches,
    day::{Day, Stamp},
    extra::Extra,
    parting::Parting,
    role::Role,
};

/// Alone or together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Company {
    /// One person does this, without the other one.
    Alone,
    /// Both do this, at one keyboard or each by themselves.
    Together,
}

/// How a page is written that was begun without choosing a way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FirstWay {
    /// As it comes.
    #[default]
    Free,
    /// In plain facts, which is the safest way.
    Plain,
    /// The way of the last entry.
    Last,
}

/// Which palette to draw with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// As the terminal's own background says.
    #[default]
    Auto,
    /// Hearth.
    Dark,
    /// Paper.
    Light,
    /// The terminal's own colours.
    Terminal,
}

/// Which signs to draw with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SignChoice {
    /// As the terminal says of itself.
    #[default]
    Auto,
    /// Letters, digits and signs that every terminal has.
    Ascii,
    /// All signs the program has, whatever the terminal says of itself.
    Unicode,
}

impl SignChoice {
    /// Whether it is as it is from the start, so that it need not be written.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
    fn is_auto(&self) -> bool {
        *self == SignChoice::Auto
    }
}

/// The person's answers at first run and their settings. Every question can be skipped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "settings are yes or no")]
pub struct Profile {
    /// Which side they are on; `Both` where two sit here together, `None` where nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// As it was answered; `None` where it was not. Ask [`Profile::company_told`] what to go by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<Company>,
    /// Whether two said, now or before, that they sit at one keyboard here. It stays true of what was written
    /// then, whoever is here now.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub sat_together: bool,
    /// What broke trust, where somebody said it.
    #[serde(skip_serializing_if = "Breaches::is_empty")]
    pub what_broke: Breaches,
    /// About the day on which it came out, where somebody said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub came_out: Option<Day>,
    /// When the welcome was finished or skipped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub welcomed: Option<Stamp>,
    /// The country whose helplines are shown first, such as `UK`. Chosen, never guessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The hour a day starts, 0 to 23.
    pub day_start: u8,
    /// The hour from which it is late, until the day starts: nothing hard is offered then.
    #[serde(skip_serializing_if = "is_nine")]
    pub late_from: u8,
    /// As it was chosen, for every terminal; until then as the terminal says of itself.
    pub theme: ThemeChoice,
    /// As it was chosen, for every terminal; until then as the terminal says of itself.
    #[serde(skip_serializing_if = "SignChoice::is_auto")]
    pub signs: SignChoice,
    /// How a page begins when no way of writing was chosen for it.
    #[serde(skip_serializing_if = "FirstWay::is_free")]
    pub first_way: FirstWay,
    /// Whether Esc three times within a second also leaves at once.
    pub leave_on_esc: bool,
    /// Whether leaving at once lets go of the words since the last thing that was called saved. While
    /// it does, no draft of them is written.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub leave_unkept: bool,
    /// Whether the days somebody came are counted and shown.
    #[serde(skip_serializing_if = "is_yes")]
    pub count_days: bool,
    /// Whether excuses are pointed out while an apology or a soft start is written.
    #[serde(skip_serializing_if = "is_yes")]
    pub point_out_excuses: bool,
    /// Whether what weighs is answered with a sentence and ways on.
    #[serde(skip_serializing_if = "is_yes")]
    pub replies: bool,
    /// The day on which it was answered last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replied: Option<Day>,
    /// Whether the terminal may sound when the time of a turn is up.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub bell: bool,
    /// Whether nothing on the screen moves by itself more than once a minute.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub calm_motion: bool,
    /// Whether the program calls itself “notes” on the screen.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub discreet: bool,
    /// Whether it is told in lines, without a screen, as a voice can read it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub lines: bool,
    /// Whether clicks and the wheel of a mouse are heard.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub mouse: bool,
    /// After so many minutes without a key a book that is locked closes by itself, 1 to 30; 0 never.
    #[serde(skip_serializing_if = "is_five")]
    pub lock_after: u8,
    /// The second book, while a workbook that two used is being parted into two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parting: Option<Box<Parting>>,
    /// What has no field of its own: the order of dates, and what this version does not know.
    #[serde(flatten, deserialize_with = "without_what_is_not_kept")]
    pub extra: Extra,
}

/// What earlier versions kept and none should: who else uses the account. It would tell whoever opens
/// the file that somebody was afraid of them.
const NOT_KEPT: [&str; 1] = ["account"];

fn without_what_is_not_kept<'de, D: Deserializer<'de>>(profile: D) -> Result<Extra, D::Error> {
    let mut extra = Extra::deserialize(profile)?;
    extra.retain(|name, _| !NOT_KEPT.contains(&name.as_str()));
    Ok(extra)
}

impl Default for Profile {
    fn default() -> Profile {
        Profile {
            role: None,
            company: None,
            sat_together: false,
            what_broke: Breaches::default(),
            came_out: None,
            welcomed: None,
            country: None,
            day_start: 4,
            late_from: LATE_FROM,
            theme: ThemeChoice::Auto,
            signs: SignChoice::Auto,
            first_way: FirstWay::Free,
            leave_on_esc: false,
            leave_unkept: false,
            count_days: true,
            point_out_excuses: true,
            replies: true,
            replied: None,
            bell: false,
            calm_motion: false,
            discreet: false,
            lines: false,
            mouse: false,
            lock_after: LOCK_AFTER,
            parting: None,
            extra: Extra::new(),
        }
    }
}

impl FirstWay {
    /// Whether it is as it is from the start, so that it need not be written.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
    fn is_free(&self) -> bool {
        *self == FirstWay::Free
    }
}

/// The hour from which it is late, where the person did not choose another.
const LATE_FROM: u8 = 21;

/// After so many minutes a locked book closes, where the person did not choose otherwise.
const LOCK_AFTER: u8 = 5;

/// What can be chosen, in minutes.
const LOCK_CHOICES: [u8; 7] = [1, 2, 5, 10, 15, 30, 0];

impl Profile {
    /// After how many minutes without a key a locked book closes; `None` never. What a hand wrote into the file that
    /// cannot be chosen is the nearest that can.
    pub fn locks_after(&self) -> Option<u8> {
        Some(self.lock_after.min(30)).filter(|minutes| *minutes > 0)
    }

    /// Goes on to the next choice of it.
    pub fn turn_lock_after(&mut self) {
        let place = LOCK_CHOICES.iter().position(|choice| *choice == self.lock_after);
        self.lock_after = LOCK_CHOICES[place.map_or(0, |place| place + 1) % LOCK_CHOICES.len()];
    }

    /// Somebody says who is here. Two who sit here together do this together, and it stays so when one
    /// of them goes on alone at the keyboard.
    pub fn is_here(&mut self, role: Option<Role>) {
        if self.role == Some(Role::Both) || role == Some(Role::Both) {
            self.sat_together = true;
            self.company = Some(Company::Together);
        }
        self.role = role;
    }

    /// Whether somebody does this alone or together. Two who once sat here do it together, as long as
    /// nobody says otherwise.
    pub fn company_told(&self) -> Option<Company> {
        self.company.or(self.sat_together.then_some(Company::Together))
    }

    /// Whether it is late on the wall clock of `now`.
    pub fn is_late(&self, now: Stamp) -> bool {
        let hour = now.hour();
        u32::from(self.late_from) <= hour || hour < u32::from(self.day_start)
    }
}

/// Whether a locked book closes as it does from the start, so that it need not be written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_five(minutes: &u8) -> bool {
    *minutes == LOCK_AFTER
}

/// Whether late is as it is from the start, so that it need not be written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_nine(hour: &u8) -> bool {
    *hour == LATE_FROM
}

/// Whether a setting is as it is from the start, so that it need not be written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_yes(setting: &bool) -> bool {
    *setting
}
