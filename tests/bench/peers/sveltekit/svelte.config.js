import adapter from "@sveltejs/adapter-static";

// The links of the page lead to pages that only the site has.
export default { kit: { adapter: adapter(), prerender: { crawl: false, handleMissingId: "ignore" } } };
