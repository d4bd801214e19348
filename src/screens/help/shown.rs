//! Help, as one of the screens.

use crate::{
    domain::Guide,
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
        urgent::sought,
    },
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Scene},
        page::Page,
    },
};

use super::{Help, LONGEST_NAME, Part, places::named, view};

impl Shown for Help {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Country
    }

    fn name(&self, guide: &Guide) -> String {
        match &self.part {
            Part::Lines(code) => {
                let country = guide.helplines.country(code);
                match country {
                    Some(country) => say::help_name_of_country(&country.name),
                    None => say::help_name().to_owned(),
                }
            }
            Part::Calls => say::help_name_calls().to_owned(),
            Part::OwnHarm => say::help_name_own_harm().to_owned(),
            Part::Limits => say::help_name_limits().to_owned(),
            Part::Where => say::help_name().to_owned(),
        }
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        self.update(ctx, command)
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::AsideOnce
    }

    fn secrecy(&self) -> Secrecy {
        if self.is_over_check() { Secrecy::HelpOverCheck } else { Secrecy::Help }
    }

    fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        command != Command::Open || !self.waits_for_letters(&scene.guide.helplines)
    }

    fn told(&self, _: &Scene<'_>, command: Command) -> Option<&'static str> {
        if command == Command::Open { self.cursor.told_of_enter() } else { None }
    }

    fn back(&mut self, ctx: &mut Ctx<'_>) -> bool {
        Help::back(self, ctx)
    }

    /// Whether leaving it by one key would lose something that is kept nowhere: the check below, or
    /// the letters of a name.
    fn holds_unkept(&self) -> bool {
        self.is_over_check() || !self.typed.is_empty()
    }

    /// Words that came at once are the name of a country, too. What else came with a name is left out;
    /// words that name none change nothing.
    fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let words: Vec<&str> = text
            .split_whitespace()
            .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()))
            .filter(|word| !word.is_empty())
            .collect();
        let gap = if text.starts_with(char::is_whitespace) { " " } else { "" };
        match named(&ctx.guide.helplines, &format!("{}{gap}", self.typed), &words) {
            Some(name) => self.retype(ctx, |typed| *typed = name),
            None if !sought(text).is_empty() => {
                ctx.tell(say::help_no_place_kept_nowhere());
            }
            None if text.chars().nth(LONGEST_NAME).is_some() => {
                ctx.tell(say::help_no_country_kept_nowhere());
            }
            None => {
                ctx.tell(&say::help_no_place_begins(words.join(" ")));
            }
        }
    }

    nothing! {
        pane, keeps, chosen, commit, leave, put_away, refresh, shows, passed, next_change,
        holds_in_no_file, words
    }
}
