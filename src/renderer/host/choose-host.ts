/** Which world this page finds itself in. */
import type { Host } from '../../shared/host'
import { browserFiles } from './browser-files'
import { browserHost } from './browser-host'
import { electronHost } from './electron-host'
import { servedHost } from './served-host'

export function chooseHost(page: Window): Host {
  const { scholiumHost } = page as { readonly scholiumHost?: unknown }
  if (scholiumHost !== undefined) return electronHost(scholiumHost)
  const files = browserFiles(page)
  const token = page.document.querySelector<HTMLMetaElement>('meta[name="scholium-token"]')?.content
  if (token) return servedHost({ address: `${page.location.origin}/`, token, files, fetch: page.fetch.bind(page) })
  return browserHost(files, page.navigator.platform)
}
