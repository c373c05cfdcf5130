import { databaseFailure } from "#platform/database";
import { Problem } from "./problem.ts";
import { failed, malformed, notJson, storageFull, tooLarge, unavailable } from "./problems.ts";

/** Bytes of one request's body: the longest form of the packs needs a tenth. */
export const bodyLimit = 1024 * 1024;

/** The answer to any error; `known` is false for what only a fault of ours explains, which belongs in the log. */
export const asProblem = (error: unknown): { problem: Problem; known: boolean } => {
  if (error instanceof Problem) return { problem: error, known: true };
  const failure = databaseFailure(error);
  if (failure !== undefined) return { problem: failure === "full" ? storageFull() : unavailable(), known: false };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const problem = ofFramework(code);
  return problem ? { problem, known: true } : { problem: failed(), known: false };
};

const ofFramework = (code: string): Problem | undefined => {
  switch (code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return tooLarge(bodyLimit);
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
    case "FST_ERR_CTP_INVALID_CONTENT_TYPE":
      return notJson();
    case "FST_ERR_CTP_INVALID_JSON_BODY":
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
      return malformed("内容不是有效的 JSON", "The body is not valid JSON");
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
      return malformed("内容长度与声明的不一致", "The body’s length is not the declared one");
    case "FST_ERR_BAD_URL":
    case "FST_ERR_MAX_PARAM_LENGTH":
      return malformed("地址的编码有误", "The address is not properly encoded");
    default:
      return undefined;
  }
};
