//! A month of a couple’s life played through the keyboard, and read back.

mod broke;
mod clocks;
mod count;
mod hurt;
pub mod language;

use chrono::TimeDelta;
use trust_guide::{
    domain::{day::Day, id::NodeId, workbook::Workbook},
    shell::Event,
    store::format,
    ui::action::Opened,
};

use crate::harness::{Play, guide, stamp};

/// Narrow enough that the board stands in one column, and tall.
const ROOM: (u16, u16) = (71, 60);

/// Prompts, each with the day it was seen on.
type Prompts = Vec<(Day, NodeId)>;

/// One person’s workbook over many days: between them it is written, read and opened anew.
pub struct Life {
    pub play: Play,
    /// The file as it was written last.
    pub file: Vec<u8>,
    pub prompts: Prompts,
}

impl Life {
    /// A program that was never opened before.
    pub fn begun(now: &str) -> Life {
        Life::read(format::encode(&Workbook::default()).unwrap(), now, ROOM)
    }

    /// A file that is opened.
    pub fn read(file: Vec<u8>, now: &str, room: (u16, u16)) -> Life {
        Life { play: open(&file, now, room), file, prompts: Vec::new() }
    }

    /// Quits, and opens the file again at another time.
    pub fn at(&mut self, now: &str) -> &mut Life {
        self.at_size(now, ROOM)
    }

    pub fn at_size(&mut self, now: &str, room: (u16, u16)) -> &mut Life {
        self.quit();
        self.play = open(&self.file, now, room);
        self.see_the_prompt();
        self
    }

    /// Quits; what stands in the file is what stood on the screen.
    pub fn quit(&mut self) {
        self.play.keys("<c-c>");
        assert!(self.play.world.left, "{}", self.play.screen());
        let Some(saved) = self.play.world.saved.last() else { return };
        let kept = self.play.app.workbook();
        let mut saved = saved.clone();
        saved.was_saved_as(kept.saves);
        assert_eq!(&saved, kept, "quitting lost something");
        let file = format::encode(&saved).unwrap();
        assert_eq!(format::decode(&file).unwrap(), saved);
        self.file = file;
    }

    pub fn keys(&mut self, keys: &str) -> &mut Life {
        self.play.keys(keys);
        if language::is_made_up() {
            language::holds_no_english(&self.told());
        }
        self
    }

    /// The screen with its blanks and the frames of boxes made one blank.
    pub fn told(&self) -> String {
        let screen = self.play.screen().replace(['┃', '│'], " ");
        screen.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    pub fn sees(&mut self, words: &str) -> &mut Life {
        // In the made-up language it is what is done that counts.
        let is_there = language::is_made_up() || self.told().contains(words);
        assert!(is_there, "no “{words}”:\n{}", self.play.screen());
        self
    }

    #[track_caller]
    pub fn sees_no(&mut self, words: &str) -> &mut Life {
        assert!(
            language::is_made_up() || !self.told().contains(words),
            "“{words}”:\n{}",
            self.play.screen()
        );
        self
    }

    /// Picks an answer of a question.
    #[track_caller]
    pub fn pick(&mut self, label: &str) -> &mut Life {
        for _ in 0..20 {
            let screen = language::without_marks(&self.play.screen());
            if language::forms(label).iter().any(|label| screen.contains(&format!("┃▸ {label}")))
            {
                return self.keys("<enter>");
            }
            self.keys("j");
        }
        panic!("no answer “{label}”:\n{}", self.play.screen());
    }

    /// Goes from the top down to the line that begins so.
    #[track_caller]
    pub fn walk(&mut self, line: &str) -> &mut Life {
        self.keys("<home>");
        for _ in 0..90 {
            let told = language::without_marks(&self.told());
            if language::forms(line).iter().any(|line| told.contains(&format!("▸ {line}"))) {
                return self;
            }
            self.keys("j");
        }
        panic!("no line “{line}”:\n{}", self.play.screen());
    }

    /// Lets minutes go by without a key.
    pub fn wait(&mut self, minutes: i64) -> &mut Life {
        self.play.world.now += TimeDelta::minutes(minutes);
        self.play.event(Event::Silence);
        self
    }

    /// The one number of the day.
    pub fn pulse(&mut self, number: u8) -> &mut Life {
        self.keys(&format!("0p{number}<enter>")).sees(&format!("Today you said {number}"))
    }

    /// The pulse of the week, from Today.
    pub fn pulse_of_the_week(&mut self, numbers: [u8; 5], go_on: u8) -> &mut Life {
        self.keys("0").walk("○ The pulse of the week").keys("<enter>");
        for number in numbers {
            self.keys(&format!("{number}<enter>"));
        }
        let before = self.replied();
        self.keys(&format!("{go_on}<enter>"));
        self.puts_away_what_is_answered(before).sees_no("The pulse of the week")
    }

    /// The day on which something that weighs was answered last.
    fn replied(&self) -> Option<Day> {
        self.play.app.workbook().profile.replied
    }

    /// What weighs may have been answered just now: it is put away.
    fn puts_away_what_is_answered(&mut self, before: Option<Day>) -> &mut Life {
        if self.replied() == before { self } else { self.keys("<esc>") }
    }

    /// A whole journal entry; a way that is heavy is rated before and after.
    pub fn write(&mut self, mode: &str, rated: Option<(u8, u8)>, words: &str, minutes: i64) {
        self.keys("Jn").pick(mode);
        if let Some((before, _)) = rated {
            self.sees("Before you begin").keys(&format!("{before}<enter>"));
        }
        let (most, last) = words.rsplit_once(' ').unwrap();
        self.keys(most).wait(minutes).keys(&format!(" {last}<esc>"));
        if let Some((_, after)) = rated {
            let before = self.replied();
            self.sees("How heavy is it now").keys(&format!("{after}<enter>"));
            self.puts_away_what_is_answered(before);
        }
    }

    /// What can be done with a promise or a day of an action, from the agenda.
    #[track_caller]
    pub fn about(&mut self, promise: &str, answer: &str) -> &mut Life {
        self.keys("0Pv").sees("[agenda]").walk(promise).keys("<enter>").pick(answer)
    }

    pub fn today(&self) -> Day {
        self.play.app.today()
    }

    /// Remembers the prompt of the day, as the first screen shows it.
    fn see_the_prompt(&mut self) {
        let screen = self.told();
        let late = self.play.app.workbook().profile.is_late(self.play.world.now);
        let guide = guide();
        let all = guide.stages.iter().flat_map(|stage| &stage.prompts);
        let shown: Vec<_> = all
            .filter(|prompt| {
                let text = prompt.text.split_whitespace().collect::<Vec<_>>().join(" ");
                screen.contains(&format!("✎ {text}")) || screen.contains(&format!("✓ {text}"))
            })
            .collect();
        if !screen.contains("Write freely") {
            return;
        }
        for prompt in shown {
            assert!(prompt.heat < 3 || !late, "heavy at night: {screen}");
            self.prompts.push((self.today(), prompt.id.clone()));
        }
    }
}

fn open(file: &[u8], now: &str, room: (u16, u16)) -> Play {
    let opened = Opened {
        guide: language::guide(),
        workbook: Ok(format::decode(file).unwrap()),
        read_only: None,
        draft: None,
        notices: Vec::new(),
        folder: "~/.local/share/trust-guide".to_owned(),
    };
    Play::opened_at(stamp(now), opened, room.0, room.1)
}
