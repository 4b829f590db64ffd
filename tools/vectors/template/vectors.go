package template

import "kube-inject/tools/vectors/layer"

func vectors(yield func(file string, c layer.Case)) {
	signatures(yield)
}
