//! Big digits, three rows high.

/// A time such as `02:51`, as three rows. Signs that are no digit are left out.
pub fn rows(time: &str) -> [String; 3] {
    let mut rows = [String::new(), String::new(), String::new()];
    for sign in time.chars() {
        let Some(glyph) = glyph(sign) else { continue };
        for (row, part) in rows.iter_mut().zip(glyph) {
            if !row.is_empty() {
                row.push(' ');
            }
            row.push_str(part);
        }
    }
    rows
}

fn glyph(sign: char) -> Option<[&'static str; 3]> {
    Some(match sign {
        '0' => ["┏━┓", "┃ ┃", "┗━┛"],
        '1' => [" ╺┓", "  ┃", " ╺┻"],
        '2' => ["╺━┓", "┏━┛", "┗━╸"],
        '3' => ["╺━┓", " ━┫", "╺━┛"],
        '4' => ["╻ ╻", "┗━┫", "  ╹"],
        '5' => ["┏━╸", "┗━┓", "╺━┛"],
        '6' => ["┏━╸", "┣━┓", "┗━┛"],
        '7' => ["╺━┓", "  ┃", "  ╹"],
        '8' => ["┏━┓", "┣━┫", "┗━┛"],
        '9' => ["┏━┓", "┗━┫", "╺━┛"],
        ':' => [" ", "▪", " "],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::width;

    #[test]
    fn every_digit_is_three_columns_and_no_two_are_alike() {
        let all: Vec<_> = ('0'..='9').map(|digit| rows(&digit.to_string())).collect();
        for (place, rows) in all.iter().enumerate() {
            assert!(rows.iter().all(|row| width(row) == 3), "{place}");
            assert!(!all[..place].contains(rows), "{place}");
        }
        assert_eq!(width(&rows("02:51")[0]), 17);
    }
}
