//! A page of HTML, read closely: only marks that show words, each closed where it belongs, and nothing that loads.

/// The marks there may be, and what may stand in each.
const MARKS: [&str; 19] = [
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "h4", "p", "br/", "ul",
    "li", "section", "strong", "div", "span", "!DOCTYPE",
];
const NAMES: [&str; 6] = ["lang", "charset", "name", "content", "class", "dir"];

/// Reads a page, and says what is wrong with it.
pub fn read(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(place) = rest.find('<') {
        let end = rest[place..].find('>').ok_or("a mark that does not end")?;
        let mark = &rest[place + 1..place + end];
        rest = &rest[place + end + 1..];
        let (name, within) = mark.split_once(' ').unwrap_or((mark, ""));
        if let Some(name) = name.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes what is not open"));
            }
            continue;
        }
        if !MARKS.contains(&name) {
            return Err(format!("<{name}> has no place here"));
        }
        let names = within.split('"').step_by(2).map(|it| it.trim().trim_end_matches('='));
        if let Some(other) =
            names.filter(|it| !it.is_empty() && *it != "html").find(|it| !NAMES.contains(it))
        {
            return Err(format!("{other} has no place in <{name}>"));
        }
        if !["!DOCTYPE", "meta", "br/"].contains(&name) {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} stay open")) }
}

#[test]
fn a_page_that_is_not_so_is_told() {
    for wrong in
        ["<p>a", "<p>a</div>", "<script>", "<p onclick=\"a\">b</p>", "<img src=\"a\">", "<p"]
    {
        assert!(read(wrong).is_err(), "{wrong}");
    }
    assert_eq!(read("<!DOCTYPE html>\n<p class=\"told\">a<br/>b</p>"), Ok(()));
}
