//! Somebody who is alone: nothing for two, in no words of two, unless they look for it.

mod asks;
pub mod plan;

use std::sync::Arc;

use trust_guide::{
    domain::{
        audience::{Audience, Offering},
        day::Day,
        field::{Answer, Field},
        guide::Meaning,
        history::Done,
        id::{NodeId, RecordId},
        kinds::Record,
        profile::Company,
        progress::{Suggestion, progress, suggestion},
        promise::Promise,
        role::Role,
        sitting::Sitting,
        summary::Summary,
        tick::Whose,
        workbook::Workbook,
    },
    screens::{Screen, palette::Act},
    ui::action::{Opened, Place},
};

use crate::harness::{NOW, Play, guide, stamp, welcomed};

/// A workbook whose owner said that they are alone.
pub fn alone(role: Option<Role>) -> Workbook {
    with(role, Some(Company::Alone))
}

fn with(role: Option<Role>, company: Option<Company>) -> Workbook {
    let mut workbook = welcomed(role);
    workbook.edit_profile(|profile| profile.company = company);
    workbook
}

/// Workbooks of somebody on this side, or on none: alone, and not knowing yet whether there are two.
fn ones(role: Option<Role>) -> [Workbook; 2] {
    [alone(role), with(role, None)]
}

/// A screen as one line of words.
fn words(play: &Play) -> String {
    play.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Opened so many days after the welcome.
fn on_day(workbook: Workbook, day: i64, columns: u16, rows: u16) -> Play {
    let opened = Opened {
        guide: guide(),
        workbook: Ok(workbook),
        read_only: None,
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    Play::opened_at(stamp(NOW) + chrono::Duration::days(day), opened, columns, rows)
}

/// Plays days: each day Today is looked at, and its small thing done. Tells what was offered.
fn week(mut workbook: Workbook, days: i64) -> Vec<String> {
    let mut told = Vec::new();
    for day in 0..days {
        let play = on_day(workbook.clone(), day, 120, 40);
        let shown = words(&play);
        let now = stamp(NOW) + chrono::Duration::days(day);
        let today = Day::of(now, 4);
        let guide = guide().worded_for(Audience::of(&workbook.profile));
        let summary = Summary::of(&guide, &workbook);
        let offering = Offering::of(&workbook, &summary, today, false, false);
        let small = suggestion(&guide, &summary, offering, 0);
        match &small {
            Some(Suggestion::Read(_, page)) => {
                assert!(shown.contains(&format!("Read: {}", page.title)), "{}", play.screen());
                told.push(format!("read {}", page.id));
                workbook.mark_read(&page.id, Whose::default(), now, today);
            }
            Some(Suggestion::Fill(_, exercise)) => {
                assert!(shown.contains(&format!("Try: {}", exercise.title)), "{}", play.screen());
                told.push(format!("fill {}", exercise.id));
                let id = RecordId::from(format!("s{day}").as_str());
                let mut sitting = Sitting::begun(id, exercise.id.clone(), now, today);
                // What is left for tomorrow would come before what the guide has next.
                let is_for_today = |it: &&Field| it.means != Some(Meaning::Tomorrow);
                for field in exercise.fields.iter().filter(is_for_today) {
                    sitting.answers.insert(field.id.clone(), Answer::Line("x".into()));
                }
                workbook.record(Done::Answer, now, Record::Sitting(Arc::new(sitting)), false);
            }
            Some(Suggestion::Hold(_, script)) => panic!("{} is for two", script.id),
            Some(Suggestion::Tick(_, step)) => {
                told.push(format!("tick {}", step.id));
                workbook.mark_read(&step.id, Whose::default(), now, today);
            }
            None => told.push("nothing".to_owned()),
        }
        let offered = play.app.workbook().clone();
        let mut daily = trust_guide::domain::daily::Daily::default();
        daily.follow(&guide, &offered, &summary, now);
        let prompt = daily.prompt.expect("a prompt a day");
        let (stage, found) = guide.prompt(&prompt).unwrap();
        assert_eq!(stage.id.as_str(), "steady", "{prompt}");
        assert!(found.heat < 3 && offering.audience.fits(found.role), "{prompt}");
        workbook.offered(&prompt, true, now, today);
    }
    told
}

/// First what is done in order, and once that is done, what else there is.
#[test]
fn the_first_week_of_somebody_who_was_hurt_and_is_alone() {
    assert_eq!(
        week(alone(Some(Role::Hurt)), 7),
        [
            "read steady.today.hurt",
            "read steady.today.wave",
            "fill steady.h2",
            "read steady.wait.any",
            "fill steady.t2",
            "fill steady.h1",
            "fill steady.a2",
        ]
    );
}

#[test]
fn the_first_week_of_somebody_who_broke_trust_and_is_alone() {
    assert_eq!(
        week(alone(Some(Role::Broke)), 7),
        [
            "fill steady.b3",
            "read steady.today.wave",
            "fill steady.b1",
            "read steady.circle.own-broke",
            "read steady.today.broke",
            "read steady.today.own-broke",
            "fill steady.a2",
        ]
    );
}

#[test]
fn the_first_week_of_somebody_who_is_not_safe_holds_nothing_that_needs_the_other() {
    let told = week(alone(Some(Role::Hurt)), 7);
    for offered in told {
        let for_two = [".both", "steady.t1", "letter"];
        assert!(!for_two.iter().any(|part| offered.contains(part)), "{offered}");
    }
}

#[test]
fn the_first_week_of_two_who_sit_together() {
    assert_eq!(
        week(with(Some(Role::Both), None), 7),
        [
            "read steady.today.both",
            "fill steady.t1",
            "read steady.circle.both",
            "read steady.wait.any",
            "fill steady.t2",
            "read steady.pauses.both",
            "read steady.wait.both",
        ]
    );
}

/// Words that only two can say, or be told.
const OF_TWO: [&str; 15] = [
    "our plan",
    "our limits",
    "what we do",
    "both of you",
    "each of you",
    "each of us",
    "you both",
    "we both",
    "both say",
    "we agreed",
    "you two",
    "your partner does",
    "for both",
    "my partner does",
    "together ·",
];

#[test]
fn no_screen_speaks_of_two_to_somebody_who_is_alone_or_does_not_know_yet() {
    let keys = [
        "0", "0G", "P", "Pn", "Pv", "Pvv", "T", "L", ":", "J", "1", "2", "2G", "3", "3G", "4", "5",
        "6", "7", "8", "9", "M", "P?", "2?", "T?", "0?",
    ];
    for role in [Some(Role::Hurt), Some(Role::Broke), None] {
        for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
            for (key, workbook) in keys.iter().flat_map(|key| ones(role).map(|one| (key, one))) {
                let mut play = Play::of(workbook, columns, rows);
                play.keys(key);
                let shown = format!(" {}", words(&play).to_lowercase());
                for word in OF_TWO {
                    let said = shown.contains(&format!(" {word}"));
                    assert!(!said, "{key} {role:?}: “{word}”\n{}", play.screen());
                }
            }
        }
    }
}

#[test]
fn a_filled_plan_and_looking_back_speak_of_one_where_there_are_not_two() {
    for role in [Some(Role::Hurt), Some(Role::Broke), None] {
        for (columns, rows, workbook) in [(120, 40), (80, 24), (50, 16)]
            .into_iter()
            .flat_map(|(columns, rows)| ones(role).map(|one| (columns, rows, one)))
        {
            let mut play = Play::of(workbook, columns, rows);
            // A promise with its day and size, then what can become of it.
            play.keys("P<enter>Call the doctor<enter><enter><enter>");
            for key in ["P", "P<enter>", "Pv", "Pvv", "0", "L", "L<pgdn>"] {
                play.keys("<esc><esc>").keys(key);
                let shown = format!(" {}", words(&play).to_lowercase());
                for word in OF_TWO.into_iter().chain(["the other one", "nobody named"]) {
                    let said = shown.contains(&format!(" {word}"));
                    assert!(!said, "{key} {role:?}: “{word}”\n{}", play.screen());
                }
            }
            let made = play.app.workbook().promises.at(0).unwrap();
            assert_eq!(made.by, role.unwrap_or(Role::Any), "{}", play.screen());
        }
    }
}

#[test]
fn what_is_for_two_is_one_key_away_and_marked_where_it_is_found() {
    let mut play = Play::of(alone(Some(Role::Hurt)), 80, 40);
    play.keys("2+");
    assert!(!play.screen().contains("The trust agreement"), "{}", play.screen());
    play.keys("G");
    assert!(words(&play).contains("+ for two, if that changes + shows"), "{}", play.screen());
    play.keys("<enter>G");
    let shown = words(&play);
    assert!(shown.contains("Two friends of ours"), "{}", play.screen());
    play.keys("+");
    assert!(!words(&play).contains("Two friends of ours"), "{}", play.screen());

    play.keys(":trust agreement");
    assert!(play.screen().contains("Fill in: The trust agreement (for two)"), "{}", play.screen());
    play.keys("<esc>/trust agreement");
    assert!(words(&play).contains("for two"), "{}", play.screen());
    play.keys("<enter>");
    assert!(matches!(play.app.screens().last(), Some(Screen::Exercise(_))), "{}", play.screen());
    let shown = words(&play);
    assert!(shown.contains("for two") && shown.contains("private"), "{}", play.screen());
    assert!(!shown.contains("both of you"), "{}", play.screen());
}

#[test]
fn what_is_for_two_is_not_counted_where_there_are_not_two() {
    for workbook in [Role::Hurt, Role::Broke].into_iter().flat_map(|role| ones(Some(role))) {
        for key in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "M", "T"] {
            let mut play = Play::of(workbook.clone(), 80, 200);
            play.keys(key);
            play.unfolds();
            let counted = play
                .screen()
                .lines()
                .find(|line| {
                    line.contains("for two") && line.chars().any(|sign| sign.is_ascii_digit())
                })
                .map(str::to_owned);
            assert_eq!(counted, None, "{key}");
            assert!(
                play.screen().contains("+ for two") || "9M".contains(key),
                "{key}: {}",
                play.screen()
            );
        }
    }
}

