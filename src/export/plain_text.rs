//! A document as plain text, for whoever hears it or has no other program.

use crate::{
    export::{Block, Outline},
    text::{width::width, wrap::wrap_words},
};

/// The columns of a page.
const COLUMNS: usize = 72;

/// The whole document.
pub fn write(outline: &Outline) -> String {
    let mut text = String::new();
    underlined(&mut text, &outline.title, '=');
    for about in &outline.about {
        flow(&mut text, about, "");
    }
    for part in &outline.parts {
        text.push('\n');
        underlined(&mut text, &part.title, '-');
        for piece in &part.pieces {
            text.push('\n');
            let day = piece.day.full();
            let heading =
                if piece.title.is_empty() { day } else { format!("{day} · {}", piece.title) };
            flow(&mut text, &heading, "");
            if !piece.told.is_empty() {
                flow(&mut text, &piece.told.join(" · "), "");
            }
            piece.body.iter().for_each(|block| write_block(&mut text, block));
        }
    }
    text
}

fn write_block(text: &mut String, block: &Block) {
    match block {
        Block::Question(asked) => {
            text.push('\n');
            flow(text, asked, "");
        }
        Block::Words(said) => said.lines().for_each(|line| flow(text, line, "  ")),
        Block::List(lines) | Block::Ticked(lines) => {
            for line in lines {
                flow(text, &format!("- {line}"), "  ");
            }
        }
        Block::Row(name, cells) => {
            if let Some(name) = name {
                flow(text, &format!("- {name}"), "  ");
            }
            for (asked, said) in cells {
                flow(text, &format!("{asked}: {said}"), "    ");
            }
        }
    }
}

fn underlined(text: &mut String, title: &str, with: char) {
    let rule: String = std::iter::repeat_n(with, width(title).min(COLUMNS)).collect();
    flow(text, title, "");
    text.push_str(&rule);
    text.push('\n');
}

/// One line of words, wrapped.
pub(super) fn flow(text: &mut String, words: &str, indent: &str) {
    let rows = wrap_words(words, COLUMNS - indent.len());
    if rows.is_empty() {
        text.push('\n');
    }
    for row in rows {
        let row = format!("{indent}{row}");
        text.push_str(row.trim_end());
        text.push('\n');
    }
}
