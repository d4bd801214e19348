//! Draws an exercise: the opening, one question, or the close.

mod day;
mod lasting;
mod pointed;
mod question;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{Exercise, Opens, Role, Stage},
    screens::{
        exercise::{ExerciseScreen, Keeping, Sources, has_tool, log_of, pointing::Pointing},
        reach,
        stage::view::heat,
    },
    ui::{
        action::Scene,
        page::MEASURE,
        paint::prose::{hanging, plain},
        theme::Theme,
        widgets::editor::{self, Editor, EditorStyles},
    },
};

/// Rows of a form, and where writing happens among them.
pub struct Sheet {
    pub lines: Vec<Line<'static>>,
    /// The rows of the current spot, kept in view.
    pub current: std::ops::Range<usize>,
    /// The rows an editor is drawn over, and how far it is indented.
    pub field: Option<(std::ops::Range<usize>, usize)>,
    /// A row that stays at the bottom, whatever is scrolled.
    pub pinned: Option<Line<'static>>,
    pub columns: usize,
    /// How many rows there are to draw on.
    pub rows: usize,
    pub theme: Theme,
}

impl Sheet {
    fn new(columns: usize, rows: usize, theme: Theme) -> Sheet {
        Sheet { lines: Vec::new(), current: 0..1, field: None, pinned: None, columns, rows, theme }
    }

    pub fn gap(&mut self) {
        self.lines.push(Line::default());
    }

    pub fn words(&mut self, text: &str, style: Style) {
        if !text.is_empty() {
            self.lines.extend(plain(text, self.columns, style));
        }
    }

    pub fn hanging(&mut self, lead: &str, text: &str, style: Style) {
        self.lines.extend(hanging(lead, text, self.columns, style));
    }
}

/// Fits the words that are being written into their place.
pub fn settle(screen: &mut ExerciseScreen, scene: &Scene<'_>) {
    let area = Rect::new(0, 0, scene.columns, scene.rows);
    let mut buf = Buffer::empty(area);
    let Some(sheet) = sheet(screen, scene, area) else { return };
    show(&sheet, screen, scene, area, &mut buf);
    let field = place_of_words(&sheet, screen.top.get(), area);
    if let (Some(field), Some(writing)) = (field, &mut screen.writing) {
        writing.editor.fit(field.width, field.height);
    }
}

pub fn draw(
    screen: &ExerciseScreen,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    show(&sheet(screen, scene, area)?, screen, scene, area, buf)
}

fn sheet(screen: &ExerciseScreen, scene: &Scene<'_>, area: Rect) -> Option<Sheet> {
    let (stage, exercise) = scene.guide.exercise(&screen.exercise)?;
    let columns = usize::from(area.width.saturating_sub(2)).min(MEASURE);
    let rows = usize::from(area.height);
    let mut sheet = Sheet::new(columns, rows, scene.theme);
    head(&mut sheet, screen, stage, exercise, scene, rows < 16);
    if screen.part == 0 {
        opening(&mut sheet, screen, exercise, scene, rows < 16);
    } else if let Some(field) = exercise.fields.get(screen.part - 1) {
        question::lay_out(&mut sheet, screen, field, scene);
    } else {
        close(&mut sheet, screen, exercise, scene);
    }
    if screen.sources != Sources::Folded {
        let source = &exercise.source;
        sheet.gap();
        sheet.words(&format!("Why this helps: {}", exercise.why), scene.theme.text());
        let words = format!("Where it comes from ({}): {}", source.strength.label(), source.text);
        sheet.words(&words, scene.theme.muted());
    }
    Some(sheet)
}

/// Where the words stand that are being written, with the first row shown that is `top`.
fn place_of_words(sheet: &Sheet, top: usize, area: Rect) -> Option<Rect> {
    let (rows, indent) = sheet.field.as_ref()?;
    let first = rows.start.max(top);
    let last = rows.end.min(top + usize::from(area.height));
    let indent = u16::try_from(*indent).unwrap_or(0);
    let field = Rect {
        x: area.x + 2.min(area.width) + indent,
        y: area.y + u16::try_from(first - top.min(first)).unwrap_or(0),
        width: u16::try_from(sheet.columns).unwrap_or(0).saturating_sub(indent * 2),
        height: u16::try_from(last.saturating_sub(first)).unwrap_or(0),
    };
    Some(field.intersection(area))
}

