package typed

import (
	"math/rand/v2"

	"kube-inject/tools/vectors/kube"
	"kube-inject/tools/vectors/layer"
)

// random is an object of any kind with some of its fields, most of them of the right type, spelt in
// odd ways.
func random(r *rand.Rand) layer.Case {
	kind := kube.Kinds[r.IntN(len(kube.Kinds))]
	made := kube.Maker{Rand: r, Fields: 2 + r.IntN(40)}
	if r.IntN(3) == 0 {
		made.Wrong = 0.01 + r.Float64()*0.1
	}
	if r.IntN(3) == 0 {
		made.Keys = 0.02 + r.Float64()*0.2
	}
	return layer.Case{"kind": kind.Name, "text": kube.Spell(r, made.Value(kind.Type, ""))}
}
