//! What a stage shows first: a few things in order, each theirs who reads; all else waits in a fold.

use std::sync::Arc;

use trust_guide::{
    domain::{
        audience::Audience,
        day::Day,
        guide::{SpineReader, Step, spine},
        id::NodeId,
        kinds::Record,
        profile::Company,
        role::Role,
        summary::Summary,
        talk::Talk,
        tick::Whose,
        workbook::Workbook,
    },
    screens::{Screen, stage::Row},
    shell::Session,
    ui::{Pictures, action::Place},
};

use crate::harness::{NOW, Play, guide, stamp, welcomed};

/// Everybody who may sit there: each side and none, with a partner, without one, and not knowing yet.
fn everybody() -> Vec<Audience> {
    let roles = [Some(Role::Hurt), Some(Role::Broke), Some(Role::Both), None];
    let companies = [Some(Company::Together), Some(Company::Alone), None];
    let of = |role| companies.map(|company| Audience { role, company, ..Audience::default() });
    roles.into_iter().flat_map(of).collect()
}

fn with(role: Option<Role>, company: Option<Company>) -> Workbook {
    let mut workbook = welcomed(role);
    workbook.edit_profile(|profile| profile.company = company);
    workbook
}

/// The screen as one line of words.
fn told(play: &Play) -> String {
    play.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is for everybody who reads a stage: three to six things, and for a telling up to eight.
#[test]
fn every_stage_has_a_few_things_for_each_reader_and_the_telling_up_to_eight() {
    for who in everybody() {
        let guide = guide().worded_for(who);
        let Some(reader) = SpineReader::of(who) else { continue };
        for stage in &guide.stages {
            // Lines about something that broke trust stand beside those for everybody.
            let lines = stage.spine.iter().filter(|line| line.readers.contains(&reader));
            let (of_all, of_some): (Vec<_>, Vec<_>) = lines.partition(|line| line.about.is_empty());
            let tells = matches!(reader, SpineReader::Broke | SpineReader::BrokeAlone)
                && stage.id.as_str() == "responsibility";
            let most = if tells { 8 } else { 6 };
            assert!((3..=most).contains(&of_all.len()), "{} of {who:?}: {of_all:?}", stage.id);
            assert!(of_all.len() + of_some.len() <= 8, "{} of {who:?}", stage.id);
            // Nothing of their lines is lost on the way.
            let things = guide.spine(stage, who);
            let about_some = |id: &NodeId| of_some.iter().any(|line| line.node == *id);
            let shown: Vec<&NodeId> =
                things.iter().map(|it| it.thing.id()).filter(|id| !about_some(id)).collect();
            let named: Vec<&NodeId> = of_all.iter().map(|line| &line.node).collect();
            assert_eq!(shown, named, "{} of {who:?}", stage.id);
        }
    }
}

#[test]
fn who_said_what_broke_trust_is_led_to_what_it_asks_for() {
    use trust_guide::domain::breach::Breach;
    let first = |role, company, breach, stage: &str| -> Vec<String> {
        let breaches = [breach].into_iter().collect();
        let who = Audience { role: Some(role), company: Some(company), breaches };
        let guide = guide().worded_for(who);
        let stage = guide.stage(&stage.into()).unwrap();
        guide.spine(stage, who).iter().map(|it| it.thing.id().to_string()).collect()
    };
    for (role, breach, wanted) in [
        (Role::Hurt, Breach::Money, "steady.h3"),
        (Role::Broke, Breach::Money, "steady.b2"),
        (Role::Both, Breach::Money, "steady.money.both"),
        (Role::Hurt, Breach::Affair, "steady.a3"),
        (Role::Broke, Breach::Agreement, "steady.a3"),
        (Role::Both, Breach::Affair, "steady.health.both"),
        (Role::Hurt, Breach::Addiction, "help.h2"),
        (Role::Broke, Breach::Addiction, "help.grip.drink"),
        (Role::Broke, Breach::Addiction, "help.b2"),
        (Role::Both, Breach::Addiction, "help.grip.both"),
    ] {
        for company in [Company::Together, Company::Alone] {
            if role == Role::Both && company == Company::Alone {
                continue;
            }
            let found = first(role, company, breach, "steady");
            assert!(found.iter().any(|id| id == wanted), "{wanted} for {role:?}: {found:?}");
            let other = first(role, company, Breach::Promise, "steady");
            assert!(!other.iter().any(|id| id == wanted), "{wanted} for {role:?}: {other:?}");
        }
    }
    // Who may be in danger from stopping at once reads of that in the first days.
    for company in [Company::Together, Company::Alone] {
        let found = first(Role::Broke, company, Breach::Addiction, "steady");
        let place = found.iter().position(|id| id == "help.grip.drink");
        assert!(place.is_some_and(|place| place < 3), "{company:?}: {found:?}");
    }
}

#[test]
fn nobody_is_given_what_is_not_theirs_and_nothing_heavy_comes_first() {
    for who in everybody() {
        let guide = guide().worded_for(who);
        for stage in &guide.stages {
            let things = guide.spine(stage, who);
            for thing in &things {
                let (id, role) = (thing.thing.id(), thing.thing.role());
                assert!(who.fits(role), "{id} in {} of {who:?}", stage.id);
                assert!(thing.step.is_none_or(|step| who.owns(step.role)), "{id} of {who:?}");
            }
            let heats: Vec<u8> = things.iter().map(|it| it.thing.heat()).collect();
            assert!(heats.first() != Some(&3), "{} of {who:?}", stage.id);
            assert!(!heats.windows(2).any(|two| two == [3, 3]), "{} of {who:?}", stage.id);
        }
    }
}

#[test]
fn for_who_broke_trust_nothing_is_told_before_it_is_asked_whether_that_is_safe() {
    for company in [Company::Together, Company::Alone] {
        let who =
            Audience { role: Some(Role::Broke), company: Some(company), ..Audience::default() };
        let guide = guide().worded_for(who);
        let stage = guide.stage(&"responsibility".into()).unwrap();
        let things = guide.spine(stage, who);
        let place = |id: &str| things.iter().position(|it| it.thing.id().as_str() == id);
        let safe = place("resp.b5").unwrap();
        assert!(place("resp.b1").unwrap() < safe, "what was done is written first");
        for later in ["resp.b6", "resp.b2", "resp.b3", "resp.t1"] {
            assert!(place(later).is_none_or(|later| safe < later), "{later} of {who:?}");
        }
        // The telling, what it did and the apology follow each other, alone as well.
        let in_order = ["resp.b4", "resp.b6", "resp.b2", "resp.b3"].map(|id| place(id).unwrap());
        assert!(in_order.is_sorted(), "{who:?}: {in_order:?}");
    }
}

#[test]
fn a_stage_begins_with_what_comes_next_and_says_what_was_done() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 120, 40);
    play.keys("9");
    assert!(told(&play).contains("▸ ┃ 1 Today is enough 2 min"), "{}", play.screen());
    assert!(told(&play).contains("A small day: water, food"), "{}", play.screen());
    // Read to its end, it is done; its step waits to be ticked, or not.
    play.keys("<enter><end><end><enter>").keys("0").keys("9");
    let shown = told(&play);
    assert!(shown.contains("✓ 1 Today is enough read"), "{}", play.screen());
    assert!(!shown.contains("A small day"), "{}", play.screen());
    assert!(shown.contains("Step: [ ] I ate"), "{}", play.screen());
    assert!(shown.contains("▸ ┃ 2 When a wave comes 2 min"), "{}", play.screen());
    play.keys("<up> ");
    assert!(told(&play).contains("Step: [x] I ate"), "{}", play.screen());
    // A page to fill in is begun with its first answer.
    play.keys("9").pick("  3  Who knows").keys("<enter>");
    play.keys("Anna<esc><esc>0").keys("9");
    assert!(told(&play).contains("3 Who knows 1 of "), "{}", play.screen());
    // What was done somewhere else is done with its step alone.
    play.on("  3  Who knows").keys(" ").keys("9");
    assert!(told(&play).contains("✓ 3 Who knows 1 of "), "{}", play.screen());
    assert!(told(&play).contains("▸ ┃ 2 When a wave comes"), "{}", play.screen());
}

