/**
 * What an office may want to look at, though no article speaks of it: a sender whose records are sent back far more
 * or less often than its peers', an amount far from its kind. For the office alone: no finding, no letter, no verdict.
 */

import type { SourcedSheet } from '../../rules/judgement.ts'
import type { Finding, RelatedCell } from '../../templates/findings/finding.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { address } from '../../templates/sheet/grid.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { showYuan } from '../../templates/values/money.ts'
import type { Entry } from '../merge/entry.ts'
import type { MergedNode } from '../merge/node.ts'
import { type Amount, farAmounts, farShares } from './far-off.ts'
import { yearTotalsOf } from './year-totals.ts'

export interface Hint {
  readonly kind: 'share' | 'amount'
  /** Who sent it. */
  readonly unit: string
  readonly message: string
  /** The cell of an amount; `null` for a share. */
  readonly at: RelatedCell | null
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

function shareHints(node: MergedNode): Hint[] {
  const units = yearTotalsOf(node).units.filter(({ now }) => now.read > 0)
  const far = farShares(units.map(({ now }) => ({ part: now.sentBack, of: now.read })))
  return [...far].map(([at, { share, peers, median }]) => {
    const { subject, now } = units[at]!
    const how = share > median ? '远高于' : '远低于'
    return {
      kind: 'share',
      unit: subject,
      message: `退回 ${now.sentBack}/${now.read}（${percent(share)}），${how}其他 ${peers} 家的一般情况（中位数 ${percent(median)}）`,
      at: null,
    }
  })
}

interface Found extends Amount {
  readonly entry: Entry
  readonly sheet: SourcedSheet
  readonly at: { readonly row: number; readonly column: number; readonly header: string }
  /** The same for amounts that may be held against each other. */
  readonly kind: string
  readonly words: string
}

type Values = Readonly<Record<string, unknown>>

/** What an entry of the books is for: amounts for one thing say nothing of those for another. */
function entryKind({ direction, source, purpose }: Values): string {
  return String((direction === '支出' ? purpose : source) ?? '')
}

/** Balances of a ledger follow from each other. */
const isCompared = (form: Form, key: string): boolean =>
  form.columns[key]?.kind === 'money' && !(form === (fundEntries as Form) && key === 'balance')

function amountsOf(entry: Entry, record: RecordRead, sheet: SourcedSheet): Found[] {
  const { form } = sheet.reading
  const row = record.row as Values
  return Object.keys(form.columns).flatMap((key) => {
    const amount = row[key]
    const at = isCompared(form, key) ? record.place(key) : null
    if (at === null || typeof amount !== 'number' || amount <= 0) return []
    const of = form === (fundEntries as Form) ? entryKind(row) : ''
    const kind = JSON.stringify([form.id, key, row['direction'], of])
    // The amount is shown in 元, whatever the column is filled in.
    const words = [of, at.header.replace(/（[^（）]*元）/, '')].filter(Boolean).join('的')
    return { entry, sheet, at, amount, sender: entry.submission.unit, kind, words }
  })
}

const cellOf = ({ sheet: { reading, source }, at }: Pick<Found, 'sheet' | 'at'>): RelatedCell => ({
  file: source.file,
  sheet: reading.sheet,
  address: address(at.row, at.column),
})

const cellKey = ({ file, sheet, address }: RelatedCell | Finding): string =>
  JSON.stringify([file, sheet, address])

function amountHints({ entries, programme, findings }: MergedNode): Hint[] {
  const found = entries
    .filter(({ standing }) => standing === 'active')
    .flatMap((entry) => [
      ...amountsOf(entry, entry.record, entry.sheet),
      ...entry.children
        .filter(({ sheet }) => ![...programme.restated, programme.summary].includes(sheet.reading.form))
        .flatMap(({ record, sheet }) => amountsOf(entry, record, sheet)),
    ])
  // What a rule has asked about is not asked about again.
  let said: ReadonlySet<string> | null = null
  const isSaid = (cell: RelatedCell): boolean => {
    said ??= new Set(findings.map(cellKey))
    return said.has(cellKey(cell))
  }
  return [...groupBy(found, ({ kind }) => kind).values()].flatMap((kind) =>
    [...farAmounts(kind)].flatMap(([at, middle]): Hint[] => {
      const one = kind[at]!
      const cell = cellOf(one)
      if (isSaid(cell)) return []
      const how = one.amount > middle ? '大' : '小'
      const of = `${one.entry.number} ${one.entry.name}`.trim()
      return [
        {
          kind: 'amount',
          unit: one.sender,
          message: `${of}：${one.words} ${showYuan(one.amount)} 元，比同类的一般数额（中位数 ${showYuan(Math.round(middle))} 元，共 ${kind.length} 笔）${how}得多，请核对`,
          at: cell,
        },
      ]
    }),
  )
}

/** @returns first the senders, then the amounts, each in the order of the merge */
export const hintsOf = (node: MergedNode): Hint[] => [...shareHints(node), ...amountHints(node)]
