//! Fifty days in four lives, and of people who do little, as Today leads them, kept as a diary that can be read: `tests/diary.txt`.

use std::{fmt::Write, sync::Arc};

use expect_test::expect_file;
use trust_guide::{
    domain::{
        audience::{Audience, Offering},
        book::OpenBook,
        daily::Daily,
        day::{Day, Stamp},
        field::Answer,
        guide::{Guide, Meaning, Opens},
        id::{NodeId, RecordId},
        kinds::Record,
        profile::Company,
        progress::Suggestion,
        role::Role,
        sitting::Sitting,
        summary::Summary,
        talk::Talk,
        tick::Whose,
        workbook::Workbook,
    },
    screens::today::{Row, Today, rows},
};

use crate::harness::{NOW, guide, stamp, welcomed};

/// Somebody, and the days on which they do not come.
struct Life {
    name: &'static str,
    role: Role,
    company: Company,
    away: fn(i64) -> bool,
    /// Every so often a page is left in its middle.
    leaves: i64,
    /// From this day on a date that may hurt is near, for a while.
    sore: Option<i64>,
    /// The day on which it is late already.
    late: i64,
}

#[test]
fn who_only_looks_finds_something_else_the_next_day_and_what_comes_next_soon_after() {
    for life in &LIVES {
        let mut lived = Lived::begun(life.role, life.company);
        let (begins, mut led) = (lived.now, Vec::new());
        for day in 0..20 {
            lived.now = begins + chrono::TimeDelta::days(day);
            lived.look();
            let found = lived.led().unwrap();
            assert!(found.heat < 3, "{}: {}", life.name, found.told);
            led.push(found.id);
        }
        for (day, pair) in led.windows(2).enumerate() {
            assert_ne!(pair[0], pair[1], "{} on day {day}", life.name);
        }
        // What comes next keeps its place until it is done, and light pages go round beside it.
        let often = led.iter().filter(|id| **id == led[0]).count();
        assert!((7..=10).contains(&often), "{}: {led:?}", life.name);
    }
}

const LIVES: [Life; 4] = [
    Life {
        name: "Hurt, and alone",
        role: Role::Hurt,
        company: Company::Alone,
        away: |day| day % 6 == 4 || (25..32).contains(&day),
        leaves: 3,
        sore: Some(40),
        late: 17,
    },
    Life {
        name: "Broke trust, and alone",
        role: Role::Broke,
        company: Company::Alone,
        away: |day| day % 5 == 3,
        leaves: 4,
        sore: None,
        late: 12,
    },
    Life {
        name: "Two at one keyboard",
        role: Role::Both,
        company: Company::Together,
        away: |day| day % 7 == 2 || (30..36).contains(&day),
        leaves: 3,
        sore: None,
        late: 20,
    },
    Life {
        name: "Hurt, and leaving",
        role: Role::Hurt,
        company: Company::Alone,
        away: |day| day % 3 == 1 || (12..33).contains(&day),
        leaves: 2,
        sore: Some(3),
        late: 40,
    },
];

/// A workbook over many days, and what Today shows of it.
pub struct Lived {
    pub guide: Arc<Guide>,
    pub workbook: Workbook,
    pub summary: Summary,
    pub daily: Daily,
    book: OpenBook,
    who: Audience,
    pub now: Stamp,
    pages: usize,
}

/// What Today led with.
pub struct Led {
    pub id: NodeId,
    pub told: String,
    role: Role,
    pub heat: u8,
    /// Why it stands there: what one has after it, or where it comes in.
    pub gives: Option<String>,
    /// Whether it is a page that was begun, or a line of their own.
    pub goes_on: bool,
    /// The stage of what comes next, where that leads.
    pub next_in: Option<NodeId>,
}

impl Lived {
    pub fn begun(role: Role, company: Company) -> Lived {
        let mut workbook = welcomed(Some(role));
        workbook.edit_profile(|profile| profile.company = Some(company));
        let who = Audience { role: Some(role), company: Some(company), ..Audience::default() };
        let mut lived = Lived {
            guide: Arc::new(guide().worded_for(who)),
            workbook,
            summary: Summary::default(),
            daily: Daily::default(),
            book: OpenBook::default(),
            who,
            now: stamp(NOW),
            pages: 0,
        };
        lived.look();
        lived
    }

    pub fn look(&mut self) {
        self.summary.follow(&self.guide, &self.workbook);
        self.daily.follow(&self.guide, &self.workbook, &self.summary, self.now);
    }

    pub fn today(&self) -> Day {
        Day::of(self.now, 4)
    }

