//! Sending, in the browser: what happens goes into the machine, and what it asks for is done. There is
//! one machine for as long as the page lives, so that a request goes on while the visitor looks at
//! another page of the site.

use crate::browser::dom;
use crate::features::consultation::props::FormWords;
use crate::features::consultation::send::{self, Page};
use crate::features::consultation::shown::Shown;
use crate::features::consultation::state::FormState;
use crate::features::consultation::{draft, leave};
use crate::features::news::live as news;
use delivery::{Command, Event, Machine, Outcome, Rules, Settings, Status};
use leptos::html::Form;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use web_sys::{AbortController, HtmlFormElement};

thread_local! {
    static DELIVERY: RefCell<Option<Delivery>> = const { RefCell::new(None) };
}

struct Delivery {
    machine: Machine,
    settings: Rc<Settings>,
    endpoint: String,
    timer: Option<TimeoutHandle>,
    /// Stops the request that is on its way.
    abort: Option<AbortController>,
    /// What the last press has to say beside the words.
    page: Page,
    /// The form, while its page is shown.
    shown: Option<Shown>,
    /// Whether what is told was shown in a form.
    seen: bool,
    /// Whether something was typed since the press: then the focus stays where it is.
    typing: bool,
    /// What is said when the form is out of sight: it was sent; it was not, or nobody knows.
    news: [String; 2],
}

fn with<T>(run: impl FnOnce(&mut Delivery) -> T) -> Option<T> {
    DELIVERY.with(|delivery| delivery.borrow_mut().as_mut().map(run))
}

/// Brings a prerendered form to life: puts back what was kept and where the sending stands.
pub fn attach(form: NodeRef<Form>, words: StoredValue<FormWords>, state: FormState) {
    Effect::new(move |_| {
        let Some(form) = form.get() else { return };
        begin(words);
        form.set_no_validate(true);
        draft::restore(&form);
        opened(&form, state);
        let shown = Shown { form, words, state };
        with(|delivery| {
            delivery.shown = Some(shown.clone());
            delivery.news =
                words.with_value(|words| [words.news_sent.clone(), words.news_unsure.clone()]);
            // A confirmation is shown once; whoever comes back later finds a new form.
            if delivery.seen && matches!(delivery.machine.status(), Status::Accepted { .. }) {
                delivery.machine.forget();
            }
        });
        show(&shown);
    });
    on_cleanup(move || {
        if let Some(shown) = with(|delivery| delivery.shown.take()).flatten() {
            draft::keep(&shown.form);
        }
    });
}

/// Starts the machine, once.
fn begin(words: StoredValue<FormWords>) {
    if with(|_| ()).is_some() {
        return;
    }
    let (settings, endpoint) =
        words.with_value(|words| (words.settings.clone(), words.endpoint.clone()));
    let rules = Rules {
        timeout_ms: u64::from(settings.timeout_seconds) * 1000,
        idempotent: settings.idempotent,
    };
    let delivery = Delivery {
        machine: Machine::new(rules),
        settings: Rc::new(settings),
        endpoint,
        timer: None,
        abort: None,
        page: Page::default(),
        shown: None,
        seen: false,
        typing: false,
        news: Default::default(),
    };
    DELIVERY.with(|place| place.replace(Some(delivery)));
    if !window().navigator().on_line() {
        happen(Event::Offline);
    }
    leave::begin(left);
    let _ = window_event_listener(leptos::ev::offline, |_| happen(Event::Offline));
    let _ = window_event_listener(leptos::ev::online, |_| happen(Event::Online));
}

/// The page is left, perhaps to be shown again: nothing typed stays, and no reference. What is on its way
/// is the browser's affair.
fn left() {
    let shown = with(|delivery| {
        delivery.machine.forget();
        delivery.shown.clone()
    });
    draft::forget();
    leave::watch(false);
    dom::set_title_prefix(None);
    if let Some(shown) = shown.flatten() {
        shown.form.reset();
        opened(&shown.form, shown.state);
        show(&shown);
    }
}

/// What a form gets that nobody has typed in.
fn opened(form: &HtmlFormElement, state: FormState) {
    draft::suggest_time_zone(form);
    changed_in(form, state);
}

/// Something in the form was changed.
pub fn changed(form: NodeRef<Form>, state: FormState) {
    if let Some(form) = form.get_untracked() {
        changed_in(&form, state);
    }
    with(|delivery| delivery.typing = true);
    happen(Event::Edited);
}

