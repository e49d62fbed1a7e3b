//! The document around a page.

use crate::assets::Assets;
use crate::pages::Rendered;
use crate::policy::Policy;
use content::markdown::escape;
use neuromend::site::render::Site;

/// What a document is made of.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// Words, settings and base.
    pub site: &'a Site,
    /// Built files.
    pub assets: &'a Assets,
    /// What it may load.
    pub policy: &'a Policy,
    /// The page in it.
    pub page: &'a Rendered,
}

impl Document<'_> {
    /// The whole file. The policy comes before anything that could load.
    pub fn html(&self) -> String {
        let settings = &self.site.content.site;
        let app = format!(
            "<div class=\"site\" id=\"app\" data-base=\"{}\">{}</div>",
            escape(&self.site.markdown.base),
            self.page.body
        );
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n{}\n</head>\n<body>{app}</body>\n</html>\n",
            escape(&settings.site.language),
            self.head().join("\n"),
        )
    }

    fn head(&self) -> Vec<String> {
        let settings = &self.site.content.site;
        let base = &self.site.markdown.base;
        let title = format!("{} | {}", self.page.title, settings.site.title);
        let mut head = vec![
            "<meta charset=\"utf-8\">".to_owned(),
            format!(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
                escape(&self.policy.meta())
            ),
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">".to_owned(),
            format!("<title>{}</title>", escape(&title)),
            format!(
                "<meta name=\"description\" content=\"{}\">",
                escape(&self.page.description)
            ),
        ];
        if !self.page.listed || !settings.samples().is_empty() {
            head.push("<meta name=\"robots\" content=\"noindex\">".to_owned());
        }
        if let Some(path) = self.canonical() {
            head.push(format!(
                "<link rel=\"canonical\" href=\"{}\">",
                escape(&path)
            ));
        }
        if let Some(target) = self.page.leads_to {
            head.push(format!(
                "<meta http-equiv=\"refresh\" content=\"0; url={}\">",
                escape(&self.site.href(target))
            ));
        }
        head.extend([
            "<meta name=\"color-scheme\" content=\"light dark\">".to_owned(),
            "<meta name=\"format-detection\" content=\"telephone=no\">".to_owned(),
            format!("<link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\">"),
            format!(
                "<link rel=\"stylesheet\" href=\"{base}{}\">",
                self.assets.style
            ),
        ]);
        if self.page.leads_to.is_none() {
            head.extend(self.start());
        }
        head
    }

    /// The page's one address, on the live site; none for the 404 page, which has many.
    fn canonical(&self) -> Option<String> {
        let path = self.page.leads_to.unwrap_or(&self.page.path);
        let origin = self.site.content.site.site.url.value.trim_end_matches('/');
        path.ends_with('/').then(|| format!("{origin}{path}"))
    }

    /// What starts the app.
    fn start(&self) -> [String; 2] {
        let Assets {
            glue,
            wasm,
            integrity,
            ..
        } = self.assets;
        let base = &self.site.markdown.base;
        [
            format!("<link rel=\"modulepreload\" href=\"{glue}\">"),
            format!(
                "<script type=\"module\" src=\"{base}boot.js\" data-glue=\"{glue}\" data-wasm=\"{wasm}\" data-integrity=\"{integrity}\"></script>"
            ),
        ]
    }
}
