import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEdtf } from './any-edtf.contract'
import { type EdtfReading, readEdtf } from './edtf-value'

const { dates } = JSON.parse(readFileSync(new URL('../../../fixtures/georgia-nato-relations.dates.json', import.meta.url), 'utf8')) as { dates: { edtf: string }[] }

function read(value: string): EdtfReading {
  const reading = readEdtf(value)
  if ('problem' in reading) throw new Error(reading.problem)
  return reading
}

/** `2008-01-01 2008-12-31 year ?~<>`: first day, last day, precision, flags. */
function told(value: string): string {
  const { earliest, latest, precision, uncertain, approximate, openStart, openEnd } = read(value)
  const flags = (uncertain ? '?' : '') + (approximate ? '~' : '') + (openStart ? '<' : '') + (openEnd ? '>' : '')
  return `${dayOf(earliest, 'T00:00:00.000Z')} ${dayOf(latest, 'T23:59:59.999Z')} ${precision} ${flags}`.trim()
}

function dayOf(time: number | null, end: string): string {
  if (time === null) return 'null'
  const iso = new Date(time).toISOString()
  expect(iso.endsWith(end), `${iso} ends in ${end}`).toBe(true)
  return iso.slice(0, -end.length)
}

describe('level 0', () => {
  test.each([
    ['2008', '2008-01-01 2008-12-31 year'],
    ['2008-12', '2008-12-01 2008-12-31 month'],
    ['2008-02', '2008-02-01 2008-02-29 month'],
    ['1900-02', '1900-02-01 1900-02-28 month'],
    ['2000-02', '2000-02-01 2000-02-29 month'],
    ['2011-12-07', '2011-12-07 2011-12-07 day'],
    [' 2011-12-07\n', '2011-12-07 2011-12-07 day'],
    ['0050', '0050-01-01 0050-12-31 year'],
    ['0000', '0000-01-01 0000-12-31 year'],
    ['1582-10-10', '1582-10-10 1582-10-10 day'],
    ['1999/2008', '1999-01-01 2008-12-31 interval'],
    ['2006-03-06/2006-03-09', '2006-03-06 2006-03-09 interval'],
    ['2008/2008-05', '2008-01-01 2008-05-31 interval'],
  ])('%s is %s', (value, expected) => {
    expect(told(value)).toBe(expected)
  })
})

describe('level 1', () => {
  test.each([
    ['1838?', '1838-01-01 1838-12-31 year ?'],
    ['1840~', '1840-01-01 1840-12-31 year ~'],
    ['1840-05-02%', '1840-05-02 1840-05-02 day ?~'],
    ['201X', '2010-01-01 2019-12-31 decade'],
    ['20XX', '2000-01-01 2099-12-31 century'],
    ['2004-XX', '2004-01-01 2004-12-31 year'],
    ['2004-02-XX', '2004-02-01 2004-02-29 month'],
    ['2004-XX-XX', '2004-01-01 2004-12-31 year'],
    ['XXXX', 'null null century'],
    ['-01XX', '-000199-01-01 -000100-12-31 century'],
    ['-00XX', '-000099-01-01 0000-12-31 century'],
    ['1952/..', '1952-01-01 null interval >'],
    ['../1999', 'null 1999-12-31 interval <'],
    ['1952/', '1952-01-01 null interval'],
    ['/1999', 'null 1999-12-31 interval'],
    ['1984~/2004-06?', '1984-01-01 2004-06-30 interval ?~'],
    ['2001-21', '2001-03-01 2001-05-31 season'],
    ['2001-22', '2001-06-01 2001-08-31 season'],
    ['2001-23', '2001-09-01 2001-11-30 season'],
    ['2003-24', '2003-12-01 2004-02-29 season'],
    ['-0043', '-000043-01-01 -000043-12-31 year'],
    ['-0043-03-15', '-000043-03-15 -000043-03-15 day'],
    ['Y12345', '+012345-01-01 +012345-12-31 year'],
    ['Y-17000', '-017000-01-01 -017000-12-31 year'],
  ])('%s is %s', (value, expected) => {
    expect(told(value)).toBe(expected)
  })

  test('a year beyond what a Date holds is clamped, so that a Date can always be made', () => {
    expect(read('Y170000002')).toMatchObject({ earliest: 8.64e15, latest: 8.64e15, precision: 'year' })
    expect(read('Y-170000002')).toMatchObject({ earliest: -8.64e15, latest: -8.64e15 })
  })
})

