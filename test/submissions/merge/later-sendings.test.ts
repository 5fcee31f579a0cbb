import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rollup } from '../../../office/rollup.ts'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../../programmes/registry.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import { decisions } from '../../../templates/forms/decisions.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { type HazardSample, hazardRows } from '../support/samples.ts'
import { officeOf, type Rows, type Sent, submissionOf } from '../support/submissions.ts'

const FORMS = { application: hazardApplication, report: hazardReport, summary: hazardSummary }
const UNIT = '济阳区总工会'

type About = Required<Pick<HazardSample, 'hazard' | 'place' | 'finder' | 'employer'>>

/** What an application is about; each of these is another one. */
const A: About = {
  hazard: '燃气调压箱被杂物遮压',
  place: '家属区东门',
  finder: '麦传岱',
  employer: '泓铎燃气公司',
}
const B: About = {
  hazard: '液氨储罐安全阀锈死',
  place: '冷库机房',
  finder: '丛明璟',
  employer: '砥桐冷链公司',
}
const C: About = { hazard: '行车钢丝绳断丝超限', place: '二车间', finder: '臧如海', employer: '鸿舟锻造公司' }
const D: About = {
  hazard: '配电室电缆沟积水',
  place: '一号配电室',
  finder: '费本立',
  employer: '恒屿纺织公司',
}
const ABOUT = [A, B, C, D]

type Numbered = readonly [number: string, about: Partial<HazardSample>]

/** A sending of a version, in one workbook. */
const sent = (version: number, applications: readonly Numbered[], more: Partial<Sent> = {}): Submission =>
  submissionOf({
    programme: 'jinan-hazard',
    unit: UNIT,
    version,
    date: `2026-06-${10 * version}`,
    file: `v${version}.xlsx`,
    rows: hazardRows(
      FORMS,
      applications.map(([number, about]) => ({ ...A, ...about, number })),
    ),
    ...more,
  })

const office = (rows: Rows) =>
  officeOf(
    '济南市总工会',
    { decisions: rows.map((row) => ({ programme: '济南市隐患排查奖励', unit: UNIT, ...row })) },
    [decisions as unknown as Form],
  )

const merge = async (submissions: readonly Submission[], decided: Rows = []) => {
  const offices = decided.length > 0 ? [office(decided)] : []
  const run = await rollup({ registry, submissions, offices, refused: [], codec: nodeCodec })
  expect(run.defects).toEqual([])
  const { node } = run.rollups.find((each) => each.node.programme.id === 'jinan-hazard')!
  const { counts } = node
  expect(counts.read).toBe(
    counts.accepted + counts.sentBack + counts.review + counts.duplicate + counts.superseded,
  )
  return {
    node,
    counts,
    /** File, number, and how it stands. */
    records: node.entries
      .map((e) => `${e.submission.file} ${e.number} ${e.standing === 'active' ? e.verdict : e.standing}`)
      .sort(),
    /** What is asked about numbers. */
    asked: node.findings
      .filter(({ header, rule }) => header === '申报编号' && rule === null)
      .map(({ file, address, severity, message, mend, related }) => ({
        at: `${severity} ${file} ${address}`,
        message,
        mend,
        related: related.map((cell) => `${cell.file} ${cell.address}`),
      })),
  }
}

