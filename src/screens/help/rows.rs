//! What can be chosen on Help, and what each says.

/// Something on Help that can be chosen, in the order shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Where the letters go.
    Where,
    /// A country, by its code, under the name it is known by.
    Country(String, String),
    /// Every other country.
    All,
    /// Back to choosing a country.
    Another,
    Keep,
    Safety,
    Calls,
    Limits,
    Answers,
    Keys,
    /// Back to the numbers.
    Numbers,
    /// Back to the private check that waits below: its question, or what it said.
    Check,
}

impl Row {
    /// Whether it stands in the flow of countries.
    pub fn is_country(&self) -> bool {
        matches!(self, Row::Country(..) | Row::All)
    }

    /// What it says.
    pub fn label(&self) -> String {
        match self {
            Row::Where => "Where are you?",
            Row::Country(_, name) => name,
            Row::All => "another country",
            Row::Another => "Another country",
            Row::Keep => "Keep this country for next time",
            Row::Safety => "A private check. No answer is kept",
            Row::Calls => "When to call today: signs that should not wait",
            Row::Limits => "What this program can hide, and what it cannot",
            Row::Answers => "Questions and answers",
            Row::Keys => "The keys that work here",
            Row::Numbers => "Back to the numbers",
            Row::Check => "Back to the check",
        }
        .to_owned()
    }
}
