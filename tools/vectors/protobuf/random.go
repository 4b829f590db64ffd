package protobuf

import (
	"math/rand/v2"
	"sync"

	"kube-inject/tools/vectors/layer"
)

var all = sync.OnceValue(Messages)

func random(r *rand.Rand) layer.Case {
	message := all()[r.IntN(len(all()))]
	if r.IntN(3) == 0 {
		message = roots[r.IntN(len(roots))].ProtoReflect().Descriptor()
	}
	text, loose := Document(r, message)
	return layer.Loose(layer.Case{"message": string(message.FullName()), "text": text}, loose)
}
