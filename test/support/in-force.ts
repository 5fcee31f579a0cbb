/** The cases that the closing articles of the measures share. */
import { expect, it } from 'vitest'
import type { Rule } from '../../rules/rule.ts'
import { noticeTerms } from '../../templates/forms/notice.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { briefs, sheet, verdict } from './rows.ts'

export function itIsInForce(
  rule: Rule,
  of: {
    programme: string
    other: string
    since: string
    before: string
    year: number
    repealed: string
    brackets: string
  },
): void {
  const { programme, other, since, before, year, repealed, brackets } = of

  it.each([
    [year, since, 'ok'],
    [year, before, 'warning date'],
    [year, `${year}年`, 'ok'],
    [year, null, 'ok'],
    [year - 1, null, 'warning year'],
    [year - 1, before, 'warning year'],
    [2026, '2026-05-20', 'ok'],
    [null, null, 'ok'],
  ])('year %s, sent %s: %s', (given, date, expected) => {
    expect(verdict(rule, submissionInfo, { programme, year: given, date })).toBe(expected)
  })

  it('leaves the years of other programmes alone', () => {
    expect(verdict(rule, submissionInfo, { programme: other, year: 2001, date: '2001-01-01' })).toBe('ok')
  })

  it.each([
    [repealed, 'warning citedDocument'],
    [brackets, 'warning citedDocument'],
    ['某工〔2026〕9号', 'ok'],
    [null, 'ok'],
  ])('cites %s: %s', (citedDocument, expected) => {
    for (const each of [programme, other])
      expect(verdict(rule, submissionInfo, { programme: each, year: 2026, citedDocument })).toBe(expected)
  })

  it('looks at the documents of a notice', () => {
    const rows = [repealed, '某工〔2026〕9号', null].map((document) => ({ document }))
    expect(briefs(rule, [sheet(noticeTerms, rows)])).toEqual(['warning document#1'])
  })
}
