package kube

import (
	"math/rand/v2"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/yaml"

	"kube-inject/tools/vectors/layer"
)

// Object is a case with an object of any kind: "kind" and "text". It has some of its fields, most of
// them of the right type, spelt in odd ways.
func Object(r *rand.Rand) layer.Case {
	kind := Pick(r, Kinds)
	made := Maker{Rand: r, Fields: 2 + r.IntN(40)}
	if r.IntN(3) == 0 {
		made.Wrong = 0.01 + r.Float64()*0.1
	}
	if r.IntN(3) == 0 {
		made.Keys = 0.02 + r.Float64()*0.2
	}
	return layer.Case{"kind": kind.Name, "text": Spell(r, made.Value(kind.Type, ""))}
}

// Read reads the object of a case as istioctl does: it looks for the kind first, and that way refuses
// what JSON cannot hold.
func Read(c layer.Case) (any, error) {
	text := []byte(c["text"].(string))
	if err := yaml.Unmarshal(text, &metav1.TypeMeta{}); err != nil {
		return nil, err
	}
	object := New(c["kind"].(string))
	return object, yaml.Unmarshal(text, object)
}
