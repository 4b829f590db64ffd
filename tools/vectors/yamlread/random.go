package yamlread

import (
	"math/rand/v2"
	"strings"

	"kube-inject/tools/vectors/layer"
	"kube-inject/tools/vectors/yamltext"
)

// random makes a text in one of several ways: pieces in any order, a document that is well formed,
// a manifest, and any of these with something changed.
func random(r *rand.Rand) layer.Case {
	var text []byte
	switch r.IntN(8) {
	case 0, 1:
		text = soup(r)
	case 2, 3, 4:
		text = document(r)
	case 5:
		text = many(r)
	default:
		text = part(r)
	}
	for r.IntN(3) > 0 {
		text = changed(r, text)
	}
	return layer.Text(text)
}

func pick(r *rand.Rand, texts []string) string { return texts[r.IntN(len(texts))] }

// soup joins pieces that mean something to a reader of YAML.
func soup(r *rand.Rand) []byte {
	text := ""
	for range 1 + r.IntN(14) {
		text += piece(r)
	}
	return []byte(text)
}

func piece(r *rand.Rand) string {
	switch r.IntN(8) {
	case 0:
		return pick(r, yamltext.Scalars)
	case 1:
		return pick(r, insides)
	case 2:
		return pick(r, oddities)
	default:
		return pick(r, marks)
	}
}

// oddities are rarer than marks.
var oddities = []string{
	"%YAML 1.1\n", "%TAG !x! y\n", "!x!y ", "!!str ", "!!int ", "!!float ", "!!binary ", "!!merge ", "!<a> ", "\r", "\r\n", "\u0085", "\u2028", "\ufeff", "\x00", "\x7f", "\xff", "\xc3", "\u00e9", "\U0001f600",
	"|2-\n", ">+1\n", "|0\n", "- - - ", "? - ", "? ? ", "[[[", "{{", "}}", "]]", "\n\n\n", "    ", "\n        ", "\n---\n", "\n...\n", "&a &b ", "*b ", "<<: *a\n", "<<: [*a, *b]\n", "\\x41", "\\u00e9", "\\\n", "''", "\"\"",
}

// document writes a value in styles chosen by chance, well formed but for what chance does.
func document(r *rand.Rand) []byte {
	w := writer{r: r}
	if r.IntN(8) == 0 {
		w.text.WriteString(pick(r, []string{"%YAML 1.1\n---\n", "---\n", "--- ", "# c\n", "\n", "\ufeff", "%TAG !x! tag:yaml.org,2002:\n---\n", "---\n# c\n"}))
	}
	w.block(0, 1+r.IntN(5), false)
	if r.IntN(8) == 0 {
		w.text.WriteString(pick(r, []string{"\n...\n", "\n---\na: 1\n", "# c", "\n# c\n", "\n\n"}))
	}
	return []byte(w.text.String())
}

type writer struct {
	r    *rand.Rand
	text strings.Builder
	// names are the anchors so far.
	names []string
}

// properties writes an anchor or a tag, sometimes.
func (w *writer) properties() {
	if w.r.IntN(12) == 0 {
		name := string(rune('a' + w.r.IntN(5)))
		w.names = append(w.names, name)
		w.text.WriteString("&" + name + " ")
	}
	if w.r.IntN(25) == 0 {
		w.text.WriteString(pick(w.r, tags) + " ")
	}
}

// block writes a node in block style at this indentation; inline says that its first line has begun.
func (w *writer) block(indent, depth int, inline bool) {
	kind := w.r.IntN(10)
	switch {
	case depth > 0 && kind < 4:
		w.mapping(indent, depth, inline)
	case depth > 0 && kind < 6:
		w.sequence(indent, depth, inline)
	default:
		w.leaf(indent, depth)
	}
}

func (w *writer) pad(indent int) {
	for range indent {
		w.text.WriteByte(' ')
	}
}

