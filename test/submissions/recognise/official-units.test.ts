import { describe, expect, it } from 'vitest'
import { rollup } from '../../../office/rollup.ts'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../../programmes/registry.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { hazardRows } from '../support/samples.ts'
import { officeOf, submissionOf } from '../support/submissions.ts'

const FORMS = { application: hazardApplication, report: hazardReport, summary: hazardSummary }

const office = (...units: readonly string[]) =>
  officeOf(
    '济南市总工会',
    {
      [allocations.id]: units.map((unit) => ({
        programme: '济南市隐患排查奖励',
        unit,
        unitKind: '区县总工会',
        max: 9,
      })),
    },
    [allocations as unknown as Form],
  )

const listed = (of: ReturnType<typeof office>) =>
  of.sheets
    .filter(({ reading }) => reading.form.id === allocations.id)
    .flatMap(({ reading }) => reading.records.map(({ row }) => (row as Record<string, unknown>)['unit']))

const said = (of: ReturnType<typeof office>) =>
  of.findings
    .map(({ finding }) => finding)
    .filter(({ message }) => message.includes('按规范名称读取'))
    .map(({ severity, address, message }) => `${severity} ${address} ${message}`)

describe('units that an office lists', () => {
  it('are known by their official names, and that is said once for a sheet', () => {
    const of = office('槐荫区总工会', '济南市历下区总工会', '天桥区工会', '济南市某某局工会')
    expect(listed(of)).toEqual(['槐荫区总工会', '历下区总工会', '天桥区总工会', '济南市某某局工会'])
    expect(said(of)).toEqual(['info B5 2 个单位按规范名称读取，如“济南市历下区总工会”按“历下区总工会”'])
  })

  it('stay as they are where only spaces differ, or the place is another city’s', () => {
    const of = office('历下区 总工会', '枣庄市市中区总工会')
    expect(listed(of)).toEqual(['历下区 总工会', '枣庄市市中区总工会'])
    expect(said(of)).toEqual([])
  })

  it.each([
    ['济南市历下区总工会', '济南市历下区总工会'],
    ['济南市历下区总工会', '历下区总工会'],
    ['历下区总工会', '济南市历下区总工会'],
    ['历下区工会', '济南历下区总工会'],
  ])('listed as %s and sending as %s, a union has reported', async (inList, unit) => {
    const rows = hazardRows(FORMS, [{ number: 'H1', hazard: '护栏缺失', place: '一车间' }])
    const { rollups, findings } = await rollup({
      registry,
      codec: nodeCodec,
      submissions: [submissionOf({ programme: 'jinan-hazard', unit, rows })],
      offices: [office(inList)],
      refused: [],
    })
    expect(rollups[0]!.node.entries.map(({ origin }) => origin.unit)).toEqual(['历下区总工会'])
    expect(findings.filter(({ message }) => /推荐名额|没有报送|未报/.test(message))).toEqual([])
  })
})
