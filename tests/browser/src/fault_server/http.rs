//! As much of HTTP/1.1 as the server needs: everything may go wrong below it, so it is done by hand.

use serde_json::{Map, Value};
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// No head is longer, in bytes.
const LONGEST_HEAD: usize = 32 * 1024;
/// No body is longer, in bytes.
const LONGEST_BODY: usize = 256 * 1024;

/// The head of a request.
#[derive(Debug)]
pub(super) struct Head {
    pub method: String,
    pub path: String,
    /// Names in small letters.
    pub headers: Vec<(String, String)>,
}

impl Head {
    /// A header; empty if there is none.
    pub fn header(&self, name: &str) -> &str {
        let named = self.headers.iter().find(|(known, _)| known == name);
        named.map_or("", |(_, value)| value)
    }
}

/// Reads the head, and what of the body came with it. `None` when the connection ends before.
pub(super) async fn head(stream: &mut TcpStream) -> io::Result<Option<(Head, Vec<u8>)>> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at;
        }
        if bytes.len() > LONGEST_HEAD || stream.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
    };
    let text = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = text.split("\r\n");
    let mut first = lines
        .next()
        .unwrap_or_default()
        .split(' ')
        .map(str::to_owned);
    let headers = lines.filter_map(|line| line.split_once(':'));
    let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()));
    let head = Head {
        method: first.next().unwrap_or_default(),
        path: first.next().unwrap_or_default(),
        headers: headers.collect(),
    };
    Ok(Some((head, bytes.split_off(end + 4))))
}

/// Reads the body to its end.
///
/// # Errors
/// When it ends before, or is too long.
pub(super) async fn body(
    stream: &mut TcpStream,
    head: &Head,
    begun: Vec<u8>,
) -> io::Result<Vec<u8>> {
    let length: usize = head.header("content-length").parse().unwrap_or(0);
    if length > LONGEST_BODY {
        return Err(io::Error::other("the body is too long"));
    }
    let mut bytes = begun;
    while bytes.len() < length {
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(io::Error::other("the body has no end"));
        }
    }
    Ok(bytes)
}

/// The fields of a body: those of a flat object of JSON, or form-encoded.
pub(super) fn fields(content_type: &str, body: &[u8]) -> Vec<(String, String)> {
    if content_type.starts_with("application/json") {
        let object: Map<String, Value> = serde_json::from_slice(body).unwrap_or_default();
        let text = |value: Value| value.as_str().unwrap_or_default().to_owned();
        return object
            .into_iter()
            .map(|(name, value)| (name, text(value)))
            .collect();
    }
    form_urlencoded::parse(body).into_owned().collect()
}

/// Writes all of it, at once.
pub(super) async fn write(stream: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    stream.write_all(bytes).await?;
    stream.flush().await
}

/// Closes the connection, so that nothing that was written is lost.
pub(super) async fn close(mut stream: TcpStream) -> io::Result<()> {
    stream.shutdown().await?;
    let mut rest = [0; 256];
    let read = async {
        while stream.read(&mut rest).await? > 0 {}
        Ok(())
    };
    tokio::time::timeout(Duration::from_secs(5), read)
        .await
        .unwrap_or(Ok(()))
}

#[cfg(test)]
mod tests {
    use super::fields;

    #[test]
    fn bodies_are_decoded() {
        let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let form = fields(
            "application/x-www-form-urlencoded;charset=UTF-8",
            b"a=1&b=%26+2&name=Zo%C3%AB+O%27H%2B%",
        );
        assert_eq!(
            form,
            [pair("a", "1"), pair("b", "& 2"), pair("name", "Zoë O'H+%")]
        );
        let json = fields("application/json", br#"{"a":"1","b":"x\"y"}"#);
        assert_eq!(json, [pair("a", "1"), pair("b", "x\"y")]);
        assert!(fields("application/json", b"{").is_empty());
    }
}
