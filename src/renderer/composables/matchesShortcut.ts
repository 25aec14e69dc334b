/** Whether a key press is a shortcut as the interface writes it: `Mod+Shift+Z`, `Alt+ArrowLeft`, `T`. */

/** `Mod` is Ctrl or ⌘. Letters match whatever their case; other keys match by name. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1)!
  const wanted = new Set(parts.slice(0, -1))
  if ((event.ctrlKey || event.metaKey) !== (wanted.has('Mod') || wanted.has('Ctrl'))) return false
  if (event.altKey !== wanted.has('Alt')) return false
  // Shift belongs to some characters ("?"), so it only counts with letters and named keys.
  if (key.length > 1 || /[a-z]/i.test(key)) {
    if (event.shiftKey !== wanted.has('Shift')) return false
  }
  return event.key.toLowerCase() === key.toLowerCase()
}
