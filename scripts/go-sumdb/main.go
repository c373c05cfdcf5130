// Command go-sumdb holds a log of this platform against Go's own checksum-database library: note.Open reads the
// checkpoints, tlog proves inclusion and consistency over the tiles. Own are only the path of a tile and the first line
// of a checkpoint, where C2SP has the log's origin and Go's database its own name.
//
//	go-sumdb -dir LOG -key VKEY [-checkpoint FILE] [-old FILE] [-every N]
//
// LOG holds tile/… and, unless -checkpoint says otherwise, checkpoint. Every entry is read and matched with its leaf;
// inclusion is proved for every N-th index and the last; consistency from the -old checkpoint. Exit code 1 with the
// reason when anything does not hold.
package main

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type report struct {
	Origin     string `json:"origin"`
	Size       int64  `json:"size"`
	Root       string `json:"root"`
	Entries    int64  `json:"entries"`
	Inclusions int64  `json:"inclusions"`
	OldSize    *int64 `json:"oldSize,omitempty"`
}

func main() {
	dir := flag.String("dir", ".", "folder of the log")
	key := flag.String("key", "", "verifier key")
	checkpoint := flag.String("checkpoint", "", "checkpoint file")
	old := flag.String("old", "", "older checkpoint file")
	every := flag.Int64("every", 256, "prove inclusion of every N-th index")
	flag.Parse()
	if *checkpoint == "" {
		*checkpoint = filepath.Join(*dir, "checkpoint")
	}
	result, err := check(*dir, *key, *checkpoint, *old, *every)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	json.NewEncoder(os.Stdout).Encode(result)
}

func check(dir, key, checkpoint, old string, every int64) (*report, error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return nil, err
	}
	tree, err := open(checkpoint, verifier)
	if err != nil {
		return nil, fmt.Errorf("%s: %v", checkpoint, err)
	}
	result := &report{Origin: verifier.Name(), Size: tree.N, Root: tree.Hash.String()}
	if tree.N > 0 {
		reader := tlog.TileHashReader(tree, tiles{dir})
		if result.Entries, err = checkEntries(dir, tree, reader); err != nil {
			return nil, err
		}
		if result.Inclusions, err = checkInclusions(tree, reader, every); err != nil {
			return nil, err
		}
		if old != "" {
			older, err := open(old, verifier)
			if err != nil {
				return nil, fmt.Errorf("%s: %v", old, err)
			}
			if err := checkConsistency(tree, older, reader); err != nil {
				return nil, fmt.Errorf("%s: %v", old, err)
			}
			result.OldSize = &older.N
		}
	}
	return result, nil
}

// open verifies a checkpoint's signature and origin and hands the rest to Go's own parser under the name it expects.
func open(file string, verifier note.Verifier) (tlog.Tree, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	origin, rest, _ := strings.Cut(opened.Text, "\n")
	if origin != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("origin %q is not the key's name", origin)
	}
	return tlog.ParseTree([]byte("go.sum database tree\n" + rest))
}

// checkEntries reads every entry bundle and matches each entry with its leaf in the authenticated tiles.
func checkEntries(dir string, tree tlog.Tree, reader tlog.HashReader) (int64, error) {
	for begin := int64(0); begin < tree.N; begin += 1 << height {
		width := tree.N - begin
		if width > 1<<height {
			width = 1 << height
		}
		tile := tlog.Tile{H: height, L: 0, N: begin >> height, W: int(width)}
		path := filepath.Join(dir, strings.Replace(c2spPath(tile), "tile/0/", "tile/entries/", 1))
		bundle, err := os.ReadFile(path)
		if err != nil {
			return 0, err
		}
		indexes := make([]int64, width)
		for i := range indexes {
			indexes[i] = tlog.StoredHashIndex(0, begin+int64(i))
		}
		hashes, err := reader.ReadHashes(indexes)
		if err != nil {
			return 0, err
		}
		for i, hash := range hashes {
			entry, rest, err := cutEntry(bundle)
			if err != nil {
				return 0, fmt.Errorf("%s: %v", path, err)
			}
			if tlog.RecordHash(entry) != hash {
				return 0, fmt.Errorf("%s: entry %d is not the leaf in the tree", path, begin+int64(i))
			}
			bundle = rest
		}
		if len(bundle) > 0 {
			return 0, fmt.Errorf("%s: more entries than leaves", path)
		}
	}
	return tree.N, nil
}

func cutEntry(bundle []byte) (entry, rest []byte, err error) {
	if len(bundle) < 2 {
		return nil, nil, errors.New("torn bundle")
	}
	length := int(binary.BigEndian.Uint16(bundle))
	if bundle = bundle[2:]; len(bundle) < length {
		return nil, nil, errors.New("torn bundle")
	}
	return bundle[:length], bundle[length:], nil
}

func checkInclusions(tree tlog.Tree, reader tlog.HashReader, every int64) (int64, error) {
	count := int64(0)
	for index := int64(0); index < tree.N; index += every {
		if err := checkInclusion(tree, reader, index); err != nil {
			return 0, fmt.Errorf("inclusion of %d: %v", index, err)
		}
		count++
	}
	return count + 1, checkInclusion(tree, reader, tree.N-1)
}

func checkInclusion(tree tlog.Tree, reader tlog.HashReader, index int64) error {
	proof, err := tlog.ProveRecord(tree.N, index, reader)
	if err != nil {
		return err
	}
	leaf, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf[0])
}

func checkConsistency(tree, older tlog.Tree, reader tlog.HashReader) error {
	proof, err := tlog.ProveTree(tree.N, older.N, reader)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash)
}

// tiles reads our files; Go's library asks for the widest tiles of the tree it was given.
type tiles struct{ dir string }

func (t tiles) Height() int { return height }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(wanted))
	for i, tile := range wanted {
		bytes, err := os.ReadFile(filepath.Join(t.dir, c2spPath(tile)))
		if err != nil {
			return nil, err
		}
		data[i] = bytes
	}
	return data, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// c2spPath is Go's path of a tile without the height, which C2SP fixes at 8.
func c2spPath(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
}
