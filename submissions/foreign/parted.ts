/** One cell of theirs that stands for two of our columns: `王某（高级技师）`, `王某/高级技师`. */
import type { Draft } from '../../templates/findings/finding.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { address, type Cell } from '../../templates/sheet/grid.ts'
import { trimmed } from '../../templates/values/text.ts'

/** A column of theirs by its key, and the two of ours in the order in which they stand in its cells. */
export interface Pair {
  readonly from: string
  readonly keys: readonly [string, string]
}

/** The two parts of a cell: parted by brackets, or by one sign; `null` where they cannot be told apart. */
export function partsOf(cell: string): readonly [string, string] | null {
  const whole = trimmed(cell)
  const bracket = /^([^（()）]+)[（(]([^（()）]+)[）)]$/.exec(whole)
  if (bracket) return [trimmed(bracket[1]!), trimmed(bracket[2]!)]
  const parts = whole
    .split(/[/／、，,；;\n]|\s+/)
    .map(trimmed)
    .filter(Boolean)
  return parts.length === 2 ? [parts[0]!, parts[1]!] : null
}

interface Parted {
  of(record: RecordRead): RecordRead
  /** One line for each cell that could not be told apart: nothing is read of it. */
  readonly drafts: readonly Draft[]
}

/** Gives each of the two columns its part. A cell whose parts do not both fit their columns is read as neither. */
export function parted(form: Form, reading: SheetReading, pairs: readonly Pair[]): Parted {
  const drafts: Draft[] = []
  const of = (record: RecordRead): RecordRead => {
    const row: Record<string, unknown> = { ...(record.row as Readonly<Record<string, unknown>>) }
    const cells: Record<string, Cell> = { ...record.cells }
    const unreadable = new Set(record.unreadable)
    for (const { from, keys } of pairs) {
      const cell = cells[from]
      if (cell === null || cell === undefined || cell === '') continue
      const parts = typeof cell === 'string' ? partsOf(cell) : null
      const values = parts?.map((part, i) => form.columns[keys[i]!]!.parse(part))
      const read = values?.flatMap((value) => ('value' in value ? [value.value] : [])) ?? []
      if (parts !== null && read.length === 2) {
        for (const [i, key] of keys.entries()) {
          row[key] = read[i]
          cells[key] = parts[i]!
        }
        continue
      }
      for (const key of keys) unreadable.add(key)
      const at = record.place(from)!
      drafts.push(
        layoutDraft(
          'foreign/not-parted',
          reading.sheet,
          `“${at.header}”一格要分成两栏，看不出从哪里分`,
          '请写成“甲/乙”，中间用斜线隔开',
          {
            kind: 'unreadable',
            severity: 'error',
            row: at.row,
            column: at.column,
            address: address(at.row, at.column),
            header: at.header,
            value: String(typeof cell === 'object' ? cell.fault : cell),
          },
        ),
      )
    }
    const from = new Map(pairs.flatMap((pair) => pair.keys.map((key) => [key, pair.from] as const)))
    return {
      ...record,
      row: row as RecordRead['row'],
      cells,
      unreadable,
      place: (key) => record.place(from.get(key) ?? key),
    }
  }
  return { of, drafts }
}
