// Package selector is the layer of label selectors: reading one, LabelSelectorAsSelector, and matching.
//
// A case has "text", a LabelSelector as YAML, and "labels", a list of label sets. The answer has
// "empty" and "matches", a boolean for each set; or "error", which is "type" with the "field" where
// the text does not fit the type, and "invalid" where Kubernetes does not take the selector. Our words
// for these are our own. A text is one that JSON can hold, as whole files are read before their types
// are known.
package selector

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"sigs.k8s.io/yaml"

	"kube-inject/tools/vectors/kube"
	"kube-inject/tools/vectors/layer"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "selector",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

func answer(c layer.Case) layer.Answer {
	var read metav1.LabelSelector
	if err := yaml.Unmarshal([]byte(c["text"].(string)), &read); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			return layer.Answer{"error": "type", "field": kind.Field}
		}
		return layer.Answer{"error": err.Error()}
	}
	selector, err := metav1.LabelSelectorAsSelector(&read)
	if err != nil {
		return layer.Answer{"error": "invalid"}
	}
	// Cases that are read from a file have other types than those that are made here.
	sets := []map[string]string{}
	text, _ := json.Marshal(c["labels"])
	if err := json.Unmarshal(text, &sets); err != nil {
		panic(err)
	}
	matches := []bool{}
	for _, set := range sets {
		matches = append(matches, selector.Matches(labels.Set(set)))
	}
	return layer.Answer{"empty": selector.Empty(), "matches": matches}
}

var sets = []map[string]string{
	{}, {"a": "b"}, {"a": ""}, {"a": "b", "c": "d"}, {"a": "c", "c": "d"}, {"c": "d"}, {"a": "5", "true": "1.5"}, {"a.b/c": "x"},
}

func vectors(yield func(file string, c layer.Case)) {
	ask := func(file, format string, args ...any) {
		yield(file, layer.Case{"text": fmt.Sprintf(format, args...), "labels": sets})
	}
	for _, operator := range append(operators, "in", "Gt", "", "~", "5") {
		for _, values := range []string{"", ", values: []", ", values: null", ", values: [b]", ", values: [b, c, 5]", ", values: [\"\"]", ", values: [b c]", ", values: b"} {
			for _, key := range []string{"a", "a.b/c", "5", "a b"} {
				ask("expressions", "matchExpressions: [{key: %s, operator: %s%s}]", key, operator, values)
			}
		}
	}
	for _, text := range names {
		ask("names", "matchLabels: {%q: b}", text)
		ask("names", "matchLabels: {a: %q}", text)
	}
	for _, scalar := range append([]string{"[]", "{}", "[a]", "{a: b}"}, kube.Scalars...) {
		if _, err := yaml.YAMLToJSON([]byte(scalar)); err != nil {
			continue
		}
		ask("forms", "%s", scalar)
		ask("forms", "matchLabels: %s", scalar)
		ask("forms", "{matchLabels: {a: %s}}", scalar)
		ask("forms", "matchExpressions: %s", scalar)
		ask("forms", "matchExpressions: [%s]", scalar)
		ask("forms", "matchExpressions: [{operator: Exists, key: %s}]", scalar)
		ask("forms", "matchExpressions: [{key: a, operator: In, values: %s}]", scalar)
		ask("forms", "matchExpressions: [{key: a, operator: In, values: [%s]}]", scalar)
	}
	for _, text := range odd {
		ask("odd", "%s", text)
	}
}

var operators = []string{"In", "NotIn", "Exists", "DoesNotExist"}

// names are keys and values of labels at the edges of what is allowed.
var names = []string{
	"", "a", "A", "0", "a-b", "a_b", "a.b", "-a", "a-", "_a", "a_", ".a", "a.", "a b", "\u00e9", "a/b", "/b", "a/", "a/b/c", "A.b/c", "a.b/C", "a_b/c", "a..b/c", "-a/c", "a-/c",
	"a.-b/c", "1/1", "a*", strings.Repeat("x", 63), strings.Repeat("x", 64), strings.Repeat("x", 63) + "/a", strings.Repeat("x", 64) + "/a", strings.Repeat("x.", 126) + "x/a",
	strings.Repeat("x.", 127) + "x/a", "a/" + strings.Repeat("x", 63), "a/" + strings.Repeat("x", 64), "a\n", "a:b", "kubernetes.io/a", "a/-b", "a/b-",
}

