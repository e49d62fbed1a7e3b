//! The consultation form.

use crate::features::consultation::field::FieldView;
use crate::features::consultation::panels::{Confirmation, Ending, Progress};
use crate::features::consultation::props::FormWords;
use crate::features::consultation::state::{FormState, end_of};
use crate::features::consultation::summary::ErrorSummary;
use delivery::Status;
use leptos::html::Form;
use leptos::prelude::*;

/// The form that asks the clinic to get in touch.
///
/// Read aloud: errors as a summary that takes the focus; sending as a status; the confirmation by
/// its heading.
///
/// Prerendered: a plain form that posts natively to the endpoint. In the browser it checks, sends
/// in the background, and keeps what was typed through every failure.
#[component]
pub fn ConsultationForm(
    /// Words from the page.
    words: FormWords,
) -> impl IntoView {
    let state = FormState::new();
    let form = NodeRef::<Form>::new();
    let fields = words
        .fields
        .iter()
        .map(|words| view! { <FieldView words=words.clone() state/> })
        .collect_view();
    let (fixed, action, unseen, submit, again) = (
        words.fixed.clone(),
        words.fixed.action.clone(),
        words.fixed.hidden.clone(),
        words.submit.clone(),
        words.try_again.clone(),
    );
    let words = StoredValue::new(words);
    live::attach(form, words, state);
    let send = move |event: leptos::ev::SubmitEvent| {
        if live::press() {
            event.prevent_default();
        }
    };
    let hidden = move || state.sent() && !state.edited();
    let busy = move || state.told.with(Status::can_cancel);
    let failed = move || state.told.with(end_of).is_some();
    view! {
        <Confirmation fixed=fixed.clone() state/>
        <Ending fixed=fixed.clone() state/>
        <ErrorSummary words fixed=fixed.clone() state/>
        <form
            class="form"
            id="consultation-form"
            method="post"
            action=action
            hidden=hidden
            node_ref=form
            on:submit=send
            on:input=move |_| live::changed(form, state)
        >
            <div hidden inner_html=unseen></div>
            {fields}
            <button class="button form__send" id="send" type="submit" aria-disabled=move || busy().then_some("true")>
                {move || if failed() { again.clone() } else { submit.clone() }}
            </button>
            <Progress words fixed state/>
        </form>
    }
}

/// What only a browser does. At build there is nothing to do.
pub(super) mod live {
    #[cfg(feature = "hydrate")]
    pub use crate::features::consultation::deliver::{attach, cancel, changed, press};
    #[cfg(not(feature = "hydrate"))]
    pub use still::{attach, cancel, changed, press};

    #[cfg(not(feature = "hydrate"))]
    mod still {
        use crate::features::consultation::props::FormWords;
        use crate::features::consultation::state::FormState;
        use leptos::html::Form;
        use leptos::prelude::*;

        pub fn attach(_: NodeRef<Form>, _: StoredValue<FormWords>, _: FormState) {}

        pub fn changed(_: NodeRef<Form>, _: FormState) {}

        pub fn press() -> bool {
            false
        }

        pub fn cancel() {}
    }
}
