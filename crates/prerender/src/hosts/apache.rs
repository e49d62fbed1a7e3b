//! Apache: `.htaccess`, which hosts with `AllowOverride FileInfo Indexes` read.

use super::host::{HASHED, Host, NOT_SERVED, literal};
use crate::headers::{FOREVER, REVALIDATE};

pub fn file(host: &Host<'_>) -> String {
    let base = host.base;
    // All in the table `always`: the other one would be sent beside it.
    let security = host.headers.iter();
    let security = security.map(|(name, value)| format!("Header always set {name} \"{value}\"\n"));
    // One rule for both forms of an address.
    let redirects = host.redirects().into_iter().step_by(2);
    let redirects = redirects.map(|(from, to)| {
        let from = literal(from.strip_prefix(base).unwrap_or(&from));
        format!("RewriteRule ^{from}/?$ {to} [R=301,L,NE]\n")
    });
    let copies = [("br", "br"), ("gzip", "gz")].map(|(encoding, ending)| copies(encoding, ending));
    let not_served = NOT_SERVED.map(literal).join("|");
    format!(
        "# Written by each build.\n\
         DirectoryIndex index.html\n\
         ErrorDocument 404 {base}404.html\n\
         AddDefaultCharset utf-8\n\
         AddType application/wasm .wasm\n\
         AddType text/javascript .js\n\n\
         <IfModule mod_headers.c>\n\
         Header merge Vary Accept-Encoding\n\
         Header always set Cache-Control \"{REVALIDATE}\"\n{}\
         <FilesMatch \"^{HASHED}(\\.br|\\.gz)?$\">\nHeader always set Cache-Control \"{FOREVER}\"\n</FilesMatch>\n\
         </IfModule>\n\n\
         <IfModule mod_rewrite.c>\n\
         RewriteEngine On\n\
         RewriteRule ^({not_served})$ - [R=404,L]\n\
         RewriteRule \\.(br|gz)$ - [E=no-gzip:1,E=no-brotli:1,L]\n{}\n{}\
         </IfModule>\n",
        security.collect::<String>(),
        redirects.collect::<String>(),
        copies.concat(),
    )
}

/// Sends a file's compressed copy to who takes it.
fn copies(encoding: &str, ending: &str) -> String {
    format!(
        "RewriteCond %{{HTTP:Accept-Encoding}} \\b{encoding}\\b\n\
         RewriteCond %{{REQUEST_FILENAME}}index.html.{ending} -f\n\
         RewriteRule (^|/)$ %{{REQUEST_URI}}index.html.{ending} [L]\n\
         RewriteCond %{{HTTP:Accept-Encoding}} \\b{encoding}\\b\n\
         RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n\
         RewriteRule [^/]$ %{{REQUEST_URI}}.{ending} [L]\n\
         <FilesMatch \"\\.{ending}$\">\n\
         RemoveType .{ending}\n\
         RemoveLanguage .{ending}\n\
         AddEncoding {encoding} .{ending}\n\
         </FilesMatch>\n"
    )
}
