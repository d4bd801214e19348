//! Find leads to what was asked for by its name.

use trust_guide::{domain::role::Role, screens::Screen, ui::action::Place};

use crate::harness::{Play, welcomed};

#[test]
fn an_exercise_is_the_first_hit_when_its_name_is_typed() {
    for name in ["Stay, wait or part", "on the phone", "time menu", "Shortlist"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("/").keys(name).keys("<enter>");
        let screen = play.screen().to_lowercase().replace(',', "");
        assert!(screen.contains(&name.to_lowercase().replace(',', "")), "{name}: {screen}");
        assert!(matches!(play.app.screens().last(), Some(Screen::Exercise(_))), "{name}: {screen}");
    }
}

/// What Find shows, without the row that is current.
fn found(play: &Play) -> (String, Vec<Place>, usize) {
    let Some(Screen::Find(find)) = play.app.screens().last() else { panic!("{}", play.screen()) };
    (find.query.text(), find.hits.clone(), find.cursor.item)
}

#[test]
fn esc_from_a_result_of_any_kind_returns_to_the_results_as_they_were() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wThe lake was cold.<esc>wThe lake again.<esc>");
    play.keys("Pn<enter>Walk round the lake<esc>");
    play.keys("0/").keys("lake<tab>");
    let (query, hits, _) = found(&play);
    assert!(hits.len() >= 3, "{}", play.screen());
    for place in 0..hits.len() {
        let before = found(&play);
        assert_eq!((&before.0, &before.1, before.2), (&query, &hits, place));
        let shown = play.screen();
        assert!(shown.contains("only your words"), "{shown}");
        play.keys("<enter>");
        assert!(!matches!(play.app.screens().last(), Some(Screen::Find(_))), "{}", play.screen());
        play.keys("<esc>");
        assert_eq!(found(&play), before, "{}", play.screen());
        assert_eq!(play.screen(), shown);
        play.keys("<down>");
    }
    play.keys("<esc>");
    assert!(matches!(play.app.screens(), [Screen::Today(_)]), "and from there to where one was");
}

#[test]
fn esc_from_a_result_of_the_guide_returns_to_the_results() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("/").keys("trust<tab><tab>");
    let (_, hits, _) = found(&play);
    for (place, hit) in hits.iter().enumerate().take(24) {
        let before = found(&play);
        assert_eq!(before.2, place);
        play.keys("<enter>");
        // Words may have been begun; nothing is kept of a blank page.
        play.keys("<esc>");
        if !matches!(play.app.screens().last(), Some(Screen::Find(_))) {
            play.keys("<esc>");
        }
        assert_eq!(found(&play), before, "{hit:?} {}", play.screen());
        play.keys("<down>");
    }
}

#[test]
fn what_was_deleted_from_a_result_is_no_result_any_more() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wThe lake was cold.<esc>wThe lake again.<esc>0/").keys("lake<tab><enter>");
    play.keys("d<esc>");
    assert_eq!(found(&play).1.len(), 1, "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("The lake was cold."), "{}", play.screen());
}

#[test]
fn who_looks_for_safety_finds_whom_to_call_first_and_is_not_thrown_out() {
    for role in [Role::Hurt, Role::Broke] {
        let alone = || {
            let mut workbook = welcomed(Some(role));
            workbook.edit_profile(|profile| {
                profile.company = Some(trust_guide::domain::profile::Company::Alone);
            });
            Play::of(workbook, 80, 24)
        };
        for typed in
            ["need to leave", "leave", "I have to leave him", "is it safe", "he hits me", "scared"]
        {
            let mut play = alone();
            play.keys(":").keys(typed).keys("<enter>");
            assert!(!play.world.left, "{typed}");
            let top = play.app.screens().last();
            assert!(
                matches!(top, Some(Screen::Help(_) | Screen::Safety(_))),
                "{typed}: {}",
                play.screen()
            );
            let mut play = alone();
            play.keys("/").keys(typed);
            let screen = play.screen();
            let first = screen.lines().find(|line| line.contains('▸')).unwrap_or_default();
            assert!(first.contains("Help: whom to call"), "{typed}: {screen}");
        }
        // By its own words the program is left.
        for typed in ["leave at once", "quit"] {
            let mut play = alone();
            play.keys(":").keys(typed).keys("<enter>");
            assert!(play.world.left, "{typed}: {}", play.screen());
        }
        // What is for two comes last for who is alone.
        let mut play = alone();
        play.keys("/leave");
        let all: Vec<bool> = (0..30)
            .map(|_| {
                let screen = play.screen();
                play.keys("<down>");
                screen.lines().any(|line| line.contains('▸') && line.contains("for two"))
            })
            .collect();
        let first_for_two = all.iter().position(|is| *is).unwrap_or(all.len());
        assert!(6 <= first_for_two, "{role:?}: at {first_for_two}");
        assert!(all[first_for_two..].iter().all(|is| *is), "{role:?}: {all:?}");
    }
}

