//! Sending, in the browser: events go into the machine, and what it asks for is done. There is one machine for as
//! long as the document lives, so that a request goes on while the visitor looks at another page of the site.

use super::attempt::{self, Page};
use super::controls;
use super::leave::Leave;
use super::mounted::{Mounted, Shown};
use super::props::ConsultationProps;
use super::state::FormState;
use super::under_way::Delivery;
use crate::browser::dom::HtmlFormElement;
use crate::features::news::props::News;
use delivery::{Event, Status};
use lead::{Field, Lead};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// What sends the form: a context of every island.
#[derive(Clone, Copy)]
pub struct Sender {
    /// Once the form was on a page.
    delivery: StoredValue<Option<Delivery>, LocalStorage>,
    /// What was typed, while the visitor looks at another page of the site: in memory, nowhere else.
    pub(super) draft: StoredValue<Option<Lead>>,
    /// Where the visit came from.
    visit: StoredValue<Lead>,
    pub(super) news: RwSignal<News>,
    pub(super) leave: Leave,
}

impl Sender {
    /// Nothing to send yet. `visit` has where the visit came from in its fields.
    pub fn new(visit: Lead, news: RwSignal<News>) -> Self {
        Self {
            delivery: StoredValue::new_local(None),
            draft: StoredValue::new(None),
            visit: StoredValue::new(visit),
            news,
            leave: Leave::new(),
        }
    }

    pub(super) fn with<T>(self, run: impl FnOnce(&mut Delivery) -> T) -> Option<T> {
        self.delivery
            .try_update_value(|delivery| delivery.as_mut().map(run))?
    }

    /// Brings a prerendered form to life: puts back what was kept and where the sending stands.
    pub fn attach(self, form: &HtmlFormElement, words: Arc<ConsultationProps>, state: FormState) {
        self.begin(&words);
        form.set_no_validate(true);
        let mut kept = None;
        self.draft.update_value(|draft| kept = draft.take());
        if let Some(kept) = kept {
            controls::write(form, &kept, Field::is_asked);
        }
        let mounted = Mounted {
            form: form.clone(),
            state,
        };
        self.opened(&mounted);
        self.with(|delivery| {
            delivery.mounted = Some(mounted.clone());
            delivery.words = words;
            // A confirmation is shown once; whoever comes back later finds a new form.
            if delivery.seen && matches!(delivery.machine.status(), Status::Accepted { .. }) {
                delivery.machine.forget();
            }
        });
        self.refresh(&mounted);
        on_cleanup(move || {
            if let Some(mounted) = self.with(|delivery| delivery.mounted.take()).flatten() {
                self.draft.set_value(Some(controls::read(&mounted.form)));
            }
        });
    }

    /// Starts the machine, once.
    fn begin(self, words: &Arc<ConsultationProps>) {
        if self.with(|_| ()).is_some() {
            return;
        }
        self.delivery.set_value(Some(Delivery::new(words)));
        if !window().navigator().on_line() {
            self.dispatch(Event::Offline);
        }
        self.leave.start();
        let _ = window_event_listener(leptos::ev::pagehide, move |_| self.forget());
        let _ = window_event_listener(leptos::ev::offline, move |_| self.dispatch(Event::Offline));
        let _ = window_event_listener(leptos::ev::online, move |_| self.dispatch(Event::Online));
    }

    /// The page is left, perhaps to be shown again: nothing typed stays, and no reference. What is on its way
    /// is the browser's affair.
    fn forget(self) {
        let mounted = self.with(|delivery| {
            delivery.machine.forget();
            delivery.mounted.clone()
        });
        self.draft.set_value(None);
        self.leave.watch(false);
        self.mark_title(false);
        if let Some(mounted) = mounted.flatten() {
            mounted.reset();
            self.opened(&mounted);
            self.refresh(&mounted);
        }
    }

    /// What a form gets that nobody has typed in.
    fn opened(self, mounted: &Mounted) {
        self.leave.watch(mounted.look());
        // In a task of its own, as it may take long.
        let form = mounted.form.clone();
        set_timeout(move || controls::suggest_time_zone(&form), Duration::ZERO);
    }

    /// Something in the form was changed.
    pub fn edited(self) {
        let mounted = self.with(|delivery| {
            delivery.typing = true;
            delivery.mounted.clone()
        });
        if let Some(mounted) = mounted.flatten() {
            self.leave.watch(mounted.look());
        }
        self.dispatch(Event::Edited);
    }

    /// The visitor pressed send. `false` when the browser itself should send the form.
    pub fn press(self) -> bool {
        let mounted = self.with(|delivery| delivery.mounted.clone()).flatten();
        let (Some(mounted), Some(random)) = (mounted, attempt::random_bytes()) else {
            return false;
        };
        self.mark_title(false);
        self.news.set(News::None);
        self.with(|delivery| {
            delivery.typing = false;
            // Each attempt of a press says the same.
            if !delivery.machine.status().can_cancel() {
                delivery.page = Page::now();
            }
        });
        // Not before: the first render changes nothing in the page.
        self.visit
            .with_value(|visit| controls::write(&mounted.form, visit, Field::is_campaign));
        let lead = Box::new(controls::read(&mounted.form));
        self.dispatch(Event::Press { lead, random });
        true
    }

    /// The visitor stops the sending.
    pub fn cancel(self) {
        self.dispatch(Event::Cancel);
    }

    pub(super) fn dispatch(self, event: Event) {
        let now = now();
        let commands = self.with(|delivery| delivery.machine.step(event, now));
        for command in commands.unwrap_or_default() {
            self.carry_out(command);
        }
    }

    /// Puts the machine's status into the form's signals.
    pub(super) fn refresh(self, mounted: &Mounted) {
        let now = self.with(|delivery| {
            delivery.seen = true;
            Shown::of(&delivery.machine, &delivery.words)
        });
        // Not inside: what the signals set off may ask for the delivery again.
        if let Some(now) = now {
            mounted.show(now);
        }
    }
}

/// Milliseconds of a clock that does not go back.
pub(super) fn now() -> u64 {
    window().performance().map_or(0.0, |clock| clock.now()) as u64
}
