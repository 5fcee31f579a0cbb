/** A rule of ours that throws, whatever it ranges over: the records that it may concern wait, nobody is blamed. */
import { describe, expect, it } from 'vitest'
import { type Run, rollup } from '../../office/rollup.ts'
import { summaryOf } from '../../office/summary.ts'
import { hazardApplication } from '../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../programmes/registry.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import type { Rule } from '../../rules/rule.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { hazardRows, provincialRows } from '../submissions/support/samples.ts'
import { submissionOf } from '../submissions/support/submissions.ts'

const FORMS = { application: hazardApplication, report: hazardReport, summary: hazardSummary }
const LIXIA = '历下区总工会'
const SHIZHONG = '市中区总工会'

const hazards = (unit: string, numbers: readonly string[], barred?: string) =>
  submissionOf({
    programme: 'jinan-hazard',
    unit,
    file: `${unit}.xlsx`,
    rows: hazardRows(
      FORMS,
      numbers.map((number) => ({
        number,
        hazard: `${'甲乙丙丁'[Number(number.slice(1))]}号吊具裂纹`,
        place: `第${number.slice(1)}车间`,
        barred: number === barred,
      })),
    ),
  })

const studio = submissionOf({
  programme: 'shandong-studio',
  unit: LIXIA,
  file: '工作室.xlsx',
  rows: provincialRows([
    { number: 'S1', studio: '甲工作室', employer: '某某厂', namedBy: '济南市总工会', namedOn: '2020-01-01' },
  ]),
})

/** The rules, one of them with a judge of its own. */
const withJudge = (
  id: string,
  judge: (given: unknown, of: (...all: unknown[]) => unknown) => unknown,
): Registry => {
  expect(registry.rules.map((rule) => rule.id)).toContain(id)
  return {
    ...registry,
    rules: registry.rules.map((rule) => {
      if (rule.id !== id) return rule
      const own = rule.judge as (...all: unknown[]) => unknown
      return { ...rule, judge: (...all: unknown[]) => judge(all[0], () => own(...all)) } as unknown as Rule
    }),
  }
}

/** Throws where what it is given holds the record of a number. */
const brokenAt = (id: string, number: string): Registry =>
  withJudge(id, (given, own) => {
    if (JSON.stringify(given).includes(`"${number}"`)) throw new Error('a slip of ours')
    return own()
  })

const run = (by: Registry, barred?: string): Promise<Run> =>
  rollup({
    registry: by,
    submissions: [hazards(LIXIA, ['H0', 'H1'], barred), hazards(SHIZHONG, ['H2']), studio],
    offices: [],
    refused: [],
    codec: nodeCodec,
  })

const verdicts = (of: Run) =>
  Object.fromEntries(
    of.rollups
      .filter(({ node }) => node.programme.id === 'jinan-hazard')
      .flatMap(({ node }) => node.entries.map(({ number, verdict }) => [number, verdict])),
  )

const told = (of: Run) =>
  of.findings.map(({ rule, file, address, severity, message }) => [rule, file, address, severity, message])

describe('a rule that throws', () => {
  it.each([
    ['one record', 'YH-03b', 'H1', ['H1'], { file: `${LIXIA}.xlsx`, sheet: hazardApplication.sheet, row: 5 }],
    ['one sheet', 'YH-10b', 'H1', ['H0', 'H1'], { file: `${LIXIA}.xlsx`, sheet: null, row: null }],
    ['one workbook', 'YH-09d', 'H2', ['H2'], { file: `${SHIZHONG}.xlsx`, sheet: null, row: null }],
    ['all senders', 'YH-10a', 'H2', ['H0', 'H1', 'H2'], { sheet: null, row: null }],
  ])('over %s', async (_name, id, number, waiting, place) => {
    const broken = await run(brokenAt(id, number))
    expect(verdicts(broken)).toEqual(
      Object.fromEntries(
        ['H0', 'H1', 'H2'].map((each) => [each, waiting.includes(each) ? 'defect' : 'accepted']),
      ),
    )
    expect(broken.defects.map(({ record: _, ...defect }) => defect)).toMatchObject([{ rule: id, ...place }])
    expect(broken.defects[0]?.error).toContain('a slip of ours')
    // Nobody is told of a fault that is not theirs, and all else is told as ever.
    expect(told(broken)).toEqual(told(await run(registry)))
    const [hazard] = summaryOf(broken).rollups.filter(({ programme }) => programme === 'jinan-hazard')
    expect(hazard?.records).toMatchObject({
      read: 3,
      accepted: 3 - waiting.length,
      review: waiting.length,
      sentBack: 0,
    })
  })

  it('leaves the other programmes alone', async () => {
    const [sound, broken] = [await run(registry), await run(brokenAt('YH-10a', 'H2'))]
    const others = (of: Run) =>
      of.rollups
        .filter(({ node }) => node.programme.id !== 'jinan-hazard')
        .flatMap(({ node }) => node.entries.map(({ number, verdict }) => [node.place, number, verdict]))
    expect(others(broken)).toEqual(others(sound))
    expect(others(broken).map(([, , verdict]) => verdict)).not.toContain('defect')
  })

  it('sends back what has a fault of its own', async () => {
    const broken = await run(brokenAt('YH-10a', 'H2'), 'H0')
    expect(verdicts(broken)).toEqual({ H0: 'sent-back', H1: 'defect', H2: 'defect' })
  })

  it('a comparison that blames a record which it was not given is one that throws', async () => {
    const broken = await run(withJudge('YH-10a', () => [{ row: {}, blames: 'hazard', says: '不符' }]))
    expect(verdicts(broken)).toEqual({ H0: 'defect', H1: 'defect', H2: 'defect' })
    expect(broken.defects).toHaveLength(1)
  })

  it('is not there where nothing throws', async () => {
    const sound = await run(registry)
    expect(sound.defects).toEqual([])
    expect(verdicts(sound)).toEqual({ H0: 'accepted', H1: 'accepted', H2: 'accepted' })
  })
})
