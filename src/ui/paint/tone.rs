//! How each tone looks in a palette.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::width::width,
    ui::{
        page::{Run, Tone},
        paint::Target,
        theme::Theme,
    },
};

impl Theme {
    /// How words of a tone look.
    pub fn of(self, tone: Tone) -> Style {
        match tone {
            Tone::Text => self.text(),
            Tone::Title => self.title(),
            Tone::Heading => self.heading(),
            Tone::Label => self.label(),
            Tone::Muted => self.muted(),
            Tone::Accent => self.accent(),
            Tone::Kept => self.kept(),
            Tone::Urgent => self.urgent(),
            Tone::Quoted => self.quoted(),
            Tone::Rule => self.rule(),
            Tone::Hit => self.hit(),
            Tone::Selected => self.selected(),
        }
    }
}

/// Runs as one line.
pub fn line(text: &[Run], theme: Theme) -> Line<'static> {
    Line::from(spans(text, theme))
}

pub fn spans(text: &[Run], theme: Theme) -> Vec<Span<'static>> {
    text.iter().map(|run| Span::styled(run.text.clone(), theme.of(run.tone))).collect()
}

/// Words at both ends of a line so many columns wide, two columns in.
pub fn ends(left: &[Run], right: &[Run], columns: usize, theme: Theme) -> Line<'static> {
    let used: usize = left.iter().chain(right).map(|run| width(&run.text)).sum();
    let mut all = vec![Span::raw("  ")];
    all.extend(spans(left, theme));
    all.push(Span::raw(" ".repeat(columns.saturating_sub(2 + used).max(1))));
    all.extend(spans(right, theme));
    Line::from(all)
}

/// Where the runs of a line end, from the left, and what a click on each is about, where it names what a key does.
pub type Acts = Vec<(usize, Option<Target>)>;

/// The acts of a line of runs.
pub fn acts(text: &[Run]) -> Acts {
    let mut end = 0;
    let act = |run: &Run| {
        end += width(&run.text);
        (end, run.does.map(|(command, times)| Target::Act(command, times)))
    };
    text.iter().map(act).collect()
}

/// What a click in this column of such a line is about.
pub fn act_in(acts: &[(usize, Option<Target>)], column: usize) -> Option<Target> {
    acts.iter().find(|(end, _)| column < *end)?.1
}
