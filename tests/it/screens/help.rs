//! Help, and what the private check says: the number first, and nothing urgent out of sight.

mod looked_for;
mod places;

use trust_guide::{
    domain::{
        helplines::{Country, Line, Need},
        role::Role,
        safety::{SafetyKind, needs},
        workbook::Workbook,
    },
    shell::Event,
    ui::{
        Command,
        action::{Action, Destination},
    },
};

use crate::{
    harness::{Play, guide, welcomed},
    plans::agreed,
    screens::offered::{WORDS, ways},
};

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (50, 16)];

fn in_country(code: Option<&str>) -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.country = code.map(str::to_owned));
    workbook
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether an address on the web is shown before any number to call.
fn leads_to_the_web_first(shown: &str, numbers: &[String]) -> bool {
    let address = [".com", ".org", ".net", "www"].iter().filter_map(|end| shown.find(end)).min();
    let number = numbers.iter().filter_map(|number| shown.find(number.as_str())).min();
    address.is_some_and(|address| number.is_none_or(|number| address < number))
}

/// What to call in danger there, or in the whole world.
fn emergency(country: Option<&Country>) -> Vec<String> {
    match country {
        Some(country) => country.emergency().map(|line| line.number.clone()).collect(),
        None => guide().helplines.emergency.iter().map(|found| found.number.clone()).collect(),
    }
}

#[track_caller]
fn shows_all(play: &Play, wanted: &[String]) {
    let shown = one_line(&play.screen());
    for words in wanted {
        assert!(shown.contains(words.as_str()), "{words}: {}", play.screen());
    }
}

#[test]
fn help_begins_with_what_to_call_where_nobody_said_where_they_are() {
    for (columns, rows) in SIZES {
        let mut play = Play::of(welcomed(None), columns, rows);
        play.keys("H");
        let mut wanted = emergency(None);
        wanted.push("A device they do not use is safer".to_owned());
        wanted.push("Where are you?".to_owned());
        shows_all(&play, &wanted);
        assert!(play.screen().contains("saved"), "{}", play.screen());
        assert!(!leads_to_the_web_first(&play.screen(), &emergency(None)));
    }
}

#[test]
fn the_first_screenful_of_every_country_has_its_numbers_for_danger_fear_and_despair() {
    let guide = guide();
    for country in guide.helplines.choices() {
        for (columns, rows) in SIZES {
            let mut play = Play::of(in_country(Some(&country.code)), columns, rows);
            play.keys("H");
            let mut wanted = emergency(Some(country));
            for need in [Need::Abuse, Need::Crisis] {
                let first = country.lines_for(need).find(|line| line.is_number());
                wanted.extend(first.map(|line| line.number.clone()));
            }
            shows_all(&play, &wanted);
            if (columns, rows) != (80, 24) {
                continue;
            }
            let mut all = play.screen();
            while !all.ends_with(&play.keys("<pgdn>").screen()) {
                all += &play.screen();
            }
            assert!(!leads_to_the_web_first(&all, &emergency(Some(country))), "{all}");
            for line in &country.lines {
                assert!(all.contains(&line.number), "{}: {all}", line.number);
            }
        }
    }
}

/// Whether a line is for some people of a country only, by the words that say whom it serves.
fn is_for_some(country: &Country, line: &Line) -> bool {
    const ANYONE: [&str; 3] = ["women and men", "women, men", "anyone, children too"];
    const SOME: [&str; 19] = [
        "women",
        "men",
        "lgbt",
        "native people",
        "aboriginal",
        "indigenous",
        "deaf",
        "teens",
        "young people",
        "children",
        "quebec",
        "ontario",
        "alberta",
        "british columbia",
        "lagos",
        "dubai",
        "abu dhabi",
        "punjab",
        "cape town",
    ];
    let serves = line.serves.to_lowercase();
    let of_a_nation = ["england", "scotland", "wales", "northern ireland"];
    let of_a_part = country.code == "UK" && of_a_nation.iter().any(|part| serves.contains(part));
    let words = serves.split(|sign: char| !sign.is_alphanumeric()).collect::<Vec<_>>().join(" ");
    let words = format!(" {words} ");
    let names = |some: &&str| words.contains(&format!(" {some} "));
    of_a_part || (SOME.iter().any(names) && !ANYONE.iter().any(|any| serves.contains(any)))
}

