//! `[words]` of `content/site.toml`.

use crate::evidence::{Certainty, Reading};
use crate::text::Markdown;
use serde::Deserialize;

/// `[words]`: small words that the pages need, one key each.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub skip_link: String,
    pub main_menu: String,
    pub on_this_page: String,
    pub sample_bar: Markdown,
    pub published: String,
    pub last_updated: String,
    pub next_review: String,
    pub reading_level: String,
    pub reviewed_by: String,
    pub minutes_read: String,
    pub open_all: String,
    pub close_all: String,
    pub find_question: String,
    pub find_count: String,
    pub find_none: String,
    pub link_copied: String,
    pub ketamine: String,
    pub ect: String,
    pub row_more: String,
    pub studied: String,
    pub compared_with: String,
    pub period: String,
    pub range: String,
    pub range_none: String,
    pub being_checked: String,
    pub certainty: String,
    pub certainty_high: String,
    pub certainty_moderate: String,
    pub certainty_low: String,
    pub certainty_very_low: String,
    pub certainty_to: String,
    pub source: String,
    pub figure_heading: String,
    pub figure_more: String,
    pub close: String,
    pub not_recorded: String,
    pub source_open: String,
    pub source_design: String,
    pub source_size: String,
    pub source_setting: String,
    pub source_funding: String,
    pub clinic_in_the_room: String,
    pub clinic_watched: String,
    pub clinic_you_may_leave: String,
    pub clinic_emergency: String,
    pub clinic_not_treated: String,
    pub clinic_not_offered: String,
    pub clinic_price: String,
    pub source_read: String,
    pub read_full_text: String,
    pub read_abstract: String,
    pub read_registry: String,
    pub read_label: String,
    pub read_guideline: String,
    pub read_page: String,
    pub read_second_hand: String,
    pub search_how: String,
    pub search_found: String,
    pub search_nothing: String,
    pub written: String,
    pub read_article: String,
    pub link_to_answer: String,
    pub page_loading: String,
    pub page_failed: String,
    pub call_us: String,
    pub or_call: String,
    pub answers: String,
    pub comparison_caption: String,
    pub comparison_caption_swapped: String,
}

impl Words {
    /// The words for how sure we are of a figure.
    pub fn certainty(&self, certainty: Certainty) -> &str {
        match certainty {
            Certainty::High => &self.certainty_high,
            Certainty::Moderate => &self.certainty_moderate,
            Certainty::Low => &self.certainty_low,
            Certainty::VeryLow => &self.certainty_very_low,
        }
    }

    /// The words for how much of a source was read.
    pub fn reading(&self, reading: Reading) -> &str {
        match reading {
            Reading::FullText => &self.read_full_text,
            Reading::Abstract => &self.read_abstract,
            Reading::Registry => &self.read_registry,
            Reading::Label => &self.read_label,
            Reading::Guideline => &self.read_guideline,
            Reading::Page => &self.read_page,
            Reading::SecondHand => &self.read_second_hand,
        }
    }
}
