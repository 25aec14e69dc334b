/** SHA-256 digests of texts and of JSON values, written in base64url. */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalizeJson from 'canonicalize'
import type { Brand } from './brand'

/** SHA-256 in base64url without padding: 43 characters. */
export type Digest = Brand<string, 'Digest'>

/** The digest of a text's UTF-8 bytes. */
export function digestOf(text: string): Digest {
  return toBase64Url(sha256(utf8ToBytes(text))) as Digest
}

/** The one way to write a JSON value as text (RFC 8785). Throws on what JSON cannot hold. */
export function canonical(value: unknown): string {
  const text = (canonicalizeJson as unknown as (input: unknown) => string | undefined)(value)
  if (text === undefined) throw new TypeError('Only JSON values have a canonical form.')
  return text
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const characters = Math.min(bytes.length - i, 3) + 1
    for (let c = 0; c < characters; c++) text += ALPHABET[(group >> (18 - 6 * c)) & 63]
  }
  return text
}