fn changed_in(form: &HtmlFormElement, state: FormState) {
    let lead = draft::read(form);
    let other = lead.asking_for == "other";
    if state.for_other.get_untracked() != other {
        state.for_other.set(other);
    }
    let typed = [&lead.name, &lead.email, &lead.phone];
    leave::watch(typed.iter().any(|text| !text.is_empty()));
}

/// The visitor pressed send. `false` when the browser itself should send the form.
pub fn press() -> bool {
    let Some(Some(shown)) = with(|delivery| delivery.shown.clone()) else {
        return false;
    };
    let Some(random) = send::random_bytes() else {
        return false;
    };
    dom::set_title_prefix(None);
    news::say(String::new());
    with(|delivery| {
        delivery.typing = false;
        // Each attempt of a press says the same.
        let told = delivery.machine.status();
        if told.is_end() || *told == Status::Idle {
            delivery.page = Page::now();
        }
    });
    // Not before: the first render changes nothing in the page.
    draft::tell_visit(&shown.form);
    let lead = Box::new(draft::read(&shown.form));
    happen(Event::Press { lead, random });
    true
}

/// The visitor stops the sending.
pub fn cancel() {
    happen(Event::Cancel);
}

/// Milliseconds of a clock that does not go back.
fn now() -> u64 {
    window().performance().map_or(0.0, |clock| clock.now()) as u64
}

fn happen(event: Event) {
    let now = now();
    let commands = with(|delivery| delivery.machine.step(event, now));
    for command in commands.unwrap_or_default() {
        carry_out(command);
    }
}

fn carry_out(command: Command) {
    match command {
        Command::Send {
            ticket,
            id,
            supersedes,
        } => {
            with(|delivery| send(delivery, ticket, &id, &supersedes));
        }
        Command::Abort => {
            if let Some(abort) = with(|delivery| delivery.abort.take()).flatten() {
                abort.abort();
            }
        }
        Command::WaitUntil(at) => {
            let left = Duration::from_millis(at.saturating_sub(now()));
            let timer = set_timeout_with_handle(|| happen(Event::Tick), left).ok();
            let before = with(|delivery| std::mem::replace(&mut delivery.timer, timer));
            if let Some(Some(before)) = before {
                before.clear();
            }
        }
        Command::Show(status) => tell(&status),
    }
}

fn send(delivery: &mut Delivery, ticket: u32, id: &str, supersedes: &str) {
    let (settings, abort) = (Rc::clone(&delivery.settings), AbortController::new().ok());
    let encoded = delivery
        .page
        .encode(&delivery.machine, id, supersedes, &settings);
    let signal = abort.as_ref().map(AbortController::signal);
    delivery.abort = abort;
    let endpoint = delivery.endpoint.clone();
    leptos::task::spawn_local(async move {
        let outcome: Outcome = send::attempt(&endpoint, encoded, signal, &settings).await;
        happen(Event::Answer { ticket, outcome });
    });
}

/// Tells the visitor, in the form if it is shown.
fn tell(told: &Status) {
    let now = with(|delivery| {
        delivery.seen = delivery.shown.is_some();
        let [sent, unsure] = &delivery.news;
        let news = if matches!(told, Status::Accepted { .. }) {
            sent
        } else {
            unsure
        };
        (delivery.shown.clone(), delivery.typing, news.clone())
    });
    let Some((shown, typing, news)) = now else {
        return;
    };
    // Whoever reads another page is told, and whoever types keeps the focus.
    if told.is_end() && (typing || shown.is_none()) {
        news::say(news);
    }
    if matches!(told, Status::Accepted { edited: false, .. }) {
        // After success nothing of the request stays.
        draft::forget();
        leave::watch(false);
        if let Some(shown) = &shown {
            shown.form.reset();
        }
    }
    if let Some(shown) = shown {
        show(&shown);
        if !typing {
            shown.focus(told);
        }
    }
}

/// Puts what is told into the form.
fn show(shown: &Shown) {
    let news = with(|delivery| {
        delivery.seen = true;
        shown.news(&delivery.machine)
    });
    // Not inside: what the signals set off may ask for the delivery again.
    if let Some(news) = news {
        shown.show(news);
    }
}
