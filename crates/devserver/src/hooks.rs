//! What tests and development put into the pages, without touching the built files.

use std::collections::HashMap;

/// Additions to a site. None by default.
#[derive(Clone, Debug, Default)]
pub struct Hooks {
    /// Inserted into every document right after its policy, so that it is the first to run.
    pub extra_head: Option<String>,
    /// Files by their whole path, with content type and content. They come before the built ones.
    pub extra_files: HashMap<String, (String, Vec<u8>)>,
}

impl Hooks {
    /// Adds to what is inserted into every document's head.
    pub fn add_to_head(&mut self, html: &str) {
        self.extra_head
            .get_or_insert_with(String::new)
            .push_str(html);
    }

    /// Adds a script to every document's head. `attributes` are those of its element besides `src`.
    pub fn add_script(&mut self, path: &str, source: &str, attributes: &str) {
        self.add_to_head(&format!("<script src=\"{path}\" {attributes}></script>"));
        self.add_file(path, "text/javascript; charset=utf-8", source);
    }

    /// Adds a file, or puts it in a built one's place.
    pub fn add_file(&mut self, path: &str, content_type: &str, content: impl Into<Vec<u8>>) {
        self.extra_files
            .insert(path.to_owned(), (content_type.to_owned(), content.into()));
    }
}
