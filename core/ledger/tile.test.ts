import fc from "fast-check";
import { expect, test } from "vitest";
import { concat } from "./bytes.ts";
import { consistencyProof } from "./consistency.ts";
import { decodeBundle, encodeBundle } from "./entry-bundle.ts";
import { appendLeaves, emptyFrontier, frontierRoot } from "./frontier.ts";
import { inclusionNodes, inclusionProof, verifyInclusion } from "./inclusion.ts";
import { naiveConsistency, naiveInclusion, naiveRoot, someLeaves } from "./testing/naive-tree.ts";
import { tilesForAppend } from "./tile-append.ts";
import { tileHashReader, tilesOfNodes } from "./tile-reader.ts";
import { bundleOfEntry, bundlePath, edgeTiles, parseTilePath, tilePath, type Tile } from "./tile.ts";
import { treeRoot } from "./tree-hash.ts";

const store = () => {
  const files = new Map<string, Uint8Array>();
  return { files, read: (tile: Tile) => files.get(tilePath(tile)) };
};

const grow = (target: ReturnType<typeof store>, oldSize: number, leaves: Uint8Array[]) => {
  for (const { tile, bytes } of tilesForAppend(oldSize, leaves, target.read)) target.files.set(tilePath(tile), bytes);
};

test.each([
  [{ level: 0, index: 0, width: 256 }, "tile/0/000"],
  [{ level: 63, index: 999, width: 255 }, "tile/63/999.p/255"],
  [{ level: 1, index: 1000, width: 1 }, "tile/1/x001/000.p/1"],
  [{ level: 0, index: 1234067, width: 256 }, "tile/0/x001/x234/067"],
])("C2SP tlog-tiles: the path of %o is %s", (tile, path) => {
  expect(tilePath(tile)).toBe(path);
  expect(parseTilePath(path)).toEqual({ kind: "tile", tile });
});

test("C2SP tlog-tiles: every path comes back, of tiles and of bundles", () => {
  const place = { index: fc.maxSafeNat(), width: fc.integer({ min: 1, max: 256 }) };
  fc.assert(
    fc.property(fc.record({ level: fc.integer({ min: 0, max: 63 }), ...place }), fc.record(place), (tile, bundle) => {
      expect(parseTilePath(tilePath(tile))).toEqual({ kind: "tile", tile });
      expect(parseTilePath(bundlePath(bundle))).toEqual({ kind: "bundle", bundle });
    }),
  );
});

test.each([
  "tile/64/000",
  "tile/00/000",
  "tile/-1/000",
  "tile/0/00",
  "tile/0/0000",
  "tile/0/x000/001",
  "tile/0/001/002",
  "tile/0/x001",
  "tile/0/000.p/0",
  "tile/0/000.p/256",
  "tile/0/000.p/257",
  "tile/0/000.p/01",
  "tile/0/000.p/",
  "tile/0/000/",
  "/tile/0/000",
  "tile/8/0/000",
  "tile/data/000",
  "tile/entries/../000",
  "tile/0/000\n",
  "checkpoint",
  "tile/0/x999/x999/x999/x999/x999/999",
])("a path that is not the one spelling is refused: %s", (path) => {
  expect(() => parseTilePath(path)).toThrow(expect.objectContaining({ code: "malformedTile" }));
});

test("C2SP tlog-tiles: a tree of 70,000 leaves has 273 + 1 tiles at level 0, 1 + 1 at level 1, 1 at level 2", () => {
  expect(edgeTiles(70_000)).toEqual([
    { level: 0, index: 273, width: 112 },
    { level: 1, index: 1, width: 17 },
    { level: 2, index: 0, width: 1 },
  ]);
  expect(edgeTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }]);
  expect(edgeTiles(0)).toEqual([]);
  expect(bundleOfEntry(255, 70_000)).toEqual({ index: 0, width: 256 });
  expect(bundleOfEntry(69_999, 70_000)).toEqual({ index: 273, width: 112 });
});

