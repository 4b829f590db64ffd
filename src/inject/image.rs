//! The name of the proxy's image.
//!
//! Purpose: hub, image, tag and flavour put together as Istio does.
//! Boundary: text in, text out.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`ProxyImage`, `imageURL`).

/// The flavours that Istio publishes; a tag that ends in one is freed of it first.
const PUBLISHED_TYPES: [&str; 2] = ["-distroless", "-debug"];

/// The flavour that stands for no suffix at all.
const DEFAULT_TYPE: &str = "default";

/// Puts `hub/name:tag` together, with the image type as the tag's suffix.
pub fn image_url(hub: &str, name: &str, tag: &str, image_type: &str) -> String {
    format!("{hub}/{name}:{}", tag_of_type(tag, image_type))
}

fn tag_of_type(tag: &str, image_type: &str) -> String {
    if image_type.is_empty() {
        return tag.to_owned();
    }
    let bare = PUBLISHED_TYPES
        .iter()
        .find_map(|suffix| tag.strip_suffix(suffix))
        .unwrap_or(tag);
    if image_type == DEFAULT_TYPE {
        bare.to_owned()
    } else {
        format!("{bare}-{image_type}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_and_tags() {
        for (tag, image_type, want) in [
            ("1.30", "", "h/proxyv2:1.30"),
            ("1.30", "default", "h/proxyv2:1.30"),
            ("1.30", "debug", "h/proxyv2:1.30-debug"),
            ("1.30-distroless", "", "h/proxyv2:1.30-distroless"),
            ("1.30-distroless", "default", "h/proxyv2:1.30"),
            ("1.30-debug", "distroless", "h/proxyv2:1.30-distroless"),
            ("1.30-fips", "distroless", "h/proxyv2:1.30-fips-distroless"),
            ("", "debug", "h/proxyv2:-debug"),
        ] {
            assert_eq!(image_url("h", "proxyv2", tag, image_type), want);
        }
    }
}
