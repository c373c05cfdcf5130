import type { Words } from "@mingfa/ui";
import type zh from "./register-zh.ts";

/** Words of the public register of decisions, in English. */
const register: Words<typeof zh> = {
  title: "Public register of decisions",
};

export default register;
