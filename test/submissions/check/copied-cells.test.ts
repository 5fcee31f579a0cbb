/** What an application and its line in the summary both state is mended in both: a finding names both cells. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import type { Finding } from '../../../templates/findings/finding.ts'
import type { SheetReading } from '../../../templates/read/reading.ts'
import { recognise } from '../../../templates/read/recognise.ts'
import { address, type Cell, type Grid } from '../../../templates/sheet/grid.ts'
import { readBook } from '../../../workbook/codecs/node.ts'

const FILE = 'examples/2026/报送/济南市隐患排查奖励/历下区总工会-济南市隐患排查奖励-2026.xlsx'
const book = readBook(new Uint8Array(readFileSync(FILE)))
const { application, summary } = registry.byId('jinan-hazard')
const { readings } = recognise(book, [application, summary])
const reading = (of: SheetReading['form']): SheetReading => readings.find(({ form }) => form === of)!

const placeIn = (of: SheetReading['form'], key: string) => reading(of).records[0]!.place(key)!
const cellIn = (of: SheetReading['form'], key: string): string => {
  const { row, column } = placeIn(of, key)
  return address(row, column)
}

const withCell = (grid: Grid, at: { row: number; column: number }, value: Cell): Grid => ({
  ...grid,
  rows: grid.rows.map((row) =>
    row.number === at.row ? { ...row, cells: row.cells.with(at.column - 1, value) } : row,
  ),
})

/** The findings of the example with one value changed on these sheets. */
function found(key: string, value: Cell, ...on: SheetReading['form'][]): readonly Finding[] {
  const sheets = book.sheets.map((grid) => {
    const form = on.find((each) => reading(each).sheet === grid.name)
    return form === undefined ? grid : withCell(grid, placeIn(form, key), value)
  })
  const checked = checkBook(registry, { sheets }, FILE)
  if ('reason' in checked) throw new Error(checked.reason)
  return checked.findings
}

const of = (findings: readonly Finding[], rule: string, form: SheetReading['form']): Finding | undefined =>
  findings.find((each) => each.rule === rule && each.sheet === reading(form).sheet)

describe('a wrong value in application and summary', () => {
  const both = found('reward', 12_345, application, summary)

  it('is found in each, and each finding names the other cell', () => {
    const [inApplication, inSummary] = [of(both, 'YH-08', application)!, of(both, 'YH-08', summary)!]
    expect([inApplication.address, inSummary.address]).toEqual([
      cellIn(application, 'reward'),
      cellIn(summary, 'reward'),
    ])
    expect(inApplication).toMatchObject({
      severity: 'error',
      related: [{ file: FILE, sheet: reading(summary).sheet, address: cellIn(summary, 'reward') }],
    })
    expect(inApplication.mend).toContain(
      `“${reading(summary).sheet}”${cellIn(summary, 'reward')} 填的相同，一并改`,
    )
    expect(inSummary.related).toEqual([
      { file: FILE, sheet: reading(application).sheet, address: cellIn(application, 'reward') },
    ])
  })

  it('found in the application alone is named with the line that repeats it', () => {
    const finding = of(found('rectifiedOn', 40_000, application, summary), 'YH-03a', application)!
    expect(finding.related).toEqual([
      { file: FILE, sheet: reading(summary).sheet, address: cellIn(summary, 'rectifiedOn') },
    ])
  })
})

describe('nothing is added', () => {
  it('where the summary says otherwise: that is a finding of its own', () => {
    const alone = found('reward', 12_345, application)
    expect(of(alone, 'YH-08', application)).toMatchObject({ related: [] })
    expect(of(alone, 'YH-08', application)!.mend).not.toContain('一并改')
    expect(of(alone, 'workbook/same-hazard', summary)!.mend).not.toContain('一并改')
  })

  it('to what is asked for an explanation only', () => {
    const warned = of(found('finder', '别人', application, summary), 'YH-10b', application)!
    expect(warned).toMatchObject({ severity: 'warning', related: [] })
  })
})
