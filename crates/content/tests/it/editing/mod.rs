//! What `docs/editing.md` shows fits the content as it is, and does what the guide says.

mod guide;

use crate::support::Site;
use content::Content;
use content::page::Section;
use guide::{Block, Done, Mark, blocks, run};

fn examples() -> Vec<Block> {
    let guide = include_str!("../../../../../docs/editing.md");
    blocks(guide).unwrap_or_else(|problem| panic!("docs/editing.md, {problem}"))
}

fn section<'a>(content: &'a Content, page: &str, id: &str) -> &'a Section {
    let mut sections = content.pages[page].section.iter();
    let found = sections.find(|section| section.id.as_str() == id);
    found.unwrap_or_else(|| panic!("{page} has no section {id}"))
}

/// The ids that a section of the home page names.
fn named(content: &Content, id: &str) -> Vec<String> {
    let section = section(content, "home", id);
    let ids = section.rows.iter().chain(&section.questions).flatten();
    ids.map(|id| id.as_str().to_owned()).collect()
}

fn articles(content: &Content) -> Vec<&str> {
    content.articles.iter().map(|a| a.slug.as_str()).collect()
}

/// What a reader meets after the change; `false` if it does not show.
fn shows(done: &Done<'_>, step: usize) -> bool {
    let content = &done.content;
    let site = &content.site;
    match (done.heading, step) {
        ("Change a sentence", 0) => {
            let intro = section(content, "home", "burdens").intro.as_deref();
            intro.is_some_and(|intro| intro.starts_with("The numbers are from"))
        }
        ("Change a sentence", 1) => site.review.updated.iso() == "2026-12-01",
        ("Change a number", 0) => {
            let html = content
                .context("/")
                .block(&content.comparison.row[0].ketamine);
            let answer = content.faq.questions().next();
            let answer = answer.map(|first| content.context("/").block(&first.answer));
            html.contains(">47 out of 100</a>")
                && answer.is_some_and(|html| html.contains(">47 out"))
        }
        ("Change a question or an answer", 0) => {
            let first = content.faq.questions().next();
            first.is_some_and(|first| first.question.as_str() == "Does one of the two work better?")
        }
        ("Add a question", 0) => {
            let ids: Vec<_> = content.faq.questions().map(|q| q.id.as_str()).collect();
            ids.windows(2)
                .any(|two| two == ["bring-someone", "brain-damage"])
        }
        ("Add a question", 1) => named(content, "questions")[1] == "bring-someone",
        ("Change a row of the comparison", 0) => {
            content.comparison.row[0].question.as_str() == "How likely am I to get well?"
        }
        ("Change a row of the comparison", 1) => {
            let rows = named(content, "how-ketamine-compares");
            rows[1] == "memory" && rows[5] == "cost"
        }
        ("Write an article", 0) => !articles(content).contains(&"planning-the-day"),
        ("Write an article", 1) => articles(content).first() == Some(&"planning-the-day"),
        ("The clinic's details", 0) => {
            !site.samples().contains(&"clinic.phone") && site.clinic.phone.value == "(212) 000-0000"
        }
        ("Name a reviewer", 0) => {
            site.review.reviewer.as_deref() == Some("Name, credentials, role")
        }
        ("Where requests go", 0) => content.endpoint == "https://forms.example.com/abc",
        (heading, step) => panic!("say here how change {step} under {heading:?} shows"),
    }
}

#[test]
fn every_example_of_the_guide_fits_and_shows() {
    let all = examples();
    let (mut changes, mut mistakes) = (0, 0);
    for under in all.chunk_by(|a, b| a.heading == b.heading) {
        let done = run(under, &Site::new()).unwrap_or_else(|problem| panic!("{problem}"));
        for (step, done) in done.iter().enumerate() {
            assert!(
                shows(done, step),
                "{:?}: the change of {} does not show",
                done.heading,
                done.file
            );
        }
        changes += done.len();
        mistakes += under
            .iter()
            .filter(|block| block.mark == Mark::Error)
            .count();
    }
    assert!(changes >= 13, "only {changes} changes");
    assert!(mistakes >= 4, "only {mistakes} mistakes");
}

/// The problem that a guide of these lines has.
fn problem(guide: &str) -> String {
    match blocks(guide).and_then(|blocks| run(&blocks, &Site::new()).map(|_| ())) {
        Ok(()) => panic!("it passed:\n{guide}"),
        Err(problem) => problem,
    }
}

#[test]
fn an_example_that_no_longer_fits_the_content_is_told() {
    let stands = "# A\n\n```toml stands=content/pages/home.toml\nintro = \"No such words.\"\n```\n";
    assert!(problem(stands).starts_with("docs/editing.md:3: these words stand 0 times"));
    let twice = "```toml stands=content/faq.toml\n[[group]]\n```\n";
    assert!(problem(twice).contains("docs/editing.md:1: these words stand"));
    let gone = "```toml stands=content/pages/prices.toml\nx\n```\n";
    assert!(problem(gone).contains("content/pages/prices.toml: "));
}

const PHONE: &str = "```toml stands=content/site.toml\ntimeout_seconds = 20\n```\n";

#[test]
fn an_example_that_breaks_the_content_or_tells_another_error_is_told() {
    let broken = format!("{PHONE}```toml becomes\ntimeout_seconds = \"soon\"\n```\n");
    let issue = problem(&broken);
    assert!(
        issue.contains("docs/editing.md:4: it stops the build:"),
        "{issue}"
    );
    let other = format!("{broken}```text error\ncontent/site.toml:1: wrong\n    mend: it\n```\n");
    let issue = problem(&other);
    assert!(
        issue.contains("docs/editing.md:4: the build prints\ncontent/site.toml:"),
        "{issue}"
    );
    let fine =
        format!("{PHONE}```toml becomes\ntimeout_seconds = 30\n```\n```text error\nno\n```\n");
    assert!(problem(&fine).contains("the guide says that this stops the build"));
}

#[test]
fn a_block_without_a_mark_or_with_half_of_a_change_is_told() {
    assert!(problem("```toml\nx = 1\n```\n").contains("line 1: no mark"));
    assert!(problem("```toml stand=content/site.toml\nx\n```\n").contains("line 1: no mark"));
    assert!(problem("```toml becomes\nx = 1\n```\n").contains("it says not what it replaces"));
    assert!(problem("```text error\nx\n```\n").contains("nothing was changed"));
    assert!(blocks("```sh\ntrunk build\n```\n").is_ok_and(|blocks| blocks.is_empty()));
}
