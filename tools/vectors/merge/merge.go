// Package merge is the layer of strategic merge: Kubernetes' strategicpatch as Istio's webhook uses it.
//
// A case has "pod", the JSON of a pod, and one of two patches. "patch" is YAML, merged as a rendered
// template is (applyOverlayYAML); "overlay" is the JSON of a pod, merged as the user's own container
// is (applyOverlay), into the pod that an empty template left. The answer has "json" or "error",
// whose words are compared; they begin with Istio's own. A case says "loose" where Go panics, as it
// compares what cannot be compared: then any error will do.
package merge

import (
	"encoding/json"
	"fmt"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
	"sigs.k8s.io/yaml"

	"kube-inject/tools/vectors/layer"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "merge",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

// answer asks more than once where the order of Go's maps may decide: which of two errors is the first,
// and whether an element is deleted before it is added or behind.
func answer(c layer.Case) layer.Answer {
	first := once(c)
	if c["loose"] == true {
		return layer.Answer{"error": first["json"] == nil}
	}
	patch, _ := c["patch"].(string)
	if first["json"] != nil && !deletesAndAdds(patch) {
		return first
	}
	return layer.Any(func() layer.Answer { return once(c) })
}

// loose says of a case that Go panics, if it does.
func loose(c layer.Case) layer.Case {
	for range 20 {
		if once(c)["panic"] == true {
			c["loose"] = true
			break
		}
		if once(c)["json"] != nil {
			break
		}
	}
	return c
}

// deletesAndAdds says whether a patch may have a list beside what is to be deleted from it.
func deletesAndAdds(patch string) bool {
	for _, rest := range strings.Split(patch, "$deleteFromPrimitiveList/")[1:] {
		name, _, _ := strings.Cut(rest, ":")
		if strings.Count(patch, name+":") > strings.Count(patch, "/"+name+":") {
			return true
		}
	}
	return false
}

func once(c layer.Case) (a layer.Answer) {
	defer func() {
		if failure := recover(); failure != nil {
			a = layer.Answer{"panic": true}
		}
	}()
	text, err := merged(c)
	if err != nil {
		return layer.Answer{"error": err.Error()}
	}
	return layer.Answer{"json": text}
}

func merged(c layer.Case) (string, error) {
	pod := &corev1.Pod{}
	if err := json.Unmarshal([]byte(c["pod"].(string)), pod); err != nil {
		return "", err
	}
	patch, given := c["patch"].(string)
	if !given {
		patch = "{}"
	}
	pod, err := template(pod, patch)
	if overlay, given := c["overlay"].(string); given && err == nil {
		pod, err = container(pod, overlay)
	}
	if err != nil {
		return "", err
	}
	text, err := json.Marshal(pod)
	return string(text), err
}

// template merges YAML as untyped data.
func template(pod *corev1.Pod, patch string) (*corev1.Pod, error) {
	current, err := json.Marshal(pod)
	if err != nil {
		return nil, err
	}
	original, changes := map[string]any{}, map[string]any{}
	if err := json.Unmarshal(current, &original); err != nil {
		return nil, err
	}
	if err := yaml.Unmarshal([]byte(patch), &changes); err != nil {
		return nil, fmt.Errorf("strategic merge: invalid JSON document")
	}
	schema, err := strategicpatch.NewPatchMetaFromStruct(corev1.Pod{})
	if err != nil {
		return nil, err
	}
	result, err := strategicpatch.StrategicMergeMapPatchUsingLookupPatchMeta(original, changes, schema)
	if err != nil {
		return nil, fmt.Errorf("strategic merge: %w", err)
	}
	patched, err := json.Marshal(result)
	if err != nil {
		return nil, fmt.Errorf("strategic merge: %w", err)
	}
	return read(patched)
}

// container merges the JSON of what is a pod.
func container(pod *corev1.Pod, overlay string) (*corev1.Pod, error) {
	over := &corev1.Pod{}
	if err := json.Unmarshal([]byte(overlay), over); err != nil {
		return nil, err
	}
	current, err := json.Marshal(pod)
	if err != nil {
		return nil, err
	}
	patch, err := json.Marshal(over)
	if err != nil {
		return nil, err
	}
	patched, err := strategicpatch.StrategicMergePatch(current, patch, corev1.Pod{})
	if err != nil {
		return nil, fmt.Errorf("strategic merge: %w", err)
	}
	return read(patched)
}

func read(patched []byte) (*corev1.Pod, error) {
	pod := &corev1.Pod{}
	if err := json.Unmarshal(patched, pod); err != nil {
		return nil, fmt.Errorf("unmarshal patched pod: %w", err)
	}
	return pod, nil
}