#[test]
fn talks_fold_for_one_and_open_when_asked_for() {
    let mut play = Play::of(alone(Some(Role::Broke)), 80, 24);
    play.keys("T");
    assert!(!play.screen().contains("Weekly meeting"), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("Weekly meeting"), "{}", play.screen());
    play.keys("j<enter>");
    assert!(matches!(play.app.screens().last(), Some(Screen::Talk(_))), "{}", play.screen());
    let mut unsure = Play::of(with(Some(Role::Hurt), None), 80, 24);
    unsure.keys("T");
    assert!(words(&unsure).contains("+ for two + shows"), "{}", unsure.screen());
}

#[test]
fn a_tick_of_what_is_for_two_counts_for_nobody_who_is_alone() {
    let mut workbook = alone(Some(Role::Hurt));
    for id in ["plan.step.lists", "plan.step.free"] {
        workbook.mark_read(&NodeId::from(id), Whose::default(), stamp(NOW), Day::of(stamp(NOW), 4));
    }
    let ticked = |workbook: &Workbook| {
        let (guide, audience) = (guide(), Audience::of(&workbook.profile));
        let guide = guide.worded_for(audience);
        let stage = guide.stages.iter().find(|stage| stage.id.as_str() == "plan").unwrap();
        let found = progress(stage, &Summary::of(&guide, workbook), audience);
        (found.ticked, found.steps)
    };
    assert_eq!(ticked(&workbook), (0, 4));
    workbook.edit_profile(|profile| profile.company = Some(Company::Together));
    assert_eq!(ticked(&workbook), (2, 12), "nothing is lost");
}

