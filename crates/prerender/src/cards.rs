//! `card.png` beside each page that is listed: the picture that those show who share it.

use crate::cores::each;
use crate::failure::Failure;
use crate::files;
use crate::pages::Rendered;
use content::Content;
use content::markdown::escape;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::path::Path;

/// Width and height in pixels, as sharing services ask for.
pub const SIZE: (u32, u32) = (1200, 630);

/// What each is called, in the folder of its page.
pub const NAME: &str = "card.png";

/// Draws the cards.
///
/// # Errors
/// The first that cannot be drawn or written.
pub fn write(content: &Content, pages: &[Rendered], staging: &Path) -> Result<(), Failure> {
    let mut options = Options::default();
    for font in typst_assets::fonts() {
        options.fontdb_mut().load_font_data(font.to_vec());
    }
    let listed: Vec<&Rendered> = pages.iter().filter(|page| page.listed).collect();
    each(&listed, |page| {
        let file = staging.join(&page.file).with_file_name(NAME);
        let card = png(&svg(content, page), &options);
        let card =
            card.map_err(|error| Failure::Setting(format!("{}: {error}", file.display())))?;
        files::write(&file, card)
    })
}

fn png(svg: &str, options: &Options) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, options).map_err(|error| error.to_string())?;
    let mut picture = Pixmap::new(SIZE.0, SIZE.1).ok_or("no memory for a card")?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    picture.encode_png().map_err(|error| error.to_string())
}

/// The two marks with the site's name, the page's title and what is on it.
fn svg(content: &Content, page: &Rendered) -> String {
    let colors = &content.theme.light;
    let [paper, ink, muted, ketamine, ect] = [
        &colors.paper,
        &colors.ink,
        &colors.muted,
        &colors.ketamine,
        &colors.ect,
    ]
    .map(|color| escape(color.as_str()));
    let title = lines(&page.title, 32);
    let below = 225 + 76 * title.len();
    let (title, description) = (spans(&title, 76), spans(&lines(&page.description, 74), 42));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\" font-family=\"Libertinus Serif\">\
         <path fill=\"{paper}\" d=\"M0 0h1200v630H0z\"/>\
         <path fill=\"{ketamine}\" d=\"M0 614h600v16H0z\"/><path fill=\"{ect}\" d=\"M600 614h600v16H600z\"/>\
         <circle fill=\"{ketamine}\" cx=\"100\" cy=\"102\" r=\"22\"/><path fill=\"{ect}\" d=\"M132 82h40v40h-40z\"/>\
         <text x=\"194\" y=\"116\" font-size=\"42\" fill=\"{ink}\">{}</text>\
         <text y=\"235\" font-size=\"68\" font-weight=\"600\" fill=\"{ink}\">{title}</text>\
         <text y=\"{below}\" font-size=\"32\" fill=\"{muted}\">{description}</text></svg>",
        escape(content.site.site.title.as_str())
    )
}

/// The words in lines of about this many letters.
fn lines(words: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn spans(lines: &[String], height: usize) -> String {
    let span = |(at, line): (usize, &String)| {
        let dy = if at == 0 { 0 } else { height };
        format!("<tspan x=\"78\" dy=\"{dy}\">{}</tspan>", escape(line))
    };
    lines.iter().enumerate().map(span).collect()
}
