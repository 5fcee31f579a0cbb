import { describe, expect, it } from 'vitest'
import { measure } from '../../programmes/jinan-studio/measure.ts'
import { grantParameter as cityGrant } from '../../programmes/jinan-studio/parameters.ts'
import { citing } from '../../rules/cited-rules.ts'
import { judge } from '../../rules/judge.ts'
import { type RowFault, type Rule, reviewRule, rule, type Scope, workbookRule } from '../../rules/rule.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { sheet } from '../support/rows.ts'

const words = { id: 'JN-12a', severity: 'error', checks: '核对', mend: '改' } as const
const scopes: readonly Scope[] = ['record', 'workbook']

const run = (rules: readonly Rule[], rows: readonly object[], has = true) =>
  judge({
    sheets: [sheet(fundEntries, rows)],
    rules,
    scopes,
    parameters: (of) => (has ? (of.values[0]?.value as number) : undefined),
  })

const always = rule({
  ...words,
  form: fundEntries,
  reads: ['amount'],
  blames: 'amount',
  params: { grant: cityGrant },
  when: (row) => row.source === '市总资助',
  holds: () => false,
  says: () => '不符',
})

describe('the judge', () => {
  it('asks for a missing parameter only where the clause speaks of the record', () => {
    const rows = [
      { source: '省总资助', amount: 1 },
      { source: '市总资助', amount: 1 },
    ]
    const { judged } = run([always], rows, false)
    expect(judged.map(({ finding }) => [finding.kind, finding.address?.replace(/[A-Z]+/, '')])).toEqual([
      ['unjudged', '5'],
    ])
    expect(judged[0]?.finding.message).toBe('无法判断：缺少参数“市级资助金额”')
  })

  it('leaves a record alone whose input is unreadable', () => {
    expect(run([always], [{ source: '市总资助', amount: '五万' }]).judged).toEqual([])
  })

  it('hands a rule over many records only those that the clause speaks of', () => {
    const seen: number[] = []
    const counting = workbookRule({
      ...words,
      forms: { entries: fundEntries },
      reads: { entries: ['source'] },
      when: { entries: (row) => row.source === '市总资助' },
      holds: ({ entries }): RowFault[] => {
        seen.push(entries.length)
        return []
      },
    })
    run([counting], [{ source: '市总资助' }, { source: '其他' }, { source: '市总资助' }])
    run([counting], [{ source: '其他' }])
    expect(seen).toEqual([2])
  })

  it.each([
    [
      'holds',
      {
        holds: (): boolean => {
          throw new Error('ours')
        },
      },
    ],
    [
      'when',
      {
        when: (): boolean => {
          throw new Error('ours')
        },
        holds: (): boolean => false,
      },
    ],
  ])('reports a rule whose %s throws as a defect, and goes on', (_name, broken) => {
    const throwing = rule({
      ...words,
      id: 'JN-13b',
      form: fundEntries,
      reads: ['amount'],
      blames: 'amount',
      says: () => '不符',
      ...broken,
    })
    const { judged, defects } = run([throwing, always], [{ source: '市总资助', amount: 1 }])
    expect(defects.map(({ rule, row }) => [rule, row])).toEqual([['JN-13b', 4]])
    expect(judged.map(({ finding }) => finding.rule)).toEqual(['JN-12a'])
  })

  it('does not let a rule blame a record that is not there', () => {
    const lost = workbookRule({
      ...words,
      forms: { entries: fundEntries },
      reads: { entries: [] },
      holds: (): RowFault[] => [{ row: {}, blames: 'amount', says: '不符' }],
    })
    expect(run([lost], [{ amount: 1 }]).defects).toHaveLength(1)
  })

  it('gives the sender’s own words along as the answer', () => {
    const rows = [{ source: '市总资助', amount: 1, explanation: '分两次到账' }]
    expect(run([always], rows).judged[0]?.finding.answer).toBe('分两次到账')
  })

  it('a trial rule reports as a hint, marked, and changes no verdict', () => {
    const trial: Rule = { ...always, trial: true }
    const [found] = run([trial], [{ source: '市总资助', amount: 1 }]).judged
    expect(found?.finding).toMatchObject({ severity: 'info', kind: 'violation', message: '【试行】不符' })
    const [missing] = run([trial], [{ source: '市总资助', amount: 1 }], false).judged
    expect(missing?.finding).toMatchObject({ severity: 'info', kind: 'violation' })
  })

  it('a clause for a person: a finding where evidence is missing, else an item on the checklist', () => {
    const person = reviewRule({
      ...words,
      forms: { funds: fundEntries },
      reads: { funds: ['summary', 'amount'] },
      subject: 'funds',
      blames: 'summary',
      looksAt: '看摘要与用途是否相符',
      lacks: (row) => (row.summary === undefined ? [{ says: '没有摘要' }] : []),
      facts: (row) => [{ name: '摘要', value: row.summary ?? '' }],
    })
    const { judged, checklist } = run(citing([measure], [person]), [
      { amount: 1 },
      { amount: 1, summary: '购置工具' },
    ])
    expect(judged.map(({ finding }) => [finding.message, finding.severity])).toEqual([['没有摘要', 'error']])
    expect(checklist).toMatchObject([
      {
        rule: 'JN-12a',
        article: '第十二条',
        looksAt: '看摘要与用途是否相符',
        facts: [{ name: '摘要', value: '购置工具' }],
      },
    ])
  })
})