#[test]
fn a_line_for_anyone_stands_before_every_line_for_some_people_only() {
    let mut told = 0;
    for country in guide().helplines.choices() {
        for need in [Need::Abuse, Need::OwnHarm, Need::Crisis, Need::SexualViolence] {
            for lines in [
                country.lines_for(need).collect::<Vec<_>>(),
                country.shown_under(need).collect(),
                country.fitting(&[need]),
            ] {
                let some: Vec<bool> = lines.iter().map(|line| is_for_some(country, line)).collect();
                let own: Vec<&str> = lines.iter().map(|line| &*line.serves).collect();
                // Where nobody answers those who may do harm, the lines of the next need follow.
                assert!(
                    need == Need::OwnHarm || some.is_sorted(),
                    "{} {need:?}: {own:?}",
                    country.name
                );
                told += some.iter().filter(|some| **some).count();
            }
        }
    }
    assert!(told > 60, "{told}");
}

#[test]
fn a_nation_s_own_line_for_anyone_is_what_somebody_frightened_there_sees_first() {
    for (code, own) in [
        ("SCT", "0800 027 1234"),
        ("WLS", "0808 80 10 800"),
        ("NIR", "0808 802 1414"),
        ("HK", "2343 2255"),
        ("SG", "1800 777 0000"),
    ] {
        for size in SIZES {
            let mut help = Play::of(in_country(Some(code)), size.0, size.1);
            help.keys("H");
            let kinds = [SafetyKind::Harm, SafetyKind::Neck, SafetyKind::Watched];
            let replies = kinds.map(|kind| reply(Some(code), &[kind], size).screen());
            for shown in replies.into_iter().chain([help.screen()]) {
                let own_at = shown.find(own).unwrap_or_else(|| panic!("{own}: {shown}"));
                for wider in
                    ["0808 801 0327", "0800 999 5428", "2522 0434", "1800 777 5555", "116 123"]
                {
                    assert!(
                        shown.find(wider).is_none_or(|at| own_at < at),
                        "{own}, {wider}: {shown}"
                    );
                }
            }
        }
    }
}

/// The end of the check, with a yes to the questions of these kinds.
fn reply(country: Option<&str>, yes: &[SafetyKind], (columns, rows): (u16, u16)) -> Play {
    let mut play = Play::of(in_country(country), columns, rows);
    play.event(Event::Action(Box::new(Action::Do(Command::Go(Destination::Safety)))));
    let key = |kind| if yes.contains(kind) { 'y' } else { 'n' };
    let keys: String = guide().safety.questions.iter().map(|asked| key(&asked.kind)).collect();
    play.keys(&keys);
    play
}

/// The number, the line that fits and what to do at once are seen before any key is pressed.
#[track_caller]
fn says_the_urgent_first(country: Option<&str>, yes: &[SafetyKind], size: (u16, u16), most: usize) {
    let guide = guide();
    let play = reply(country, yes, size);
    let country = country.and_then(|code| guide.helplines.country(code));
    let fitting: Vec<&Line> =
        country.map(|country| country.fitting(&needs(yes))).unwrap_or_default();
    let mut wanted = emergency(country);
    wanted.extend(fitting.iter().map(|line| line.number.clone()));
    shows_all(&play, &wanted);
    // In this order: the emergency number, the lines, what to do.
    let shown = one_line(&play.screen());
    for reply in guide.safety.said(yes).into_iter().filter(|reply| reply.urgent).take(most) {
        let brief = reply.brief.clone().unwrap_or_else(|| reply.text.clone());
        let whole = size.1 >= 24 || !shown.contains(&brief);
        wanted.push(if whole { reply.text.clone() } else { brief });
    }
    shows_all(&play, &wanted);
    let places: Vec<usize> =
        wanted.iter().map(|words| shown.find(words.as_str()).unwrap()).collect();
    assert!(country.is_none() || places.is_sorted(), "{}", play.screen());
    assert!(!leads_to_the_web_first(&shown, &emergency(country)), "{}", play.screen());
}

