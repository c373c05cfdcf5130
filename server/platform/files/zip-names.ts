import { open } from "node:fs/promises";

/** An archive of a form we take has dozens of entries; its directory is some kilobytes. */
const limits = { directory: 2_000_000, entries: 5_000 };

/**
 * Names of the entries of a ZIP archive, read from its directory at the end; nothing is unpacked. Undefined for what is
 * no whole archive, has more than one disk, or a directory beyond any document's.
 */
export const zipNames = async (path: string): Promise<string[] | undefined> => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = await bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
    const end = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
    if (end < 0 || end + 22 > tail.length) return undefined;
    const [count, length, start] = [
      tail.readUInt16LE(end + 10),
      tail.readUInt32LE(end + 12),
      tail.readUInt32LE(end + 16),
    ];
    if (
      tail.readUInt16LE(end + 4) !== 0 ||
      length > limits.directory ||
      count > limits.entries ||
      start + length > size
    )
      return undefined;
    return namesIn(await bytesAt(file, start, length), count);
  } finally {
    await file.close();
  }
};

const namesIn = (directory: Buffer, count: number): string[] | undefined => {
  const names: string[] = [];
  let at = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    if (name === undefined || extra === undefined || comment === undefined) return undefined;
    names.push(directory.toString("utf8", at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  // More after the last entry would be seen by a reader that doesn't count.
  return at === directory.length ? names : undefined;
};

const bytesAt = async (file: Awaited<ReturnType<typeof open>>, start: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
};
