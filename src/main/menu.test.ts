import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { MENU_CHOICES, type MenuChoice } from '../shared/host'
import { menuTemplate } from './menu'

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
}

const roles = (template: MenuItemConstructorOptions[]) => items(template).flatMap(({ role }) => role ?? [])

describe('the menu', () => {
  it.each(['mac', 'windows', 'linux', 'other'] as const)('offers every choice once on %s, and reports it', (system) => {
    const chosen: MenuChoice[] = []
    const entries = items(menuTemplate(system, false, (choice) => chosen.push(choice)))
    for (const choice of MENU_CHOICES) {
      const found = entries.filter(({ id }) => id === choice)
      expect(found).toHaveLength(1)
      const { click } = found[0]!
      ;(click as () => void)()
    }
    expect(chosen).toEqual([...MENU_CHOICES])
  })

  it('leaves keys to the page, gives none twice, and lets text be cut, copied and pasted', () => {
    const entries = items(menuTemplate('linux', false, () => {}))
    const withKeys = entries.filter(({ accelerator }) => accelerator)
    expect(withKeys.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true)
    expect(new Set(withKeys.map(({ accelerator }) => accelerator)).size).toBe(withKeys.length)
    expect(roles(menuTemplate('linux', false, () => {}))).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']))
  })

  it('has developer tools for developers only', () => {
    expect(roles(menuTemplate('linux', false, () => {}))).not.toContain('toggleDevTools')
    expect(roles(menuTemplate('linux', true, () => {}))).toContain('toggleDevTools')
  })
})