describe('level 2', () => {
  test.each([
    ['[2003-01-02,2003-02-01]', '2003-01-02 2003-02-01 set'],
    ['[2003-02-01, 2003-01-02]', '2003-01-02 2003-02-01 set'],
    ['{1960,1961-12}', '1960-01-01 1961-12-31 set'],
    ['[1667,1668,1670..1672]', '1667-01-01 1672-12-31 set'],
    ['[..1760-12-03]', 'null 1760-12-03 set <'],
    ['[1760-12..]', '1760-12-01 null set >'],
    ['2004-06~-11', '2004-06-11 2004-06-11 day ~'],
    ['?2004-06-~11', '2004-06-11 2004-06-11 day ?~'],
    ['156X-12-25', '1560-12-25 1569-12-25 decade'],
    ['1XXX-02-29', '1004-02-29 1996-02-29 century'],
    ['2004-1X', '2004-10-01 2004-12-31 month'],
    ['2004-X2-30', '2004-12-30 2004-12-30 day'],
    ['1950S2', '1900-01-01 1999-12-31 year'],
    ['Y17E3', '+017000-01-01 +017000-12-31 year'],
    ['2001-30', '2001-12-01 2002-02-28 season'],
    ['2001-34', '2001-04-01 2001-06-30 season'],
    ['2001-39', '2001-09-01 2001-12-31 season'],
    ['2001-40', '2001-01-01 2001-06-30 season'],
  ])('%s is %s', (value, expected) => {
    expect(told(value)).toBe(expected)
  })

  test.each([
    ['184X?', '1840-01-01 1849-12-31 decade ?'],
    ['2001-21/2002-22', '2001-03-01 2002-08-31 interval'],
    ['Y12345/Y12346', '+012345-01-01 +012346-12-31 interval'],
    ['[1840~,1850]', '1840-01-01 1850-12-31 set ~'],
  ])('what the standard leaves out is read all the same: %s is %s', (value, expected) => {
    expect(told(value)).toBe(expected)
  })
})

test('every date of the reference list reads', () => {
  expect(dates.length).toBeGreaterThan(60)
  for (const { edtf } of dates) expect.soft(read(edtf).edtf).toBe(edtf)
})

test('no value covers less than a day or ends before it starts', () => {
  fc.assert(fc.property(anyEdtf, (value) => {
    const { earliest, latest } = read(value)
    if (earliest !== null && latest !== null) expect(latest - earliest).toBeGreaterThanOrEqual(86_399_999)
  }))
})

test('any characters at all give a reading or a sentence', () => {
  const characters = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0129X-/.,[]{}?~%YTES ') }))
  fc.assert(fc.property(characters, (value) => {
    const reading = readEdtf(value)
    expect('problem' in reading ? /[.!]$/.test(reading.problem) : reading.edtf === value.trim()).toBe(true)
  }), { numRuns: 1000 })
})

test.each(['Asia/Tokyo', 'America/St_Johns', 'UTC'])('readings and words are the same in %s', (zone) => {
  const values = [...dates.map(({ edtf }) => edtf), '2001-24', '-0043-03-15', '184X~', '[2003-01-02,2003-02-01]', '../1999', '2008-03-30', '2008-10-26', '1883-11-18', '2008-08-07T12:00']
  const script = `
    import { readEdtf } from ${JSON.stringify(new URL('edtf-value.ts', import.meta.url).href)}
    import { describeEdtf } from ${JSON.stringify(new URL('wording.ts', import.meta.url).href)}
    const told = ${JSON.stringify(values)}.map((value) => [readEdtf(value), describeEdtf(value)])
    console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, told }))`
  const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { encoding: 'utf8', env: { ...process.env, TZ: zone, LANG: 'de_DE.UTF-8' } })
  const { zone: used, told: there } = JSON.parse(output) as { zone: string, told: [EdtfReading, string][] }
  expect(used).toBe(zone)
  expect(there.map(([reading]) => reading)).toEqual(values.map(readEdtf))
  expect(there.at(0)?.[1]).toBe('1994')
  expect(there[values.indexOf('2011-12-07')]?.[1]).toBe('7 December 2011')
})
