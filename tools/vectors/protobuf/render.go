package protobuf

import (
	"strconv"
	"strings"
)

// render writes a node; in block style each line begins with so many spaces.
func (m *maker) render(n *node, indent int) string {
	if m.Float64() < m.flow || n.keys == nil && len(n.items) == 0 {
		return m.inline(n)
	}
	if n.items == nil {
		return m.inline(n)
	}
	var out strings.Builder
	for i, item := range n.items {
		if i > 0 || indent > 0 {
			out.WriteString(m.newline(indent))
		}
		if n.many {
			out.WriteString("-")
		} else {
			out.WriteString(m.key(n.keys[i]) + ":")
		}
		below := m.render(item, indent+1+m.IntN(3))
		if !strings.HasPrefix(below, "\n") {
			out.WriteString(" ")
		}
		out.WriteString(below)
	}
	return out.String()
}

func (m *maker) newline(indent int) string {
	out := "\n"
	if m.odd && m.oneIn(10) {
		out += strings.Repeat(" ", m.IntN(4)) + "# note\n"
	}
	return out + strings.Repeat(" ", indent)
}

// inline writes a node on one line.
func (m *maker) inline(n *node) string {
	if n.keys == nil && n.items == nil && !n.many && n.scalar != "" {
		return m.spelled(n.scalar)
	}
	parts := []string{}
	for i, item := range n.items {
		text := m.inline(item)
		if !n.many {
			text = m.key(n.keys[i]) + ": " + text
		}
		parts = append(parts, text)
	}
	if m.odd && m.oneIn(8) && len(parts) > 0 {
		parts[len(parts)-1] += ","
	}
	text := strings.Join(parts, ", ")
	if n.many {
		return "[" + text + "]"
	}
	return "{" + text + "}"
}

func (m *maker) key(key string) string {
	switch {
	case key == "" || strings.Contains(key, "*") || m.oneIn(12):
		return strconv.Quote(key)
	case m.oneIn(20):
		return "'" + key + "'"
	case m.odd && m.oneIn(15):
		return "!!str " + key
	}
	return key
}

// spelled writes a scalar, now and then in another manner that means the same.
func (m *maker) spelled(text string) string {
	switch {
	case !m.odd:
		return text
	case m.oneIn(12):
		m.anchors++
		return "&a" + strconv.Itoa(m.anchors) + " " + text
	case m.oneIn(12) && m.anchors > 0:
		m.faults++
		return "*a" + strconv.Itoa(1+m.IntN(m.anchors))
	case text == "null" && m.oneIn(2):
		return "~"
	}
	return text
}

// mutate changes a few bytes.
func (m *maker) mutate(text string) string {
	m.faults += 2
	for range 1 + m.IntN(3) {
		at := m.IntN(len(text) + 1)
		switch m.IntN(3) {
		case 0:
			text = text[:at] + marks[m.IntN(len(marks))] + text[at:]
		case 1:
			end := min(len(text), at+1+m.IntN(3))
			text = text[:at] + text[end:]
		case 2:
			end := min(len(text), at+1+m.IntN(12))
			text = text[:at] + text[at:end] + text[at:]
		}
	}
	return strings.ToValidUTF8(text, "?")
}

var marks = []string{
	"\n", "\n  ", "- ", ": ", ", ", "{", "}", "[", "]", "'", "\"", "&a ", "*a", "! ", "# ", "|", ">", "? ", "---\n", "...", "%", "\t", "<<: ", "null", "~", "0", "1", "e", ".", "_", "-", "x", "\\", "é",
}
