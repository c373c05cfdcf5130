import { open } from "node:fs/promises";

/** Writes a new file, whole, and forces it to disk; the folder's entry for it needs `syncFolder`. */
export const writeDurably = async (file: string, bytes: Uint8Array | string, mode = 0o644): Promise<void> => {
  const handle = await open(file, "wx", mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Forces to disk which names a folder holds. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
