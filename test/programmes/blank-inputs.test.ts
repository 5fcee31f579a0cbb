/** A clause whose cells are blank is neither met nor a second fault for the same blank: over all rules, and over all columns. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { judge } from '../../rules/judge.ts'
import { readingFindings } from '../../rules/reading-findings.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import { read } from '../../templates/read/read.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { address, type Grid } from '../../templates/sheet/grid.ts'
import { withLists } from '../../templates/sheet/open-lists.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { byLaw } from '../support/rows.ts'

const onRecords = registry.rules.filter((rule) => rule.scope === 'record')

describe('a rule that is asked about a record of which nothing is filled in', () => {
  it.each(onRecords.map((rule) => [rule.id, rule] as const))('%s does not say that it holds', (_, rule) => {
    if (!rule.when({})) return
    const params = Object.fromEntries(
      Object.entries(rule.params).map(([key, need]) => [
        key,
        byLaw('optional' in need ? need.optional : need),
      ]),
    )
    expect(rule.judge({}, params)).not.toBe(true)
  })
})

interface Example {
  readonly file: string
  readonly form: Form
  readonly programme: string
}

const { application: studio } = registry.byId('jinan-studio')
const { application: hazard } = registry.byId('jinan-hazard')
const EXAMPLES: readonly Example[] = [
  { file: '济南市创新工作室/历下区总工会-济南市创新工作室-2026', form: studio, programme: 'jinan-studio' },
  {
    file: '济南市隐患排查奖励/历下区总工会-济南市隐患排查奖励-2026',
    form: hazard,
    programme: 'jinan-hazard',
  },
  {
    file: '山东省创新工作室/泰安市/肥城市总工会-山东省创新工作室-2026',
    form: registry.byId('shandong-studio').application,
    programme: 'shandong-studio',
  },
]

/** What is found in the records of a sheet by themselves. */
function foundIn(grid: Grid, { form, programme }: Example): readonly Finding[] {
  const reading = read(grid, withLists(form, registry.lists))!
  const sheet = { reading: { ...reading, form }, source: { file: 'x', programme, unit: null } }
  const { judged, defects } = judge({
    sheets: [sheet],
    rules: registry.rules,
    scopes: ['cell', 'record'],
    parameters: byLaw,
  })
  expect(defects).toEqual([])
  return [...readingFindings(sheet, registry.grounds), ...judged].map(({ finding }) => finding)
}

const without = (grid: Grid, row: number, column: number): Grid => ({
  ...grid,
  rows: grid.rows.map((each) =>
    each.number === row
      ? { ...each, cells: each.cells.map((cell, i) => (i === column - 1 ? null : cell)) }
      : each,
  ),
})

describe.each(EXAMPLES.map((example) => [example.programme, example] as const))('%s', (_, example) => {
  const { form } = example
  const book = readBook(new Uint8Array(readFileSync(`examples/2026/报送/${example.file}.xlsx`)))
  const grid = book.sheets.find(({ name }) => name === form.sheet)!
  const [record] = read(grid, form)!.records
  // Blanks leave out what the programme does not ask.
  const written = Object.keys(form.columns).filter((key) => record!.place(key) !== null)

  it.each(written)('a blank in %s is at most one fault, there', (key) => {
    const place = record!.place(key)!
    const here = foundIn(without(grid, place.row, place.column), example).filter(
      ({ address: at, kind }) => at === address(place.row, place.column) && kind === 'violation',
    )
    expect(here.length).toBeLessThanOrEqual(1)
    if (form.columns[key]!.required) expect(here.map(({ rule }) => rule)).toEqual(['form/required'])
  })

  it.each(written.filter((key) => form.columns[key]!.required))(
    'a clause that needs %s keeps silent where that is blank',
    (key) => {
      const place = record!.place(key)!
      const needing = new Set(onRecords.filter(({ reads }) => reads.includes(key)).map(({ id }) => id))
      const rules = foundIn(without(grid, place.row, place.column), example)
        .filter(({ row }) => row === record!.number)
        .map(({ rule }) => rule ?? '')
      expect(rules.filter((rule) => needing.has(rule))).toEqual([])
    },
  )
})
