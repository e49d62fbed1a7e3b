//! `content/theme.toml`: colors, corners, letters and logo.

use crate::text::Id;
use serde::Deserialize;

/// The whole of `theme.toml`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// All but the colors.
    pub look: Look,
    /// Colors by day.
    pub light: Palette,
    /// Colors on devices that are set to dark.
    pub dark: Palette,
}

/// `[look]`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// Radius of corners in CSS pixels, 0 to 16.
    #[cfg_attr(feature = "schema", schemars(range(max = 16)))]
    pub corner: Corner,
    /// Letters of headings.
    pub headings: Letters,
    /// Letters of all other words.
    pub words: Letters,
    /// A file in `content/pictures/`.
    pub logo: Option<Id>,
}

/// A radius of at most 16 CSS pixels.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "u8")]
pub struct Corner(u8);

impl TryFrom<u8> for Corner {
    type Error = &'static str;

    fn try_from(pixels: u8) -> Result<Self, Self::Error> {
        let small = pixels <= 16;
        small
            .then_some(Self(pixels))
            .ok_or("corners are 0 to 16 pixels round")
    }
}

/// Two kinds of letters that devices have.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Letters {
    /// With feet.
    Serif,
    /// Without.
    Sans,
}

impl Letters {
    fn token(self) -> &'static str {
        match self {
            Self::Serif => "var(--serif)",
            Self::Sans => "var(--sans)",
        }
    }
}

/// Declares the colors, so that none is read and left out of the style or of the checks.
macro_rules! palette {
    ($($field:ident $name:literal $doc:literal;)*) => {
        /// The colors, each written `#rrggbb`.
        #[derive(Clone, Debug, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields, rename_all = "kebab-case")]
        pub struct Palette {
            $(#[doc = $doc] pub $field: Id,)*
        }

        impl Palette {
            /// Each color with its name.
            pub fn colors(&self) -> impl Iterator<Item = (&'static str, &Id)> {
                [$(($name, &self.$field),)*].into_iter()
            }
        }
    };
}

palette! {
    paper "paper" "The ground of the page.";
    raised "raised" "The ground of what can be filled in or stands out.";
    ink "ink" "Words.";
    muted "muted" "Words in the second row.";
    line "line" "A rule that only separates.";
    edge "edge" "The edge of what can be filled in or pressed.";
    accent "accent" "Links and buttons.";
    accent_strong "accent-strong" "The same under a pointer.";
    on_accent "on-accent" "Words on a button.";
    accent_soft "accent-soft" "The ground of what is pointed at.";
    ketamine "ketamine" "Ketamine's color.";
    ketamine_soft "ketamine-soft" "Its ground.";
    ect "ect" "ECT's color.";
    ect_soft "ect-soft" "Its ground.";
    alert "alert" "Errors.";
    alert_soft "alert-soft" "Their ground.";
    night "night" "The ground of the crisis line.";
    on_night "on-night" "Its words.";
    mark "mark" "The ground of a sample.";
    on_mark "on-mark" "Its words.";
    focus "focus" "The ring around what the keyboard has reached.";
    on_focus "on-focus" "The second ring.";
}

impl Theme {
    /// The custom properties that the style sheets use, as CSS.
    pub fn css(&self) -> String {
        let Look {
            corner,
            headings,
            words,
            ..
        } = &self.look;
        let colors = |palette: &Palette| -> String {
            let colors = palette.colors();
            colors
                .map(|(name, color)| format!("--{name}: {};\n", color.as_str()))
                .collect()
        };
        format!(
            ":root {{\n--radius: {}px;\n--headings: {};\n--words: {};\n{}}}\n\
             @media (prefers-color-scheme: dark) {{\n:root {{\n{}}}\n}}\n",
            corner.0,
            headings.token(),
            words.token(),
            colors(&self.light),
            colors(&self.dark)
        )
    }
}
