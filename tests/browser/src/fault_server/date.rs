//! The three forms of an HTTP date (RFC 9110, 5.6.7), written.

const DAYS: [&str; 7] = [
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// `Sun, 06 Nov 1994 08:49:37 GMT`, of seconds since 1970.
pub(super) fn fixed(at: u64) -> String {
    let (day, [year, month, date], time) = parts(at);
    format!("{}, {date:02} {} {year} {time} GMT", &day[..3], name(month))
}

/// `Sunday, 06-Nov-94 08:49:37 GMT`.
pub(super) fn rfc850(at: u64) -> String {
    let (day, [year, month, date], time) = parts(at);
    format!(
        "{day}, {date:02}-{}-{:02} {time} GMT",
        name(month),
        year % 100
    )
}

/// `Sun Nov  6 08:49:37 1994`.
pub(super) fn asctime(at: u64) -> String {
    let (day, [year, month, date], time) = parts(at);
    format!("{} {} {date:>2} {time} {year}", &day[..3], name(month))
}

fn name(month: u64) -> &'static str {
    MONTHS[(month as usize - 1) % MONTHS.len()]
}

/// The day's name; year, month, date; the time.
fn parts(at: u64) -> (&'static str, [u64; 3], String) {
    let (mut days, seconds) = (at / 86_400, at % 86_400);
    let day = DAYS[(days % 7) as usize];
    let time = format!(
        "{:02}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    );
    let leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let mut year = 1970;
    while days >= 365 + u64::from(leap(year)) {
        days -= 365 + u64::from(leap(year));
        year += 1;
    }
    let mut month = 1;
    loop {
        let length = match month {
            2 => 28 + u64::from(leap(year)),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        if days < length {
            return (day, [year, month, days + 1], time);
        }
        days -= length;
        month += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{asctime, fixed, rfc850};

    #[test]
    fn the_example_of_the_standard() {
        let at = 784_111_777;
        assert_eq!(fixed(at), "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(rfc850(at), "Sunday, 06-Nov-94 08:49:37 GMT");
        assert_eq!(asctime(at), "Sun Nov  6 08:49:37 1994");
        assert_eq!(fixed(1_709_164_799), "Wed, 28 Feb 2024 23:59:59 GMT");
        assert_eq!(fixed(1_709_164_800), "Thu, 29 Feb 2024 00:00:00 GMT");
        assert_eq!(fixed(1_798_761_599), "Thu, 31 Dec 2026 23:59:59 GMT");
    }
}
