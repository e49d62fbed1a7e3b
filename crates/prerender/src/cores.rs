//! Work on all cores.

use crate::failure::Failure;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{ScopedJoinHandle, available_parallelism, scope};

/// Does the work for each item, on all cores.
///
/// # Errors
/// One of those that the work gives; the core that met it does no more.
pub(crate) fn each<T: Sync>(
    items: &[T],
    work: impl Fn(&T) -> Result<(), Failure> + Sync,
) -> Result<(), Failure> {
    let next = AtomicUsize::new(0);
    let core = || -> Result<(), Failure> {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            work(item)?;
        }
        Ok(())
    };
    let cores = available_parallelism().map_or(1, usize::from);
    scope(|scope| {
        let cores: Vec<_> = (0..cores).map(|_| scope.spawn(core)).collect();
        let result = |core: ScopedJoinHandle<'_, Result<(), Failure>>| {
            core.join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        cores.into_iter().try_for_each(result)
    })
}
