/** What the office's sheets and the submissions' say that has happened, as lines of the ledger. */
import type { Paid } from '../../programmes/programme.ts'
import type { SourcedSheet } from '../../rules/judgement.ts'
import { assessments } from '../../templates/forms/assessments.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import type { LedgerKind } from '../../templates/forms/ledger.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form, Row } from '../../templates/sheet/form.ts'
import type { Day } from '../../templates/values/day.ts'
import type { LineValues } from './line.ts'

/** The programme that rows belong to, and the year where a row names none. */
export interface Happened {
  /** As 申报项目 writes it. */
  readonly programme: string
  readonly year: number
  /** What 资金来源 calls the programme's own grants; `null` where it grants nothing. */
  readonly grantSource: string | null
}

type Line = LineValues & { readonly kind: LedgerKind }

const yearOf = (day: Day | undefined, otherwise: number): number => day?.year ?? otherwise

/** A studio is named once its document is out. */
function ofNaming(row: Row<typeof namingList>, { programme, year }: Happened): Line[] {
  if (row.programme !== programme || row.reviewResult === '不通过') return []
  if (row.issuedOn === undefined && row.namingDocument === undefined) return []
  return [
    {
      kind: '命名',
      year: row.namedYear ?? yearOf(row.issuedOn, year),
      unit: row.unit,
      number: row.number,
      name: row.studio,
      type: row.type,
      who: row.leader,
      identity: row.leaderIdentity,
      employer: row.employer,
      on: row.issuedOn,
      amount: row.grant,
      document: row.namingDocument,
    },
  ]
}

function ofFunds(row: Row<typeof fundEntries>, { year, grantSource }: Happened, unit: string): Line[] {
  const on = row.arrivedOn ?? row.postedOn
  const common = {
    year: yearOf(on, year),
    unit,
    number: row.number,
    name: row.studio,
    on,
    amount: row.amount,
    by: row.bookkeeper,
    document: row.voucher,
  }
  if (row.direction === '收入' && row.source !== undefined && row.source === grantSource)
    return [{ kind: '资助', ...common }]
  if (row.direction === '收入' && row.source === '单位配套') return [{ kind: '配套', ...common }]
  if (row.direction === '支出' && row.purpose !== undefined)
    return [{ kind: '支出', ...common, type: row.purpose }]
  return []
}

function ofAssessment(row: Row<typeof assessments>, { year }: Happened, unit: string): Line[] {
  const about = { unit, number: row.number, name: row.studio, by: row.assessor }
  const lines: Line[] = []
  if (row.kind !== undefined)
    lines.push({
      kind: row.kind === '年度考核' ? '考核' : '检查',
      ...about,
      year: row.year ?? yearOf(row.assessedOn, year),
      type: row.kind,
      on: row.assessedOn,
      result: row.result,
      document: undefined,
    })
  if (row.rectifyBy !== undefined)
    lines.push({
      kind: '限期整改',
      ...about,
      year: yearOf(row.assessedOn, year),
      on: row.assessedOn,
      term: row.rectifyBy,
    })
  if (row.rectifyResult !== undefined)
    lines.push({
      kind: '整改结论',
      ...about,
      year: yearOf(row.rectifyBy, year),
      on: row.rectifyBy,
      result: row.rectifyResult,
    })
  if (row.delistedOn !== undefined)
    lines.push({ kind: '摘牌', ...about, year: yearOf(row.delistedOn, year), on: row.delistedOn })
  return lines
}

function ofPaid(row: object, { columns, happened }: Paid): Line[] {
  if (!happened(row)) return []
  const values = row as LineValues
  return [
    { kind: '奖励', ...Object.fromEntries(Object.entries(columns).map(([key, at]) => [at, values[key]])) },
  ]
}

/** Lines of one record of a sheet, whatever its form; none for forms in which nothing happens. */
function linesOf(
  { reading, source }: SourcedSheet,
  record: RecordRead,
  happened: Happened,
  paid: Paid | null,
): Line[] {
  const unit = record.origin?.unit ?? source.unit ?? ''
  const { form } = reading
  if (form === (namingList as Form)) return ofNaming(record.row as Row<typeof namingList>, happened)
  if (form === (fundEntries as Form)) return ofFunds(record.row as Row<typeof fundEntries>, happened, unit)
  if (form === (assessments as Form))
    return ofAssessment(record.row as Row<typeof assessments>, happened, unit)
  return paid !== null && form === paid.form ? ofPaid(record.row, paid) : []
}

/** Everything that happened, as the sheets of one programme give it, each line with the row that it comes from. */
export function ledgerLines(
  sheets: readonly SourcedSheet[],
  happened: Happened,
  paid: Paid | null = null,
): LineValues[] {
  return sheets.flatMap((sheet) =>
    sheet.reading.records.flatMap((record) =>
      linesOf(sheet, record, happened, paid)
        .filter(({ name }) => name !== undefined)
        .map((line) => ({
          ...line,
          programme: happened.programme,
          sourceFile: record.origin?.file ?? sheet.source.file,
          sourceSheet: record.origin?.sheet ?? sheet.reading.sheet,
          sourceRow: record.origin?.row ?? record.number,
        })),
    ),
  )
}