/// What the palette offers.
fn offered(play: &Play) -> Vec<String> {
    let Some(Screen::Palette(palette)) = play.app.screens().last() else { panic!() };
    palette.found.iter().map(|offer| offer.name.clone()).collect()
}

/// The rows of Find, from the first on.
fn rows(play: &Play) -> Vec<String> {
    let screen = play.screen();
    let from = screen.lines().skip_while(|line| !line.contains('▸'));
    from.map(|line| line.trim_matches([' ', '│', '▸', '┃']).to_owned()).collect()
}

/// What Find puts first for a query, but for whom to call.
fn first_answer(role: Role, query: &str) -> String {
    let mut play = Play::as_role(role);
    play.keys("/").keys(query);
    let rows = rows(&play);
    let is_head = |row: &&String| {
        let kinds = [
            "page ",
            "exercise ",
            "question ",
            "stage ",
            "talk ",
            "step ",
            "prompt ",
            "sign ",
            "myth ",
        ];
        kinds.iter().any(|kind| row.starts_with(kind))
    };
    rows.iter().find(is_head).cloned().unwrap_or_else(|| panic!("{query}: {rows:?}"))
}

/// The same page for either, and none that is looked at.
const BOTH: &str = "the same";
const NOTHING: &str = "";

/// What people type, and the page that answers who was hurt and who broke trust.
const ARRIVE_WITH: &[(&str, &str, &str)] = &[
    ("divorce", "You may stay, wait, or go", "Let them choose freely"),
    ("should I stay", "You may stay, wait, or go", "How do I know if it is time to leave?"),
    ("is it worth saving", "You may stay, wait, or go", "How do I know if it is time to leave?"),
    ("cheating", "What should I do first?", BOTH),
    ("he had an affair", "What should I do first?", BOTH),
    ("emotional affair", "Does this count as breaking trust?", BOTH),
    ("sexting", "Does this count as breaking trust?", BOTH),
    ("the other woman", "Someone who is not my partner", "Close the door"),
    ("coworker", "What if the affair was with someone at work?", BOTH),
    ("he lied", "How much do you want to know?", "Tell it once, and tell all of it"),
    ("trickle truth", "How much do you want to know?", "Tell it once, and tell all of it"),
    ("should I tell my wife", "If you know more than you have said", "Is it safe to tell?"),
    ("PTSD", "When a flashback comes", "When to look for trauma care"),
    ("flashbacks", "When a flashback comes", "When to look for trauma care"),
    ("intrusive thoughts", "When a wave comes", BOTH),
    ("panic attack", "When a wave comes", BOTH),
    ("can't stop crying", "When a wave comes", BOTH),
    ("can't sleep", "Today is enough", "Look after your body in these days"),
    ("anger", "Your anger has a job", "Staying near an anger you caused"),
    ("revenge", "Your anger has a job", "Staying near an anger you caused"),
    ("shame", "Not my fault", "When shame says"),
    ("lonely", "Company that does you good", "Good company again"),
    ("gaslighting", "If you know more than you have said", NOTHING),
    ("narcissist", "If you know more than you have said", NOTHING),
    ("herpes", "What cannot wait, by the clock", BOTH),
    ("pregnant", "Pregnant, or maybe pregnant", BOTH),
    ("porn", "If it was porn, cams or paid sex", "Porn, cams and paid sex"),
    ("gambling", "Living with someone who cannot stop", "Betting and gambling"),
    ("he drinks too much", "Living with someone who cannot stop", "When you have tried to stop"),
    ("secret account", "What to secure this week", "The whole truth about money"),
    ("open relationship", "An open relationship can be betrayed", "You had an open agreement"),
    ("polygraph", "Would a lie detector give you", "If you are asked to take a lie"),
    ("spyware", "Before you look for spyware", BOTH),
    ("check his phone", "Is it all right to check phones?", BOTH),
    ("location sharing", "Is it all right to check phones?", BOTH),
    ("custody", "Raising children with someone", "Still a parent"),
    ("my kids", "What small children can hear", BOTH),
    ("tell my family", "Who may know", "Let your partner choose who knows"),
    ("boundaries", "Limits that keep you safe", "Living inside the limits"),
    ("apology", "You choose how to hear it", "A sorry that asks for nothing"),
    ("forgive", "You do not have to forgive", "Forgiveness is not yours"),
    ("how long does it take", "How long does it take?", BOTH),
    ("couples therapy", "Is a therapist a good idea?", BOTH),
    ("sex again", "What about sex and touch?", BOTH),
    ("autistic", "If your mind works differently", BOTH),
    ("church", "When faith helps", BOTH),
    ("hypervigilance", "When to look for trauma care", BOTH),
    ("antidepressants", "When to look for trauma care", BOTH),
    ("craving", "Living with someone who cannot stop", "Make it hard to slip"),
    ("stop drinking", "Stopping drink or drugs without danger", BOTH),
    ("ghosted", "What if one partner will not talk?", BOTH),
    ("abandoned", "When a wave comes", BOTH),
    ("what did I do wrong", "Not my fault", "Name what you did, and the hurt"),
    ("why did he do this", "You do not have to prove it", "Look at the chain"),
    ("std check", "What cannot wait, by the clock", BOTH),
    ("marriage counsellor", "Is a therapist a good idea?", BOTH),
    ("councelling", "Is a therapist a good idea?", BOTH),
    ("he left me", "Today is enough", "Look after your body in these days"),
    ("can't be trusted", "You may wait and see", "What does real change look like?"),
    ("win her back", "What does real change look like?", BOTH),
    ("kicked out", "Is it good to live apart for a while?", BOTH),
    ("jelous", "When you check a lot", "Is it all right to check phones?"),
    ("her husband", "Who else should know?", BOTH),
    ("my mum knows", "Who may know", "Let your partner choose who knows"),
    ("mediator", "You may stay, wait, or go", "Let them choose freely"),
];

