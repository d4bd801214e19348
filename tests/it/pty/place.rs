//! Where the program in a terminal is, by the head of its screen.

use super::window::Window;

impl Window {
    /// Whether the head names this place.
    pub fn is_at(&self, place: &str) -> bool {
        self.text().lines().next().is_some_and(|head| head.contains(place))
    }

    /// Waits until the head names this place.
    pub fn at(&mut self, place: &str) -> &mut Window {
        self.until(&format!("it is at “{place}”"), |window| window.is_at(place))
    }
}
