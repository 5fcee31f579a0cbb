/** The official columns of a programme's summary sheet, as a list of entries fills them. */
import { settledValue } from '../../submissions/counts/reward.ts'
import type { Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { Column } from '../../templates/sheet/column.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { masked } from '../../templates/values/mask.ts'

/** Narrower than in the form: nobody types here. */
const narrower = (column: Column): Column => ({
  ...column,
  width: column.kind === 'day' ? 11.5 : Math.max(8, Math.round(column.width * 0.8)),
})

export const officialColumns = ({ programme }: Pick<MergedNode, 'programme'>): Column[] =>
  Object.values(programme.summary.columns).map(narrower)

/**
 * The value of an official column: as the office settled it, else as the summary sheet has it, else as the
 * application or the report has it.
 */
function officialValue(node: MergedNode, entry: Entry, key: string): unknown {
  const child = (form: Form) => entry.children.find(({ sheet }) => sheet.reading.form === form)?.record
  const of = (record: { row: object } | undefined): unknown => (record?.row as Record<string, unknown>)?.[key]
  const settled = settledValue(node.programme.rewards, entry.record.row, key, (each) =>
    node.parameters.get(each),
  )
  if (settled !== null) return settled.value
  const [restated] = node.programme.restated.map((form) => of(child(form))).filter((one) => one !== undefined)
  const value = of(child(node.programme.summary)) ?? of(entry.record) ?? restated
  return value ?? (key === 'unit' ? entry.origin.unit : undefined)
}

const shown = (column: Column, value: unknown): unknown =>
  column.mask !== undefined && typeof value === 'string' ? masked(value, column.mask) : value

/** The cells of one entry, numbers of persons hidden. */
export const officialCells = (node: MergedNode, entry: Entry): unknown[] =>
  Object.entries(node.programme.summary.columns).map(([key, column]) =>
    shown(column, officialValue(node, entry, key)),
  )

/** How many entries there are, and the sum of each column that adds up. */
export const officialTotals = (node: MergedNode, entries: readonly Entry[]): unknown[] =>
  Object.entries(node.programme.summary.columns).map(([key, column], index): unknown => {
    if (index === 0) return '合计'
    if (index === 1) return `${entries.length} 项`
    if (column.rollup !== 'sum') return null
    return entries.reduce((sum, entry) => sum + (Number(officialValue(node, entry, key)) || 0), 0)
  })
