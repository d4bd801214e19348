//! Draws an entry while it is being written.

mod free;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    domain::{Words, words_told},
    screens::{
        entry::{EntryScreen, Place},
        reach,
    },
    text::{
        sentence::first_sentence,
        width::{clipped, visible, width},
    },
    ui::{
        action::Scene,
        page::MEASURE,
        paint::{framed, prose::plain, styles},
        theme::Theme,
        widgets::editor::{self, Editor},
    },
};

/// A page is no wider than this: a frame around the measure.
const WIDEST: u16 = 76;

/// How far the title and the tags stand in, after what they are called.
const LINE_INDENT: u16 = 8;

pub fn draw(
    screen: &EntryScreen,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    if screen.entry.mode.is_free() {
        return free::draw(screen, scene, area, buf);
    }
    let area = Rect { width: area.width.min(WIDEST), ..area };
    let roomy = area.height >= 14;
    let head = head(screen, scene, area, roomy);
    let head_rows = u16::try_from(head.len()).unwrap_or(0).min(area.height / 3);
    for (y, line) in (area.y..area.y + head_rows).zip(&head) {
        buf.set_line(area.x + 2.min(area.width), y, line, area.width.saturating_sub(2));
    }
    let [title_rows, tag_rows] = [(&screen.title, Place::Title), (&screen.tags, Place::Tags)]
        .map(|(line, place)| line_rows(line, screen.place == place, area));
    let title = Rect { y: area.y + head_rows, height: title_rows, ..area };
    let tags = Rect { y: area.bottom().saturating_sub(1 + tag_rows), height: tag_rows, ..area };
    let status = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    let body = Rect { y: title.bottom(), height: tags.y.saturating_sub(title.bottom()), ..area };
    let theme = scene.theme;
    let in_title =
        labelled("Title ", &screen.title, screen.place == Place::Title, title, theme, buf);
    let in_body = framed(&screen.body, screen.place == Place::Body, body, theme, buf);
    let in_tags = labelled("Tags  ", &screen.tags, screen.place == Place::Tags, tags, theme, buf);
    draw_status(screen, scene, status, buf);
    match screen.place {
        Place::Title => in_title,
        Place::Body => in_body,
        Place::Tags => in_tags,
    }
}

fn head(screen: &EntryScreen, scene: &Scene<'_>, area: Rect, roomy: bool) -> Vec<Line<'static>> {
    let theme = scene.theme;
    let columns = usize::from(area.width.saturating_sub(4)).min(MEASURE);
    let entry = &screen.entry;
    let day =
        if entry.day == scene.today { "today".to_owned() } else { entry.day.short(scene.today) };
    let mut lines = never_saved(screen, columns, theme, roomy);
    if lines.is_empty() && scene.daily.for_two && roomy {
        lines.extend(plain(reach::long(true), columns, theme.muted()));
    }
    lines.push(Line::from(vec![
        Span::styled(entry.mode.label().to_uppercase(), theme.label()),
        Span::styled(format!("  {day}   "), theme.muted()),
        Span::styled("^T ", theme.accent()),
        Span::styled("another way of writing", theme.muted()),
    ]));
    match entry.prompt.as_ref().and_then(|id| scene.guide.prompt(id)) {
        Some((_, prompt)) => lines.extend(plain(&prompt.text, columns, theme.text())),
        None if roomy => lines.extend(plain(entry.mode.hint(), columns, theme.muted())),
        None => (),
    }
    lines
}

/// How many rows a line gets: all it takes, as long as there is room for the words of the page. The
/// one that is being written in may have more of it.
fn line_rows(line: &Editor, here: bool, area: Rect) -> u16 {
    let taken = line.rows(usize::from(area.width.saturating_sub(LINE_INDENT + 1)));
    let most = if here { area.height / 3 } else { area.height / 4 };
    u16::try_from(taken).unwrap_or(u16::MAX).clamp(1, most.max(1))
}

/// What is said of a page that is not kept, before its first word.
fn never_saved(
    screen: &EntryScreen,
    columns: usize,
    theme: Theme,
    roomy: bool,
) -> Vec<Line<'static>> {
    let told = match (screen.unkept, roomy) {
        (false, _) => return Vec::new(),
        (true, true) => {
            "Not kept: this page is never saved, here or on the disk. When it is closed, it is gone."
        }
        (true, false) => "Never saved. Closed, it is gone.",
    };
    plain(told, columns, theme.heading())
}

fn labelled(
    label: &str,
    editor: &Editor,
    here: bool,
    area: Rect,
    theme: Theme,
    buf: &mut Buffer,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let style = if here { theme.accent() } else { theme.muted() };
    buf.set_stringn(area.x + 2, area.y, label, usize::from(area.width.saturating_sub(2)), style);
    let room =
        Rect { x: area.x + LINE_INDENT, width: area.width.saturating_sub(LINE_INDENT + 1), ..area };
    if room.width == 0 || area.height == 0 {
        return None;
    }
    if !here && editor.is_blank() {
        buf.set_stringn(room.x, room.y, "Tab to write one", usize::from(room.width), theme.rule());
        return None;
    }
    Some(editor::draw(editor, room, buf, styles(theme)))
}

fn draw_status(screen: &EntryScreen, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let room = usize::from(area.width.saturating_sub(2));
    let told = if screen.place == Place::Tags {
        tags_told(&screen.tags_now(), room)
    } else {
        status(screen, scene, room)
    };
    buf.set_string(area.x + 2.min(area.width), area.y, told, scene.theme.muted());
}

/// What will become of the line of tags. Where not all of them fit, the last ones are shown: there
/// the person is typing.
fn tags_told(tags: &[Words], room: usize) -> String {
    let told = match tags.len() {
        0 => return clipped("\"two words\" in quotes, or two-words, are one tag", room),
        1 => "1 tag: ".to_owned(),
        count => format!("{count} tags: "),
    };
    let shown = |from: usize| {
        let names: Vec<&str> = tags[from..].iter().map(|tag| &**tag).collect();
        let dots = if from == 0 { "" } else { "… · " };
        visible(&format!("{told}{dots}{}", names.join(" · "))).into_owned()
    };
    let fitting = (0..tags.len()).map(shown).find(|line| width(line) <= room);
    fitting.unwrap_or_else(|| clipped(&shown(tags.len() - 1), room))
}

fn status(screen: &EntryScreen, scene: &Scene<'_>, room: usize) -> String {
    let words = words_told(screen.body.words());
    let time = screen.clock.in_words(screen.entry.mode, scene.now);
    let heavy = match (screen.entry.before, screen.entry.after) {
        (Some(before), Some(after)) => format!("how heavy: {before} → {after}"),
        (Some(before), None) => format!("how heavy before: {before}"),
        (None, Some(after)) => format!("how heavy: {after}"),
        (None, None) if screen.unkept => "not kept".to_owned(),
        (None, None) => "^R how heavy is it?".to_owned(),
    };
    if time.is_empty() {
        let rated = screen.entry.before.is_some() || screen.entry.after.is_some();
        let told = if rated || screen.unkept { format!("{words} · {heavy}") } else { words };
        return clipped(&told, room);
    }
    let (all, both) = (format!("{words} · {time} · {heavy}"), format!("{words} · {time}"));
    let short = first_sentence(&time).to_owned();
    let fits = |text: &String| width(text) <= room;
    let text = [all, both, time].into_iter().find(fits).unwrap_or(short);
    clipped(&text, room)
}
