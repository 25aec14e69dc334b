/** A tag's chip: its colour, its name, and taking it off. */
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import TagChip from './TagChip.vue'

describe('a tag chip', () => {
  it('takes its colour from the palette, and goes round after the twelfth', () => {
    expect(mount(TagChip, { props: { label: 'War', colour: 3 } }).attributes('style')).toContain('--tag: var(--tag-3)')
    expect(mount(TagChip, { props: { label: 'War', colour: 13 } }).attributes('style')).toContain('--tag: var(--tag-1)')
    expect(mount(TagChip, { props: { label: 'War' } }).attributes('style')).toContain('--tag: var(--untagged)')
  })

  it('is plain words unless it can be pressed', async () => {
    const plain = mount(TagChip, { props: { label: 'War', colour: 1 } })
    expect(plain.find('button').exists()).toBe(false)
    const pickable = mount(TagChip, { props: { label: 'War', colour: 1, pickable: true } })
    await pickable.get('button').trigger('click')
    expect(pickable.emitted('pick')).toHaveLength(1)
  })

  it('is taken off by its named button, without being picked', async () => {
    const chip = mount(TagChip, { props: { label: 'War', colour: 1, pickable: true, removable: true } })
    await chip.get('[aria-label="Remove tag War"]').trigger('click')
    expect(chip.emitted('remove')).toHaveLength(1)
    expect(chip.emitted('pick')).toBeUndefined()
  })

  it('is taken off by Delete or Backspace, and only when it may be', async () => {
    const chip = mount(TagChip, { props: { label: 'War', colour: 1, pickable: true, removable: true } })
    await chip.get('.label').trigger('keydown', { key: 'Delete' })
    await chip.get('.label').trigger('keydown', { key: 'Backspace' })
    expect(chip.emitted('remove')).toHaveLength(2)
    await chip.setProps({ removable: false })
    await chip.get('.label').trigger('keydown', { key: 'Delete' })
    expect(chip.emitted('remove')).toHaveLength(2)
  })
})
