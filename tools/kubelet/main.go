// Kubelet serves port-forwards as a kubelet does, for one machine without pods. See README.md.
package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"io"
	"log"
	"math/big"
	"net"
	"net/http"
	"os"
	"strconv"
	"time"

	"k8s.io/apimachinery/pkg/types"
	"k8s.io/kubelet/pkg/cri/streaming/portforward"
)

const (
	// How long a forward may lie idle, and how long its streams may take to come.
	idle     = 5 * time.Minute
	creation = 30 * time.Second
)

func main() {
	log.SetFlags(0)
	if err := run(); err != nil {
		log.Fatal("kubelet: ", err)
	}
}

func run() error {
	certificate, err := selfSigned()
	if err != nil {
		return err
	}
	config := &tls.Config{
		Certificates: []tls.Certificate{certificate},
		// A forward takes over its connection, which HTTP/2 does not allow.
		NextProtos: []string{"http/1.1"},
	}
	listener, err := tls.Listen("tcp", "127.0.0.1:0", config)
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/portForward/{namespace}/{pod}", forward)
	mux.HandleFunc("/portForward/{namespace}/{pod}/{uid}", forward)
	fmt.Println("port", listener.Addr().(*net.TCPAddr).Port)

	failed := make(chan error, 1)
	go func() { failed <- http.Serve(listener, mux) }()
	go func() {
		// Whoever started this holds the other end, and is gone once it is closed.
		_, err := io.Copy(io.Discard, os.Stdin)
		failed <- err
	}()
	return <-failed
}

func forward(w http.ResponseWriter, req *http.Request) {
	options, err := portforward.NewV4Options(req)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	pod := req.PathValue("namespace") + "/" + req.PathValue("pod")
	portforward.ServePortForward(w, req, loopback{}, pod, types.UID(req.PathValue("uid")), options,
		idle, creation, portforward.SupportedProtocols)
}

// loopback takes a pod's port for the port of the same number on this machine.
type loopback struct{}

// PortForward copies both ways. What one end closes is closed at the other.
func (loopback) PortForward(_ context.Context, pod string, _ types.UID, port int32, stream io.ReadWriteCloser) error {
	defer stream.Close()
	fmt.Println("forward", pod, port)
	target, err := net.Dial("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(int(port))))
	if err != nil {
		return err
	}
	defer target.Close()
	answered := make(chan error, 1)
	go func() {
		_, err := io.Copy(stream, target)
		stream.Close()
		answered <- err
	}()
	if _, err := io.Copy(target, stream); err != nil {
		return err
	}
	if err := target.(*net.TCPConn).CloseWrite(); err != nil {
		return err
	}
	return <-answered
}

// selfSigned makes the certificate that a kubelet makes when it is given none.
func selfSigned() (tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return tls.Certificate{}, err
	}
	now := time.Now()
	template := x509.Certificate{
		SerialNumber: big.NewInt(now.UnixNano()),
		Subject:      pkix.Name{CommonName: "kubelet"},
		NotBefore:    now.Add(-time.Hour),
		NotAfter:     now.Add(24 * time.Hour),
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
		IPAddresses:  []net.IP{net.IPv4(127, 0, 0, 1)},
	}
	der, err := x509.CreateCertificate(rand.Reader, &template, &template, &key.PublicKey, key)
	if err != nil {
		return tls.Certificate{}, err
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, nil
}