func (w *writer) mapping(indent, depth int, inline bool) {
	for i := range 1 + w.r.IntN(4) {
		if i > 0 || !inline {
			w.pad(indent)
		}
		switch w.r.IntN(20) {
		case 0:
			w.text.WriteString("? ")
			w.block(indent+2, depth-1, true)
			w.pad(indent)
			w.text.WriteString(": ")
			w.block(indent+2, depth-1, true)
			continue
		case 1:
			w.merge()
			continue
		}
		w.properties()
		w.text.WriteString(w.key())
		w.value(indent, depth)
		if w.r.IntN(15) == 0 {
			w.text.WriteString(pick(w.r, []string{"\n", "# c\n", "  # c\n", "\t\n", "   \n"}))
		}
	}
}

// value writes what follows a key and its colon.
func (w *writer) value(indent, depth int) {
	switch w.r.IntN(4) {
	case 0:
		if depth > 1 {
			w.text.WriteString(":\n")
			deeper := indent + w.r.IntN(3)
			if deeper == indent {
				w.sequence(indent, depth-1, false)
			} else {
				w.mapping(deeper, depth-1, false)
			}
			return
		}
		fallthrough
	default:
		w.text.WriteString(pick(w.r, []string{": ", ": ", ": ", ":  ", ":\t", " : "}))
		w.properties()
		w.leaf(indent+1+w.r.IntN(2), depth)
	}
}

func (w *writer) merge() {
	w.text.WriteString("<<: ")
	switch {
	case len(w.names) > 1 && w.r.IntN(2) == 0:
		w.text.WriteString("[*" + pick(w.r, w.names) + ", *" + pick(w.r, w.names) + "]\n")
	case len(w.names) > 0:
		w.text.WriteString("*" + pick(w.r, w.names) + "\n")
	default:
		w.flow(2)
		w.text.WriteString("\n")
	}
}

func (w *writer) sequence(indent, depth int, inline bool) {
	for i := range 1 + w.r.IntN(4) {
		if i > 0 || !inline {
			w.pad(indent)
		}
		w.text.WriteString("- ")
		w.properties()
		w.block(indent+2, depth-1, true)
	}
}

func (w *writer) key() string {
	switch w.r.IntN(6) {
	case 0:
		return pick(w.r, yamltext.Scalars)
	case 1:
		return "\"" + pick(w.r, insides) + "\""
	default:
		return pick(w.r, []string{"a", "b", "c", "d", "name", "labels", "1", "1.0", "true", "a b", "x/y", "'1'", "é", "~"})
	}
}

// leaf writes a scalar, an alias or a collection in flow style, and ends the line.
func (w *writer) leaf(indent, depth int) {
	switch w.r.IntN(12) {
	case 0, 1:
		w.flow(depth)
	case 2:
		if len(w.names) > 0 {
			w.text.WriteString("*" + pick(w.r, w.names))
		}
	case 3:
		w.literal(indent)
		return
	case 4:
		w.text.WriteString("'" + strings.ReplaceAll(pick(w.r, insides), "\n", "\n"+strings.Repeat(" ", indent)) + "'")
	case 5:
		w.text.WriteString("\"" + strings.ReplaceAll(pick(w.r, insides), "\n", "\n"+strings.Repeat(" ", indent)) + "\"")
	case 6:
		for range 1 + w.r.IntN(4) {
			w.text.WriteString(pick(w.r, yamltext.Scalars) + pick(w.r, []string{" ", "  ", "\n" + strings.Repeat(" ", indent+1), "\n\n" + strings.Repeat(" ", indent+1)}))
		}
	default:
		w.text.WriteString(pick(w.r, yamltext.Scalars))
	}
	w.text.WriteString(pick(w.r, []string{"\n", "\n", "\n", "\n", "\r\n", " # c\n", "\n\n", " \n"}))
}

func (w *writer) literal(indent int) {
	w.text.WriteString(pick(w.r, []string{"|", ">", "|-", "|+", ">-", ">+", "|2", ">1-", "| # c"}) + "\n")
	for range w.r.IntN(5) {
		w.pad(indent)
		w.text.WriteString(pick(w.r, []string{"a", "  b", "", " # c", "- a", "a: b", "\tx", "é", "a  ", "---", "'", "a b c"}) + pick(w.r, []string{"\n", "\n", "\n\n", "\r\n", "\u2028"}))
	}
}

