//! A place in Help is found by what somebody types for it.

use super::*;

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
        assert!(head.contains(country), "{keys}: {}", play.screen());
        assert!(play.world.saved.is_empty(), "{keys}");
    }
    let mut play = Play::of(welcomed(None), 80, 24);
    play.keys("H").event(Event::Paste("New Zealand".to_owned())).keys("<enter>");
    assert!(play.screen().starts_with("  Help › New Zealand"), "{}", play.screen());
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
                let says = ["No place here begins with", "That is not a country here; your words"];
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
    for typed in ["x", "xJ", "zzz", "she met me", "I am fond of him", "uganda is", "qqq   ire"] {
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
            assert!(play.screen().starts_with("  Help › Ireland"), "{}", play.screen());
            assert!(play.world.saved.is_empty());
        }
    }
    let mut play = Play::of(welcomed(None), 80, 24);
    play.keys("H").keys(&"she hit me and ".repeat(20));
    assert!(play.screen().contains("Backspace takes letters back"), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.screen().starts_with("  Help"), "{}", play.screen());
    assert!(play.screen().contains("Where are you?"), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.screen().starts_with("  Today"), "{}", play.screen());
    // Enter alone does not choose for anybody.
    play.keys("H<enter><enter><enter>");
    assert!(play.screen().contains("Where are you?"), "{}", play.screen());
}

#[test]
fn who_lives_in_a_territory_of_the_united_states_is_led_to_the_lines_that_hold_there() {
    for typed in ["puerto rico", "guam", "american samoa", "virgin islands", "northern mariana"] {
        let mut play = Play::of(welcomed(None), 80, 24);
        play.keys("H").keys(typed).keys("<enter>");
        for number in ["911", "1-800-799-7233", "988"] {
            assert!(play.screen().contains(number), "{typed}: {}", play.screen());
        }
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
            let wanted: String = country.name.chars().take(18).collect();
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
        assert!(play.screen().starts_with("  Help "), "{sign}: {}", play.screen());
    }
}

#[test]
fn letters_look_for_a_place_on_every_page_of_help_and_lead_nowhere_else() {
    let pages = ["", "<down>", "<tab>", "united<enter>", "united<enter><down><down>"];
    let others = [":When to call someone today<enter>", ":What this program can hide<enter>"];
    for page in pages.into_iter().chain(others) {
        for (typed, told) in [
            ("wales", "Enter: Wales"),
            ("liechtenstein", "Enter: Liechtenstein"),
            ("TURKEY", "Enter: Turkey"),
            ("police he hit me", "The numbers above are for this"),
            ("911", "The numbers above are for this"),
        ] {
            let mut play = Play::as_role(Role::Hurt);
            let before = play.app.workbook().clone();
            play.keys("H").keys(page).keys(typed);
            let screen = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(screen.contains(told), "{page} {typed}: {screen}");
            assert_eq!(play.app.workbook(), &before, "{page} {typed}");
            assert!(play.world.drafts.is_empty(), "{page} {typed}");
        }
    }
    let mut play = Play::as_role(Role::Hurt);
    play.keys("<f1>united<enter>wales<enter>");
    assert!(play.screen().contains("Help › Wales"), "{}", play.screen());
    // The numbers of a country that is known are the ones above.
    play.keys("he hit me");
    assert!(
        play.screen().contains("999") && !play.screen().contains("Australia"),
        "{}",
        play.screen()
    );
    // One step back is where somebody was.
    play.keys("<esc><esc>");
    assert!(play.screen().contains("Help › Wales"), "{}", play.screen());
    // Over the private check, too.
    let mut play = Play::as_role(Role::Hurt);
    play.keys("H<f7>nnn<f1>spain<enter>");
    assert!(play.screen().contains("4 of 11"), "{}", play.screen());
}

#[test]
fn a_place_is_found_by_its_towns_and_by_its_name_in_its_own_letters() {
    for (typed, country) in [
        ("london", "United Kingdom"),
        ("glasgow", "Scotland"),
        ("berlin", "Germany"),
        ("madrid", "Spain"),
        ("bavaria", "Germany"),
        ("catalonia", "Spain"),
        ("new york", "United States"),
        ("leeds", "United Kingdom"),
        ("lyon", "France"),
        ("munich", "Germany"),
        ("münchen", "Germany"),
        ("munchen", "Germany"),
        ("chicago", "United States"),
        ("nürnberg", "Germany"),
        ("nuernberg", "Germany"),
        ("saint etienne", "France"),
        ("st-étienne", "France"),
        ("dubai", "United Arab Emirates"),
        ("cape town", "South Africa"),
        ("lodz", "Elsewhere in the EU"),
        ("Łódź", "Elsewhere in the EU"),
        ("tromso", "Norway"),
        ("tiranë", "Elsewhere in Europe"),
        ("東京", "Japan"),
        ("北京", "China"),
        ("서울", "South Korea"),
        ("دبي", "United Arab Emirates"),
        ("Україна", "Elsewhere in Europe"),
        ("украина", "Elsewhere in Europe"),
        ("россия", "Elsewhere in Europe"),
        ("ελλάδα", "Elsewhere in the EU"),
        ("ελλαδα", "Elsewhere in the EU"),
        ("ישראל", "Israel"),
        ("مصر", "Egypt"),
        ("日本", "Japan"),
        ("भारत", "India"),
    ] {
        let mut play = Play::of(welcomed(None), 80, 24);
        play.keys("H").keys(typed);
        assert!(play.screen().contains(&format!("{typed}…")), "what was typed: {}", play.screen());
        play.keys("<enter>");
        let head = play.screen().lines().next().unwrap().to_owned();
        assert!(head.contains(country), "{typed}: {}", play.screen());
    }
    // A town that is in two countries names both, and Enter says where it leads.
    for (typed, first, other) in [
        ("newcastle", "Enter: Newcastle · United Kingdom", "Newcastle, Australia"),
        ("perth", "Enter: Perth · Australia", "Perth, Scotland"),
        ("hyderabad", "Enter: Hyderabad · India", "Hyderabad, Sindh"),
        ("georgia", "Enter: Georgia", "Georgia, United States"),
    ] {
        let mut play = Play::of(welcomed(None), 80, 24);
        let told = play.keys("H").keys(typed).screen();
        assert!(told.contains(first) && told.contains(other), "{typed}: {told}");
        assert!(told.contains("Enter: "), "{typed}: {told}");
    }
    // A country comes before the towns that begin as it does.
    let mut play = Play::of(welcomed(None), 80, 24);
    assert!(play.keys("Hmexico").screen().contains("Enter: Mexico"), "{}", play.screen());
    // The letters of a name by the places of their keys still lead there.
    let mut play = Play::of(welcomed(None), 80, 24);
    assert!(play.keys("Hпукьфтн").screen().contains("Enter: Germany"), "{}", play.screen());
}
