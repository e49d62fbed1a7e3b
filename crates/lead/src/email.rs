//! What looks like an email address, and which one was perhaps meant.

use crate::problem::Problem;

/// The dot, and what other scripts type in its place (UTS #46).
const DOTS: [char; 4] = ['.', '。', '．', '｡'];
/// Where most people in the US have their mail.
const PROVIDERS: [&str; 7] = [
    "gmail.com",
    "yahoo.com",
    "hotmail.com",
    "outlook.com",
    "icloud.com",
    "comcast.net",
    "verizon.net",
];
/// One slip away from one of them, and addresses in their own right.
const OTHERS: [&str; 5] = [
    "mail.com",
    "ymail.com",
    "email.com",
    "cloud.com",
    "gail.com",
];
/// Slips of `.com` that are no endings.
const NO_ENDINGS: [&str; 6] = [".con", ".cmo", ".ocm", ".comm", ".vom", ".xom"];

/// What is wrong with an address that is not empty: it has one `@` with something on both sides, no white
/// space, and a dot in its domain. Whether the address exists is for the mail system to say: any stricter
/// rule turns away someone's real address.
pub(crate) fn email(address: &str) -> Option<Problem> {
    let (person, domain) = address.split_once('@').unwrap_or_default();
    if person.is_empty()
        || domain.contains('@')
        || domain.split(DOTS).any(str::is_empty)
        || address.contains(char::is_whitespace)
    {
        Some(Problem::EmailMalformed)
    } else {
        (!domain.contains(DOTS)).then_some(Problem::EmailUnfinished)
    }
}

/// The address that was perhaps meant, where the domain looks like a slip of the hand: `gmial.com`,
/// `yaho.com`, `example.con`. Something to ask about, and never a reason to refuse.
///
/// ```
/// assert_eq!(lead::suggestion("jose@gmial.com").as_deref(), Some("jose@gmail.com"));
/// assert_eq!(lead::suggestion("jose@example.com"), None);
/// ```
pub fn suggestion(address: &str) -> Option<String> {
    let (person, typed) = address.trim().split_once('@')?;
    let mut domain = typed.to_ascii_lowercase();
    for slip in NO_ENDINGS {
        if let Some(name) = domain.strip_suffix(slip) {
            domain = [name, ".com"].concat();
        }
    }
    if !OTHERS.contains(&domain.as_str()) {
        let near = PROVIDERS.iter();
        let near = near.copied().find(|known| one_slip(known, &domain));
        domain = near.map_or(domain, str::to_owned);
    }
    let other = !person.is_empty() && !domain.eq_ignore_ascii_case(typed);
    other.then(|| [person, "@", &domain].concat())
}

/// Whether one letter is missing, too much or another one, or two neighbors have changed places.
fn one_slip(meant: &str, typed: &str) -> bool {
    let (mut meant, mut typed) = (meant.as_bytes(), typed.as_bytes());
    while let ([a, after_a @ ..], [b, after_b @ ..]) = (meant, typed)
        && a == b
    {
        (meant, typed) = (after_a, after_b);
    }
    match (meant, typed) {
        ([_, rest @ ..], typed) if rest == typed => true,
        (meant, [_, rest @ ..]) if rest == meant => true,
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([a, b, rest @ ..], [c, d, others @ ..]) => (a, b, rest) == (d, c, others),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{OTHERS, PROVIDERS, email, one_slip, suggestion};
    use crate::Problem;

    #[test]
    fn addresses_and_what_is_none() {
        for good in [
            "a@b.c",
            "a+b@example.co.uk",
            "用户@例子.广告",
            "用户@例子。广告",
            "\"odd\"@example.com",
            "a@[127.0.0.1]",
        ] {
            assert_eq!(email(good), None, "{good}");
        }
        for unfinished in ["name@example", "a@b", "用户@例子"] {
            assert_eq!(email(unfinished), Some(Problem::EmailUnfinished));
        }
        for bad in [
            "jose",
            "jose.example.com",
            "@example.com",
            "jose@",
            "a@b@c",
            "a@b.c@d.e",
            "a b@example.com",
            "a@exa mple.com",
            "a@b..c",
            "a@.b",
            "a@b.",
            "a@b。",
        ] {
            assert_eq!(email(bad), Some(Problem::EmailMalformed), "{bad}");
        }
    }

    #[test]
    fn slips_are_seen() {
        for (meant, slips) in [
            ("gmail.com", "gmial.com gamil.com gnail.com GMAL.com"),
            ("gmail.com", "gmail.con gmial.con gmail.co"),
            ("hotmail.com", "hotmial.com"),
            ("yahoo.com", "yaho.com yahooo.com ahoo.com"),
            ("outlook.com", "outlok.com outlook.comm"),
            ("icloud.com", "iclould.com"),
            ("comcast.net", "comcast.ner"),
            ("verizon.net", "verizon.bet"),
            ("clinic.example.com", "clinic.example.con"),
            ("clinic.example.com", "Clinic.example.cmo"),
            ("mail.com", "mail.vom"),
        ] {
            for typed in slips.split(' ') {
                let found = suggestion(&format!(" José@{typed} "));
                assert_eq!(found, Some(format!("José@{meant}")), "{typed}");
            }
        }
    }

    #[test]
    fn nothing_is_made_of_other_addresses() {
        for domain in PROVIDERS.iter().chain(&OTHERS) {
            assert_eq!(suggestion(&format!("a@{domain}")), None, "{domain}");
            assert_eq!(suggestion(&format!("a@{}", domain.to_uppercase())), None);
        }
        for address in [
            "",
            "gmial.com",
            "@gmial.com",
            "a@",
            "a@gmail",
            "a@example.com",
            "a@yahoo.co.uk",
            "a@yahoo.com.br",
            "a@yahoo.ca",
            "a@hotmail.fr",
            "a@gmali.cmo.example",
            "a@mgiail.com",
            "a@me.com",
            "a@con",
            "用户@例子.广告",
        ] {
            assert_eq!(suggestion(address), None, "{address}");
        }
    }

    #[test]
    fn one_slip_and_no_more() {
        for typed in ["bc", "abcd", "xabc", "axc", "bac", "acb", "abx", "ab"] {
            assert!(one_slip("abc", typed), "{typed}");
        }
        for typed in ["abc", "", "a", "cba", "bca", "axx", "abcde", "badc", "xbcd"] {
            assert!(!one_slip("abc", typed), "{typed}");
        }
    }
}
