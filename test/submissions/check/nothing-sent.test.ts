import { describe, expect, it } from 'vitest'
import { sendersSheet } from '../../../office/report/senders-sheet.ts'
import { ReportCell } from '../../../office/report/sheet.ts'
import { type RolledUp, rollup } from '../../../office/rollup.ts'
import { summaryOf } from '../../../office/summary.ts'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import { quotaOf } from '../../../submissions/counts/quota.ts'
import { recogniseSubmission } from '../../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { hazardRows } from '../support/samples.ts'
import { bookOf, officeOf, type Sent } from '../support/submissions.ts'

const FORMS = { application: hazardApplication, report: hazardReport, summary: hazardSummary }
const ONE = hazardRows(FORMS, [{ number: 'JY-01', hazard: '安全阀锈死', place: '冷库机房' }])
const UNIT = '济阳区总工会'

const findings = (book: Book) => {
  const checked = checkBook(registry, book, '济阳.xlsx')
  if (!('findings' in checked)) throw new Error(checked.reason)
  return checked.findings
}

describe('a report of nothing', () => {
  const found = (more: Partial<Sent>) =>
    findings(bookOf({ programme: 'jinan-hazard', unit: UNIT, rows: {}, ...more }))
      .filter(({ header }) => header === '零报告')
      .map(({ severity, message }) => [severity, message])

  it.each<[string, Partial<Sent>, [string, string][]]>([
    ['without a word', { none: null }, [['error', '没有一条申报']]],
    ['said to have none', { none: '是' }, []],
    ['said not to have none', { none: '否' }, [['error', '没有一条申报']]],
    ['withdrawn', { none: null, withdrawn: true }, []],
    ['that takes numbers back', { none: null, takenBack: '01' }, []],
    ['with an application', { none: null, rows: ONE }, []],
    [
      'said to have none, with an application',
      { none: '是', rows: ONE },
      [['error', '“零报告”填了“是”，申报表里却有 1 条申报']],
    ],
  ])('%s', (_, more, expected) => {
    expect(found(more)).toEqual(expected)
  })
})

describe('the unit of a report of nothing has reported', () => {
  const office = officeOf(
    '济南市总工会',
    { [allocations.id]: [UNIT, '商河县总工会'].map((unit) => ({ programme: '济南市隐患排查奖励', unit })) },
    [allocations],
  )

  it.each<[string, Partial<Sent> | null, boolean, string[]]>([
    ['said to have none', { none: '是' }, true, ['商河县总工会']],
    ['with an application', { none: null, rows: ONE }, true, ['商河县总工会']],
    ['nothing sent at all', null, false, [UNIT, '商河县总工会']],
  ])('%s', async (_, more, reported, missing) => {
    const sent = more === null ? [] : [bookOf({ programme: 'jinan-hazard', unit: UNIT, rows: {}, ...more })]
    const submissions = sent.map((book) => recogniseSubmission(registry, book, '济阳.xlsx') as Submission)
    const run = await rollup({ registry, submissions, offices: [office], refused: [], codec: nodeCodec })
    const [{ node }] = run.rollups as [RolledUp]
    expect(quotaOf(node).rows.find(({ unit }) => unit === UNIT)).toMatchObject({ expected: true, reported })
    const { lines } = sendersSheet(node, '', [], (path) => path, [])
    const unsent = [...lines].flatMap((line) =>
      'cells' in line && line.cells.some((cell) => cell instanceof ReportCell && cell.value === '未报送')
        ? [line.cells[1]]
        : [],
    )
    expect(unsent).toEqual(missing)
    expect(summaryOf(run).rollups[0]!.units.missing).toEqual(missing)
  })
})

describe('another union above a table', () => {
  const found = (title: string) => {
    const book = bookOf({ programme: 'jinan-hazard', unit: UNIT, rows: ONE })
    const sheets = book.sheets.map((grid) =>
      grid.name === hazardApplication.sheet
        ? {
            ...grid,
            rows: [
              grid.rows[0]!,
              { number: 2, cells: [title] },
              ...grid.rows.slice(1).filter(({ number }) => number > 2),
            ],
          }
        : grid,
    )
    return findings({ sheets })
      .filter(({ message }) => message.includes('填报单位'))
      .map(({ severity, address }) => [severity, address])
  }

  it.each([
    '填报单位（盖章）：商河县总工会',
    '报送单位：商河县总工会',
    '推荐单位(公章): 商河县 总工会    2026年6月',
  ])('%s', (title) => {
    expect(found(title)).toEqual([['review', 'A2']])
  })

  it.each([
    '填报单位（盖章）：济阳区总工会',
    '填报单位：济南市济阳区总工会',
    '填报单位（盖章）：',
    '单位：元',
    '报送至：济南市总工会',
  ])('%s is no other', (title) => {
    expect(found(title)).toEqual([])
  })
})
