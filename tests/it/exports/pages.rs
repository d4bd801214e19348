//! Pages that are printed: the plan to hang up, letters, what a counsellor is brought, and how a browser sees them.

use std::{collections::BTreeSet, fs, process::Command};

use trust_guide::{
    domain::role::Role,
    export::{Choice, Format, Fridge, Source},
};

use super::{
    book::{OTHERS, SECRET, lived_in},
    made, text, written,
};
use crate::{
    harness::{NOW, guide, stamp},
    keeping::folder,
    plans::agreed,
};

#[test]
fn the_plan_to_hang_up_tells_no_role_no_mark_and_no_reason() {
    let book = agreed(Role::Broke);
    for name in ["plan", "plan-text"] {
        let text = written(&book, name, true);
        let wanted =
            ["Our plan", "Phones away at dinner", "both of us, every day", "Couples session"];
        assert!(wanted.iter().all(|it| text.contains(it)), "{text}");
        for part in
            ["hurt", "broke", "kept", "missed", "hall", "sister", "Any message", "Chats", "private"]
        {
            assert!(!text.contains(part), "{part}: {text}");
        }
    }
    let fridge = Fridge {
        title: "House & home".to_owned(),
        left_out: BTreeSet::from([2]),
        ..Fridge::default()
    };
    let export = made(&book, Format::Plan { fridge, is_text: false }, Choice::default());
    let page = text(&export);
    assert!(page.contains("House &amp; home") && !page.contains("Couples session"), "{page}");
    assert!(
        export
            .preview
            .iter()
            .any(|line| line.contains("2. Couples session") && line.contains("left out"))
    );
    let rows = written(&book, "plan-text", false);
    assert!(rows.lines().all(|line| line.chars().count() <= 72), "{rows}");
    assert!(rows.contains("[ ][ ][ ][ ][ ][ ][ ]"), "{rows}");
}

#[test]
fn what_one_of_two_keeps_to_themselves_hangs_on_no_wall() {
    let mut book = agreed(Role::Broke);
    for mut page in book.sittings.iter().cloned().collect::<Vec<_>>() {
        if page.exercise.as_str() == "plan.t2" {
            std::sync::Arc::make_mut(&mut page).shared = false;
            book.put(trust_guide::domain::kinds::Record::Sitting(page));
        }
    }
    let page = written(&book, "plan-text", false);
    assert!(!page.contains("Phones away") && page.contains("You text me"), "{page}");
    assert!(written(&book, "plan-text", true).contains("Phones away"));
}

#[test]
fn a_page_for_a_counsellor_has_what_was_ticked_and_no_trace_of_anything_else() {
    let book = lived_in();
    let guide = guide();
    let source = Source::of(&guide, &book, stamp(NOW));
    let fields = source.fields();
    assert!(fields.iter().all(|field| !field.told().contains(OTHERS)));
    let place = fields
        .iter()
        .position(|field| field.question.is_some() && field.told().contains("Soft start"));
    let place = place.unwrap();
    let wish = |taken: &[usize], is_text| Format::Counsellor {
        taken: taken.iter().copied().collect(),
        is_text,
    };
    let bare = made(&book, wish(&[], true), Choice::default());
    assert!(bare.is_empty);
    let one = text(&made(&book, wish(&[place + 1], true), Choice::default()));
    let question = fields[place].question.as_deref().unwrap();
    assert!(one.contains(question) && one.contains(SECRET), "{one}");
    for (other, field) in fields.iter().enumerate().filter(|(other, _)| *other != place) {
        let Some(other_question) = &field.question else { continue };
        assert!(
            other_question.len() < 16
                || other_question == question
                || !one.contains(other_question.as_str()),
            "{other}"
        );
    }
    // The page is the same, whatever else there is to tick: no number and no count tells of it.
    let mut less = book.clone();
    crate::harness::by_hand(&mut less, |contents| {
        for entry in &book.journal {
            contents.lists.journal.remove(&entry.id);
        }
    });
    let source = Source::of(&guide, &less, stamp(NOW));
    let there = source.fields().iter().position(|field| *field == fields[place]).unwrap();
    assert_ne!(there, place);
    assert_eq!(text(&made(&less, wish(&[there + 1], true), Choice::default())), one);
    let page = text(&made(&book, wish(&[place + 1], false), Choice::default()));
    assert_eq!(super::html::read(&page), Ok(()));
}

#[test]
fn letters_are_those_of_who_asks_and_nothing_but_their_words() {
    let book = lived_in();
    let guide = guide();
    let letters = Source::of(&guide, &book, stamp(NOW)).letters();
    assert!(letters.len() > 2);
    let page = written(&book, "letter-text", true);
    assert!(!page.contains("entry") && !page.contains("2026"), "{page}");
    let none = made(&book, Format::Letter { number: 99, is_text: true }, Choice::default());
    assert!(none.is_empty);
}

/// What a browser says of a page, where there is one.
fn browser() -> Option<&'static str> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    names.into_iter().find(|name| Command::new(name).arg("--version").output().is_ok())
}

#[test]
fn a_browser_shows_the_pages_and_prints_the_plan_on_one_sheet() {
    let Some(browser) = browser() else {
        eprintln!("skipped: there is no browser to look with");
        return;
    };
    let home = folder();
    let book = lived_in();
    for (name, ending) in [("html", "Notes"), ("plan", "Our plan"), ("letter", "A letter")] {
        let (page, pdf) =
            (home.path().join(format!("{name}.html")), home.path().join(format!("{name}.pdf")));
        fs::write(&page, written(&book, name, true)).unwrap();
        let mut command = Command::new(browser);
        command.args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            "--enable-logging=stderr",
        ]);
        command.arg(format!("--user-data-dir={}", home.path().join("profile").display()));
        command.arg(format!("--print-to-pdf={}", pdf.display())).arg(&page);
        let said = command.output().unwrap();
        let told = String::from_utf8_lossy(&said.stderr);
        assert!(said.status.success() && !told.contains("CONSOLE"), "{name}: {told}");
        let printed = fs::read(&pdf).unwrap();
        let printed = String::from_utf8_lossy(&printed);
        let sheets = printed.matches("/Type /Page\n").count();
        assert!(sheets >= 1 && printed.contains(ending), "{name}");
        assert!(name == "html" || sheets == 1, "{name} has {sheets} sheets");
    }
}