/// A talk begun yesterday, a monthly page for two, a promise of each side, and a day on a page for two.
fn begun_together() -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    let now = stamp(NOW);
    let today = Day::of(now, 4);
    let then = now - chrono::Duration::days(40);
    let answer = || [("words".to_owned(), Answer::Text("It was a quiet month.".into()))];
    let mut monthly =
        Sitting::begun(RecordId::from("m"), NodeId::from("maint.t1"), then, today.plus(-40));
    monthly.answers.extend(answer());
    let mut tried =
        Sitting::begun(RecordId::from("t"), NodeId::from("comm.t3"), then, today.plus(-40));
    tried.answers.insert("until".to_owned(), Answer::Date(Some(today)));
    for sitting in [monthly, tried] {
        workbook.record(Done::Answer, then, Record::Sitting(Arc::new(sitting)), false);
    }
    for (id, by) in [("mine", Role::Hurt), ("theirs", Role::Broke)] {
        let promise = Promise::made(RecordId::from(id), id.into(), by, then, today);
        workbook.record(Done::Promise, then, Record::Promise(Arc::new(promise)), false);
    }
    workbook
}

fn due(workbook: &Workbook) -> Vec<String> {
    let now = stamp(NOW);
    let guide = guide().worded_for(Audience::of(&workbook.profile));
    let found = trust_guide::domain::due::due(
        &guide,
        workbook,
        &Summary::of(&guide, workbook),
        now,
        Day::of(now, 4),
    );
    found.into_iter().map(|due| due.kind.what().to_string()).collect()
}

#[test]
fn what_two_began_comes_back_to_two_and_not_to_the_one_who_is_alone_now() {
    let mut workbook = begun_together();
    let together = due(&workbook);
    for wanted in ["promise.mine", "promise.theirs", "monthly.maint.t1"] {
        assert!(together.iter().any(|due| due == wanted), "{wanted} is not in {together:?}");
    }
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    let alone = due(&workbook);
    assert!(alone.iter().any(|due| due == "promise.mine"), "{alone:?}");
    for gone in ["promise.theirs", "monthly.maint.t1", "sitting.t"] {
        assert!(alone.iter().all(|due| due != gone), "{gone} is in {alone:?}");
    }
    workbook.edit_profile(|profile| profile.company = None);
    assert!(due(&workbook).iter().any(|due| due == "monthly.maint.t1"), "nobody said alone");
}

#[test]
fn before_anything_is_typed_the_palette_holds_only_what_fits_who_is_there() {
    let roles = [None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)];
    for role in roles {
        for company in [None, Some(Company::Alone), Some(Company::Together)] {
            let mut play = Play::of(with(role, company), 80, 24);
            play.keys(":");
            let Some(Screen::Palette(palette)) = play.app.screens().last() else { panic!() };
            let who = Audience { role, company, ..Audience::default() };
            for offer in &palette.found {
                let Act::Go(Place::Page(id) | Place::Exercise(id) | Place::Hold(id)) = &offer.act
                else {
                    continue;
                };
                let node = play.app.guide().node(id).unwrap();
                assert!(who.fits(node.role()), "{} for {who:?}", offer.name);
                let stage = node.stage().map(|stage| stage.id.as_str());
                assert!(matches!(stage, Some("steady") | None), "{} in the first week", offer.name);
            }
        }
    }
}
