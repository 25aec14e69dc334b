/** Content lines of iCalendar (RFC 5545, section 3.1): text escaped, and folded at 75 octets. */

/** A property of one text or of a list of them, without the line break at its end. Controls, which the format forbids, are dropped. */
export function contentLine(name: string, ...texts: readonly string[]): string {
  return folded(`${name}:${texts.map(escaped).join(',')}`)
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

/** Never within a character, as some readers decode each line by itself. */
function folded(line: string): string {
  let octets = 0
  let text = ''
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

/** In UTF-8; half a surrogate pair is written as U+FFFD. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
