import { describe, expect, it, test } from 'vitest'
import { findDates } from './find-dates'

/** What historians and analysts write, and what only looks like a date in their texts. */
function told(text: string): string[] {
  return findDates(text).map(({ quote, edtf, read }) => `${quote} = ${edtf}${read === 'explicit' ? '' : `, ${read}`}`)
}

test.each<[string, ...string[]]>([
  ['on the first of May 1945', 'first of May 1945 = 1945-05-01'],
  ['on the twenty-second of June, 1941', 'twenty-second of June, 1941 = 1941-06-22'],
  ['on May the first, 1890', 'May the first, 1890 = 1890-05-01'],
  ['on 22.VI.1941 and 22.06.1941', '22.VI.1941 = 1941-06-22', '22.06.1941 = 1941-06-22'],
  ['in FY2014, FY 2015 and fiscal year 2014/15', 'FY2014 = 2014', 'FY 2015 = 2015', 'fiscal year 2014/15 = 2014/2015'],
  ['in the year 850 and in the year 33', '850 = 0850', '33 = 0033'],
  ['In 476, long after AD 14, Rome fell; Justinian (r. 527–565) mourned.', '476 = 0476', 'AD 14 = 0014', '527–565 = 0527/0565'],
  ['AD 14–37, AD 69 to 79, 98–117 AD', 'AD 14–37 = 0014/0037', 'AD 69 to 79 = 0069/0079', '98–117 AD = 0098/0117'],
  ['200–150 BC; 10th–12th centuries', '200–150 BC = -0199/-0149', '10th–12th centuries = 09XX/11XX'],
  ['from the 3rd century BC to the 1st century AD', 'from the 3rd century BC to the 1st century AD = -02XX/00XX'],
  ['the late 18th to early 19th century', 'late 18th to early 19th century = 17XX/18XX'],
  ['between the 1930s and the 1950s', 'between the 1930s and the 1950s = 193X/195X'],
  ['the 1950s–60s, the 1950s and 60s', '1950s–60s = 195X/196X', '1950s and 60s = 195X/196X'],
  ['the nineteen-nineties', 'nineteen-nineties = 199X'],
  ['the mid-to-late 1990s and the first decade of the 20th century', 'mid-to-late 1990s = 199X', 'first decade of the 20th century = 190X'],
  ['8, 9 and 10 May 1945, or May 8, 9 and 10, 1945', '8, 9 and 10 May 1945 = {1945-05-08,1945-05-09,1945-05-10}', 'May 8, 9 and 10, 1945 = {1945-05-08,1945-05-09,1945-05-10}'],
  ['in March, April and June 2004', 'March, April and June 2004 = {2004-03,2004-04,2004-06}'],
  ['1 January–31 March 2010; 1 Jan.–5 Feb. 2010', '1 January–31 March 2010 = 2010-01-01/2010-03-31', '1 Jan.–5 Feb. 2010 = 2010-01-01/2010-02-05'],
  ['not later than 31 December 2009, no earlier than 1999', 'not later than 31 December 2009 = ../2009-12-31', 'no earlier than 1999 = 1999/..'],
  ['with effect from January 2010, but from January 2012 paid', 'from January 2010 = 2010-01/..', 'January 2012 = 2012-01'],
  ['since at least 1999', 'since at least 1999 = 1999/..'],
  ['before 1914, after 1945, by 1950', '1914 = 1914', '1945 = 1945', '1950 = 1950'],
  ['in the winter of 1941/42', 'winter of 1941/42 = 1941-24'],
  ['the fall of the Wall in 1989, the fall of 1989, the Prague Spring of 1968', '1989 = 1989', 'fall of 1989 = 1989-23', '1968 = 1968'],
  ['1Q 2014, Q3/2014, the latter half of 2015', '1Q 2014 = 2014-33', 'Q3/2014 = 2014-35', 'latter half of 2015 = 2015-41'],
  ['(1838?–1899), the c1850 house', '1838?–1899 = 1838?/1899', 'c1850 = 1850~'],
  ['over 2004–2008 and with 1914–18 in mind', '2004–2008 = 2004/2008', '1914–18 = 1914/1918'],
  ['UNSCR 1244 (1999) and Resolution 1325 (2000)', '1999 = 1999', '2000 = 2000'],
  ['the spring and summer of 1862, Q1–Q3 2014, 1H 2014', 'spring and summer of 1862 = {1862-21,1862-22}', 'Q1–Q3 2014 = 2014-33/2014-35', '1H 2014 = 2014-40'],
  ['1939: War began\n1941: Germany attacked\n\n- 1934: The Act was passed', '1939 = 1939', '1941 = 1941', '1934 = 1934'],
  ['Between 1990 and 1995 exports rose; by 2050 emissions fall.', 'Between 1990 and 1995 = 1990/1995', '2050 = 2050'],
  ['In 2013 sales fell, compared with 2012, born 1914', '2013 = 2013', '2012 = 2012', '1914 = 1914'],
  ['on 15 September 533.', '15 September 533 = 0533-09-15'],
  ['(Smith 1998: 14), Smith (1998, p. 14)', '1998 = 1998', '1998 = 1998'],
])('“%s”', (text, ...expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  'He saw Blade Runner 2049, read Agenda 2030, “1984” and Orwell’s 1984.', 'the Europe 2020 strategy, the film 2012', 'a Ford 1950, a Boeing 737, a T-72, a Peugeot 2008',
  'at 1430, from 0900 to 1730', 'It rose to 1999; 1999 votes to 1850; the town has 1914.', 'Rs. 1999, CHF 1999, € 1 850, 1,999 units', 'para 1999, No. 1998/05, C-284/16',
  'the turn of the century, the turn of the 20th century', 'in his eighties, in the nineties', 'Louis XIV, Henry 8, Apollo 11', 'On the 9th floor, on the 20th anniversary', '22/6/41 and ’68 with nothing near', 'leaves that fall',
  'in interview 1956, Plate 1847, Depot 1944, Textmark 2010, version 4.2.1998', 'orders for 2016 containers', 'numbers his pages from 1901 to 1999', 'debate on 1984, the novel', 'saw, as they said, 2001: A Space Odyssey',
  'in 476 cases', 'Last year, last Tuesday, yesterday and two days ago', 'in their 60s', 'that year',
])('no date: “%s”', (text) => {
  expect(told(text)).toEqual([])
})

