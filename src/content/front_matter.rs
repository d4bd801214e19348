//! Splitting a page into its front matter and its words; the build script shares this file.

/// The TOML between the two `+++` lines that open a page, and the Markdown after them.
pub fn split(page: &str) -> Option<(&str, &str)> {
    let page = page.strip_prefix('\u{feff}').unwrap_or(page);
    let mut lines = page.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "+++")?;
    let mut end = first.len();
    for line in lines {
        if line.trim_end() == "+++" {
            return Some((&page[first.len()..end], &page[end + line.len()..]));
        }
        end += line.len();
    }
    None
}
