import { describe, expect, it } from 'vitest'
import { rollup } from '../../../office/rollup.ts'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../../programmes/registry.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import { noticeTerms } from '../../../templates/forms/notice.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { hazardRows } from '../support/samples.ts'
import { officeOf, submissionOf } from '../support/submissions.ts'

const FORMS = { application: hazardApplication, report: hazardReport, summary: hazardSummary }
const UNIT = '济阳区总工会'
const HAZARDS: Readonly<Record<string, object>> = {
  '01': { hazard: '燃气调压箱被杂物遮压', place: '家属区东门', finder: '麦传岱', employer: '泓铎燃气公司' },
  '02': { hazard: '液氨储罐安全阀锈死', place: '冷库机房', finder: '丛明璟', employer: '砥桐冷链公司' },
}

const sent = (version: number, date: string | null, numbers: readonly string[]): Submission =>
  submissionOf({
    programme: 'jinan-hazard',
    unit: UNIT,
    version,
    ...(date === null ? {} : { date }),
    file: `v${version}.xlsx`,
    rows: hazardRows(
      FORMS,
      numbers.map((number) => ({ ...HAZARDS[number], number }) as never),
    ),
  })

interface Terms {
  readonly correction?: string
  readonly extendedTo?: string
  readonly reason?: string | null
}

const office = ({ correction, extendedTo, reason = '停电' }: Terms) =>
  officeOf(
    '济南市总工会',
    {
      [noticeTerms.id]:
        correction === undefined
          ? []
          : [{ programme: '济南市隐患排查奖励', term: '补正截止日', value: correction }],
      [allocations.id]: [
        {
          programme: '济南市隐患排查奖励',
          unit: UNIT,
          unitKind: '区县总工会',
          ...(extendedTo === undefined ? {} : { extendedTo, extensionReason: reason }),
        },
      ],
    },
    [noticeTerms as unknown as Form, allocations as unknown as Form],
  )

/** How each record that counts fares, and what is said of time: severity, cell and file. */
async function merge(submissions: readonly Submission[], terms: Terms = {}) {
  const run = await rollup({ registry, codec: nodeCodec, submissions, offices: [office(terms)], refused: [] })
  expect(run.defects).toEqual([])
  const { node } = run.rollups.find((each) => each.node.programme.id === 'jinan-hazard')!
  return {
    records: node.entries
      .filter(({ standing }) => standing === 'active')
      .map(({ number, verdict }) => `${number} ${verdict}`)
      .sort(),
    said: node.findings
      .filter(({ message }) => /截止日|逾期/.test(message))
      .map(({ severity, header, file }) => `${severity} ${header} ${file}`)
      .sort(),
  }
}

const LATE = '2026-10-12'
const IN_TIME = '2026-09-20'

describe('lateness is that of the first sending', () => {
  it.each<[string, readonly Submission[], Terms, readonly string[], readonly string[]]>([
    ['in time', [sent(1, IN_TIME, ['01'])], {}, ['01 accepted'], []],
    ['late', [sent(1, LATE, ['01'])], {}, ['01 sent-back'], ['error 报送日期 v1.xlsx']],
    [
      'in time, and corrected after the deadline',
      [sent(1, IN_TIME, ['01']), sent(2, LATE, ['01'])],
      {},
      ['01 accepted'],
      [],
    ],
    [
      'late, and again late as a second version',
      [sent(1, '2026-10-05', ['01']), sent(2, LATE, ['01'])],
      {},
      ['01 sent-back'],
      ['error 申报编号 v2.xlsx'],
    ],
    [
      'late, and its second version bears an earlier day',
      [sent(1, '2026-10-05', ['01']), sent(2, IN_TIME, ['01'])],
      {},
      ['01 sent-back'],
      ['error 申报编号 v2.xlsx'],
    ],
    [
      'in time, with an application that the late version adds',
      [sent(1, IN_TIME, ['01']), sent(2, LATE, ['01', '02'])],
      {},
      ['01 accepted', '02 sent-back'],
      ['error 申报编号 v2.xlsx'],
    ],
    [
      'in time, with an application that a version in time adds',
      [sent(1, IN_TIME, ['01']), sent(2, '2026-09-30', ['01', '02'])],
      {},
      ['01 accepted', '02 accepted'],
      [],
    ],
    [
      'not at hand, a late second version',
      [sent(2, LATE, ['01'])],
      {},
      ['01 review'],
      ['review 报送日期 v2.xlsx'],
    ],
    [
      'in time, and corrected by the term for it',
      [sent(1, IN_TIME, ['01']), sent(2, LATE, ['01'])],
      { correction: '2026-10-12' },
      ['01 accepted'],
      [],
    ],
    [
      'in time, and corrected a day after the term for it',
      [sent(1, IN_TIME, ['01']), sent(2, LATE, ['01'])],
      { correction: '2026-10-11' },
      ['01 sent-back'],
      ['error 报送日期 v2.xlsx'],
    ],
    ['late under an extension', [sent(1, LATE, ['01'])], { extendedTo: '2026-10-12' }, ['01 accepted'], []],
    [
      'a day after an extension',
      [sent(1, LATE, ['01'])],
      { extendedTo: '2026-10-11' },
      ['01 sent-back'],
      ['error 报送日期 v1.xlsx'],
    ],
    [
      'under an extension, and corrected after it',
      [sent(1, '2026-10-05', ['01']), sent(2, LATE, ['01'])],
      { extendedTo: '2026-10-05' },
      ['01 accepted'],
      [],
    ],
    [
      'late under an extension without a reason',
      [sent(1, LATE, ['01'])],
      { extendedTo: '2026-10-12', reason: null },
      ['01 sent-back'],
      ['error 报送日期 v1.xlsx'],
    ],
  ])('%s', async (_name, submissions, terms, records, said) => {
    const merged = await merge(submissions, terms)
    expect(merged.records).toEqual(records)
    expect(merged.said).toEqual(said)
  })

  it('asks an office for the reason of an extension, at its cell', () => {
    const found = (terms: Terms) =>
      office(terms)
        .findings.map(({ finding }) => finding)
        .filter(({ header }) => header === '延期理由')
        .map(({ severity, message }) => [severity, message])
    expect(found({ extendedTo: '2026-10-12', reason: null })).toEqual([
      ['error', '同意延期至 2026-10-12，没有写理由，延期没有采用'],
    ])
    expect(found({ extendedTo: '2026-10-12' })).toEqual([])
    expect(found({})).toEqual([])
  })
})
