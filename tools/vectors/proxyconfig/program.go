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
	"strconv"
	"strings"
	"sync"

	"google.golang.org/protobuf/proto"
	meshv1alpha1 "istio.io/api/mesh/v1alpha1"
)

// program is made of functions of Istio's that are not exported. The packages that have them take
// minutes to compile; the functions alone take a second.
type program struct {
	in  io.Writer
	out *bufio.Reader
}

// wanted are the functions that the program is made of, by file.
var wanted = map[string][]string{
	"pkg/kube/inject/template.go":     {"protoToJSON", "cleanProxyConfig"},
	"pilot/pkg/model/proxy_config.go": {"mergeWithPrecedence", "proxyConfigFromAnnotation"},
}

// body reads lines of two words in base64: a ProxyConfig, and the value of an annotation. It
// answers with PROXY_CONFIG, and with what EffectiveProxyConfig makes of both where there is no
// resource of the kind ProxyConfig.
const body = `
func main() {
	in, out := bufio.NewReader(os.Stdin), bufio.NewWriter(os.Stdout)
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		words := strings.Split(strings.TrimSuffix(line, "\n"), " ")
		config := &meshconfig.ProxyConfig{}
		if err := proto.Unmarshal(decode(words[0]), config); err != nil {
			panic(err)
		}
		fmt.Fprintln(out, protoToJSON(config))
		wire, err := proto.Marshal(effective(config, string(decode(words[1]))))
		if err != nil {
			panic(err)
		}
		fmt.Fprintln(out, base64.StdEncoding.EncodeToString(wire))
		out.Flush()
	}
}

func decode(word string) []byte {
	text, err := base64.StdEncoding.DecodeString(word)
	if err != nil {
		panic(err)
	}
	return text
}

func effective(ofMesh *meshconfig.ProxyConfig, annotation string) *meshconfig.ProxyConfig {
	config := mergeWithPrecedence(ofMesh, mesh.DefaultProxyConfig())
	var ofPod *meshconfig.ProxyConfig
	if read, err := proxyConfigFromAnnotation(annotation); err == nil {
		ofPod = mergeWithPrecedence(nil, read)
	}
	return mergeWithPrecedence(ofPod, config)
}
`

var start = sync.OnceValue(func() *program {
	made, err := build()
	if err != nil {
		log.Fatal("Istio's functions: ", err) // A panic would be taken for Istio's answer.
	}
	return made
})

// protoToJSON asks Istio's template function of this name.
func protoToJSON(config *meshv1alpha1.ProxyConfig) string {
	line, _ := ask(config, "")
	return line
}

// effective is the proxy configuration that istiod's webhook puts together.
func effective(ofMesh *meshv1alpha1.ProxyConfig, annotation string) *meshv1alpha1.ProxyConfig {
	_, line := ask(ofMesh, annotation)
	wire, err := base64.StdEncoding.DecodeString(line)
	if err != nil {
		log.Fatal("Istio's functions: ", err)
	}
	config := &meshv1alpha1.ProxyConfig{}
	if err := proto.Unmarshal(wire, config); err != nil {
		log.Fatal("Istio's functions: ", err)
	}
	return config
}

func ask(config *meshv1alpha1.ProxyConfig, text string) (env, effective string) {
	wire, err := proto.Marshal(config)
	if err != nil {
		panic(err)
	}
	encode := base64.StdEncoding.EncodeToString
	program := start()
	fmt.Fprintln(program.in, encode(wire), encode([]byte(text)))
	lines := [2]string{}
	for i := range lines {
		line, err := program.out.ReadString('\n')
		if err != nil {
			log.Fatal("Istio's functions: ", err)
		}
		lines[i] = strings.TrimSuffix(line, "\n")
	}
	return lines[0], lines[1]
}

func build() (*program, error) {
	module, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "istio.io/istio").Output()
	if err != nil {
		return nil, err
	}
	source, err := source(strings.TrimSpace(string(module)))
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "istio-functions")
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
	return &program{in, bufio.NewReader(out)}, command.Start()
}

// source is the program: the wanted functions with what they import, and the body.
func source(module string) ([]byte, error) {
	imports := map[string]bool{}
	for _, name := range []string{"bufio", "encoding/base64", "fmt", "os", "strings", "istio.io/istio/pkg/config/mesh"} {
		imports[strconv.Quote(name)] = true
	}
	var text strings.Builder
	for file, names := range wanted {
		if err := extract(filepath.Join(module, file), names, imports, &text); err != nil {
			return nil, err
		}
	}
	header := "package main\n\n"
	for spec := range imports {
		header += "import " + spec + "\n"
	}
	return []byte(header + text.String() + body), nil
}

// extract adds functions of a file to a text, and what they import.
func extract(file string, names []string, imports map[string]bool, text *strings.Builder) error {
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, file, nil, 0)
	if err != nil {
		return err
	}
	found := 0
	for _, decl := range parsed.Decls {
		function, ok := decl.(*ast.FuncDecl)
		if !ok || !slices.Contains(names, function.Name.Name) {
			continue
		}
		found++
		if err := format.Node(text, files, function); err != nil {
			return err
		}
		text.WriteString("\n\n")
		for _, spec := range parsed.Imports {
			if uses(function, spec) {
				imports[strings.TrimSpace(nameOf(spec)+" "+spec.Path.Value)] = true
			}
		}
	}
	if found != len(names) {
		return fmt.Errorf("%s has not all of %v", file, names)
	}
	return nil
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
