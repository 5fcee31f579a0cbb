/** Tables whose rows are written one by one are, part for part, what exceljs writes when it holds every cell. */
import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import type { Column } from '../../../templates/sheet/column.ts'
import { NOT_CALCULATED } from '../../../templates/sheet/grid.ts'
import { templateWithLists } from '../../../templates/sheet/open-lists.ts'
import { type Template, writtenAsTable } from '../../../templates/sheet/template.ts'
import { Day } from '../../../templates/values/day.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { composeWorkbook, type Fill } from '../../../workbook/compose/compose.ts'
import type { FilledRow, FillValue } from '../../../workbook/compose/compose-cells.ts'
import { differingParts } from '../../../workbook/package/differing-parts.ts'

/** What a cell may have to hold, whatever its column is for. */
const ANY: readonly FillValue[] = [
  undefined,
  { raw: ' 空格 & <尖> "引" \'号\' ' },
  { raw: '两行\n_x0041_\u0001\u007F' },
  { raw: '' },
  { raw: -0.1 },
  { raw: true },
  { raw: { fault: '#N/A' } },
  { raw: { fault: NOT_CALCULATED } },
  { raw: '长'.repeat(300) },
]

function commonValue({ kind, options }: Column, row: number): FillValue {
  switch (kind) {
    case 'day':
      return row % 2 === 0 ? new Day(2026, 3, row + 1) : new Day(2020, 4)
    case 'yesNo':
      return row % 2 === 0
    case 'choice':
      return options?.[row % options.length]
    case 'text':
    case 'code':
      return `甲${row}`
    default:
      return 100 * row
  }
}

function rowsOf(columns: Readonly<Record<string, Column>>, count: number): FilledRow[] {
  return Array.from({ length: count }, (_, row) => ({
    values: Object.fromEntries(
      Object.entries(columns).map(([key, column], at) => [
        key,
        // Every cell is anything once, and a common value else.
        row < ANY.length ? ANY[(row + at) % ANY.length] : commonValue(column, row),
      ]),
    ),
    origin: { unit: '历城区总工会', file: `来件&${row}.xlsx`, sheet: '申报表', row: row + 5 },
  }))
}

const filled = (template: Template, count: number): Fill => ({
  rows: Object.fromEntries(
    template.sheets
      .filter(({ form, card }) => card === undefined && writtenAsTable(form.layout))
      .map(({ form }) => [form.id, rowsOf(form.columns, count)]),
  ),
  grounds: registry.grounds,
})

async function differing(template: Template, fill: Fill): Promise<string[]> {
  const asIs = templateWithLists(template, registry.lists)
  const [own, theirs] = [
    await composeWorkbook(asIs, { ...fill, codec: nodeCodec }),
    await composeWorkbook(asIs, fill),
  ]
  expect(readBook(own)).toEqual(readBook(theirs))
  return differingParts(own, theirs, nodeCodec)
}

/** So few templates that every form is in one of them. */
function templates(): Template[] {
  const seen = new Set<string>()
  return registry.templates.filter(({ sheets }) => {
    const known = seen.size
    for (const { form, locked } of sheets) seen.add(`${form.id} ${locked ?? false}`)
    return seen.size > known
  })
}

describe.each(templates().map((template) => [template.fileName, template] as const))('%s', (_, template) => {
  it('is the same, filled', async () => {
    expect(await differing(template, filled(template, 20))).toEqual([])
  })

  it('is the same as it goes up, with where its records came from', async () => {
    expect(await differing(template, { ...filled(template, ANY.length), provenance: true })).toEqual([])
  })
})

it('a blank is the same, and a table without a row', async () => {
  const [template] = templates()
  expect(await differing(template!, {})).toEqual([])
  expect(await differing(template!, { ...filled(template!, 0), provenance: true })).toEqual([])
})