// odd are selectors whose keys are spelt otherwise, or twice.
var odd = []string{
	"", "null", "{}", "foo: bar", "matchLabels: {a: b}\nmatchExpressions: [{key: c, operator: Exists}]", "matchlabels: {a: b}", "{MATCHLABELS: {a: b}, matchLabels: {c: d}}",
	"{matchLabels: {a: b}, MatchLabels: null}", "{MatchLabels: {a: b}, matchLabels: null}", "{MatchLabels: {a: b}, matchLabels: {a: c}}", "match\u017fLabels: {a: b}", "matchLabel\u017f: {a: b}",
	"{MatchExpressions: [{key: a, operator: Exists}], matchExpressions: [{key: c}]}", "matchExpressions: [{Key: a, key: c, operator: Exists}]", "matchExpressions: [{Key: a, key: null, operator: Exists}]",
	"matchExpressions: [{key: a, operator: Exists}, null]", "{matchLabels: 5, matchExpressions: 5}", "matchExpressions: [{values: 5, operator: [], key: {}}]",
	"matchExpressions: [{key: a, operator: In, values: [b], foo: {}}]", "matchLabels: {a: b, a: c}", "matchExpressions: [{key: a, operator: In, values: [b]}, {key: a, operator: NotIn, values: [b]}]",
	"matchExpressions: [{key: a, operator: Exists, values: [x]}, {key: a, operator: x}]", "matchExpressions: [{key: c, operator: DoesNotExist}, {key: a, operator: Exists}]",
}

// random is a selector, mostly a good one, and sets of labels with the same names.
func random(r *rand.Rand) layer.Case {
	for {
		c := made(r)
		if _, err := yaml.YAMLToJSON([]byte(c["text"].(string))); err == nil {
			return c
		}
	}
}

func made(r *rand.Rand) layer.Case {
	maker := kube.Maker{Rand: r, Fields: 20, Names: []string{"a", "b", "c", "\"\"", "5", "a.b/c", "yes"}}
	if r.IntN(4) == 0 {
		maker.Names = append(maker.Names, "\"a b\"", "-a", "\"a/b/c\"")
	}
	if r.IntN(4) == 0 {
		maker.Wrong, maker.Keys = 0.05, 0.1
	}
	labels := &kube.Node{IsMap: true}
	for range r.IntN(3) {
		labels.Map = append(labels.Map, kube.Entry{Key: kube.Pick(r, maker.Names), Value: maker.Value(str, "")})
	}
	expressions := &kube.Node{IsList: true}
	for range r.IntN(4) {
		operator := kube.Pick(r, operators)
		values := maker.Value(list, "")
		if !values.IsList || operator[0] != 'E' && operator[0] != 'D' || r.IntN(8) == 0 {
			values = &kube.Node{IsList: true, List: append(values.List, &kube.Node{Scalar: kube.Pick(r, maker.Names)})}
		} else if r.IntN(8) != 0 {
			values = &kube.Node{IsList: true}
		}
		expressions.List = append(expressions.List, &kube.Node{IsMap: true, Map: []kube.Entry{
			{Key: "key", Value: maker.Value(str, "")}, {Key: "operator", Value: &kube.Node{Scalar: operator}}, {Key: "values", Value: values},
		}})
	}
	node := &kube.Node{IsMap: true, Map: []kube.Entry{{Key: "matchLabels", Value: labels}, {Key: "matchExpressions", Value: expressions}}}
	if r.IntN(8) == 0 {
		node = maker.Value(selectorType, "")
	}
	several := []map[string]string{}
	for range 4 {
		set := map[string]string{}
		for range r.IntN(4) {
			set[kube.Pick(r, plain)] = kube.Pick(r, plain)
		}
		several = append(several, set)
	}
	return layer.Case{"text": kube.Spell(r, node), "labels": several}
}

var plain = []string{"a", "b", "c", "", "5", "a.b/c", "true"}
