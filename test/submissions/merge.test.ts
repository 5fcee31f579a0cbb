import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeFiles } from '../../office/node-files.ts'
import { type Run, rollup } from '../../office/rollup.ts'
import { hazardApplication } from '../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { rewardList } from '../../programmes/jinan-hazard/forms/reward-list.ts'
import { registry } from '../../programmes/registry.ts'
import { shandongStudioApplication } from '../../programmes/shandong-studio/forms/studio-application.ts'
import { recogniseSubmission } from '../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { EDITION } from '../../templates/sheet/form.ts'
import type { Cell } from '../../templates/sheet/grid.ts'
import { Day } from '../../templates/values/day.ts'
import { nodeCodec, readBook } from '../../workbook/codecs/node.ts'
import { type HazardSample, hazardRows, provincialRows } from './support/samples.ts'
import { officeOf, type Sent, submissionOf } from './support/submissions.ts'

const HAZARD = { application: hazardApplication, report: hazardReport, summary: hazardSummary }
const UNITS = ['历下区总工会', '市中区总工会', '槐荫区总工会', '天桥区总工会']

const hazards = (unit: string, samples: readonly HazardSample[], more: Partial<Sent> = {}): Submission =>
  submissionOf({ programme: 'jinan-hazard', unit, rows: hazardRows(HAZARD, samples), ...more })

const run = (submissions: readonly Submission[], offices: Parameters<typeof rollup>[0]['offices'] = []) =>
  rollup({ registry, submissions, offices, refused: [], codec: nodeCodec })

/** What a merge says of its records, wherever they stood. */
const records = (of: Run) =>
  of.rollups.flatMap(({ node }) =>
    node.entries
      .map((e) =>
        [
          node.place,
          e.origin.unit,
          e.number,
          e.name,
          e.standing,
          e.verdict,
          node.selection.chosen.has(e),
        ].join('|'),
      )
      .sort(),
  )

const counts = (of: Run) => of.rollups.map(({ node }) => node.counts)

const one = (n: number, rest: Partial<HazardSample> = {}): HazardSample => ({
  number: `H${n}`,
  hazard: `${'甲乙丙丁戊己庚辛壬癸'[n % 10]}号隐患${n}`,
  place: `第${n}车间`,
  ...rest,
})

