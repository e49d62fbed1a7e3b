//! Words and colors of another clinic.

#[path = "../../build.rs"]
mod build;

use std::fs;
use std::path::Path;

#[test]
fn another_clinic_has_its_own_words_and_colors() {
    let (clinic, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = crate_folder.join("../../content");
    for (name, from, to) in [
        ("consultation.toml", "submit = \"", "submit = \"Ahoy: "),
        ("theme.toml", "accent = \"#2a3768\"", "accent = \"#5a2a68\""),
    ] {
        let text = fs::read_to_string(own.join(name)).unwrap();
        assert!(text.contains(from), "{name}");
        fs::write(clinic.path().join(name), text.replacen(from, to, 1)).unwrap();
    }
    build::compile_in(clinic.path(), crate_folder, out.path()).unwrap();
    let read = |name: &str| fs::read_to_string(out.path().join(name)).unwrap();
    assert!(read("words.toml").contains("Ahoy: "));
    let style = read("style.css");
    assert!(style.contains("--accent:#5a2a68;") && !style.contains("#2a3768"));
    // Both palettes, and the rules behind them.
    assert_eq!(style.matches("--ink:").count(), 2);
    assert!(style.contains("color-scheme: light dark"));
}

#[test]
fn a_folder_without_a_theme_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let failure = build::compile_in(folder.path(), crate_folder, folder.path()).unwrap_err();
    assert!(
        failure.to_string().contains("consultation.toml"),
        "{failure}"
    );
}
