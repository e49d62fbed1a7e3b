//! What the tools are wanted for.

use clap::ValueEnum;
use serde::Deserialize;

/// What the tools are wanted for.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// `trunk build`, once or again and again.
    Build,
    /// Everything that the browser tests drive.
    Test,
    /// Licences and sources.
    Check,
    /// Planting mistakes: asked for rarely, so only by its own command.
    Mutants,
    /// All of these but the last.
    All,
}

impl Purpose {
    /// Whether something that serves `of` is wanted for this purpose.
    pub fn wants(self, of: Self) -> bool {
        match self {
            Self::All => of != Self::Mutants,
            // The browser tests look at what was built.
            Self::Test => of == self || of == Self::Build,
            Self::Build | Self::Check | Self::Mutants => of == self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Purpose;

    #[test]
    fn tests_need_what_builds_need() {
        assert!(Purpose::Test.wants(Purpose::Build));
        assert!(!Purpose::Build.wants(Purpose::Test));
        assert!(!Purpose::Test.wants(Purpose::Check));
        assert!(Purpose::All.wants(Purpose::Check));
        assert!(!Purpose::All.wants(Purpose::Mutants));
    }
}
