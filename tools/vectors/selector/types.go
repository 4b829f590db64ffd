package selector

import (
	"reflect"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

var (
	selectorType = reflect.TypeFor[metav1.LabelSelector]()
	str          = reflect.TypeFor[string]()
	list         = reflect.TypeFor[[]string]()
)
