/** Likely doubles side by side: what is the same, what is not, and why they are taken for one. */
import { alikeGroups } from '../../office/report/alike-sheet.ts'
import type { Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { showCell } from '../../templates/sheet/column.ts'
import { headerPath } from '../../templates/sheet/form.ts'
import { hideNumbers, masked } from '../../templates/values/mask.ts'
import { foldText } from '../../templates/values/text.ts'
import { keyOf } from './find-record.ts'
import { type Opinions, textAt } from './opinions.ts'
import type { RecordKey } from './views.ts'

export interface DoubleSide {
  readonly key: RecordKey
  readonly unit: string
  readonly number: string
  readonly name: string
  readonly sentOn: string | null
  /** What a merge says of it; `null` where it says something of the others alone. */
  readonly why: string | null
  /** 保留, 剔除 or 不是重复; `null` while nobody has said. */
  readonly settled: string | null
}

export interface DoubleLine {
  readonly header: string
  readonly values: readonly (string | null)[]
  readonly same: boolean
}

export interface Double {
  readonly programme: string
  readonly sides: readonly DoubleSide[]
  readonly lines: readonly DoubleLine[]
}

function valueAt({ record, sheet }: Entry, key: string): string | null {
  const column = sheet.reading.form.columns[key]!
  const text = showCell(record.cells[key] ?? null, column)
  if (text === null) return null
  return column.mask === undefined ? hideNumbers(text) : masked(text, column.mask)
}

function linesOf(entries: readonly Entry[]): DoubleLine[] {
  const { columns } = entries[0]!.sheet.reading.form
  return Object.keys(columns).flatMap((key) => {
    const values = entries.map((entry) => valueAt(entry, key))
    if (values.every((value) => value === null)) return []
    const folded = new Set(values.map((value) => foldText(value ?? '')))
    return [{ header: headerPath(columns[key]!), values, same: folded.size === 1 }]
  })
}

export const doublesOf = (node: MergedNode, opinions: Opinions): Double[] =>
  alikeGroups(node).map(({ entries, why }) => ({
    programme: node.programme.name,
    sides: [...entries].map((entry) => ({
      key: keyOf(node, entry),
      unit: entry.origin.unit,
      number: entry.number,
      name: entry.name,
      sentOn: entry.submission.date === undefined ? null : String(entry.submission.date),
      why: why.get(entry) ?? null,
      settled: textAt(opinions.get(entry) ?? {}, 'duplicate'),
    })),
    lines: linesOf([...entries]),
  }))
