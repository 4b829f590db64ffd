// Package template is the layer of templates: Go's text/template with sprig's TxtFuncMap.
//
// A case has "template"; "left", "right" and "missingkey" where they are not the defaults; and
// "data", which is JSON, or "world": true, which stands for the values and functions of the
// package world; "sprig": false leaves out sprig's functions. The answer has "output", which after an error is what was written before it, and
// "error".
package template

import (
	"encoding/base64"
	"encoding/json"
	"text/template"
	"unicode/utf8"

	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/template/world"
)

// Layer is what tools/vectors knows of this package.
var Layer = layer.Layer{
	Name:    "template",
	Answer:  answer,
	Vectors: vectors,
	Random:  random,
}

// empty are templates with nothing but functions: without sprig's or with, with the world's or without.
var empty = map[bool]map[bool]*template.Template{
	false: {false: template.New("t").Funcs(pinnedFunctions), true: template.New("t").Funcs(pinnedFunctions).Funcs(world.Functions())},
	true:  {false: template.New("t"), true: template.New("t").Funcs(world.Functions())},
}

func answer(c layer.Case) layer.Answer {
	t, data := prepared(c)
	var out limited
	_, err := t.Parse(text(c, "template"))
	if err == nil {
		err = t.Execute(&out, data)
	}
	return Outcome(out.String(), err)
}

// prepared is a template without a text, and the data for it.
func prepared(c layer.Case) (*template.Template, any) {
	t := template.Must(empty[c["sprig"] == false][c["world"] == true].Clone()).Delims(text(c, "left"), text(c, "right"))
	if option := text(c, "missingkey"); option != "" {
		t.Option("missingkey=" + option)
	}
	if c["world"] == true {
		return t, world.Data()
	}
	if given, ok := c["data"]; ok {
		return t, asJSON(given)
	}
	return t, nil
}

// text is a part of a case, or nothing where it is not there.
func text(c layer.Case, key string) string {
	value, _ := c[key].(string)
	return value
}

// Outcome is the answer to an execution. JSON would spoil what is not UTF-8, so that is encoded.
func Outcome(output string, err error) layer.Answer {
	answer := layer.Answer{"output": output}
	if !utf8.ValidString(output) {
		answer = layer.Answer{"base64": base64.StdEncoding.EncodeToString([]byte(output))}
	}
	if err != nil {
		answer["error"] = err.Error()
	}
	return answer
}

// asJSON is the value as encoding/json reads it: numbers are float64.
func asJSON(value any) (data any) {
	text, err := json.Marshal(value)
	if err == nil {
		err = json.Unmarshal(text, &data)
	}
	if err != nil {
		panic(err)
	}
	return data
}
