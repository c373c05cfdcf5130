import fc from "fast-check";
import { expect, test } from "vitest";
import { consistencyNodes, consistencyProof, judgeConsistency, verifyConsistency } from "./consistency.ts";
import { appendLeaves, emptyFrontier, frontierOf, frontierRoot } from "./frontier.ts";
import { inclusionNodes, inclusionProof, verifyInclusion } from "./inclusion.ts";
import { leavesReader, naiveConsistency, naiveInclusion, naiveRoot, someLeaves } from "./testing/naive-tree.ts";
import { emptyRoot, treeRoot } from "./tree-hash.ts";

const most = 130;
const leaves = someLeaves(most);
const roots = Array.from({ length: most + 1 }, (_, size) => naiveRoot(leaves.slice(0, size)));
const rootAt = (size: number) => roots[size] ?? emptyRoot();
const leafAt = (index: number) => leaves[index] ?? emptyRoot();

test("RFC 6962 §2.1: roots of all sizes up to 130 are those of the definition, whole or from the frontier", () => {
  let frontier = emptyFrontier;
  for (let size = 0; size <= most; size++) {
    const read = leavesReader(leaves.slice(0, size));
    expect(treeRoot(size, read)).toEqual(rootAt(size));
    expect(frontierRoot(frontier)).toEqual(rootAt(size));
    expect(frontierOf(size, read)).toEqual(frontier);
    if (size < most) frontier = appendLeaves(frontier, [leafAt(size)]);
  }
});

test("a frontier that grew in batches of any size equals one that grew leaf by leaf", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }), (batches) => {
      let frontier = emptyFrontier;
      for (const batch of batches) {
        const next = appendLeaves(frontier, leaves.slice(frontier.size, frontier.size + batch));
        expect(frontierRoot(frontier)).toEqual(rootAt(frontier.size));
        frontier = next;
      }
      expect(frontierRoot(frontier)).toEqual(rootAt(frontier.size));
    }),
  );
});

test("RFC 6962 §2.1.1: inclusion proofs of every leaf in every size are those of the definition and verify", () => {
  for (let size = 1; size <= most; size++) {
    const part = leaves.slice(0, size);
    for (let index = size % 3; index < size; index += 3) {
      const proof = inclusionProof(index, size, leavesReader(part));
      expect(proof).toEqual(naiveInclusion(index, part));
      expect(verifyInclusion({ index, size, leafHash: leafAt(index), root: rootAt(size), proof })).toBe(true);
    }
  }
});

test("RFC 6962 §2.1.2: consistency proofs between every two sizes are those of the definition and verify", () => {
  for (let newSize = 1; newSize <= most; newSize++) {
    const part = leaves.slice(0, newSize);
    for (let oldSize = 1 + (newSize % 5); oldSize <= newSize; oldSize += 5) {
      const proof = consistencyProof(oldSize, newSize, leavesReader(part));
      expect(proof).toEqual(naiveConsistency(oldSize, part));
      const claim = { oldSize, newSize, oldRoot: rootAt(oldSize), newRoot: rootAt(newSize), proof };
      expect(verifyConsistency(claim)).toBe(true);
    }
  }
});

test("every tree extends the empty one, whose root is fixed", () => {
  const claim = { oldSize: 0, newSize: 7, oldRoot: emptyRoot(), newRoot: rootAt(7), proof: [] };
  expect(verifyConsistency(claim)).toBe(true);
  expect(judgeConsistency({ ...claim, oldRoot: rootAt(1) })).toBe("forked");
});

const flip = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
const bit = fc.integer({ min: 0, max: 255 });
const pick = fc.nat();

test("an inclusion proof with a flipped bit, a wrong index or size, a hash more or less is refused", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: most }), pick, bit, pick, (size, i, flipped, j) => {
      const index = i % size;
      const proof = inclusionProof(index, size, leavesReader(leaves.slice(0, size)));
      const claim = { index, size, leafHash: leafAt(index), root: rootAt(size), proof };
      const at = j % proof.length;
      const bad = [
        { ...claim, leafHash: flip(claim.leafHash, flipped) },
        { ...claim, root: flip(claim.root, flipped) },
        { ...claim, proof: proof.map((hash, k) => (k === at ? flip(hash, flipped) : hash)) },
        { ...claim, proof: proof.toSpliced(at, 1) },
        { ...claim, proof: proof.toSpliced(at, 0, leafAt(at)) },
        { ...claim, index: (index + 1 + (j % (size - 1))) % size },
        { ...claim, index: index + size },
        { ...claim, index: -1 },
        { ...claim, index: index + 0.5 },
      ];
      for (const one of bad) expect(verifyInclusion(one)).toBe(false);
    }),
  );
});

test("a consistency proof with a flipped bit or a hash more or less is refused", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: most }), pick, bit, pick, (newSize, i, flipped, j) => {
      const oldSize = 1 + (i % (newSize - 1));
      const proof = consistencyProof(oldSize, newSize, leavesReader(leaves.slice(0, newSize)));
      const claim = { oldSize, newSize, oldRoot: rootAt(oldSize), newRoot: rootAt(newSize), proof };
      const at = j % proof.length;
      const bad = [
        { ...claim, oldRoot: flip(claim.oldRoot, flipped) },
        { ...claim, newRoot: flip(claim.newRoot, flipped) },
        { ...claim, proof: proof.map((hash, k) => (k === at ? flip(hash, flipped) : hash)) },
        { ...claim, proof: proof.toSpliced(at, 1) },
        { ...claim, proof: proof.toSpliced(at, 0, leafAt(at)) },
        { ...claim, oldSize: newSize + 1 },
        { ...claim, oldSize: -1 },
      ];
      for (const one of bad) expect(verifyConsistency(one)).toBe(false);
    }),
  );
});

test("a log that rewrote an old leaf cannot be made consistent, and a sound proof shows the fork", () => {
  const rewritten = leaves.map((leaf, i) => (i === 3 ? flip(leaf, 0) : leaf));
  const proof = consistencyProof(13, 100, leavesReader(rewritten.slice(0, 100)));
  const newRoot = naiveRoot(rewritten.slice(0, 100));
  expect(judgeConsistency({ oldSize: 13, newSize: 100, oldRoot: rootAt(13), newRoot, proof })).toBe("forked");
  expect(judgeConsistency({ oldSize: 13, newSize: 13, oldRoot: rootAt(13), newRoot, proof: [] })).toBe("forked");
});

test("the nodes named beforehand are exactly those that a proof reads", () => {
  for (const [index, size] of [
    [5, 100],
    [0, 1],
    [127, 128],
    [99, 129],
  ] as const) {
    const seen: string[] = [];
    const read = leavesReader(leaves.slice(0, size));
    inclusionProof(index, size, (level, at) => (seen.push(`${level}/${at}`), read(level, at)));
    expect(inclusionNodes(index, size).map((node) => `${node.level}/${node.index}`)).toEqual(seen);
    seen.length = 0;
    consistencyProof(index, size, (level, at) => (seen.push(`${level}/${at}`), read(level, at)));
    expect(consistencyNodes(index, size).map((node) => `${node.level}/${node.index}`)).toEqual(seen);
  }
});

test("what lies outside the tree has no proof", () => {
  const read = leavesReader(leaves);
  for (const [index, size] of [
    [5, 5],
    [-1, 5],
    [0, 0],
    [1.5, 5],
  ] as const) {
    expect(() => inclusionProof(index, size, read)).toThrow(expect.objectContaining({ code: "outsideTree" }));
  }
  expect(() => consistencyProof(6, 5, read)).toThrow(expect.objectContaining({ code: "outsideTree" }));
});
