//! No footer offers a key that does nothing: every screen, every page, every reader.

use std::collections::BTreeSet;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use trust_guide::{
    domain::{id::NodeId, promise::PromiseState, role::Role, workbook::Workbook},
    screens::Screen,
    ui::{Effect, Mode, action::Opened},
};

use crate::{
    harness::{Play, guide, parse, welcomed},
    plans::{agreed, promised},
    screens::apart::{HURT, apart, open},
    talking::begun,
};

const READERS: [Option<Role>; 4] = [Some(Role::Hurt), Some(Role::Broke), Some(Role::Both), None];

/// A workbook on a screen so wide that its footer has room for every key.
fn wide(reader: Option<Role>) -> Play {
    Play::of(welcomed(reader), 240, 40)
}

/// The keys the footer shows, and what it says of each.
fn offered(play: &Play) -> Vec<(String, String)> {
    let screen = play.screen();
    let footer = screen.lines().last().unwrap();
    let hints = footer.trim().split("   ").map(str::trim).filter(|hint| !hint.is_empty());
    hints
        .map(|hint| {
            let (key, told) = hint.split_once(' ').unwrap_or_else(|| panic!("{hint} in {footer}"));
            (key.to_owned(), told.to_owned())
        })
        .collect()
}

fn key(label: &str) -> KeyEvent {
    match label {
        "Enter" => KeyCode::Enter.into(),
        "Esc" => KeyCode::Esc.into(),
        "Tab" => KeyCode::Tab.into(),
        "Space" => KeyCode::Char(' ').into(),
        "←" => KeyCode::Left.into(),
        "→" => KeyCode::Right.into(),
        "↑" => KeyCode::Up.into(),
        "↓" => KeyCode::Down.into(),
        _ if label.starts_with('^') => {
            let letter = label[1..].to_lowercase().chars().next().unwrap();
            KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)
        }
        _ if label.starts_with('F') && label.len() > 1 => {
            KeyCode::F(label[1..].parse().unwrap()).into()
        }
        _ => parse(label)[0],
    }
}

/// Presses each key the footer offers, each on the screen as it is. Telling that there is nothing to
/// do is doing nothing.
fn dead(play: &Play, dead: &mut BTreeSet<String>) {
    for (label, told) in offered(play) {
        let mut app = play.app.clone();
        let action = app.action_for(key(&label));
        let before = (app.screens().to_vec(), app.workbook().clone());
        let effects = action.map(|action| app.update(play.world.now, action)).unwrap_or_default();
        let same = before.0 == app.screens() && before.1 == *app.workbook();
        // The cover lies over the screens, and changes none of them.
        let same = same && app.mode() != Mode::Cover;
        if same && effects.iter().all(|effect| *effect == Effect::Repaint) {
            let name = play.app.screens().last().unwrap().name(play.app.guide());
            dead.insert(format!("{name} ({:?}): {label} {told}", play.app.mode()));
        }
    }
}

#[track_caller]
fn none(dead: &BTreeSet<String>) {
    assert!(dead.is_empty(), "{} keys do nothing: {dead:#?}", dead.len());
}

#[test]
fn every_key_in_the_footer_of_every_page_does_something() {
    let mut found = BTreeSet::new();
    let mut seen = 0;
    for reader in READERS {
        for stage in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "M"] {
            let mut play = wide(reader);
            play.in_stage(stage, 0).keys("<enter>");
            let mut before = None;
            while let Some(Screen::Page(page)) = play.app.screens().last()
                && before.as_ref() != Some(&page.page)
            {
                before = Some(page.page.clone());
                seen += 1;
                dead(&play, &mut found);
                play.keys("<right>");
            }
        }
    }
    assert!(seen > 300, "only {seen} pages were seen");
    none(&found);
}

#[test]
fn every_key_in_the_footer_of_every_other_screen_does_something() {
    let mut found = BTreeSet::new();
    for reader in [Some(Role::Hurt), None] {
        for stage in ["1", "9", "M"] {
            // The first row of each kind.
            let mut play = wide(reader);
            play.keys(stage);
            play.unfolds();
            for _ in 0..7 {
                dead(&play, &mut found);
                play.keys("<tab>");
            }
        }
        for place in ["0", "P", ",", "H"] {
            let mut play = wide(reader);
            play.keys(place);
            for _ in 0..10 {
                dead(&play, &mut found);
                play.keys("<down>");
            }
        }
        for place in [
            "T",
            "T<enter>",
            "L",
            "A",
            "J",
            "Jt",
            "Jn",
            "JN",
            "w",
            "wOne",
            "wOne<tab>",
            "/",
            "/trust",
            ":",
            ":zzz",
            "p",
            "p3",
            "wOne.<esc>J",
            "wOne.<esc>L",
            "wOne.<esc>Jdt",
            "?",
        ] {
            let mut play = wide(reader);
            play.keys(place);
            dead(&play, &mut found);
        }
    }
    none(&found);
}

