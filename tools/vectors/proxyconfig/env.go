package proxyconfig

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io"
	"log"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"google.golang.org/protobuf/proto"
	meshv1alpha1 "istio.io/api/mesh/v1alpha1"
)

// printer is a program made of Istio's own function protoToJSON. The function is not exported, and
// the package that has it takes minutes to compile; alone it takes a second.
type printer struct {
	in  io.Writer
	out *bufio.Reader
}

// wanted are the functions that the program is made of.
var wanted = []string{"protoToJSON", "cleanProxyConfig"}

const body = `
func main() {
	in, out := bufio.NewReader(os.Stdin), bufio.NewWriter(os.Stdout)
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		wire, err := base64.StdEncoding.DecodeString(strings.TrimSpace(line))
		if err != nil {
			panic(err)
		}
		config := &meshconfig.ProxyConfig{}
		if err := proto.Unmarshal(wire, config); err != nil {
			panic(err)
		}
		fmt.Fprintln(out, protoToJSON(config))
		out.Flush()
	}
}
`

var start = sync.OnceValue(func() *printer {
	made, err := build()
	if err != nil {
		log.Fatal("protoToJSON: ", err) // A panic would be taken for Istio's answer.
	}
	return made
})

// protoToJSON asks Istio's function of this name.
func protoToJSON(config *meshv1alpha1.ProxyConfig) string {
	wire, err := proto.Marshal(config)
	if err != nil {
		panic(err)
	}
	program := start()
	fmt.Fprintln(program.in, base64.StdEncoding.EncodeToString(wire))
	line, err := program.out.ReadString('\n')
	if err != nil {
		log.Fatal("protoToJSON: ", err)
	}
	return strings.TrimSuffix(line, "\n")
}

func build() (*printer, error) {
	module, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "istio.io/istio").Output()
	if err != nil {
		return nil, err
	}
	source, err := extract(filepath.Join(strings.TrimSpace(string(module)), "pkg/kube/inject/template.go"))
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "proto-to-json")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	main, binary := filepath.Join(folder, "main.go"), filepath.Join(folder, "main")
	if err := os.WriteFile(main, source, 0o644); err != nil {
		return nil, err
	}
	if text, err := exec.Command("go", "build", "-o", binary, main).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w: %s", err, text)
	}
	command := exec.Command(binary)
	in, err := command.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	return &printer{in, bufio.NewReader(out)}, command.Start()
}

// extract is a program of the wanted functions of a file, with what they import.
func extract(file string) ([]byte, error) {
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, file, nil, 0)
	if err != nil {
		return nil, err
	}
	imports := map[string]bool{`"bufio"`: true, `"encoding/base64"`: true, `"fmt"`: true, `"os"`: true, `"strings"`: true}
	var text strings.Builder
	found := 0
	for _, decl := range parsed.Decls {
		function, ok := decl.(*ast.FuncDecl)
		if !ok || !slices.Contains(wanted, function.Name.Name) {
			continue
		}
		found++
		if err := format.Node(&text, files, function); err != nil {
			return nil, err
		}
		text.WriteString("\n\n")
		for _, spec := range parsed.Imports {
			if uses(function, spec) {
				imports[strings.TrimSpace(nameOf(spec)+" "+spec.Path.Value)] = true
			}
		}
	}
	if found != len(wanted) {
		return nil, fmt.Errorf("%s has not all of %v", file, wanted)
	}
	header := "package main\n\n"
	for spec := range imports {
		header += "import " + spec + "\n"
	}
	return []byte(header + text.String() + body), nil
}

func nameOf(spec *ast.ImportSpec) string {
	if spec.Name == nil {
		return ""
	}
	return spec.Name.Name
}

// uses says whether a function names a package.
func uses(function *ast.FuncDecl, spec *ast.ImportSpec) bool {
	name := nameOf(spec)
	if name == "" {
		name = path.Base(strings.Trim(spec.Path.Value, `"`))
	}
	used := false
	ast.Inspect(function, func(node ast.Node) bool {
		selector, ok := node.(*ast.SelectorExpr)
		if ok {
			left, ok := selector.X.(*ast.Ident)
			used = used || ok && left.Name == name
		}
		return true
	})
	return used
}
