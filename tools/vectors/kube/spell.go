package kube

import (
	"math/rand/v2"
	"strings"
)

// Spell writes a node as YAML, in block style, in flow style, or both.
func Spell(r *rand.Rand, n *Node) string {
	if r.IntN(3) == 0 {
		return Flow(n)
	}
	var b strings.Builder
	s := speller{r, &b}
	s.block(n, 0)
	return strings.TrimPrefix(b.String(), "\n")
}

// Flow writes a node in flow style.
func Flow(n *Node) string {
	var parts []string
	switch {
	case n.IsList:
		for _, item := range n.List {
			parts = append(parts, Flow(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case n.IsMap:
		for _, entry := range n.Map {
			parts = append(parts, entry.Key+": "+Flow(entry.Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return n.Scalar
}

type speller struct {
	*rand.Rand
	*strings.Builder
}

// block writes what follows a key or a dash.
func (s *speller) block(n *Node, depth int) {
	if len(n.List)+len(n.Map) == 0 || s.IntN(8) == 0 {
		s.WriteString(" " + Flow(n) + "\n")
		return
	}
	s.WriteString("\n")
	for _, item := range n.List {
		s.WriteString(strings.Repeat("  ", depth) + "-")
		s.block(item, depth+1)
	}
	for _, entry := range n.Map {
		s.WriteString(strings.Repeat("  ", depth) + entry.Key + ":")
		inner := depth + 1
		if entry.Value.IsList && s.IntN(2) == 0 {
			inner = depth
		}
		s.block(entry.Value, inner)
	}
}
