// Checks a running log and a receipt from it with nothing but golang.org/x/mod/sumdb: code that nobody here wrote.
//
//	go run check.go URL RECEIPT.json OLD_CHECKPOINT
//
// URL is a log's …/v1/log, OLD_CHECKPOINT a file with a checkpoint of it from before.
package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type receipt struct {
	Record     string   `json:"record"`
	Index      int64    `json:"index"`
	Proof      []string `json:"proof"`
	Checkpoint string   `json:"checkpoint"`
}

func must(err error) {
	if err != nil {
		fmt.Println("wrong:", err)
		os.Exit(1)
	}
}

func get(url string) []byte {
	answer, err := http.Get(url)
	must(err)
	defer answer.Body.Close()
	if answer.StatusCode != 200 {
		must(fmt.Errorf("%s answers %d", url, answer.StatusCode))
	}
	body, err := io.ReadAll(answer.Body)
	must(err)
	return body
}

// open checks a checkpoint's signature and reads its tree: origin, size, root.
func open(signed string, verifier note.Verifier) tlog.Tree {
	opened, err := note.Open([]byte(signed), note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		must(fmt.Errorf("a checkpoint of %s, not of %s", lines[0], verifier.Name()))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return tlog.Tree{N: size, Hash: root}
}

// tiles reads tlog-tiles, which leave the height out of the path that package tlog writes.
type tiles struct{ url string }

func (t tiles) Height() int { return 8 }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range wanted {
		data = append(data, get(t.url+"/tile/"+strings.TrimPrefix(tile.Path(), "tile/8/")))
	}
	return data, nil
}

func (t tiles) SaveTiles(tiles []tlog.Tile, data [][]byte) {}

func main() {
	url := os.Args[1]
	verifier, err := note.NewVerifier(strings.TrimSpace(string(get(url + "/key"))))
	must(err)
	now := open(string(get(url+"/checkpoint")), verifier)
	reader := tlog.TileHashReader(now, tiles{url})

	file, err := os.ReadFile(os.Args[2])
	must(err)
	var held receipt
	must(json.Unmarshal(file, &held))
	then := open(held.Checkpoint, verifier)
	leaf := tlog.RecordHash([]byte(held.Record))
	var proof tlog.RecordProof
	for _, text := range held.Proof {
		var hash tlog.Hash
		bytes, err := base64.StdEncoding.DecodeString(text)
		must(err)
		copy(hash[:], bytes)
		proof = append(proof, hash)
	}
	must(tlog.CheckRecord(proof, then.N, then.Hash, held.Index, leaf))

	own, err := tlog.ProveRecord(now.N, held.Index, reader)
	must(err)
	must(tlog.CheckRecord(own, now.N, now.Hash, held.Index, leaf))

	file, err = os.ReadFile(os.Args[3])
	must(err)
	for _, old := range []tlog.Tree{open(string(file), verifier), then} {
		growth, err := tlog.ProveTree(now.N, old.N, reader)
		must(err)
		must(tlog.CheckTree(growth, now.N, now.Hash, old.N, old.Hash))
	}
	fmt.Println("ok", now.N)
}
