//! A document as one page of HTML that prints well: no script, nothing loaded, no link that leads out.

use std::fmt::Write;

use crate::{
    export::{Block, Outline, Piece},
    phrases::say,
};

/// Ink on paper, light or dark as the reader has it; on paper always dark on white.
const STYLE: &str = "\
:root{color-scheme:light dark}
body{overflow-wrap:anywhere;font-family:Georgia,'Times New Roman',serif;font-size:12pt;line-height:1.5;max-width:38em;margin:2em auto;padding:0 1em;color:#1b1816;background:#fffdf9}
h1{font-size:24pt;line-height:1.2;margin:0 0 .5em}
h2{font-size:17pt;margin:2em 0 .5em;break-after:avoid}
h3{font-size:13pt;margin:1.5em 0 .2em;break-after:avoid}
h4{font-size:12pt;font-style:italic;font-weight:normal;margin:1em 0 .2em;break-after:avoid}
p,ul{margin:.3em 0 .6em}
.told{font-size:10pt;color:#5a514a}
@media (prefers-color-scheme:dark){body{color:#ece5dc;background:#1b1816}.told{color:#b5aaa0}}
@page{size:A4;margin:20mm}
@media print{body{max-width:none;margin:0;padding:0;color:#000;background:#fff}.told{color:#333}h2{break-before:page}h2:first-of-type{break-before:auto}}
";

/// The whole document.
pub fn write(outline: &Outline) -> String {
    let mut body = String::new();
    write_about(&mut body, outline);
    for part in &outline.parts {
        element(&mut body, "h2", &part.title);
        part.pieces.iter().for_each(|piece| write_piece(&mut body, piece, None));
    }
    page(&outline.title, STYLE, &body)
}

/// What stands at the head of the document.
pub(super) fn write_about(body: &mut String, outline: &Outline) {
    element(body, "h1", &outline.title);
    for about in &outline.about {
        let _ = writeln!(body, "<p class=\"told\">{}</p>", escaped(about));
    }
}

/// A piece, with an id where something leads to it. What it writes is XML as well.
pub(super) fn write_piece(body: &mut String, piece: &Piece, id: Option<&str>) {
    let day = piece.day.full();
    let heading = if piece.title.is_empty() { day } else { format!("{day} · {}", piece.title) };
    match id {
        Some(id) => {
            let _ = writeln!(body, "<section id=\"{id}\">");
        }
        None => body.push_str("<section>\n"),
    }
    element(body, "h3", &heading);
    if !piece.told.is_empty() {
        let _ = writeln!(
            body,
            "<p class=\"told\" dir=\"auto\">{}</p>",
            escaped(&piece.told.join(" · "))
        );
    }
    for block in &piece.body {
        match block {
            Block::Question(asked) => element(body, "h4", asked),
            Block::Words(said) => paragraphs(body, said),
            Block::List(lines) => list(body, lines.iter().map(|line| escaped(line))),
            Block::Ticked(lines) => {
                list(body, lines.iter().map(|line| format!("☑ {}", escaped(line))));
            }
            Block::Row(name, cells) => {
                if let Some(name) = name {
                    let _ =
                        writeln!(body, "<p dir=\"auto\"><strong>{}</strong></p>", escaped(name));
                }
                let cells = cells.iter();
                list(
                    body,
                    cells.map(|(asked, said)| format!("{}: {}", escaped(asked), escaped(said))),
                );
            }
        }
    }
    body.push_str("</section>\n");
}

fn list(body: &mut String, lines: impl Iterator<Item = String>) {
    body.push_str("<ul>\n");
    lines.for_each(|line| {
        let _ = writeln!(body, "<li dir=\"auto\">{line}</li>");
    });
    body.push_str("</ul>\n");
}

/// Words of several lines: a blank one parts two paragraphs.
pub(super) fn paragraphs(body: &mut String, words: &str) {
    let mut lines: Vec<String> = Vec::new();
    for line in words.lines().chain([""]) {
        if line.trim().is_empty() {
            if !lines.is_empty() {
                let _ = writeln!(body, "<p dir=\"auto\">{}</p>", lines.join("<br/>\n"));
            }
            lines.clear();
        } else {
            lines.push(escaped(line.trim_end()));
        }
    }
}

pub(super) fn element(body: &mut String, name: &str, words: &str) {
    let _ = writeln!(body, "<{name} dir=\"auto\">{}</{name}>", escaped(words));
}

/// A whole page round its body.
pub(super) fn page(title: &str, style: &str, body: &str) -> String {
    let (language, title) = (escaped(say::export_language()), escaped(title));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
}

/// Whether a sign may stand in a page at all: XML knows no codes of terminals, and neither knows what is no letter.
fn is_allowed(sign: char) -> bool {
    let is_no_letter =
        matches!(sign, '\u{fdd0}'..='\u{fdef}') || u32::from(sign) & 0xfffe == 0xfffe;
    matches!(sign, '\t' | '\n') || !(sign.is_control() || is_no_letter)
}

/// Whether anything of these words can be seen on a page.
pub(super) fn shows_anything(words: &str) -> bool {
    words.chars().any(|sign| is_allowed(sign) && !sign.is_whitespace())
}

/// Words in which no sign is read as a mark, and none that no page may hold.
pub(super) fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\'' => text.push_str("&#39;"),
            sign if is_allowed(sign) => text.push(sign),
            _ => (),
        }
    }
    text
}
