//! How short choices stand one after the other, in as many rows as they need.

use crate::text::width::width;

/// How many of these items stand in each row, when they stand one after the other in `columns`.
pub fn flowed(items: &[String], columns: usize) -> Vec<usize> {
    let mut rows = Vec::new();
    let mut used = 0;
    for item in items {
        let wide = flow_width(item);
        match rows.last_mut() {
            Some(count) if used + wide <= columns => *count += 1,
            _ => {
                rows.push(1);
                used = 0;
            }
        }
        used += wide;
    }
    rows
}

/// Two columns for the mark before an item of a flow, and one of air after it.
pub fn flow_width(item: &str) -> usize {
    width(item) + 3
}
