//! Serves a built site the way a good static host does, with the headers of its own `_headers` file.
//!
//! [`Site::router`] is the site as a router, [`Server`] runs it on a port of this machine. The
//! browser tests use both in their own process; the binary adds what development needs.
//!
//! ```no_run
//! # async fn example() -> std::io::Result<()> {
//! use devserver::{Server, Site};
//!
//! let mut site = Site::new("dist");
//! site.hooks.add_script("/probe.js", "window.probe = 1", "defer");
//! let server = Server::start(site.router(), 0).await?;
//! println!("{}", server.url("/faq/"));
//! # Ok(())
//! # }
//! ```

mod files;
mod headers;
mod hooks;
mod server;
mod site;

pub use hooks::Hooks;
pub use server::Server;
pub use site::Site;