describe('a century that the words leave out', () => {
  it.each([
    ['The protests of 1967 grew. In ’68 they spread.', '’68', '1968'],
    ['After the 1960s came the seventies.', 'seventies', '197X'],
    ['On 5 May 1941 all slept. On 22/6/41 it began.', '22/6/41', '1941-06-22'],
    ['He met her in 1967, and in May ’68 they wed.', 'May ’68', '1968-05'],
  ])('“%s”', (text, quote, edtf) => {
    expect(findDates(text).find((date) => date.quote === quote)).toMatchObject({ edtf, read: 'year-from-context' })
  })
})

describe('dates counted from others', () => {
  it.each([
    ['It fell in May 1990. That October it rained.', 'That October', '1990-10'],
    ['It fell in 1990. That spring it had rained.', 'That spring', '1990-21'],
    ['It fell in May 1990. The following spring it rained.', 'The following spring', '1991-21'],
    ['It fell in May 1990. By the end of the year all was lost.', 'end of the year', '1990'],
    ['It fell in May 1990. In the autumn of that year all was lost.', 'autumn of that year', '1990-23'],
    ['It fell in May 1990. In June of that year all was lost.', 'June of that year', '1990-06'],
    ['On 7 August 2008 it began; the 2008 war was short. The next day it ended.', 'The next day', '2008-08-08'],
    ['After the revolution of 2003, Georgia wanted what it had wanted a year before the revolution.', 'a year before', '2002'],
    ['A year after its founding in 1949 it grew.', 'A year after', '1950'],
  ])('“%s”', (text, quote, edtf) => {
    expect(findDates(text).find((date) => date.quote === quote)).toMatchObject({ edtf, read: 'relative' })
  })

  it('are left alone where the words go on to something that no date was told of', () => {
    expect(told('It fell in 1991. A year after his death they met.')).toEqual(['1991 = 1991'])
  })

  it('take their month and year from the story, where it is only a day', () => {
    expect(told('On 5 May 1941 he came. On the 9th he left.')).toEqual(['5 May 1941 = 1941-05-05', '9th = 1941-05-09, year-from-context'])
  })
})

describe('the day of writing', () => {
  it('is what a dateline says, and others are counted from it', () => {
    expect(told('TBILISI, 8 August 2008 — Troops moved yesterday. In 2006 they did not. Earlier this year they did, as last year and two days ago.')).toEqual([
      '8 August 2008 = 2008-08-08', 'yesterday = 2008-08-07, relative', '2006 = 2006', 'Earlier this year = 2008, relative', 'last year = 2007, relative', 'two days ago = 2008-08-06, relative'])
  })

  it('ends with its section', () => {
    expect(told('== Report ==\n\nTbilisi, 8 August 2008\n\nIt began yesterday.\n\n== Culture ==\n\nYesterday they sang.').map((line) => line.split(' = ')[0])).toEqual(['8 August 2008', 'yesterday'])
  })

  it('is not stated by a day in a sentence', () => {
    expect(told('On 8 August 2008 – a Friday – he came. Yesterday he left.')).toEqual(['8 August 2008 = 2008-08-08'])
  })
})
