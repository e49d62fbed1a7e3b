//! Medians, and how sure a comparison of two of them is.

use serde::Serialize;

/// How often rounds are drawn anew for an interval.
const DRAWS: usize = 10_000;

/// A comparison of two medians with its bootstrap interval: 95 of 100 draws fall within it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// What the comparison says.
    pub value: f64,
    /// Where the interval begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
}

/// The median; NaN of nothing.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() % 2 {
        1 => sorted.get(middle).copied(),
        _ => sorted
            .get(middle.wrapping_sub(1)..=middle)
            .map(|pair| pair.iter().sum::<f64>() / 2.0),
    }
    .unwrap_or(f64::NAN)
}

/// Compares the medians of two series, whose values belong together by round: rounds are drawn with
/// replacement (percentile bootstrap, always with the same draws).
pub fn compare(ours: &[f64], theirs: &[f64], with: fn(f64, f64) -> f64) -> Estimate {
    let rounds = ours.len().min(theirs.len());
    let mut chance = fastrand::Rng::with_seed(14);
    let mut drawn: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let draw: Vec<usize> = (0..rounds).map(|_| chance.usize(0..rounds)).collect();
            let of =
                |series: &[f64]| median(&draw.iter().map(|at| series[*at]).collect::<Vec<_>>());
            with(of(ours), of(theirs))
        })
        .collect();
    drawn.sort_by(f64::total_cmp);
    let at = |share: f64| drawn[((DRAWS - 1) as f64 * share).round() as usize];
    Estimate {
        value: with(median(ours), median(theirs)),
        low: at(0.025),
        high: at(0.975),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), 2.5);
        assert!(median(&[]).is_nan());
    }

    #[test]
    fn the_interval_is_as_wide_as_the_rounds_differ() {
        let (steady, wild) = ([10.0; 15], [5.0, 10.0, 20.0].repeat(5));
        let same = compare(&steady, &steady, |ours, theirs| ours / theirs);
        assert_eq!((same.value, same.low, same.high), (1.0, 1.0, 1.0));
        let unsure = compare(&wild, &steady, |ours, theirs| ours - theirs);
        assert_eq!(unsure.value, 0.0);
        assert!(unsure.low <= -5.0 || unsure.high >= 10.0, "{unsure:?}");
        assert!(unsure.low <= unsure.value && unsure.value <= unsure.high);
    }

    #[test]
    fn nothing_measured_is_no_number() {
        assert!(
            compare(&[], &[], |ours, theirs| ours / theirs)
                .value
                .is_nan()
        );
    }
}
