//! The document around a page.

use crate::assets::Assets;
use crate::pages::Rendered;
use crate::policy::Policy;
use crate::{linked_data, sharing};
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
        let base = &self.page.base;
        // Without it the app leaves links to the browser: those of a page that stands anywhere lead on from it alone.
        let base = base
            .starts_with('/')
            .then(|| format!(" data-base=\"{}\"", escape(base)));
        let app = format!(
            "<div class=\"site\" id=\"app\"{}>{}</div>",
            base.unwrap_or_default(),
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
        let base = escape(&self.page.base);
        let style = &self.assets.style;
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
        let preview = self.site.content.preview;
        if !self.page.listed || preview || !settings.samples().is_empty() {
            head.push("<meta name=\"robots\" content=\"noindex\">".to_owned());
        }
        let canonical = self.canonical();
        if let Some(address) = &canonical {
            head.push(format!(
                "<link rel=\"canonical\" href=\"{}\">",
                escape(address)
            ));
        }
        if let Some(target) = &self.page.leads_to {
            head.push(format!(
                "<meta http-equiv=\"refresh\" content=\"0; url={}\">",
                escape(&format!(
                    "{}{}",
                    self.page.base,
                    target.trim_start_matches('/')
                ))
            ));
        }
        head.extend([
            "<meta name=\"color-scheme\" content=\"light dark\">".to_owned(),
            "<meta name=\"format-detection\" content=\"telephone=no\">".to_owned(),
            format!("<link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\">"),
            format!("<link rel=\"apple-touch-icon\" href=\"{base}icon-180.png\">"),
            format!("<link rel=\"manifest\" href=\"{base}manifest.json\">"),
            format!(
                "<link rel=\"stylesheet\" href=\"{base}{}\" integrity=\"{}\">",
                style.name, style.integrity
            ),
        ]);
        if self.page.leads_to.is_none() {
            head.push(self.start());
        }
        if let Some(address) = canonical.filter(|_| self.page.listed) {
            head.extend(sharing::head(self.site, self.page, &address));
            head.push(linked_data::script(self.site, self.page, &address));
        }
        head
    }

    /// The page's one address, on the live site; none for the 404 page, which has many.
    fn canonical(&self) -> Option<String> {
        let path = self.page.leads_to.as_ref().unwrap_or(&self.page.path);
        let path = path.split('#').next().unwrap_or(path);
        path.ends_with('/')
            .then(|| self.site.content.site.site.address(path))
    }

    /// What starts the app.
    fn start(&self) -> String {
        let Assets { script, wasm, .. } = self.assets;
        format!(
            "<script type=\"module\" async src=\"{}{}\" integrity=\"{}\" data-wasm=\"{}\" data-integrity=\"{}\"></script>",
            escape(&self.page.base),
            script.name,
            script.integrity,
            wasm.name,
            wasm.integrity
        )
    }
}
