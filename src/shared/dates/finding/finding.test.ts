import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readEdtf } from '../edtf-value'
import { findDates, findDatesInSteps } from './find-dates'

/** What is found, as it is told in the tables: the words, and what they are read as. */
function told(text: string): string[] {
  return findDates(text).map(({ quote, edtf }) => `${quote} = ${edtf}`)
}

const stated: [string, ...string[]][] = [
  ['The council met on 7 Dec. 2011 in Geneva.', '7 Dec. 2011 = 2011-12-07'],
  ['On Dec. 7, 2011, the council met.', 'Dec. 7, 2011 = 2011-12-07'],
  ['It was signed on the 7th of December 2011.', '7th of December 2011 = 2011-12-07'],
  ['DECEMBER 7, 1941, a date which will live in infamy', 'DECEMBER 7, 1941 = 1941-12-07'],
  ['By 8 december 1991 it was over.', '8 december 1991 = 1991-12-08'],
  ['on Sept. 11, 2001', 'Sept. 11, 2001 = 2001-09-11'],
  ['filed 11-Sep-2001', '11-Sep-2001 = 2001-09-11'],
  ['The Peace of Westphalia was concluded on 24 October 1648.', '24 October 1648 = 1648-10-24'],
  ['The office opened in May, 2004.', 'May, 2004 = 2004-05'],
  ['By the end of May of 2004 it had closed.', 'end of May of 2004 = 2004-05'],
  ['On March 6–9, 2006, the team arrived.', 'March 6–9, 2006 = 2006-03-06/2006-03-09'],
  ['The summit of 14–15 June 2021 ended.', '14–15 June 2021 = 2021-06-14/2021-06-15'],
  ['Protests of 28 February – 3 March 2014', '28 February – 3 March 2014 = 2014-02-28/2014-03-03'],
  ['from 28 December to 3 January 2009', 'from 28 December to 3 January 2009 = 2008-12-28/2009-01-03'],
  ['between 5 and 9 May 2008', 'between 5 and 9 May 2008 = 2008-05-05/2008-05-09'],
  ['on the night of 7/8 December 1941', '7/8 December 1941 = 1941-12-07/1941-12-08'],
  ['on 14 and 15 June 2021', '14 and 15 June 2021 = {2021-06-14,2021-06-15}'],
  ['on 7 or 8 August 2008', '7 or 8 August 2008 = [2008-08-07,2008-08-08]'],
  ['born in 1838 or 1839', '1838 or 1839 = [1838,1839]'],
  ['between March and June 2004', 'between March and June 2004 = 2004-03/2004-06'],
  ['the July/August 1914 crisis', 'July/August 1914 = 1914-07/1914-08'],
  ['May–June 2008', 'May–June 2008 = 2008-05/2008-06'],
  ['December 2007–January 2008', 'December 2007–January 2008 = 2007-12/2008-01'],
  ['He served from 1999 to 2008.', 'from 1999 to 2008 = 1999/2008'],
  ['the war of 1914–18', '1914–18 = 1914/1918'],
  ['the war of 1914-1918', '1914-1918 = 1914/1918'],
  ['the winter war of 1939–40', '1939–40 = 1939/1940'],
  ['the 2004/05 budget', '2004/05 = 2004/2005'],
  ['the boom of 1999–03', '1999–03 = 1999/2003'],
  ['NATO Response Force, 2015–present', '2015–present = 2015/..'],
  ['from 2015 to the present day', 'from 2015 to the present day = 2015/..'],
  ['in force from 2015 onwards', 'from 2015 onwards = 2015/..'],
  ['a member since 1952 but', 'since 1952 = 1952/..'],
  ['occupied since the late 1990s', 'since the late 1990s = 199X/..'],
  ['It lasted until 1999.', 'until 1999 = ../1999'],
  ['up to March 1999', 'up to March 1999 = ../1999-03'],
  ['It was not until 1999 that it joined.', '1999 = 1999'],
  ['built c. 1840', 'c. 1840 = 1840~'],
  ['built ca. 1840–1850', 'ca. 1840–1850 = 1840~/1850'],
  ['circa 1850, about 1860 and around 1870', 'circa 1850 = 1850~', 'about 1860 = 1860~', 'around 1870 = 1870~'],
  ['possibly 1838, probably in 1839', 'possibly 1838 = 1838?', 'probably in 1839 = 1839?'],
  ['perhaps about 1838', 'perhaps about 1838 = 1838%'],
  ['in the 1990s and the ’80s', '1990s = 199X', '’80s = 198X'],
  ['in the 1800s', '1800s = 18XX'],
  ['in early 2014 and late May 2003', 'early 2014 = 2014', 'late May 2003 = 2003-05'],
  ['the mid-1990s', 'mid-1990s = 199X'],
  ['in the nineteenth century and the 20th century', 'nineteenth century = 18XX', '20th century = 19XX'],
  ['in the 18th and 19th centuries', '18th and 19th centuries = 17XX/18XX'],
  ['twenty-first-century wars', 'twenty-first-century = 20XX'],
  ['in 44 BC and AD 79, 15 March 44 BCE', '44 BC = -0043', 'AD 79 = 0079', '15 March 44 BCE = -0043-03-15'],
  ['the First Punic War (264–241 BC)', '264–241 BC = -0263/-0240'],
  ['Augustus (27 BC – AD 14)', '27 BC – AD 14 = -0026/0014'],
  ['in the 5th century BC and the 440s BC', '5th century BC = -04XX', '440s BC = -0448/-0439'],
  ['the 3rd millennium BC', '3rd millennium BC = -2XXX'],
  ['spring 2001, the fall of 1989, winter 1939–40', 'spring 2001 = 2001-21', 'fall of 1989 = 1989-23', 'winter 1939–40 = 1939-24'],
  ['Q1 2008, the third quarter of 2008, 2008 Q4', 'Q1 2008 = 2008-33', 'third quarter of 2008 = 2008-35', '2008 Q4 = 2008-36'],
  ['H1 2008 and the second half of 2008', 'H1 2008 = 2008-40', 'second half of 2008 = 2008-41'],
  ['the first half of the 19th century', 'first half of the 19th century = 18XX'],
  ['at 2008-08-07T23:30:00+04:00 and on 2008-08-08', '2008-08-07T23:30:00+04:00 = 2008-08-07', '2008-08-08 = 2008-08-08'],
  ['dated 7.12.2011', '7.12.2011 = 2011-12-07'],
  ['dated 01/02/2003', '01/02/2003 = [2003-01-02,2003-02-01]'],
  ['dated 01/02/2003 and 13/02/2003', '01/02/2003 = 2003-02-01', '13/02/2003 = 2003-02-13'],
  ['dated 01/02/2003 and 02/13/2003', '01/02/2003 = 2003-01-02', '02/13/2003 = 2003-02-13'],
  ['dated 05/05/2003', '05/05/2003 = 2003-05-05'],
  ['the 2008–09 crisis, told in 2008-11', '2008–09 = 2008/2009', '2008-11 = 2008/2011'],
  ['published 2008-11, seen 2020-01-31', '2008-11 = 2008-11', '2020-01-31 = 2020-01-31'],
  ['Beridze (2004) and Smith 2011, p. 1994', '2004 = 2004', '2011 = 2011'],
  ['after the 2014 elections and the 1848 revolutions', '2014 = 2014', '1848 = 1848'],
  ['In 2014 soldiers seized the airport.', '2014 = 2014'],
  ['Resolution 1973 (2011)', '2011 = 2011'],
  ['pre-1914 borders and post-1945 order', '1914 = 1914', '1945 = 1945'],
  ['the years 1950, 1951 and 1952', '1950 = 1950', '1951 = 1951', '1952 = 1952'],
  ['In 1066 the Normans landed; in 1500 none did.', '1066 = 1066', '1500 = 1500'],
  ['In 1999, 2000 people fled; on December 7, 1941, 2403 died.', '1999 = 1999', 'December 7, 1941 = 1941-12-07'],
  ['beheaded on 30 January 1648/9', '30 January 1648/9 = 1649-01-30'],
  ['rebuilt c.1350 (architect b. 1310)', 'c.1350 = 1350~', '1310 = 1310'],
  ['since the 2008 crisis', '2008 = 2008'],
  ['He was there at 15:30 on 4 May 2001.', '4 May 2001 = 2001-05-04'],
]

