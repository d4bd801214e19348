//! Two acts in one line: each has days of its own, and one row has days for one.

use crate::domain::plan::one_line::{
    cut::Piece,
    phrases::Said,
    reading::Placed,
    words::{Sense, joins, sense},
};

/// Whether a line says when for two acts: “Cook on Mondays and wash up on Thursdays”.
pub(super) fn are_two(pieces: &[Piece], placed: &[Placed]) -> bool {
    let is_own = |place: usize| {
        let word = pieces[place].word.as_str();
        let is_said = placed.iter().any(|it| it.from <= place && place < it.to && !it.found.beside);
        !is_said && !word.is_empty() && !joins(word)
    };
    let times: Vec<&Placed> =
        placed.iter().filter(|it| says_when(&it.found.said) && !it.found.beside).collect();
    times.windows(2).any(|pair| {
        let [one, other] = pair else { return false };
        let is_before = (0..one.from).any(is_own);
        let is_behind = (other.to..pieces.len()).any(is_own);
        let between = one.to..other.from;
        // “and” between two of a kind is a part of the first.
        let is_joined = between
            .clone()
            .chain(other.from.checked_sub(1))
            .any(|place| joins(&pieces[place].word));
        if between.clone().any(is_own) {
            let both_name = names_days(&one.found.said) && names_days(&other.found.said);
            return (is_before || is_behind) && (is_joined || both_name);
        }
        // “… on Saturday, then every Saturday …”, “I cook on Mondays and on Thursdays you cook”
        let is_then = between.clone().any(|place| pieces[place].word == "then");
        let is_of_kind = matches!(
            (&one.found.said, &other.found.said),
            (Said::Days(..), Said::Days(..)) | (Said::On(..), Said::On(..))
        );
        let next = pieces.get(other.to).and_then(|piece| sense(&piece.word));
        let is_somebody = matches!(next, Some(Sense::I | Sense::We | Sense::You));
        is_before && is_behind && is_joined && (is_then || !is_of_kind || is_somebody)
    })
}

fn says_when(said: &Said) -> bool {
    said.is_rhythm() || matches!(said, Said::On(..) | Said::Near(_) | Said::Which(_))
}

fn names_days(said: &Said) -> bool {
    matches!(said, Said::Days(..) | Said::OfMonth { .. } | Said::On(..) | Said::Which(_))
}
