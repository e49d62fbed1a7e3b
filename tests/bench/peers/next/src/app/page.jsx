import parse, { attributesToProps } from "html-react-parser";
import { Form } from "../form.jsx";
import page from "../page.json";

// The page around the form, from the outside in: rendered at build, no script of it in the browser.
function Levels({ levels: [level, ...rest] }) {
  if (!level) return <Form form={page.form} />;
  const Tag = level.tag;
  return (
    <Tag {...attributesToProps(level.attributes)}>
      {parse(level.before)}
      <Levels levels={rest} />
      {parse(level.after)}
    </Tag>
  );
}

export default function Page() {
  return <Levels levels={page.levels} />;
}
