import type { Form, Procedure } from "@mingfa/core/procedure";

/** The form of an act; empty for one that the procedure doesn't have. */
export const formOf = (procedure: Procedure, act: string): Form => procedure.acts.get(act)?.form ?? {};
