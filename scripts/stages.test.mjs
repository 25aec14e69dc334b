/** What counts as a failure when a runner reports, half reports, or does not report at all. */
import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, describe as tell } from './stages.mjs'

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

describe('counting what Vitest reports', () => {
  it('takes passed, failed, skipped and planned tests from the report', () => {
    const report = { ...vitest, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const report = { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] }
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('counts a runner that fails without a failing test as a failure', () => {
    expect(countVitest(vitest, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  it('counts a run without any test as a failure', () => {
    expect(countVitest({ ...vitest, numPassedTests: 0 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts a runner that left no report as a failure', () => {
    expect(countVitest(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('counting what Playwright reports', () => {
  it('does not let a test pass that failed first', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] }
    expect(countPlaywright(report, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('counts an error outside every test as a failure', () => {
    expect(countPlaywright({ ...playwright, errors: [{ message: 'the server did not start' }] }, 1)).toMatchObject({ failed: 1 })
  })

  it('counts a run without any test as a failure', () => {
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }, 0)).toMatchObject({ failed: 1 })
  })
})

describe('the last line', () => {
  it('says what passed and what failed', () => {
    expect(tell({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  })

  it('names skipped tests when there are any', () => {
    expect(tell({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
  })
})
