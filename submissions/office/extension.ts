/** Longer terms that an office has given to single units, with its reason. */
import type { Programme } from '../../programmes/programme.ts'
import type { ParameterLookup } from '../../rules/judge.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import type { Day } from '../../templates/values/day.ts'
import { foldText } from '../../templates/values/text.ts'
import { type Office, rowsFor } from './office.ts'

/** Whether a day lies in a year before: a line of an earlier year was carried over. */
export const isPast = (day: Day | undefined, year: number): boolean => day !== undefined && day.year < year

/** The day to which the office extended a unit's term; without a reason nothing is extended. */
export function extensionOf(
  office: Office | undefined,
  programme: Pick<Programme, 'id' | 'name'>,
  unit: string,
): Day | undefined {
  const line = rowsFor(office, allocations, programme).find(
    ({ row }) => row.unit !== undefined && foldText(row.unit) === foldText(unit) && row.extendedTo?.complete,
  )
  return line?.row.extensionReason === undefined || isPast(line.row.extendedTo, office!.year)
    ? undefined
    : line.row.extendedTo
}

/** Parameters as they bind one unit. */
export const extended =
  (
    parameters: ParameterLookup,
    { deadline }: Pick<Programme, 'deadline'>,
    extension: Day | undefined,
  ): ParameterLookup =>
  (of) =>
    of === deadline.extension ? extension : parameters(of)
