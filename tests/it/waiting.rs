//! What is not on the disk waits for a save, and what is there does not: whatever is done, and whatever comes.

use proptest::prelude::*;
use trust_guide::{
    app::App,
    domain::{
        coming_in::Left, day::Stamp, difference::Difference, kinds::Record, merge::merge,
        role::Role, workbook::Workbook,
    },
    ui::{
        Move,
        action::{Action, Command, Destination, Effect, Saved},
        widgets::editor::Stroke,
    },
};

use crate::{
    harness::{NOW, Play, stamp, welcomed},
    keeping::entry,
};

/// Something that happens while the program is open.
#[derive(Clone, Debug)]
enum Step {
    Does(Command),
    Types(char),
    /// The disk answers what it was given.
    Answers {
        well: bool,
    },
    /// Nobody does anything for so many milliseconds.
    Waits(i64),
    /// Words are left for this window.
    ComesIn(u8),
    /// Another program writes into the file.
    ChangesOutside(u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let go = [Destination::Today, Destination::Stage(9), Destination::Journal, Destination::Write];
    let does = [
        Command::Tick,
        Command::Open,
        Command::New,
        Command::Delete,
        Command::Undo,
        Command::Redo,
        Command::Back,
        Command::Save,
        Command::NotToday,
        Command::Move(Move::Down),
    ];
    let commands: Vec<Command> = go.map(Command::Go).into_iter().chain(does).collect();
    let step = prop_oneof![
        6 => prop::sample::select(commands).prop_map(Step::Does),
        3 => prop::char::range('a', 'e').prop_map(Step::Types),
        2 => any::<bool>().prop_map(|well| Step::Answers { well }),
        2 => (0_i64..3_000).prop_map(Step::Waits),
        1 => (0_u8..4).prop_map(Step::ComesIn),
        1 => (0_u8..4).prop_map(Step::ChangesOutside),
    ];
    prop::collection::vec(step, 1..40)
}

/// Whether two hold something else, whatever number they were saved under.
fn differ(one: &Workbook, other: &Workbook) -> bool {
    let mut difference = Difference::between(one, other);
    // What can be undone is told anew where two brought the same together, each for itself.
    difference.history.take_if(|_| one.history == other.history);
    Difference { saves: 0, ..difference } != Difference::default()
}

/// A program, and a disk that takes what it is given.
struct Both {
    app: App,
    now: Stamp,
    /// What this program saved last, and what stands in the file.
    base: Workbook,
    file: Workbook,
    under_way: Option<Workbook>,
    saves: u64,
}

impl Both {
    fn begin() -> Both {
        let play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
        let file = play.app.workbook().clone();
        let (base, under_way) = (file.clone(), None);
        Both { app: play.app, now: stamp(NOW), base, file, under_way, saves: 0 }
    }

    fn update(&mut self, action: Action) {
        self.now += chrono::TimeDelta::milliseconds(20);
        let effects = self.app.update(self.now, action);
        for effect in effects {
            match effect {
                Effect::Save => {
                    assert!(self.under_way.is_none(), "two saves at a time");
                    self.under_way = Some(self.app.workbook().clone());
                    self.saves += 1;
                }
                Effect::TookOutside => self.base = self.file.clone(),
                Effect::LetGo(names) => {
                    let kept = |name: &String| {
                        self.file.journal.iter().any(|it| name.starts_with(it.id.as_str()))
                    };
                    // What was erased or undone since is nowhere.
                    let here = |name: &String| {
                        self.app
                            .workbook()
                            .journal
                            .iter()
                            .any(|it| name.starts_with(it.id.as_str()))
                    };
                    assert!(
                        names.iter().all(|name| kept(name) || !here(name)),
                        "{names:?} is let go too early"
                    );
                }
                _ => (),
            }
        }
    }

    fn answer(&mut self, well: bool) {
        let Some(sent) = self.under_way.take() else { return };
        if !well {
            return self.update(Action::Saved(Err("Not saved.".to_owned())));
        }
        let merged =
            differ(&self.base, &self.file).then(|| merge(&self.base, &sent, &self.file).workbook);
        self.file = merged.clone().unwrap_or_else(|| sent.clone());
        self.base = self.file.clone();
        let merged = merged.map(|merged| Box::new((sent, merged)));
        let saved = Saved { at: self.now, saves: self.saves, merged, notice: None };
        self.update(Action::Saved(Ok(saved)));
    }

    fn with(book: &Workbook, number: u8, what: &str) -> Workbook {
        let mut with = book.clone();
        with.put(Record::Entry(entry(&format!("{what}{number}"), "It rained")));
        with
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Does(command) => self.update(Action::Do(command)),
            Step::Types(letter) => self.update(Action::Type(Stroke::Insert(letter))),
            Step::Answers { well } => self.answer(well),
            Step::Waits(millis) => {
                self.now += chrono::TimeDelta::milliseconds(millis);
                self.update(Action::Due);
            }
            Step::ComesIn(number) => {
                let after = Both::with(&Workbook::default(), number, "left");
                let what = Difference::of_new_records(&Workbook::default(), &after);
                self.update(Action::CameIn(vec![Left { name: format!("left{number}.log"), what }]));
            }
            Step::ChangesOutside(number) => {
                self.file = Both::with(&self.file, number, "out");
                if self.under_way.is_none() {
                    let both = (self.base.clone(), self.file.clone());
                    self.update(Action::ChangedOutside(Box::new(both)));
                }
            }
        }
    }
}

/// Takes all these steps, leaves all that is open, and waits until nothing is due any more.
fn all_is_on_the_disk_after(steps: Vec<Step>) {
    let mut both = Both::begin();
    for step in steps {
        both.take(step);
    }
    // What comes from outside waits while somebody writes, so all that is open is left.
    for _ in 0..6 {
        both.take(Step::Does(Command::Back));
    }
    for _ in 0..4 {
        both.answer(true);
        both.take(Step::Waits(5_000));
    }
    both.answer(true);
    assert!(!differ(&both.file, both.app.workbook()), "something is on no disk");
    let saves = both.saves;
    both.take(Step::Waits(5_000));
    assert_eq!(both.saves, saves, "what is on the disk is written again");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn a_while_after_anything_all_is_on_the_disk_and_nothing_is_written_again(steps in steps()) {
        all_is_on_the_disk_after(steps);
    }
}

#[test]
fn what_was_undone_while_another_program_wrote_is_on_the_disk_as_it_is_here() {
    let not_today = [Step::Does(Command::NotToday), Step::Waits(380), Step::Answers { well: true }];
    let undone = [Step::Does(Command::Undo), Step::ChangesOutside(0)];
    all_is_on_the_disk_after(not_today.into_iter().chain(undone).collect());
}

#[test]
fn changes_without_end_are_saved_within_a_second() {
    let mut play = Play::as_role(Role::Hurt);
    let spaces = " ".repeat(200);
    play.keys(&format!("9{spaces}"));
    // Each key takes 20 ms: four seconds of ticking and unticking.
    assert!(4 <= play.world.saved.len(), "{} saves", play.world.saved.len());
}