test.each(stated)('“%s”', (text, ...expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  'Resolution 1973 was adopted.', 'Resolutions 1970 and 1973 were adopted.', 'UN Security Council Resolution No. 1244', 'Article 10 of the treaty', 'Executive Order 1973',
  'They may march on the second of these.', 'May I march with you? March on!', 'He will march 10 miles.', 'April Glaspie met June Carter.',
  'a Boeing 1950 in room 2014 on flight 1549, page 1984', 'Section 1983 claims, s. 1159, § 2011 and H.R. 2014',
  'There were 2014 soldiers there.', 'with 1,994 men over 2000 km', 'killed 1848 civilians', 'between 1500 and 2000 people', 'more than 2000 and nearly 1990 of them',
  'a population of 2004, and some 1500 houses', 'It cost $2000, £1999, €2014, 2014€ or 2000 dollars.', '77% of 2014% and 1,950 or 1950.5', 'in 26+1 format at 20:15',
  'ring 020 7946 1958, or +44 1865 270000, or 555-2014', 'id 2014-1234, S/2014/136, B1952, 1952b, #2014, user2014', 'https://example.org/2014/05/07/news',
  'at 1930 hours, at 1430 GMT', 'a 1500-metre run', 'on day 2014 of it, 1914 veterans came', 'paras. 1990-1995', '29 February 2007', '31 April 2008', '2008-02-30', '32/01/2003', 'Windows 2000, Peugeot 2008',
  'Directive 2008/52/EC and Regulation 2016/679', 'two years ago, last year, yesterday', 'for two years after', 'on 5 May', 'earlier this year', 'Mark 13 and the 20th anniversary', 'the 9/11 attacks, 24/7',
  'He came second; the first half of the match.',
])('no date: “%s”', (text) => {
  expect(told(text)).toEqual([])
})