describe('a later sending with the same number', () => {
  it.each<[string, Partial<HazardSample>]>([
    ['word for word', {}],
    ['another place', { place: '家属区东门 1 号调压箱' }],
    ['the name written anew', { hazard: '调压箱被遮挡，无法检修' }],
    ['name and place written anew, much alike', { hazard: '燃气调压箱被遮压', place: '家属区' }],
    ['the person corrected', { finder: '麦传代' }],
    ['the employer in full', { employer: '济南泓铎燃气有限公司' }],
    ['the person in full-width brackets and spaces', { hazard: '燃气调压箱 被杂物遮压', finder: '麦 传岱' }],
  ])('is a new version: %s', async (_, change) => {
    const { records, asked } = await merge([sent(1, [['01', { barred: true }]]), sent(2, [['01', change]])])
    expect(records).toEqual(['v1.xlsx 01 superseded', 'v2.xlsx 01 accepted'])
    expect(asked).toEqual([])
  })

  it.each<[string, Partial<HazardSample>]>([
    ['all of it', B],
    ['all but the name', { ...B, hazard: A.hazard }],
    ['all but the person', { ...B, finder: A.finder }],
    ['all but the employer', { ...B, employer: A.employer }],
    ['a second hazard of the same person', { ...A, hazard: B.hazard, place: B.place }],
  ])('is another application where it differs in %s', async (_, other) => {
    const { counts, records, asked } = await merge([sent(1, [['01', A]]), sent(2, [['01', other]])])
    expect(counts).toMatchObject({ read: 2, review: 2, superseded: 0 })
    expect(records).toEqual(['v1.xlsx 01 review', 'v2.xlsx 01 review'])
    expect(asked.map(({ at, related }) => [at, related])).toEqual([
      ['review v1.xlsx A4', ['v2.xlsx A4']],
      ['review v2.xlsx A4', ['v1.xlsx A4']],
    ])
    for (const { message, mend } of asked) {
      expect(message).toContain('编号相同，内容像另一份申报')
      expect(mend).toContain('请给其中一份改编号')
      expect(mend).not.toMatch(/作废|版本号/)
    }
  })

  it('in two parts of one sending is another application too', async () => {
    const { records, asked } = await merge([
      sent(
        1,
        [
          ['1', A],
          ['2', B],
        ],
        { file: 'a.xlsx' },
      ),
      sent(
        1,
        [
          ['1', C],
          ['2', D],
        ],
        { file: 'b.xlsx' },
      ),
    ])
    expect(records).toEqual(['a.xlsx 1 review', 'a.xlsx 2 review', 'b.xlsx 1 review', 'b.xlsx 2 review'])
    expect(asked.map(({ at, related }) => [at, related])).toEqual([
      ['review a.xlsx A4', ['b.xlsx A4']],
      ['review a.xlsx A5', ['b.xlsx A5']],
      ['review b.xlsx A4', ['a.xlsx A4']],
      ['review b.xlsx A5', ['a.xlsx A5']],
    ])
  })

  it('and day, changed: the sender says which one counts', async () => {
    const { asked } = await merge([
      sent(1, [['1', A]], { file: 'a.xlsx' }),
      sent(1, [['1', { ...A, place: '家属区西门' }]], { file: 'b.xlsx' }),
    ])
    expect(asked.map(({ at, mend }) => [at, mend.includes('以哪份为准')])).toEqual([
      ['review a.xlsx A4', true],
      ['review b.xlsx A4', true],
    ])
  })

  it('a mend of the clash, one of them given a new number, settles it and counts nothing twice', async () => {
    const clash = [
      sent(1, [
        ['01', A],
        ['02', C],
      ]),
      sent(2, [['01', B]]),
    ]
    const { records, asked } = await merge([
      ...clash,
      sent(3, [
        ['01', A],
        ['02', C],
        ['03', B],
      ]),
    ])
    expect(records).toEqual([
      'v1.xlsx 01 superseded',
      'v1.xlsx 02 superseded',
      'v2.xlsx 01 superseded',
      'v3.xlsx 01 accepted',
      'v3.xlsx 02 accepted',
      'v3.xlsx 03 accepted',
    ])
    expect(asked).toEqual([])
  })

  it('a number repeated in one file and mended in the next counts nothing twice', async () => {
    const { records } = await merge([
      sent(1, [
        ['01', A],
        ['01', B],
      ]),
      sent(2, [
        ['01', A],
        ['02', B],
      ]),
    ])
    expect(records).toEqual([
      'v1.xlsx 01 superseded',
      'v1.xlsx 01 superseded',
      'v2.xlsx 01 accepted',
      'v2.xlsx 02 accepted',
    ])
  })

  it('both recommended: one goes up, the other waits for a number of its own', async () => {
    const { node } = await merge(
      [sent(1, [['01', A]]), sent(2, [['01', B]])],
      [
        { number: '01', name: A.hazard, decision: '推荐' },
        { number: '01', name: B.hazard, decision: '推荐' },
      ],
    )
    expect([...node.selection.chosen].map(({ name }) => name)).toEqual([A.hazard])
    const reported = node.findings.filter(({ message }) => message.includes('这一条没有上报'))
    expect(reported.map(({ severity, row }) => [severity, row])).toEqual([['error', 5]])
  })

  it('a decision that names neither is not taken for one of them', async () => {
    const { node } = await merge(
      [sent(1, [['01', A]]), sent(2, [['01', B]])],
      [{ number: '01', decision: '推荐' }],
    )
    expect(node.selection.chosen.size).toBe(0)
    const reported = node.findings.filter(({ message }) => message.includes('看不出意见说的是哪一份'))
    expect(reported.map(({ severity, header }) => [severity, header])).toEqual([['warning', '名称']])
  })
})