describe('one merge', () => {
  it('an accepted record, and one that is sent back, with nothing lost', async () => {
    const result = await run([hazards(UNITS[0]!, [one(1), one(2, { barred: true })])])
    expect(result.defects).toEqual([])
    expect(counts(result)).toEqual([
      {
        read: 2,
        accepted: 1,
        sentBack: 1,
        review: 0,
        duplicate: 0,
        superseded: 0,
        waiting: 0,
        notForwarded: 1,
      },
    ])
  })

  it('a later version replaces an earlier one, visibly', async () => {
    const result = await run([
      hazards(UNITS[0]!, [one(1, { barred: true }), one(2)]),
      hazards(UNITS[0]!, [one(1), one(2)], { version: 2, date: '2026-07-01' }),
    ])
    expect(counts(result)[0]).toMatchObject({ read: 4, accepted: 2, superseded: 2 })
    expect(result.findings.filter((f) => f.rule === 'YH-03b')).toEqual([])
  })

  it('a withdrawal takes back all that its sender sent, and nobody else’s; nothing is lost in silence', async () => {
    const result = await run([
      hazards(UNITS[0]!, [one(1), one(2)]),
      hazards(UNITS[1]!, [one(3)]),
      hazards(UNITS[0]!, [], { version: 2, withdrawn: true }),
    ])
    expect(counts(result)[0]).toMatchObject({ read: 3, accepted: 1, superseded: 2 })
    const outcome = result.findings.filter((f) => f.message.includes('撤回'))
    expect(outcome.map((f) => [f.file, f.severity])).toEqual([[`${UNITS[0]}-2.xlsx`, 'info']])
  })

  it('a later version stands again after a withdrawal', async () => {
    const result = await run([
      hazards(UNITS[0]!, [one(1)], { version: 2, withdrawn: true }),
      hazards(UNITS[0]!, [one(1)], { version: 3 }),
    ])
    expect(counts(result)[0]).toMatchObject({ read: 2, accepted: 1, superseded: 1 })
    expect(result.findings.filter((f) => f.message.includes('撤回'))).toEqual([])
  })

  it('a withdrawal that another workbook of its version contradicts takes nothing back: a person is asked', async () => {
    const result = await run([
      hazards(UNITS[0]!, [one(1)], { file: 'a.xlsx', version: 2 }),
      hazards(UNITS[0]!, [], { file: 'b.xlsx', version: 2, withdrawn: true }),
    ])
    expect(counts(result)[0]).toMatchObject({ read: 1, accepted: 1 })
    expect(
      result.findings.filter((f) => f.message.includes('撤回')).map((f) => [f.file, f.severity]),
    ).toEqual([['b.xlsx', 'review']])
  })

  it('the later day decides between equal versions', async () => {
    const result = await run([
      hazards(UNITS[0]!, [one(1)], { file: 'b.xlsx', date: '2026-06-01' }),
      hazards(UNITS[0]!, [one(1, { barred: true })], { file: 'a.xlsx', date: '2026-06-02' }),
    ])
    expect(counts(result)[0]).toMatchObject({ read: 2, sentBack: 1, superseded: 1 })
  })

  it('identical content counts once', async () => {
    const result = await run([
      hazards(UNITS[0]!, [one(1)], { file: 'a.xlsx' }),
      hazards(UNITS[0]!, [one(1)], { file: 'a 副本.xlsx' }),
    ])
    expect(counts(result)[0]).toMatchObject({ read: 2, accepted: 1, duplicate: 1 })
  })

  it('one number, two contents, same version and day: both wait for a person', async () => {
    const result = await run([
      hazards(UNITS[0]!, [one(1)], { file: 'a.xlsx' }),
      hazards(UNITS[0]!, [{ ...one(1), hazard: '另一隐患' }], { file: 'b.xlsx' }),
    ])
    expect(counts(result)[0]).toMatchObject({ read: 2, review: 2, duplicate: 0 })
  })

  it('a missing required sheet sends the file’s records back and loses none', async () => {
    const result = await run([hazards(UNITS[0]!, [one(1)], { without: ['hazard-report'] })])
    expect(counts(result)[0]).toMatchObject({ read: 1, sentBack: 1 })
    expect(result.findings.some((f) => f.kind === 'layout' && f.message.includes('事故隐患报告'))).toBe(true)
  })

  it('an old edition sends the records back, at the cell that names it', async () => {
    const result = await run([hazards(UNITS[0]!, [one(1)], { edition: '2025.1' })])
    expect(counts(result)[0]).toMatchObject({ read: 1, sentBack: 1 })
    const old = result.findings.find((f) => f.value === '2025.1')
    expect(old).toMatchObject({ kind: 'layout', severity: 'error', expected: EDITION, sheet: '填报参数' })
    expect(old?.address).toMatch(/^[A-Z]+\d+$/)
  })
})