#[test]
fn a_thing_is_done_with_its_step_or_once_it_was_read_filled_in_or_held() {
    let guide = guide();
    let stage = guide.stage(&"responsibility".into()).unwrap();
    let who = Audience {
        role: Some(Role::Broke),
        company: Some(Company::Together),
        ..Audience::default()
    };
    let things = guide.spine(stage, who);
    let done = |workbook: &Workbook| -> Vec<usize> {
        let summary = Summary::of(&guide, workbook);
        let done = things.iter().enumerate().filter(|(_, it)| it.is_done(&summary));
        done.map(|(place, _)| place).collect()
    };
    let next = |workbook: &Workbook| spine::next(&things, &Summary::of(&guide, workbook));
    let mut workbook = welcomed(Some(Role::Broke));
    assert_eq!((done(&workbook), next(&workbook)), (vec![], Some(0)));
    let day = Day::of(stamp(NOW), 4);
    let tick = |workbook: &mut Workbook, node: &NodeId| {
        workbook.toggle(node, Whose::each(Role::Broke), stamp(NOW), day);
    };
    // A page that was read, and a step on its own.
    tick(&mut workbook, things[0].thing.id());
    tick(&mut workbook, &things[2].step.unwrap().id);
    assert_eq!((done(&workbook), next(&workbook)), (vec![0, 2], Some(1)));
    // A talk that is on was not held yet.
    let script = guide.exercise(things[7].thing.id()).unwrap().1.talk.clone().unwrap();
    let mut talk = Talk::begun("talk".into(), script, stamp(NOW), day);
    workbook.put(Record::Talk(Arc::new(talk.clone())));
    assert_eq!(done(&workbook), [0, 2]);
    talk.ended = Some(stamp(NOW));
    workbook.put(Record::Talk(Arc::new(talk)));
    assert_eq!(done(&workbook), [0, 2, 7]);
}

