package layer

import (
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"
	"unicode/utf8"
)

// Text is the case of a text alone: its key is "text", or "hex" where the bytes are no UTF-8.
func Text(text []byte) Case {
	if utf8.Valid(text) {
		return Case{"text": string(text)}
	}
	return Case{"hex": hex.EncodeToString(text)}
}

// Bytes are what Text made the case of.
func (c Case) Bytes() []byte {
	if text, ok := c["text"].(string); ok {
		return []byte(text)
	}
	digits, _ := c["hex"].(string)
	text, err := hex.DecodeString(digits)
	if err != nil {
		panic(err)
	}
	return text
}

// asks is how often an original is asked whose answer hangs on chance.
const asks = 400

// Any asks an original whose answer hangs on chance, as Go goes through maps in random order. If its
// answers differ, all of them stand under "any", sorted.
func Any(ask func() Answer) Answer {
	answers := map[string]Answer{}
	for range asks {
		answer := ask()
		text, err := json.Marshal(answer)
		if err != nil {
			panic(err)
		}
		answers[string(text)] = answer
	}
	sorted := []Answer{}
	for _, text := range slices.Sorted(maps.Keys(answers)) {
		sorted = append(sorted, answers[text])
	}
	if len(sorted) == 1 {
		return sorted[0]
	}
	return Answer{"any": sorted}
}
