import { describe, expect, it } from 'vitest'
import { rollup } from '../../office/rollup.ts'
import { hazardApplication } from '../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../programmes/registry.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { hazardRows } from './support/samples.ts'
import { type Sent, submissionOf } from './support/submissions.ts'

const HAZARD = { application: hazardApplication, report: hazardReport, summary: hazardSummary }

const run = (more: Partial<Sent>) =>
  rollup({
    registry,
    submissions: [
      submissionOf({
        programme: 'jinan-hazard',
        unit: '历下区总工会',
        rows: hazardRows(HAZARD, [{ number: 'H1', hazard: '护栏缺失', place: '一车间' }]),
        ...more,
      }),
    ],
    offices: [],
    refused: [],
    codec: nodeCodec,
  })

describe('duties of the sending union', () => {
  it.each([
    ['says that it has no scheme', [], 2],
    ['does not say whether it has one', ['reward-scheme'], 1],
  ])('a county that %s is told, and its worker’s claim stands', async (_name, without, found) => {
    const { rollups, findings } = await run({ without })
    expect(rollups[0]?.node.counts).toMatchObject({ read: 1, accepted: 1, sentBack: 0, review: 0 })
    expect(findings.filter(({ rule }) => rule === 'YH-11a')).toHaveLength(found)
  })

  it('a fault of the submission itself still bears on its records', async () => {
    const { rollups } = await run({ date: '2026-10-08' })
    expect(rollups[0]?.node.counts).toMatchObject({ read: 1, accepted: 0, sentBack: 1 })
  })
})