#[test]
fn the_rest_of_a_stage_opens_with_plus_and_with_enter_and_stays_as_it_was_left() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("9");
    let before = play.app.workbook().revision();
    let all = "TO READ";
    assert!(!play.screen().contains(all), "{}", play.screen());
    play.keys("+");
    assert!(told(&play).contains("▸ – More in this stage"), "{}", play.screen());
    assert!(play.screen().contains(all), "{}", play.screen());
    // It is still open after another stage, of which nothing was opened.
    play.keys("1");
    assert!(!play.screen().contains(all), "{}", play.screen());
    play.keys("9<end>");
    assert!(told(&play).contains("✎"), "{}", play.screen());
    play.keys("+");
    assert!(told(&play).contains("▸ + More in this stage"), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains(all), "{}", play.screen());
    play.keys("<enter>");
    assert!(!play.screen().contains(all), "{}", play.screen());
    assert_eq!(play.app.workbook().revision(), before, "nothing of it is kept");
}

#[test]
fn a_jump_to_a_row_opens_the_fold_that_it_stands_behind() {
    for (role, company, step) in [
        (Role::Hurt, Company::Together, "steady.step.wait"),
        (Role::Broke, Company::Alone, "steady.step.children"),
        (Role::Hurt, Company::Alone, "plan.step.actions"),
    ] {
        let mut play = Play::of(with(Some(role), Some(company)), 80, 24);
        let guide = Arc::clone(play.app.guide());
        let node = NodeId::from(step);
        let holds =
            |stage: &&trust_guide::domain::guide::Stage| stage.steps.iter().any(|it| it.id == node);
        let stage = guide.stages.iter().find(holds).unwrap();
        let text = &stage.steps.iter().find(|it| it.id == node).unwrap().text;
        // What else says these words may stand above it.
        for downs in 0..5 {
            let down = "<down>".repeat(downs);
            play.keys(&format!("0/{text}")).keys(&format!("{down}<enter>"));
            if matches!(play.app.screens().last(), Some(Screen::Stage(_))) {
                break;
            }
        }
        let Some(Screen::Stage(screen)) = play.app.screens().last() else { panic!("{step}") };
        let shown = screen.shown(&guide, stage, Audience::of(&play.app.workbook().profile));
        let row = shown.get(screen.cursor.item);
        assert!(matches!(row, Some(Row::Step(Step { id, .. })) if *id == node), "{step}");
        let start: String = text.chars().take(20).collect();
        assert!(told(&play).contains(&format!("▸ [ ] {start}")), "{}", play.screen());
    }
}

