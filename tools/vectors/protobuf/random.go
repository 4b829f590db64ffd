package protobuf

import (
	"math/rand/v2"

	"kube-inject/tools/vectors/layer"
)

func random(r *rand.Rand) layer.Case {
	all := Messages()
	message := all[r.IntN(len(all))]
	return layer.Case{"message": string(message.FullName()), "text": "{}"}
}
