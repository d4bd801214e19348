//! Help, as one of the screens.

use crate::{
    domain::guide::Guide,
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
        urgent::sought,
    },
    ui::{
        Mode, Move,
        action::{Command, Ctx, Flow, Scene},
        cursor::Cursor,
        page::Page,
    },
};

use super::{Help, LONGEST_NAME, Part, may_keep, places::named, rows::Row, view};

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
        let rows = self.rows(ctx.guide, may_keep(&self.part, ctx));
        let here = rows.get(self.cursor.item).cloned();
        let among_countries = here.as_ref().is_some_and(Row::is_country);
        match command {
            // A blank is in no name before its first letter; it opens, as it does elsewhere.
            Command::Letter(' ')
                if self.typed.is_empty() && !among_countries && here != Some(Row::Where) =>
            {
                return self.act(ctx, Command::Open);
            }
            Command::Letter(letter) => self.type_letter(ctx, letter),
            Command::EraseLetter if self.part == Part::Where => self.retype(ctx, |typed| {
                typed.pop();
            }),
            Command::Left if among_countries => self.cursor.step(-1, rows.len()),
            Command::Right if among_countries => self.cursor.step(1, rows.len()),
            Command::Move(Move::Up) => self.step_rows(-1, &rows, ctx.columns),
            Command::Move(Move::Down) => self.step_rows(1, &rows, ctx.columns),
            Command::NextPane => {
                let next = rows.iter().rposition(Row::is_country).map_or(0, |last| last + 1);
                self.cursor.go(if self.cursor.item < next { next } else { 0 });
            }
            Command::Move(Move::PageUp) => self.cursor.scroll(-1),
            Command::Move(Move::PageDown) => self.cursor.scroll(1),
            Command::Move(Move::Top) => self.cursor = Cursor::from_the_start(),
            Command::Move(Move::Bottom) => self.cursor.scroll(isize::MAX),
            Command::Left if !self.back(ctx) => return Flow::Pop,
            Command::Open | Command::Tick | Command::Right if self.cursor.reads_on() => (),
            Command::Open | Command::Tick | Command::Right => {
                return here.map_or(Flow::Stay, |row| self.choose(ctx, row));
            }
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::AsideOnce
    }

    fn secrecy(&self) -> Secrecy {
        if self.is_over_check() { Secrecy::HelpOverCheck } else { Secrecy::Help }
    }

    fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        command != Command::Open || !self.waits_for_letters(scene.guide)
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
        match named(ctx.guide, &format!("{}{gap}", self.typed), &words) {
            Some(name) => self.retype(ctx, |typed| *typed = name),
            None if !sought(&ctx.guide.typed, text).is_empty() => {
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
        asks_before_closing, pane, keeps, chosen, commit, leave, put_away, refresh, shows, passed,
        next_change, holds_in_no_file, words, ready, asks_first, closes_for_the_other, has_in_hand,
        takes_for_words
    }
}
