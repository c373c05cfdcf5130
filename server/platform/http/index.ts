/** HTTP: bound routes in, problems out; the only place that knows the framework. */
export {
  bind,
  type Binding,
  type Call,
  type Caller,
  type FileRoute,
  type Origin,
  type PublicFile,
  type SessionCookie,
} from "./call.ts";
export { Download } from "./download.ts";
export { builtPages, type Pages } from "./pages.ts";
export { Problem } from "./problem.ts";
export { invalid, signInFirst } from "./problems.ts";
export { createHttp, type HttpOptions, type HttpServer } from "./server.ts";