/// To the end of an exercise. What a footer shows is the same for each question of a kind.
fn through(play: &mut Play, way: &str, found: &mut BTreeSet<String>) {
    let mut kinds = Vec::new();
    for _ in 0..8 {
        let mode = play.app.mode();
        if !kinds.contains(&mode) {
            kinds.push(mode);
            dead(play, found);
        }
        play.keys(if mode == Mode::Ask { way } else { "<pgdn>" });
    }
}

#[test]
fn every_key_in_the_footer_of_every_exercise_does_something() {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    // Somebody who said no role sees the exercises of all.
    for stage in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "M"] {
        let mut play = wide(None);
        play.in_stage(stage, 2);
        let mut before = None;
        while let Some(Screen::Stage(stage)) = play.app.screens().last()
            && before != Some(stage.cursor.item)
        {
            before = Some(stage.cursor.item);
            play.keys("<enter>");
            let Some(Screen::Exercise(screen)) = play.app.screens().last() else { break };
            seen.insert(screen.exercise.clone());
            let opened = play.app.clone();
            // The riskiest pages ask first whether they are kept; both ways are gone.
            for way in ["<enter>", "<down><enter>"] {
                play.app = opened.clone();
                play.keys("");
                through(&mut play, way, &mut found);
            }
            play.app = opened;
            play.keys("<esc>");
            play.keys("<down>");
        }
    }
    let guide = guide();
    let all = guide.stages.iter().flat_map(|stage| &stage.exercises);
    let unseen: Vec<_> = all.map(|it| &it.id).filter(|id| !seen.contains(*id)).collect();
    assert_eq!(unseen, Vec::<&NodeId>::new(), "they were not seen");
    none(&found);
}

#[test]
fn neither_the_keys_nor_the_palette_offer_what_a_page_does_not_have() {
    let mut bare = 0;
    let mut play = wide(Some(Role::Hurt));
    play.keys("1<enter>");
    let mut before = None;
    let mut seen = 0;
    while let Some(Screen::Page(page)) = play.app.screens().last()
        && before.as_ref() != Some(&page.page)
    {
        before = Some(page.page.clone());
        seen += 1;
        let has = offered(&play).iter().any(|(_, told)| told == "exercise");
        let keys = play.keys("?").screen().contains("open the exercise of this page");
        let palette = play.keys("<esc>:exercise of this").screen();
        assert_eq!((keys, palette.contains("open the exercise of this page")), (has, has));
        bare += usize::from(!has);
        play.keys("<esc><right>");
    }
    assert!(0 < bare && bare < seen && seen > 3, "{bare} of {seen} pages have no exercise");
    play.keys("JNword<f2>");
    assert!(!play.screen().contains("save now"), "{}", play.screen());
}

/// Why a window that only reads refuses whatever would be kept.
const READS: &str = "Another window has this workbook. Here it can only be read";

/// A workbook in a window that only reads, so wide that its footer has room for every key.
fn reading(workbook: Workbook) -> Play {
    let (read_only, draft, notices, folder) =
        (Some(READS.to_owned()), None, Vec::new(), String::new());
    let workbook = Ok(workbook);
    let guide = guide();
    Play::opened(Opened { guide, workbook, read_only, draft, notices, folder }, 240, 40)
}

/// The keys the footer offers and the window refuses.
fn refused(play: &Play, refused: &mut BTreeSet<String>) {
    for (label, told) in offered(play) {
        let mut app = play.app.clone();
        let action = app.action_for(key(&label));
        drop(action.map(|action| app.update(play.world.now, action)));
        if app.notice() == Some(READS) {
            let name = play.app.screens().last().unwrap().name(play.app.guide());
            refused.insert(format!("{name} ({:?}): {label} {told}", play.app.mode()));
        }
    }
}

/// A workbook with something on every screen.
fn lived_in(reader: Option<Role>) -> Workbook {
    let mut play = Play::of(agreed(Role::Hurt), 80, 24);
    play.keys("wOne.<esc><esc>wTwo.<esc><esc>Jd<esc>0p3<enter>");
    let mut workbook = play.app.workbook().clone();
    promised(&mut workbook, "Be home at six", 0, Role::Broke, PromiseState::Open);
    promised(&mut workbook, "A walk", 0, Role::Hurt, PromiseState::Open);
    workbook.edit_profile(|profile| profile.role = reader);
    workbook
}

