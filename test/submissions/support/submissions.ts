/** Submissions and offices from plain rows, read by the real reader. */

import { registry } from '../../../programmes/registry.ts'
import { parameterSet } from '../../../programmes/registry-of.ts'
import { parameterRows } from '../../../rules/parameters/parameter-rows.ts'
import type { Office } from '../../../submissions/office/office.ts'
import { recogniseOffice } from '../../../submissions/recognise/recognise-office.ts'
import { isRefusal, recogniseSubmission } from '../../../submissions/recognise/recognise-submission.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { parameterSheet } from '../../../templates/forms/parameters.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { EDITION, type Form, headerName } from '../../../templates/sheet/form.ts'
import type { Book, Cell, Grid } from '../../../templates/sheet/grid.ts'
import { gridOf } from '../../support/rows.ts'

export type Rows = readonly Readonly<Record<string, Cell>>[]

/** A card sheet: label beside value. */
export function cardOf(form: Form, values: Readonly<Record<string, Cell>>): Grid {
  const entries = Object.entries(form.columns)
  return {
    name: form.sheet,
    hidden: false,
    merges: [],
    rows: [
      { number: 1, cells: [form.title] },
      ...entries.map(([key, column], i) => ({
        number: i + 3,
        cells: [headerName(column), values[key] ?? null],
      })),
    ],
  }
}

export interface Sent {
  readonly programme: string
  readonly unit: string
  readonly unitKind?: string
  readonly sentTo?: string
  readonly year?: number
  readonly version?: number
  readonly date?: string
  readonly file?: string
  readonly withdrawn?: boolean
  /** 撤回编号. */
  readonly takenBack?: string
  /** 零报告; said where there are no applications unless given. */
  readonly none?: Cell
  readonly edition?: string
  /** Rows by form id. Forms that are required and not named get an empty sheet. */
  readonly rows: Readonly<Record<string, Rows>>
  /** Sheets to leave out, by form id. */
  readonly without?: readonly string[]
}

export function bookOf(sent: Sent): Book {
  const programme = registry.byId(sent.programme)
  const year = sent.year ?? 2026
  const sheets = programme.blanks.sheets
    .map(({ form }) => form)
    .filter((form) => !sent.without?.includes(form.id))
    .map((form): Grid => {
      if (form === (submissionInfo as Form))
        return cardOf(form, {
          unit: sent.unit,
          unitKind:
            sent.unitKind ?? (sent.programme === 'shandong-studio' ? '县（市、区）总工会' : '区县总工会'),
          sentTo: sent.sentTo ?? '济南市总工会',
          programme: programme.name,
          year,
          version: sent.version ?? 1,
          date: sent.date ?? '2026-06-30',
          phone: '0531-86123456',
          ...(sent.withdrawn ? { action: '撤回' } : {}),
          takenBack: sent.takenBack ?? null,
          none:
            sent.none === undefined
              ? (sent.rows[programme.application.id]?.length ?? 0) > 0
                ? null
                : '是'
              : sent.none,
        })
      if (form.layout === 'card') return cardOf(form, {})
      if (form === (parameterSheet as Form)) {
        const rows = parameterRows(parameterSet(programme, year), {
          edition: sent.edition ?? EDITION,
          template: 'test',
        })
        return gridOf(form, rows as unknown as Rows)
      }
      return gridOf(form, sent.rows[form.id] ?? [])
    })
  return { sheets }
}

export function submissionOf(sent: Sent): Submission {
  const read = recogniseSubmission(
    registry,
    bookOf(sent),
    sent.file ?? `${sent.unit}-${sent.version ?? 1}.xlsx`,
  )
  if (isRefusal(read)) throw new Error(read.reason)
  return read
}

/** An office's workbook; rows by form id. */
export function officeOf(
  union: string,
  rows: Readonly<Record<string, Rows>>,
  forms: readonly Form[],
  year = 2026,
): Office {
  const book = {
    sheets: [
      cardOf(officeInfo, {
        office: union,
        level: union === '山东省总工会' ? '省级' : '市级',
        year,
        date: '2026-08-01',
      }),
      ...forms.map((form) => gridOf(form, rows[form.id] ?? [])),
    ],
  }
  const read = recogniseOffice(registry, book, `${union}.xlsx`)
  if ('reason' in read) throw new Error(read.reason)
  return read
}
