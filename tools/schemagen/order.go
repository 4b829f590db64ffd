package main

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v2"
)

// naturalOrder gives the fields' indexes in the order in which yaml.v2 prints their JSON names:
// it is asked, not imitated.
func naturalOrder(fields []field) ([]int, error) {
	index := map[string]int{}
	for i, f := range fields {
		index[f.jsonName] = i
	}
	text, err := yaml.Marshal(index)
	if err != nil {
		return nil, err
	}
	var back yaml.MapSlice
	if err := yaml.Unmarshal(text, &back); err != nil {
		return nil, err
	}
	var order []int
	for _, item := range back {
		i, ok := item.Value.(int)
		if !ok {
			return nil, fmt.Errorf("%v: not the number that was written", item)
		}
		order = append(order, i)
	}
	return order, nil
}

// printOrder gives the indexes of the Go fields that the type's generated String method prints, in
// its order, which is that of their protobuf numbers.
func printOrder(t reflect.Type) []int {
	if !reflect.PointerTo(t).Implements(reflect.TypeFor[fmt.Stringer]()) {
		return nil
	}
	numbers := map[int]int{}
	var order []int
	for i := range t.NumField() {
		parts := strings.Split(t.Field(i).Tag.Get("protobuf"), ",")
		if number, err := strconv.Atoi(parts[min(1, len(parts)-1)]); err == nil {
			numbers[i] = number
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(numbers[a], numbers[b]) })
	return order
}