describe('the office’s workbook', () => {
  const office = (
    decided: readonly [string, string, string, string][],
    allocated: readonly [string, number][] = [],
  ) =>
    officeOf(
      '济南市总工会',
      {
        [decisions.id]: decided.map(([unit, number, name, decision]) => ({
          programme: '济南市隐患排查奖励',
          unit,
          number,
          name,
          decision,
          decidedOn: '2026-07-20',
        })),
        [allocations.id]: allocated.map(([unit, max]) => ({
          programme: '济南市隐患排查奖励',
          unit,
          unitKind: '区县总工会',
          max,
        })),
      },
      [decisions, allocations, namingList],
    )

  it('only 推荐 goes up; the rest is counted notForwarded', async () => {
    const result = await run(
      [hazards(UNITS[0]!, [one(1), one(2), one(3)])],
      [
        office([
          [UNITS[0]!, 'H1', one(1).hazard, '推荐'],
          [UNITS[0]!, 'H2', one(2).hazard, '不推荐'],
        ]),
      ],
    )
    expect(counts(result)[0]).toMatchObject({ read: 3, accepted: 3, notForwarded: 2 })
  })

  it('a decision holds on to the content: another name is not taken', async () => {
    const result = await run(
      [hazards(UNITS[0]!, [one(1)])],
      [office([[UNITS[0]!, 'H1', '别的隐患', '推荐']])],
    )
    expect(counts(result)[0]).toMatchObject({ notForwarded: 1 })
    expect(result.findings.some((f) => f.file === '济南市总工会.xlsx' && f.message.includes('未采用'))).toBe(
      true,
    )
  })

  it.each<[string, string, string, object]>([
    ['undecided: both are sent back', '', '', { accepted: 0, sentBack: 2, duplicate: 0 }],
    ['one kept, one struck off', '保留', '剔除', { accepted: 1, sentBack: 0, duplicate: 1 }],
    ['not the same hazard', '不是重复', '不是重复', { accepted: 2, sentBack: 0, duplicate: 0 }],
  ])('the same hazard from two unions: %s', async (_, first, second, expected) => {
    const lines = [first, second].map((duplicate, i) => ({
      programme: '济南市隐患排查奖励',
      unit: UNITS[i]!,
      number: 'H1',
      decision: '推荐',
      duplicate: duplicate || null,
    }))
    const result = await run(
      [hazards(UNITS[0]!, [one(1)]), hazards(UNITS[1]!, [{ ...one(1), finder: '王示例' }])],
      [officeOf('济南市总工会', { [decisions.id]: lines }, [decisions])],
    )
    expect(counts(result)[0]).toMatchObject({ read: 2, ...expected })
    expect(result.findings.some((f) => f.rule === 'YH-10a')).toBe(first === '')
  })

  it.each([
    [null, { accepted: 0, sentBack: 1 }],
    ['保留', { accepted: 0, sentBack: 1 }],
    ['不是重复', { accepted: 1, sentBack: 0 }],
  ])('a hazard that was paid last year, of which the office says %s', async (duplicate, expected) => {
    const line = {
      programme: '济南市隐患排查奖励',
      unit: UNITS[0]!,
      number: 'H1',
      decision: '推荐',
      duplicate,
    }
    const sent = hazards(UNITS[0]!, [one(1)])
    const applied = sent.sheets.find(({ reading }) => reading.form.id === hazardApplication.id)!
    const { employer, hazard, hazardPlace } = applied.reading.records[0]!.row as Record<
      'employer' | 'hazard' | 'hazardPlace',
      string
    >
    const paid = {
      year: 2025,
      unit: UNITS[1]!,
      number: 'H7',
      employer,
      hazard,
      hazardPlace,
      finder: '李示例',
    }
    const result = await run(
      [sent],
      [
        officeOf('济南市总工会', { [decisions.id]: [line], [rewardList.id]: [paid] }, [
          decisions,
          rewardList,
        ]),
      ],
    )
    expect(counts(result)[0]).toMatchObject({ read: 1, ...expected })
  })

  it('a payment of this year is held against its application, at the office’s own cell', async () => {
    const paid = { year: 2026, unit: UNITS[0]!, number: 'H1' }
    const result = await run(
      [hazards(UNITS[0]!, [one(1)])],
      [officeOf('济南市总工会', { [rewardList.id]: [paid, { ...paid, number: 'H9' }] }, [rewardList])],
    )
    const found = result.findings.filter(({ rule }) => rule === 'merge/paid-application')
    expect(found.map(({ file, kind, header }) => [file, kind, header])).toEqual([
      ['济南市总工会.xlsx', 'violation', '申报编号'],
      ['济南市总工会.xlsx', 'unjudged', '申报编号'],
    ])
    expect(counts(result)[0]).toMatchObject({ read: 1, accepted: 1 })
  })

  const payeeElsewhere = (more: Partial<HazardSample> = {}) =>
    hazards(UNITS[0]!, [one(1, { payee: '赵示例', ...more })])
  const waiver = (more: Record<string, Cell>) =>
    officeOf(
      '济南市总工会',
      {
        [decisions.id]: [
          {
            programme: '济南市隐患排查奖励',
            unit: UNITS[0]!,
            number: 'H1',
            decision: '推荐',
            waivedRule: 'YH-10b',
            reason: '本人委托家属代领，已附委托书',
            decidedBy: '生产保护部',
            decidedOn: '2026-08-01',
            ...more,
          },
        ],
      },
      [decisions],
    )

  const INCOMPLETE = '理由、审定人、审定日期没有填全'
  const NOT_ASKED = '这条申报没有该规则的“须说明”问题'
  const WORDS = '办公室豁免：本人委托家属代领，已附委托书（生产保护部，2026-08-01）'
  const until = (day: string, sent = '2026-06-30'): string => `豁免有效期到 ${day}，报送日期是 ${sent}`

  /** The warning’s answer, and what is said of the waiver. */
  async function waived(submission: Submission, more: Record<string, Cell>) {
    const result = await run([submission], [waiver(more)])
    const unused = result.findings.filter(({ message }) => message.startsWith('豁免没有采用'))
    for (const found of unused) {
      expect(found).toMatchObject({
        file: '济南市总工会.xlsx',
        sheet: decisions.sheet,
        severity: 'warning',
        header: '豁免规则',
        programme: 'jinan-hazard',
        unit: '济南市总工会',
      })
      expect(found.address).toMatch(/^[A-Z]+4$/)
    }
    return {
      counts: counts(result)[0],
      answer: result.findings.find((f) => f.rule === 'YH-10b')?.answer ?? null,
      unused: unused.map(({ message }) => message.replace('豁免没有采用：', '')),
    }
  }

  it.each<[string, Record<string, Cell>, string | null]>([
    ['accepted by the office', {}, null],
    ['by one of several rules, in small letters', { waivedRule: 'YH-08、 yh-10b' }, null],
    ['until the very day of the submission', { waivedUntil: '2026-06-30' }, null],
    ['no longer', { waivedUntil: '2026-06-29' }, until('2026-06-29')],
    ['until some day of the month', { waivedUntil: '2026年6月' }, until('2026年6月')],
    ['until some day of the next month', { waivedUntil: '2026年7月' }, null],
    ['without a reason', { reason: null }, INCOMPLETE],
    ['without a person', { decidedBy: null }, INCOMPLETE],
    ['without a day', { decidedOn: null }, INCOMPLETE],
    ['for another rule', { waivedRule: 'YH-08' }, NOT_ASKED],
    ['for a rule that begins alike', { waivedRule: 'YH-10' }, NOT_ASKED],
  ])('a waived warning: %s', async (_, more, refused) => {
    const { counts: counted, answer, unused } = await waived(payeeElsewhere(), more)
    expect(counted).toMatchObject(refused === null ? { accepted: 1 } : { sentBack: 1 })
    expect(unused).toEqual(refused === null ? [] : [refused])
    expect(answer).toBe(refused === null ? WORDS : null)
  })

  it.each([
    [null, WORDS, []],
    ['2026-12-31', WORDS, []],
    ['2026-12-30', null, [until('2026-12-30', '2026-12-31')]],
  ])('of a submission without a day, a waiver until %s', async (waivedUntil, answer, unused) => {
    const undated = hazards(UNITS[0]!, [one(1, { payee: '赵示例' })], { date: '' })
    expect(undated.date).toBeUndefined()
    expect(await waived(undated, { waivedUntil })).toMatchObject({ answer, unused })
  })

  it('what the sender has given as its reason stays its answer', async () => {
    const rows = hazardRows(HAZARD, [one(1, { payee: '赵示例' })])
    const [first] = rows[hazardApplication.id]!
    const submission = submissionOf({
      programme: 'jinan-hazard',
      unit: UNITS[0]!,
      rows: { ...rows, [hazardApplication.id]: [{ ...first, explanation: '本人住院，委托家属代领' }] },
    })
    const { counts: counted, answer, unused } = await waived(submission, {})
    expect(counted).toMatchObject({ accepted: 1 })
    expect([answer, unused]).toEqual(['本人住院，委托家属代领', []])
  })

  it('an error is never waived', async () => {
    const barred = hazards(UNITS[0]!, [one(1, { barred: true })])
    const { counts: counted, unused } = await waived(barred, { waivedRule: 'YH-03b' })
    expect(counted).toMatchObject({ sentBack: 1 })
    expect(unused).toEqual(['“必须修改”的问题不能豁免'])
  })

  it('two decisions that contradict each other: neither is taken, both are reported', async () => {
    const result = await run(
      [hazards(UNITS[0]!, [one(1)])],
      [
        office([
          [UNITS[0]!, 'H1', one(1).hazard, '推荐'],
          [UNITS[0]!, 'H1', one(1).hazard, '不推荐'],
        ]),
      ],
    )
    expect(counts(result)[0]).toMatchObject({ accepted: 1, notForwarded: 1 })
    expect(result.findings.filter((f) => f.message.includes('两条都未采用')).map((f) => f.severity)).toEqual([
      'error',
      'error',
    ])
  })

  it('numbers and unions are compared as people read them', async () => {
    const result = await run(
      [hazards('历下区　总工会', [one(1, { number: 'ｈ１' })])],
      [office([[UNITS[0]!, 'H1', one(1).hazard, '推荐']], [[UNITS[0]!, 1]])],
    )
    expect(counts(result)[0]).toMatchObject({ accepted: 1, notForwarded: 0 })
  })

  it('a unit that stands twice in the allocation, or with its range the wrong way round, is reported', async () => {
    const result = await run(
      [hazards(UNITS[0]!, [one(1)])],
      [
        office(
          [],
          [
            [UNITS[0]!, 1],
            [UNITS[0]!, 9],
          ],
        ),
      ],
    )
    expect(result.findings.some((f) => f.message.includes('重复') && f.file === '济南市总工会.xlsx')).toBe(
      true,
    )
  })

  it('an office of another name is refused, and so is a wrong level', () => {
    expect(() => officeOf('济南总工会', {}, [])).toThrow('请写全称')
  })

  it('a sheet that the office’s workbook lacks is reported', () => {
    const found = office([]).findings.map((j) => j.finding.message)
    expect(found.some((message) => message.includes('年度通知要素'))).toBe(true)
  })

  it('a record that is sent back cannot be chosen, and the decision says so', async () => {
    const result = await run(
      [hazards(UNITS[0]!, [one(1, { barred: true })])],
      [office([[UNITS[0]!, 'H1', one(1).hazard, '推荐']])],
    )
    expect(result.rollups[0]!.node.selection.chosen.size).toBe(0)
    expect(result.findings.some((f) => f.header === '意见' && f.message.includes('不能上报'))).toBe(true)
  })

  it('recommending beyond the allocation is an error at the decision that goes over', async () => {
    const decided = [1, 2, 3].map((n): [string, string, string, string] => [
      UNITS[0]!,
      `H${n}`,
      one(n).hazard,
      '推荐',
    ])
    const samples = [one(1), one(2), one(3)]
    const within = await run([hazards(UNITS[0]!, samples)], [office(decided, [[UNITS[0]!, 3]])])
    expect(within.findings.filter((f) => f.severity === 'error')).toEqual([])
    const over = await run([hazards(UNITS[0]!, samples)], [office(decided, [[UNITS[0]!, 2]])])
    expect(over.findings.filter((f) => f.severity === 'error').map((f) => f.message)).toEqual([
      `${UNITS[0]}推荐到第 3 个，超过推荐名额 2 个`,
    ])
  })

  it('a unit outside the allocation is asked about, and one that did not report is missing', async () => {
    const result = await run([hazards(UNITS[1]!, [one(1)])], [office([], [[UNITS[0]!, 2]])])
    expect(counts(result)[0]).toMatchObject({ review: 1 })
    expect(result.findings.some((f) => f.message.includes('不在“推荐名额分配”表'))).toBe(true)
  })

  it('a file of another year is refused with its reason', async () => {
    const result = await run([hazards(UNITS[0]!, [one(1)], { year: 2025 })], [office([])])
    expect(result.refused[0]?.code).toBe('intake/misplaced')
    expect(result.refused[0]?.reason).toContain('2025')
  })
})

