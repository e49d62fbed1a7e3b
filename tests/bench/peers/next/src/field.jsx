export function Field({ field, error }) {
  const { name, label, hint, kind, required, type } = field;
  const describedBy = [hint && `${name}-hint`, `${name}-error`].filter(Boolean).join(" ");
  const notes = (
    <>
      {hint && <p id={`${name}-hint`} className="field__hint">{hint}</p>}
      <p id={`${name}-error`} hidden={!error} className="field__error">{error}</p>
    </>
  );
  const common = { id: field.id, name, required, "aria-describedby": describedBy, className: "field__input" };
  if (kind === "choice") {
    return (
      <fieldset aria-describedby={describedBy} className={field.class}>
        <legend className="field__label">{label}</legend>
        {notes}
        <div className={`choices choices--${type}`}>
          {field.options.map(({ id, value, label, chosen }) => (
            <div key={id} className="choice">
              <input id={id} name={name} required={required} type={type} value={value} defaultChecked={chosen} className="choice__input" />
              <label htmlFor={id} className="choice__label">{label}</label>
            </div>
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <div className={field.class}>
      <label htmlFor={field.id} className="field__label">{label}</label>
      {notes}
      {kind === "select" ? (
        <select {...common}>{field.options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>
      ) : (
        <input {...common} type={type} autoComplete={field.autocomplete} />
      )}
    </div>
  );
}
