/** Findings on the cells of an office's own workbooks, and how they name a line or a programme. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Judged } from '../../rules/judgement.ts'
import { answeredBy } from '../../templates/findings/answer.ts'
import type { RelatedCell } from '../../templates/findings/finding.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form, Key } from '../../templates/sheet/form.ts'
import { address } from '../../templates/sheet/grid.ts'
import { onCell, type Said } from '../check/cell-finding.ts'
import type { NoticeOf } from './office.ts'

/** A finding on a cell of one of the office's own workbooks: of that which holds the record. */
export function officeFinding<F extends Form>(
  office: Pick<NoticeOf, 'sheets' | 'union'>,
  form: F,
  record: RecordRead<F>,
  key: Key<F>,
  programme: string | null,
  said: Said,
): Judged {
  const sheet = office.sheets.find(({ reading }) =>
    (reading.records as readonly RecordRead[]).includes(record as unknown as RecordRead),
  )
  if (sheet === undefined) throw new Error(`the workbooks of ${office.union} have no such line of ${form.id}`)
  const judged = onCell(
    sheet,
    record,
    key,
    { code: 'office/line', ...said },
    { file: sheet.source.file, programme, unit: office.union },
  )
  const { explanation } = record.row as { readonly explanation?: string }
  return { ...judged, finding: answeredBy(judged.finding, explanation) }
}

/** A cell of a record in the office's own workbooks, for a finding that speaks of it too; none where it has none. */
export function cellOf({ sheets }: Pick<NoticeOf, 'sheets'>, record: RecordRead, key: string): RelatedCell[] {
  const sheet = sheets.find(({ reading }) => reading.records.includes(record))
  const place = record.place(key)
  if (sheet === undefined || place === null) return []
  return [{ file: sheet.source.file, sheet: sheet.reading.sheet, address: address(place.row, place.column) }]
}

/** `第 12 行`, or `“审定.xlsx”第 12 行` where the line stands in another file than the one that it is named beside. */
export function rowWords(
  { sheets }: Pick<NoticeOf, 'sheets'>,
  named: RecordRead,
  beside: RecordRead,
): string {
  const fileOf = (record: unknown): string | undefined =>
    sheets.find(({ reading }) => reading.records.includes(record as RecordRead))?.source.file
  const file = fileOf(named)
  return file === fileOf(beside) ? `第 ${named.number} 行` : `“${file}”第 ${named.number} 行`
}

/** The id of the programme that a line names; `null` where it names none. */
export const idOf = (registry: Registry, name: string | undefined): string | null =>
  (name === undefined ? null : registry.named(name)?.id) ?? null