/// Draws the rows that fit, with the current spot among them.
fn show(
    sheet: &Sheet,
    screen: &ExerciseScreen,
    scene: &Scene<'_>,
    whole: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let total = sheet.lines.len();
    let mut area = whole;
    if let Some(line) = &sheet.pinned {
        let room = whole.height.saturating_sub(2);
        area.height = room;
        // Close under the words where they are short, at the very bottom where they are not.
        let y = whole.y + room.min(u16::try_from(total).unwrap_or(room)) + 1;
        if y < whole.bottom() {
            buf.set_line(whole.x + 2.min(whole.width), y, line, whole.width.saturating_sub(2));
        }
    }
    let height = usize::from(area.height);
    let mut top = screen.top.get().min(sheet.current.start.saturating_sub(1));
    if sheet.current.end + 1 > top + height {
        top = (sheet.current.end + 1).saturating_sub(height).min(sheet.current.start);
    }
    if sheet.pinned.is_some() {
        top = screen.top.get();
    }
    if screen.sources == Sources::Sought {
        top = total;
    }
    top = top.min(total.saturating_sub(height));
    screen.top.set(top);
    screen.below.set(total.saturating_sub(top + height));
    let left = area.x + 2.min(area.width);
    for (y, line) in (area.y..area.bottom()).zip(sheet.lines.iter().skip(top)) {
        buf.set_line(left, y, line, area.width.saturating_sub(2));
    }
    let x = area.right().saturating_sub(1);
    if top > 0 && area.width > 2 {
        buf.set_string(x, area.y, "↑", sheet.theme.muted());
    }
    if total > top + height && area.width > 2 && area.height > 1 {
        buf.set_string(x, area.bottom() - 1, "↓", sheet.theme.muted());
    }
    if let (Some(area), Some(writing)) = (place_of_words(sheet, top, area), &screen.writing) {
        let asked = scene.guide.exercise(&screen.exercise).and_then(|(_, exercise)| {
            let field = exercise.fields.get(screen.part.checked_sub(1)?)?;
            screen.pointing(field, &writing.spot, scene)
        });
        return write_over(&writing.editor, area, asked, sheet.theme, buf);
    }
    let y = area.y + u16::try_from(sheet.current.start.saturating_sub(top)).unwrap_or(0);
    Some(Position { x: left, y: y.min(area.bottom().saturating_sub(1)) })
}

fn write_over(
    editor: &Editor,
    area: Rect,
    asked: Option<Pointing<'_>>,
    theme: Theme,
    buf: &mut Buffer,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    for y in area.y..area.bottom() {
        buf.set_string(area.x, y, " ".repeat(usize::from(area.width)), theme.text());
    }
    let styles = EditorStyles { text: theme.text(), selection: theme.selected(), hit: theme.hit() };
    let marks = editor.lines_in_view().map(|(place, line)| {
        let found = asked.map(|asked| asked.find(line)).unwrap_or_default();
        (place, found.into_iter().map(|finding| finding.range).collect())
    });
    let marks = marks.collect();
    Some(editor::draw_marked(editor, area, buf, styles, &marks))
}

fn head(
    sheet: &mut Sheet,
    screen: &ExerciseScreen,
    stage: &Stage,
    exercise: &Exercise,
    scene: &Scene<'_>,
    small: bool,
) {
    let theme = scene.theme;
    let fields = exercise.fields.len();
    if small && screen.part > 0 {
        let words = format!("{} · {}", exercise.title, place(screen.part, fields));
        sheet.words(&words, theme.muted());
        if screen.is_unkept() {
            sheet.words("Never saved. Closed, it is gone.", theme.heading());
        }
        return;
    }
    sheet.words(&exercise.title, theme.title());
    let mut parts = vec![stage.short.clone(), format!("{} min", exercise.minutes)];
    if !heat(exercise.heat).is_empty() {
        parts.push(heat(exercise.heat).to_owned());
    }
    match (exercise.role, scene.reader) {
        // Two sit here, and the page says “I”.
        (Role::Any, Some(Role::Both)) => parts.push("for one of you, say who".to_owned()),
        (Role::Any, _) => (),
        (role, reader) if reader == Some(role) => (),
        (role, _) => parts.push(role.label_for(scene.audience()).to_owned()),
    }
    let private = reach::short(scene.daily.for_two);
    let reach = match (screen.is_unkept(), screen.sitting.shared) {
        (true, _) => "not kept",
        (false, true) => "shared",
        (false, false) => private,
    };
    parts.push(reach.to_owned());
    if screen.sitting.day != scene.today {
        parts.push(screen.sitting.day.short(scene.today));
    }
    sheet.words(&parts.join(" · "), theme.muted());
    if screen.is_unkept() {
        let told = "Nothing of this page is kept. When it is closed, it is gone.";
        sheet.words(told, theme.heading());
    }
    let latest = scene.workbook.sittings_of(&screen.exercise).next_back();
    if latest.is_some_and(|latest| latest.created > screen.sitting.created) {
        let day = screen.sitting.day.short(scene.today);
        let words = format!("An earlier page, of {day}. p shows the one before, Esc goes back.");
        sheet.words(&words, theme.heading());
    }
    if screen.part > 0 {
        sheet.words(&place(screen.part, fields), theme.muted());
    }
    sheet.gap();
}