#[test]
fn words_that_people_arrive_with_lead_to_the_page_that_answers_them() {
    for (query, hurt, broke) in ARRIVE_WITH.iter().copied() {
        let broke = if broke == BOTH { hurt } else { broke };
        let each = [(Role::Hurt, hurt), (Role::Broke, broke)];
        for (role, title) in each.into_iter().filter(|(_, title)| *title != NOTHING) {
            let first = first_answer(role, query);
            assert!(first.contains(title), "{role:?}, {query}: {first}");
        }
    }
    // One’s own words come before it.
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wI saw a page on spyware.<esc>0/").keys("spyware");
    assert!(rows(&play)[0].contains("I saw a page"), "{}", play.screen());
    // What is typed beside such a word is not passed over.
    let first = first_answer(Role::Hurt, "spyware bank");
    assert!(!first.contains("Before you look for spyware"), "{first}");
}

#[test]
fn what_a_stage_comes_to_is_found_by_its_words_and_by_its_name() {
    let mut play = Play::as_role(Role::Hurt);
    let guide = std::sync::Arc::clone(play.app.guide());
    let stage = &guide.stages[2];
    let heart = guide.takeaways.iter().find(|it| it.stage == stage.id).unwrap();
    let summary = stage.summary.readings(Some(Role::Hurt))[0].1.to_lowercase();
    let words = heart.text.readings(Some(Role::Hurt))[0].1.split(|it: char| !it.is_alphabetic());
    // A word that the stage says nowhere else.
    let is_own = |word: &&str| {
        let word = word.to_lowercase();
        word.len() > 4 && !summary.contains(&word) && !stage.title.to_lowercase().contains(&word)
    };
    let word = words.into_iter().find(is_own).unwrap();
    play.keys("/").keys(word);
    let place = Place::Stage(stage.id.clone());
    assert!(found(&play).1.contains(&place), "{word}: {}", play.screen());
    let mut play = Play::as_role(Role::Hurt);
    play.keys(":").keys("takeaway");
    assert!(!offered(&play).is_empty(), "{}", play.screen());
}

#[test]
fn a_line_to_write_from_stands_behind_a_page_that_holds_the_same_words() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("/").keys("house");
    let hits = found(&play).1;
    let at = |is: fn(&Place) -> bool| hits.iter().position(is).unwrap();
    let (page, line) =
        (at(|it| matches!(it, Place::Page(_))), at(|it| matches!(it, Place::Write(..))));
    assert!(page < line, "{hits:?}");
}

