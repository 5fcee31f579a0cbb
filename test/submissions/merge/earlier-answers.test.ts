import { describe, expect, it } from 'vitest'
import { forwardedBook } from '../../../office/forward.ts'
import { rollup } from '../../../office/rollup.ts'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../../programmes/registry.ts'
import { isRefusal, recogniseSubmission } from '../../../submissions/recognise/recognise-submission.ts'
import type { Cell } from '../../../templates/sheet/grid.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { decisionsOn, node } from '../support/node.ts'
import { hazardRows } from '../support/samples.ts'
import { submissionOf } from '../support/submissions.ts'

const FORMS = { application: hazardApplication, report: hazardReport, summary: hazardSummary }
const REASON = '卡号照开户证明逐位核对过，该行旧卡没有校验位'

const LOSS = '损失由保险全额承担，专家未估'

type Row = Readonly<Record<string, Cell>>

/** A card whose check digit is wrong: a warning at 账号, unless the row says otherwise. */
const CARD: Row = { account: '6222021234567890', accountKind: '个人卡' }

const sent = (
  version: number,
  row: Row,
  more: { number?: string; hazard?: string; withdrawn?: boolean; report?: Row } = {},
) => {
  const about = { number: more.number ?? 'H1', hazard: more.hazard ?? '燃气调压箱被遮压', place: '东门' }
  const rows = hazardRows(FORMS, [about])
  return submissionOf({
    programme: 'jinan-hazard',
    unit: '历下区总工会',
    version,
    date: `2026-06-${10 * version}`,
    file: `v${version}.xlsx`,
    withdrawn: more.withdrawn ?? false,
    rows: {
      ...rows,
      [hazardReport.id]: rows[hazardReport.id]!.map((each) => ({ ...each, ...more.report })),
      [hazardApplication.id]: rows[hazardApplication.id]!.map((each) => ({ ...each, ...CARD, ...row })),
    },
  })
}

async function merged(...submissions: ReturnType<typeof sent>[]) {
  const run = await rollup({ registry, submissions, offices: [], refused: [], codec: nodeCodec })
  expect(run.defects).toEqual([])
  const { node } = run.rollups.find((each) => each.node.programme.id === 'jinan-hazard')!
  const { counts } = node
  expect(counts.read).toBe(
    counts.accepted + counts.sentBack + counts.review + counts.duplicate + counts.superseded,
  )
  const last = submissions.at(-1)!
  const entry = node.entries.find((each) => each.submission === last)!
  return {
    verdict: entry.verdict,
    answers: node.findings
      .filter((f) => f.file === last.file && f.header?.endsWith('账号') && f.severity === 'warning')
      .map((f) => [f.address?.replace(/\d+$/, ''), f.answer]),
  }
}

const AT = expect.stringMatching(/^[A-Z]+$/)

describe('an answer to a warning', () => {
  it.each<[string, Cell, string, string | null]>([
    ['a reason', REASON, 'accepted-with-reason', REASON],
    ['nothing', null, 'needs-reason', null],
    ['no more than 核实无误', '核实无误', 'needs-reason', null],
    ['no more than 见附件', '见附件', 'needs-reason', null],
  ])('%s', async (_, explanation, verdict, answer) => {
    expect(await merged(sent(1, { explanation }))).toEqual({ verdict, answers: [[AT, answer]] })
  })
})

