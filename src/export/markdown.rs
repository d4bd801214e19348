//! A document as Markdown, in which every word stands as it was typed, whatever sign it begins with.

use std::fmt::Write;

use crate::export::{Block, Outline, Piece};

/// Blanks that open a line are kept: four of them would make code of it.
const HARD_BLANK: char = '\u{a0}';

/// The whole document.
pub fn write(outline: &Outline) -> String {
    let mut text = format!("# {}\n", line(&outline.title));
    for about in &outline.about {
        let _ = writeln!(text, "\n{}", words(about));
    }
    for part in &outline.parts {
        let _ = writeln!(text, "\n## {}", line(&part.title));
        for piece in &part.pieces {
            let day = piece.day.full();
            let title = line(&piece.title);
            let heading = if title.is_empty() { day } else { format!("{day} · {title}") };
            write_piece(&mut text, piece, &heading);
        }
    }
    text
}

/// A piece under its heading, which is Markdown already.
pub(super) fn write_piece(text: &mut String, piece: &Piece, heading: &str) {
    let _ = writeln!(text, "\n### {heading}");
    if !piece.told.is_empty() {
        let told: Vec<String> = piece.told.iter().map(|told| line(told)).collect();
        let _ = writeln!(text, "\n{}", told.join(" · "));
    }
    for block in &piece.body {
        text.push('\n');
        match block {
            Block::Question(asked) => {
                let _ = writeln!(text, "#### {}", line(asked));
            }
            Block::Words(said) => {
                let _ = writeln!(text, "{}", words(said));
            }
            Block::List(lines) => {
                for said in lines {
                    let _ = writeln!(text, "- {}", line(said));
                }
            }
            Block::Ticked(lines) => {
                for said in lines {
                    let _ = writeln!(text, "- [x] {}", line(said));
                }
            }
            Block::Row(name, cells) => {
                let mut indent = "";
                if let Some(name) = name {
                    let _ = writeln!(text, "- {}", line(name));
                    indent = "  ";
                }
                for (asked, said) in cells {
                    let _ = writeln!(text, "{indent}- {}: {}", line(asked), line(said));
                }
            }
        }
    }
}

/// Words of several lines: each line stays one, and a blank one parts two paragraphs.
pub(super) fn words(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut written = String::new();
    for (place, this) in lines.iter().enumerate() {
        if this.trim().is_empty() {
            written.push('\n');
            continue;
        }
        written.push_str(&line(this));
        let goes_on = lines.get(place + 1).is_some_and(|next| !next.trim().is_empty());
        // A line end alone would be read as a blank.
        written.push_str(if goes_on { "\\\n" } else { "\n" });
    }
    written.trim_end().to_owned()
}

/// One line, with a stroke before each sign that would be read as something else.
pub(super) fn line(text: &str) -> String {
    let text = text.trim_end();
    let open = text.trim_start();
    let blanks = text[..text.len() - open.len()].chars();
    let mut written: String =
        blanks.map(|blank| if blank.is_ascii() { HARD_BLANK } else { blank }).collect();
    let signs: Vec<char> = open.chars().collect();
    let digits = signs.iter().take_while(|sign| sign.is_ascii_digit()).count();
    for (place, sign) in signs.iter().enumerate() {
        let before = place.checked_sub(1).map(|place| signs[place]);
        let after = signs.get(place + 1).copied();
        let opens = place == 0;
        let is_number = (1..=9).contains(&digits) && place == digits && matches!(sign, '.' | ')');
        let strikes = match sign {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' | '$' | '{' | '^' => true,
            '_' => {
                let is_letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
                !(is_letter(before) && is_letter(after))
            }
            '&' => after.is_some_and(|sign| sign.is_ascii_alphanumeric() || sign == '#'),
            // Some programs make a tag of it, and hide or colour what stands between two of these.
            '#' => opens || before.is_some_and(char::is_whitespace),
            '=' | '%' => opens || before == Some(*sign) || after == Some(*sign),
            '>' | '-' | '+' | ':' => opens,
            '.' | ')' => is_number,
            _ => false,
        };
        if strikes {
            written.push('\\');
        }
        written.push(*sign);
    }
    written
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;

    /// What a reader shows of Markdown, and whether it is anything but words in paragraphs.
    fn shown(markdown: &str) -> (String, bool) {
        let mut text = String::new();
        let mut is_plain = true;
        // Signs that are drawn in another way are still those that were typed.
        let options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(words) => text.push_str(&words),
                Event::HardBreak => text.push('\n'),
                Event::Start(Tag::Paragraph) if !text.is_empty() => text.push_str("\n\n"),
                Event::Start(Tag::Paragraph) | Event::End(_) => (),
                _ => is_plain = false,
            }
        }
        (text, is_plain)
    }

    fn hostile() -> impl Strategy<Value = String> {
        let signs = prop::sample::select(vec![
            "a",
            "b",
            " ",
            " ",
            "\n",
            "\n\n",
            "#",
            "-",
            "---",
            "=",
            "===",
            "|",
            "*",
            "_",
            "`",
            "```",
            "~~~",
            "[x]",
            "](y)",
            "<script>",
            "</b>",
            "&amp;",
            "&#65;",
            "1.",
            "12)",
            "+",
            ">",
            "\\",
            "$x$",
            "%%",
            "^",
            "[^1]:",
            ": ",
            "{#id}",
            "![",
            "http://a.b",
            "日本",
            "🌱",
            "שלום",
            "\t",
            "!",
            "^^",
            "\u{a0}",
            "+++",
            "~",
            "e\u{301}",
            "[[a]]",
            "<!--",
            "<?",
            ":::",
            "0",
        ]);
        prop::collection::vec(signs, 0..24).prop_map(|signs| signs.concat())
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_as_it_was_typed(typed in hostile()) {
            let (text, is_plain) = shown(&words(&typed));
            prop_assert!(is_plain, "{:?} became {:?}", typed, words(&typed));
            let bare = |text: &str| text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
                .filter(|line| !line.is_empty()).collect::<Vec<_>>();
            prop_assert_eq!(bare(&text), bare(&typed));
        }
    }

    #[test]
    fn what_needs_no_stroke_has_none() {
        for plain in
            ["We talked - for once.", "snake_case, 5 = 5, 3.5 and (so)", "It’s 8:30, 50% of it"]
        {
            assert_eq!(line(plain), plain);
        }
        assert_eq!(words("one\n two\n\nthree"), "one\\\n\u{a0}two\n\nthree");
    }
}
