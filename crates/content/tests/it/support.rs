//! A copy of the content that a test may change, and a day that does not move.

use content::{Content, Issues, Options, load};
use std::fs;
use std::path::{Path, PathBuf};

/// A day on which no figure of the content is past its date.
pub fn options() -> Options {
    on("2026-11-23")
}

/// A build on this day.
pub fn on(day: &str) -> Options {
    Options {
        build_date: Some(day.parse().unwrap()),
        ..Options::default()
    }
}

/// Where a sentence can be put in.
pub struct Spot {
    /// The file below `content/`.
    pub file: &'static str,
    /// What stands before: the first text, and behind it the one that ends where the sentence is put.
    pub before: [&'static str; 2],
}

/// A page, the answers and an article.
pub const SPOTS: &[Spot] = &[
    Spot {
        file: "pages/home.toml",
        before: [
            "heading = \"When depression does not lift\"",
            "body = \"\"\"\n",
        ],
    },
    Spot {
        file: "faq.toml",
        before: [
            "question = \"Does either treatment hurt?\"",
            "answer = \"\"\"\n",
        ],
    },
    Spot {
        file: "blog/ketamine-and-peripheral-neuropathies.md",
        before: ["## Diabetes: a gap", "\n\n"],
    },
];

/// A copy of the site's own content, to be broken.
pub struct Site(tempfile::TempDir);

impl Site {
    pub fn new() -> Self {
        let site = Self(tempfile::tempdir().unwrap());
        copy(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"),
            site.0.path(),
        );
        site
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        self.0.path()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Replaces the first `from`, and tells the line in which `marker` then stands.
    pub fn change(&self, name: &str, from: &str, to: &str, marker: &str) -> usize {
        let file = self.file(name);
        let text = fs::read_to_string(&file).unwrap();
        assert!(
            text.contains(from),
            "{name} has no {from:?} any more: mend this test"
        );
        fs::write(&file, text.replacen(from, to, 1)).unwrap();
        self.line(name, marker)
    }

    /// Puts a sentence on a line of its own into a text of the site, and tells the line.
    pub fn say(&self, spot: &Spot, sentence: &str) -> usize {
        let file = self.file(spot.file);
        let mut text = fs::read_to_string(&file).unwrap();
        let [first, last] = spot.before;
        let from = text.find(first).expect("the first text of the spot");
        let at = from + text[from..].find(last).expect("the last one") + last.len();
        text.insert_str(at, &format!("{sentence}\n\n"));
        fs::write(&file, &text).unwrap();
        1 + text[..at].matches('\n').count()
    }

    /// Says each of these sentences in one of the spots in turn, and tells where.
    pub fn say_all<'a>(&self, sentences: impl Iterator<Item = &'a str>) -> Vec<&'static str> {
        let spots = SPOTS.iter().cycle().zip(sentences);
        let said = spots.map(|(spot, sentence)| {
            self.say(spot, sentence);
            spot.file
        });
        said.collect()
    }

    /// Puts text at the end of a file, and tells the line in which `marker` then stands.
    pub fn add(&self, name: &str, text: &str, marker: &str) -> usize {
        let file = self.file(name);
        let old = fs::read_to_string(&file).unwrap();
        fs::write(&file, format!("{old}\n{text}")).unwrap();
        self.line(name, marker)
    }

    /// Adds a finding of harm with these lines besides, and tells the line of its id.
    pub fn plant(&self, id: &str, lines: &str) -> usize {
        let finding = format!(
            "[[finding]]\nid = \"{id}\"\nlabel = \"Planted, {id}\"\nkind = \"harm\"\n\
             period = \"a course\"\ncertainty = \"low\"\nsources = [\"ketect\"]\nstatus = \"verified\"\n\
             checked = 2026-11-23\nexpires = 2027-11-23\n{lines}\n"
        );
        self.add(
            "evidence/findings.toml",
            &finding,
            &format!("id = \"{id}\""),
        )
    }

    /// The content as it is now, on the day of [`options`].
    #[track_caller]
    pub fn load(&self) -> Content {
        load(self.0.path(), &options()).unwrap_or_else(|issues| panic!("{issues}"))
    }

    pub fn issues(&self, options: &Options) -> Issues {
        load(self.0.path(), options)
            .err()
            .unwrap_or_else(|| panic!("broken content passed"))
    }

    /// What a run prints about the content as it is now: nothing when it loads.
    pub fn problems(&self) -> String {
        let loaded = load(self.0.path(), &options());
        loaded.map_or_else(|issues| issues.to_string(), |_| String::new())
    }

    /// The name of a file below the folder.
    pub fn name(&self, path: &Path) -> String {
        path.strip_prefix(self.0.path())
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned()
    }

    /// The part of a file from these words up to the next empty line.
    pub fn entry(&self, name: &str, from: &str) -> String {
        let text = fs::read_to_string(self.file(name)).unwrap();
        let at = text
            .find(from)
            .unwrap_or_else(|| panic!("{name} has no {from:?} any more: mend this test"));
        text[at..].split("\n\n").next().unwrap().to_owned()
    }

    /// The line of the first place where these words stand.
    pub fn line(&self, name: &str, words: &str) -> usize {
        let text = fs::read_to_string(self.file(name)).unwrap();
        let at = text.find(words).unwrap();
        1 + text[..at].matches('\n').count()
    }

    /// Expects an issue with these words in this line.
    #[track_caller]
    pub fn expect(&self, name: &str, line: usize, words: &str) {
        let issues = self.issues(&options());
        let found = among(&issues, &self.file(name), line, words);
        assert!(found, "expected {name}:{line}: …{words}…, got\n{issues}");
    }

    /// Whether the content passes with a warning of these words in this line.
    #[track_caller]
    pub fn warns(&self, name: &str, line: usize, words: &str) -> bool {
        among(&Issues(self.load().warnings), &self.file(name), line, words)
    }

    /// Expects good content with such a warning.
    #[track_caller]
    pub fn expect_warning(&self, name: &str, line: usize, words: &str) {
        let warnings = Issues(self.load().warnings);
        let found = among(&warnings, &self.file(name), line, words);
        assert!(found, "expected {name}:{line}: …{words}…, got\n{warnings}");
    }
}

/// Breaks one thing and expects an issue with these words in the line where `marker` then stands.
#[track_caller]
pub fn broken(file: &str, from: &str, to: &str, marker: &str, words: &str) {
    let site = Site::new();
    let line = site.change(file, from, to, marker);
    site.expect(file, line, words);
}

/// Says the words on a page, in an answer and in an article, each time on a fresh site, and expects this issue in
/// the line where they begin, or with none that the site loads.
#[track_caller]
pub fn everywhere(fresh: impl Fn() -> Site, words: &str, what: Option<&str>) {
    for spot in SPOTS {
        let site = fresh();
        let line = site.say(spot, words);
        match what {
            Some(what) => site.expect(spot.file, line, what),
            None => {
                let problems = site.problems();
                assert!(problems.is_empty(), "{}: {words}\n{problems}", spot.file);
            }
        }
    }
}

/// Whether one of the issues is in this line, has these words and says how to mend it.
pub fn among(issues: &Issues, file: &Path, line: usize, words: &str) -> bool {
    issues.0.iter().any(|issue| {
        issue.file == file
            && issue.line == line
            && issue.what.contains(words)
            && !issue.mend.is_empty()
    })
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
