// Package kube is what the layers of Kubernetes' types have in common: the kinds, and their types by
// reflection.
package kube

import (
	"reflect"
	"strings"

	openshiftappsv1 "github.com/openshift/api/apps/v1"
	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
)

// Kind is a kind of workload.
type Kind struct {
	Name string
	Type reflect.Type
}

// Kinds are those that istioctl reads into Go types.
var Kinds = []Kind{
	{"Pod", reflect.TypeFor[corev1.Pod]()},
	{"ReplicationController", reflect.TypeFor[corev1.ReplicationController]()},
	{"List", reflect.TypeFor[corev1.List]()},
	{"Deployment", reflect.TypeFor[appsv1.Deployment]()},
	{"DaemonSet", reflect.TypeFor[appsv1.DaemonSet]()},
	{"ReplicaSet", reflect.TypeFor[appsv1.ReplicaSet]()},
	{"StatefulSet", reflect.TypeFor[appsv1.StatefulSet]()},
	{"Job", reflect.TypeFor[batchv1.Job]()},
	{"CronJob", reflect.TypeFor[batchv1.CronJob]()},
	{"DeploymentConfig", reflect.TypeFor[openshiftappsv1.DeploymentConfig]()},
}

// New is a pointer to a new object of a kind.
func New(kind string) any {
	for _, k := range Kinds {
		if k.Name == kind {
			return reflect.New(k.Type).Interface()
		}
	}
	panic("no such kind: " + kind)
}

// Field is a field of a struct as JSON sees it.
type Field struct {
	Name string
	Type reflect.Type
	// Inlined says that it is promoted from an inlined struct.
	Inlined bool
	// Merge and Key are its patchStrategy and its patchMergeKey.
	Merge bool
	Key   string
}

var known = map[reflect.Type][]Field{}

// Fields are the JSON fields of a struct, those of inlined structs at their place.
func Fields(t reflect.Type) []Field {
	fields, there := known[t]
	if !there {
		fields = fieldsOf(t)
		known[t] = fields
	}
	return fields
}

func fieldsOf(t reflect.Type) []Field {
	var fields []Field
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" || !f.IsExported() {
			continue
		}
		if f.Anonymous && name == "" || strings.Contains(options, "inline") {
			for _, inner := range Fields(f.Type) {
				inner.Inlined = true
				fields = append(fields, inner)
			}
			continue
		}
		merge := strings.Contains(f.Tag.Get("patchStrategy"), "merge")
		fields = append(fields, Field{Name: name, Type: f.Type, Merge: merge, Key: f.Tag.Get("patchMergeKey")})
	}
	return fields
}

// opaque are the structs that write their own JSON.
var opaque = map[string]bool{
	"resource.Quantity": true, "intstr.IntOrString": true, "v1.Time": true, "v1.MicroTime": true,
	"runtime.RawExtension": true, "v1.FieldsV1": true,
}

// IsStruct says whether JSON sees fields in a type.
func IsStruct(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && !opaque[t.String()]
}

// Shape names a type as far as reading values into it can tell it from others.
func Shape(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Pointer:
		return "*" + Shape(t.Elem())
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return "[]byte"
		}
		return "[]" + Shape(t.Elem())
	case reflect.Map:
		return "map of " + Shape(t.Elem())
	case reflect.String:
		if t.Name() != "string" {
			return "named string"
		}
	case reflect.Struct:
		if !opaque[t.String()] {
			return "struct"
		}
	}
	return t.String()
}

// Struct is the struct that a field holds, in lists, maps or behind pointers.
func Struct(t reflect.Type) (reflect.Type, bool) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return Struct(t.Elem())
	}
	return t, IsStruct(t)
}

// Around puts flow text for what a field holds into the field's lists and maps.
func Around(t reflect.Type, text string) string {
	switch t.Kind() {
	case reflect.Pointer:
		return Around(t.Elem(), text)
	case reflect.Slice:
		if t.Elem().Kind() != reflect.Uint8 {
			return "[" + Around(t.Elem(), text) + "]"
		}
	case reflect.Map:
		return "{k: " + Around(t.Elem(), text) + "}"
	}
	return text
}

// Sample is flow text for a value of a field, with something in it; a struct has nothing.
func Sample(f Field) string {
	t := f.Type
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Map || t.Kind() == reflect.Slice && t.Elem().Kind() != reflect.Uint8 {
		t = t.Elem()
	}
	return Around(f.Type, sample(t, f.Name))
}

// Full is flow text for a struct with all its fields, in which the structs below have none.
func Full(t reflect.Type) string {
	var set []string
	for _, f := range Fields(t) {
		set = append(set, f.Name+": "+Sample(f))
	}
	return "{" + strings.Join(set, ", ") + "}"
}

// Other is Sample with other scalars in it.
func Other(f Field) string {
	text := Sample(f)
	for _, change := range [][2]string{{"true", "false"}, {"1500m", "2.50"}, {"25%", "8080"}, {"2001", "2002"}, {"YWI=", "eA=="}, {"7", "0"}, {f.Name, "x"}} {
		if strings.Contains(text, change[0]) {
			return strings.Replace(text, change[0], change[1], 1)
		}
	}
	return text
}

func sample(t reflect.Type, name string) string {
	switch t.String() {
	case "resource.Quantity":
		return "1500m"
	case "intstr.IntOrString":
		return "25%"
	case "v1.Time":
		return "2001-02-03T04:05:06Z"
	case "v1.MicroTime":
		return "2001-02-03T04:05:06.000007Z"
	case "runtime.RawExtension", "v1.FieldsV1":
		return "{b: [1.50, x], a: null}"
	case "[]uint8":
		return "YWI="
	}
	switch t.Kind() {
	case reflect.Bool:
		return "true"
	case reflect.String:
		return name
	case reflect.Struct:
		return "{}"
	}
	return "7"
}

// Visit walks the structs below a type: each with the flow text that leads to it, `%` in its place,
// and whether an inlined struct is on the way.
func Visit(t reflect.Type, each func(t reflect.Type, way string, below bool)) {
	visit(t, "%", false, each)
}

func visit(t reflect.Type, way string, below bool, each func(t reflect.Type, way string, below bool)) {
	each(t, way, below)
	for _, f := range Fields(t) {
		if inner, ok := Struct(f.Type); ok {
			next := strings.Replace(way, "%", "{"+f.Name+": "+Around(f.Type, "%")+"}", 1)
			visit(inner, next, below || f.Inlined, each)
		}
	}
}
