/** The two functions we use of `papaparse`; its published types bring Node's globals along. */
declare module 'papaparse' {
  const papaparse: {
    unparse(rows: readonly (readonly string[])[], options: { newline: '\r\n'; escapeFormulae: RegExp }): string
    parse<Row>(csv: string, options?: { header?: boolean; skipEmptyLines?: boolean; newline?: string }): { data: Row[]; errors: unknown[] }
  }
  export = papaparse
}
