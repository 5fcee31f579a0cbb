import { describe, expect, it } from 'vitest'
import { measure } from '../../programmes/jinan-studio/measure.ts'
import { grantParameter as cityGrant } from '../../programmes/jinan-studio/parameters.ts'
import { citing } from '../../rules/cited-rules.ts'
import { judge } from '../../rules/judge.ts'
import type { SourcedSheet } from '../../rules/judgement.ts'
import { type RowFault, type Rule, reviewRule, rule, type Scope, workbookRule } from '../../rules/rule.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { readCard } from '../../templates/read/card.ts'
import { read } from '../../templates/read/read.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Cell } from '../../templates/sheet/grid.ts'
import { cardOf } from '../submissions/support/submissions.ts'
import { gridOf, sheet } from '../support/rows.ts'

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
  reads: ['source', 'amount'],
  blames: 'amount',
  params: { grant: cityGrant },
  when: (row) => row.source === '市总资助',
  holds: () => false,
  says: () => '不符',
})

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

  const [AMOUNT, SUMMARY] = ['amount', 'summary'].map((key) =>
    String.fromCharCode(65 + Object.keys(fundEntries.columns).indexOf(key)),
  )

  it('says that a parameter is missing at the cell that the clause blames', () => {
    const [found] = run([always], [{ source: '其他' }, { source: '市总资助', amount: 1 }], false).judged
    expect(found?.finding).toMatchObject({
      kind: 'unjudged',
      rule: 'JN-12a',
      severity: 'review',
      sheet: fundEntries.sheet,
      row: 5,
      address: `${AMOUNT}5`,
      header: '金额（元）',
      value: '1',
      mend: '请在“填报参数”表或“年度通知要素”表中补上该参数后重新校验',
    })
    expect(found?.record?.number).toBe(5)
    expect(run([always], [{ source: '市总资助', amount: 1 }]).judged[0]?.finding.kind).toBe('violation')
  })

  it('says it once of a clause over many records, at the row of the first, and of none', () => {
    const many = workbookRule({
      ...words,
      forms: { entries: fundEntries },
      reads: { entries: ['source'] },
      params: { grant: cityGrant },
      when: { entries: (row) => row.source === '市总资助' },
      holds: (): RowFault[] => [],
    })
    const rows = [{ source: '其他' }, { source: '市总资助' }, { source: '市总资助' }]
    const { judged } = run([many], rows, false)
    expect(judged.map(({ finding }) => finding)).toMatchObject([
      {
        kind: 'unjudged',
        severity: 'review',
        sheet: fundEntries.sheet,
        row: 5,
        column: null,
        address: null,
        header: null,
        message: '无法判断：缺少参数“市级资助金额”',
      },
    ])
    expect(judged[0]?.record?.number).toBe(5)
    expect(run([many], [{ source: '其他' }], false).judged).toEqual([])
    expect(run([many], rows).judged).toEqual([])
  })

  const forwarded = (): SourcedSheet => {
    const grid = gridOf(fundEntries, [{ source: '市总资助', amount: 1, summary: '购置工具' }])
    const rows = grid.rows.map(({ number, cells }) => ({
      number,
      cells: [
        ...cells,
        ...(number === 3 ? ['来源单位', '来源文件', '来源工作表', '来源行'] : []),
        ...(number === 4 ? ['历下区总工会', '历下区.xlsx', '明细', 9] : []),
      ],
    }))
    const reading = read({ ...grid, rows }, fundEntries) as unknown as SheetReading
    expect(reading.records[0]?.origin?.unit).toBe('历下区总工会')
    return { reading, source: { file: '上报.xlsx', programme: 'jinan-studio', unit: '济南市总工会' } }
  }

  it('a forwarded record keeps the unit that first sent it, and its place in the file that was read', () => {
    const parameters = () => 1
    const { judged, checklist } = judge({
      sheets: [forwarded()],
      rules: [always, person],
      scopes,
      parameters,
    })
    expect(judged[0]?.finding).toMatchObject({
      unit: '历下区总工会',
      file: '上报.xlsx',
      row: 4,
      address: `${AMOUNT}4`,
    })
    expect(checklist[0]).toMatchObject({
      unit: '历下区总工会',
      file: '上报.xlsx',
      row: 4,
      address: `${SUMMARY}4`,
    })
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

  it.each([
    ['each file by itself', undefined, [1, 2]],
    ['files that are parts of one whole together', 'books.zip', [3]],
  ])('hands a rule over a workbook %s', (_name, whole, expected) => {
    const seen: number[] = []
    const counting = workbookRule({
      ...words,
      forms: { entries: fundEntries },
      reads: { entries: ['source'] },
      holds: ({ entries }): RowFault[] => {
        seen.push(entries.length)
        return []
      },
    })
    const files = [[{}], [{}, {}]].map((rows, i) => ({
      ...sheet(fundEntries, rows, { file: `${i}.csv` }),
      ...(whole === undefined ? {} : { whole }),
    }))
    judge({ sheets: files, rules: [counting], scopes, parameters: () => 1 })
    expect(seen).toEqual(expected)
  })

  it.each([
    ['the lines of a shared sheet that name it or none', allocations, ['济南市创新工作室', undefined]],
    [
      'the head of every file, whose it is',
      submissionInfo,
      ['济南市创新工作室', '山东省创新工作室', undefined],
    ],
  ])('a rule of one programme sees %s', (_name, of, expected) => {
    const form = of as unknown as Form
    const seen = new Set<unknown>()
    const programme = '济南市创新工作室'
    const set: Rule = {
      ...workbookRule({
        ...words,
        forms: { lines: form },
        reads: { lines: ['programme'] },
        holds: ({ lines }): RowFault[] => {
          for (const line of lines) seen.add(line.programme)
          return []
        },
      }),
      programme,
    }
    const one: Rule = {
      ...rule({
        ...words,
        form,
        reads: ['programme'],
        blames: 'programme',
        holds: () => false,
        says: () => '不符',
      }),
      programme,
    }
    const rows = [{ programme }, { programme: '山东省创新工作室' }, { unit: '历下区总工会' }]
    const sheets = [sheet(form, rows)]
    const { judged } = judge({ sheets, rules: [set, one], scopes, parameters: () => 1 })
    expect([...seen]).toEqual(expected)
    // Where it is blank, reading has said so.
    expect(judged.map(({ finding }) => finding.value)).toEqual(expected.filter(Boolean))
  })

  it('a fault of a total concerns the sheet and no record', () => {
    const every = workbookRule({
      ...words,
      forms: { entries: fundEntries },
      reads: { entries: ['amount'] },
      holds: ({ entries }): RowFault[] => entries.map((row) => ({ row, blames: 'amount', says: '不符' })),
    })
    const { reading, source } = sheet(fundEntries, [{ amount: 1 }, { amount: 2 }])
    const [first, second] = reading.records
    const found = (totals: typeof reading.records) =>
      judge({
        sheets: [{ reading: { ...reading, totals }, source }],
        rules: [every],
        scopes,
        parameters: () => 1,
      }).judged.map(({ record, finding }) => [record?.number ?? null, finding.address])
    expect(found([])).toEqual([
      [first!.number, `${AMOUNT}4`],
      [second!.number, `${AMOUNT}5`],
    ])
    expect(found([second!])).toEqual([
      [first!.number, `${AMOUNT}4`],
      [null, `${AMOUNT}5`],
    ])
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
    const { judged, checklist } = run(citing([measure], [person]), [
      { amount: 1 },
      { amount: 1, summary: '购置工具' },
    ])
    expect(judged.map(({ finding }) => [finding.message, finding.severity])).toEqual([['没有摘要', 'error']])
    expect(checklist).toMatchObject([
      {
        rule: 'JN-12a',
        article: '第十二条',
        measure: '市创新工作室办法',
        programme: null,
        unit: '历下区总工会',
        file: '历下区总工会.xlsx',
        sheet: fundEntries.sheet,
        row: 5,
        address: `${SUMMARY}5`,
        looksAt: '看摘要与用途是否相符',
        facts: [{ name: '摘要', value: '购置工具' }],
      },
    ])
  })

  it('a checklist item stands where the cell stands: on a card beside its label, else in its row', () => {
    const told = reviewRule({
      ...words,
      forms: { info: submissionInfo },
      reads: { info: ['unit', 'version'] },
      subject: 'info',
      blames: 'version',
      looksAt: '看版本',
      lacks: () => [],
      facts: (row) => (row.version === undefined ? [] : [{ name: '版本号', value: `${row.version}` }]),
    })
    const card = (cells: Readonly<Record<string, Cell>>) => {
      const reading = readCard(cardOf(submissionInfo as unknown as Form, cells), submissionInfo)!
      const source = { file: 'a.xlsx', programme: null, unit: null }
      const sheets = [{ reading: reading as unknown as SheetReading, source }]
      return judge({ sheets, rules: [told], scopes, parameters: () => undefined }).checklist
    }
    const at = Object.keys(submissionInfo.columns).indexOf('version') + 3
    expect(card({ unit: '历下区总工会', version: 2 })).toMatchObject([{ row: at, address: `B${at}` }])
    expect(card({ unit: '历下区总工会' })).toEqual([])
    const { reading, source } = sheet(fundEntries, [{ summary: '购置工具' }])
    const bare = { ...reading.records[0]!, place: () => null }
    const sheets = [{ reading: { ...reading, records: [bare] }, source }]
    expect(judge({ sheets, rules: [person], scopes, parameters: () => 1 }).checklist).toMatchObject([
      { row: 4, address: null },
    ])
  })

  it('lists nothing for a person where the evidence is missing, but where that is no error', () => {
    const lacking = (severity: 'error' | 'warning') =>
      reviewRule({
        ...words,
        forms: { funds: fundEntries },
        reads: { funds: ['summary', 'amount'] },
        subject: 'funds',
        blames: 'summary',
        looksAt: '看摘要',
        lacks: () => [{ says: '没有摘要', severity }],
        facts: (row) => [{ name: '金额', value: `${row.amount}` }],
      })
    const items = (severity: 'error' | 'warning') =>
      run([lacking(severity)], [{ amount: 1 }]).checklist.length
    expect([items('error'), items('warning')]).toEqual([0, 1])
  })
})
