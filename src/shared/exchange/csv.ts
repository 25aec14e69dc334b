/** Tables as CSV (RFC 4180) that no spreadsheet takes for formulas. */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./papaparse-library.d.ts" />
import papaparse from 'papaparse'

/** The library's own pattern passes over a formula that has a second line. Full-width signs count in some languages. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Lines end in CRLF. A cell that begins like a formula gets a leading apostrophe, which spreadsheets do not show. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${papaparse.unparse(rows.map((row) => [...row]), { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`
}
