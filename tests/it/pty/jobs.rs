//! Stopping and going on, as a shell with job control does it.

use super::window::Home;

#[test]
fn ctrl_z_gives_the_terminal_back_until_the_shell_lets_it_go_on() {
    let home = Home::welcomed();
    let mut window = home.shell("set -m; \"$0\"; jobs; read answer; fg; echo over");
    window.at("Today");
    window.keys("\u{1a}").shows("Stopped");
    window.assert_given_back();
    assert!(!window.text().contains("Today"), "{}", window.text());
    window.keys("\r").until("it is drawn again", |window| {
        window.screen().alternate_screen() && window.is_at("Today")
    });
    window.keys("q").shows("over");
    assert_eq!(window.exit_code(), 0);
    window.assert_given_back();
}

#[test]
fn ctrl_z_does_nothing_where_no_shell_could_let_it_go_on() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today");
    window.keys("\u{1a}").keys("J").at("Journal");
}
