//! The consultation form.

use crate::consultation::field::FieldView;
use crate::consultation::panels::{Confirmation, Failure};
use crate::consultation::props::FormWords;
use crate::consultation::state::{FormState, Phase};
use crate::consultation::summary::ErrorSummary;
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
    /// Words and settings from the page.
    words: FormWords,
) -> impl IntoView {
    let state = FormState::new();
    let form = NodeRef::<Form>::new();
    let fields = words
        .fields
        .iter()
        .map(|words| view! { <FieldView words=words.clone() state/> })
        .collect_view();
    let (fixed, sending, submit, again) = (
        words.fixed.clone(),
        words.sending.clone(),
        words.submit.clone(),
        words.try_again.clone(),
    );
    let words = StoredValue::new(words);
    live::attach(form, state);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        live::press(form, words, state);
    };
    let hidden = move || state.sent();
    let busy = move || state.phase.get() == Phase::Sending;
    view! {
        <Confirmation fixed=fixed.clone() state/>
        <Failure body=fixed.failed state/>
        <ErrorSummary words state/>
        <form
            class="form"
            id="consultation-form"
            method="post"
            action=fixed.endpoint
            hidden=hidden
            node_ref=form
            on:submit=send
            on:change=move |_| live::changed(form, state)
        >
            {fields}
            <button class="button form__send" id="send" type="submit" aria-disabled=move || busy().then_some("true")>
                {move || if state.phase.get() == Phase::Failed { again.clone() } else { submit.clone() }}
            </button>
            <p class="form__status" id="form-status" role="status">{move || busy().then(|| sending.clone())}</p>
        </form>
    }
}

/// What only a browser does. At build there is nothing to do.
mod live {
    #[cfg(feature = "hydrate")]
    pub use crate::consultation::deliver::{attach, changed, press};
    #[cfg(not(feature = "hydrate"))]
    pub use still::{attach, changed, press};

    #[cfg(not(feature = "hydrate"))]
    mod still {
        use crate::consultation::props::FormWords;
        use crate::consultation::state::FormState;
        use leptos::html::Form;
        use leptos::prelude::*;

        pub fn attach(_: NodeRef<Form>, _: FormState) {}

        pub fn changed(_: NodeRef<Form>, _: FormState) {}

        pub fn press(_: NodeRef<Form>, _: StoredValue<FormWords>, _: FormState) {}
    }
}
