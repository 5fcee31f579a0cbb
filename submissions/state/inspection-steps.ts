/**
 * An inspection that failed is up to four lines of the ledger: the inspection, its term, its outcome and the loss of
 * the plaque. The rules know them as one row.
 */
import type { assessments } from '../../templates/forms/assessments.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Row } from '../../templates/sheet/form.ts'
import { compareDays } from '../../templates/values/day.ts'
import { foldText } from '../../templates/values/text.ts'
import { sameValue } from './line.ts'

type Assessment = Row<typeof assessments>

/** A later step: how it is known, what it adds, and which row it goes on from. */
interface Step {
  readonly is: (row: Assessment) => boolean
  readonly adds: readonly (keyof Assessment & string)[]
  readonly after: (row: Assessment, step: Assessment) => boolean
}

const STEPS: readonly Step[] = [
  {
    is: ({ kind, rectifyBy, rectifyResult }) =>
      kind === undefined && rectifyBy !== undefined && rectifyResult === undefined,
    adds: ['rectifyBy'],
    after: (row, step) =>
      row.kind !== undefined && row.rectifyBy === undefined && sameValue(row.assessedOn, step.assessedOn),
  },
  {
    is: ({ kind, rectifyResult }) => kind === undefined && rectifyResult !== undefined,
    adds: ['rectifyResult'],
    after: (row, step) => row.rectifyResult === undefined && sameValue(row.rectifyBy, step.rectifyBy),
  },
  {
    is: ({ kind, delistedOn }) => kind === undefined && delistedOn !== undefined,
    adds: ['delistedOn'],
    after: (row, step) =>
      row.rectifyResult === '不达标' &&
      row.delistedOn === undefined &&
      row.rectifyBy !== undefined &&
      compareDays(row.rectifyBy, step.delistedOn!) <= 0,
  },
]

const rowOf = (record: RecordRead): Assessment => record.row as unknown as Assessment

const studioOf = (record: RecordRead): string =>
  JSON.stringify([record.origin?.unit ?? '', foldText(rowOf(record).studio ?? '')])

function joined(record: RecordRead, step: RecordRead, keys: readonly string[]): RecordRead {
  const of = (values: object): object =>
    Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)))
  return {
    ...record,
    row: { ...record.row, ...of(step.row) },
    cells: { ...record.cells, ...of(step.cells) },
    place: (key) => (keys.includes(key) ? step : record).place(key),
  }
}

/** Puts each later step to the last inspection from which it goes on; what goes on from none stays by itself. */
export function withSteps(records: readonly RecordRead[]): RecordRead[] {
  const rows = [...records]
  for (const { is, adds, after } of STEPS)
    for (const step of rows.filter((record) => is(rowOf(record)))) {
      const at = rows.findLastIndex(
        (record) =>
          record !== step && studioOf(record) === studioOf(step) && after(rowOf(record), rowOf(step)),
      )
      if (at < 0) continue
      rows[at] = joined(rows[at]!, step, adds)
      rows.splice(rows.indexOf(step), 1)
    }
  return rows
}
