//! Keyboards with other letters: every command is where it was, and a dead key says why.

use trust_guide::{
    domain::{id::NodeId, role::Role},
    ui::{
        Mode, Places,
        action::{Command, Destination},
        keymap::BINDINGS,
    },
};

use crate::{
    harness::{Play, guide},
    talking::begun,
};

/// A program under a locale.
fn under(locale: &str) -> Play {
    let mut play = Play::as_role(Role::Hurt);
    play.app.set_places(Places::of_locale(locale));
    play
}

#[test]
fn the_letters_of_other_layouts_are_the_commands_of_their_keys() {
    let latin = Play::as_role(Role::Hurt).keys("J").screen();
    for (locale, key) in [
        ("", "О"),
        ("ru_RU.UTF-8", "О"),
        ("uk_UA.UTF-8", "О"),
        ("bg_BG.UTF-8", "Т"),
        ("sr_RS.UTF-8", "Ј"),
        ("mk_MK.UTF-8", "Ј"),
        ("mn_MN.UTF-8", "Р"),
        ("el_GR.UTF-8", "Ξ"),
        ("ka_GE.UTF-8", "ჟ"),
        ("hy_AM.UTF-8", "Ի"),
        ("", "Ｊ"),
        ("th_TH.UTF-8", "๋"),
    ] {
        assert_eq!(under(locale).keys(key).screen(), latin, "{locale} {key}");
    }
    for (locale, keys) in [
        ("", "цI"),
        ("el_GR.UTF-8", "ςI"),
        ("he_IL.UTF-8", "'I"),
        ("ar_EG.UTF-8", "صI"),
        ("fa_IR.UTF-8", "صI"),
        ("ko_KR.UTF-8", "ㅈI"),
        ("th_TH.UTF-8", "ไI"),
        ("hy_AM.UTF-8", "փI"),
        ("ka_GE.UTF-8", "წI"),
        ("bg_BG.UTF-8", "уI"),
    ] {
        let mut play = under(locale);
        play.keys(keys);
        assert_eq!(play.app.mode(), Mode::Write, "{locale} {keys}: {}", play.screen());
        play.keys("<esc>");
        assert_eq!(&*play.app.workbook().journal.at(0).unwrap().body, "I", "{locale}");
    }
}

#[test]
fn letters_stay_letters_in_an_editor_and_chords_with_ctrl_are_found_by_their_place() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("цйцукен ｊ ㅓ<esc>оо");
    assert_eq!(&*play.app.workbook().journal.at(0).unwrap().body, "йцукен ｊ ㅓ");
    for mode in ["w", "", "/", "H", "H<tab><enter>", "<f9>"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys(mode).keys("<c-ч>");
        assert!(play.world.left, "Ctrl and the place of x leaves: {mode}");
    }
}

#[test]
fn a_country_is_found_by_the_places_of_its_letters() {
    for (locale, keys) in [
        ("", "шку"),
        ("el_GR.UTF-8", "ιρε"),
        ("", "ｉｒｅ"),
        ("ko_KR.UTF-8", "ㅑㄱㄷ"),
        ("he_IL.UTF-8", "ןרק"),
    ] {
        let told = under(locale).keys("H").keys(keys).screen();
        assert!(told.contains("Enter: Ireland"), "{locale} {keys}: {told}");
    }
    assert!(under("").keys("Hperú").screen().contains("Enter: Peru"));
    // The place of a comma or colon is still a letter there, and leads nowhere.
    let mut play = under("ru_RU.UTF-8");
    play.keys("HбЖ");
    assert_eq!(play.app.mode(), Mode::Country, "{}", play.screen());
}

#[test]
fn yes_and_no_are_heard_in_both_cases_and_at_full_width() {
    let questions = guide().safety.questions.len();
    let check = |keys: &str| {
        let all: String = keys.chars().cycle().take(questions).collect();
        Play::as_role(Role::Hurt).keys("H<tab><enter>").keys(&all).screen()
    };
    let (yes, no) = (check("yny"), check("n"));
    assert_ne!(yes, no);
    let same = [("YNY", &yes), ("N", &no), ("ｙＮｙ", &yes)];
    for (keys, same) in same {
        assert_eq!(&check(keys), same, "{keys}");
    }

    for (keys, same) in [("Y", "y"), ("N", "n"), ("M", "m"), ("ь", "m")] {
        let said = |key: &str| {
            let mut play = begun("talk.turns", 80, 24);
            play.keys("  ");
            assert_eq!(play.app.mode(), Mode::SayBack, "{}", play.screen());
            play.keys(key).screen()
        };
        assert_eq!(said(keys), said(same), "{keys}");
    }
}