func (w *writer) flow(depth int) {
	open, close := "[", "]"
	isMap := w.r.IntN(2) == 0
	if isMap {
		open, close = "{", "}"
	}
	w.text.WriteString(open)
	for i := range w.r.IntN(4) {
		if i > 0 {
			w.text.WriteString(pick(w.r, []string{", ", ",", " , ", ",\n  "}))
		}
		if isMap || w.r.IntN(8) == 0 {
			w.properties()
			w.text.WriteString(w.key() + pick(w.r, []string{": ", ": ", ":", " : "}))
		}
		w.properties()
		switch {
		case depth > 0 && w.r.IntN(4) == 0:
			w.flow(depth - 1)
		case len(w.names) > 0 && w.r.IntN(8) == 0:
			w.text.WriteString("*" + pick(w.r, w.names) + " ")
		case w.r.IntN(4) == 0:
			w.text.WriteString("\"" + pick(w.r, insides) + "\"")
		default:
			w.text.WriteString(pick(w.r, yamltext.Scalars))
		}
	}
	w.text.WriteString(close)
}

// many aliases, up to where there are too many.
func many(r *rand.Rand) []byte {
	if r.IntN(4) > 0 {
		return document(r)
	}
	text := "a: &a [" + strings.Repeat("x, ", r.IntN(12)) + "x]\n"
	last := "a"
	for _, name := range []string{"b", "c", "d", "e"}[:r.IntN(5)] {
		text += name + ": &" + name + " [" + strings.Repeat("*"+last+" , ", 1+r.IntN(10)) + "*" + last + "]\n"
		last = name
	}
	return []byte(text)
}

// part is some lines of a manifest.
func part(r *rand.Rand) []byte {
	all := manifests()
	lines := strings.SplitAfter(all[r.IntN(len(all))], "\n")
	start := r.IntN(len(lines))
	if r.IntN(2) == 0 {
		start = 0
	}
	end := min(len(lines), start+1+r.IntN(40))
	return []byte(strings.Join(lines[start:end], ""))
}

// changed changes one thing in a text.
func changed(r *rand.Rand, text []byte) []byte {
	at := r.IntN(len(text) + 1)
	end := min(len(text), at+r.IntN(4))
	put := ""
	switch r.IntN(9) {
	case 0: // Something is left out.
	case 1, 2:
		end = at
		put = piece(r)
	case 3:
		put = piece(r)
	case 4: // A character in the place of another.
		end = min(len(text), at+1)
		put = string(" \n\t:-?,[]{}#&*!|>'\"%@`\\a0~<=."[r.IntN(29)])
	case 5:
		end = min(len(text), at+1)
		put = string([]byte{byte(r.IntN(256))})
	case 6: // A line again, or gone.
		at, end = line(text, at)
		if r.IntN(2) == 0 {
			put = string(text[at:end]) + string(text[at:end])
		}
	case 7: // A line is moved in or out.
		at, end = line(text, at)
		put = string(text[at:end])
		if r.IntN(2) == 0 {
			put = " " + put
		} else {
			put = strings.TrimPrefix(put, " ")
		}
	case 8: // A scalar in the place of another.
		if colon := strings.Index(string(text[at:]), ": "); colon >= 0 {
			at += colon + 2
			_, end = line(text, at)
			put = pick(r, yamltext.Scalars) + "\n"
		}
	}
	changed := append([]byte{}, text[:at]...)
	changed = append(changed, put...)
	return append(changed, text[max(at, end):]...)
}

// line is where the line of a place begins and ends.
func line(text []byte, at int) (int, int) {
	start, end := at, at
	for start > 0 && text[start-1] != '\n' {
		start--
	}
	for end < len(text) && text[end] != '\n' {
		end++
	}
	return start, min(len(text), end+1)
}