test("tiles written batch by batch give the roots and proofs of the definition at every size reached", () => {
  const leaves = someLeaves(1400);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      (batches, pick) => {
        const target = store();
        let size = 0;
        for (const batch of batches) {
          const next = Math.min(leaves.length, size + batch);
          grow(target, size, leaves.slice(size, next));
          const read = tileHashReader(next, target.read);
          const part = leaves.slice(0, next);
          expect(treeRoot(next, read)).toEqual(naiveRoot(part));
          expect(inclusionProof(pick % next, next, read)).toEqual(naiveInclusion(pick % next, part));
          expect(consistencyProof(1 + (pick % next), next, read)).toEqual(naiveConsistency(1 + (pick % next), part));
          for (const { level, index, width } of edgeTiles(next)) {
            expect(target.read({ level, index, width })).toHaveLength(width * 32);
          }
          size = next;
        }
      },
    ),
    { numRuns: 12 },
  );
});

test("a tree that reaches level 2 is the same in one batch, in two, and in the frontier; its proofs need few tiles", () => {
  const leaves = someLeaves(70_000);
  const [once, twice] = [store(), store()];
  grow(once, 0, leaves);
  grow(twice, 0, leaves.slice(0, 65_535));
  grow(twice, 65_535, leaves.slice(65_535));
  const root = frontierRoot(appendLeaves(emptyFrontier, leaves));
  for (const { read, files } of [once, twice]) {
    expect(treeRoot(70_000, tileHashReader(70_000, read))).toEqual(root);
    for (const [path, bytes] of once.files) expect(files.get(path)).toEqual(bytes);
  }
  const needed = tilesOfNodes(inclusionNodes(40_000, 70_000), 70_000);
  expect(needed.map(tilePath).sort()).toEqual(["tile/0/156", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17"]);
  const few = new Map(needed.map((tile) => [tilePath(tile), once.read(tile)]));
  const proof = inclusionProof(
    40_000,
    70_000,
    tileHashReader(70_000, (tile) => few.get(tilePath(tile))),
  );
  const leafHash = leaves[40_000] ?? root;
  expect(verifyInclusion({ index: 40_000, size: 70_000, leafHash, root, proof })).toBe(true);
});

test("a missing tile, a torn tile and a node outside the tree are told apart", () => {
  const target = store();
  grow(target, 0, someLeaves(300));
  const read = tileHashReader(300, target.read);
  expect(() => tileHashReader(300, () => undefined)(0, 5)).toThrow(expect.objectContaining({ code: "missingTile" }));
  expect(() => tileHashReader(300, () => new Uint8Array(31))(0, 5)).toThrow(
    expect.objectContaining({ code: "malformedTile" }),
  );
  expect(() => read(0, 300)).toThrow(expect.objectContaining({ code: "outsideTree" }));
  expect(() => read(6, 4)).toThrow(expect.objectContaining({ code: "outsideTree" }));
  expect(() => tilesForAppend(300, someLeaves(1), () => undefined)).toThrow(
    expect.objectContaining({ code: "missingTile" }),
  );
});

test("C2SP tlog-tiles: entries stand behind their length in two bytes and come back", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (entries) => {
      expect(decodeBundle(encodeBundle(entries), entries.length)).toEqual(entries);
    }),
  );
  expect(encodeBundle([new Uint8Array(258).fill(1)]).subarray(0, 3)).toEqual(Uint8Array.of(1, 2, 1));
});

test("a torn bundle, one of another width and an entry over 65,535 bytes are refused", () => {
  const bundle = encodeBundle([Uint8Array.of(1, 2, 3), Uint8Array.of(4)]);
  const refused = expect.objectContaining({ code: "malformedBundle" });
  expect(() => decodeBundle(bundle.subarray(0, -1), 2)).toThrow(refused);
  expect(() => decodeBundle(concat(bundle, Uint8Array.of(0)), 3)).toThrow(refused);
  expect(() => decodeBundle(bundle, 3)).toThrow(refused);
  expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow(refused);
});
