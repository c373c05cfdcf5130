/** The shape of a dictionary: the same keys in each language. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
