//! The pages of the project lead where they say, and the book holds each of them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Every page of the project that is written in Markdown, but for those of the guide.
fn pages() -> Vec<PathBuf> {
    let found = [".", "docs"].into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let mut pages: Vec<PathBuf> = found.map(|it| it.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    pages.sort();
    assert!(pages.len() > 8, "{pages:?}");
    pages
}

/// Where the links and pictures of a page lead to, but for addresses on the web.
fn links(text: &str) -> Vec<&str> {
    let ends = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let links = ends.map(|(link, _)| link.split_once('#').map_or(link, |(page, _)| page));
    links.filter(|link| !link.is_empty() && !link.contains("://")).collect()
}

#[test]
fn every_link_of_a_page_leads_to_something_that_is_there() {
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        for link in links(&text) {
            // The page of the releases is beside the project, where it is hosted.
            let is_there = link == "../../releases/latest"
                || page.parent().unwrap_or(Path::new("")).join(link).exists();
            assert!(is_there, "{}: {link}", page.display());
        }
    }
}

#[test]
fn the_book_holds_every_page_once() {
    let summary = fs::read_to_string("docs/book/SUMMARY.md").unwrap();
    let mut held: Vec<PathBuf> =
        links(&summary).into_iter().map(|link| Path::new(".").join(link)).collect();
    held.sort();
    let dot = |page: PathBuf| if page.starts_with(".") { page } else { Path::new(".").join(page) };
    let mut pages: Vec<PathBuf> = pages().into_iter().map(dot).collect();
    pages.sort();
    assert_eq!(held, pages);
}
