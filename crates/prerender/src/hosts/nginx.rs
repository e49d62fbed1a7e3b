//! nginx: a file to be included in `server { … }`.

use super::host::{HASHED, Host, NOT_SERVED, literal};
use crate::headers::{FOREVER, REVALIDATE};

pub fn file(host: &Host<'_>) -> String {
    let base = host.base;
    // An `add_header` in a location takes away all those of the server, so it has them again.
    let headers = |indent: &str| -> String {
        let lines = host.headers.iter();
        let lines =
            lines.map(|(name, value)| format!("{indent}add_header {name} \"{value}\" always;\n"));
        lines.collect()
    };
    let mut out = format!(
        "# Written by each build. To be included in server {{ … }}, whose root is the folder of the site.\n\
         index index.html;\n\
         absolute_redirect off;\n\
         charset utf-8;\n\
         charset_types text/css text/javascript application/javascript text/plain text/xml application/json;\n\
         error_page 404 {base}404.html;\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         # With the module of brotli: brotli_static on;\n\n\
         add_header Cache-Control \"{REVALIDATE}\" always;\n{}\n\
         location ~ \"^{}{HASHED}$\" {{\n    add_header Cache-Control \"{FOREVER}\";\n{}}}\n",
        headers(""),
        literal(base),
        headers("    "),
    );
    for (from, to) in host.redirects() {
        out.push_str(&format!("location = {from} {{ return 301 {to}; }}\n"));
    }
    for name in NOT_SERVED {
        out.push_str(&format!("location = {base}{name} {{ return 404; }}\n"));
    }
    out
}
