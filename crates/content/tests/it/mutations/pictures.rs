//! Pictures that are not there, not shown, too heavy or none.

use crate::support::Site;
use std::fs;

const SITE: &str = "site.toml";
const PICTURE: &str = "pictures/ann.png";

/// Any picture.
const PNG: &[u8] = include_bytes!("../../../../../public/icon-180.png");

/// The site with one of the clinic's people, and a file as the picture.
fn site(name: &str, bytes: &[u8]) -> Site {
    let site = Site::new();
    fs::create_dir(site.file("pictures")).expect("a folder");
    fs::write(site.file(name), bytes).expect("a file");
    site
}

fn person(site: &Site, picture: &str) -> usize {
    let lines = format!(
        "[[person]]\nname = \"Ann\"\nlicense = \"RN\"\nrole = \"Nurse\"\npicture = \"{picture}\"\n"
    );
    site.add(SITE, &lines, &format!("picture = \"{picture}\""))
}

#[test]
fn a_picture_is_named_and_there() {
    let good = site(PICTURE, PNG);
    person(&good, "ann.png");
    let content = good.load();
    let picture = &content.pictures["ann.png"];
    assert_eq!((picture.width, picture.height), (180, 180));
    assert_eq!(picture.path(), "/pictures/ann.png");

    let missing = site(PICTURE, PNG);
    let line = person(&missing, "anna.png");
    missing.expect(SITE, line, "content/pictures/ has no file \"anna.png\"");
    missing.expect(PICTURE, 1, "no page shows this picture");
}

#[test]
fn a_picture_is_one_that_browsers_show() {
    let named = "this is no picture of the kind that its name ends with";
    let notes = [PNG, b"eXIf"].concat();
    for (name, bytes, what) in [
        ("ann.png", &b"no picture"[..], "this is no picture"),
        ("ann.jpg", PNG, named),
        (
            "ann.png",
            &notes,
            "this picture carries notes of the camera",
        ),
        ("Ann B.png", PNG, "\"Ann B.png\" is no name for a picture"),
        ("ann.bmp", PNG, "\"ann.bmp\" is no name for a picture"),
        ("ann.jpg", &[0; 60_001], "this picture weighs 61 KB; 60 fit"),
    ] {
        let name = format!("pictures/{name}");
        site(&name, bytes).expect(&name, 1, what);
    }
}

#[test]
fn who_is_not_there_is_not_spoken_of() {
    let heads = |site: &Site| {
        let content = site.load();
        let sections = content.pages.values().flat_map(|page| &page.section);
        sections
            .filter(|section| section.id.as_str() == "people")
            .count()
    };
    let site = site(PICTURE, PNG);
    fs::remove_file(site.file(PICTURE)).expect("the file");
    assert_eq!(heads(&site), 0);
    site.add(
        SITE,
        "[[person]]\nname = \"Ann\"\nlicense = \"RN\"\nrole = \"Nurse\"\n",
        "Ann",
    );
    assert_eq!(heads(&site), 2);
}
