//! What the peers show: read from our own page with the form, so that it cannot drift from it.

use anyhow::{Context, Result, anyhow};
use scraper::{ElementRef, Html, Node, Selector};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The page with the form, as the peers import it.
#[derive(Debug, Serialize)]
pub struct Page {
    language: String,
    title: String,
    description: String,
    /// The address of the style sheet.
    pub style: String,
    /// The elements around the form, from the outside in.
    levels: Vec<Level>,
    form: Form,
}

#[derive(Debug, Serialize)]
struct Level {
    tag: String,
    attributes: BTreeMap<String, String>,
    /// The HTML before and after the next level.
    before: String,
    after: String,
}

#[derive(Debug, Serialize)]
struct Form {
    action: String,
    fields: Vec<Field>,
    /// What opens the fields below, and these.
    more: String,
    later: Vec<Field>,
    hidden: Vec<Choice>,
    send: String,
    /// What is said when a required field is empty, by its name.
    errors: BTreeMap<String, String>,
    problem: String,
    sent: String,
}

#[derive(Debug, Serialize)]
struct Field {
    name: String,
    id: String,
    class: String,
    /// `choice`, `select` or `text`.
    kind: &'static str,
    #[serde(rename = "type")]
    input: String,
    label: String,
    hint: String,
    required: bool,
    autocomplete: String,
    options: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct Choice {
    name: String,
    id: String,
    value: String,
    label: String,
    chosen: bool,
}

impl Page {
    /// Reads the built `/consultation/`.
    ///
    /// # Errors
    /// When the page is not as it was when this was written; names what is missing.
    pub fn read(html: &str) -> Result<Self> {
        let document = Html::parse_document(html);
        let root = document.root_element();
        let island = one(root, "[data-island=consultation]")?;
        let props: Value = serde_json::from_str(attribute(island, "data-props"))?;
        let document = Html::parse_document(&without_app(html));
        let root = document.root_element();
        let island = one(root, "[data-island=consultation]")?;
        let fields = fields_of(island, "form > .form__fields > .field")?;
        let mut errors = BTreeMap::new();
        for field in fields.iter().filter(|field| field.required) {
            let error = word(&props["errors"], &format!("{}_missing", field.name))?;
            errors.insert(field.name.clone(), error);
        }
        let hidden = all(island, "input[type=hidden]")?.into_iter();
        Ok(Self {
            language: attribute(root, "lang").to_owned(),
            title: text(one(root, "title")?),
            description: attribute(one(root, "meta[name=description]")?, "content").to_owned(),
            style: attribute(one(root, "link[rel=stylesheet]")?, "href").to_owned(),
            levels: levels(island),
            form: Form {
                action: attribute(one(island, "form")?, "action").to_owned(),
                fields,
                more: text(one(island, ".form__later > summary")?),
                later: fields_of(island, ".form__later .field")?,
                hidden: hidden.map(|input| choice(input, String::new())).collect(),
                send: text(one(island, "#send")?),
                errors,
                problem: word(&props["words"], "error_summary_heading")?,
                sent: text(one(island, "#form-sent-heading")?),
            },
        })
    }
}

/// The page without the app: no script, and nothing that only a script reads.
pub fn without_app(html: &str) -> String {
    // Quotes within the value are escaped.
    without(
        &without(html, "<script", "</script>"),
        " data-props=\"",
        "\"",
    )
}

fn without(html: &str, from: &str, to: &str) -> String {
    let mut parts = html.split(from);
    let mut rest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        rest.push_str(part.split_once(to).map_or("", |(_, after)| after));
    }
    rest
}

fn levels(island: ElementRef) -> Vec<Level> {
    let mut levels = Vec::new();
    let mut inner = island;
    while let Some(outer) = inner.parent().and_then(ElementRef::wrap)
        && outer.value().name() != "body"
    {
        let html = |node: ego_tree::NodeRef<Node>| match ElementRef::wrap(node) {
            Some(element) => element.html(),
            None => String::new(),
        };
        let at = |node: &ego_tree::NodeRef<Node>| node.id() != inner.id();
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        levels.push(Level {
            tag: outer.value().name().to_owned(),
            attributes: outer.value().attrs().map(owned).collect(),
            before: outer.children().take_while(at).map(html).collect(),
            after: outer.children().skip_while(at).skip(1).map(html).collect(),
        });
        inner = outer;
    }
    levels.reverse();
    levels
}

fn fields_of(within: ElementRef, selector: &'static str) -> Result<Vec<Field>> {
    all(within, selector)?.into_iter().map(field).collect()
}

fn field(element: ElementRef) -> Result<Field> {
    let control = one(element, "input, select")?;
    let kind = match (element.value().name(), control.value().name()) {
        ("fieldset", _) => "choice",
        (_, "select") => "select",
        _ => "text",
    };
    let mut options = Vec::new();
    for option in all(element, ".choice")? {
        options.push(choice(one(option, "input")?, text(one(option, "label")?)));
    }
    for option in all(element, "option")? {
        options.push(choice(option, text(option)));
    }
    let hint = all(element, ".field__hint")?;
    Ok(Field {
        name: attribute(control, "name").to_owned(),
        id: attribute(control, "id").to_owned(),
        class: attribute(element, "class").to_owned(),
        kind,
        input: attribute(control, "type").to_owned(),
        label: text(one(element, ".field__label")?),
        hint: hint.into_iter().map(text).collect(),
        required: control.attr("required").is_some(),
        autocomplete: attribute(control, "autocomplete").to_owned(),
        options,
    })
}

fn choice(control: ElementRef, label: String) -> Choice {
    Choice {
        name: attribute(control, "name").to_owned(),
        id: attribute(control, "id").to_owned(),
        value: attribute(control, "value").to_owned(),
        label,
        chosen: control.attr("checked").is_some(),
    }
}

fn word(pairs: &Value, key: &str) -> Result<String> {
    let pairs = pairs.as_array().into_iter().flatten();
    let mut found = pairs.filter(|pair| pair[0] == key);
    let word = found.next().and_then(|pair| pair[1].as_str());
    word.map(str::to_owned)
        .with_context(|| format!("the form has no words for {key}"))
}

fn all<'a>(within: ElementRef<'a>, selector: &'static str) -> Result<Vec<ElementRef<'a>>> {
    let selector = Selector::parse(selector).map_err(|error| anyhow!("{selector}: {error}"))?;
    Ok(within.select(&selector).collect())
}

fn one<'a>(within: ElementRef<'a>, selector: &'static str) -> Result<ElementRef<'a>> {
    let found = all(within, selector)?.into_iter().next();
    found.with_context(|| format!("the page has no {selector}"))
}

fn text(element: ElementRef) -> String {
    element.text().collect()
}

fn attribute<'a>(element: ElementRef<'a>, name: &str) -> &'a str {
    element.attr(name).unwrap_or_default()
}
