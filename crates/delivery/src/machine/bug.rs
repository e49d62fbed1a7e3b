//! Mistakes that the tests plant, to show that they would be found.

/// A planted mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bug {
    /// Each attempt has an id of its own.
    NewIdOnRetry,
    /// A request of unknown fate is sent again to any endpoint.
    RetryAnywhere,
    /// An answer that says nothing counts as success.
    AcceptUnreadable,
    /// Changed words do not say which request they replace.
    ForgetDoubt,
    /// After the timeout the request is not given up before the next one.
    NoAbort,
    /// An answer to a request that was given up counts for the current one.
    LateAnswer,
    /// There is no last attempt.
    Endless,
    /// "Not taken" is said although an earlier attempt may have arrived.
    ForgetEarlier,
    /// The endpoint's reference replaces the one that the visitor may have written down.
    OtherReference,
    /// After leaving, requests are numbered from the start.
    NumbersAgain,
    /// The time to wait of an older answer is told.
    OldWait,
}
