package protobuf

import (
	"fmt"
	"strconv"

	"google.golang.org/protobuf/reflect/protoreflect"
)

// forms are YAML spellings of a value, right and wrong ones; the first is right and no zero value.
func forms(field protoreflect.FieldDescriptor) []string {
	switch field.Kind() {
	case protoreflect.BoolKind:
		return []string{"true", "false", "yes", "Off", "null", `"true"`, "1", "[]", "{}"}
	case protoreflect.Int32Kind:
		return append(integers, "2147483647", "2147483648", "-2147483648", "-2147483649", `"2147483648"`, "-1")
	case protoreflect.Int64Kind:
		return append(integers, "9223372036854775807", "9223372036854775808", "-9223372036854775808", "9007199254740993", `"9007199254740993"`, "-1")
	case protoreflect.Uint32Kind:
		return append(integers, "4294967295", "4294967296", "-1", `"4294967295"`)
	case protoreflect.Uint64Kind:
		return append(integers, "18446744073709551615", "18446744073709551616", "-1", `"18446744073709551615"`)
	case protoreflect.DoubleKind:
		return doubles
	case protoreflect.StringKind:
		return texts
	case protoreflect.EnumKind:
		return enums(field.Enum())
	case protoreflect.MessageKind:
		return messages(field.Message())
	}
	panic(field.FullName())
}

var integers = []string{
	"7", "0", "-0", `"7"`, `" 7 "`, "7.0", `"7.0"`, "1e2", `"1e2"`, "0x10", `"0x10"`, "0o17", "1_000", `"1_000"`, "08", `"08"`, "+7", `"+7"`,
	"1.5", `"1.5"`, `""`, `" "`, "abc", `"null"`, `"true"`, `"7 7"`, `"\t7\n"`, `"-"`, "null", "true", "[]", "{}", `"[]"`, `"{}"`, "1e30", `"1e30"`, ".5",
	`"\x34"`, `"7\u0000"`, `"<"`, `"é"`,
}

var doubles = []string{
	"1.5", "0", "-0.0", "-1", `"1.5"`, `" 1.5 "`, "100.0", "1e21", "1e-7", `"1e21"`, "0.1", "1e308", `"1e308"`, "1e309", `"1e309"`, "NaN", "Infinity", `"-Infinity"`, "Inf",
	".inf", ".nan", "123456789012345678", "9007199254740993", "18446744073709551616", `""`, "abc", `"null"`, "null", "true", "[]", "{}", `"0x10"`, "0x10", "5e-324",
}

var texts = []string{
	"word", `""`, `"5"`, "5", "1.5", "true", "yes", `"yes"`, "null", `"null"`, "~", "[]", "{}", "2001-12-14", "12:30", "0b1", `"<a> & 'b' \"c\" \\ / \t\n"`,
	`"\u2028\u2029\u0085\u00a0\x7f\x01"`, `"é\U0001F600\ufffd"`, "!!str 5", "=", "{a: b}", "[a]", `"a\0b"`,
}

func enums(enum protoreflect.EnumDescriptor) []string {
	last := enum.Values().Get(enum.Values().Len() - 1)
	all := []string{string(last.Name())}
	for i := range enum.Values().Len() {
		value := enum.Values().Get(i)
		all = append(all, strconv.Quote(string(value.Name())), strconv.Itoa(int(value.Number())))
	}
	return append(all, `"0"`, "99", "-1", "1.0", "1.5", "2147483648", "NO_SUCH_NAME", "lower", `""`, "null", "true", "[]", "{}", fmt.Sprintf("\" %s\"", last.Name()), `"<é>"`)
}

var durations = []string{
	"1.5s", "0s", "0", `"0"`, "5", `"5"`, "1m", "1h15m30.918s", "100ms", "1us", "1µs", "1μs", "1ns", "-5s", "+5s", "-1.5s", "-1ns", ".5s", "1.s", "1d", "1 s", "s", `""`, "null", "true",
	"9223372036854775807ns", "9223372036854775808ns", "-9223372036854775808ns", "2562047h47m16.854775807s", "2562048h", "0.1ns", "1s1s", "1m1.000000001s", "[]", "{}", "{seconds: 1}", "1e3s", "1.0000000001s",
	`"1s\n"`, `"\"1s"`, "é", "10s30", "1S", "1s5",
}

var values = []string{
	"{a: 1}", "{}", "null", "{b: [x, 1.5, null, {c: true}], a: {b: {c: {}}}}", `{"<": 1e21, k: 9007199254740993, z: -0.0, y: 1, 5: five}`, "{a: null}", "[]", "[1, [2, []], null]",
	"5", "1.50", "true", "x", `""`, "1e400", ".inf", "18446744073709551615", "123456789012345678901234567890", "0.000001", "1e-7", "{a: 1, a: 2}", `{a: "\u0085\u2028<"}`,
}

// messages are forms of a message as a whole; the fields of plain ones have forms of their own.
func messages(message protoreflect.MessageDescriptor) []string {
	switch message.FullName() {
	case "google.protobuf.Duration":
		return durations
	case "google.protobuf.Struct", "google.protobuf.Value", "google.protobuf.ListValue":
		return values
	}
	switch {
	case message.Name() == "IntOrString":
		return append(append(texts, integers...), `"50%"`, "2147483648", "-1")
	case special(message):
		return append(forms(message.Fields().Get(0)), "{value: 1}", "{value: true}")
	}
	return []string{"{}", "null", "{noSuchField: 1}", `{"Also<é>\t": {a: [1]}}`, "[]", "[{}]", "5", "x", `""`, "true"}
}
