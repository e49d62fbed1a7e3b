//! The contenders: each a folder of files, served in the same way.

use crate::page::{Page, without_app};
use anyhow::{Context, Result, ensure};
use browser_tests::dist::{Dist, root};
use browser_tests::variant::copy;
use devserver::{Server, Site};
use inbox::{AppState, Config, Store};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The peers, and the folder that each builds.
const PEERS: [(&str, &str); 3] = [("astro", "dist"), ("sveltekit", "build"), ("next", "out")];
/// The page with the form.
pub const FORM: &str = "/consultation/";

/// Somebody who shows pages.
pub struct Contender {
    /// `ours`, `plain`, or a peer's.
    pub name: &'static str,
    /// What was sent.
    pub store: Store,
    server: Server,
}

impl Contender {
    async fn serve(name: &'static str, folder: &Path, work: &Path) -> Result<Self> {
        let file = work.join(format!("{name}.sqlite3"));
        if file.is_file() {
            fs::remove_file(&file)?;
        }
        let store = Store::open(&file)?;
        let config = Config {
            thank_you: String::new(),
            form_page: String::new(),
        };
        let mut site = Site::new(folder);
        site.inbox = Some(inbox::router(AppState {
            store: store.clone(),
            config,
        }));
        let server = Server::start(site.router(), 0).await?;
        Ok(Self {
            name,
            store,
            server,
        })
    }

    /// Whether it shows the page: peers only the one with the form.
    pub fn has(&self, page: &str) -> bool {
        matches!(self.name, "ours" | "plain") || page == FORM
    }

    /// Where it shows the page.
    pub fn url(&self, page: &str) -> String {
        let ours = matches!(self.name, "ours" | "plain");
        self.server.url(if ours { page } else { "/" })
    }
}

/// Builds them all and serves them. `work` is a folder for what is built.
///
/// # Errors
/// A page or file that is missing, or a peer that does not build, with the end of its log.
pub async fn serve(dist: &Dist, work: &Path) -> Result<Vec<Contender>> {
    let page = Page::read(&dist.html(FORM)?)?;
    let plain = work.join("sites/plain");
    copy_anew(&dist.folder, &plain)?;
    for page in dist.pages()? {
        let file = dist.file(&page);
        let html = without_app(&fs::read_to_string(&file)?);
        fs::write(plain.join(file.strip_prefix(&dist.folder)?), html)?;
    }
    compress(&plain, &["html"])?;
    let mut all = vec![
        Contender::serve("ours", &dist.folder, work).await?,
        Contender::serve("plain", &plain, work).await?,
    ];
    for (name, out) in PEERS {
        let built = build(name, out, &page, work)?;
        let site = work.join("sites").join(name);
        copy_anew(&built, &site)?;
        for file in [page.style.as_str(), "/icon.svg"] {
            let file = file.trim_start_matches('/');
            fs::copy(dist.folder.join(file), site.join(file))?;
        }
        compress(&site, &["html", "css", "js", "svg", "txt", "json"])?;
        // The same headers but for our policy, which forbids the inline scripts that two of them have.
        let headers = fs::read_to_string(dist.folder.join("_headers"))?;
        let theirs = headers
            .lines()
            .filter(|line| !line.contains("-Policy: default-src"));
        fs::write(site.join("_headers"), theirs.collect::<Vec<_>>().join("\n"))?;
        all.push(Contender::serve(name, &site, work).await?);
    }
    Ok(all)
}

/// Builds a peer from its pinned packages, away from the sources, and gives the folder that it wrote.
fn build(name: &str, out: &str, page: &Page, work: &Path) -> Result<PathBuf> {
    let begun = Instant::now();
    let (source, peer) = (
        root().join("tests/bench/peers").join(name),
        work.join("peers").join(name),
    );
    copy_anew(&source.join("src"), &peer.join("src"))?;
    for entry in fs::read_dir(&source)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), peer.join(entry.file_name()))?;
        }
    }
    fs::write(peer.join("src/page.json"), serde_json::to_vec(page)?)?;
    let (lock, installed) = (
        fs::read(peer.join("package-lock.json"))?,
        peer.join("installed.json"),
    );
    if fs::read(&installed).ok().as_deref() != Some(&lock) {
        npm(
            &peer,
            &["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        )?;
        fs::write(installed, lock)?;
    }
    npm(&peer, &["run", "build"])?;
    println!("  {name}: built in {} s", begun.elapsed().as_secs());
    Ok(peer.join(out))
}

fn npm(folder: &Path, args: &[&str]) -> Result<()> {
    let log = folder.join("npm.log");
    let file = File::create(&log)?;
    let status = Command::new("npm")
        .args(args)
        .current_dir(folder)
        .envs([
            ("ASTRO_TELEMETRY_DISABLED", "1"),
            ("NEXT_TELEMETRY_DISABLED", "1"),
        ])
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .status()
        .context("npm cannot be started: install Node.js 20.19 or later with npm")?;
    let said = fs::read_to_string(&log)?;
    let lines: Vec<&str> = said.lines().collect();
    ensure!(
        status.success(),
        "npm {} failed; the end of {}:\n{}",
        args.join(" "),
        log.display(),
        lines[lines.len().saturating_sub(30)..].join("\n")
    );
    Ok(())
}

/// Writes brotli copies as the site's build does, and takes away any other.
fn compress(folder: &Path, endings: &[&str]) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            compress(&path, endings)?;
            continue;
        }
        let ending = path.extension().and_then(|ending| ending.to_str());
        if ending.is_some_and(|ending| endings.contains(&ending)) {
            let quality = brotli::enc::BrotliEncoderParams::default();
            let mut small = Vec::new();
            brotli::BrotliCompress(&mut fs::read(&path)?.as_slice(), &mut small, &quality)?;
            fs::write(path.with_added_extension("br"), small)?;
            let gzip = path.with_added_extension("gz");
            if gzip.is_file() {
                fs::remove_file(gzip)?;
            }
        }
    }
    Ok(())
}

/// Copies a folder anew.
fn copy_anew(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    copy(from, to, &|_| true)
}
