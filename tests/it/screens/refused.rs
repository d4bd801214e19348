//! Words that could not be read as a day stay as they are, whatever else is pressed.

use trust_guide::domain::role::Role;

use crate::screens::{dates::writing, held};

#[test]
fn sideways_keys_leave_words_that_are_no_day_as_they_are() {
    let mut play = writing(Role::Broke, "Do no more harm", "<tab>");
    play.keys("the thaw<esc><right><left>l+");
    assert!(play.screen().contains("the thaw"), "{}", play.screen());
    let kept = held(&play, "steady.b1", "by");
    assert!(kept.is_none_or(|day| day.is_blank()), "{}", play.screen());
    play.keys("<right>");
    let told = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("Enter goes on typing; d clears them"), "{}", play.screen());
    play.keys("<enter> 1<esc>");
    assert!(play.screen().contains("the thaw 1"), "{}", play.screen());
}
