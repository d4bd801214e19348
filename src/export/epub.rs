//! A document as a book for e-readers (EPUB 3): chapters and a table of contents; no script, no font, no link that leads out.

use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use chrono::{Datelike, Timelike, Utc};
use sha2::{Digest, Sha256};
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use crate::{
    domain::day::{Day, Stamp},
    export::{
        Outline, Part,
        html::{element, escaped, write_about, write_piece},
    },
    phrases::say,
};

/// What such a file says of itself: it stands first, and is not packed.
const MIME_TYPE: &str = "application/epub+zip";

const CONTAINER: &str = "\
<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">
<rootfiles>
<rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/>
</rootfiles>
</container>
";

/// The reader chooses letters, their size and the ground: nothing is said of these.
const STYLE: &str = "\
h1,h2,h3,h4{line-height:1.25;break-after:avoid;page-break-after:avoid}
h3{margin:1.6em 0 .2em}
h4{font-style:italic;font-weight:normal;margin:1em 0 .2em}
p,ul{margin:.3em 0 .6em;overflow-wrap:anywhere}
.told{font-size:.85em}
nav ol{list-style:none;padding-left:1.2em}
";

/// A file of this many bytes is followed by another one: small readers are slow with long ones.
const LONG: usize = 100_000;

/// The files of the chapters, and the lines that lead to them.
#[derive(Default)]
struct Chapters {
    files: Vec<String>,
    contents: String,
}

/// The whole book. Nothing where it could not be packed.
pub fn write(outline: &Outline, now: Stamp) -> Option<Vec<u8>> {
    let mut chapters = Chapters::default();
    outline.parts.iter().for_each(|part| chapters.add(part));
    let cover = cover(outline, &chapters.contents);
    let package = package(outline, &cover, &chapters.files, now);
    let mut files = vec![
        ("META-INF/container.xml".to_owned(), CONTAINER.to_owned()),
        ("EPUB/package.opf".to_owned(), package),
        ("EPUB/nav.xhtml".to_owned(), cover),
        ("EPUB/style.css".to_owned(), STYLE.to_owned()),
    ];
    let named = |(place, text)| (format!("EPUB/{}", file_name(place + 1)), text);
    files.extend(chapters.files.into_iter().enumerate().map(named));
    pack(&files, now).ok()
}

fn file_name(number: usize) -> String {
    format!("{number}.xhtml")
}

impl Chapters {
    /// A part, in one file or in several, with its months where there are more than one.
    fn add(&mut self, part: &Part) {
        let first = self.files.len() + 1;
        let mut body = String::new();
        element(&mut body, "h2", &part.title);
        let (mut months, mut count, mut under) = (String::new(), 0, None::<Day>);
        for piece in &part.pieces {
            if body.len() > LONG {
                self.close(&part.title, &mut body);
            }
            let month = piece.day.first_of_month();
            let id = (under != Some(month)).then(|| {
                (count, under) = (count + 1, Some(month));
                let (file, told) = (self.files.len() + 1, month.month_and_year());
                line(&mut months, &format!("{}#m{count}", file_name(file)), &told, "");
                format!("m{count}")
            });
            write_piece(&mut body, piece, id.as_deref());
        }
        self.close(&part.title, &mut body);
        let below = if count > 1 { format!("<ol>\n{months}</ol>\n") } else { String::new() };
        line(&mut self.contents, &file_name(first), &part.title, &below);
    }

    fn close(&mut self, title: &str, body: &mut String) {
        self.files.push(document(title, body));
        body.clear();
    }
}

/// A line of the contents.
fn line(contents: &mut String, to: &str, told: &str, below: &str) {
    let told = escaped(told);
    let _ = writeln!(contents, "<li><a href=\"{to}\" dir=\"auto\">{told}</a>{below}</li>");
}

/// The first page: what the book is called, what is said of it, and what is in it.
fn cover(outline: &Outline, contents: &str) -> String {
    let mut body = String::new();
    write_about(&mut body, outline);
    body.push_str("<nav epub:type=\"toc\" role=\"doc-toc\">\n");
    element(&mut body, "h2", say::export_contents());
    let _ = writeln!(body, "<ol>\n{contents}</ol>\n</nav>");
    document(&outline.title, &body)
}

fn document(title: &str, body: &str) -> String {
    let (language, title) = (escaped(say::export_language()), escaped(title));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" \
         lang=\"{language}\" xml:lang=\"{language}\">\n<head>\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n\
         <body>\n{body}</body>\n</html>\n"
    )
}

/// What the book is, its files, and their order.
fn package(outline: &Outline, cover: &str, chapters: &[String], now: Stamp) -> String {
    let (language, title) = (escaped(say::export_language()), escaped(&outline.title));
    let modified = now.with_timezone(&Utc).format("%Y-%m-%dT%H:%M:%SZ");
    let id = id(cover, chapters);
    let (mut items, mut order) = (String::new(), String::new());
    for number in 1..=chapters.len() {
        let href = file_name(number);
        let _ = writeln!(
            items,
            "<item id=\"x{number}\" href=\"{href}\" media-type=\"application/xhtml+xml\"/>"
        );
        let _ = writeln!(order, "<itemref idref=\"x{number}\"/>");
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{language}\">\n\
         <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
         <dc:identifier id=\"id\">urn:uuid:{id}</dc:identifier>\n\
         <dc:title>{title}</dc:title>\n<dc:language>{language}</dc:language>\n\
         <meta property=\"dcterms:modified\">{modified}</meta>\n\
         <meta property=\"schema:accessMode\">textual</meta>\n\
         <meta property=\"schema:accessModeSufficient\">textual</meta>\n\
         <meta property=\"schema:accessibilityFeature\">structuralNavigation</meta>\n\
         <meta property=\"schema:accessibilityFeature\">tableOfContents</meta>\n\
         <meta property=\"schema:accessibilityHazard\">none</meta>\n\
         </metadata>\n<manifest>\n\
         <item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n\
         <item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n{items}</manifest>\n\
         <spine>\n<itemref idref=\"nav\"/>\n{order}</spine>\n</package>\n"
    )
}

/// A name that no other book has, made of its words alone: the same words are the same book.
fn id(cover: &str, chapters: &[String]) -> String {
    let mut hash = Sha256::new();
    for text in chapters.iter().map(String::as_str).chain([cover]) {
        hash.update(text.len().to_le_bytes());
        hash.update(text.as_bytes());
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    // What kind of id it is: one that its maker worked out.
    (bytes[6], bytes[8]) = (bytes[6] & 0x0f | 0x80, bytes[8] & 0x3f | 0x80);
    let mut id = String::new();
    for (place, byte) in bytes.iter().enumerate() {
        id.push_str(if [4, 6, 8, 10].contains(&place) { "-" } else { "" });
        let _ = write!(id, "{byte:02x}");
    }
    id
}

/// The files as one. Times are those of the clock that was given, as such files have them: without a zone.
fn pack(files: &[(String, String)], now: Stamp) -> ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let at = DateTime::from_date_and_time(
        u16::try_from(now.year()).unwrap_or_default(),
        small(now.month()),
        small(now.day()),
        small(now.hour()),
        small(now.minute()),
        small(now.second()),
    );
    let stored = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(at.unwrap_or_default());
    archive.start_file("mimetype", stored)?;
    archive.write_all(MIME_TYPE.as_bytes())?;
    let packed = stored.compression_method(CompressionMethod::Deflated);
    for (name, text) in files {
        archive.start_file(name.as_str(), packed)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}
