package template

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/template/world"
)

func vectors(all func(file string, c layer.Case)) {
	yield := func(file string, c layer.Case) {
		if isStable(c) {
			all(file, c)
		}
	}
	signatures(yield)
	arguments(yield)
	formats(yield)
	values(yield)
	refusals(yield)
}

// kinds are values of each kind, some of them nil, none with an address that shows.
var kinds = []string{
	"nil", ".missing", ".n", "true", "false", "0", "-3", "'x'", "9223372036854775807", "1.5", "1e21", "1i", `""`, `"b,a"`, `"é漢"`, ".u8", ".f32", ".ls", ".l", ".el", ".nl", ".by", ".m", ".ms", ".em", ".nm",
	".np", ".pair", ".npi", ".ps", ".col", ".pol", ".dur", ".err",
}

// usual are the arguments of a call that works, for functions that not any text or number will do.
var usual = map[string][]string{
	"and": {"1", "2"}, "or": {"0", "2"}, "eq": {"1", "2"}, "ne": {"1", "2"}, "lt": {"1", "2"}, "le": {"1", "2"}, "gt": {"1", "2"}, "ge": {"1", "2"},
	"semver": {`"1.2.3"`}, "semverCompare": {`"^1.2"`, `"1.2.3"`}, "regexMatch": {`"[a-z]+"`, `"abc"`}, "mustToDate": {`"2006"`, `"2024"`}, "toDate": {`"2006"`, `"2024"`},
	"date": {`"2006"`, "(now)"}, "htmlDate": {"(now)"}, "unixEpoch": {"(now)"}, "dateModify": {`"1h"`, "(now)"}, "duration": {`"90"`}, "durationRound": {`"26h"`},
	"dict": {`"k"`, "1"}, "set": {".m", `"k"`, "1"}, "index": {".l", "1"}, "slice": {".l", "1", "2"}, "call": {".fn", "1", `"s"`}, "printf": {`"%v"`, "1"},
	"ternary": {"1", "2", "true"}, "fromJson": {`"[1]"`}, "urlParse": {`"http://a/b"`}, "urlJoin": {`(dict "host" "a")`}, "dig": {`"a"`, "1", ".m"},
	"chunk": {"2", ".l"}, "until": {"3"}, "untilStep": {"0", "6", "2"}, "seq": {"3"}, "repeat": {"2", `"ab"`}, "join": {`","`, ".ls"},
}

// arguments put each kind of value in each place of each function.
func arguments(yield func(string, layer.Case)) {
	for _, f := range slices.Concat(builtinSignatures, sprigSignatures) {
		count := f.kind.NumIn()
		if f.kind.IsVariadic() {
			count = max(count, len(usual[f.name]))
		}
		for place := range count {
			for _, kind := range kinds {
				words := []string{f.name}
				for i := range count {
					words = append(words, argumentOf(f, i))
				}
				words[place+1] = kind
				call := strings.Join(words, " ")
				yield("arguments", layer.Case{"template": "{{ " + call + " }}", "world": true})
			}
		}
	}
}

// argumentOf is one that fits.
func argumentOf(f signature, i int) string {
	if known := usual[strings.TrimPrefix(f.name, "must")]; i < len(known) {
		return known[i]
	}
	switch kind := parameter(f.kind, i); kind.String() {
	case "string":
		return `"ab"`
	case "int", "int64", "float64", "uint32":
		return "2"
	case "bool":
		return "true"
	case "map[string]interface {}":
		return ".m"
	case "time.Time":
		return "(now)"
	}
	return ".l"
}

// formats are each verb with each flag, of each kind.
func formats(yield func(string, layer.Case)) {
	for _, verb := range verbs {
		for _, flags := range []string{"", "+", "-", "#", " ", "0", "+#", "8", "-8", "08", ".2", "9.2", "+09.1", "[1]", "*[1]"} {
			format := quoted("%" + flags + string(verb))
			var text strings.Builder
			for _, kind := range kinds {
				call := fmt.Sprintf("{{printf %s %s}}|", format, kind)
				if isStable(layer.Case{"template": call, "world": true}) {
					text.WriteString(call)
				}
			}
			yield("formats", layer.Case{"template": text.String(), "world": true})
		}
	}
}

// values are the values of the world by themselves.
func values(yield func(string, layer.Case)) {
	for _, key := range slices.Sorted(maps.Keys(world.Data())) {
		for _, form := range []string{".%s", "typeOf .%s", "kindOf .%s", "mustToJson .%s", "not .%s", "len .%s", "eq .%[1]s .%[1]s", "if .%s}}T{{else}}F{{end", "with .%s}}W{{else}}N{{end", "range .%s}}r{{else}}e{{end"} {
			if form == "range .%s}}r{{else}}e{{end" && !slices.Contains(worldRanges, "."+key) {
				continue
			}
			yield("values", layer.Case{"template": "{{" + fmt.Sprintf(form, key) + "}}", "world": true})
		}
	}
}

// refusals are functions that are refused here, whose answer in Go is the same each time; and what the host's data does not let do.
func refusals(yield func(string, layer.Case)) {
	for _, call := range []string{
		`derivePassword 1 "long" "password" "user" "example.com"`, `decryptAES "key" "text"`, `buildCustomCert "a" "b"`, `genPrivateKey "none"`,
		`dateInZone "15:04" (int64 0) "Europe/Paris"`, `dateInZone "15:04" (int64 0) "Nowhere"`, `b64dec "/w=="`,
		`set .any "x" 1`, `unset .any "a"`,
	} {
		yield("refusals", layer.Case{"template": "{{ " + call + " }}", "world": true})
	}
}
