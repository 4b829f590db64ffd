// Command descriptors writes the tables of src/mesh/generated from protobuf descriptors:
// MeshConfig and ProxyConfig of istio.io/api, and Istio's Values message. See README.md.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"

	"google.golang.org/protobuf/compiler/protogen"
)

// valuesRoot is the message that installation values have to fit.
const valuesRoot = "istio.operator.v1alpha1.Values"

// meshRoot reaches ProxyConfig too.
const meshRoot = "istio.mesh.v1alpha1.MeshConfig"

// indexed are the messages whose fields the code names: each gets one constant a field.
var indexed = map[string]bool{
	"istio.mesh.v1alpha1.MeshConfig":                                                  true,
	"istio.mesh.v1alpha1.MeshConfig.ExtensionProvider":                                true,
	"istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.EnvoyFileAccessLogProvider":     true,
	"istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.OpenTelemetryTracingProvider":   true,
	"istio.mesh.v1alpha1.MeshConfig.InboundTrafficPolicy":                             true,
	"istio.mesh.v1alpha1.MeshConfig.OutboundTrafficPolicy":                            true,
	"istio.mesh.v1alpha1.MeshConfig.ServiceSettings":                                  true,
	"istio.mesh.v1alpha1.MeshConfig.TLSConfig":                                        true,
	"istio.mesh.v1alpha1.PrivateKeyProvider":                                          true,
	"istio.mesh.v1alpha1.PrivateKeyProvider.CryptoMb":                                 true,
	"istio.mesh.v1alpha1.PrivateKeyProvider.QAT":                                      true,
	"istio.mesh.v1alpha1.ProxyConfig":                                                 true,
	"istio.mesh.v1alpha1.ProxyConfig.ProxyHeaders":                                    true,
	"istio.mesh.v1alpha1.RemoteService":                                               true,
	"istio.mesh.v1alpha1.Tracing":                                                     true,
	"istio.mesh.v1alpha1.Tracing.Datadog":                                             true,
	"istio.mesh.v1alpha1.Tracing.Lightstep":                                           true,
	"istio.mesh.v1alpha1.Tracing.Zipkin":                                              true,
	"istio.networking.v1alpha3.ClientTLSSettings":                                     true,
	"istio.networking.v1alpha3.LocalityLoadBalancerSetting":                           true,
	"istio.networking.v1alpha3.LocalityLoadBalancerSetting.Distribute":                true,
	"istio.networking.v1alpha3.LocalityLoadBalancerSetting.Failover":                  true,
	"istio.operator.v1alpha1.GlobalConfig":                                            true,
	"istio.operator.v1alpha1.MultiClusterConfig":                                      true,
	"istio.operator.v1alpha1.ProxyConfig":                                             true,
	"istio.operator.v1alpha1.SidecarInjectorConfig":                                   true,
	"istio.operator.v1alpha1.Values":                                                  true,
	"istio.networking.v1beta1.ProxyImage":                                             true,
	"istio.mesh.v1alpha1.MeshConfig.OutboundTrafficPolicy.Mode":                       true,
	"istio.mesh.v1alpha1.MeshConfig.InboundTrafficPolicy.Mode":                        true,
	"istio.mesh.v1alpha1.MeshConfig.IngressControllerMode":                            true,
	"istio.mesh.v1alpha1.ProxyConfig.InboundInterceptionMode":                         true,
	"istio.mesh.v1alpha1.AuthenticationPolicy":                                        true,
	"istio.networking.v1alpha3.ClientTLSSettings.TLSmode":                             true,
	"istio.mesh.v1alpha1.MeshConfig.ExtensionProvider.ServiceAttributeEnrichmentMode": true,
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("descriptors: ")
	values := flag.String("values", "", "operator/pkg/apis/values_types.proto of an Istio checkout")
	out := flag.String("out", "../../src/mesh/generated", "folder to write")
	flag.Parse()
	if *values == "" {
		log.Fatal("-values is required; see README.md")
	}
	if err := run(*values, *out); err != nil {
		log.Fatal(err)
	}
}

func run(valuesPath, out string) error {
	plugin, err := load(valuesPath)
	if err != nil {
		return err
	}
	m := newModel(plugin)
	for _, root := range []string{meshRoot, valuesRoot} {
		if err := m.add(root); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for _, module := range m.moduleNames() {
		path := filepath.Join(out, module+".rs")
		if err := os.WriteFile(path, m.render(module), 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(out, "mod.rs"), m.renderRoot(), 0o644)
}

// message finds a message by its full name among all loaded files.
func message(plugin *protogen.Plugin, name string) *protogen.Message {
	var find func([]*protogen.Message) *protogen.Message
	find = func(messages []*protogen.Message) *protogen.Message {
		for _, message := range messages {
			if string(message.Desc.FullName()) == name {
				return message
			}
			if found := find(message.Messages); found != nil {
				return found
			}
		}
		return nil
	}
	for _, file := range plugin.Files {
		if found := find(file.Messages); found != nil {
			return found
		}
	}
	return nil
}
