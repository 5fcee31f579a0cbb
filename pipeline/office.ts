/** An office's own workbook of a year: notice, allocation, roster, decisions, naming list. */
import { type Judged, readingFindings, type SourcedSheet } from '../rules/judge.ts'
import type { Parameter, ParameterValue } from '../rules/parameter.ts'
import { type ParameterSet, parameterSet } from '../rules/parameter-set.ts'
import { templates } from '../templates/catalogue.ts'
import { finding } from '../templates/finding.ts'
import type { Form, Row } from '../templates/form.ts'
import { allocations } from '../templates/forms/allocation.ts'
import { decisions } from '../templates/forms/decisions.ts'
import { noticeTerms } from '../templates/forms/notice.ts'
import { officeInfo } from '../templates/forms/office-info.ts'
import type { Book } from '../templates/grid.ts'
import { address } from '../templates/grid.ts'
import { type ProgrammeId, programmeNames } from '../templates/programme-names.ts'
import type { RecordRead } from '../templates/reading.ts'
import { namedAs, recognise } from '../templates/recognise.ts'
import type { Refusal } from './intake/submission.ts'

/** The forms of the offices' own workbooks. */
const OFFICE_FORMS: readonly Form[] = [
  ...new Set(templates.filter((t) => t.programme === null).flatMap((t) => t.sheets.map(({ form }) => form))),
]

export interface Office {
  readonly file: string
  /** Name of the union, such as 济南市总工会. */
  readonly union: string
  readonly level: 'city' | 'province'
  readonly year: number
  readonly contact: string | undefined
  readonly phone: string | undefined
  readonly date: Row<typeof officeInfo>['date']
  readonly sheets: readonly SourcedSheet[]
  readonly findings: readonly Judged[]
}

/** Whether the workbook is an office's own rather than a submission, by the names of its sheets. */
export const isOfficeBook = (book: Book): boolean =>
  book.sheets.some((sheet) => [officeInfo, allocations, decisions].some((form) => namedAs(sheet, form)))

/** Records of one form in an office's workbook. */
export function recordsOf<F extends Form>(office: Office | undefined, form: F): RecordRead<F>[] {
  return (office?.sheets ?? [])
    .filter(({ reading }) => reading.form === (form as Form))
    .flatMap(({ reading }) => reading.records as readonly RecordRead[] as readonly RecordRead<F>[])
}

/** Rows of a programme among the records of a form that names programmes. */
export function rowsFor<F extends Form>(
  office: Office | undefined,
  form: F,
  programme: ProgrammeId,
): RecordRead<F>[] {
  return recordsOf(office, form).filter(
    (record) => (record.row as Record<string, unknown>)['programme'] === programmeNames[programme],
  )
}

/** Reads an office's workbook, or says why it is none. */
export function recogniseOffice(book: Book, file: string): Office | Refusal {
  const { readings, drafts } = isOfficeBook(book)
    ? recognise(book, OFFICE_FORMS)
    : { readings: [], drafts: [] }
  const info = readings.find((reading) => reading.form === (officeInfo as Form))?.records[0] as
    | RecordRead<typeof officeInfo>
    | undefined
  if (info === undefined)
    return { file, reason: '不是办公室工作簿：没有“办公室信息”表。请用 templates --for-office 生成的工作簿' }
  const { office: union, level, year } = info.row
  if (union === undefined || level === undefined || year === undefined)
    return { file, reason: '“办公室信息”中工会名称、工会层级、年度须填全' }
  const source = { file, programme: null, unit: union }
  const sheets = readings.map((reading) => ({ reading, source }))
  return {
    file,
    union,
    level: level === '省级' ? 'province' : 'city',
    year,
    contact: info.row.contact,
    phone: info.row.phone,
    date: info.row.date,
    sheets,
    findings: [
      ...drafts.map((draft) => ({ finding: finding(draft, source), record: null })),
      ...sheets.flatMap(readingFindings),
      ...noticeFindings({ union, year, sheets, file }),
    ],
  }
}

type NoticeOf = Pick<Office, 'union' | 'year' | 'sheets' | 'file'>

/** The lines of the notice for one programme. */
const noticeLines = (office: NoticeOf, programme: ProgrammeId) =>
  office.sheets
    .filter(({ reading }) => reading.form === (noticeTerms as Form))
    .flatMap(
      ({ reading }) => reading.records as readonly RecordRead[] as readonly RecordRead<typeof noticeTerms>[],
    )
    .filter((record) => record.row.programme === programmeNames[programme])
    .map((record) => ({
      record,
      line: {
        term: record.row.term ?? '',
        value: record.cells['value'] ?? null,
        document: record.row.document ?? null,
      },
    }))

/**
 * The parameters of a programme for a year: the law's, changed by the offices' notices.
 * @param offices the deciding office first; a lower office's notice may add to it
 */
export function officeParameters(
  offices: readonly (Office | undefined)[],
  programme: ProgrammeId,
  year: number,
): ParameterSet {
  const lines = [...new Set(offices)]
    .filter((office) => office !== undefined)
    .flatMap((office) => noticeLines(office, programme).map(({ line }) => line))
  return parameterSet(programme, year, lines)
}

/** Looks parameters up by their programme. */
export function parametersOf(sets: (programme: ProgrammeId) => ParameterSet) {
  const known = new Map<string, ParameterSet>()
  return (of: Parameter): ParameterValue | undefined => {
    const set = known.get(of.programme) ?? sets(of.programme as ProgrammeId)
    known.set(of.programme, set)
    return set.get(of)
  }
}

/** Lines of the notice that could not be used, at their cells. */
function noticeFindings(office: NoticeOf): Judged[] {
  const judged: Judged[] = []
  const sheet = office.sheets.find(({ reading }) => reading.form === (noticeTerms as Form))
  if (sheet === undefined) return judged
  for (const programme of Object.keys(programmeNames) as ProgrammeId[]) {
    const lines = noticeLines(office, programme)
    const set = parameterSet(
      programme,
      office.year,
      lines.map(({ line }) => line),
    )
    for (const { line, message, mend } of set.refused) {
      const record = lines.find((l) => l.line === line)!.record
      const place = record.place('value')
      const draft = {
        kind: 'unreadable' as const,
        rule: null,
        article: null,
        severity: 'error' as const,
        sheet: sheet.reading.sheet,
        row: place?.row ?? record.number,
        column: place?.column ?? null,
        address: place ? address(place.row, place.column) : null,
        header: '取值',
        value: line.value === null ? null : String(line.value),
        expected: null,
        message,
        mend,
        answer: null,
      }
      judged.push({ finding: finding(draft, { file: office.file, programme, unit: office.union }), record })
    }
  }
  return judged
}
