package meshconfig

import (
	"slices"
	"strings"

	"go.uber.org/zap/zapcore"
	"istio.io/istio/pkg/log"
)

// ear takes the place of standard output in Istio's log.
type ear struct{ heard []string }

var only = &ear{}

func init() {
	options := log.DefaultOptions().WithExtension(func(zapcore.Core) (zapcore.Core, func() error, error) {
		return only, func() error { return nil }, nil
	})
	if err := log.Configure(options); err != nil {
		panic(err)
	}
}

// heard begins to listen; what it answers says which kinds of warnings were logged since.
func heard() func() []string {
	only.heard = nil
	return func() []string {
		slices.Sort(only.heard)
		return slices.Compact(only.heard)
	}
}

// kinds are the beginnings of the warnings that are meant for users, and what they are about.
var kinds = map[string]string{
	"found invalid extension provider":         "extension providers",
	"warnings occurred during mesh validation": "mesh",
}

func (e *ear) Write(entry zapcore.Entry, _ []zapcore.Field) error {
	for beginning, kind := range kinds {
		if strings.HasPrefix(entry.Message, beginning) {
			e.heard = append(e.heard, kind)
		}
	}
	return nil
}

func (e *ear) Enabled(zapcore.Level) bool        { return true }
func (e *ear) With([]zapcore.Field) zapcore.Core { return e }
func (e *ear) Sync() error                       { return nil }
func (e *ear) Check(entry zapcore.Entry, checked *zapcore.CheckedEntry) *zapcore.CheckedEntry {
	return checked.AddCore(entry, e)
}
