// Command schemagen writes the tables of src/schema/generated from the Go types of Kubernetes'
// and OpenShift's APIs. See README.md.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"

	openshiftappsv1 "github.com/openshift/api/apps/v1"
	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
)

// roots are the kinds that the program reads and writes as typed objects.
var roots = []reflect.Type{
	reflect.TypeFor[corev1.Pod](),
	reflect.TypeFor[corev1.ReplicationController](),
	reflect.TypeFor[corev1.List](),
	reflect.TypeFor[appsv1.Deployment](),
	reflect.TypeFor[appsv1.StatefulSet](),
	reflect.TypeFor[appsv1.DaemonSet](),
	reflect.TypeFor[appsv1.ReplicaSet](),
	reflect.TypeFor[batchv1.Job](),
	reflect.TypeFor[batchv1.CronJob](),
	reflect.TypeFor[openshiftappsv1.DeploymentConfig](),
}

// groups names the Rust module of each Go package that the roots reach.
var groups = map[string]string{
	"k8s.io/api/core/v1":                   "core_v1",
	"k8s.io/api/apps/v1":                   "apps_v1",
	"k8s.io/api/batch/v1":                  "batch_v1",
	"k8s.io/apimachinery/pkg/apis/meta/v1": "meta_v1",
	"github.com/openshift/api/apps/v1":     "openshift_apps_v1",
}

func main() {
	log.SetFlags(0)
	out := flag.String("out", "../../src/schema/generated", "folder to write")
	rustfmt := flag.String("rustfmt", "rustfmt", "the rustfmt to call")
	flag.Parse()
	if err := run(*out, *rustfmt); err != nil {
		log.Fatal("schemagen: ", err)
	}
}

func run(out, rustfmt string) error {
	m := newModel()
	for _, root := range roots {
		if err := m.add(root); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	var written []string
	for name, text := range m.rust() {
		path := filepath.Join(out, name+".rs")
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			return err
		}
		written = append(written, path)
	}
	// The files one by one: rustfmt follows `mod` lines otherwise.
	args := append([]string{"--edition", "2024", "--config", "skip_children=true"}, written...)
	if msg, err := exec.Command(rustfmt, args...).CombinedOutput(); err != nil {
		// Releases of rustfmt without that option format the children too, which does no harm.
		args = append([]string{"--edition", "2024"}, written...)
		if msg, err = exec.Command(rustfmt, args...).CombinedOutput(); err != nil {
			return fmt.Errorf("rustfmt: %w: %s", err, msg)
		}
	}
	for _, line := range m.counts() {
		fmt.Println(line)
	}
	return nil
}
