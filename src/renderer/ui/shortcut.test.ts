/** One shortcut, as each platform draws, says and announces it. */
import { describe, expect, it } from 'vitest'
import { ariaKeys, capsOf, spokenKeys } from './shortcut'

describe('a shortcut', () => {
  it('is drawn in the order of the platform', () => {
    expect(capsOf('Mod+Shift+Z', 'mac')).toEqual(['⇧', '⌘', 'Z'])
    expect(capsOf('Shift+Mod+Z', 'other')).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(capsOf('Alt+ArrowUp', 'other')).toEqual(['Alt', '↑'])
  })

  it('is said in words', () => {
    expect(spokenKeys('Mod+Shift+Z', 'mac')).toBe('Command Shift Z')
    expect(spokenKeys('Mod+ArrowUp', 'other')).toBe('Control Up arrow')
  })

  it('is announced with the names that ARIA knows', () => {
    expect(ariaKeys('Mod+K', 'mac')).toBe('Meta+K')
    expect(ariaKeys('Mod+K', 'other')).toBe('Control+K')
  })
})
