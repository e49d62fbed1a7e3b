//! Caddy: a file to be imported in the block of the site.

use super::host::{HASHED, Host, NOT_SERVED, literal};
use crate::headers::{FOREVER, REVALIDATE};

pub fn file(host: &Host<'_>) -> String {
    let base = host.base;
    let security = host.headers.iter();
    let security = security.map(|(name, value)| format!("\t\t{name} \"{value}\"\n"));
    let security: String = security.collect();
    let redirects = host.redirects();
    let redirects = redirects
        .iter()
        .map(|(from, to)| format!("\tredir {from} {to} 301\n"));
    let redirects: String = redirects.collect();
    format!(
        "# Written by each build. To be imported in the block of the site, whose root is the folder of the site.\n\
         handle {{\n\
         \t@hashed path_regexp ^{}{HASHED}$\n\
         \theader {{\n\t\t?Cache-Control \"{REVALIDATE}\"\n{security}\t}}\n\
         \theader @hashed Cache-Control \"{FOREVER}\"\n\
         {redirects}\
         \tfile_server {{\n\t\tprecompressed br gzip\n\t\thide {}\n\t}}\n\
         }}\n\
         handle_errors {{\n\
         \theader {{\n\t\tCache-Control \"{REVALIDATE}\"\n{security}\t}}\n\
         \trewrite * {base}404.html\n\
         \tfile_server\n\
         }}\n",
        literal(base),
        NOT_SERVED.join(" "),
    )
}
