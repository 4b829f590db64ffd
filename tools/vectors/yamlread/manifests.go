package yamlread

import (
	"os"
	"path/filepath"
	"sync"
)

// manifests are the inputs that this project has for other tests. Vectors are made in its folder.
var manifests = sync.OnceValue(func() []string {
	paths, err := filepath.Glob("../../testdata/own/inputs/*")
	if err != nil || len(paths) == 0 {
		panic("no manifests: run this in tools/vectors")
	}
	texts := []string{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			panic(err)
		}
		texts = append(texts, string(text))
	}
	return texts
})
