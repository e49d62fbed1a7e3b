//! `content/pictures/`: what the pages may show.

use crate::issue::Issue;
use imagesize::ImageType;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The most that a picture may weigh, in bytes: about a second of a slow phone connection.
const MOST: usize = 60_000;
/// The kinds that all browsers show.
const ENDINGS: [(&str, ImageType); 3] = [
    (".jpg", ImageType::Jpeg),
    (".png", ImageType::Png),
    (".webp", ImageType::Webp),
];
/// How the notes of a camera (Exif) begin in each of them.
const NOTES: [&[u8]; 3] = [b"Exif\0\0", b"eXIf", b"EXIF"];

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
    let ending = ENDINGS
        .into_iter()
        .find(|(ending, _)| name.ends_with(ending));
    let Some((_, kind)) = ending.filter(|_| name.bytes().all(plain)) else {
        return Err((
            format!("\"{name}\" is no name for a picture"),
            "use small letters, digits and hyphens, and an ending of jpg, png or webp",
        ));
    };
    let bytes = std::fs::read(&file).map_err(|error| {
        let what = format!("this picture cannot be read: {error}");
        (what, "put it there again, or take it out")
    })?;
    if bytes.len() > MOST {
        return Err((
            format!(
                "this picture weighs {} KB; {} fit",
                bytes.len().div_ceil(1000),
                MOST / 1000
            ),
            "save it smaller: 400 pixels wide, as WebP or JPEG at quality 75",
        ));
    }
    let size = imagesize::blob_size(&bytes)
        .ok()
        .filter(|_| imagesize::image_type(&bytes).is_ok_and(|found| found == kind));
    let Some(size) = size else {
        return Err((
            "this is no picture of the kind that its name ends with".to_owned(),
            "save it again as JPEG, PNG or WebP",
        ));
    };
    if NOTES
        .iter()
        .any(|notes| bytes.windows(notes.len()).any(|part| part == *notes))
    {
        return Err((
            "this picture carries notes of the camera, which may say where and when it was taken"
                .to_owned(),
            "save a copy without them, for instance by \"export for web\" or a screenshot",
        ));
    }
    Ok(Picture {
        file,
        name: name.to_owned(),
        width: size.width,
        height: size.height,
    })
}
