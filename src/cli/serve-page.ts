/** The built renderer over HTTP, with this start's token in the page. */
import { readPageFile } from '../main/files-page'

export interface Page {
  readonly body: string | Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** Null when nothing lies at that path. Files are read when they are asked for, so that a new build needs no restart. */
export async function readPage(folder: string, path: string, token: string): Promise<Page | null> {
  const file = await readPageFile(folder, path)
  if (file === null) return null
  if (path === '/' || path === '/index.html') {
    const body = withToken(Buffer.from(file.bytes).toString('utf8'), token)
    return { body, headers: { 'Content-Type': file.mediaType, 'Cache-Control': 'no-store' } }
  }
  const caching = file.lasting ? 'private, max-age=31536000, immutable' : 'no-cache'
  return { body: file.bytes, headers: { 'Content-Type': file.mediaType, 'Cache-Control': caching } }
}

/** The policy allows no script in the page itself, so the token comes as a meta tag. */
function withToken(page: string, token: string): string {
  return page.replace(/<head[^>]*>/i, (head) => `${head}\n    <meta name="scholium-token" content="${token}" />`)
}
