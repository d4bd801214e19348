//! In which order lines stand on the table: by how they stand between the two, and among these by what they are.

use crate::domain::table::{Accord, Laid, OpenedPage, Row, Standing};

/// Lines that stand together under one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Lines that stand so between the two.
    Standing(Standing),
    /// Pages of which one laid their side, or both did: each is one line, whoever laid what.
    Pages,
}

/// All that lies on the table, group by group.
pub fn groups(laid: &Laid) -> Vec<(Group, Vec<&Row>)> {
    let standing = |standing| {
        let mut rows = laid.standing(standing);
        if standing != Standing::TakenBack {
            rows.retain(|row| row.kind.accord() != Accord::Sides);
        }
        // Those of a kind stay in the order in which they were laid.
        rows.sort_by_key(|row| row.kind);
        (Group::Standing(standing), rows)
    };
    let pages = laid.pages().iter().filter_map(OpenedPage::row).collect();
    let mut groups = vec![
        standing(Standing::Agreed),
        standing(Standing::Offered),
        (Group::Pages, pages),
        standing(Standing::TakenBack),
    ];
    groups.retain(|(_, rows)| !rows.is_empty());
    groups
}
