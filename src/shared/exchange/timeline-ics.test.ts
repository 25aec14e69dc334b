import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { ProjectFold } from '../projections/registry'
import { EXPORT_FORMATS, type ExportSource } from './export'
import { HOSTILE_QUOTES, HOSTILE_TAG, HOSTILE_TITLE, hostileSource } from './hostile-project.contract'
import { smallProject } from './small-project.contract'
import type { Publication } from './timeline-publication'
import { verifyProject } from './verify'

const sources = new Map<'small' | 'article' | 'hostile', ExportSource>()
beforeAll(async () => {
  sources.set('small', opened(await smallProject()))
  const verified = verifyProject(readFileSync(new URL('../../../fixtures/georgia-nato.scholium', import.meta.url), 'utf8'))
  if (!verified.ok) throw new Error(verified.reason)
  sources.set('article', opened(verified.contents))
  sources.set('hostile', await hostileSource())
})

const NAMES = ['small', 'article', 'hostile'] as const

function ics(name: (typeof NAMES)[number], at?: number): string {
  return EXPORT_FORMATS.ics.make(sources.get(name)!, { at })
}

/** As ical.js, which is not ours, reads it. */
function calendar(name: (typeof NAMES)[number], at?: number): InstanceType<typeof ICAL.Component> {
  return new ICAL.Component(ICAL.parse(ics(name, at)) as unknown[] as never)
}

function events(name: (typeof NAMES)[number]): InstanceType<typeof ICAL.Event>[] {
  return calendar(name).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

function published(name: (typeof NAMES)[number]): Publication {
  return JSON.parse(EXPORT_FORMATS['timeline-json'].make(sources.get(name)!)) as Publication
}

describe('the calendar, read by another program', () => {
  test('holds every entry once, or says why not', () => {
    for (const name of NAMES) {
      const { entries } = published(name)
      const held = events(name)
      const leftOut = EXPORT_FORMATS.ics.leftOut(sources.get(name)!)
      expect(held.length + leftOut.length).toBe(entries.length)
      expect(new Set(held.map(({ uid }) => uid)).size).toBe(held.length)
      const told = String(calendar(name).getFirstPropertyValue('description')).split('\nNot in it: ').slice(1)
      expect(told).toEqual(leftOut)
    }
    expect(events('article')).toHaveLength(85)
  })

  test('has whole days, from the first that a date may mean to the day after the last', () => {
    for (const name of NAMES) {
      const entries = new Map(published(name).entries.map((entry) => [`${entry.passage}@${published(name).project}.scholium`, entry]))
      for (const event of events(name)) {
        const { date, quote, recordedAt } = entries.get(event.uid)!
        expect([event.startDate.isDate, event.endDate.isDate]).toEqual([true, true])
        expect(event.startDate.toString()).toBe(date.earliest)
        const last = event.endDate.clone()
        last.adjust(-1, 0, 0, 0)
        expect(last.toString()).toBe(date.latest)
        expect(event.description).toContain(quote)
        expect(event.component.getFirstPropertyValue('x-scholium-edtf')).toBe(date.edtf)
        expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe(recordedAt.replace(/\.\d+Z/, 'Z'))
      }
    }
  })

  test('says of a month, a year and a doubt what they are', () => {
    const byUid = new Map(events('article').map((event) => [event.uid.split('@')[0], event]))
    expect(byUid.get('p-assault')!.description).toMatch(/^August 2008\. Some time within these days\. \(EDTF 2008-08\)/)
    expect(byUid.get('p-august-7')!.description).toMatch(/^7 August 2008\. \(EDTF/)
    expect(byUid.get('p-kfor')!.description).toMatch(/^From 1999 to 2008\. \(EDTF/)
    expect(byUid.get('p-putin')!.component.getFirstPropertyValue('status')).toBe('TENTATIVE')
    expect(byUid.get('p-august-7')!.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  test('gives back exactly what people wrote', () => {
    // What begins with X- has no type of its own, so that the parser leaves its escapes as they are.
    expect(String(calendar('hostile').getFirstPropertyValue('x-wr-calname')).replace(/\\(.)/g, '$1')).toBe(HOSTILE_TITLE)
    const held = events('hostile')
    expect(held).toHaveLength(HOSTILE_QUOTES.length)
    for (const [index, event] of held.entries()) {
      expect(event.description).toContain(`“${HOSTILE_QUOTES[index]}”`)
      expect(event.description).toContain('first; second, "third"\n\n</text><script>')
      expect(event.component.getFirstPropertyValue('x-scholium-source')).toBe('<script>taken=1</script>,;')
      expect(event.component.getFirstProperty('categories')!.getValues()).toEqual([HOSTILE_TAG])
    }
  })

  test('keeps the UID of an entry over its whole history', () => {
    const now = new Set(events('small').map(({ uid }) => uid))
    for (let at = 0; at <= published('small').moment.of; at++) {
      for (const component of calendar('small', at).getAllSubcomponents('vevent')) expect(now).toContain(component.getFirstPropertyValue('uid'))
    }
  })
})

test('tells what it leaves out, and why', () => {
  expect(EXPORT_FORMATS.ics.leftOut(sources.get('small')!)).toEqual([
    '“Nobody <b>saw</b> it | or so.” (44 BC): it begins before the year 1 or after the year 9999.',
    '“It returned in June” (since about June 1912): it has no known end.',
  ])
  expect(EXPORT_FORMATS.ics.leftOut(sources.get('small')!, { at: 3 })).toEqual([])
  expect(calendar('small').getFirstPropertyValue('description')).toMatch(/2 dated passages are not in it, .*\nNot in it: “Nobody <b>saw/)
  expect(EXPORT_FORMATS['timeline-json'].leftOut(sources.get('small')!)).toEqual([])
})

describe('its lines', () => {
  test('end in CRLF, and none is longer than 75 octets or splits a character', () => {
    for (const name of NAMES) {
      const text = ics(name)
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/\p{Surrogate}/u)
      }
    }
    expect(ics('hostile').split('\r\n').some((line) => Buffer.byteLength(line) === 75)).toBe(true)
  })

  test('hold no component that somebody wrote', () => {
    const components = ics('hostile').split('\r\n').filter((line) => line.startsWith('BEGIN:'))
    expect(components).toEqual(['BEGIN:VCALENDAR', ...HOSTILE_QUOTES.map(() => 'BEGIN:VEVENT')])
  })
})

function opened({ project, events, texts }: Pick<Awaited<ReturnType<typeof smallProject>>, 'project' | 'events' | 'texts'>): ExportSource {
  const fold = new ProjectFold()
  fold.apply(events)
  return { project, tables: fold.tables, texts }
}
