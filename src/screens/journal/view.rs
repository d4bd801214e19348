//! Draws the journal: the list, and the current entry beside it where there is room.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    domain::{Entry, Role, kept_from, words_told},
    screens::{
        journal::{Filter, Journal},
        reach,
    },
    text::width::{clipped, width},
    ui::{action::Scene, cursor::scrolled, page::MEASURE, paint::prose::plain},
};

/// From this width on, list and entry stand side by side.
const SIDE_BY_SIDE: u16 = 70;

pub fn draw(
    journal: &Journal,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    if journal.shown.is_empty() {
        return Some(empty(journal, scene, area, buf));
    }
    let theme = scene.theme;
    let room = usize::from(area.width.saturating_sub(4));
    let below = below(journal, scene, area);
    if journal.filter != Filter::default() {
        let (shown, whole) = (journal.shown.len(), journal.whole);
        let only = journal.filter.in_words();
        let told = format!("Only {only}: {shown} of {whole}. Esc shows everything.");
        buf.set_string(area.x + 2, area.y, clipped(&told, room), theme.accent());
    }
    if tells_reach(scene, area) {
        let told = clipped(reach::of_all().within(room), room);
        let y = area.y + u16::from(journal.filter != Filter::default());
        buf.set_string(area.x + 2, y, told, theme.muted());
    }
    let area = below;
    if area.width < SIDE_BY_SIDE {
        return if journal.reading {
            reading(journal, scene, page_of(area), buf)
        } else {
            list(journal, scene, area, buf)
        };
    }
    let left = list_of(area);
    let right = Rect { x: left.right() + 1, width: area.width - left.width - 1, ..area };
    for y in area.y..area.bottom() {
        let style = if journal.reading { scene.theme.accent() } else { scene.theme.rule() };
        buf.set_string(right.x, y, "│", style);
    }
    let right = page_of(area);
    let in_list = list(journal, scene, left, buf);
    let in_entry = reading(journal, scene, right, buf);
    if journal.reading { in_entry } else { in_list }
}

/// Whether it is said who can open these.
fn tells_reach(scene: &Scene<'_>, area: Rect) -> bool {
    scene.daily.for_two && area.height > 6
}

/// Where the list and the entry are, below what is said of all of them.
fn below(journal: &Journal, scene: &Scene<'_>, area: Rect) -> Rect {
    let filtered = u16::from(journal.filter != Filter::default());
    let area = Rect { y: area.y + filtered, height: area.height.saturating_sub(filtered), ..area };
    let told = if tells_reach(scene, area) { 2 } else { 0 };
    Rect { y: area.y + told, height: area.height - told, ..area }
}

fn list_of(area: Rect) -> Rect {
    if area.width < SIDE_BY_SIDE {
        return area;
    }
    Rect { width: (area.width * 2 / 5).clamp(26, 42), ..area }
}

/// Where the entry is: in the whole area, or beside the list.
fn page_of(area: Rect) -> Rect {
    let left = if area.width < SIDE_BY_SIDE { 2 } else { list_of(area).width + 3 };
    Rect { x: area.x + left, width: area.width.saturating_sub(left), ..area }
}

/// Follows which entries are in view, and how much of the one that is read.
pub fn settle(journal: &mut Journal, scene: &Scene<'_>) {
    let area = below(journal, scene, Rect::new(0, 0, scene.columns, scene.rows));
    journal.top = top(journal, fit(list_of(area)));
    let page = page_of(area);
    if journal.reading || area.width >= SIDE_BY_SIDE {
        let lines = lines(journal, scene, page).map_or(0, |lines| lines.len());
        journal.lowest = lines.saturating_sub(usize::from(page.height));
    }
}

/// How many entries there is room for.
fn fit(area: Rect) -> usize {
    usize::from(area.height / 2).max(1)
}

/// The first entry in view.
fn top(journal: &Journal, fit: usize) -> usize {
    let top = scrolled(journal.top, journal.cursor.item, fit);
    top.min(journal.shown.len().saturating_sub(fit))
}

