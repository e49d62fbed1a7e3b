//! `xtask article`: a new article, as a draft that builds.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::workspace;

/// Writes the file and says where it is.
pub fn run(title: &str, date: &str) -> Result<()> {
    let (name, text) = draft(title.trim(), date)?;
    let file = Path::new(&workspace::content()).join("blog").join(name);
    let path = workspace::root().join(&file);
    ensure!(
        !path.exists(),
        "{} is there already; open it, or choose another title",
        file.display()
    );
    std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    println!(
        "{} is ready to be written. While it says  draft = true  it is checked but not shown.",
        file.display()
    );
    Ok(())
}

/// The name and the text of the file.
fn draft(title: &str, date: &str) -> Result<(String, String)> {
    ensure!(
        !title.is_empty(),
        "write  make article title=\"Words of the title\""
    );
    let letters = title.chars().count();
    ensure!(
        letters <= 60,
        "the title has {letters} letters; 60 fit into what search engines show"
    );
    let plain = title.to_lowercase().replace(['\'', '’'], "");
    let mut words: Vec<_> = plain.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    words.retain(|word| !word.is_empty());
    let slug = words.join("-");
    ensure!(
        slug.starts_with(|c: char| c.is_ascii_lowercase()),
        "the title becomes the address, so it has to begin with a letter from a to z"
    );
    ensure!(
        !title.contains(char::is_control),
        "the title is one line of plain words"
    );
    // As TOML writes it.
    let title = format!("\"{}\"", title.replace('\\', "\\\\").replace('"', "\\\""));
    let text = format!(
        "+++\n\
         title = {title}\n\
         # What search engines show below the title: 70 to 160 letters.\n\
         description = \"TODO: Say in one or two sentences what a reader will know after reading this, and for whom it is written.\"\n\
         heading = {title}\n\
         # Below the title, on the page of all articles.\n\
         summary = \"TODO: Say in one sentence what is new here.\"\n\
         date = {date}\n\
         # An article about treatment needs interest, and off-label or off-label-pain.\n\
         notices = [\"interest\", \"off-label\"]\n\
         # Take this line out when it is ready.\n\
         draft = true\n\
         +++\n\
         TODO: Begin with what the reader wants to know.\n\n\
         ## A heading\n\n\
         Each figure is cited by its id from content/evidence/findings.toml; docs/editing.md shows how.\n"
    );
    Ok((format!("{slug}.md"), text))
}

#[cfg(test)]
mod tests {
    use super::draft;
    use anyhow::{Context as _, Result};

    #[test]
    fn a_title_becomes_a_name_and_a_draft() -> Result<()> {
        let (name, text) = draft("What's\u{a0}\"next\" after ECT?", "2026-11-27")?;
        assert_eq!(name, "whats-next-after-ect.md");
        let front = text.split("+++\n").nth(1).context("no settings")?;
        let front: toml::Table = front.parse()?;
        let title = front["title"].as_str();
        assert_eq!(title, Some("What's\u{a0}\"next\" after ECT?"));
        assert_eq!(front["draft"].as_bool(), Some(true));
        let long = front["description"]
            .as_str()
            .context("no text")?
            .chars()
            .count();
        assert!((70..=160).contains(&long), "{long}");
        Ok(())
    }

    #[test]
    fn what_makes_no_address_is_refused() {
        for title in ["", "2026", "???", &"long ".repeat(13)] {
            assert!(draft(title, "2026-11-27").is_err(), "{title}");
        }
    }
}
