package main

import (
	"kube-inject/tools/vectors/jsonread"
	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/meshconfig"
	"kube-inject/tools/vectors/protobuf"
	"kube-inject/tools/vectors/proxyconfig"
	"kube-inject/tools/vectors/template"
	"kube-inject/tools/vectors/typed"
	"kube-inject/tools/vectors/values"
	"kube-inject/tools/vectors/yamlread"
	"kube-inject/tools/vectors/yamlsplit"
	"kube-inject/tools/vectors/yamlwrite"
)

// layers are all there are; a new one is a package and a line here.
var layers = []*layer.Layer{
	&jsonread.Layer,
	&typed.Layer,
	&template.Layer,
	&yamlread.Layer,
	&protobuf.Layer,
	&yamlsplit.Layer,
	&yamlwrite.Layer,
	&meshconfig.Layer,
	&proxyconfig.Layer,
	&values.Layer,
}
