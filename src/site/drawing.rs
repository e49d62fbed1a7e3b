//! Small drawings beside headings. The words say the same.

use content::section::Drawing;

/// The drawing as HTML, and the treatment that it belongs to; both empty without one.
pub fn drawing(drawing: Option<Drawing>) -> (&'static str, Option<&'static str>) {
    let (svg, side) = match drawing {
        None => return ("", None),
        Some(Drawing::Drip) => (include_str!("drawings/drip.svg"), "ketamine"),
        Some(Drawing::WeeksKetamine) => (include_str!("drawings/weeks-ketamine.svg"), "ketamine"),
        Some(Drawing::Awake) => (include_str!("drawings/awake.svg"), "ketamine"),
        Some(Drawing::Pulse) => (include_str!("drawings/pulse.svg"), "ect"),
        Some(Drawing::WeeksEct) => (include_str!("drawings/weeks-ect.svg"), "ect"),
        Some(Drawing::Asleep) => (include_str!("drawings/asleep.svg"), "ect"),
    };
    (svg, Some(side))
}
