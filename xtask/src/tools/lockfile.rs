//! Versions that other files pin: `Cargo.lock` and `rust-toolchain.toml`.

use anyhow::{Context, Result, bail};

use crate::workspace;

/// The version of `package` in `Cargo.lock`.
///
/// # Errors
/// The file cannot be read, or holds the package not at all or twice.
pub fn version(package: &str) -> Result<String> {
    locked(&workspace::read("Cargo.lock")?, package)
}

/// The pinned Rust version.
///
/// # Errors
/// `rust-toolchain.toml` cannot be read or names no channel.
pub fn channel() -> Result<String> {
    toolchain(&workspace::read("rust-toolchain.toml")?)
}

fn locked(text: &str, package: &str) -> Result<String> {
    let lock: toml::Table = text.parse().context("Cargo.lock is not TOML")?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let versions: Vec<&str> = packages
        .into_iter()
        .flatten()
        .filter(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
        .filter_map(|entry| entry.get("version")?.as_str())
        .collect();
    match versions[..] {
        [one] => Ok(one.to_owned()),
        [] => bail!("Cargo.lock holds no {package}"),
        _ => bail!(
            "Cargo.lock holds {package} more than once ({}); `cargo tree -i {package}` shows who asks for which",
            versions.join(", ")
        ),
    }
}

fn toolchain(text: &str) -> Result<String> {
    let file: toml::Table = text.parse().context("rust-toolchain.toml is not TOML")?;
    let channel = file.get("toolchain").and_then(|table| table.get("channel"));
    channel
        .and_then(toml::Value::as_str)
        .map(str::to_owned)
        .context("rust-toolchain.toml names no channel")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        version = 4
        [[package]]
        name = "wasm-bindgen"
        version = "0.2.128"
        dependencies = ["cfg-if", "wasm-bindgen-macro"]
        [[package]]
        name = "syn"
        version = "2.0.119"
        [[package]]
        name = "syn"
        version = "3.0.5"
    "#;

    #[test]
    fn finds_the_one_version() -> Result<()> {
        assert_eq!(locked(LOCK, "wasm-bindgen")?, "0.2.128");
        Ok(())
    }

    #[test]
    fn none_or_two_are_errors() {
        assert!(locked(LOCK, "wasm-bindgen-macro").is_err());
        assert!(
            locked(LOCK, "syn").is_err_and(|error| error.to_string().contains("2.0.119, 3.0.5"))
        );
        assert!(locked("package = 1", "syn").is_err());
    }

    #[test]
    fn reads_the_channel() -> Result<()> {
        assert_eq!(toolchain("[toolchain]\nchannel = \"1.99.1\"")?, "1.99.1");
        assert!(toolchain("[toolchain]").is_err());
        Ok(())
    }
}
