//! A file of Markdown for a day: the day stands in its front matter or begins its name.

use crate::import::{Reading, When};

pub(super) fn read(name: &str, text: &str, reading: &mut Reading) {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let (front, body) = split(text);
    let mut head = Head::default();
    for line in front {
        head.take(line, reading);
    }
    let named = stem.get(..10).and_then(When::read);
    let rest =
        stem.get(10..).unwrap_or_default().trim_matches(|sign: char| !sign.is_alphanumeric());
    let title = match (&head.title, named) {
        (Some(title), _) => title.clone(),
        (None, Some(_)) => rest.replace(['_', '-'], " "),
        (None, None) => stem.to_owned(),
    };
    // Some keep the words themselves in the front matter, as a block that is set in.
    let within = unindented(&head.body);
    let body = [within.as_str(), body].map(str::trim_end);
    let body: Vec<&str> = body.into_iter().filter(|it| !it.trim().is_empty()).collect();
    reading.take(head.when.or(named), &title, &body.join("\n\n"), head.tags);
}

/// The lines of the front matter, and what stands below.
fn split(text: &str) -> (Vec<&str>, &str) {
    let none = || (Vec::new(), text);
    let Some(rest) = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n")) else {
        return none();
    };
    let mut lines = Vec::new();
    let mut after = rest;
    while !after.is_empty() {
        let (line, next) = after.split_once('\n').unwrap_or((after, ""));
        after = next;
        if matches!(line.trim_end(), "---" | "...") {
            return (lines, after);
        }
        lines.push(line.trim_end());
    }
    none()
}

/// What the front matter says.
#[derive(Default)]
struct Head {
    when: Option<When>,
    title: Option<String>,
    tags: Vec<String>,
    /// Whether the lines of a list below are tags.
    is_in_tags: bool,
    /// The lines of the words, as they are set in, and whether those below are more of them.
    body: Vec<String>,
    is_in_body: bool,
}

impl Head {
    fn take(&mut self, line: &str, reading: &mut Reading) {
        if self.is_in_body && (line.is_empty() || line.starts_with(char::is_whitespace)) {
            self.body.push(line.to_owned());
            return;
        }
        self.is_in_body = false;
        if let Some(item) = line.trim_start().strip_prefix("- ") {
            if self.is_in_tags {
                self.tags.push(bare(item));
            }
            return;
        }
        if line.starts_with(char::is_whitespace) || line.starts_with('#') {
            return;
        }
        let Some((name, value)) = line.split_once(':') else { return };
        self.is_in_tags = name == "tags";
        let value = value.trim();
        match name {
            "date" => {
                self.when = When::read(&bare(value));
                if self.when.is_none() && !value.is_empty() {
                    reading.drop(name);
                }
            }
            "body" if value.starts_with('|') => self.is_in_body = true,
            "title" => self.title = Some(bare(value)).filter(|title| !title.is_empty()),
            "tags" => {
                let list = value.trim_start_matches('[').trim_end_matches(']');
                let tags = list.split(',').map(bare).filter(|tag| !tag.is_empty());
                self.tags.extend(tags);
            }
            // A name with nothing behind it, or an empty list, says nothing.
            name if !matches!(value, "[]" | "{}" | "null" | "~") => reading.drop(name),
            _ => (),
        }
    }
}

/// Lines without the blanks that all of them begin with.
fn unindented(lines: &[String]) -> String {
    let indent = |line: &String| line.len() - line.trim_start().len();
    let least = lines.iter().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    let lines: Vec<&str> = lines.iter().map(|line| line.get(least..).unwrap_or("")).collect();
    lines.join("\n")
}

/// A value without the quotes around it.
fn bare(value: &str) -> String {
    let value = value.trim();
    let quoted = ['"', '\''].into_iter().find_map(|quote| {
        let within = value.strip_prefix(quote)?.strip_suffix(quote)?;
        Some(within.replace("\\\"", "\"").replace("\\\\", "\\"))
    });
    quoted.unwrap_or_else(|| value.trim_start_matches('#').to_owned())
}