#[test]
fn a_window_that_only_reads_offers_no_key_that_it_refuses() {
    let mut found = BTreeSet::new();
    for reader in READERS {
        let workbook = lived_in(reader);
        for place in ["0", "P", "Pv", "Pvv", "T", "J", "Jt", "L", ",", "H", "A", "1", "9", "M"] {
            let mut play = reading(workbook.clone());
            play.keys(place);
            for _ in 0..14 {
                refused(&play, &mut found);
                play.keys("<down>");
            }
        }
        for place in [
            "p",
            "9",
            "9+<tab><tab>",
            "9+<tab><tab><tab>",
            "1+<tab><tab><tab><enter>",
            "T<enter>",
            "1<enter>",
            "?",
        ] {
            let mut play = reading(workbook.clone());
            play.keys(place);
            for _ in 0..4 {
                refused(&play, &mut found);
                play.keys("<pgdn>");
            }
        }
        for keys in ["P<enter>", "Pn", "Pa", "J<enter>", "JN", "JNword", "w", "p<enter>"] {
            let mut play = reading(workbook.clone());
            play.keys(keys);
            refused(&play, &mut found);
        }
    }
    // Pages that two fill in apart, and talks that are on, that rest, or were held.
    let mut begun_apart = apart("What trust looks like", 80, 24);
    open(&mut begun_apart, HURT);
    open(&mut begun_apart, "I have it");
    begun_apart.keys("<enter>A calm evening<enter><esc>");
    let mut play = reading(begun_apart.app.workbook().clone());
    play.keys(":Fill in: What trust looks like<enter>t");
    for keys in ["", "<enter>", "<enter>", "j", "j", "j", "j", "j", "j"] {
        play.keys(keys);
        refused(&play, &mut found);
    }
    for keys in ["", "<enter>", "b<enter>", "<tab><tab><tab><tab><tab><tab><tab>"] {
        let mut talk = begun("talk.turns", 80, 24);
        talk.keys(keys);
        let mut play = reading(talk.app.workbook().clone());
        play.keys("T");
        refused(&play, &mut found);
        play.keys("<enter>");
        refused(&play, &mut found);
    }
    none(&found);
}

#[test]
fn space_is_told_only_where_it_ticks_and_by_what_it_does() {
    let told = |play: &Play| offered(play).into_iter().find(|(key, _)| key == "Space");
    let space = |play: &Play| told(play).map(|(_, told)| told);
    let mut workbook = welcomed(Some(Role::Hurt));
    promised(&mut workbook, "A walk", 0, Role::Hurt, PromiseState::Open);
    promised(&mut workbook, "Be home at six", 0, Role::Broke, PromiseState::Open);
    promised(&mut workbook, "A call", 3, Role::Hurt, PromiseState::Open);
    let mut play = Play::of(workbook, 120, 40);
    for _ in 0..12 {
        let screen = play.screen();
        let here = screen.lines().find(|line| line.contains('▸')).unwrap();
        let own = here.contains("A walk");
        assert_eq!(space(&play).as_deref(), own.then_some("kept"), "{screen}");
        play.keys("j");
    }
    play.keys("P");
    let mut seen = BTreeSet::new();
    for _ in 0..12 {
        let screen = play.screen();
        let here = screen.lines().find_map(|line| line.split('▸').nth(1)).unwrap();
        let column = here.split("   ").next().unwrap().to_owned();
        let ahead = column.contains("A call");
        // Of the other one’s promise Space asks first.
        let kept = column.contains("A walk");
        assert_eq!(space(&play).as_deref(), (kept && !ahead).then_some("kept"), "{screen}");
        seen.insert((ahead, kept));
        play.keys("j");
    }
    assert_eq!(seen.len(), 3);
    play.keys("<home> ll");
    assert!(play.screen().contains("▸ ● A walk"), "{}", play.screen());
    assert_eq!(space(&play).as_deref(), Some("open again"), "{}", play.screen());
    play.keys("vv");
    assert_eq!(space(&play), None, "among the days it ticks nothing: {}", play.screen());
}

#[test]
fn where_help_is_sought_the_key_that_hides_it_is_in_a_small_footer_too() {
    for reader in READERS {
        let mut play = Play::of(welcomed(reader), 50, 16);
        for keys in ["<f1>", "<f7>", "nnn", "yyyyyyyy"] {
            play.keys(keys);
            let footer = offered(&play);
            assert!(footer.iter().any(|(key, _)| key == "F9"), "{keys}: {footer:?}");
        }
    }
}

#[test]
fn what_enter_does_in_a_journal_is_told_as_it_is() {
    let told = |play: &Play| {
        let footer = offered(play);
        footer.into_iter().find(|(key, _)| key == "Enter").map(|(_, told)| told)
    };
    let mut empty = wide(Some(Role::Hurt));
    empty.keys("J");
    assert_eq!(told(&empty).as_deref(), Some("begin one"));
    let mut play = Play::of(super::counted::of_two(), 240, 40);
    play.keys("J");
    assert_eq!(told(&play).as_deref(), Some("continue"));
    // The third is of the other one, who wrote it alone.
    play.keys("jj");
    assert_eq!(told(&play).as_deref(), Some("show"), "{}", play.screen());
}
