/** One application on a card: its record, and what is missing, reported twice or unknown on it. */

import type { Draft } from '../findings/finding.ts'
import { givenKeys } from '../sheet/card-plan.ts'
import { type Form, headerPath } from '../sheet/form.ts'
import { address, isFilled } from '../sheet/grid.ts'
import { chosenLabels, fieldsOf } from './card-fields.ts'
import type { CardSheet, Labelled, Rows } from './card-labels.ts'
import { type Leftover, leftOnCard } from './card-leftovers.ts'
import { signedBoxes } from './card-signed.ts'
import type { FoundColumn } from './headers.ts'
import { layoutDraft } from './layout-draft.ts'
import { type LikelyColumn, likelyColumns } from './likely-columns.ts'
import type { RecordRead, SetAside } from './reading.ts'
import { type Field, type Given, readRecord, withGiven } from './record.ts'

const REQUIRED = { kind: 'violation', rule: 'form/required' } as const

/** What one card yields; no record where nothing is filled in. */
export interface CardRead {
  readonly rows: Rows
  readonly fields: ReadonlyMap<string, Field>
  readonly record: RecordRead | null
  readonly drafts: readonly Draft[]
  readonly setAside: readonly SetAside[]
}

/** The boxes that are no field of the form and look like one that the card seems to lack. */
function likelyBoxes(
  form: Form,
  fields: ReadonlyMap<string, Field>,
  pairs: readonly Leftover[],
): LikelyColumn[] {
  const extra = pairs.map((pair, i): FoundColumn => ({ column: i, header: pair.label, unit: null }))
  return likelyColumns(form, { top: 0, bottom: 0, columns: fields, extra, repeated: [] })
}

/** One line for each field that the card lacks; at the box that looks like it, else at the card's first row. */
function missingDrafts(
  sheet: string,
  form: Form,
  fields: ReadonlySet<string>,
  likely: readonly LikelyColumn[],
  pairs: readonly Leftover[],
  first: number,
): Draft[] {
  const drafts: Draft[] = []
  for (const [key, column] of Object.entries(form.columns)) {
    if (fields.has(key)) continue
    const name = headerPath(column)
    const found = likely.find((each) => each.key === key)
    const pair = found && pairs[found.column]
    if (pair === undefined && !column.required) continue
    const { row, column: at } = pair ?? { row: first, column: 1 }
    drafts.push(
      layoutDraft(
        pair === undefined || column.required ? 'layout/column-missing' : 'layout/column-unlike',
        sheet,
        pair === undefined
          ? `这张表缺少“${name}”一栏`
          : `缺少“${name}”一栏：“${pair.label}”看起来就是它，没有按它读取`,
        pair === undefined ? '请照模板补上这一栏并填写' : `是这一栏的，请改为“${name}”；不是的，请另补这一栏`,
        {
          ...(pair === undefined
            ? REQUIRED
            : { kind: 'unreadable', severity: column.required ? 'error' : 'review' }),
          row,
          column: at,
          address: address(row, at),
          header: pair?.label ?? name,
        },
      ),
    )
  }
  return drafts
}

/** One line for each box that says otherwise than the one that was read for the same field. */
function twiceDrafts(
  sheet: CardSheet,
  own: readonly Labelled[],
  picked: ReadonlyMap<string, Labelled>,
): Draft[] {
  const drafts: Draft[] = []
  const again = own.filter((each) => each.inside === undefined && picked.get(each.key) !== each)
  for (const each of again) {
    const text = sheet.textAt(each.row, each.column)
    const kept = picked.get(each.key)!
    if (text === '' || text === sheet.textAt(kept.row, kept.column)) continue
    drafts.push(
      layoutDraft(
        'layout/column-repeated',
        sheet.grid.name,
        `“${each.label}”一栏出现两次，按 ${address(kept.row, kept.column)} 读取，这里的“${text}”没有读取`,
        '请只留一处；两处不同的，核对后改正',
        {
          kind: 'unreadable',
          severity: 'review',
          row: each.row,
          column: each.column,
          address: address(each.row, each.column),
          header: each.label,
          value: text,
        },
      ),
    )
  }
  return drafts
}

/** Whether anything stands in fields that a card does not have filled beforehand. */
function isFilledIn(form: Form, fields: ReadonlyMap<string, Field>): boolean {
  const ours = form.card === null ? new Set<string>() : givenKeys(form.card)
  return [...fields].some(([key, { cell }]) => isFilled(cell) && !ours.has(key))
}

/**
 * Reads the card that an application's rows hold.
 * @param more what belongs to the card beside its own boxes: fields that it has from another card, and whether
 * anything of it is filled in
 */
export function readApplication(
  sheet: CardSheet,
  form: Form,
  labels: readonly Labelled[],
  rows: Rows,
  more: { readonly given?: Given; filled?(): boolean } = {},
): CardRead {
  const { grid } = sheet
  const { given = new Map() } = more
  const own = labels.filter(({ at, key }) => at.row >= rows.from && at.row <= rows.to && !given.has(key))
  const picked = chosenLabels(form, own)
  const fields = signedBoxes(form, fieldsOf(form, grid, picked))
  const left = leftOnCard(sheet, form, own, rows)
  if (!isFilledIn(form, fields) && more.filled?.() !== true)
    return { rows, fields, record: null, drafts: [], setAside: left.setAside }
  const first = Math.min(...own.map(({ at }) => at.row))
  const all = withGiven(given, fields)
  const likely = likelyBoxes(form, all, left.pairs)
  const drafts = missingDrafts(
    grid.name,
    form,
    new Set([...given.keys(), ...fields.keys()]),
    likely,
    left.pairs,
    first,
  )
  const unread = new Set(likely.map(({ key }) => key))
  const record = readRecord(form, grid.name, first, all, drafts, null, unread)
  drafts.push(...twiceDrafts(sheet, own, picked))
  const unknown = left.draft(likely.map(({ column }) => left.pairs[column]!))
  if (unknown) drafts.push(unknown)
  return { rows, fields, record: { ...record, through: rows.to }, drafts, setAside: left.setAside }
}
