import { violates } from "#platform/database";

/**
 * Runs what a request asks for. Where another request with the same key of the same actor was faster, or has used it
 * in another matter, `repeat` answers instead: the act's unique index lets only one of them in.
 */
export const withKey = async <T>(run: () => Promise<T>, repeat: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    if (violates(error, "act_request")) return repeat();
    throw error;
  }
};
