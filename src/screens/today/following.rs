//! What becomes of the mark where rows come or go by themselves.

use crate::screens::today::{Row, Today};

impl Today {
    /// What is known of the book and its table is another thing now: the cursor stays on what it was on.
    pub fn follows(&mut self, rows: [Vec<Row<'_>>; 2]) {
        let [before, after] = rows;
        let same = |row: &Row<'_>| match (row, before.get(self.cursor.item)) {
            (Row::OnTable(_), Some(Row::OnTable(_))) => true,
            (row, was) => Some(row) == was,
        };
        if let Some(place) = after.iter().position(same) {
            self.cursor.item = place;
        }
    }
}
