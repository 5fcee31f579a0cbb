/** Grants due against the entries found in the books, to the fen. */

import type { FundStep } from '../../programmes/programme.ts'
import { receiptKind } from '../../rules/funds/receipt-kind.ts'
import type { SourcedSheet } from '../../rules/judgement.ts'
import { failedReview } from '../../rules/naming/naming.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form, Row } from '../../templates/sheet/form.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { foldText } from '../../templates/values/text.ts'
import { contentOfRow, joinKey, originOf, unitKey } from '../merge/entry.ts'
import { type MergedNode, unitsHere } from '../merge/node.ts'
import { rowsFor } from '../office/office.ts'

type FundRow = Row<typeof fundEntries>

export interface FundLine {
  readonly unit: string
  readonly number: string
  readonly studio: string
  readonly step: FundStep
  /** Fen. */
  readonly due: number
  readonly found: number
  /** `found - due`, fen. */
  readonly difference: number
  /** Where the entries stand, `文件 › 工作表 第 n 行`. */
  readonly entries: readonly {
    readonly file: string
    readonly sheet: string
    readonly row: number
    readonly account: string
  }[]
}

/** Entries of grants whose studio is on no naming list of this year: shown, never dropped. */
export interface StrayFund {
  readonly unit: string
  readonly studio: string
  readonly amount: number
  readonly file: string
  readonly sheet: string
  readonly row: number
}

export interface Funds {
  readonly lines: readonly FundLine[]
  readonly stray: readonly StrayFund[]
  /** Sums over the lines, fen. */
  readonly due: number
  readonly found: number
  readonly difference: number
}

interface FundRecord {
  readonly record: RecordRead
  readonly row: FundRow
  readonly sheet: SourcedSheet
}

/**
 * Of copies of the same books, sent twice or sent and handed on, each entry once. What stands twice in one file
 * stays twice: that is for a rule to ask about.
 */
function withoutCopies(records: readonly FundRecord[]): FundRecord[] {
  const copies = groupBy(records, ({ record, sheet }) => {
    const { unit } = originOf(record, sheet)
    return `${unitKey(unit)}\u0000${contentOfRow(record)}`
  })
  const kept = new Set(
    [...copies.values()].flatMap((same) => {
      const files = groupBy(same, ({ sheet }) => sheet.source.file)
      return [...files.values()].reduce((most, some) => (some.length > most.length ? some : most))
    }),
  )
  return records.filter((fund) => kept.has(fund))
}

/** Fund entries of the submissions that count, and of the office's own books. */
export function fundRecords(node: MergedNode): FundRecord[] {
  const sheets = [
    ...node.submissions.filter((s) => !node.superseded.has(s)).flatMap((s) => s.sheets),
    ...(node.office?.sheets ?? []),
  ]
  const records = sheets
    .filter(({ reading }) => reading.form === (fundEntries as Form))
    .flatMap((sheet) =>
      sheet.reading.records
        .filter((record) => !node.replacedBy.has(record))
        .map((record) => ({ record, row: record.row as FundRow, sheet })),
    )
  return withoutCopies(records)
}

/** Lines of the year's naming list that this place reports for and the review did not turn down, each studio once. */
function namedHere(node: MergedNode): Row<typeof namingList>[] {
  const here = unitsHere(node)
  const rows = rowsFor(node.naming, namingList, node.programme)
    .map((record) => record.row)
    .filter((row) => !failedReview(row))
    .filter((row) => row.namedYear === undefined || row.namedYear === node.year)
    .filter((row) => node.naming === node.office || (row.unit !== undefined && here.has(unitKey(row.unit))))
  return [
    ...new Map(
      rows.map((row) => [`${joinKey(row.unit ?? '', row.number ?? '')}\u0000${row.studio}`, row]),
    ).values(),
  ]
}

const accountOf = (row: FundRow): string =>
  [row.accountCode, [row.account, row.subaccount].filter(Boolean).join('—')].filter(Boolean).join(' ')

/**
 * Compares, for every studio on the year's naming list that this place reports for, each step of its grant with
 * the entries found. `null` for a programme that grants nothing to studios.
 */
export function reconcileFunds(node: MergedNode): Funds | null {
  const plan = node.programme.grants
  if (plan === null) return null
  const records = fundRecords(node).filter(({ row }) => row.source === plan.source)
  const used = new Set<FundRecord>()
  const lines: FundLine[] = []
  for (const row of namedHere(node)) {
    const mine = records.filter((fund) => belongs(fund, row))
    for (const step of plan.steps) {
      const entries = mine.filter(
        ({ row: fund }) =>
          fund.bookkeeper === step.bookkeeper &&
          fund.direction === step.direction &&
          (fund.direction !== '收入' || receiptKind(fund) !== 'returned') &&
          // With a purpose it was spent, not passed on.
          (step.direction === '收入' || fund.purpose === undefined),
      )
      for (const fund of mine) used.add(fund)
      const due = row.grant ?? node.parameters.get(plan.amountOf(row.type)) ?? 0
      const found = entries.reduce((sum, fund) => sum + (fund.row.amount ?? 0), 0)
      lines.push({
        unit: row.unit ?? '',
        number: row.number ?? '',
        studio: row.studio ?? '',
        step,
        due,
        found,
        difference: found - due,
        entries: entries.map(({ record, row: fund, sheet }) => ({
          file: sheet.source.file,
          sheet: sheet.reading.sheet,
          row: record.number,
          account: accountOf(fund),
        })),
      })
    }
  }
  const stray = records
    .filter((fund) => !used.has(fund))
    .map(({ record, row, sheet }) => ({
      unit: originOf(record, sheet).unit,
      studio: row.studio ?? '',
      amount: row.amount ?? 0,
      file: sheet.source.file,
      sheet: sheet.reading.sheet,
      row: record.number,
    }))
  const sum = (of: (line: FundLine) => number): number => lines.reduce((total, line) => total + of(line), 0)
  return {
    lines,
    stray,
    due: sum((line) => line.due),
    found: sum((line) => line.found),
    difference: sum((line) => line.difference),
  }
}

/** A number is its sender's own: the entry counts if its unit is the studio's, or its studio bears the same name. */
function belongs({ record, row, sheet }: FundRecord, named: Row<typeof namingList>): boolean {
  if (foldText(row.number ?? '') !== foldText(named.number ?? '')) return false
  const { unit } = originOf(record, sheet)
  if (unitKey(unit) === unitKey(named.unit ?? '')) return true
  return (
    row.studio !== undefined && named.studio !== undefined && foldText(row.studio) === foldText(named.studio)
  )
}
