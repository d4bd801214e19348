//! A book for e-readers, unpacked and read closely: its parts, their order, and that any words stay well-formed.

use std::{collections::BTreeSet, io::Read};

use proptest::prelude::*;
use roxmltree::{Document, ParsingOptions};
use trust_guide::{
    domain::{id::RecordId, journal::Entry, kinds::Record, workbook::Workbook},
    export::{Choice, Files, Format},
};
use zip::{CompressionMethod, ZipArchive};

use super::{book::lived_in, made, written};
use crate::{
    harness::{NOW, stamp},
    plans::today,
};

/// The files of a packed book, in their order.
pub fn unpacked(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let read = |place: usize| {
        let mut file = archive.by_index(place).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        (file.name().unwrap().into_owned(), text)
    };
    (0..count).map(read).collect()
}

fn packed(book: &Workbook, title: &str) -> Vec<u8> {
    let format = Format::Epub { title: title.to_owned() };
    let Files::Packed(bytes) = made(book, format, Choice::all(true)).files else {
        panic!("it is not packed")
    };
    bytes
}

fn xml(text: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).unwrap_or_else(|err| panic!("{err}: {text}"))
}

/// Everything an e-reader needs of a book, or what is missing.
fn hold(files: &[(String, String)]) {
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names[..3], ["mimetype", "META-INF/container.xml", "EPUB/package.opf"]);
    let text = |name: &str| &files.iter().find(|(it, _)| it == name).unwrap().1;
    assert_eq!(text("mimetype"), "application/epub+zip");
    let container = xml(text("META-INF/container.xml"));
    let root = container.descendants().find(|it| it.has_tag_name_local("rootfile")).unwrap();
    assert_eq!(root.attribute("full-path"), Some("EPUB/package.opf"));
    let package = xml(text("EPUB/package.opf"));
    let all = |name: &str| {
        let found = package.descendants().filter(|it| it.has_tag_name_local(name));
        found.collect::<Vec<_>>()
    };
    for name in ["identifier", "title", "language"] {
        let [one] = all(name)[..] else { panic!("{name} is there once") };
        assert!(!one.text().unwrap().trim().is_empty(), "{name}");
    }
    let items = all("item");
    let href = |id: &str| {
        let item = items.iter().find(|it| it.attribute("id") == Some(id)).unwrap();
        item.attribute("href").unwrap()
    };
    let listed: BTreeSet<String> =
        items.iter().map(|it| format!("EPUB/{}", it.attribute("href").unwrap())).collect();
    let there: BTreeSet<String> = names[3..].iter().map(|&it| it.to_owned()).collect();
    assert_eq!(listed, there, "each file is listed, and each that is listed is there");
    let order: Vec<&str> =
        all("itemref").iter().map(|it| href(it.attribute("idref").unwrap())).collect();
    assert_eq!(order[0], "nav.xhtml");
    assert_eq!(order.len(), files.len() - 4);
    let pages: Vec<(&str, Document<'_>)> =
        order.iter().map(|&href| (href, xml(text(&format!("EPUB/{href}"))))).collect();
    for (href, page) in &pages {
        let mut ids = BTreeSet::new();
        for element in page.descendants().filter(roxmltree::Node::is_element) {
            let name = element.tag_name().name();
            assert!(!["script", "img", "style", "iframe", "object"].contains(&name), "{href}");
            assert!(element.attributes().all(|it| !it.name().starts_with("on")), "{href}");
            assert!(element.attribute("src").is_none() && element.attribute("style").is_none());
            let is_new = element.attribute("id").is_none_or(|id| ids.insert(id.to_owned()));
            assert!(is_new, "{href} has an id twice");
        }
    }
    let (_, nav) = &pages[0];
    let links: Vec<_> = nav.descendants().filter(|it| it.has_tag_name_local("a")).collect();
    assert!(!links.is_empty());
    for link in links {
        let to = link.attribute("href").unwrap();
        let (file, id) = to.split_once('#').unwrap_or((to, ""));
        let (_, page) = pages.iter().find(|(href, _)| *href == file).unwrap();
        let is_there = page.descendants().any(|it| it.attribute("id") == Some(id));
        assert!(id.is_empty() || is_there, "{to} leads nowhere");
        assert!(link.text().is_some_and(|told| !told.is_empty()));
    }
    for (name, text) in files {
        let mut bare = text.clone();
        for known in [
            "http://www.idpf.org/2007/opf",
            "http://www.idpf.org/2007/ops",
            "http://www.w3.org/1999/xhtml",
            "http://purl.org/dc/elements/1.1/",
        ] {
            bare = bare.replace(&format!("=\"{known}\""), "");
        }
        for part in ["=\"http", "url(", "@import", "@font-face", "javascript:"] {
            assert!(!bare.contains(part), "{name} has {part}");
        }
    }
}

trait Named {
    fn has_tag_name_local(&self, name: &str) -> bool;
}

impl Named for roxmltree::Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

