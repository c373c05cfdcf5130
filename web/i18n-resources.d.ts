import type consoleWords from "./console/locales/zh.ts";
import type portalWords from "./portal/locales/zh.ts";
import type uiWords from "./ui/locales/zh.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "ui";
    resources: { ui: typeof uiWords; portal: typeof portalWords; console: typeof consoleWords };
  }
}
