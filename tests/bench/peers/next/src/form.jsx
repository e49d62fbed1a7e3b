"use client";
import { useEffect, useRef, useState } from "react";
import { Field } from "./field.jsx";

export function Form({ form }) {
  const [live, setLive] = useState(false);
  const [errors, setErrors] = useState({});
  const [outcome, setOutcome] = useState("");
  const heading = useRef(null);
  const summary = useRef(null);

  useEffect(() => {
    setLive(true);
    document.documentElement.dataset.app = "live";
  }, []);
  useEffect(() => {
    if (outcome) (outcome === "sent" ? heading : summary).current.focus();
  }, [outcome, errors]);

  async function submit(event) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const missing = Object.entries(form.errors).filter(([name]) => !data.get(name));
    setErrors(Object.fromEntries(missing));
    if (missing.length > 0) return setOutcome("problem");
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(data), headers: { accept: "application/json" } });
      setOutcome(answer.ok ? "sent" : "problem");
    } catch {
      setOutcome("problem");
    }
  }

  return (
    <div className="island island--consultation">
      <h3 ref={heading} id="form-sent-heading" hidden={outcome !== "sent"} tabIndex={-1} className="sent__heading">{form.sent}</h3>
      <div ref={summary} role="group" tabIndex={-1} hidden={outcome !== "problem"} className="summary">
        <h3 className="summary__heading">{form.problem}</h3>
      </div>
      <form id="consultation-form" method="post" action={form.action} noValidate={live} hidden={outcome === "sent"} onSubmit={submit} className="form">
        <div className="form__fields">
          {form.fields.map((field) => <Field key={field.name} field={field} error={errors[field.name]} />)}
          <details className="form__later">
            <summary>{form.more}</summary>
            <div className="form__fields">{form.later.map((field) => <Field key={field.name} field={field} />)}</div>
          </details>
          {form.hidden.map(({ name, value }) => <input key={name} type="hidden" name={name} value={value} />)}
        </div>
        <button id="send" type="submit" className="button form__send">{form.send}</button>
      </form>
    </div>
  );
}
