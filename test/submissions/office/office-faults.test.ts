import { describe, expect, it } from 'vitest'
import { decisions } from '../../../templates/forms/decisions.ts'
import { sample } from '../support/samples.ts'
import { officeOf } from '../support/submissions.ts'

const CITY = '济南市创新工作室'

/** What is said of the order of recommendation: severity and row of each. */
function ranks(...lines: readonly [programme: string, decision: string, rank: number | null][]) {
  const rows = lines.map(([programme, decision, rank], i) =>
    sample(decisions, { programme, unit: '历下区总工会', number: `A${i}`, decision, rank }),
  )
  return officeOf('济南市总工会', { [decisions.id]: rows }, [decisions])
    .findings.map(({ finding }) => finding)
    .filter(({ header }) => header === '排序')
    .map(({ severity, message }) => [severity, message])
}

describe('the order of recommendation', () => {
  it('is reported where two lines of one programme bear one place', () => {
    expect(ranks([CITY, '推荐', 1], [CITY, '推荐', 2], [CITY, '推荐', 1])).toEqual([
      ['warning', expect.stringMatching(/^排序 1 与第 \d+ 行重号$/)],
    ])
  })

  it('counts each programme by itself, and only what is recommended and placed', () => {
    expect(ranks([CITY, '推荐', 1], ['山东省创新工作室', '推荐', 1], [CITY, '不推荐', 1])).toEqual([])
    expect(ranks([CITY, '推荐', null], [CITY, '推荐', null])).toEqual([])
  })
})

describe('the day of a decision', () => {
  const told = (decision: string | null, decidedOn: string | null) =>
    officeOf(
      '济南市总工会',
      {
        [decisions.id]: [
          sample(decisions, { programme: CITY, unit: '历下区总工会', number: 'A', decision, decidedOn }),
        ],
      },
      [decisions],
    )
      .findings.map(({ finding }) => finding)
      .filter(({ header }) => header === '审定日期')
      .map(({ severity, message, address }) => [severity, message, address?.replace(/\d+$/, '')])

  const column = (message: string) => [['error', message, expect.stringMatching(/^[A-Z]+$/)]]

  it.each([
    ['推荐', '2026-07-20', []],
    ['推荐', null, column('意见是“推荐”，没有填审定日期')],
    ['推荐', '2026年7月', []],
    ['不推荐', null, []],
    [null, null, []],
    [null, '2026-07-20', []],
  ])('%s on %s', (decision, decidedOn, expected) => {
    expect(told(decision, decidedOn)).toEqual(expected)
  })

  it('is reported once where it cannot be read', () => {
    expect(told('推荐', '月底').map(([severity]) => severity)).toEqual(['error'])
  })
})