describe('a year that the words leave out', () => {
  it.each([
    ['In 2006 he came. On 5 May he left.', '5 May', '2006-05-05'],
    ['On 5 May the government, formed in 2008, fell.', '5 May', '2008-05-05'],
    ['In 2006 it was quiet, but on 5 March and 8 June 2008 it was not.', '5 March', '2008-03-05'],
    ['==The war of 2008==\n\nOn 8 August the army left.', '8 August', '2008-08-08'],
    ['== 2008 ==\n=== August ===\nOn 8 August the army left.', '8 August', '2008-08-08'],
    ['# 2008\n\nOn 8 August the army left.', '8 August', '2008-08-08'],
    ['On 7 August 2008 it began.\n\nOn 8 August the army left.', '8 August', '2008-08-08'],
    ['On 28 December 2008 it began. On 3 January it ended.', '3 January', '2009-01-03'],
    ['On 4 April 2009 it asked for respect of the August 12 accords.', 'August 12', '2008-08-12'],
    ['On 21 November 2011 he named the 2008 invasion. On 3 December he left.', '3 December', '2011-12-03'],
    ['Nasser took it on 26 July 1956. On 22 December Britain withdrew; in March 1957 Israel followed.', '22 December', '1956-12-22'],
    ['It began in March 2008. By June, all was over.', 'June', '2008-06'],
    ['It began in 2008. Since 5 May he has ruled.', 'Since 5 May', '2008-05-05/..'],
    ['In 2004 it rained from May to July.', 'from May to July', '2004-05/2004-07'],
  ])('“%s”', (text, quote, edtf) => {
    expect(findDates(text).find((date) => date.quote === quote)).toMatchObject({ edtf, read: 'year-from-context', implied: expect.stringContaining(edtf.slice(0, 4)) })
  })

  it('does not come from another section', () => {
    expect(told('== 2008 ==\n\nWar.\n\n== Culture ==\n\nOn 8 August they sing.')).toEqual(['2008 = 2008'])
  })
})

