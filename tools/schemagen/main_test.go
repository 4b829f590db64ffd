package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The committed tables are what the program writes today.
func TestTablesAreCurrent(t *testing.T) {
	if _, err := exec.LookPath("rustfmt"); err != nil {
		t.Skip("no rustfmt here")
	}
	fresh := t.TempDir()
	if err := run(fresh, "rustfmt"); err != nil {
		t.Fatal(err)
	}
	committed := "../../src/schema/generated"
	entries, err := os.ReadDir(fresh)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		want, err := os.ReadFile(filepath.Join(fresh, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		have, err := os.ReadFile(filepath.Join(committed, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if string(have) != string(want) {
			t.Errorf("%s is stale: go run . renews it", entry.Name())
		}
	}
}

func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"HTTPGetAction":                    "HTTP_GET_ACTION",
		"HostIPs":                          "HOST_IPS",
		"TargetWWNs":                       "TARGET_WWNS",
		"UID":                              "UID",
		"FieldsV1":                         "FIELDS_V1",
		"AWSElasticBlockStoreVolumeSource": "AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE",
		"PodIPs":                           "POD_IPS",
		"StorageOS":                        "STORAGE_OS",
		"Name":                             "NAME",
	} {
		if have := constName(name); have != want {
			t.Errorf("%s: %s, not %s", name, have, want)
		}
	}
}

func TestNaturalOrderIsYamls(t *testing.T) {
	fields := []field{{jsonName: "b10"}, {jsonName: "b9"}, {jsonName: "a"}, {jsonName: "y"}}
	order, err := naturalOrder(fields)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{2, 1, 0, 3} {
		if order[i] != want {
			t.Fatalf("%v", order)
		}
	}
}