#[test]
fn a_letter_that_stands_where_the_other_answer_does_answers_nothing() {
    // Russian нет is no, and its н stands in the place of y; Greek ναι is yes.
    for (locale, letter) in [
        ("", "н"),
        ("ru_RU.UTF-8", "н"),
        ("ru_RU.UTF-8", "Т"),
        ("el_GR.UTF-8", "ν"),
        ("he_IL.UTF-8", "מ"),
        ("ko_KR.UTF-8", "ㅜ"),
    ] {
        let mut play = under(locale);
        play.keys("H<tab><enter>").keys(letter);
        let screen = play.screen();
        assert!(
            screen.contains("1 of 11") && !screen.contains("the one before"),
            "{letter}: {screen}"
        );
        assert!(
            screen.contains("could mean yes or no. Type y or n, or use ↓ and Enter"),
            "{screen}"
        );
        play.keys("<down><down><enter>");
        assert!(play.screen().contains("2 of 11    the one before: no"), "{}", play.screen());
        play.keys("<down>");
        assert!(play.screen().contains("[y yes]    n no"), "{}", play.screen());
        play.keys("<enter>");
        assert!(play.screen().contains("3 of 11    the one before: yes"), "{}", play.screen());
        let mut play = begun("talk.turns", 80, 24);
        play.keys("  ").keys(letter);
        assert_eq!(play.app.mode(), Mode::SayBack, "{}", play.screen());
        assert!(play.screen().contains("Type y, m or n"), "{}", play.screen());
    }
}

#[test]
fn capitals_lead_nowhere_else_while_something_is_asked() {
    for open in ["H<tab><enter>", "9u"] {
        for letter in 'A'..='Z' {
            let ask = |letter: char| {
                let mut play = Play::as_role(Role::Hurt);
                play.keys("wone<esc>").keys(open).keys(&letter.to_string());
                play.screen()
            };
            assert_eq!(ask(letter), ask(letter.to_ascii_lowercase()), "{open} {letter}");
        }
    }
    // Picking by letters, too.
    let picked = |keys: &str| Play::as_role(Role::Hurt).keys(keys).screen();
    assert_eq!(picked("9fB"), picked("9fb"));
    assert_eq!(picked("9fB"), picked("9fи"));
}

#[test]
fn a_key_that_means_nothing_twice_in_a_row_is_told() {
    let latin = "These keys need Latin letters; arrows, Enter and F-keys work too";
    let told = |keys: &str| {
        let mut play = Play::as_role(Role::Hurt);
        play.keys(keys).screen().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for keys in ["éß", "ñ我", "Jęę", "zé"] {
        assert!(told(keys).contains(latin), "{keys}: {}", told(keys));
    }
    for keys in ["zz", "@#", "J@@", "<f11><f11>"] {
        assert!(told(keys).contains("? shows the keys that work here"), "{keys}: {}", told(keys));
    }
    for keys in ["é", "z", "éjé", "zjz", "wzzéé", "/éé"] {
        let told = told(keys);
        assert!(!told.contains(latin) && !told.contains("shows the keys that"), "{keys}: {told}");
    }
    let mut ask = Play::as_role(Role::Hurt);
    ask.keys("wone<esc>9u<f11><f11>");
    assert!(ask.screen().contains("F2 shows the keys"), "{}", ask.screen());
    let mut cover = Play::as_role(Role::Hurt);
    let before = cover.keys("<f9>").screen();
    assert_eq!(cover.keys("ééé").screen(), before);
}

#[test]
fn every_command_of_a_sign_has_a_key_that_all_layouts_share() {
    let shared = |key: &trust_guide::ui::keymap::Key| !matches!(key.code, crossterm::event::KeyCode::Char(sign) if !sign.is_alphanumeric() && sign != ' ');
    for row in BINDINGS {
        let signs = row.keys.iter().any(|key| !shared(key));
        let other = BINDINGS.iter().any(|other| {
            let here = row.modes.iter().all(|mode| other.modes.contains(mode));
            other.command == row.command && here && other.keys.iter().any(shared)
        });
        assert!(!signs || other, "{:?} in {:?}", row.command, row.modes);
    }
    for (key, sign) in [("<f3>", "/"), ("<f5>", ":"), ("<f6>", ","), ("<f2>", "?")] {
        let shown = |key: &str| Play::as_role(Role::Hurt).keys(key).screen();
        assert_eq!(shown(key), shown(sign), "{key}");
    }
    let find = BINDINGS.iter().find(|row| row.command == Command::Go(Destination::Find)).unwrap();
    assert!(find.modes.contains(&Mode::Browse));
}

#[test]
fn a_tick_by_the_place_of_its_key_is_the_same_tick() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("9　");
    assert!(
        play.app.workbook().is_ticked(&NodeId::from("steady.step.basics")),
        "{}",
        play.screen()
    );
}
