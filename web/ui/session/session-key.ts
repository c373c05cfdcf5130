/** Where the cache holds who is signed in. */
export const sessionKey = ["session"];

/** Where it holds that a session ended without its owner ending it here. */
export const endedKey = ["session", "ended"];