#[test]
fn an_e_reader_finds_what_it_needs_and_nothing_that_leads_out() {
    let bytes = packed(&lived_in(), "");
    // Whoever looks at the beginning alone knows what it is.
    assert_eq!(&bytes[..4], b"PK\x03\x04");
    assert_eq!((&bytes[6..10], &bytes[26..30]), (&[0, 0, 0, 0][..], &[8, 0, 0, 0][..]));
    assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
    let files = unpacked(&bytes);
    hold(&files);
    assert!(files[2].1.contains("<dc:title>Notes</dc:title>"), "{}", files[2].1);
    let named = unpacked(&packed(&lived_in(), "Our <year> & more"));
    hold(&named);
    assert!(named[2].1.contains("<dc:title>Our &lt;year&gt; &amp; more</dc:title>"));
    assert!(named[3].1.contains("<h1 dir=\"auto\">Our &lt;year&gt; &amp; more</h1>"));
    let blank = unpacked(&packed(&lived_in(), " \u{1}\u{ffff} "));
    assert!(blank[2].1.contains("<dc:title>Notes</dc:title>"), "{}", blank[2].1);
}

#[test]
fn its_chapters_are_the_parts_of_the_booklet_with_the_same_words() {
    let booklet = written(&lived_in(), "html", true);
    let between = |text: &str| {
        let parts = text.split("<h2 dir=\"auto\">").skip(1);
        parts.map(|part| part.split("</h2>").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let files = unpacked(&packed(&lived_in(), ""));
    let chapters = &files[5..];
    let told: Vec<String> = chapters.iter().flat_map(|(_, text)| between(text)).collect();
    assert_eq!(told, between(&booklet));
    let pieces = |text: &str| {
        let pieces = text.split("<section").skip(1);
        let piece = |piece: &str| piece.split_once('>').unwrap().1.to_owned();
        pieces
            .map(piece)
            .map(|it| it.split("</section>").next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let in_chapters: Vec<String> = chapters.iter().flat_map(|(_, text)| pieces(text)).collect();
    assert_eq!(in_chapters, pieces(&booklet));
}

#[test]
fn its_times_are_those_of_the_clock_that_was_given_and_the_same_words_are_the_same_book() {
    let bytes = packed(&lived_in(), "");
    assert_eq!(bytes, packed(&lived_in(), ""));
    let now = stamp(NOW);
    let mut archive = ZipArchive::new(std::io::Cursor::new(&bytes[..])).unwrap();
    for place in 0..archive.len() {
        let file = archive.by_index(place).unwrap();
        let at = file.last_modified().unwrap();
        let told = format!(
            "{:04}-{:02}-{:02} {:02}:{:02}",
            at.year(),
            at.month(),
            at.day(),
            at.hour(),
            at.minute()
        );
        assert_eq!(told, now.format("%Y-%m-%d %H:%M").to_string());
        let stored = file.compression() == CompressionMethod::Stored;
        assert_eq!(stored, file.name().unwrap() == "mimetype");
        assert!(file.extra_data().is_none_or(|more| more.is_empty()));
    }
    let package = |title: &str| unpacked(&packed(&lived_in(), title))[2].1.clone();
    let modified = now.to_utc().format("%Y-%m-%dT%H:%M:%SZ").to_string();
    assert!(package("").contains(&modified));
    let id = |title: &str| {
        let package = package(title);
        package.split("urn:uuid:").nth(1).unwrap()[..36].to_owned()
    };
    assert_eq!(id(""), id(""));
    assert_ne!(id(""), id("Another"));
}

fn entry(book: &mut Workbook, number: i64, words: &str) {
    let id = RecordId::from(format!("e{number}").as_str());
    let mut entry = Entry::begun(id, stamp(NOW), today().plus(-number));
    (entry.title, entry.body) = (words.into(), words.into());
    entry.tags = vec![words.into()];
    book.put(Record::Entry(entry.into()));
}

#[test]
fn a_long_journal_is_in_several_files_and_its_contents_name_the_months() {
    let mut book = Workbook::default();
    for number in 0..300 {
        entry(&mut book, number, &"a walk by the river ".repeat(40));
    }
    let files = unpacked(&packed(&book, ""));
    hold(&files);
    let chapters = &files[5..];
    assert!(chapters.len() > 3, "{}", chapters.len());
    assert!(chapters.iter().all(|(_, text)| text.len() < 110_000));
    let nav = &files[3].1;
    assert_eq!(nav.matches("<li>").count(), 1 + 11, "{nav}");
    assert!(nav.contains(">November 2026</a>") && nav.contains(">February 2026</a>"), "{nav}");
    assert_eq!(chapters.iter().map(|(_, it)| it.matches("<section").count()).sum::<usize>(), 300);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn whatever_was_typed_each_file_is_well_formed_and_every_letter_is_there(
        words in proptest::collection::vec(any::<char>(), 1..60),
        title in proptest::collection::vec(any::<char>(), 0..20),
    ) {
        let words: String = words.into_iter().collect();
        let mut book = Workbook::default();
        entry(&mut book, 1, &format!("a{words}"));
        entry(&mut book, 40, "]]><!--&#0;&lt;\u{0}\u{b}\u{fffe}");
        let files = unpacked(&packed(&book, &title.into_iter().collect::<String>()));
        hold(&files);
        let page = xml(&files[5].1);
        let said: String =
            page.descendants().filter(roxmltree::Node::is_text).filter_map(|it| it.text()).collect();
        let booklet = written(&book, "text", true);
        for letter in booklet.chars().filter(|sign| sign.is_alphanumeric()) {
            prop_assert!(said.contains(letter) || files[3].1.contains(letter), "{letter:?}");
        }
    }
}
