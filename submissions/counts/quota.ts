/** Two limits: how many each union may recommend, and how many may be named in the year. */

import type { Cap } from '../../programmes/programme.ts'
import type { SourcedSheet } from '../../rules/judgement.ts'
import { failedReview } from '../../rules/naming/naming.ts'
import type { Parameter } from '../../rules/parameters/parameter.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form, Row } from '../../templates/sheet/form.ts'
import { byUnitAndNumber, sameName } from '../merge/decided.ts'
import { type Entry, joinKey, unitKey } from '../merge/entry.ts'
import { type MergedNode, unitsHere } from '../merge/node.ts'
import { rowsFor } from '../office/office.ts'

/** A union that was given an allocation, that reported, or that has a studio on the naming list. */
export interface UnitQuota {
  readonly unit: string
  /** `null` where the office sets none. */
  readonly min: number | null
  readonly max: number | null
  /** Stands in the office's allocation. */
  readonly expected: boolean
  /** Sent a workbook that was read. */
  readonly reported: boolean
  /** Applications, without duplicates and replaced ones. */
  readonly submitted: number
  /** Of these, decided 推荐 and free of faults that send them back. */
  readonly recommended: number
  /** Studios of its own on the year's naming list. */
  readonly named: number
  /** `max - recommended`; below 0 by as many as are over. `null` without a maximum. */
  readonly room: number | null
}

export interface NamedStudio {
  readonly row: Row<typeof namingList>
  readonly file: string
  readonly sheet: string
  readonly rowNumber: number
  /** Its application in this merge. */
  readonly entry: Entry | null
  readonly type: string | undefined
  /**
   * `outside`: named beside the cap; `over`: beyond it in the list's order;
   * `failed`: turned down by the review, so that it is not named and counts nowhere.
   */
  readonly standing: 'within' | 'over' | 'outside' | 'failed'
}

export interface CapCheck {
  readonly parameter: Parameter<number>
  /** How what is named beside the cap is called. */
  readonly beside: Cap['beside']
  readonly limit: number
  /** Applications without duplicates and replaced ones. */
  readonly nominated: number
  /** On the naming list and bound by the cap. */
  readonly named: number
  readonly over: number
  /** On the naming list beside the cap. */
  readonly outside: number
}

export interface Quota {
  /** In the order of the allocation, then as they reported. */
  readonly rows: readonly UnitQuota[]
  readonly names: readonly NamedStudio[]
  /** `null` where no cap binds at this place. */
  readonly cap: CapCheck | null
}

/** The cap that binds at the place of a merge: where it is decided who is named. */
const capAt = ({ programme, place }: MergedNode): Cap | null =>
  place === programme.topUnit ? programme.cap : null

/** The year's rows of the naming list that concern this place: all of them where it names, else its own. */
function namingRows(node: MergedNode): { record: RecordRead<typeof namingList>; sheet: SourcedSheet }[] {
  const here = unitsHere(node)
  const ofYear = new Set(
    rowsFor(node.naming, namingList, node.programme)
      .filter(({ row }) => row.namedYear === undefined || row.namedYear === node.year)
      .filter(
        ({ row }) => node.naming === node.office || (row.unit !== undefined && here.has(unitKey(row.unit))),
      ),
  )
  return (node.naming?.sheets ?? [])
    .filter(({ reading }) => reading.form === (namingList as Form))
    .flatMap((sheet) =>
      (sheet.reading.records as readonly RecordRead[] as readonly RecordRead<typeof namingList>[])
        .filter((record) => ofYear.has(record))
        .map((record) => ({ record, sheet })),
    )
}

function namedStudios(node: MergedNode, limit: number | undefined): NamedStudio[] {
  const entries = byUnitAndNumber(node.entries.filter((entry) => entry.standing === 'active'))
  const { cap } = node.programme
  let counted = 0
  return namingRows(node).map(({ record, sheet }) => {
    const { row, number: rowNumber } = record
    const same = entries.get(joinKey(row.unit ?? '', row.number ?? '')) ?? []
    const entry = same.find(({ name }) => sameName(row.studio, name)) ?? null
    const applied = (entry?.record.row as { type?: string } | undefined)?.type
    const type = row.type ?? applied
    const outside = cap !== null && !cap.counts(type)
    const standing = (): NamedStudio['standing'] => {
      if (failedReview(row)) return 'failed'
      if (outside) return 'outside'
      return ++counted > (limit ?? Number.POSITIVE_INFINITY) ? 'over' : 'within'
    }
    return {
      row,
      file: sheet.source.file,
      sheet: sheet.reading.sheet,
      rowNumber,
      entry,
      type,
      standing: standing(),
    }
  })
}

/** Allocations, nominations and the naming list of a merge, counted against each other. */
export function quotaOf(node: MergedNode): Quota {
  const binding = capAt(node)
  const limit = binding === null ? undefined : node.parameters.get(binding.limit)
  const names = namedStudios(node, limit)
  const allocated = new Map<string, Row<typeof allocations>>()
  for (const { row } of rowsFor(node.office, allocations, node.programme))
    if (row.unit !== undefined && !allocated.has(unitKey(row.unit))) allocated.set(unitKey(row.unit), row)

  const active = node.entries.filter((entry) => entry.standing === 'active')
  const reported = new Set(
    node.submissions.filter(({ yearly }) => !yearly).map((submission) => unitKey(submission.unit)),
  )
  const unitOf = ({ entry, row }: NamedStudio): string => entry?.submission.unit ?? row.unit ?? ''
  const tally = (units: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const unit of units.map(unitKey)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    return counts
  }
  const submitted = tally(active.map((entry) => entry.submission.unit))
  const recommended = tally([...node.selection.chosen].map((entry) => entry.submission.unit))
  const named = tally(names.filter(({ standing }) => standing !== 'failed').map(unitOf))
  // The allocation's own spelling of a union comes first.
  const spelled = new Map<string, string>()
  for (const unit of [
    ...[...allocated.values()].map((row) => row.unit ?? ''),
    ...node.submissions.map((submission) => submission.unit),
    ...names.map(unitOf),
  ])
    if (unit !== '' && !spelled.has(unitKey(unit))) spelled.set(unitKey(unit), unit)
  const rows = [...spelled].map(([unit, spelling]): UnitQuota => {
    const max = allocated.get(unit)?.max ?? null
    return {
      unit: spelling,
      min: allocated.get(unit)?.min ?? null,
      max,
      expected: allocated.has(unit),
      reported: reported.has(unit),
      submitted: submitted.get(unit) ?? 0,
      recommended: recommended.get(unit) ?? 0,
      named: named.get(unit) ?? 0,
      room: max === null ? null : max - (recommended.get(unit) ?? 0),
    }
  })
  const count = (standing: NamedStudio['standing']): number =>
    names.filter((name) => name.standing === standing).length
  const cap =
    binding === null || limit === undefined
      ? null
      : {
          parameter: binding.limit,
          beside: binding.beside,
          limit,
          nominated: active.length,
          named: count('within') + count('over'),
          over: count('over'),
          outside: count('outside'),
        }
  return { rows, names, cap }
}
