//! What stands in a cell of an outline: the item, number, day, link or act that a click there is about.

use ratatui::layout::{Position, Rect};

use crate::ui::{
    cursor::Cursor,
    paint::{
        Target,
        rows::{Row, Rows, Spots},
        scale, tone,
    },
};

/// The columns that every row keeps for the mark of the current item.
const MARK: usize = 2;

impl Rows {
    /// What is found in a cell of the area it is drawn into, with the cursor where it is.
    pub(in crate::ui) fn found(&self, cursor: &Cursor, area: Rect, at: Position) -> Option<Target> {
        let top = self.view(cursor, usize::from(area.height)).top;
        self.found_from(top, area, at)
    }

    /// The same where it is drawn from its first row on.
    pub(in crate::ui) fn found_unmarked(&self, area: Rect, at: Position) -> Option<Target> {
        self.found_from(0, area, at)
    }

    fn found_from(&self, top: usize, area: Rect, at: Position) -> Option<Target> {
        if !area.contains(at) {
            return None;
        }
        let row = self.all.get(top + usize::from(at.y - area.y))?;
        row.found(at.x - area.x)
    }

    /// Where the first row of the current item begins, if that is in view.
    pub(in crate::ui) fn place_of_current(&self, cursor: &Cursor, area: Rect) -> Option<Position> {
        let (current, top) =
            (self.current(cursor), self.view(cursor, usize::from(area.height)).top);
        let rows = (area.y..area.bottom()).zip(self.all.iter().skip(top));
        let mut rows = rows.filter(|(_, row)| row.item == Some(current));
        rows.next().map(|(y, row)| Position { x: area.x + row.mark.unwrap_or(0), y })
    }
}

impl Row {
    fn found(&self, x: u16) -> Option<Target> {
        let strip = self.beside.iter().find(|it| (it.x..it.x + it.columns).contains(&x));
        if let Some(strip) = strip {
            return strip.item.map(Target::Choice);
        }
        let column = usize::from(x);
        let here = match &self.spots {
            Spots::None => None,
            Spots::Numbers(from) => {
                let number = column.checked_sub(*from).and_then(scale::number_in);
                number.map(|number| Target::Number(number, self.item))
            }
            Spots::Days(first, wide) => {
                let place = column.checked_sub(MARK)? / (*wide).max(1);
                (place < 7).then_some(Target::Day(first + place))
            }
            Spots::Link(link) => Some(Target::Link(*link)),
            Spots::Acts(acts) => tone::act_in(acts, column.checked_sub(MARK)?),
        };
        here.or(self.item.map(Target::Choice))
    }
}