const arbitrary = fc.record({
  perUnit: fc.array(
    fc.array(fc.record({ n: fc.integer({ min: 1, max: 6 }), barred: fc.boolean() }), { maxLength: 4 }),
    { minLength: 1, maxLength: 3 },
  ),
  versions: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 3, maxLength: 3 }),
  twice: fc.boolean(),
})

describe('for any inbox', () => {
  it('the order in which files are read changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, fc.infiniteStream(fc.nat()), async ({ perUnit }, random) => {
        const inbox = perUnit.map((list, u) =>
          hazards(
            UNITS[u]!,
            list.map(({ n, barred }) => one(n, { barred })),
            { file: `${u}.xlsx` },
          ),
        )
        const keyed = inbox.map((s) => ({ s, key: random.next().value! }))
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ s }) => s)
        const [a, b] = [await run(inbox), await run(shuffled)]
        expect(records(b)).toEqual(records(a))
        expect(b.findings).toEqual(a.findings)
      }),
      { numRuns: 15 },
    )
  })

  it('any split of a sender’s records over workbooks gives the same rollup', async () => {
    const split = fc.array(fc.record({ barred: fc.boolean(), part: fc.integer({ min: 0, max: 2 }) }), {
      minLength: 1,
      maxLength: 7,
    })
    await fc.assert(
      fc.asyncProperty(split, async (list) => {
        const samples = list.map(({ barred }, n) => one(n, { barred }))
        const whole = await run([hazards(UNITS[0]!, samples, { file: 'a.xlsx' })])
        const parts = [0, 1, 2]
          .map((part) => samples.filter((_, n) => list[n]!.part === part))
          .filter((some) => some.length > 0)
          .map((some, n) => hazards(UNITS[0]!, some, { file: `part-${n}.xlsx` }))
        const parted = await run(parts)
        expect(records(parted)).toEqual(records(whole))
        expect(counts(parted)).toEqual(counts(whole))
      }),
      { numRuns: 25 },
    )
  })
})