describe('an answer of an earlier sending', () => {
  it('holds for the same value, and says whence it is', async () => {
    expect(await merged(sent(1, { explanation: REASON }), sent(2, {}))).toEqual({
      verdict: 'accepted-with-reason',
      answers: [[AT, `沿用第 1 版的说明：${REASON}`]],
    })
  })

  it('holds over a version that said nothing, and the newest answer is taken', async () => {
    const newer = '开户行书面确认卡号无校验位'
    expect((await merged(sent(1, { explanation: REASON }), sent(2, {}), sent(3, {}))).answers).toEqual([
      [AT, `沿用第 1 版的说明：${REASON}`],
    ])
    expect(
      (await merged(sent(1, { explanation: REASON }), sent(2, { explanation: newer }), sent(3, {}))).answers,
    ).toEqual([[AT, `沿用第 2 版的说明：${newer}`]])
  })

  it('holds where something else of the record was changed', async () => {
    expect((await merged(sent(1, { explanation: REASON }), sent(2, { job: '焊工' }))).verdict).toBe(
      'accepted-with-reason',
    )
  })

  it.each<[string, ReturnType<typeof sent>, ReturnType<typeof sent>]>([
    ['the value is another', sent(1, { explanation: REASON }), sent(2, { account: '6222021234567899' })],
    [
      'the later one says something itself',
      sent(1, { explanation: REASON }),
      sent(2, { explanation: '核实无误' }),
    ],
    ['it gave no reason', sent(1, { explanation: '情况属实' }), sent(2, {})],
    [
      'it is of another application',
      sent(1, { explanation: REASON, finder: '王示例', employer: '别厂' }, { hazard: '液氨储罐锈死' }),
      sent(2, {}),
    ],
    [
      'it stands under another number',
      sent(1, { explanation: REASON }, { number: 'H9' }),
      sent(2, { job: '焊工' }),
    ],
    [
      'the earlier sending took everything back',
      sent(1, { explanation: REASON }, { withdrawn: true }),
      sent(2, {}),
    ],
    [
      'the earlier value was not warned of',
      sent(1, { explanation: REASON, accountKind: '存折' }),
      sent(2, {}),
    ],
  ])('does not hold where %s', async (_, first, second) => {
    const { answers } = await merged(first, second)
    expect(answers).toEqual([[AT, null]])
  })

  it.each<[string, Row, string | null]>([
    ['as it was', {}, `沿用第 1 版的说明：${LOSS}`],
    [
      'with a cell changed that the rule does not look at',
      { media: '照片 3 张' },
      `沿用第 1 版的说明：${LOSS}`,
    ],
    ['with a cell changed that the rule looks at', { deaths: 2 }, null],
  ])('holds for a row of another sheet %s', async (_, changed, answer) => {
    const first = sent(1, { account: null }, { report: { loss: null, explanation: LOSS } })
    const second = sent(2, { account: null }, { report: { loss: null, ...changed } })
    const run = await rollup({
      registry,
      submissions: [first, second],
      offices: [],
      refused: [],
      codec: nodeCodec,
    })
    expect(
      run.findings
        .filter(({ code, severity }) => code === 'YH-06b' && severity === 'warning')
        .map((f) => [f.file, f.sheet, f.answer]),
    ).toEqual([['v2.xlsx', hazardReport.sheet, answer]])
  })

  it('goes up with the record, where its own 说明 is blank', async () => {
    const application = registry.byId('shandong-studio').application
    const key = 'explanation'
    const merged = node({
      programme: 'shandong-studio',
      place: '济南市总工会',
      sent: [
        {
          unit: '历下区总工会',
          sheets: [
            [
              application,
              [
                { number: 'A1', studio: '甲工作室' },
                { number: 'A2', studio: '乙工作室', [key]: '自有理由' },
              ],
            ],
          ],
        },
      ],
      office: [
        decisionsOn('shandong-studio', [
          ['历下区总工会', 'A1', '甲工作室', '推荐'],
          ['历下区总工会', 'A2', '乙工作室', '推荐'],
        ]),
      ],
    })
    const chosen = new Set(merged.entries)
    const answeredBefore = new Map(merged.entries.map((e) => [e.record, '沿用第 1 版的说明：旧理由']))
    const bytes = await forwardedBook({
      ...merged,
      selection: { ...merged.selection, chosen },
      answeredBefore,
    })
    const read = recogniseSubmission(registry, readBook(bytes), '上报.xlsx')
    if (isRefusal(read)) throw new Error(read.reason)
    const rows = read.sheets.find(({ reading }) => reading.form === application)!.reading.records
    expect(rows.map(({ row }) => (row as Record<string, unknown>)[key])).toEqual([
      '沿用第 1 版的说明：旧理由',
      '自有理由',
    ])
  })

  it('of a later version does not answer for an earlier one', async () => {
    const run = await merged(sent(2, { explanation: REASON, number: 'H1' }), sent(1, {}))
    expect(run.answers).toEqual([])
  })
})