fn mixtures() -> impl Iterator<Item = Vec<SafetyKind>> {
    (0..1_usize << SafetyKind::ALL.len()).map(|answers| {
        let kinds = SafetyKind::ALL.into_iter().enumerate();
        kinds.filter(|(place, _)| answers >> place & 1 == 1).map(|(_, kind)| kind).collect()
    })
}

#[test]
fn every_reply_begins_with_the_number_the_line_and_what_to_do_at_once() {
    // Fear has the numbers of harm, and nothing urgent of its own.
    for yes in mixtures().filter(|yes| !yes.contains(&SafetyKind::Fear)) {
        for country in [None, Some("UK"), Some("PE")] {
            for size in [(80, 24), (50, 16)] {
                says_the_urgent_first(country, &yes, size, usize::MAX);
            }
        }
    }
}

#[test]
fn a_reply_begins_so_in_every_country() {
    for country in guide().helplines.choices() {
        for yes in [&SafetyKind::ALL[..], &[SafetyKind::Neck], &[SafetyKind::OwnLife]] {
            for size in [(80, 24), (50, 16)] {
                // A long warning of a country may leave room for two in a small window.
                let most = if size.1 < 24 { 2 } else { usize::MAX };
                says_the_urgent_first(Some(&country.code), yes, size, most);
            }
        }
    }
}

#[test]
fn a_reply_that_names_a_line_has_that_line_on_the_first_screenful() {
    use SafetyKind::{Fear, Neck, OtherLife, OwnHarm, OwnLife, Threat, Watched};
    let guide = guide();
    let everywhere = guide.helplines.everywhere().unwrap();
    let mixtures: [&[SafetyKind]; 6] = [
        &[Neck, Threat, OwnHarm, OwnLife, OtherLife],
        &[Threat, OwnHarm, OwnLife],
        &[Fear, OwnHarm, OwnLife],
        &[Watched, OwnLife, OtherLife],
        &[Fear],
        &[OwnLife],
    ];
    for country in guide.helplines.choices() {
        for yes in mixtures {
            for size in [(80, 24), (50, 16)] {
                let shown = reply(Some(&country.code), yes, size).screen();
                for need in needs(yes) {
                    let served = if need == Need::OwnHarm { Need::Crisis } else { need };
                    let there = country.lines_for(need).chain(country.lines_for(served));
                    let mut numbers: Vec<&Line> = there.filter(|line| line.is_number()).collect();
                    if numbers.is_empty() {
                        numbers.extend(everywhere.lines_for(served));
                    }
                    let is_there = numbers.iter().any(|line| shown.contains(&line.number));
                    assert!(is_there, "{} {yes:?} {need:?}: {shown}", country.name);
                }
            }
        }
    }
}

