//! The words of a file of phrases, piece by piece: what is told with them, and what is typed, stays as it is.

use fluent_syntax::{
    ast::{Entry, Expression, Pattern, PatternElement, Resource},
    parser, serializer,
};

/// The file with something done to each piece of its words. What cannot be read is left out.
pub fn reworded(text: &str, mut act: impl FnMut(&mut String)) -> String {
    let mut file: Resource<String> = match parser::parse(text.to_owned()) {
        Ok(file) | Err((file, _)) => file,
    };
    for entry in &mut file.body {
        if let Entry::Message(message) = entry
            && !is_typed(&message.id.name)
            && let Some(pattern) = &mut message.value
        {
            each_piece(pattern, &mut act);
        }
    }
    serializer::serialize(&file)
}

/// Whether a phrase is what people type, and is never shown: it is compared with what they did type.
pub fn is_typed(id: &str) -> bool {
    let is_told = id.starts_with("typed-on-");
    !is_told && (id.starts_with("typed-") || id.starts_with("palette-typed-"))
}

fn each_piece(pattern: &mut Pattern<String>, act: &mut impl FnMut(&mut String)) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => act(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    each_piece(&mut variant.value, act);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}
