//! What one asks for, and by when: on the plan in all its views, on Today, and in what is printed.

use trust_guide::{
    domain::{profile::Company, role::Role, workbook::Workbook},
    shell::Session,
};

use crate::{
    harness::{NOW, Play, guide, stamp, welcomed},
    plans::opened,
    screens::plan::told,
};

/// Somebody alone who asks for a lift by Friday, with keys.
fn asking() -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    let mut play = Play::of(workbook, 80, 40);
    play.keys("Pj<enter>A lift to the doctor<enter>My sister<enter>friday<enter><esc><esc>");
    play.app.workbook().clone()
}

fn on(days: i64, workbook: &Workbook) -> Play {
    let now = stamp(NOW) + chrono::Duration::days(days);
    Play::opened_at(now, opened(workbook.clone()), 80, 40)
}

#[test]
fn an_ask_stands_on_the_plan_with_the_day_it_is_asked_by_in_every_view() {
    let mut play = on(0, &asking());
    play.keys("P");
    let board = told(&play);
    assert!(board.contains("A lift to the doctor I ask by: Fri 27 Nov"), "{}", play.screen());
    play.keys("v");
    assert!(told(&play).contains("FRI 27 NOV ▸ ◇ A lift to the doctor"), "{}", play.screen());
    play.keys("v<down><down><down><down>");
    let month = told(&play);
    assert!(month.contains("27 ◇"), "{}", play.screen());
    assert!(month.contains("◇ A lift to the doctor"), "{}", play.screen());
    assert!(!month.contains("nothing on this day"), "{}", play.screen());
}

#[test]
fn an_ask_is_due_by_its_words_until_it_was_asked() {
    let workbook = asking();
    assert!(!told(&on(3, &workbook)).contains("A lift"), "not before its day");
    for days in [4, 6, 18] {
        let mut play = on(days, &workbook);
        let today = told(&play);
        assert!(today.contains("To ask for: A lift to the doctor"), "{}", play.screen());
        assert!(!today.contains("A page of your own"), "it is told once: {}", play.screen());
        play.keys("P");
        assert!(!told(&play).contains("TO LOOK AT AGAIN"), "{}", play.screen());
        assert!(told(&play).contains("▸ ◇ A lift"), "{}", play.screen());
        assert_eq!(told(&play).contains("Today 1"), days == 4, "{}", play.screen());
        assert_eq!(told(&play).contains("FROM BEFORE"), days != 4, "{}", play.screen());
        play.keys("v");
        let agenda = told(&play);
        let of_today = "▸ ◇ A lift to the doctor";
        let place = if days == 4 { "TODAY, FRI 27 NOV" } else { "FROM BEFORE" };
        assert!(agenda.contains(&format!("{place} {of_today}")), "{}", play.screen());
        assert_eq!(agenda.contains("nothing is due"), days != 4, "{}", play.screen());
        let printed = Session::of(guide(), workbook.clone(), play.world.now).today().join("\n");
        assert!(printed.contains("Something to ask for, on your plan"), "{printed}");
        assert!(!printed.contains("A lift"), "no word of one’s own is printed: {printed}");
    }
    assert!(!told(&on(19, &workbook)).contains("A lift"), "nobody is chased");
    // A change of the page on that very day does not hide it; that it was asked does.
    let mut play = on(4, &workbook);
    play.keys("<enter>");
    assert!(told(&play).contains("What I ask for"), "{}", play.screen());
    play.keys("<esc>P").keys("<enter>");
    let mut asked = on(4, &workbook);
    asked.keys("x");
    assert!(!told(&asked).contains("To ask for"), "put off: {}", asked.screen());
    asked.keys("u");
    assert!(told(&asked).contains("“not today” for something to ask for"), "{}", asked.screen());
}

#[test]
fn two_who_sit_here_together_are_not_read_what_one_of_them_asks_for() {
    let mut workbook = asking();
    workbook.edit_profile(|profile| profile.role = Some(Role::Both));
    workbook.edit_profile(|profile| profile.company = Some(Company::Together));
    let mut play = on(4, &workbook);
    assert!(!told(&play).contains("A lift"), "{}", play.screen());
    // Nor does Today lead to the page: what is due there is what the plan says is due.
    assert!(!told(&play).contains("A page of your own"), "{}", play.screen());
    play.keys("P");
    assert!(!told(&play).contains("A lift"), "{}", play.screen());
}
