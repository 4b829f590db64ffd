//! A pod's port over a WebSocket, as kubelets forward it: two channels a port, data and errors,
//! each of which begins with the port's number.
//!
//! Source of its rules: RFC 6455; Kubernetes' `pkg/kubelet/cri/streaming/portforward`
//! (`websocket.go`).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha1::{Digest as _, Sha1};
use std::io::{BufReader, Read, Result, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::thread;

/// Where a pod's port leads.
#[derive(Clone)]
pub enum Leads {
    /// To somebody who listens on this machine.
    To(SocketAddr),
    /// Nowhere, for this reason.
    Nowhere(String),
}

const DATA: u8 = 0;
const ERRORS: u8 = 1;

/// The kinds of frames.
const BINARY: u8 = 2;
const CLOSE: u8 = 8;

/// Forwards a port until one of both ends goes.
pub fn serve(
    mut client: BufReader<TcpStream>,
    mut to_client: TcpStream,
    target: &str,
    key: &str,
    leads: &Leads,
) -> Result<()> {
    let accept = Sha1::digest(format!("{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
    let head = format!(
        "HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: \
         v4.channel.k8s.io\r\nSec-WebSocket-Accept: {}\r\n\r\n",
        STANDARD.encode(accept)
    );
    to_client.write_all(head.as_bytes())?;
    let (_, port) = target.rsplit_once("ports=").unwrap();
    let port: u16 = port.parse().unwrap();
    for channel in [DATA, ERRORS] {
        let [low, high] = port.to_le_bytes();
        write(&mut to_client, BINARY, &[channel, low, high])?;
    }
    let mut server = match leads {
        Leads::To(address) => TcpStream::connect(address)?,
        Leads::Nowhere(why) => {
            write(
                &mut to_client,
                BINARY,
                &[&[ERRORS], why.as_bytes()].concat(),
            )?;
            write(&mut to_client, CLOSE, &[])?;
            // Who closes a connection with something unread breaks it off, words and all.
            while read(&mut client)?.is_some() {}
            return Ok(());
        }
    };
    let from_server = server.try_clone()?;
    thread::spawn(move || bring(from_server, to_client));
    while let Some(message) = read(&mut client)? {
        if let [DATA, data @ ..] = message.as_slice() {
            server.write_all(data)?;
        }
    }
    server.shutdown(Shutdown::Both)
}

/// Brings what the server says.
fn bring(mut server: TcpStream, mut client: TcpStream) -> Result<()> {
    let mut data = vec![DATA; 32 << 10];
    loop {
        match server.read(&mut data[1..]) {
            // Gone, in order or not.
            Ok(0) | Err(_) => return write(&mut client, CLOSE, &[]),
            Ok(read) => write(&mut client, BINARY, &data[..=read])?,
        }
    }
}

fn write(client: &mut TcpStream, kind: u8, payload: &[u8]) -> Result<()> {
    let mut frame = vec![0x80 | kind];
    match payload.len() {
        short @ 0..126 => frame.push(u8::try_from(short).unwrap()),
        length => {
            frame.push(126);
            frame.extend(u16::try_from(length).unwrap().to_be_bytes());
        }
    }
    frame.extend(payload);
    client.write_all(&frame)
}

/// The next message; none when the client goes.
fn read(client: &mut impl Read) -> Result<Option<Vec<u8>>> {
    let mut take = |length: usize| {
        let mut bytes = vec![0; length];
        client.read_exact(&mut bytes).map(|()| bytes)
    };
    let head = take(2)?;
    let length = match head[1] & 0x7f {
        126 => take(2)?,
        127 => take(8)?,
        short => vec![short],
    };
    let length = length
        .iter()
        .fold(0, |sum, byte| sum << 8 | usize::from(*byte));
    let mask = take(4)?;
    let mut payload = take(length)?;
    for (byte, mask) in payload.iter_mut().zip(mask.iter().cycle()) {
        *byte ^= mask;
    }
    Ok((head[0] & 0xf != CLOSE).then_some(payload))
}
