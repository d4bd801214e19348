//! Line mode: every act by what can be typed, and whole days as lines in and lines out.

mod days;
mod every_act;
mod slips;
#[cfg(unix)]
mod terminal;
mod told;
mod typed;

use std::{fs, path::PathBuf};

use trust_guide::{
    domain::{words::Words, workbook::Workbook},
    shell::Event,
};

use crate::harness::Play;

/// Somebody who types lines and hears what is told.
pub struct Talk {
    pub play: Play,
    /// All of it so far, as a terminal shows it.
    pub transcript: String,
}

impl Talk {
    /// Opened on a workbook.
    pub fn of(workbook: Workbook) -> Talk {
        Talk::with(Play::of(workbook, 120, 60))
    }

    /// The same for a program that is open already.
    pub fn with(mut play: Play) -> Talk {
        play.app.speak_in_lines();
        let mut talk = Talk { play, transcript: String::new() };
        talk.event(Event::Silence);
        talk
    }

    /// Something happens; gives what is told of it.
    pub fn event(&mut self, event: Event) -> String {
        self.play.world.told.clear();
        self.play.event(event);
        let told: Vec<&str> = self.play.world.told.iter().map(Words::as_str).collect();
        let told = told.join("\n");
        if !told.is_empty() {
            self.transcript.push_str(&told);
            self.transcript.push('\n');
        }
        told
    }

    /// Types a line; gives what is answered.
    pub fn line(&mut self, line: &str) -> String {
        self.transcript += &["> ", line, "\n"].concat();
        self.event(Event::Line(line.to_owned()))
    }

    /// Several lines, one after the other; gives what is answered to the last.
    pub fn lines(&mut self, lines: &[&str]) -> String {
        lines.iter().map(|line| self.line(line)).last().unwrap_or_default()
    }

    /// Enter alone, until all of the page is read.
    pub fn reads_all(&mut self) -> &mut Talk {
        for _ in 0..40 {
            if !self.transcript.trim_end().ends_with("Enter reads on.") {
                break;
            }
            self.line("");
        }
        self
    }

    /// Types the number of the line that was told with these words.
    #[track_caller]
    pub fn picks(&mut self, words: &str) -> String {
        let number = self.number_of(words);
        self.line(&number)
    }

    /// The number of the line that was told last with these words.
    #[track_caller]
    pub fn number_of(&self, words: &str) -> String {
        let line = self.transcript.lines().rev().find(|line| {
            line.contains(words)
                && line.split_once("  ").is_some_and(|(n, _)| n.parse::<u32>().is_ok())
        });
        let line = line.unwrap_or_else(|| panic!("no line “{words}” in\n{}", self.transcript));
        line.split_once("  ").unwrap().0.to_owned()
    }

    /// Compares all of it with a file; `UPDATE_EXPECT=1` writes that.
    #[track_caller]
    pub fn is_in(&self, name: &str) {
        let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "lines", name].iter().collect();
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, &self.transcript).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(self.transcript, expected, "{name} is another one: UPDATE_EXPECT=1 writes it");
    }
}
