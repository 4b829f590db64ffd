// Package proxyconfig is the layer of a pod's proxy configuration: laid over its mesh's by
// mesh.ApplyProxyConfig, and printed for the proxy by the template function protoToJSON.
//
// A case has "text", the value of the annotation, and may have "mesh", a mesh's text. The answer
// has "error", or "changes", what differs from the mesh's proxy configuration (as in package
// meshconfig), and "env", which is PROXY_CONFIG. "apart" is how the webhook's proxy configuration
// differs from the defaults, which leaves the mesh's as it is. "refused" is what the check of the
// annotation has against it, the messages of a list joined by "; ".
package proxyconfig

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/go-multierror"
	"istio.io/istio/pkg/config/mesh"
	"istio.io/istio/pkg/config/validation/agent"
	"istio.io/istio/pkg/util/protomarshal"

	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/meshconfig"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "proxy-config",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

func answer(c layer.Case) layer.Answer {
	text := c["text"].(string)
	out := applied(c, text)
	if err := check(text); err != nil {
		out["refused"] = layer.Failure(c, err)["error"]
	}
	return out
}

func applied(c layer.Case, text string) layer.Answer {
	ofMesh, _ := c["mesh"].(string)
	base, err := mesh.ApplyMeshConfigDefaults(ofMesh)
	if err != nil {
		return layer.Answer{"error": "mesh: " + err.Error()}
	}
	out := layer.Answer{}
	if config, err := mesh.ApplyProxyConfig(text, base); err != nil {
		out = layer.Failure(c, err)
	} else {
		out["changes"] = meshconfig.Changes(base.DefaultConfig, config.DefaultConfig)
		out["env"] = protoToJSON(config.DefaultConfig)
	}
	out["apart"] = meshconfig.Changes(mesh.DefaultProxyConfig(), effective(base.DefaultConfig, text))
	return out
}

// check is what pkg/kube/inject does to the annotation.
func check(text string) error {
	config := mesh.DefaultProxyConfig()
	if err := protomarshal.ApplyYAML(text, config); err != nil {
		return fmt.Errorf("failed to convert to apply proxy config: %v", err)
	}
	err := agent.ValidateMeshConfigProxyConfig(config).Err
	var list *multierror.Error
	if !errors.As(err, &list) {
		return err
	}
	var messages []string
	for _, err := range list.Errors {
		messages = append(messages, err.Error())
	}
	return errors.New(strings.Join(messages, "; "))
}