describe('dates counted from others', () => {
  it.each([
    ['In 2003 it sought what it had wanted a year before.', 'a year before', '2002'],
    ['On 29 September 2020 he spoke. He said that earlier this year all agreed.', 'earlier this year', '2020'],
    ['It fell in 1991. The following year it joined.', 'The following year', '1992'],
    ['It fell in May 1991. Three months later it joined.', 'Three months later', '1991-08'],
    ['It fell on 30 December 1991. The next day it joined.', 'The next day', '1991-12-31'],
    ['It fell on 30 December 1991, and two days later it joined.', 'two days later', '1992-01-01'],
    ['It fell in 1991. In the same year it joined.', 'the same year', '1991'],
    ['It stood from 1949 to 1991. Two years later it joined.', 'Two years later', '1993'],
    ['Voters refused on 12 June 2008; on 2 October the following year they agreed.', '2 October the following year', '2009-10-02'],
    ['It fell in 1991. A decade later it joined.', 'A decade later', '2001~'],
    ['In 2011 he looked back to four years after 2003–2004.', 'four years after', '2008'],
  ])('“%s”', (text, quote, edtf) => {
    expect(findDates(text).find((date) => date.quote === quote)).toMatchObject({ edtf, read: 'relative' })
  })

  it('are left alone where the step is finer than what it is counted from', () => {
    expect(told('It fell in 1991. Three months later it joined.')).toEqual(['1991 = 1991'])
  })
})

test('a date in a heading is read as one', () => {
  expect(findDates('== The war of 2008 ==\n\nIt began in 2008.').map(({ read }) => read)).toEqual(['heading', 'explicit'])
  expect(findDates('The war of 2008\n\nIt began in 2008.').map(({ read }) => read)).toEqual(['heading', 'explicit'])
})

const pieces = fc.constantFrom('since ', 'from ', 'between ', ' and ', ' to ', 'the ', '7', '31 ', '7th', 'February ', 'May', ' 2008', '1999', '44 BC', '–', '-', '/', ', ', '. ', '\n', '\n\n', '==', 'c. ', 'possibly ', 'early ', '1990s', '19th century', 'spring ', 'Q1 ', 'later', 'a year ', '%', 'x', ' ', '𝔄', '\uD800', 'e\u0301', '’')
const texts = fc.oneof(fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 60 }))

test('whatever the text: places and words agree, nothing overlaps, and every value reads', () => {
  fc.assert(fc.property(texts, (text) => {
    let from = 0
    for (const { start, end, quote, edtf } of findDates(text)) {
      expect(start).toBeGreaterThanOrEqual(from)
      expect(text.slice(start, end)).toBe(quote)
      expect(quote.trim()).toBe(quote)
      expect(readEdtf(edtf), `${quote} = ${edtf}`).not.toHaveProperty('problem')
      from = end
    }
  }), { numRuns: 3000 })
})

test('steps come in order, reach the end, and hold the dates of the whole', () => {
  const text = 'On 7 May 2008 it began. On 9 May it ended.\n\n'.repeat(50) + 'In 2008 it rained, and on 5 May it snowed. '.repeat(500)
  const steps = [...findDatesInSteps(text)]
  expect(steps.flatMap(({ dates }) => dates)).toEqual(findDates(text))
  expect(steps.length).toBeGreaterThan(50)
  expect(steps.map(({ upTo }) => upTo)).toEqual(steps.map(({ upTo }) => upTo).toSorted((a, b) => a - b))
  expect(steps.at(-1)?.upTo).toBe(text.length)
  expect(findDates(text).at(-1)?.edtf).toBe('2008-05-05')
})

test.each(['Asia/Tokyo', 'America/St_Johns', 'UTC'])('the same dates are found in %s, on any day', (zone) => {
  const all = [...stated.map(([text]) => text), 'On 5 May he left.', 'at 2008-08-07T23:30:00Z, earlier this year, on 31 December 1999 and the next day']
  const script = `
    globalThis.Date = class { constructor() { throw new Error('looked at the clock') } static now() { throw new Error('looked at the clock') } }
    const { findDates } = await import(${JSON.stringify(new URL('find-dates.ts', import.meta.url).href)})
    console.log(JSON.stringify(${JSON.stringify(all)}.map((text) => findDates(text))))`
  const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { encoding: 'utf8', env: { ...process.env, TZ: zone, LANG: 'de_DE.UTF-8' } })
  expect(JSON.parse(output)).toEqual(all.map((text) => findDates(text)))
})
