//! What is about something else than what broke trust is not offered and not listed, and it is told how much that is.

use std::sync::Arc;

use trust_guide::{
    domain::{
        audience::Audience,
        breach::{Breach, Breaches},
        daily::Daily,
        day::Day,
        guide::Guide,
        id::NodeId,
        progress::suggestion,
        summary::Summary,
    },
    screens::{
        page::{after, links},
        stage::{Row, left_out, rows},
    },
};

use crate::harness::{NOW, guide, stamp};

use super::{everybody, life};

/// The real guide, in which every second page, exercise and prompt, and every third thing of a spine, is about an affair.
fn half_about_an_affair(who: Audience) -> Guide {
    let about: Breaches = [Breach::Affair].into_iter().collect();
    let mut guide = guide().worded_for(who);
    for stage in &mut guide.stages {
        stage.pages.iter_mut().step_by(2).for_each(|it| Arc::make_mut(it).about = about);
        stage.exercises.iter_mut().step_by(2).for_each(|it| Arc::make_mut(it).about = about);
        stage.prompts.iter_mut().step_by(2).for_each(|it| Arc::make_mut(it).about = about);
        stage.spine.iter_mut().step_by(3).for_each(|it| it.about = about);
    }
    guide
}

/// What is offered to somebody by every road within some weeks: Today, the prompt, the next page, links and the spines.
fn offered(guide: &Guide, who: Audience) -> Vec<NodeId> {
    let (mut workbook, _) = life(who, &[], guide, Day::of(stamp(NOW), 4));
    workbook.edit_profile(|profile| profile.what_broke = who.breaches);
    let summary = Summary::of(guide, &workbook);
    let mut found = Vec::new();
    for day in [0, 3, 8, 9, 10, 11, 12, 20] {
        let now = stamp(NOW) + chrono::Duration::days(day);
        let mut daily = Daily::default();
        daily.follow(guide, &workbook, &summary, now);
        assert_eq!(daily.offering.audience.breaches, who.breaches);
        let small = [0, 1, 2, 5, 11, 29, 60];
        let small =
            small.into_iter().filter_map(|it| suggestion(guide, &summary, daily.offering, it));
        found.extend(small.map(|it| it.id().clone()));
        found.extend(daily.prompt.clone());
        for stage in &guide.stages {
            found.extend(guide.spine(stage, who).iter().map(|it| it.thing.id().clone()));
            for page in stage.pages.iter().filter(|it| who.fits(it.role) && who.is_for(it.about)) {
                found.extend(after(stage, page, daily.offering).map(|it| it.id.clone()));
                found.extend(links(guide, page, who).into_iter().cloned());
            }
        }
    }
    found
}

#[test]
fn what_is_about_something_else_is_offered_to_nobody_who_said_what_broke() {
    for who in everybody() {
        let guide = half_about_an_affair(who);
        let of =
            |breaches: &[Breach]| Audience { breaches: breaches.iter().copied().collect(), ..who };
        let is_other = |id: &NodeId| !of(&[Breach::Money]).is_for(guide.node(id).unwrap().about());
        let companions = |id: &NodeId| {
            let mut pages = guide.stages.iter().flat_map(|stage| &stage.pages);
            pages.any(|page| page.about.is_empty() && page.exercise.as_ref() == Some(id))
        };
        let money = offered(&guide, of(&[Breach::Money]));
        // The exercise of a page that is theirs stays a key away from it.
        let wrong: Vec<_> = money.iter().filter(|it| is_other(it) && !companions(it)).collect();
        assert!(wrong.is_empty(), "{wrong:?} for {who:?}");
        for breaches in [&[][..], &[Breach::Affair], &[Breach::Money, Breach::Affair]] {
            let found = offered(&guide, of(breaches));
            assert!(found.iter().any(is_other), "{breaches:?} {who:?}");
            assert!(found.len() > money.len(), "{breaches:?} {who:?}");
        }
    }
}

#[test]
fn what_is_about_something_else_is_not_listed_and_is_counted() {
    let mut left = 0;
    for who in everybody() {
        let guide = half_about_an_affair(who);
        let money = Audience { breaches: [Breach::Money].into_iter().collect(), ..who };
        let affair = Audience { breaches: [Breach::Affair].into_iter().collect(), ..who };
        for stage in &guide.stages {
            let all = rows(stage, who, true);
            assert_eq!(left_out(stage, who), 0, "{} {who:?}", stage.id);
            for named in [money, affair] {
                let theirs = rows(stage, named, true);
                let is_for = |row: &Row<'_>| {
                    let node = row.id().and_then(|id| guide.node(id));
                    node.is_none_or(|node| named.is_for(node.about()))
                };
                let expected: Vec<&Row<'_>> = all.iter().filter(|row| is_for(row)).collect();
                assert_eq!(theirs.iter().collect::<Vec<_>>(), expected, "{} {named:?}", stage.id);
                let own =
                    |rows: &[Row<'_>]| rows.iter().take_while(|row| **row != Row::ForTwo).count();
                assert_eq!(left_out(stage, named), own(&all) - own(&theirs), "{}", stage.id);
                left += left_out(stage, named);
            }
        }
    }
    assert!(left > 100, "{left}");
}

#[test]
fn whatever_broke_trust_every_spine_keeps_its_things_and_every_day_has_something() {
    for who in everybody() {
        let guide = guide().worded_for(who);
        for breach in Breach::ALL {
            let told = Audience { breaches: [breach].into_iter().collect(), ..who };
            for stage in &guide.stages {
                let things = |who| guide.spine(stage, who).len();
                assert!(things(told) >= things(who).min(3), "{} {breach:?} {who:?}", stage.id);
            }
            let found = offered(&guide, told);
            assert!(found.len() > 100, "{breach:?} {who:?}");
        }
    }
}
