//! What is said once for many pages: it may be long, and a key changes nothing of it.

use std::sync::Arc;

use crate::ui::page::{Block, Column, Page};

impl Page {
    /// Choices in columns that stand side by side.
    pub fn columns(&mut self, columns: Vec<Arc<Column>>) {
        self.choices += columns.iter().map(|column| column.cards.len()).sum::<usize>();
        self.blocks.push(Block::Columns(columns));
    }

    /// All that another page says, said once for many pages.
    pub fn shared(&mut self, page: &Arc<Page>) {
        self.choices += page.choices;
        self.blocks.push(Block::Shared(Arc::clone(page)));
    }
}
