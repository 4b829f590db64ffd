package template

import (
	"os"
	"slices"
	"text/template"
	"time"

	"github.com/Masterminds/sprig/v3"
)

// clock is what `now` answers.
var clock = time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC)

// environment is all that `env` knows.
func environment(name string) string {
	return map[string]string{"SPRIG_TEST": "value"}[name]
}

func init() { time.Local = time.UTC }

var pinnedFunctions = pinned()

// pinned are sprig's functions with a fixed clock and environment, and lists made of maps in the
// order of their keys. What depends on chance cannot be fixed: no case may show it.
func pinned() template.FuncMap {
	functions := sprig.TxtFuncMap()
	functions["now"] = func() time.Time { return clock }
	functions["env"] = environment
	functions["expandenv"] = func(s string) string { return os.Expand(s, environment) }
	pinDates(functions)
	bound(functions)
	keys := functions["keys"].(func(...map[string]any) []string)
	functions["keys"] = func(dicts ...map[string]any) []string {
		all := []string{}
		for _, dict := range dicts {
			found := keys(dict)
			slices.Sort(found)
			all = append(all, found...)
		}
		return all
	}
	functions["values"] = func(dict map[string]any) []any {
		values := []any{}
		found := keys(dict)
		slices.Sort(found)
		for _, key := range found {
			values = append(values, dict[key])
		}
		return values
	}
	return functions
}

// pinDates gives the clock's time to functions that would take the present one for a date that is
// none.
func pinDates(functions template.FuncMap) {
	date := functions["date"].(func(string, any) string)
	functions["date"] = func(layout string, of any) string { return date(layout, dateOr(of)) }
	html := functions["htmlDate"].(func(any) string)
	functions["htmlDate"] = func(of any) string { return html(dateOr(of)) }
	pinDurations(functions)
	inZone := functions["htmlDateInZone"].(func(any, string) string)
	functions["htmlDateInZone"] = func(of any, zone string) string { return inZone(dateOr(of), zone) }
	for _, name := range []string{"dateInZone", "date_in_zone"} {
		original := functions[name].(func(string, any, string) string)
		functions[name] = func(layout string, date any, zone string) string {
			return original(layout, dateOr(date), zone)
		}
	}
}

// units are the durations at which durationRound takes another unit.
var units = []time.Duration{time.Second, time.Minute, time.Hour, 24 * time.Hour, 30 * 24 * time.Hour, 365 * 24 * time.Hour}

// pinDurations moves a time as far from the present one as it is from the clock, as what asks how
// long ago it was knows nothing but the present.
func pinDurations(functions template.FuncMap) {
	moved := func(t time.Time) time.Time { return time.Now().Add(-clock.Sub(t)) }
	ago := functions["ago"].(func(any) string)
	functions["ago"] = func(date any) string {
		switch date := date.(type) {
		case time.Time:
			return ago(moved(date))
		case int64:
			return ago(moved(time.Unix(date, 0)))
		case int:
			return ago(moved(time.Unix(int64(date), 0)))
		}
		return ago(date)
	}
	round := functions["durationRound"].(func(any) string)
	functions["durationRound"] = func(duration any) string {
		if date, ok := duration.(time.Time); ok {
			// Time goes on: exactly a day is not what the original sees.
			if slices.Contains(units, clock.Sub(date).Abs()) {
				panic(tooMuch)
			}
			return round(moved(date))
		}
		return round(duration)
	}
}

// dateOr is the date, if sprig would take it for one.
func dateOr(date any) any {
	switch date.(type) {
	case time.Time, *time.Time, int64, int, int32:
		return date
	}
	return clock
}

// Functions are sprig's, pinned.
func Functions() template.FuncMap { return pinnedFunctions }