#[test]
fn a_stage_that_is_printed_is_printed_whole() {
    let session = Session::of(guide(), welcomed(Some(Role::Hurt)), stamp(NOW));
    let lines = session.printed(Place::Stage("steady".into()), Pictures::Shown).unwrap();
    let text = lines.join("\n");
    for part in
        ["A small day: water", "More in this stage", "To read", "When you want it all to stop"]
    {
        assert!(text.to_lowercase().contains(&part.to_lowercase()), "{part}: {text}");
    }
}

#[test]
fn who_did_not_say_which_side_they_are_on_is_given_what_fits_anybody_or_all() {
    let mut play = Play::of(with(None, None), 80, 40);
    play.keys("9");
    assert!(told(&play).contains("These fit anybody"), "{}", play.screen());
    assert!(told(&play).contains("1 When a wave comes"), "{}", play.screen());
    assert!(!told(&play).contains("Today is enough"), "{}", play.screen());
    // Where nothing fits anybody, nothing is folded.
    play.keys("5");
    assert!(!told(&play).contains("More in this stage"), "{}", play.screen());
    assert!(play.screen().contains("TO READ"), "{}", play.screen());
}

#[test]
fn in_a_small_window_one_thing_at_a_time_says_what_it_gives() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.keys("1");
    let (first, second) = ("Plain words for this", "Your questions in three sorts");
    assert!(told(&play).contains(first) && !told(&play).contains(second), "{}", play.screen());
    play.keys("<down>");
    assert!(!told(&play).contains(first) && told(&play).contains(second), "{}", play.screen());
    // On the fold, it is what comes next.
    play.keys("<end>");
    assert!(told(&play).contains(first) && !told(&play).contains(second), "{}", play.screen());
}

#[test]
fn every_key_of_a_spine_opens_what_it_says() {
    let mut seen = 0;
    for role in [Role::Hurt, Role::Broke] {
        for (place, stage) in ["9", "1", "2", "3"].into_iter().zip(&guide().stages) {
            let who = Audience {
                role: Some(role),
                company: Some(Company::Together),
                ..Audience::default()
            };
            for (thing, letter) in guide().spine(stage, who).iter().zip('a'..) {
                let mut play = Play::of(welcomed(Some(role)), 80, 24);
                play.keys(&format!("{place}fn{letter}"));
                let shown = play.app.screens().iter().rfind(|it| !it.is_popup()).unwrap();
                let at = match shown {
                    Screen::Page(screen) => &screen.page,
                    Screen::Exercise(screen) => &screen.exercise,
                    Screen::Talk(screen) => &screen.script,
                    _ => panic!("{}", play.screen()),
                };
                assert_eq!(at, thing.thing.id());
                seen += 1;
            }
        }
    }
    assert!(seen > 30, "only {seen} were seen");
}
