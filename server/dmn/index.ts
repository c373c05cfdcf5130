/** `.dmn` files in and out. */
export { DmnFault } from "./dmn-fault.ts";
export { readDmn } from "./read-model.ts";
export { writeDmn } from "./write-model.ts";