describe('a record that a later sending does not have', () => {
  const batches = [
    sent(1, [
      ['01', A],
      ['02', B],
    ]),
    sent(2, [['03', C]]),
  ]

  it('still counts and is asked about, at its number', async () => {
    const { counts, records, asked } = await merge(batches)
    expect(counts).toMatchObject({ read: 3, accepted: 1, review: 2, superseded: 0 })
    expect(records).toEqual(['v1.xlsx 01 review', 'v1.xlsx 02 review', 'v2.xlsx 03 accepted'])
    expect(asked.map(({ at }) => at)).toEqual(['review v1.xlsx A4', 'review v1.xlsx A5'])
    expect(asked[0]!.message).toContain('是撤回，还是分批报送？')
  })

  it.each<[string, Rows[number], string]>([
    ['保留', { duplicate: '保留' }, 'accepted'],
    ['剔除', { duplicate: '剔除' }, 'duplicate'],
    ['decided after the later sending', { decision: '推荐', decidedOn: '2026-06-25' }, 'accepted'],
    ['decided before the later sending', { decision: '推荐', decidedOn: '2026-06-15' }, 'review'],
    ['decided on no day', { decision: '推荐' }, 'review'],
  ])('the office’s word settles it: %s', async (_, row, standing) => {
    const { records } = await merge(batches, [{ number: '01', name: A.hazard, ...row }])
    expect(records[0]).toBe(`v1.xlsx 01 ${standing}`)
    expect(records[1]).toBe('v1.xlsx 02 review')
  })

  it('is gone once its sender takes its number back, and only then', async () => {
    const { records, asked, node } = await merge([batches[0]!, sent(2, [['03', C]], { takenBack: '０１' })])
    expect(records).toEqual(['v1.xlsx 01 superseded', 'v1.xlsx 02 review', 'v2.xlsx 03 accepted'])
    expect(asked.map(({ at }) => at)).toEqual(['review v1.xlsx A5'])
    expect(node.findings.filter(({ header }) => header === '撤回编号')).toEqual([])
  })

  it.each<[string, string, string]>([
    ['a number that it has itself', '03', 'error'],
    ['a number that nobody sent', '07', 'review'],
  ])('taking back %s is told', async (_, takenBack, severity) => {
    const { node } = await merge([batches[0]!, sent(2, [['03', C]], { takenBack })])
    const reported = node.findings.filter(({ header }) => header === '撤回编号')
    expect(reported.map((each) => each.severity)).toEqual([severity])
    expect(reported[0]!.file).toBe('v2.xlsx')
  })

  it('with nothing but another number is the same one', async () => {
    const { records } = await merge([sent(1, [['01', A]]), sent(2, [['JY-01', A]])])
    expect(records).toEqual(['v1.xlsx 01 superseded', 'v2.xlsx JY-01 accepted'])
  })

  it('that another number looks like is named', async () => {
    const { asked } = await merge([sent(1, [['01', A]]), sent(2, [['05', { ...A, place: '家属区西门' }]])])
    expect(asked.map(({ at, related }) => [at, related])).toEqual([['review v1.xlsx A4', ['v2.xlsx A4']]])
    expect(asked[0]!.message).toContain('编号 05 内容像是它')
  })

  it('is found in any of the later sendings, not in the last alone', async () => {
    const { records } = await merge([sent(1, [['01', A]]), sent(2, [['01', A]]), sent(3, [['02', B]])])
    expect(records).toEqual(['v1.xlsx 01 superseded', 'v2.xlsx 01 review', 'v3.xlsx 02 accepted'])
  })
})

describe('for any inbox of one sender', () => {
  const files = fc.array(
    fc.record({
      version: fc.integer({ min: 1, max: 3 }),
      withdrawn: fc.boolean(),
      takenBack: fc.option(fc.constantFrom('1', '2', '1、2'), { nil: undefined }),
      applications: fc.array(
        fc.record({ number: fc.constantFrom('1', '2', '3'), about: fc.nat(3), barred: fc.boolean() }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )

  it('no record is lost, and none is replaced by another application', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (inbox) => {
        const submissions = inbox.map(({ version, withdrawn, takenBack, applications }, i) =>
          sent(
            version,
            applications.map(({ number, about, barred }) => [number, { ...ABOUT[about]!, barred }]),
            { file: `${i}.xlsx`, withdrawn: withdrawn && i % 3 === 2, ...(takenBack ? { takenBack } : {}) },
          ),
        )
        const { node, counts } = await merge(submissions)
        expect(counts.read).toBe(inbox.reduce((sum, { applications }) => sum + applications.length, 0))
        for (const entry of node.entries) {
          if (entry.standing !== 'superseded') continue
          const by = node.replacedBy.get(entry.record)!
          const again = node.entries.some((e) => e.submission === by && e.name === entry.name)
          expect(by.withdrawn || again || by.takenBack.includes(entry.number)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})
