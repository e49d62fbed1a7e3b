//! What `xtask stale` says and ends with.
#![allow(clippy::unwrap_used)]

use content::date::Date;
use jiff::ToSpan as _;
use std::path::Path;
use std::process::Command;

/// The exit code tells: 0 for nothing, 1 for something, 2 when it could not be judged.
#[test]
fn the_exit_code_tells() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let built = claims::site::build(&root, "2026-11-23".parse().unwrap()).unwrap();
    let expiries = built.content.findings.finding.iter().map(|it| it.expires);
    let (review, first) = (
        built.content.site.review.next_review,
        expiries.min().unwrap(),
    );
    let before = (claims::due::DAYS + 1).days();
    let quiet = Date(review.min(first).0.checked_sub(before).unwrap()).iso();
    let late = review.max(first).iso();
    for (args, code, says) in [
        (["--date", &quiet], 0, "nothing is due"),
        (["--date", &late], 1, "review of the words"),
        (["--date", "someday"], 2, ""),
        (["--root", "/no/such/folder"], 2, ""),
    ] {
        let done = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("stale")
            .args(args)
            .output()
            .unwrap();
        assert_eq!(done.status.code(), Some(code), "{args:?}");
        let text = String::from_utf8(done.stdout).unwrap();
        assert!(text.contains(says), "{args:?}: {text}");
    }
}