    pub fn rows(&self) -> Vec<Row<'_>> {
        rows(&Today::default(), &self.guide, &self.summary, (&self.daily, &self.book))
    }

    pub fn led(&self) -> Option<Led> {
        self.rows().iter().find_map(|row| match row {
            Row::Suggested(found) => Some(self.suggested(found)),
            Row::Stopped(found) => {
                let (_, exercise) = self.guide.exercise(&found.exercise)?;
                let of = format!("{} of {} answered", found.answered, found.of);
                Some(Led {
                    id: exercise.id.clone(),
                    told: format!("where they stopped: “{}”, {of}", exercise.title),
                    role: exercise.role,
                    heat: exercise.heat,
                    gives: None,
                    goes_on: true,
                    next_in: None,
                })
            }
            Row::Own(found) => Some(Led {
                id: found.node(),
                told: format!("their own: “{}”", found.words.as_str()),
                role: Role::Any,
                heat: 1,
                gives: None,
                goes_on: true,
                next_in: None,
            }),
            _ => None,
        })
    }

    fn suggested(&self, found: &Suggestion<'_>) -> Led {
        let (told, role) = match found {
            Suggestion::Read(_, page) => (format!("read “{}”", page.title), page.role),
            Suggestion::Fill(_, it) => match self.summary.answered(&it.id) {
                0 => (format!("fill in “{}”", it.title), it.role),
                some => (format!("go on with “{}”, {some} answered", it.title), it.role),
            },
            Suggestion::Hold(_, script) => (format!("hold “{}”", script.title), script.role),
            Suggestion::Tick(_, step) => (format!("tick “{}”", step.text), step.role),
        };
        let is_beside = self.daily.turn.beside.as_ref() == Some(found.id());
        Led {
            id: found.id().clone(),
            told: format!("{told} ({})", found.stage().short),
            role,
            heat: found.heat(&self.guide),
            // What stands there for a change says so.
            gives: match found.gives(&self.guide, self.who) {
                _ if is_beside => Some("for a change".to_owned()),
                Some(gives) => Some(gives.to_owned()),
                None => Some(format!("next in {}", found.stage().short)),
            },
            next_in: (!is_beside).then(|| found.stage().id.clone()),
            goes_on: matches!(found, Suggestion::Fill(_, it) if self.summary.answered(&it.id) > 0),
        }
    }

    /// Does the one thing. A page that is left in its middle has one answer.
    pub fn does(&mut self, in_part: bool) {
        let guide = Arc::clone(&self.guide);
        let (now, today) = (self.now, self.today());
        let first = self.rows().into_iter().find_map(|row| match row {
            Row::Suggested(Suggestion::Read(_, page)) => Some((0, page.id.clone())),
            Row::Suggested(Suggestion::Tick(_, step)) => Some((1, step.id.clone())),
            Row::Suggested(Suggestion::Hold(_, script)) => Some((2, script.id.clone())),
            Row::Suggested(Suggestion::Fill(_, exercise)) => Some((3, exercise.id.clone())),
            Row::Stopped(found) => Some((3, found.exercise.clone())),
            Row::Own(found) => Some((4, found.node())),
            _ => None,
        });
        let Some((kind, id)) = first else { return };
        match kind {
            0 => {
                let whose = Whose::reads(&guide, &self.workbook, &id);
                self.workbook.mark_read(&id, whose, now, today);
            }
            1 => {
                let whose = Whose::of(&guide, &self.workbook, &id).unwrap_or_default();
                self.workbook.toggle(&id, whose, now, today);
            }
            2 => {
                let record = RecordId::from(format!("talk-{}", self.pages).as_str());
                let talk = Talk { ended: Some(now), ..Talk::begun(record, id, now, today) };
                self.pages += 1;
                self.workbook.put(Record::Talk(Arc::new(talk)));
            }
            3 => self.fills(&id, in_part),
            _ => self.workbook.toggle(&id, Whose::each(self.who.role.unwrap()), now, today),
        }
        self.look();
    }

    fn fills(&mut self, id: &NodeId, in_part: bool) {
        let (_, exercise) = self.guide.exercise(id).unwrap();
        let begun = self.workbook.sittings_of(id).next_back().map(|it| (**it).clone());
        let page = RecordId::from(format!("page-{}", self.pages).as_str());
        self.pages += 1;
        let fresh = || Sitting::begun(page, id.clone(), self.now, self.today());
        let mut sitting = begun.unwrap_or_else(fresh);
        let part = if in_part { 1 } else { exercise.fields.len() };
        for field in exercise.fields.iter().take(part) {
            let words = match field.means {
                Some(Meaning::Tomorrow) => "Soup at noon.",
                _ => "A line.",
            };
            sitting.answers.insert(field.id.clone(), Answer::Line(words.into()));
        }
        sitting.changed = self.now;
        self.workbook.put(Record::Sitting(Arc::new(sitting)));
    }

    /// What the end of the page that was just filled in names as next.
    fn named(&self, id: &NodeId, day: i64) -> Option<Named> {
        let (_, exercise) = self.guide.exercise(id)?;
        let page = self.workbook.sittings_of(id).next_back()?;
        let (offering, passed) = (self.daily.offering, self.daily.turn.passed);
        let next = self.guide.next_after(exercise, page, &self.summary, offering, passed)?;
        (!next.is_now).then(|| Named { id: next.thing.id().clone(), day, offering })
    }

    fn is_apart(&self, id: &NodeId) -> bool {
        let opens = self.guide.exercise(id).and_then(|(_, exercise)| exercise.opens);
        matches!(opens, Some(Opens::Apart | Opens::Touch))
    }

    /// A date that may hurt is noted, a few days from now.
    fn notes_a_sore_day(&mut self) {
        let on = self.today().plus(5);
        crate::screens::daily::days(
            &mut self.workbook,
            "maint.a2",
            "dates",
            &[(&on.to_string(), "The day I found out.")],
        );
        self.look();
    }
}

