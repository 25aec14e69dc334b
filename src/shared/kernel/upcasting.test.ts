import { describe, expect, it } from 'vitest'
import { currentVersion, upcast, type Upcasters } from './upcasting'

const upcasters: Upcasters = {
  ShipNamed: [
    ({ name }: { name: string }) => ({ names: [name] }),
    ({ names }: { names: string[] }) => ({ names, port: names.length === 1 ? 'unknown' : 'many' }),
  ],
  ShipSunk: [],
}

const event = (type: string, v: number, data: unknown) => ({ type, v, data, id: 'kept' })

describe('upcasting', () => {
  it('counts versions from 1, one more for each step', () => {
    expect(currentVersion(upcasters, 'ShipSunk')).toBe(1)
    expect(currentVersion(upcasters, 'ShipNamed')).toBe(3)
    expect(currentVersion(upcasters, 'ShipRaised')).toBe(1)
  })

  it('applies the steps from the event’s version on, in order', () => {
    expect(upcast(event('ShipNamed', 1, { name: 'Argo' }), upcasters)).toEqual(event('ShipNamed', 3, { names: ['Argo'], port: 'unknown' }))
    expect(upcast(event('ShipNamed', 2, { names: ['Argo', 'Argos'] }), upcasters)).toEqual(
      event('ShipNamed', 3, { names: ['Argo', 'Argos'], port: 'many' }),
    )
  })

  it('gives today’s event back as it is', () => {
    const today = event('ShipSunk', 1, {})
    expect(upcast(today, upcasters)).toBe(today)
  })

  it('leaves the stored event untouched', () => {
    const stored = Object.freeze(event('ShipNamed', 1, Object.freeze({ name: 'Argo' })))
    upcast(stored, upcasters)
    expect(stored).toEqual(event('ShipNamed', 1, { name: 'Argo' }))
  })

  it.each([
    ['a type that is unknown', 'ShipRaised', 1],
    ['a type that every object has', 'constructor', 1],
    ['a newer version', 'ShipSunk', 2],
    ['a version below the first', 'ShipNamed', 0],
    ['a version between two', 'ShipNamed', 1.5],
    ['no version', 'ShipNamed', Number.NaN],
  ])('does not know %s', (_, type, v) => {
    expect(upcast(event(type, v, {}), upcasters)).toBeNull()
  })
})
