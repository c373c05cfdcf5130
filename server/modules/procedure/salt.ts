import { randomFillSync } from "node:crypto";

const length = 32;
// Randomness is drawn for many at once: the call to the operating system is the dearest part.
const drawn = Buffer.alloc(128 * length);
let used = drawn.length;

/** 32 random bytes that nobody was given before. */
export const newSalt = (): Buffer => {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const salt = Buffer.from(drawn.subarray(used, used + length));
  drawn.fill(0, used, used + length);
  used += length;
  return salt;
};
