/** Which system a host runs on, from the name that Node or a browser gives it. */
import type { Platform } from './host'

/** Reads `process.platform` and `navigator.platform` alike. */
export function systemNamed(name: string): Platform['system'] {
  if (/^(darwin|mac|iphone|ipad)/i.test(name)) return 'mac'
  if (/^win/i.test(name)) return 'windows'
  if (/^(linux|freebsd|openbsd|android)/i.test(name)) return 'linux'
  return 'other'
}
