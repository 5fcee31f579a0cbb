/** The official columns of a programme's summary sheet, as a list of entries fills them. */
import { settledValue } from '../../submissions/counts/reward.ts'
import type { Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { Column } from '../../templates/sheet/column.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { masked } from '../../templates/values/mask.ts'
import { onceFor } from '../../templates/values/once-for.ts'

/** Narrower than in the form: nobody types here. */
const narrower = (column: Column): Column => ({
  ...column,
  width: column.kind === 'day' ? 11.5 : Math.max(8, Math.round(column.width * 0.8)),
})

export const officialColumns = ({ programme }: Pick<MergedNode, 'programme'>): Column[] =>
  Object.values(programme.summary.columns).map(narrower)

/**
 * The values of the official columns: as the office settled it, else as the summary sheet has it, else as the
 * application or the report has it.
 */
function valuesOf(node: MergedNode, entry: Entry): unknown[] {
  const { summary, restated, rewards } = node.programme
  const child = (form: Form) => entry.children.find(({ sheet }) => sheet.reading.form === form)?.record
  const records = [child(summary), entry.record, ...restated.map(child)]
  return Object.keys(summary.columns).map((key) => {
    const settled = settledValue(rewards, entry.record.row, key, (each) => node.parameters.get(each))
    if (settled !== null) return settled.value
    for (const record of records) {
      const value = (record?.row as Record<string, unknown> | undefined)?.[key]
      if (value !== undefined && value !== null) return value
    }
    return key === 'unit' ? entry.origin.unit : undefined
  })
}

/** Several lists show them, and add them up. */
const official = onceFor((node: MergedNode) => onceFor((entry: Entry) => valuesOf(node, entry)))

const shown = (column: Column, value: unknown): unknown =>
  column.mask !== undefined && typeof value === 'string' ? masked(value, column.mask) : value

/** The cells of one entry, numbers of persons hidden. */
export const officialCells = (node: MergedNode, entry: Entry): unknown[] =>
  Object.values(node.programme.summary.columns).map((column, at) => shown(column, official(node)(entry)[at]))

/** How many entries there are, and the sum of each column that adds up. */
export const officialTotals = (node: MergedNode, entries: readonly Entry[]): unknown[] =>
  Object.values(node.programme.summary.columns).map((column, index): unknown => {
    if (index === 0) return '合计'
    if (index === 1) return `${entries.length} 项`
    if (column.rollup !== 'sum') return null
    return entries.reduce((sum, entry) => sum + (Number(official(node)(entry)[index]) || 0), 0)
  })
