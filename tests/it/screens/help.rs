//! Help, and what the private check says: the number first, and nothing urgent out of sight.

use trust_guide::{
    domain::{Country, Line, Need, Role, SafetyKind, Workbook, needs},
    shell::Event,
    ui::{Command, action::Action},
};

use crate::{
    harness::{Play, guide, welcomed},
    plans::agreed,
    screens::offered::{WORDS, ways},
};

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (50, 16)];

fn in_country(code: Option<&str>) -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.profile.country = code.map(str::to_owned);
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

/// The end of the check, with a yes to the questions of these kinds.
fn reply(country: Option<&str>, yes: &[SafetyKind], (columns, rows): (u16, u16)) -> Play {
    let mut play = Play::of(in_country(country), columns, rows);
    play.event(Event::Action(Box::new(Action::Do(Command::GoSafety))));
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
    for yes in mixtures() {
        for country in [None, Some("UK"), Some("US"), Some("DE"), Some("PE")] {
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
fn a_country_is_found_by_its_first_letters_by_another_name_and_by_moving() {
    for (keys, country) in [
        ("ire<enter>", "Ireland"),
        ("IRE<enter>", "Ireland"),
        ("wal<enter>", "Wales"),
        ("new z<enter>", "New Zealand"),
        ("south a<enter>", "South Africa"),
        ("usx<bs><bs><bs>ger<enter>", "Germany"),
        ("irex<bs><enter>", "Ireland"),
        ("norw<enter>", "Norway"),
        ("japan<enter>", "Japan"),
        ("cuba<enter>", "Elsewhere in the Americ"),
        ("<down><enter>", "United Kingdom"),
        ("<down><right><right><enter>", "United States"),
        ("<down><down><enter>", "New Zealand"),
        ("<down><down><down><up><up><down><enter>", "New Zealand"),
        ("in<down><enter>", "India"),
        ("unit<down><right><enter>", "United States"),
    ] {
        let mut play = Play::of(welcomed(None), 80, 24);
        play.keys("H").keys(keys);
        let head = play.screen().lines().next().unwrap().to_owned();
        assert!(head.contains(&format!("› {country}")), "{keys}: {}", play.screen());
        assert!(play.world.saved.is_empty(), "{keys}");
    }
    let mut play = Play::of(welcomed(None), 80, 24);
    play.keys("H").event(Event::Paste("New Zealand".to_owned())).keys("<enter>");
    assert!(play.screen().contains("› New Zealand"), "{}", play.screen());
}

#[test]
fn where_a_country_is_looked_for_words_are_its_name_and_nothing_else() {
    for open in ["H", "H<down>", "Hu", "H<down><down><right>"] {
        for (way, send) in ways() {
            for words in [WORDS, "I was\nso hurt", "9 J d x", "0 P\n", "no one\n\nhelps"] {
                let mut play = Play::of(agreed(Role::Hurt), 80, 24);
                play.keys(open);
                let (before, shown) = (play.app.workbook().clone(), play.app.screens().to_vec());
                send(&mut play, words);
                let told = play.screen();
                let says = ["No place here begins with", "That is no country here; your words"];
                assert!(says.iter().any(|it| told.contains(it)), "{way} {open}: {told}");
                assert!(!told.contains("ticked and"), "{way} {open}: {told}");
                assert_eq!(play.app.screens(), shown, "{way} {open} {words:?}: {told}");
                assert_eq!(play.app.workbook(), &before);
                play.keys("<c-x>");
                assert!(play.world.drafts.is_empty() && play.world.saved.is_empty());
            }
            for (words, name) in [
                ("Ireland", "Ireland"),
                ("new  zealand\n", "New Zealand"),
                ("\tSouth Af", "South Africa"),
                ("United States of America", "United States"),
                ("Norway, Oslo", "Norway"),
            ] {
                let mut play = Play::of(agreed(Role::Hurt), 80, 24);
                send(play.keys("H"), words);
                let told = play.screen();
                assert!(told.contains(&format!("Enter: {name}\n")), "{way} {words}: {told}");
                assert!(!told.contains("No place"), "{told}");
            }
        }
    }
    let mut play = Play::as_role(Role::Hurt);
    play.keys("Hnew").paste(" Zealand");
    assert!(play.screen().contains("Enter: New Zealand"), "{}", play.screen());
}

#[test]
fn letters_that_begin_no_place_stay_as_typed_are_told_and_lead_nowhere() {
    for typed in ["x", "xJ", "zzz", "she hit me", "I am scared of him", "uganda is", "qqq   ire"] {
        for (columns, rows) in SIZES {
            let mut play = Play::of(welcomed(None), columns, rows);
            play.keys("H").keys(typed);
            let kept = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            let told = one_line(&play.screen());
            assert!(told.contains(&format!("No place here begins with “{kept}”")), "{told}");
            assert!(told.contains("Backspace takes letters back"), "{told}");
            assert!(!told.contains("Enter choose"), "{told}");
            let before = play.screen();
            for key in ["<enter>", "<right>", "<enter><enter>"] {
                assert_eq!(play.keys(key).screen(), before, "{key}");
            }
            play.keys(&"<bs>".repeat(typed.len())).keys("ire<enter>");
            assert!(play.screen().contains("› Ireland"), "{}", play.screen());
            assert!(play.world.saved.is_empty());
        }
    }
    let mut play = Play::of(welcomed(None), 80, 24);
    play.keys("H").keys(&"she hit me and ".repeat(20));
    assert!(play.screen().contains("Backspace takes letters back"), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.screen().contains("› Help"), "{}", play.screen());
    assert!(play.screen().contains("Where are you?"), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.screen().contains("› Today"), "{}", play.screen());
    // Enter alone does not choose for anybody.
    play.keys("H<enter><enter><enter>");
    assert!(play.screen().contains("Where are you?"), "{}", play.screen());
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
        play.keys("<esc>");
        assert!(play.screen().contains("0808 2000 247"), "{}", play.screen());
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

/// What people type for where they are, and the place that is offered for it.
const TYPED: [(&str, &str); 84] = [
    ("U.K.", "UK"),
    ("u.k", "UK"),
    ("u k", "UK"),
    ("the uk", "UK"),
    ("The U.K.", "UK"),
    ("Great Britain", "UK"),
    ("great britain!", "UK"),
    ("england", "UK"),
    ("United kingdom.", "UK"),
    ("Eire", "IE"),
    ("Éire", "IE"),
    ("Republic of Ireland", "IE"),
    ("USA!", "US"),
    ("usa", "US"),
    ("U.S.A.", "US"),
    ("U.S.", "US"),
    ("u s a", "US"),
    ("the states", "US"),
    ("The United States", "US"),
    ("the united states of america", "US"),
    ("america", "US"),
    ("canada", "CA"),
    ("Aotearoa", "NZ"),
    ("N.Z.", "NZ"),
    ("Deutschland", "DE"),
    ("germany", "DE"),
    ("France", "FR"),
    ("espana", "ES"),
    ("España", "ES"),
    ("italia", "IT"),
    ("Bharat", "IN"),
    ("Brasil", "BR"),
    ("México", "MX"),
    ("Perú", "PE"),
    ("Korea", "KR"),
    ("South Korea", "KR"),
    ("Republic of Korea", "KR"),
    ("Schweiz", "CH"),
    ("trinidad & tobago", "TT"),
    ("U.A.E.", "AE"),
    ("the emirates", "AE"),
    ("Hong-Kong", "HK"),
    ("Norge", "NO"),
    ("Viet Nam", "VN"),
    ("The Philippines", "PH"),
    ("Holland", "EU"),
    ("the netherlands", "EU"),
    ("Nederland", "EU"),
    ("Belgique", "EU"),
    ("Österreich", "EU"),
    ("osterreich", "EU"),
    ("Oesterreich", "EU"),
    ("Czech Republic", "EU"),
    ("the czech republic", "EU"),
    ("Česko", "EU"),
    ("Polska", "EU"),
    ("Sverige", "EU"),
    ("Danmark", "EU"),
    ("Suomi", "EU"),
    ("Türkiye", "EUROPE"),
    ("turkiye", "EUROPE"),
    ("Turkey", "EUROPE"),
    ("Bosnia", "EUROPE"),
    ("bosnia & herzegovina", "EUROPE"),
    ("Macedonia", "EUROPE"),
    ("isle of man", "EUROPE"),
    ("Russian Federation", "EUROPE"),
    ("The Bahamas", "AMERICAS"),
    ("St. Lucia", "AMERICAS"),
    ("st lucia", "AMERICAS"),
    ("Curacao", "AMERICAS"),
    ("Ivory Coast", "AFRICA"),
    ("the ivory coast", "AFRICA"),
    ("Côte d’Ivoire", "AFRICA"),
    ("Cote d'Ivoire", "AFRICA"),
    ("The Gambia", "AFRICA"),
    ("D.R. Congo", "AFRICA"),
    ("Swaziland", "AFRICA"),
    ("Guinea Bissau", "AFRICA"),
    ("sao tome", "AFRICA"),
    ("Timor-Leste", "ASIA"),
    ("Burma", "ASIA"),
    ("K.S.A.", "ASIA"),
    ("P.N.G.", "OCEANIA"),
];

#[test]
fn a_place_is_found_however_its_name_is_typed_or_pasted() {
    let guide = guide();
    for (typed, code) in TYPED {
        let country = guide.helplines.country(code).unwrap_or_else(|| panic!("no {code}"));
        for paste in [false, true] {
            let mut play = Play::of(welcomed(None), 80, 24);
            play.keys("H");
            if paste {
                play.paste(typed)
            } else {
                play.keys(typed)
            };
            play.keys("<enter>");
            let head = play.screen().lines().next().unwrap().to_owned();
            let wanted: String = format!("› {}", country.name).chars().take(20).collect();
            assert!(head.contains(&wanted), "{typed} ({paste}): {}", play.screen());
        }
    }
}

#[test]
fn no_sign_leads_away_while_a_name_is_typed() {
    for sign in ["J", "w", "q", "0", "9", ",", "/", ".", "-", "(", "u", "H", "P"] {
        let mut play = Play::of(welcomed(None), 80, 24);
        play.keys("Hger").keys(sign);
        assert!(play.screen().contains("ger"), "{sign}: {}", play.screen());
        assert!(play.screen().contains("trust-guide › Help "), "{sign}: {}", play.screen());
    }
}
