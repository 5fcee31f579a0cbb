/** An office's own workbook of a year: notice, allocation, roster, decisions, naming list. */

import type { Programme } from '../../programmes/programme.ts'
import { parameterSet, type Registry } from '../../programmes/registry-of.ts'
import type { Judged, SourcedSheet } from '../../rules/judgement.ts'
import type { Parameter, ParameterValue } from '../../rules/parameters/parameter.ts'
import type { ParameterSet } from '../../rules/parameters/parameter-set.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { noticeTerms } from '../../templates/forms/notice.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import type { PlaceRank } from '../../templates/places/place.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { namedAs } from '../../templates/read/signs.ts'
import type { Form, Row } from '../../templates/sheet/form.ts'
import type { Book } from '../../templates/sheet/grid.ts'

export interface Office {
  readonly file: string
  /** Name of the union, such as 济南市总工会. */
  readonly union: string
  readonly level: PlaceRank
  readonly year: number
  readonly contact: string | undefined
  readonly phone: string | undefined
  readonly date: Row<typeof officeInfo>['date']
  /** The name of the folder that holds what was sent to it, where that is not 收件. */
  readonly inbox?: string | undefined
  readonly sheets: readonly SourcedSheet[]
  readonly findings: readonly Judged[]
}

/** Whether the workbook is an office's own rather than a submission, by the names of its sheets. */
export const isOfficeBook = (book: Book): boolean =>
  book.sheets.some((sheet) => [officeInfo, allocations, decisions].some((form) => namedAs(sheet, form)))

/** The workbook of a union for a year, where it was given. */
export const officeAt = (offices: readonly Office[], union: string, year: number): Office | undefined =>
  offices.find((office) => office.union === union && office.year === year)

/** Records of one form in an office's workbook. */
export function recordsOf<F extends Form>(
  office: Pick<Office, 'sheets'> | undefined,
  form: F,
): RecordRead<F>[] {
  return (office?.sheets ?? [])
    .filter(({ reading }) => reading.form === (form as Form))
    .flatMap(({ reading }) => reading.records as readonly RecordRead[] as readonly RecordRead<F>[])
}

/** Rows of a programme among the records of a form that names programmes. */
export function rowsFor<F extends Form>(
  office: Office | undefined,
  form: F,
  { name }: Pick<Programme, 'name'>,
): RecordRead<F>[] {
  return recordsOf(office, form).filter(
    (record) => (record.row as Record<string, unknown>)['programme'] === name,
  )
}

export type NoticeOf = Pick<Office, 'union' | 'year' | 'sheets' | 'file'>

/** The lines of the notice for one programme. */
export const noticeLines = (office: NoticeOf, { name }: Pick<Programme, 'name'>) =>
  office.sheets
    .filter(({ reading }) => reading.form === (noticeTerms as Form))
    .flatMap(
      ({ reading }) => reading.records as readonly RecordRead[] as readonly RecordRead<typeof noticeTerms>[],
    )
    .filter((record) => record.row.programme === name)
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
  programme: Programme,
  year: number,
): ParameterSet {
  const lines = [...new Set(offices)]
    .filter((office) => office !== undefined)
    .flatMap((office) => noticeLines(office, programme).map(({ line }) => line))
  return parameterSet(programme, year, lines)
}

/** Looks parameters up by their programme. */
export function parametersOf(registry: Registry, sets: (programme: Programme) => ParameterSet) {
  const known = new Map<string, ParameterSet>()
  return (of: Parameter): ParameterValue | undefined => {
    const set = known.get(of.programme) ?? sets(registry.byId(of.programme))
    known.set(of.programme, set)
    return set.get(of)
  }
}

/** Whether an office merges for a programme: it decides, or stands on the way up to the one that does. */
export const takesPart = ({ union, level }: Office, programme: Programme): boolean =>
  union === programme.topUnit || programme.levels.slice(0, -1).some(({ rank }) => rank === level)
