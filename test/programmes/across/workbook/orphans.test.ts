import { describe, expect, it } from 'vitest'
import { orphans as orphansOver } from '../../../../programmes/across/workbook/orphans.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../../programmes/registry.ts'
import { fundEntries } from '../../../../templates/forms/funds.ts'
import { projects } from '../../../../templates/forms/projects.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const orphans = orphansOver(registry.programmes)

const studio = sheet(jinanStudioApplication, [{ number: 'A' }])
const hazard = sheet(hazardApplication, [{ number: 'A' }])

describe('rule workbook/orphans', () => {
  it.each([
    ['A', []],
    ['ａ ', []],
    ['B', ['error number']],
    [null, []],
  ])('a project of %s beside the application of A: %j', (number, expected) => {
    expect(briefs(orphans, [studio, sheet(projects, [{ number }])])).toEqual(expected)
  })

  it('does not take a hazard for a studio', () => {
    expect(briefs(orphans, [hazard, sheet(projects, [{ number: 'A' }])])).toEqual(['error number'])
    expect(briefs(orphans, [studio, sheet(hazardReport, [{ number: 'A' }])])).toEqual(['error number'])
    expect(briefs(orphans, [hazard, sheet(hazardReport, [{ number: 'A' }])])).toEqual([])
  })

  it.each([
    ['of this application', { number: 'A' }, ['ok']],
    ['of nothing known', { number: 'B' }, ['warning number']],
    ['of a studio named earlier', { number: 'B', studio: '张三创新工作室' }, ['ok']],
  ])('an entry %s', (_name, entry, expected) => {
    const found = briefs(orphans, [studio, sheet(fundEntries, [entry])])
    expect(found.length === 0 ? ['ok'] : found).toEqual(expected)
  })

  it('waits for the number of an application that has none, whose rows would all be strays', () => {
    const half = sheet(jinanStudioApplication, [{ number: 'A' }, { number: null }])
    const rows = sheet(projects, [{ number: 'A' }, { number: 'B' }, { number: 'C' }])
    expect(briefs(orphans, [half, rows])).toEqual([])
    expect(briefs(orphans, [half, hazard, sheet(hazardReport, [{ number: 'B' }])])).toEqual(['error number'])
  })

  it('says nothing of entries in a file without applications', () => {
    expect(briefs(orphans, [sheet(fundEntries, [{ number: 'B' }])])).toEqual([])
  })
})
