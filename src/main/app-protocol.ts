/** `app://scholium`: the origin that the window's page, and so its database, belongs to. It must never change. */
import { PAGE_HEADERS } from '../shared/host-policy'
import { readPageFile } from './files-page'

export const APP_SCHEME = 'app'
export const APP_HOST = 'scholium'
export const APP_ADDRESS = `${APP_SCHEME}://${APP_HOST}/`

/** What the scheme is granted; it has to be said before Electron is ready. */
export const APP_PRIVILEGES = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** Whether a URL lies in the app's own origin. */
export function isOurs(url: string): boolean {
  // Node gives every app: URL the origin "null", so the parts are compared.
  const parsed = URL.parse(url)
  return parsed !== null && parsed.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST
}

/** Answers requests for the app's origin from the folder of the built renderer; never rejects. */
export function pageHandler(folder: string): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    if (!isOurs(url)) return empty(403)
    if (method !== 'GET' && method !== 'HEAD') return empty(405)
    try {
      const file = await readPageFile(folder, new URL(url).pathname)
      if (file === null) return empty(404)
      return new Response(method === 'HEAD' ? null : file.bytes, { headers: { ...PAGE_HEADERS, 'Content-Type': file.mediaType } })
    } catch {
      return empty(500)
    }
  }
}

function empty(status: number): Response {
  return new Response(null, { status, headers: PAGE_HEADERS })
}
