package main

import (
	"kube-inject/tools/vectors/encodejson"
	"kube-inject/tools/vectors/jsonread"
	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/merge"
	"kube-inject/tools/vectors/meshconfig"
	"kube-inject/tools/vectors/protobuf"
	"kube-inject/tools/vectors/proxyconfig"
	"kube-inject/tools/vectors/scalars"
	"kube-inject/tools/vectors/selector"
	"kube-inject/tools/vectors/template"
	"kube-inject/tools/vectors/templatedata"
	"kube-inject/tools/vectors/typed"
	"kube-inject/tools/vectors/values"
	"kube-inject/tools/vectors/yamlread"
	"kube-inject/tools/vectors/yamlsplit"
	"kube-inject/tools/vectors/yamlwrite"
)

// layers are all there are; a new one is a package and a line here.
var layers = []*layer.Layer{
	&encodejson.Layer,
	&jsonread.Layer,
	&merge.Layer,
	&meshconfig.Layer,
	&protobuf.Layer,
	&proxyconfig.Layer,
	&scalars.Layer,
	&selector.Layer,
	&template.Layer,
	&templatedata.Layer,
	&typed.Layer,
	&values.Layer,
	&yamlread.Layer,
	&yamlsplit.Layer,
	&yamlwrite.Layer,
}