fn place(part: usize, fields: usize) -> String {
    if part > fields { "the end".to_owned() } else { format!("question {part} of {fields}") }
}

fn opening(
    sheet: &mut Sheet,
    screen: &ExerciseScreen,
    exercise: &Exercise,
    scene: &Scene<'_>,
    small: bool,
) {
    let theme = sheet.theme;
    if screen.sitting.shared {
        let whom = if scene.audience().is_alone() { "two" } else { "both of you" };
        let words = format!(
            "A page for {whom}. Nothing is sent anywhere. v takes it off the pages for two."
        );
        sheet.words(&words, theme.muted());
        sheet.gap();
    } else if screen.keeping == Keeping::Asked {
        let words = "You can write this and keep nothing: Enter asks first.";
        sheet.words(words, theme.heading());
        sheet.gap();
    } else if !screen.is_unkept() && !small {
        sheet.words(reach::long(scene.daily.for_two), theme.muted());
        sheet.gap();
    }
    lasting::on_opening(sheet, screen, exercise, scene);
    if !exercise.warning.is_empty() {
        sheet.hanging("! ", &exercise.warning, theme.heading());
        sheet.gap();
    }
    sheet.words(&exercise.why, theme.text());
    if !exercise.intro.is_empty() {
        sheet.gap();
        sheet.words(&exercise.intro, theme.text());
    }
    sheet.gap();
    for field in &exercise.fields {
        let told = screen.sitting.is_told_roughly(&field.id);
        let answered = told || !screen.answer(field).is_blank();
        let (mark, style) = if answered { ("✓ ", theme.kept()) } else { ("· ", theme.muted()) };
        sheet.hanging(mark, &field.label, style);
    }
    let begun = screen.sitting.answered() > 0;
    let mut line = Line::from(vec![
        Span::styled("▸ Enter ", theme.accent()),
        Span::styled(if begun { "go on" } else { "begin" }, theme.text()),
    ]);
    let opens = exercise.talk.as_ref().map(|_| "hold this talk").or(exercise.opens.map(tool));
    if let Some(opens) = opens.filter(|_| has_tool(exercise, scene.audience())) {
        line.push_span(Span::styled("   t ", theme.accent()));
        line.push_span(Span::styled(opens, theme.text()));
    }
    if log_of(exercise).is_some() {
        line.push_span(Span::styled("   n ", theme.accent()));
        line.push_span(Span::styled("new row", theme.text()));
    }
    let more = if log_of(exercise).is_none() && begun { "   n new page   p earlier" } else { "" };
    for words in ["   Esc not today is fine", more] {
        // What does not fit whole is on the Keys screen.
        if line.width() + crate::text::width::width(words) <= sheet.columns {
            line.push_span(Span::styled(words, theme.muted()));
        }
    }
    sheet.pinned = Some(line);
}

/// What the tool of an exercise is called.
fn tool(opens: Opens) -> &'static str {
    match opens {
        Opens::Plan => "open the plan",
        Opens::Apart => "write apart",
        Opens::Touch => "mark apart",
    }
}

fn close(sheet: &mut Sheet, screen: &ExerciseScreen, exercise: &Exercise, scene: &Scene<'_>) {
    let theme = sheet.theme;
    let words = match screen.sitting.answered() {
        _ if screen.is_unkept() => {
            "Nothing of this page is kept. Closing asks once more.".to_owned()
        }
        0 => "Nothing is written yet, and that is fine. The page waits for you.".to_owned(),
        1 => format!("1 question has an answer. {}.", scene.keeping.told("It is kept")),
        count => {
            let kept = scene.keeping.told("They are kept");
            format!("{count} questions have an answer. {kept}.")
        }
    };
    sheet.words(&words, theme.text());
    if !exercise.settle.is_empty() {
        sheet.gap();
        sheet.hanging("▎ ", &exercise.settle, theme.heading());
    }
    if let (Some(before), Some(after)) = (screen.sitting.before, screen.sitting.after) {
        sheet.gap();
        sheet.words(&format!("How heavy it was: {before} before, {after} after."), theme.muted());
    }
    sheet.gap();
    let row = sheet.lines.len();
    let mut spans =
        vec![Span::styled("▸ Enter ", theme.accent()), Span::styled("close", theme.text())];
    if exercise.rating && screen.sitting.after.is_none() {
        spans.push(Span::styled("    r how heavy is it now?", theme.muted()));
    }
    sheet.lines.push(Line::from(spans));
    sheet.current = row..row + 1;
    let earlier = scene.workbook.sittings_of(&screen.exercise).count();
    if earlier > 1 {
        sheet.gap();
        sheet.words(&format!("p shows earlier answers ({earlier} sittings)."), theme.muted());
    }
    if screen.sitting.answered() > 0 {
        sheet.words("n starts a new one for another day; this one stays.", theme.muted());
    }
}
