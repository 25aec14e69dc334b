/** Who may speak to the local server: our own page, at our own address, with this start's token. */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const NOT_OURS = 'This request does not come from the workbench, so it is refused.'
const EARLIER_START = 'This page belongs to an earlier start of the local server. Reload it; nothing is lost.'

/**
 * Whether the request was sent to 127.0.0.1 by that very name. A page of a stranger can point its own name at
 * 127.0.0.1 and read what it is given; so even the page, which holds the token, is given to no other name.
 */
export function addressedToUs(headers: IncomingHttpHeaders, port: number): boolean {
  return headers.host === `127.0.0.1:${port}`
}

/** People may type `localhost`, which is another origin with another database: they are led to ours. */
export function addressedToLocalhost(headers: IncomingHttpHeaders, port: number): boolean {
  return headers.host === `localhost:${port}`
}

/** Why an API request may not pass; null when it may. */
export function refusalOf(headers: IncomingHttpHeaders, port: number, token: string): string | null {
  if (!addressedToUs(headers, port)) return NOT_OURS
  if (headers.origin !== undefined && headers.origin !== `http://127.0.0.1:${port}`) return NOT_OURS
  const given = headers['x-scholium-token']
  if (given === undefined) return NOT_OURS
  return same(String(given), token) ? null : EARLIER_START
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