#[test]
fn who_tells_of_harm_they_did_finds_how_to_stop_before_lines_for_who_is_afraid() {
    let typed = [
        "i hit her",
        "I hurt him",
        "I HIT MY WIFE",
        "i lost control",
        "i want to hurt",
        "i’m violent",
        "ive slapped him",
    ];
    for role in [Role::Hurt, Role::Broke] {
        for typed in typed {
            let mut play = Play::as_role(role);
            play.keys(":").keys(typed);
            let first = &offered(&play)[0];
            assert!(first.starts_with("If you hit, hurt or scared someone"), "{typed}: {first}");
            play.keys("<enter>");
            let screen = play.screen();
            assert!(screen.contains("Help › If you hurt someone"), "{typed}: {screen}");
            assert!(screen.contains("If you might hurt someone now: stop"), "{typed}: {screen}");
            assert!(screen.contains("999"), "the numbers stand first: {screen}");
            let mut play = Play::as_role(role);
            play.keys("/").keys(typed);
            let found = rows(&play);
            assert!(found[0].contains("If you hurt someone: how to stop"), "{typed}: {found:?}");
            assert!(found[1].contains("how to stop, and") || found[1].contains("lost control"));
            assert!(play.keys("<enter>").screen().contains("If you might hurt someone now"));
        }
        // Where it is not said who does it, both stand there.
        let mut play = Play::as_role(role);
        play.keys(":violent");
        let found = offered(&play);
        let at = |start: &str| found.iter().position(|row| row.starts_with(start)).unwrap();
        assert!(at("In danger now") < at("If you hit, hurt or scared someone"), "{found:?}");
        assert!(at("If you hit, hurt or scared someone") < at("A private check"), "{found:?}");
        let mut play = Play::as_role(role);
        play.keys(":he hit me<enter>");
        assert!(play.screen().contains("IN DANGER NOW"), "{}", play.screen());
    }
}

#[test]
fn the_lines_for_who_hurt_someone_are_those_of_where_they_are() {
    let mut play = Play::as_role(Role::Broke);
    play.keys(":i hit her<enter>");
    while !play.keys("<enter>").screen().contains("Where are you?") {}
    play.keys("united k<enter>");
    let screen = play.screen();
    assert!(screen.contains("Help › If you hurt someone"), "{screen}");
    let number = |of: &str| screen.find(of).unwrap_or_else(|| panic!("{of}: {screen}"));
    assert!(number("999") < number("Respect"), "{screen}");
    assert!(number("Respect") < number("If you might hurt someone now"), "{screen}");
    assert!(!screen.contains("Refuge"), "{screen}");
    play.keys("<f7>");
    assert!(play.screen().contains("1 of 11"), "{}", play.screen());
}

#[test]
fn what_is_shown_of_a_result_is_about_what_was_typed() {
    for (typed, says) in [
        ("suicide", "suicide"),
        ("kill myself", "suicide"),
        ("end it", "end it"),
        ("self-harm", "self-harm"),
        ("need to leave", "leave"),
        ("he hit me", "Hit"),
    ] {
        for columns in [120, 80, 50] {
            let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, 24);
            play.keys("/").keys(typed);
            let found = rows(&play);
            assert!(found[0].contains("Help: whom to call"), "{typed}: {}", play.screen());
            assert!(found[1].contains(says), "{typed} at {columns}: {}", play.screen());
        }
    }
    // Of several words the one is shown that says most, not the first little one.
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wTo and fro, to and fro, to and fro, to and fro, to and fro, to and fro.<enter>");
    play.keys("Then I walked to the lighthouse.<esc>0/to lighthouse");
    assert!(rows(&play)[1].contains("lighthouse"), "{}", play.screen());
}

#[test]
fn the_page_for_who_hurt_someone_has_the_numbers_and_the_way_to_more_in_its_first_screenful() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        let mut play = Play::of(welcomed(Some(Role::Broke)), columns, rows);
        play.keys(":i hit her<enter>");
        let told = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains("999") && told.contains("stop, and leave the room"), "{told}");
        assert!(told.contains("Say where you are, for the lines that fit"), "{told}");
    }
}

#[test]
fn the_pulse_is_found_by_its_name_wherever_it_is_looked_for() {
    for from in ["", "1", "l", "j"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys(from).keys(":").keys("pulse");
        let pulses = offered(&play)
            .iter()
            .filter(|name| name.starts_with("the pulse") || name.starts_with("The pulse"))
            .count();
        assert_eq!(pulses, 1, "from {from:?}: {:?}", offered(&play));
        play.keys("<enter>");
        assert!(matches!(play.app.screens().last(), Some(Screen::Pulse(_))), "{}", play.screen());
    }
}
