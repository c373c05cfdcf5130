import { buildWeb } from "../../server/cli/build-web.ts";

/** Builds the pages once, when they are missing or older than their sources. */
export default buildWeb;
