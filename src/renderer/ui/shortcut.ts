/** Keyboard shortcuts as written in code (`Mod+Shift+Z`, `T`, `Alt+ArrowUp`), and how each platform shows and says them. */
import { inject, type InjectionKey } from 'vue'

export type KeyPlatform = 'mac' | 'other'

/** The app provides it once; a part without it shows the keys of Windows and Linux. */
export const keyPlatform: InjectionKey<KeyPlatform> = Symbol('the platform whose keys are shown')

export function useKeyPlatform(): KeyPlatform {
  return inject(keyPlatform, 'other')
}

/** The caps to draw, in the platform's own order: `['⇧', '⌘', 'Z']` or `['Ctrl', 'Shift', 'Z']`. */
export function capsOf(shortcut: string, platform: KeyPlatform): string[] {
  const order = platform === 'mac' ? ['Ctrl', 'Alt', 'Shift', 'Mod'] : ['Mod', 'Ctrl', 'Alt', 'Shift']
  return inOrder(shortcut, order).map((key) => caps[platform][key] ?? caps.both[key] ?? key)
}

/** The same as a person would say it: `Command Shift Z`. */
export function spokenKeys(shortcut: string, platform: KeyPlatform): string {
  return shortcut.split('+').map((key) => spoken[platform][key] ?? caps.both[key] ?? key).join(' ')
}

/** The same for `aria-keyshortcuts`: `Meta+Shift+Z`. */
export function ariaKeys(shortcut: string, platform: KeyPlatform): string {
  return shortcut.split('+').map((key) => key === 'Mod' ? (platform === 'mac' ? 'Meta' : 'Control') : key === 'Ctrl' ? 'Control' : key).join('+')
}

function inOrder(shortcut: string, order: readonly string[]): string[] {
  const keys = shortcut.split('+')
  const rank = (key: string) => order.includes(key) ? order.indexOf(key) : order.length
  return keys.sort((a, b) => rank(a) - rank(b))
}

const caps: Record<KeyPlatform | 'both', Record<string, string>> = {
  mac: { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Enter: '↩', Backspace: '⌫', Delete: '⌦' },
  other: { Mod: 'Ctrl', Delete: 'Del' },
  both: { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Plus: '+' },
}

const spoken: Record<KeyPlatform, Record<string, string>> = {
  mac: { Mod: 'Command', Ctrl: 'Control', Alt: 'Option', ArrowUp: 'Up arrow', ArrowDown: 'Down arrow', ArrowLeft: 'Left arrow', ArrowRight: 'Right arrow', Escape: 'Escape' },
  other: { Mod: 'Control', Ctrl: 'Control', ArrowUp: 'Up arrow', ArrowDown: 'Down arrow', ArrowLeft: 'Left arrow', ArrowRight: 'Right arrow', Escape: 'Escape' },
}
