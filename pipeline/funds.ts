/** Grants due against the entries found in the books, to the fen. */
import type { SourcedSheet } from '../rules/judge.ts'
import type { Form, Row } from '../templates/form.ts'
import { fundEntries } from '../templates/forms/funds.ts'
import { namingList } from '../templates/forms/naming.ts'
import type { RecordRead } from '../templates/reading.ts'
import { originOf } from './merge/entry.ts'
import type { MergedNode } from './merge/node.ts'
import { rowsFor } from './office.ts'

type FundRow = Row<typeof fundEntries>

/** A step that each grant goes through, and who books it. */
export interface FundStep {
  readonly name: string
  readonly clause: string
  readonly bookkeeper: string
  readonly direction: '收入' | '支出'
}

/** Steps under the city's measure (article 13) and the province's (article 17). */
const STEPS: Readonly<
  Record<'jinan-studio' | 'shandong-studio', { source: string; steps: readonly FundStep[] }>
> = {
  'jinan-studio': {
    source: '市总资助',
    steps: [
      { name: '系统工会收到', clause: 'JN-13b', bookkeeper: '系统工会', direction: '收入' },
      { name: '系统工会拨付', clause: 'JN-13c', bookkeeper: '系统工会', direction: '支出' },
      { name: '基层工会收到', clause: 'JN-13d', bookkeeper: '基层工会', direction: '收入' },
    ],
  },
  'shandong-studio': {
    source: '省总资助',
    steps: [
      { name: '市级工会收到', clause: 'SD-17b', bookkeeper: '市级工会', direction: '收入' },
      { name: '市级工会拨付', clause: 'SD-17c', bookkeeper: '市级工会', direction: '支出' },
      { name: '基层工会收到', clause: 'SD-17d', bookkeeper: '基层工会', direction: '收入' },
    ],
  },
}

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

/** Fund entries of the submissions that count, and of the office's own books. */
export function fundRecords(node: MergedNode): FundRecord[] {
  const sheets = [
    ...node.submissions.filter((s) => !node.superseded.has(s)).flatMap((s) => s.sheets),
    ...(node.office?.sheets ?? []),
  ]
  return sheets
    .filter(({ reading }) => reading.form === (fundEntries as Form))
    .flatMap((sheet) =>
      sheet.reading.records.map((record) => ({ record, row: record.row as FundRow, sheet })),
    )
}

const accountOf = (row: FundRow): string =>
  [row.accountCode, [row.account, row.subaccount].filter(Boolean).join('—')].filter(Boolean).join(' ')

/**
 * Compares, for every studio on the year's naming list that this place reports for, each step of its grant with
 * the entries found. `null` for a programme that grants nothing to studios.
 */
export function reconcileFunds(node: MergedNode): Funds | null {
  const plan = STEPS[node.programme.id as keyof typeof STEPS]
  if (plan === undefined) return null
  const records = fundRecords(node).filter(({ row }) => row.source === plan.source)
  const used = new Set<FundRecord>()
  const here = new Set([
    node.place,
    ...node.entries.flatMap((entry) => [entry.origin.unit, entry.submission.unit]),
  ])
  const named = rowsFor(node.naming, namingList, node.programme.id)
    .map((record) => record.row)
    .filter((row) => row.namedYear === undefined || row.namedYear === node.year)
    .filter((row) => node.naming === node.office || (row.unit !== undefined && here.has(row.unit)))
  const lines: FundLine[] = []
  for (const row of named) {
    const mine = records.filter((fund) => fund.row.number === row.number && belongs(fund, row))
    for (const step of plan.steps) {
      const entries = mine.filter(
        (fund) => fund.row.bookkeeper === step.bookkeeper && fund.row.direction === step.direction,
      )
      for (const fund of mine) used.add(fund)
      const due = row.grant ?? 0
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
  return (
    originOf(record, sheet).unit === named.unit || (row.studio !== undefined && row.studio === named.studio)
  )
}
