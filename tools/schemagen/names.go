package main

import (
	"reflect"
	"strings"
	"unicode"
)

// words splits a Go name at its humps: HTTPGetAction is HTTP, Get, Action; HostIPs is Host, IPs.
func words(name string) []string {
	runes := []rune(name)
	var out []string
	start := 0
	for i := 1; i < len(runes); i++ {
		if unicode.IsUpper(runes[i]) && startsWord(runes, i) {
			out = append(out, string(runes[start:i]))
			start = i
		}
	}
	return append(out, string(runes[start:]))
}

// startsWord says whether the capital at i starts a word.
func startsWord(runes []rune, i int) bool {
	if !unicode.IsUpper(runes[i-1]) {
		return true
	}
	if i+1 == len(runes) || !unicode.IsLower(runes[i+1]) {
		return false
	}
	// A plural's s belongs to the abbreviation before it.
	plural := runes[i+1] == 's' && (i+2 == len(runes) || unicode.IsUpper(runes[i+2]))
	return !plural
}

func constName(name string) string {
	return strings.ToUpper(strings.Join(words(name), "_"))
}

func moduleName(name string) string {
	return strings.ToLower(strings.Join(words(name), "_"))
}

// staticName names the static of a type inside its module.
func staticName(t reflect.Type) string {
	if t.Name() != "" {
		switch t.Kind() {
		case reflect.Slice, reflect.Map, reflect.Struct, reflect.String:
			return constName(t.Name())
		}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return "POINTER_" + staticName(t.Elem())
	case reflect.Slice:
		return "LIST_" + staticName(t.Elem())
	case reflect.Map:
		return "MAP_" + staticName(t.Key()) + "_" + staticName(t.Elem())
	}
	return constName(t.Name())
}

// home is the module of a type's static: that of the innermost named type of ours, or basic.
func home(t reflect.Type) string {
	if group := groups[t.PkgPath()]; group != "" && t.Kind() != reflect.String {
		return group
	}
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return home(t.Elem())
	case reflect.Struct:
		if opaque[t.String()] == "" {
			return groups[t.PkgPath()]
		}
	}
	return "basic"
}
