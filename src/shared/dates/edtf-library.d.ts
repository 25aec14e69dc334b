/** The one function we use of the `edtf` library, which ships no types. */
declare module 'edtf' {
  interface Parsed {
    readonly type: 'Date' | 'Year' | 'Season' | 'Decade' | 'Century' | 'Interval' | 'Set' | 'List'
  }

  /** Throws on what is not EDTF. */
  export function parse(value: string, constraints?: { level?: number, seasonUncertainty?: boolean }): Parsed
}
