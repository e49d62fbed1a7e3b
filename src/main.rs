//! The browser's entry: brings the prerendered page to life.

fn main() {
    neuromend::browser::start();
}
