//! What is known of the sending for as long as the document lives.

use super::attempt::Page;
use super::mounted::Mounted;
use super::props::ConsultationProps;
use delivery::{Machine, Rules, Settings};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::AbortController;

/// The machine, and what belongs to it.
pub struct Delivery {
    /// Decides.
    pub machine: Machine,
    /// What the service is like.
    pub settings: Rc<Settings>,
    /// What the form says.
    pub words: Arc<ConsultationProps>,
    /// Wakes the machine.
    pub timer: Option<TimeoutHandle>,
    /// Stops the attempt that is on its way.
    pub abort: Option<AbortController>,
    /// What the last press has to say beside the fields.
    pub page: Page,
    /// The form, while its page is shown.
    pub mounted: Option<Mounted>,
    /// Whether the status was shown in a form.
    pub seen: bool,
    /// Whether something was typed since the press: then the focus stays where it is.
    pub typing: bool,
}

impl Delivery {
    /// Nothing is pressed yet.
    pub fn new(words: &Arc<ConsultationProps>) -> Self {
        let settings = words.settings.clone();
        let rules = Rules {
            timeout_ms: u64::from(settings.timeout_seconds) * 1000,
            idempotent: settings.idempotent,
        };
        Self {
            machine: Machine::new(rules),
            settings: Rc::new(settings),
            words: Arc::clone(words),
            timer: None,
            abort: None,
            page: Page::default(),
            mounted: None,
            seen: false,
            typing: false,
        }
    }
}
