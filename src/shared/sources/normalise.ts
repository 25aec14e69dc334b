/** Bytes and characters made one way, once, at import: so that an offset means the same character for ever. */

/** The version of `normaliseText`. Kept with each revision; raise it when the result changes for any text. */
export const NORMALISER = 1

/** Decodes strict UTF-8 and throws on anything else: `new TextDecoder('utf-8', { fatal: true })` where there is one. */
export type DecodeUtf8 = (bytes: Uint8Array) => string

export type TextOrProblem = { readonly text: string } | { readonly problem: string }

/** The text in a file's bytes, not yet normalised; or a sentence that says why there is none and what to do. Linear time. */
export function decodeText(bytes: Uint8Array, decode: DecodeUtf8): TextOrProblem {
  if (bytes.length === 0) return { problem: EMPTY }
  const foreign = foreignFormat(bytes)
  if (foreign !== null) return { problem: foreign }
  if (isBinary(bytes)) return { problem: BINARY }
  try {
    return acceptText(decode(bytes))
  } catch {
    return { problem: notUtf8(bytes, decode) }
  }
}

/** The same text, when it is one that can be a source: it says something, and it is well-formed Unicode. */
export function acceptText(text: string): TextOrProblem {
  if (/\p{Surrogate}/u.test(text)) return { problem: 'The text holds half a character (a lone surrogate), so it cannot be stored faithfully. Copy it again from where it came from.' }
  if (text.replaceAll('\uFEFF', '').trim() === '') return { problem: BLANK }
  return { text }
}

/** Unicode NFC, `\n` for every line end, no byte order mark in front. Idempotent. */
export function normaliseText(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(/\r\n?|\u2028|\u2029/g, '\n').normalize('NFC')
}

const EMPTY = 'The file is empty: there is nothing in it to read.'
const BLANK = 'The file holds only white space: there is nothing in it to read.'
const BINARY = 'The file is not text: it holds binary data. Scholium reads plain text and wiki text, saved as UTF-8.'

const SIGNATURES: readonly (readonly [signature: readonly number[], problem: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'The file is a PDF. Scholium reads plain text and wiki text: copy the text out of it and save that as a UTF-8 text file.'],
  [[0x50, 0x4b, 0x03, 0x04], 'The file is a zip archive, as Word and OpenDocument files are. Scholium reads plain text and wiki text: save the document as a UTF-8 text file.'],
  [[0xff, 0xfe], 'The file is UTF-16 text. Save it as UTF-8 in a text editor and add it again.'],
  [[0xfe, 0xff], 'The file is UTF-16 text. Save it as UTF-8 in a text editor and add it again.'],
]

function foreignFormat(bytes: Uint8Array): string | null {
  const match = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))
  return match ? match[1] : null
}

/** A NUL never occurs in text; other control characters may slip in, but not one in a hundred. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++
  }
  return controls * 100 > bytes.length
}

function notUtf8(bytes: Uint8Array, decode: DecodeUtf8): string {
  const line = firstBadLine(bytes, decode)
  return `The file is not UTF-8 text (line ${line} is the first that cannot be read). It may be in an older encoding, such as Windows-1252: save it as UTF-8 in a text editor and add it again.`
}

/** No UTF-8 sequence runs across a line feed, so each line can be tried alone. */
function firstBadLine(bytes: Uint8Array, decode: DecodeUtf8): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed
    try {
      decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end + 1
  }
  return line
}
