use super::*;

/// The label sets that the recorded matches below are about, in order.
const SETS: [&[(&str, &str)]; 7] = [
    &[],
    &[("a", "b")],
    &[("a", "")],
    &[("a", "b"), ("c", "d")],
    &[("a", "1")],
    &[("a", "true")],
    &[("c", "d")],
];

fn read(text: &str) -> Result<Selector, SelectorError> {
    let tree = goyaml::read::read(text).unwrap();
    Selector::read(tree.root())
}

fn matches(selector: &Selector) -> String {
    let one = |set: &&[(&str, &str)]| {
        let found = selector.matches(|key| set.iter().find(|(k, _)| *k == key).map(|(_, v)| *v));
        if found { '1' } else { '0' }
    };
    SETS.iter().map(one).collect()
}

/// Recorded from k8s.io/apimachinery v0.35.3: `LabelSelectorAsSelector` after
/// `sigs.k8s.io/yaml` v1.6.0, and `Matches` for each of `SETS`.
#[test]
fn valid_selectors_match_as_in_kubernetes() {
    #[rustfmt::skip]
    let cases = [
        ("{}", true, "1111111"),
        ("null", true, "1111111"),
        ("unknown: 1", true, "1111111"),
        ("matchLabels: null", true, "1111111"),
        ("matchLabels: {a: b}", false, "0101000"),
        ("matchLabels: {a: ''}", false, "0010000"),
        ("matchLabels: {a: }", false, "0010000"),
        ("matchLabels: {a: b, c: d}", false, "0001000"),
        ("matchLabels: {a: 1}", false, "0000100"),
        ("matchLabels: {a: true}", false, "0000010"),
        ("matchExpressions: [{key: a, operator: In, values: [b, c]}]", false, "0101000"),
        ("matchExpressions: [{key: a, operator: In, values: [1, true]}]", false, "0000110"),
        ("matchExpressions: [{key: a, operator: NotIn, values: [b]}]", false, "1010111"),
        ("matchExpressions: [{key: a, operator: Exists}]", false, "0111110"),
        ("matchExpressions: [{key: a, operator: Exists, values: []}]", false, "0111110"),
        ("matchExpressions: [{key: a, operator: DoesNotExist}]", false, "1000001"),
        ("matchExpressions: [{key: 5, operator: Exists}]", false, "0000000"),
        ("matchLabels: {a: b}\nmatchExpressions: [{key: c, operator: Exists}]", false, "0001000"),
        ("matchlabels: {a: b}", false, "0101000"),
        ("MATCHEXPRESSIONS: [{KEY: a, Operator: In, VALUES: [b]}]", false, "0101000"),
        ("matchLabels: {a.b/C_d.e-f: d}", false, "0000000"),
        ("matchLabels: {a_b: d_e.f-g}", false, "0000000"),
    ];
    for (text, empty, expected) in cases {
        let selector = read(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(selector.is_empty(), empty, "{text}");
        assert_eq!(matches(&selector), expected, "{text}");
    }
}

#[test]
fn lengths() {
    let (name, prefix) = ("x".repeat(63), "x".repeat(253));
    for text in [
        format!("{name}: d"),
        format!("a: {name}"),
        format!("{prefix}/a: d"),
        format!("{prefix}/{name}: d"),
    ] {
        assert!(read(&format!("matchLabels: {{{text}}}")).is_ok(), "{text}");
    }
    for text in [
        format!("{name}x: d"),
        format!("a: {name}x"),
        format!("{prefix}x/a: d"),
    ] {
        let error = read(&format!("matchLabels: {{{text}}}")).unwrap_err();
        assert!(matches!(error, SelectorError::Invalid(_)), "{text}");
    }
}

/// Each refused by `LabelSelectorAsSelector`, so that Istio ignores it.
#[test]
fn invalid_selectors() {
    let cases = [
        "matchExpressions: [{key: a, operator: Exists, values: [x]}]",
        "matchExpressions: [{key: a, operator: In, values: []}]",
        "matchExpressions: [{key: a, operator: NotIn}]",
        "matchExpressions: [{key: a, operator: in, values: [b]}]",
        "matchExpressions: [{key: a, operator: Gt, values: ['1']}]",
        "matchExpressions: [{key: a}]",
        "matchExpressions: [{operator: Exists}]",
        "matchExpressions: [null]",
        "matchLabels: {'a b': c}",
        "matchLabels: {a: 'b c'}",
        "matchLabels: {a/b/c: d}",
        "matchLabels: {/b: d}",
        "matchLabels: {a/: d}",
        "matchLabels: {A.b/C_d.e-f: d}",
        "matchLabels: {-a: d}",
        "matchLabels: {a-: d}",
        "matchLabels: {a: -d}",
        "matchLabels: {a: d.}",
        "matchLabels: {'': d}",
        "matchLabels: {a_b/c: d}",
        "matchLabels: {a..b/c: d}",
        "matchLabels: {-a/c: d}",
        "matchLabels: {é: d}",
    ];
    for text in cases {
        let error = read(text).unwrap_err();
        assert!(
            matches!(error, SelectorError::Invalid(_)),
            "{text}: {error}"
        );
    }
}

/// Each refused by `sigs.k8s.io/yaml`, so that Istio cannot read the configuration.
#[test]
fn wrong_types() {
    let cases = [
        "matchLabels: []",
        "matchLabels: x",
        "matchLabels: {a: [b]}",
        "matchExpressions: {}",
        "matchExpressions: [x]",
        "[]",
        "x",
    ];
    for text in cases {
        let error = read(text).unwrap_err();
        assert!(matches!(error, SelectorError::Type(_)), "{text}: {error}");
    }
}
