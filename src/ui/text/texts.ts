/** The shape of a table of texts in another language: the same keys as the Nynorsk one, so that a missing key fails compilation. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
