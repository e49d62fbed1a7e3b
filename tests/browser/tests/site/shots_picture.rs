//! A picture made small enough to keep: how light each part of it is.

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use std::fmt;
use std::io::Cursor;

/// How many parts stand side by side.
const COLUMNS: usize = 4;
/// How high a part is, in pixels: somewhat more than a line of text.
const ROW: usize = 32;
/// How much lighter or darker a part may be, of 255. A word that changes in a heading on a phone is more.
const TOLERANCE: u8 = 4;

/// A picture in parts, from black (0) to white (255), line by line.
#[derive(Debug)]
pub struct Picture {
    width: usize,
    height: usize,
    parts: Vec<u8>,
}

impl Picture {
    /// Of a PNG with eight bits for each color.
    pub fn of(png: &[u8]) -> Result<Self> {
        let mut reader = png::Decoder::new(Cursor::new(png)).read_info()?;
        let mut pixels = vec![0; reader.output_buffer_size().context("it is too large")?];
        let frame = reader.next_frame(&mut pixels)?;
        let (width, height) = (frame.width as usize, frame.height as usize);
        let channels = frame.color_type.samples();
        ensure!(
            channels >= 3 && width >= COLUMNS,
            "it is no picture of a page"
        );
        let mut sums = vec![(0_u64, 0_u64); height.div_ceil(ROW) * COLUMNS];
        for (at, pixel) in pixels
            .chunks_exact(channels)
            .enumerate()
            .take(width * height)
        {
            let (across, down) = (at % width, at / width);
            let (sum, count) = &mut sums[down / ROW * COLUMNS + across * COLUMNS / width];
            *sum += pixel[..3]
                .iter()
                .map(|&color| u64::from(color))
                .sum::<u64>();
            *count += 3;
        }
        let parts = sums.iter().map(|(sum, count)| (sum / count) as u8);
        Ok(Self {
            width,
            height,
            parts: parts.collect(),
        })
    }

    /// One that was kept.
    pub fn read(line: &str) -> Result<Self> {
        let [width, height, parts] = line.split(' ').collect::<Vec<_>>()[..] else {
            anyhow::bail!("what was accepted cannot be read")
        };
        let parts = BASE64_STANDARD.decode(parts)?;
        Ok(Self {
            width: width.parse()?,
            height: height.parse()?,
            parts,
        })
    }

    /// How it differs from what it was, if it does.
    pub fn difference(&self, was: &Self) -> Option<String> {
        let pairs = self.parts.iter().zip(&was.parts);
        let changes = pairs.map(|(now, was)| now.abs_diff(*was));
        let changed: Vec<u8> = changes.filter(|change| *change > TOLERANCE).collect();
        let size = (self.width, self.height) != (was.width, was.height);
        let most = changed.iter().max();
        if !size && most.is_none() {
            return None;
        }
        Some(format!(
            "{:.1} % of it has changed, by {} of 255 at most; {} x {} px were {} x {}",
            100.0 * changed.len() as f64 / self.parts.len().max(1) as f64,
            most.copied().unwrap_or_default(),
            self.width,
            self.height,
            was.width,
            was.height
        ))
    }
}

/// As it is kept.
impl fmt::Display for Picture {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = BASE64_STANDARD.encode(&self.parts);
        write!(out, "{} {} {parts}", self.width, self.height)
    }
}
