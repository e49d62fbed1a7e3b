//! What is found wrong.

/// Something about the settings that the owner should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Whether the site must not be built like that. Otherwise it is a warning.
    pub stops: bool,
    /// The setting that it is about, by its name in TOML; `endpoint` for the address.
    pub at: &'static str,
    /// What is wrong, as a sentence.
    pub what: String,
    /// What to do, as a sentence.
    pub mend: String,
}

pub(super) struct Issues(pub(super) Vec<Issue>);

impl Issues {
    pub(super) fn stop(
        &mut self,
        at: &'static str,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) {
        self.put(true, at, what.into(), mend.into());
    }

    pub(super) fn warn(
        &mut self,
        at: &'static str,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) {
        self.put(false, at, what.into(), mend.into());
    }

    fn put(&mut self, stops: bool, at: &'static str, what: String, mend: String) {
        self.0.push(Issue {
            stops,
            at,
            what,
            mend,
        });
    }
}
