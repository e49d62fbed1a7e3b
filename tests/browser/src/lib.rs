//! What the browser tests stand on: real browsers behind their drivers, and the built site served
//! as it will be served. The tests themselves are in `tests/site/`.

pub mod browser;
pub mod dist;
pub mod engine;
pub mod fault_server;
pub mod faults;
pub mod probe;
pub mod process;
pub mod report;
pub mod server;
pub mod stats;
pub mod traces;
pub mod variant;
pub mod worker;
