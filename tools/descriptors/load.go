package main

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/bufbuild/protocompile"
	"google.golang.org/protobuf/compiler/protogen"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/pluginpb"
	meshv1alpha1 "istio.io/api/mesh/v1alpha1"
)

// load gathers all descriptors and lets protogen give them the names that protoc-gen-go gives.
// The mesh side comes from the Go module, the values side from the text of its .proto file.
func load(valuesPath string) (*protogen.Plugin, error) {
	values, err := compile(valuesPath)
	if err != nil {
		return nil, err
	}
	set := &fileSet{seen: map[string]bool{}}
	set.add(meshv1alpha1.File_mesh_v1alpha1_config_proto)
	set.add(values)
	request := &pluginpb.CodeGeneratorRequest{
		FileToGenerate: set.names,
		ProtoFile:      set.files,
		Parameter:      proto.String("paths=source_relative"),
	}
	return protogen.Options{}.New(request)
}

func compile(path string) (protoreflect.FileDescriptor, error) {
	compiler := protocompile.Compiler{
		Resolver: protocompile.WithStandardImports(&protocompile.SourceResolver{
			ImportPaths: []string{filepath.Dir(path)},
		}),
	}
	files, err := compiler.Compile(context.Background(), filepath.Base(path))
	if err != nil {
		return nil, fmt.Errorf("compiling %s: %w", path, err)
	}
	return files[0], nil
}

// fileSet collects files with what they import, each once and imports first.
type fileSet struct {
	seen  map[string]bool
	names []string
	files []*descriptorpb.FileDescriptorProto
}

func (s *fileSet) add(file protoreflect.FileDescriptor) {
	if s.seen[file.Path()] {
		return
	}
	s.seen[file.Path()] = true
	for i := range file.Imports().Len() {
		s.add(file.Imports().Get(i).FileDescriptor)
	}
	s.names = append(s.names, file.Path())
	s.files = append(s.files, protodesc.ToFileDescriptorProto(file))
}
