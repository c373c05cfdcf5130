/** HTTP: bound routes in, problems out; the only place that knows the framework. */
export {
  bind,
  type Binding,
  type Call,
  type Caller,
  type FileRoute,
  type PublicFile,
  type SessionCookie,
} from "./call.ts";
export { builtPages, type Pages } from "./pages.ts";
export { Download } from "./download.ts";
export { Problem } from "./problem.ts";
export { invalid } from "./problems.ts";
export { createHttp, type HttpOptions, type HttpServer } from "./server.ts";
