//! `security.txt` (RFC 9116): where people report a weakness of the site.

use content::site::Site;

/// Its address below the site's root.
pub const PATH: &str = ".well-known/security.txt";

/// The file. It holds until the next review, when somebody reads it again.
pub fn text(site: &Site) -> String {
    format!(
        "Contact: mailto:{}\nExpires: {}T00:00:00Z\nCanonical: {}\nPreferred-Languages: {}\n",
        site.clinic.email.value,
        site.review.next_review.iso(),
        site.site.address(&format!("/{PATH}")),
        site.site.language,
    )
}
