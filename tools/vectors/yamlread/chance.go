package yamlread

import (
	"strconv"

	"go.yaml.in/yaml/v2"
)

// hangsOnChance tells whether the answer depends on the order in which Go goes through a map: when
// keys become the same string, or when several keys cannot become strings.
func hangsOnChance(text []byte) bool {
	var value any
	if yaml.Unmarshal(text, &value) != nil {
		return false
	}
	bad := 0
	return walk(value, &bad) || bad > 1
}

func walk(value any, bad *int) bool {
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			if walk(item, bad) {
				return true
			}
		}
	case map[any]any:
		seen := map[string]bool{}
		for key, item := range value {
			text, ok := asString(key)
			if !ok {
				*bad++
			}
			if seen[text] || walk(item, bad) {
				return true
			}
			seen[text] = ok
		}
	}
	return false
}

// asString is the string that a key becomes.
func asString(key any) (string, bool) {
	switch key := key.(type) {
	case string:
		return key, true
	case int:
		return strconv.Itoa(key), true
	case bool:
		return strconv.FormatBool(key), true
	case float64:
		text := strconv.FormatFloat(key, 'g', -1, 32)
		if special, ok := specials[text]; ok {
			text = special
		}
		return text, true
	}
	return "", false
}

// specials are the keys that floats become which are no finite numbers.
var specials = map[string]string{"+Inf": ".inf", "-Inf": "-.inf", "NaN": ".nan"}