#[test]
fn the_lines_that_are_named_fit_what_was_answered() {
    let guide = guide();
    let uk = guide.helplines.country("UK").unwrap();
    let named = |yes: &[SafetyKind]| -> Vec<&str> {
        uk.fitting(&needs(yes)).iter().map(|line| line.name.as_str()).collect()
    };
    let (abuse, men) = ("National Domestic Abuse Helpline", "Men’s Advice Line");
    assert_eq!(named(&[SafetyKind::Harm]), [abuse, men]);
    assert_eq!(named(&[SafetyKind::OwnLife]), ["Samaritans", "Shout"]);
    assert_eq!(named(&[SafetyKind::OwnHarm])[0], "Respect Phoneline");
    assert_eq!(
        named(&[SafetyKind::OwnHarm, SafetyKind::OwnLife]),
        ["Samaritans", "Respect Phoneline"]
    );
    assert_eq!(named(&[SafetyKind::OwnHarm, SafetyKind::Harm]), ["Respect Phoneline", abuse]);
    assert_eq!(named(&[SafetyKind::OtherLife, SafetyKind::Neck]), ["Samaritans", abuse]);
    assert_eq!(named(&[SafetyKind::OtherLife]), ["Samaritans", "Respect Phoneline"]);
    assert_eq!(named(&[]), [""; 0]);
    // One line that serves both is named once, and a country without a line for it has a crisis line.
    let us = guide.helplines.country("US").unwrap();
    let numbers: Vec<&str> = us
        .fitting(&needs(&[SafetyKind::OwnHarm, SafetyKind::Harm]))
        .iter()
        .map(|line| line.number.as_str())
        .collect();
    assert_eq!(numbers[0], "1-800-799-7233");
    assert_ne!(numbers.get(1), Some(&"1-800-799-7233"));
    let ireland = guide.helplines.country("IE").unwrap();
    assert_eq!(ireland.fitting(&needs(&[SafetyKind::OwnHarm]))[0].name, "Samaritans");
}

#[test]
fn every_country_can_be_brought_into_view() {
    let mut play = Play::of(welcomed(None), 80, 24);
    play.keys("H<down><down><down><enter>");
    let mut seen = play.screen();
    for _ in 0..4 {
        seen += &play.keys("<pgdn>").screen();
    }
    for country in guide().helplines.choices() {
        assert!(seen.contains(&country.name), "{}: {seen}", country.name);
    }
}

#[test]
fn when_to_call_has_the_number_above_it_and_what_can_be_hidden_is_a_page_of_its_own() {
    for (columns, rows) in SIZES {
        let mut play = Play::of(in_country(Some("UK")), columns, rows);
        play.keys(":When to call someone today<enter>");
        shows_all(&play, &["999".to_owned(), "CALL SOMEONE TODAY IF".to_owned()]);
        // One step back is where it was asked for; the numbers are one key away, as everywhere.
        assert!(play.keys("<esc>").screen().starts_with("  Today"), "{}", play.screen());
        assert!(play.keys("<f1>").screen().contains("0808 2000 247"), "{}", play.screen());
        play.keys(":What this program can hide<enter>");
        shows_all(&play, &["It can hide from a glance, not from a search".to_owned()]);
    }
}

#[test]
fn the_palette_leads_to_the_numbers_by_what_somebody_would_type() {
    for typed in ["danger", "suicide", "afraid", "numbers", "whom to call", "emergency", "helpline"]
    {
        let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
        play.keys(&format!(":{typed}<enter>"));
        assert!(play.screen().contains("IN DANGER NOW? CALL"), "{typed}: {}", play.screen());
    }
}

#[test]
fn what_is_urgent_and_no_place_is_told_that_the_numbers_are_above_and_leads_on() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        for (typed, leads) in [
            ("suicide", "When to call today"),
            ("need to leave", "When to call today"),
            ("He hit me", "When to call today"),
            ("hes hitting me", "When to call today"),
            ("i hit her", "If you hurt someone"),
            ("she’s violent", "When to call today"),
        ] {
            let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
            play.keys("H").keys(typed);
            let told = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(told.contains("The numbers above are for this"), "{typed}: {told}");
            assert!(told.contains(&format!("begins with “{typed}”")), "{typed}: {told}");
            assert!(told.contains("999"), "and there they are: {told}");
            play.keys("<enter>");
            let leads = if columns == 50 { &leads[..6] } else { leads };
            assert!(
                play.screen().starts_with(&format!("  Help › {leads}")),
                "{typed}: {}",
                play.screen()
            );
            assert!(play.world.saved.is_empty(), "nothing of it is kept");
            let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
            play.keys("H").paste(typed);
            let told = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(told.contains("The numbers above are for this"), "{typed}: {told}");
        }
    }
}
