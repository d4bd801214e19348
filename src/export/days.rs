//! A folder of days: a Markdown file for each, with front matter that Obsidian and others read.

use std::{collections::BTreeMap, fmt::Write};

use crate::{
    domain::day::Day,
    export::{Kind, Piece, Selection, Source, markdown},
};

/// Each file by its name, `2026-11-23.md`.
pub fn write(source: &Source<'_>, selection: &Selection) -> Vec<(String, String)> {
    let mut days: BTreeMap<Day, Vec<(Kind, Piece)>> = BTreeMap::new();
    for found in &selection.taken {
        if let Some(piece) = source.piece(found) {
            days.entry(piece.day).or_default().push((found.kind, piece));
        }
    }
    days.into_iter().map(|(day, pieces)| (format!("{day}.md"), one(day, &pieces))).collect()
}

fn one(day: Day, pieces: &[(Kind, Piece)]) -> String {
    let mut tags: Vec<String> = Vec::new();
    for tag in pieces.iter().flat_map(|(_, piece)| &piece.tags).filter_map(|tag| tag_of(tag)) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    let mut text = format!("---\ndate: {day}\n");
    if !tags.is_empty() {
        text.push_str("tags:\n");
        for tag in &tags {
            let _ = writeln!(text, "  - \"{tag}\"");
        }
    }
    let _ = writeln!(text, "---\n\n# {}", day.full());
    let mut under = None;
    for (kind, piece) in pieces {
        if under != Some(*kind) {
            let _ = writeln!(text, "\n## {}", markdown::line(kind.label()));
            under = Some(*kind);
        }
        let mut piece = piece.clone();
        if piece.title.is_empty() {
            // What is told of it stands in the place of a title.
            piece.title = std::mem::take(&mut piece.told).join(" · ");
        }
        let title = if piece.title.is_empty() { kind.label() } else { &piece.title };
        markdown::write_piece(&mut text, &piece, &markdown::line(title));
    }
    text
}

/// A tag as such programs take it: letters, digits, and strokes for the rest. One of digits alone is none to them.
fn tag_of(tag: &str) -> Option<String> {
    let signs = tag.trim().chars();
    let fit = |sign: char| match sign {
        sign if sign.is_alphanumeric() || matches!(sign, '_' | '-' | '/') => sign,
        // What belongs to the letter before it stays with it.
        sign if !sign.is_ascii() && !sign.is_whitespace() && !sign.is_control() => sign,
        _ => '-',
    };
    let tag: String = signs.map(fit).collect();
    let tag = tag.trim_matches('-');
    tag.chars().any(|sign| !sign.is_ascii_digit() && sign != '-').then(|| tag.to_owned())
}
