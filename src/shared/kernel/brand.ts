/** Branded strings: two ids that are both text but may never be swapped. */

declare const brand: unique symbol

export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
