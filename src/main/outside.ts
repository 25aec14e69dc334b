/** Which addresses may leave the app for the person's browser. */

const LONGEST = 2000

/** The address in its plain form; null unless it is a web address without a password in it. */
export function webAddress(url: string): string | null {
  const parsed = URL.parse(url)
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol)) return null
  return parsed.username || parsed.password || parsed.href.length > LONGEST ? null : parsed.href
}