fn empty(journal: &Journal, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Position {
    let words = if journal.filter == Filter::default() {
        "Nothing is written yet. n begins an entry. One line is enough, and it stays on this computer."
    } else {
        "No entry fits this filter. f changes it, Esc shows everything."
    };
    let reach = if scene.daily.for_two { reach::of_all().long } else { String::new() };
    let words = format!("{words} {reach}");
    let columns = usize::from(area.width.saturating_sub(4)).min(MEASURE);
    for (y, line) in (area.y..area.bottom()).zip(plain(&words, columns, scene.theme.text())) {
        buf.set_line(area.x + 2, y, &line, area.width.saturating_sub(2));
    }
    Position { x: area.x, y: area.y }
}

/// Two rows an entry: when and what, then how it was written. Only the visible ones are built.
fn list(journal: &Journal, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = scene.theme;
    let fit = fit(area);
    let current = journal.cursor.item;
    let top = top(journal, fit);
    let mut caret = None;
    let columns = usize::from(area.width);
    let visible = journal.shown.iter().enumerate().skip(top).take(fit);
    let entries: Vec<_> = visible
        .filter_map(|(row, place)| {
            let entry = scene.workbook.journal.at(*place as usize)?;
            let is_today = entry.day == scene.today;
            let when = if is_today { "Today".to_owned() } else { entry.day.short(scene.today) };
            Some((row, entry, when))
        })
        .collect();
    let widest = entries.iter().map(|(_, _, when)| width(when)).max().unwrap_or(0);
    for (row, entry, when) in entries {
        let y = area.y + u16::try_from((row - top) * 2).unwrap_or(0);
        let owner = journal.kept_from(entry, scene);
        let used = widest + 4;
        let by = owner.map(|owner| written_by(owner, columns.saturating_sub(used)));
        let heading = match (&by, entry.heading()) {
            (Some(by), _) => by.unwrap_or("closed"),
            (None, "") => "(no words yet)",
            (None, heading) => heading,
        };
        let below = match (owner, by) {
            (None, _) => about(entry),
            (Some(owner), Some(None)) => format!("by {}", owner.person()),
            (Some(_), _) => String::new(),
        };
        let line = Line::from(vec![
            Span::styled(format!("  {when:<widest$}  "), theme.muted()),
            Span::styled(clipped(heading, columns.saturating_sub(used)), theme.text()),
        ]);
        buf.set_line(area.x, y, &line, area.width);
        let about = Line::styled(
            format!("    {}", clipped(&below, columns.saturating_sub(4))),
            theme.muted(),
        );
        if y + 1 < area.bottom() {
            buf.set_line(area.x, y + 1, &about, area.width);
        }
        if row == current {
            let strip = Rect { y, height: 2.min(area.bottom() - y), ..area };
            buf.set_style(strip, theme.selected());
            buf.set_string(area.x, y, "▸", theme.accent());
            caret = Some(Position { x: area.x, y });
        }
    }
    caret
}

/// How an entry was written, in a few words.
fn about(entry: &Entry) -> String {
    let mut parts = vec![entry.mode.label().to_owned()];
    match (entry.before, entry.after) {
        (Some(before), Some(after)) => parts.push(format!("{before} → {after}")),
        (Some(before), None) => parts.push(format!("{before} before")),
        (None, Some(after)) => parts.push(format!("{after} after")),
        (None, None) => (),
    }
    parts.extend(entry.tags.iter().map(|tag| format!("#{}", &**tag)));
    parts.join(" · ")
}

/// Whose an entry is, in the longest words that can be read whole beside its day, if any can.
fn written_by(owner: Role, columns: usize) -> Option<&'static str> {
    let forms: [&str; 2] = match owner {
        Role::Hurt => ["by the one who was hurt", "by who was hurt"],
        Role::Broke => ["by the one who broke trust", "by who broke trust"],
        Role::Both | Role::Any => ["by both of you", "by both"],
    };
    forms.into_iter().find(|form| width(form) <= columns)
}

fn reading(journal: &Journal, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let lines = lines(journal, scene, area)?;
    let rows = usize::from(area.height);
    let top = journal.scroll.min(lines.len().saturating_sub(rows));
    for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(top)) {
        buf.set_line(area.x, y, line, area.width);
    }
    if lines.len() > top + rows && area.width > 0 {
        buf.set_string(area.right() - 1, area.bottom() - 1, "↓", scene.theme.muted());
    }
    Some(Position { x: area.x, y: area.y })
}

/// The entry that is read, as lines.
fn lines(journal: &Journal, scene: &Scene<'_>, area: Rect) -> Option<Vec<Line<'static>>> {
    let theme = scene.theme;
    let entry = journal.entry(scene.workbook)?;
    let columns = usize::from(area.width.saturating_sub(2)).min(MEASURE);
    let mut lines = plain(&entry.day.long(), columns, theme.label());
    if let Some(owner) = journal.kept_from(entry, scene) {
        let words =
            format!("Written here by {}, alone. → asks before it is shown.", owner.person());
        lines.push(Line::default());
        lines.extend(plain(&words, columns, theme.muted()));
        return Some(lines);
    }
    let by = kept_from(entry.owner(scene.guide), scene.reader, scene.daily.for_two);
    if let Some(owner) = by {
        lines.extend(plain(&format!("by {}", owner.person()), columns, theme.muted()));
    }
    if !entry.title.is_blank() {
        lines.extend(plain(&entry.title, columns, theme.title()));
    }
    let asked = entry.prompt.as_ref().and_then(|id| scene.guide.prompt(id));
    if let Some((_, prompt)) = asked {
        lines.extend(plain(&prompt.text, columns, theme.quoted()));
    }
    lines.push(Line::default());
    lines.extend(plain(&entry.body, columns, theme.text()));
    lines.push(Line::default());
    let count = words_told(entry.word_count());
    lines.extend(plain(&format!("{} · {count}", about(entry)), columns, theme.muted()));
    Some(lines)
}
