//! The consultation form.

use super::panels::{Confirmation, Ending, Mistakes, Progress};
use crate::site::render::site;
use leptos::prelude::*;

/// The form that asks the clinic to get in touch.
///
/// Read aloud: mistakes as a summary that takes the focus; sending as a status; the confirmation by
/// its heading.
///
/// Prerendered: a plain form that posts natively to the endpoint.
#[component]
pub fn ConsultationView(
    /// All fields, as HTML.
    fields: String,
) -> impl IntoView {
    let site = site();
    let action = site.content.service.native(&site.content.endpoint);
    view! {
        <Confirmation/>
        <Ending/>
        <Mistakes/>
        <form class="form" id="consultation-form" method="post" autocomplete="off" action=action.map(str::to_owned)>
            <div class="form__fields" inner_html=fields></div>
            <button class="button form__send" id="send" type="submit">{site.content.consultation.form.submit.to_string()}</button>
            <Progress/>
        </form>
    }
}
