//! `content/pictures/`: what the pages may show.

use crate::issue::Issue;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The most that a picture may weigh, in bytes: about a second of a slow phone connection.
const MOST: u64 = 60_000;

/// One file.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Where it stands.
    pub file: PathBuf,
    /// Its name in the folder.
    pub name: String,
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
}

impl Picture {
    /// Its address from the site's root.
    pub fn path(&self) -> String {
        format!("/pictures/{}", self.name)
    }
}

/// All pictures of the folder, by name; an absent folder has none. What is no picture, or too heavy, is an issue.
pub(crate) fn all(dir: &Path, issues: &mut Vec<Issue>) -> BTreeMap<String, Picture> {
    let mut pictures = BTreeMap::new();
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        match read(entry.path(), &name) {
            Ok(picture) => {
                pictures.insert(name, picture);
            }
            Err((what, mend)) => issues.push(Issue::new(entry.path(), 1, what, mend)),
        }
    }
    pictures
}

fn read(file: PathBuf, name: &str) -> Result<Picture, (String, &'static str)> {
    let plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte);
    if !name.bytes().all(plain)
        || ![".jpg", ".png", ".webp", ".avif"]
            .iter()
            .any(|end| name.ends_with(end))
    {
        return Err((
            format!("\"{name}\" is no name for a picture"),
            "use small letters, digits and hyphens, and an ending of jpg, png, webp or avif",
        ));
    }
    let bytes = std::fs::metadata(&file).map_or(0, |file| file.len());
    if bytes > MOST {
        return Err((
            format!(
                "this picture weighs {} KB; {} fit",
                bytes.div_ceil(1000),
                MOST / 1000
            ),
            "save it smaller: 400 pixels wide, as WebP or JPEG at quality 75",
        ));
    }
    let size = imagesize::size(&file).map_err(|error| {
        (
            format!("this is no picture that browsers show: {error}"),
            "save it again as JPEG, PNG, WebP or AVIF",
        )
    })?;
    Ok(Picture {
        file,
        name: name.to_owned(),
        width: size.width,
        height: size.height,
    })
}
