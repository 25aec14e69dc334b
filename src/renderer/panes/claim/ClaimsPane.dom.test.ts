/** The claims pane: stating, judging, relating, withdrawing. */
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimId } from '../../../shared/annotation/ids'
import { openedProject, type OpenedProject } from '../../stores/opened-project.contract'
import { usePresent } from '../../stores/present'
import { useSelection } from '../../stores/selection'
import ClaimsPane from '../ClaimsPane.vue'

const lost = 'lost' as ClaimId
const fog = 'fog' as ClaimId

let opened: OpenedProject
let selection: ReturnType<typeof useSelection>
let present: ReturnType<typeof usePresent>
let pane: Awaited<ReturnType<typeof start>>
beforeEach(async () => {
  localStorage.clear()
  opened = await openedProject()
  await opened.store.dispatch({ type: 'StateClaim', claim: fog, statement: 'There was fog', attribution: 'The captain' })
  selection = opened.within(() => useSelection())
  present = opened.within(() => usePresent())
  pane = await start()
})
afterEach(() => pane.unmount())

describe('the list of claims', () => {
  it('says where each stands and what bears on it', () => {
    expect(pane.findAll('[role=option]').map((row) => [row.get('.status svg').attributes('aria-label'), row.findAll('.count').map((count) => count.text()).join(' ')])).toEqual([
      ['Supported', '1 0 0'], ['Open', '0 0 0'],
    ])
  })

  it('finds a claim by its words or by who claims it', async () => {
    await pane.get('input').setValue('captain')
    expect(pane.findAll('[role=option]').map((row) => row.attributes('data-claim'))).toEqual(['fog'])
    await pane.get('input').setValue('whale')
    expect(pane.text()).toContain('No claim says that.')
  })

  it('takes a new claim and opens it', async () => {
    await button('State a claim').trigger('click')
    await pane.get('form textarea').setValue('The sea was rough')
    await pane.get('form').trigger('submit')
    await flushPromises()
    expect(present.claims.at(-1)).toMatchObject({ statement: 'The sea was rough', attribution: null, claim: selection.claim })
  })
})

describe('the claim in focus', () => {
  beforeEach(async () => { await focus(lost) })

  it('is judged by hand or from its links', async () => {
    const [status, likelihood, confidence] = pane.findAll('select')
    expect(status!.findAll('option')[0]!.text()).toBe('From its links: supported')
    expect(likelihood!.findAll('option').map((option) => option.text())).toContain('Likely (55–80 %)')
    await status!.setValue('contested')
    await likelihood!.setValue('likely')
    await confidence!.setValue('low')
    await flushPromises()
    expect(present.claimById.get(lost)).toMatchObject({ status: 'contested', statusFrom: 'analyst', likelihood: 'likely', confidence: 'low' })
    await status!.setValue('')
    await flushPromises()
    expect(present.claimById.get(lost)).toMatchObject({ status: 'supported', statusFrom: 'links', likelihood: 'likely' })
  })

  it('keeps a rewording that was typed when the pane goes away, and no empty one', async () => {
    await pane.get('textarea').setValue('The ship was lost at sea')
    pane.unmount()
    await flushPromises()
    expect(present.claimById.get(lost)?.statement).toBe('The ship was lost at sea')
    pane = await start()
    await pane.get('textarea').setValue('  ')
    pane.unmount()
    await flushPromises()
    expect(present.claimById.get(lost)?.statement).toBe('The ship was lost at sea')
  })

  it('shows its evidence, and each passage when pressed', async () => {
    await pane.get('[data-passage=sank] button').trigger('click')
    expect(selection.passage).toBe('sank')
  })

  it('tells its relations from either side, and ends them', async () => {
    await opened.store.dispatch({ type: 'RelateClaims', from: fog, to: lost, relation: 'contradicts' })
    await flushPromises()
    expect(pane.get('li[data-claim=fog]').text()).toContain('Is contradicted by')
    await pane.get('[aria-label="Remove the relation"]').trigger('click')
    await flushPromises()
    expect(pane.find('li[data-claim=fog]').exists()).toBe(false)
  })

  it('can be withdrawn, and reinstated from the list', async () => {
    await button('Withdraw').trigger('click')
    await flushPromises()
    expect(pane.findAll('[role=option]')).toHaveLength(1)
    expect(pane.get('summary').text()).toBe('Withdrawn (1)')
    await button('Reinstate').trigger('click')
    await flushPromises()
    expect(pane.findAll('[role=option]')).toHaveLength(2)
  })

  it('cannot be changed in the past', async () => {
    opened.store.goTo(9)
    await flushPromises()
    expect(pane.findAll('select, textarea').every((field) => (field.element as HTMLSelectElement).disabled)).toBe(true)
    expect(button('Withdraw').attributes('aria-disabled')).toBe('true')
  })
})

async function start() {
  const mounted = mount(ClaimsPane, { global: { plugins: opened.plugins, provide: opened.provide }, attachTo: document.body })
  await flushPromises()
  return mounted
}

async function focus(claim: ClaimId): Promise<void> {
  selection.claim = claim
  await flushPromises()
}

function button(words: string) {
  return pane.findAll('button').find((each) => each.text().startsWith(words))!
}
