import { describe, expect, it } from 'vitest'
import { changedVerdicts } from '../../office/compare.ts'
import { rollup } from '../../office/rollup.ts'
import { hazardApplication } from '../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../programmes/registry.ts'
import type { Office } from '../../submissions/office/office.ts'
import { noticeTerms } from '../../templates/forms/notice.ts'
import type { Cell } from '../../templates/sheet/grid.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { hazardRows } from '../submissions/support/samples.ts'
import { officeOf, submissionOf } from '../submissions/support/submissions.ts'

const office = (terms: readonly [term: string, value: Cell, document?: string][]): Office =>
  officeOf(
    '济南市总工会',
    {
      [noticeTerms.id]: terms.map(([term, value, document]) => ({
        programme: '济南市隐患排查奖励',
        term,
        value,
        document: document ?? null,
      })),
    },
    [noticeTerms],
  )

const FORMS = { application: hazardApplication, report: hazardReport, summary: hazardSummary }
const inbox = ['历下区总工会', '市中区总工会'].map((unit, i) =>
  submissionOf({
    programme: 'jinan-hazard',
    unit,
    date: i === 0 ? '2026-09-30' : '2026-10-01',
    rows: hazardRows(FORMS, [{ number: 'H1', hazard: `${unit}隐患`, place: `${i}号楼` }]),
  }),
)

const under = (terms: Parameters<typeof office>[0]) =>
  rollup({ registry, submissions: inbox, offices: [office(terms)], refused: [], codec: nodeCodec })

const changes = async (a: Parameters<typeof office>[0], b: Parameters<typeof office>[0]) =>
  changedVerdicts(await under(a), await under(b)).map((c) => [
    c.unit,
    c.before,
    c.after,
    c.gone.map((f) => f.rule),
    c.come.map((f) => f.rule),
  ])

describe('two notices over the same submissions', () => {
  it('the same notice changes nothing', async () => {
    expect(await changes([], [])).toEqual([])
  })

  it('a later deadline lets the late one pass, and only that one', async () => {
    expect(await changes([], [['报送截止日', '2026-10-01']])).toEqual([
      ['市中区总工会', 'sent-back', 'accepted', ['YH-09b'], []],
    ])
  })

  it('an earlier deadline sends back the other', async () => {
    expect(await changes([], [['报送截止日', '2026-09-29']])).toEqual([
      ['历下区总工会', 'accepted', 'sent-back', [], ['YH-09b']],
    ])
  })

  it('an amount changes only with its document', async () => {
    const all = ['历下区总工会', '市中区总工会']
    expect(
      await changes(
        [['报送截止日', '2026-10-08']],
        [
          ['报送截止日', '2026-10-08'],
          ['三级事故隐患奖励金额', 4000],
        ],
      ),
    ).toEqual([])
    const by = await changes(
      [['报送截止日', '2026-10-08']],
      [
        ['报送截止日', '2026-10-08'],
        ['三级事故隐患奖励金额', 4000, '济工办〔2026〕3号'],
      ],
    )
    expect(by.map(([unit]) => unit)).toEqual(all)
    expect(by.map(([, before, after]) => [before, after])).toEqual(all.map(() => ['accepted', 'sent-back']))
  })
})
