//! Another clinic on the same code: its own content folder, of which everything is built and nothing of the first
//! one's is left.

use crate::support;
use prerender::run::{Settings, run};
use scraper::{Html, Selector};
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// File, what the first clinic says there, and what the second says.
#[rustfmt::skip]
const CHANGES: &[[&str; 3]] = &[
    ["site.toml", "name = \"Neuromend Infusions\"", "name = \"Harbor Mood Clinic\""],
    ["site.toml", "{ sample = \"(555) 010-0199\" }", "\"(212) 555-0148\""],
    ["site.toml", "title = \"Neuromend\"", "title = \"Harbor\""],
    ["site.toml", "Neuromend sells", "Harbor sells"],
    ["site.toml", "endpoint = \"/api/consultations\"", "endpoint = \"https://forms.example.com/f/harbor\""],
    ["site.toml", "honeypot = \"leave_empty\"", "honeypot = \"\""],
    ["site.toml", "idempotent = true", "idempotent = false"],
    ["pages/evidence.toml", "Neuromend sells", "Harbor sells"],
    ["theme.toml", "corner = 4", "corner = 12"],
    ["theme.toml", "headings = \"serif\"", "headings = \"sans\""],
    ["theme.toml", "accent = \"#2a3768\"", "accent = \"#5a2a68\""],
    ["theme.toml", "# logo = \"logo.png\"", "logo = \"harbor.png\""],
];

const PERSON: &str = "
[[person]]
name = \"Ann Example\"
license = \"RN, license 000000, Sample State\"
role = \"Nurse. Stays with you during the infusion.\"
picture = \"ann.png\"
";

/// The second clinic's content.
fn content() -> support::Site {
    let site = support::Site::new();
    for [file, from, to] in CHANGES {
        site.change(file, from, to, to);
    }
    site.add("site.toml", PERSON, "Ann Example");
    fs::create_dir(site.file("pictures")).unwrap();
    for name in ["pictures/ann.png", "pictures/harbor.png"] {
        fs::copy(Path::new(ROOT).join("public/icon-180.png"), site.file(name)).unwrap();
    }
    // Two sections of the home page less.
    without(
        &site.file("pages/home.toml"),
        "\n[[section]]\n",
        &["id = \"resistant\"", "id = \"articles\""],
    );
    // One page less, and the link to it.
    fs::remove_file(site.file("pages/for-doctors.toml")).unwrap();
    without(
        &site.file("site.toml"),
        "\n[[",
        &["link = \"/for-doctors/\""],
    );
    site
}

/// Takes those parts of a file out that have one of these words.
fn without(file: &Path, between: &str, words: &[&str]) {
    let text = fs::read_to_string(file).unwrap();
    let parts = text.split(between);
    let kept = parts.filter(|part| !words.iter().any(|words| part.contains(words)));
    fs::write(file, kept.collect::<Vec<_>>().join(between)).unwrap();
}

/// What Trunk leaves to the hook, with scripts that do nothing.
fn trunk(staging: &Path) {
    let shell = "<script src=\"/app.js\" data-wasm=\"/app_bg.wasm\"></script>";
    for (name, bytes) in [
        ("index.html", shell.as_bytes()),
        ("app.js", b"export{init as default};"),
        ("app_bg.wasm", b"\0asm\x01\0\0\0"),
        // They follow from the lock file, which is the same.
        ("licenses.txt", b""),
        ("sbom.cdx.json", b""),
    ] {
        fs::write(staging.join(name), bytes).unwrap();
    }
}

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        if path.is_dir() {
            files(&path, into);
        } else {
            into.push(path);
        }
    }
}

#[test]
fn a_second_clinic_needs_no_other_code() {
    let (own, staging) = (content(), tempfile::tempdir().unwrap());
    let dist = staging.path().join("dist");
    fs::create_dir(&dist).unwrap();
    trunk(&dist);
    let settings = Settings {
        source: ROOT.into(),
        content: own.dir().to_owned(),
        staging: dist.clone(),
        dist: dist.clone(),
        base: "/".into(),
        options: support::options(),
    };
    run(&settings).unwrap_or_else(|failure| panic!("{failure}"));

    let mut built = Vec::new();
    files(staging.path(), &mut built);
    for file in &built {
        let bytes = fs::read(file).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !text.to_lowercase().contains("neuromend"),
            "{}",
            file.display()
        );
    }
    let read = |name: &str| fs::read_to_string(dist.join(name)).unwrap();
    let home = read("index.html");
    for (words, there) in [
        ("Harbor Mood Clinic", true),
        ("(212) 555-0148", true),
        ("Nurse. Stays with you", true),
        ("id=\"resistant\"", false),
        ("id=\"articles\"", false),
        ("/for-doctors/", false),
        ("brand__mark", false),
    ] {
        assert_eq!(home.contains(words), there, "{words}");
    }
    let tree = Html::parse_document(&home);
    for (class, name) in [("brand__logo", "harbor"), ("person__picture", "ann")] {
        let image = Selector::parse(&format!("img.{class}")).unwrap();
        let image = tree.select(&image).next().unwrap();
        let attributes = ["src", "alt", "width", "height"].map(|key| image.attr(key).unwrap());
        let file = format!("/pictures/{name}.png");
        assert_eq!(attributes, [file.as_str(), "", "180", "180"]);
    }
    let form = read("consultation/index.html");
    assert!(form.contains("action=\"https://forms.example.com/f/harbor\""));
    assert!(form.contains("connect-src 'self' https://forms.example.com"));
    assert!(form.contains("Ann Example"));
    for name in [
        "pictures/harbor.png",
        "pictures/ann.png",
        "sitemap.xml",
        "feed.xml",
        "manifest.json",
    ] {
        assert!(dist.join(name).is_file(), "{name}");
    }
    assert!(!dist.join("for-doctors").exists());
    assert!(!read("sitemap.xml").contains("for-doctors"));
    let style = built
        .iter()
        .find(|file| file.extension().is_some_and(|end| end == "css"))
        .unwrap();
    let style = fs::read_to_string(style).unwrap();
    for words in [
        "--radius: 12px;",
        "--headings: var(--sans);",
        "--accent: #5a2a68;",
    ] {
        assert!(style.contains(words), "{words}");
    }
}
