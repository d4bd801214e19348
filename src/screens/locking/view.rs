//! Draws the page on which a lock is changed.

use crate::{
    domain::secret::Secret,
    phrases::say,
    screens::locking::{ASKED, Locking, Step, What},
    ui::page::{Page, Stands, Tone, Writing},
};

/// What it says, as a page.
pub fn page(screen: &Locking) -> Page {
    let mut page = Page::new();
    if let Some(told) = screen.told.as_ref().filter(|_| screen.step == Step::About) {
        page.words(told, Tone::Heading);
        page.gap();
    }
    match &screen.step {
        Step::About | Step::First | Step::Again => about(&mut page, screen.what),
        Step::Drawing => page.words(say::locking_drawing(), Tone::Text),
        Step::Code(code) => {
            page.words(say::locking_code_about(), Tone::Text);
            page.gap();
            code_of_words(&mut page, code);
            page.gap();
            page.words(say::locking_code_once(), Tone::Muted);
        }
        Step::Asked(..) => page.words(say::locking_code_asked(), Tone::Text),
        Step::Busy => page.words(say::locking_busy(), Tone::Text),
        Step::Done(left) => {
            let done = match screen.what {
                What::On => say::locking_is_locked(),
                What::Passphrase => say::locking_passphrase_changed(),
                What::Code => say::locking_code_changed(),
                What::Off => say::locking_is_off(),
            };
            page.words(done, Tone::Text);
            for told in left {
                page.gap();
                page.words(told, Tone::Heading);
            }
            if screen.what == What::On {
                page.gap();
                page.words(say::locking_out_of_reach(), Tone::Text);
            }
        }
    }
    if !screen.options().is_empty() {
        page.gap();
    }
    for option in screen.options() {
        page.item("", option(), "", Tone::Text);
    }
    page
}

fn about(page: &mut Page, what: What) {
    let words = match what {
        What::On => {
            vec![say::locking_about(), say::locking_about_lost(), say::locking_about_forced()]
        }
        What::Passphrase => vec![say::locking_about_passphrase()],
        What::Code => vec![say::locking_about_code()],
        What::Off => vec![say::locking_about_off()],
    };
    for (place, words) in words.into_iter().enumerate() {
        if place > 0 {
            page.gap();
        }
        page.words(words, Tone::Text);
    }
}

/// The words of a code, numbered, three a row: such a row fits on every screen. In lines each has its own.
pub fn code_of_words(page: &mut Page, code: &Secret) {
    let words = (1..).zip(code.as_str().split(' '));
    let words: Vec<String> = words.map(|(place, word)| format!("{place:>2} {word}")).collect();
    let row = |words: &[String]| {
        let cells = words.iter().map(|word| format!("{word:<16}"));
        cells.collect::<String>().trim_end().to_owned()
    };
    let rows = words.chunks(3).map(row).collect();
    let told = (1..).zip(code.as_str().split(' '));
    let told = told.map(|(place, word)| say::aloud_word_of_a_code(place.to_string(), word));
    page.pictured(rows, told.collect(), Tone::Heading);
}

/// What is typed, in a box over the page.
pub fn writing(screen: &Locking) -> Option<Writing<'_>> {
    let (title, told) = match (&screen.step, screen.what) {
        (Step::First, What::Passphrase) => {
            (say::locking_new_passphrase(), say::locking_passphrase_told())
        }
        (Step::First, _) => (say::locking_passphrase(), say::locking_passphrase_told()),
        (Step::Again, _) => (say::locking_once_more(), say::locking_once_more_told()),
        (Step::Asked(_, place), _) => match ASKED[*place] {
            2 => (say::locking_third_word(), say::locking_word_told()),
            _ => (say::locking_ninth_word(), say::locking_word_told()),
        },
        _ => return None,
    };
    let (told, tone) = match &screen.told {
        Some(told) => (told.clone(), Tone::Heading),
        None => (told.to_owned(), Tone::Muted),
    };
    let stands = Stands::Popup { title: title.to_owned(), told, tone };
    Some(Writing { editor: screen.typed.shown(), stands })
}
