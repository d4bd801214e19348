//! Words that are typed before something is done that no key takes back: only the whole word does it.

use super::window::Home;

#[test]
fn going_back_and_erasing_wait_for_their_word_in_a_terminal() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today").keeps(super::WORDS).keys("\u{18}");
    window.exit_code();
    let whole = || home.read("workbook.json") + &home.read("changes.log");
    assert!(whole().contains(super::WORDS));
    let run = |verb: &str| home.shell(&format!("$0 {verb}; echo ended $?; read x"));

    let mut shell = run("restore 99");
    shell.shows("ended 2");
    drop(shell);
    for (typed, code) in [("y\r", 3), ("\r", 3), ("\u{4}", 3), ("yes\r", 0)] {
        let mut shell = run("restore 2");
        shell.shows("Type “yes” and Enter").sends(typed).shows(&format!("ended {code}"));
        assert_eq!(whole().contains(super::WORDS), code != 0, "{typed:?}");
    }
    for (typed, code) in [("yes\r", 3), ("\r", 3), ("erase\r", 0)] {
        let mut shell = run("erase");
        shell.shows("Type “erase” and Enter").sends(typed).shows(&format!("ended {code}"));
        assert_eq!(home.read("workbook.json").is_empty(), code == 0, "{typed:?}");
    }
    let left = std::fs::read_dir(home.file("")).unwrap().count();
    assert_eq!(left, 0);
}

#[test]
fn what_is_asked_in_a_terminal_is_not_asked_where_that_is_not_wanted() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today").keeps(super::WORDS).keys("\u{18}");
    window.exit_code();
    let run = |verb: &str| home.shell(&format!("$0 {verb}; echo ended $?; read x"));
    let mut shell = run("find");
    shell.shows("What are you looking for?").sends("zebra crossing\r").shows("ended 1");
    drop(shell);
    for (verb, instead) in [
        ("pulse", "echo 5 |"),
        ("find", "find <"),
        ("promise --new", "promise --new <"),
        ("write", "write <"),
        ("restore 2", "--yes"),
        ("erase", "--word"),
    ] {
        let mut shell = run(&format!("{verb} --no-input"));
        shell.shows(instead).shows("ended 3");
    }
}
