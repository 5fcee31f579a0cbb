import { describe, expect, it } from 'vitest'
import { uniqueNumber as uniqueNumberOver } from '../../../../programmes/across/sheet/unique-number.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../../programmes/registry.ts'
import { fundEntries } from '../../../../templates/forms/funds.ts'
import { studioSummary } from '../../../../templates/forms/studio-summary.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const uniqueNumber = uniqueNumberOver(registry.programmes)

const numbered = (...numbers: (string | null)[]) => numbers.map((number) => ({ number }))

describe('rule sheet/unique-number', () => {
  it.each([
    ['different numbers', ['A-1', 'A-2'], []],
    ['the same', ['A-1', 'A-1'], ['error number#2']],
    ['three times', ['A-1', 'A-1', 'A-1'], ['error number#2', 'error number#3']],
    ['the same in full-width', ['A-1', 'ａ－1 '], ['error number#2']],
    ['blanks', [null, null], []],
  ])('%s', (_name, numbers, expected) => {
    for (const form of [jinanStudioApplication, hazardApplication, studioSummary] as const)
      expect(briefs(uniqueNumber, [sheet(form as typeof studioSummary, numbered(...numbers))])).toEqual(
        expected,
      )
  })

  it('lets an application and its summary share a number', () => {
    const sheets = [sheet(jinanStudioApplication, numbered('A')), sheet(studioSummary, numbered('A'))]
    expect(briefs(uniqueNumber, sheets)).toEqual([])
  })

  it('lets a studio have many entries', () => {
    expect(briefs(uniqueNumber, [sheet(fundEntries, numbered('A', 'A'))])).toEqual([])
  })

  it('lets two senders use the same number', () => {
    const sheets = ['历下区总工会', '市中区总工会'].map((unit) =>
      sheet(jinanStudioApplication, numbered('A'), { unit }),
    )
    expect(briefs(uniqueNumber, sheets)).toEqual([])
  })
})
