import { describe, expect, it } from 'vitest'
import { namingCapClause } from '../../../../programmes/shandong-studio/clauses/SD-06a.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const lines = (count: number, type: string | null = '劳模和工匠人才创新工作室') =>
  Array.from({ length: count }, (_, i) => ({
    programme: '山东省创新工作室',
    namedYear: 2026,
    studio: `${i + 1}号工作室`,
    type,
  }))

describe('rule SD-06a', () => {
  it.each([
    ['thirty', lines(30), []],
    ['thirty-one', lines(31), ['error studio#31']],
    ['28, as in February 2018', lines(28), []],
    [
      'thirty, with 40 craftsmen and 10 great craftsmen',
      [...lines(30), ...lines(40, '齐鲁工匠创新工作室'), ...lines(10, '齐鲁大工匠创新工作室')],
      [],
    ],
    [
      'craftsmen among them',
      [...lines(15), ...lines(5, '齐鲁工匠创新工作室'), ...lines(16)],
      ['error studio#36'],
    ],
    ['31 of no type', lines(31, null), []],
    [
      'one of thirty-one turned down by the review',
      [{ ...lines(1)[0]!, reviewResult: '不通过' }, ...lines(30)],
      [],
    ],
    [
      'thirty-one passed, one turned down',
      [{ ...lines(1)[0]!, reviewResult: '不通过' }, ...lines(31)],
      ['error studio#32'],
    ],
  ])('%s to be named', (_name, rows, expected) => {
    expect(briefs(namingCapClause, [sheet(namingList, rows)])).toEqual(expected)
  })
})
