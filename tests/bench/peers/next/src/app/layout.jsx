import page from "../page.json";

export const metadata = { title: page.title, description: page.description };
export const viewport = { colorScheme: "light dark" };

export default function Layout({ children }) {
  return (
    <html lang={page.language}>
      <head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={page.style} />
      </head>
      <body>{children}</body>
    </html>
  );
}
