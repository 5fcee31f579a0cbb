/** What stands on a card beside its labels and values: titles, notes, and boxes that the form does not know. */

import type { Draft } from '../findings/finding.ts'
import { isOfPlan } from '../sheet/card-plan.ts'
import type { Form } from '../sheet/form.ts'
import { address, type GridRow } from '../sheet/grid.ts'
import type { CardSheet, Labelled, Rows } from './card-labels.ts'
import { isClosing } from './closing-words.ts'
import { cellText } from './headers.ts'
import { layoutDraft } from './layout-draft.ts'
import { namesOf } from './names.ts'
import type { SetAside } from './reading.ts'
import { words } from './row-kind.ts'

/** A box that is no field of the form: a label with something beside it, or words alone. */
export interface Leftover {
  readonly row: number
  readonly column: number
  readonly label: string
  readonly value: string | null
}

export interface LeftOnCard {
  readonly pairs: readonly Leftover[]
  readonly setAside: readonly SetAside[]
  /** One line for all boxes but those that are described otherwise; `null` where none is left. */
  draft(reported: readonly Leftover[]): Draft | null
}

/** 成果1, 2: which of several boxes a block of them is. */
const ORDINAL = /^\p{Script=Han}{0,4}\d{1,2}$/u

/** So many boxes are named one by one. */
const NAMED = 8

function pairsOf(row: GridRow, used: ReadonlySet<string>, skips: (text: string) => boolean): Leftover[] {
  const found: Leftover[] = []
  let open: { column: number; label: string } | null = null
  const close = (value: string | null): void => {
    if (open) found.push({ row: row.number, column: open.column, label: open.label, value })
    open = null
  }
  for (const [i, cell] of row.cells.entries()) {
    if (used.has(address(row.number, i + 1))) {
      close(null)
      continue
    }
    const text = typeof cell === 'object' && cell !== null ? cell.fault : cellText(cell)
    if (text === '' || skips(text)) continue
    if (open === null) open = { column: i + 1, label: text }
    else close(text)
  }
  close(null)
  return found
}

export function leftOnCard(
  sheet: CardSheet,
  form: Form,
  labels: readonly Labelled[],
  rows: Rows,
): LeftOnCard {
  const names = namesOf(form)
  const hints = new Set(Object.values(form.columns).map(({ fill }) => fill))
  const used = new Set(
    labels.flatMap(({ at, row, column }) => [address(at.row, at.column), address(row, column)]),
  )
  const setAside: SetAside[] = []
  const pairs: Leftover[] = []
  const skips = (text: string): boolean =>
    hints.has(text) || names.isGroup(text) || (form.card !== null && isOfPlan(form.card, text))
  // A line of captions above the boxes (填报日期：…  单位：元) is read as far as it names fields.
  const boxed = Math.min(...labels.filter(({ inside }) => inside === undefined).map(({ at }) => at.row))
  for (const row of sheet.lines()) {
    if (row.number < Math.max(rows.from, boxed) || row.number > rows.to) continue
    const left = pairsOf(row, used, skips)
    if (left.length === 0) continue
    const found = words(row)
    const bare = row.cells.every((_, i) => !used.has(address(row.number, i + 1)))
    if (bare && (found.length === 1 || isClosing(found)))
      setAside.push({ row: row.number, reason: 'note', text: found.join(' ') })
    else pairs.push(...left)
  }
  return {
    pairs,
    setAside,
    draft(reported) {
      const rest = pairs.filter(
        (pair) =>
          !reported.includes(pair) &&
          (pair.value !== null || !(names.names(pair.label) || ORDINAL.test(pair.label))),
      )
      const [one] = rest
      if (one === undefined) return null
      const named = rest
        .slice(0, NAMED)
        .map(
          ({ row, column, label, value }) =>
            `${address(row, column)}“${label}${value === null ? '' : `：${value}`}”`,
        )
      return layoutDraft(
        'layout/not-read',
        sheet.grid.name,
        `不在模板之内，没有读取：${named.join('、')}${rest.length > NAMED ? `等 ${rest.length} 处` : ''}`,
        '属于申报内容的，请填到模板的相应栏目；不需要的可以不管',
        { severity: 'info', row: one.row, column: one.column, address: address(one.row, one.column) },
      )
    },
  }
}