/// What the end of a page named as next, and when.
struct Named {
    id: NodeId,
    day: i64,
    offering: Offering,
}

impl Named {
    /// Whether this is the day after, and the same may be offered on it.
    fn fits(&self, day: i64, daily: &Daily) -> bool {
        self.day + 1 == day && self.offering == daily.offering && daily.own.is_none()
    }
}

fn live(life: &Life, diary: &mut String) {
    writeln!(diary, "{}\n", life.name).unwrap();
    let mut lived = Lived::begun(life.role, life.company);
    let mut before: Option<NodeId> = None;
    let mut came = 0;
    let mut named: Option<Named> = None;
    for day in 0..50 {
        let is_late = day == life.late;
        let hour = if is_late { 3 } else { 0 };
        lived.now = stamp(NOW) + chrono::Duration::days(day) + chrono::Duration::hours(hour);
        if life.sore == Some(day) {
            lived.notes_a_sore_day();
        }
        lived.look();
        if (life.away)(day) {
            continue;
        }
        came += 1;
        let name = format!("{}, day {}", life.name, day + 1);
        let told = if lived.daily.gentle { ", a gentle day" } else { "" };
        write!(diary, "{:>3}  {}{told}: ", day + 1, lived.today().long()).unwrap();
        let Some(led) = lived.led() else {
            writeln!(diary, "nothing is offered.").unwrap();
            before = None;
            continue;
        };
        writeln!(diary, "{}", led.told).unwrap();
        if let Some(gives) = &led.gives {
            writeln!(diary, "     {gives}").unwrap();
        }
        assert!(led.goes_on || before.as_ref() != Some(&led.id), "{name}: as the day before");
        assert!(lived.who.fits(led.role), "{name}: {} is for {:?}", led.told, led.role);
        assert!(led.role != Role::Both || life.company == Company::Together, "{name}");
        assert!(led.heat < 3 || !(day < 7 || lived.daily.gentle), "{name}: {} is heavy", led.told);
        assert!(led.heat < 2 || !is_late, "{name}: {} may sting, and it is late", led.told);
        assert!(led.gives.is_some() || led.goes_on, "{name}: no reason is told for {}", led.told);
        if led.next_in.is_some() {
            assert_eq!(lived.daily.turn.here, led.next_in, "{name}: the path is somewhere else");
        }
        // What the end of a page named as next the day before is what stands there.
        if let Some(before) = named.take().filter(|it| it.fits(day, &lived.daily) && !led.goes_on) {
            assert_eq!(led.id, before.id, "{name}: the page before named another one");
        }
        let in_part = came % life.leaves == 0;
        lived.does(in_part);
        named = lived.named(&led.id, day).filter(|_| !in_part);
        let shown = lived.rows();
        let is_enough = shown.iter().any(|row| matches!(row, Row::Leave(_)));
        // That a side of a page for two was filled in apart is told on its own screen alone.
        let is_told = !lived.is_apart(&led.id);
        assert!(is_enough || !is_told, "{name}: not enough after {}", led.told);
        let offers = shown.iter().any(|row| matches!(row, Row::Suggested(_) | Row::Prompt(_)));
        assert!(!offers || !is_enough, "{name}: more is offered after {}", led.told);
        before = Some(led.id);
    }
    writeln!(diary).unwrap();
}

#[test]
fn the_days_of_these_lives_can_be_read_as_a_diary() {
    let mut diary = String::new();
    for life in &LIVES {
        live(life, &mut diary);
    }
    super::turn::habits(&mut diary);
    expect_file!["../../diary.txt"].assert_eq(&diary);
}
