//! The page for a request that was not accepted: what is wrong, and the form again.

use super::failure::Refusal;
use super::form;
use super::html::Text;
use crate::Config;
use crate::words::words;
use std::fmt::{self, Display};

/// How the page looks. It rides in the page, since an endpoint has no other files to give; the
/// policy allows it by its hash.
pub(super) const STYLE: &str = include_str!("style.css");

/// The whole page, with what was typed still in the form.
pub(super) fn render(refusal: &Refusal, config: &Config) -> String {
    let form_words = &words().form;
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"en-US\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <title>{prefix}{heading}</title>\n\
         <style>{STYLE}</style>\n\
         </head>\n\
         <body>\n\
         <main>\n\
         <h1>{heading}</h1>\n\
         {summary}{form}\
         <p><a href=\"{form_page}\">{back}</a></p>\n\
         </main>\n\
         </body>\n\
         </html>\n",
        prefix = Text(&form_words.error_title_prefix),
        heading = Text(&form_words.error_summary_heading),
        summary = summary(refusal),
        form = form::form(refusal),
        form_page = Text(&config.form_page),
        back = Text(&words().inbox.back),
    )
}

/// What is wrong, read out at once, with a link to each field that needs a change.
fn summary(refusal: &Refusal) -> impl Display {
    fmt::from_fn(move |f| {
        writeln!(
            f,
            "<div role=\"alert\">\n<p>{}</p>",
            Text(refusal.failure.sentence())
        )?;
        let problems = refusal.failure.problems();
        if !problems.is_empty() {
            f.write_str("<ul>\n")?;
            for &(field, problem) in problems {
                let sentence = Text(words().sentence(problem));
                writeln!(
                    f,
                    "<li><a href=\"#{}\">{sentence}</a></li>",
                    form::target(field)
                )?;
            }
            f.write_str("</ul>\n")?;
        }
        f.write_str("</div>\n")
    })
}