describe('two levels', () => {
  const CITIES = ['青岛市总工会', '烟台市总工会']
  /** Numbers are each county's own, so two counties use the same ones. */
  const studio = (n: number, c: number, city: string, late: boolean) => ({
    number: `S${n}`,
    studio: `李示例${c}-${n}创新工作室`,
    employer: `${city}示例厂${c}-${n}`,
    namedBy: city,
    namedOn: late ? '2024-01-01' : '2020-01-01',
  })
  const county = (city: string, c: number, studios: readonly { late: boolean }[]) =>
    submissionOf({
      programme: 'shandong-studio',
      unit: `${city.slice(0, 2)}第${c}县总工会`,
      sentTo: city,
      file: `${city}-${c}.xlsx`,
      rows: provincialRows(studios.map(({ late }, n) => studio(n, c, city, late))),
    })
  const office = (city: string, counties: readonly (readonly { pick: boolean }[])[]) =>
    officeOf(
      city,
      {
        [decisions.id]: counties.flatMap((studios, c) =>
          studios.map(({ pick }, n) => ({
            programme: '山东省创新工作室',
            unit: `${city.slice(0, 2)}第${c}县总工会`,
            number: `S${n}`,
            name: `李示例${c}-${n}创新工作室`,
            decision: pick ? '推荐' : '不推荐',
            decidedOn: '2026-07-20',
          })),
        ),
      },
      [decisions],
    )

  /** A forwarded file as it comes once a person has signed it. */
  const signed = (bytes: Uint8Array, file: string): Submission => {
    const read = recogniseSubmission(registry, readBook(bytes), file) as Submission
    return { ...read, findings: read.findings.filter(({ finding }) => finding.code !== 'layout/unsigned') }
  }

  it('merging the cities’ 上报 = merging the county tree', async () => {
    const tree = fc.array(
      fc.array(fc.array(fc.record({ late: fc.boolean(), pick: fc.boolean() }), { maxLength: 3 }), {
        maxLength: 2,
      }),
      { minLength: 2, maxLength: 2 },
    )
    await fc.assert(
      fc.asyncProperty(tree, async (cities) => {
        const counties = cities.flatMap((list, i) => list.map((studios, c) => county(CITIES[i]!, c, studios)))
        if (counties.length === 0) return
        const offices = cities.map((list, i) => office(CITIES[i]!, list))
        const whole = await run(counties, offices)
        expect(whole.refused).toEqual([])
        const forwarded = whole.rollups
          .filter(({ forwarded: bytes }) => bytes !== null)
          .map(({ forwarded: bytes, files }) => signed(bytes!, files.forwarded!))
        const again = await run(forwarded)
        const province = (of: Run) =>
          of.rollups.filter(({ node }) => node.level === '省级' && node.counts.read > 0)
        const tell = (of: Run) =>
          province(of).map(({ node }) => ({
            counts: node.counts,
            findings: node.findings,
            entries: node.entries.map((e) => [e.origin, e.number, e.name, e.verdict, e.record.row]),
          }))
        expect(tell(again)).toEqual(tell(whole))
        const picked = cities.flat(2).filter(({ late, pick }) => pick && !late).length
        expect(province(whole)[0]?.node.counts.read ?? 0).toBe(picked)
      }),
      { numRuns: 6 },
    )
  }, 120_000)

  it.each([
    ['no decision yet: no 上报, and nothing at the province', null, 0, false],
    ['none recommended: a 上报 that says so, and nothing at the province', '不推荐', 0, true],
    ['one recommended: it is merged at the province', '推荐', 1, true],
  ])('a city’s run with %s', async (_name, decision, above, sends) => {
    const sent = county(CITIES[0]!, 0, [{ late: false }])
    const line = {
      programme: '山东省创新工作室',
      unit: sent.unit,
      number: 'S0',
      decision,
      decidedOn: '2026-07-20',
    }
    const result = await run(
      [sent],
      [officeOf(CITIES[0]!, { [decisions.id]: decision ? [line] : [] }, [decisions])],
    )
    expect(result.rollups.map(({ node }) => node.level)).toEqual(above === 1 ? ['市级', '省级'] : ['市级'])
    const [city] = result.rollups
    expect([city!.forwarded !== null, city!.files.forwarded !== null]).toEqual([sends, sends])
    if (city!.forwarded === null) return
    const up = signed(city!.forwarded, city!.files.forwarded!)
    const again = await run([up])
    expect(again.findings).toEqual([])
    expect(again.rollups.map(({ node }) => node.counts.read)).toEqual([above])
  })

  it('the city’s opinion goes up as the office decided it, and nobody’s own words are replaced', async () => {
    const counties = [county(CITIES[0]!, 0, [{ late: false }, { late: false }])]
    const unit = counties[0]!.unit
    const sheet = counties[0]!.sheets.find((s) => s.reading.form.id === shandongStudioApplication.id)!
    Object.assign(sheet.reading.records[1]!.row, { cityOpinion: '同意', cityOpinionOn: new Day(2026, 7, 1) })
    const lines = [0, 1].map((n) => ({
      programme: '山东省创新工作室',
      unit,
      number: `S${n}`,
      decision: '推荐',
      decidedOn: '2026-07-20',
    }))
    const result = await run(counties, [officeOf(CITIES[0]!, { [decisions.id]: lines }, [decisions])])
    const up = result.rollups.find(({ node }) => node.level === '省级')!.node.entries
    const opinions = up.map(({ record }) => record.row as Record<string, unknown>)
    expect(opinions.map((row) => [row['cityOpinion'], String(row['cityOpinionOn'])])).toEqual([
      ['推荐', '2026-07-20'],
      ['同意', '2026-07-01'],
    ])
  })

  it.each([
    ['the day of its decision', '2026-07-20', null, 1],
    ['the day on which the county spoke', 'county', null, 1],
    ['no day', null, null, 0],
    ['a month after the county spoke', '2026年12月', null, 1],
    ['a year that may lie before', '2026年', null, 0],
    ['a day before the county spoke', '2019-01-01', null, 0],
    ['no day, and the record bears the opinion’s own', null, new Day(2026, 7, 1), 1],
  ])('a recommendation with %s: %s', async (_name, decidedOn, own, up) => {
    const counties = [county(CITIES[0]!, 0, [{ late: false }])]
    const unit = counties[0]!.unit
    const sheet = counties[0]!.sheets.find((s) => s.reading.form.id === shandongStudioApplication.id)!
    const row = sheet.reading.records[0]!.row as Record<string, unknown>
    if (own !== null) Object.assign(row, { cityOpinion: '同意', cityOpinionOn: own })
    const line = {
      programme: '山东省创新工作室',
      unit,
      number: 'S0',
      decision: '推荐',
      decidedOn: decidedOn === 'county' ? String(row['countyOpinionOn']) : decidedOn,
    }
    const result = await run(counties, [officeOf(CITIES[0]!, { [decisions.id]: [line] }, [decisions])])
    const city = result.rollups.find(({ node }) => node.level === '市级')!.node
    expect(city.selection.heldBack.size).toBe(1 - up)
    expect(city.counts).toMatchObject({ read: 1, accepted: 1, notForwarded: 1 - up })
    const waits = city.findings.filter(({ message }) => message.includes('还不能上报'))
    expect(waits.map(({ severity, header }) => [severity, header])).toEqual(
      up === 1 ? [] : [['warning', '意见']],
    )
    // What did go up is not sent back there.
    const above = result.rollups
      .filter(({ node }) => node.level === '省级')
      .flatMap(({ node }) => node.entries)
    expect(above.map(({ verdict }) => verdict)).toEqual(Array(up).fill('accepted'))
  })

  it('names its files by programme and place', () => {
    const files = nodeFiles(
      { name: '山东省创新工作室', topUnit: '山东省总工会' } as never,
      '青岛市总工会',
      2026,
    )
    expect(files.forwarded).toBe('山东省创新工作室/青岛市/青岛市上报-2026.xlsx')
  })
})
