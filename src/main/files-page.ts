/** The files of the built renderer, by the path that a page asks for; never a file outside their folder. */
import { realpath, readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { codeOf } from './files-problem'

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  /** Built files carry a digest in their name: what has the same name has the same bytes. */
  readonly lasting: boolean
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.scholium': 'application/x-ndjson; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
}

/** The file that a URL's path names; null when it names none, or one outside the folder, also by way of a link. */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | null> {
  const path = pathWithin(folder, urlPath)
  if (path === null) return null
  try {
    const [real, base] = await Promise.all([realpath(path), realpath(folder)])
    if (!real.startsWith(base + sep)) return null
    const mediaType = MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
    return { bytes: new Uint8Array(await readFile(real)), mediaType, lasting: urlPath.startsWith('/assets/') }
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error) ?? '')) return null
    throw error
  }
}

/** The absolute path; null when the URL's path is not well-formed or leads out of the folder. */
export function pathWithin(folder: string, urlPath: string): string | null {
  const name = decoded(urlPath === '/' ? '/index.html' : urlPath)
  if (name === null || !name.startsWith('/') || /[\0\\:]/.test(name)) return null
  const base = resolve(folder)
  const path = resolve(base, `.${name}`)
  return path.startsWith(base + sep) ? path : null
}

function decoded(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}
