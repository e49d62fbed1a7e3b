//! The browser's entry: adopts the prerendered page.

fn main() {
    neuromend::browser::start();
}
