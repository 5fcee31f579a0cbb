/** Whom an office asks for at a unit: as the unit itself says this year, else as the office's own list has it. */
import { allocations } from '../../templates/forms/allocation.ts'
import { unitKey } from '../merge/entry.ts'
import { newestFirst } from '../merge/standing.ts'
import type { Submission } from '../recognise/submission.ts'
import { type Office, recordsOf } from './office.ts'

export interface Contact {
  readonly contact?: string | undefined
  readonly phone?: string | undefined
}

const isKnown = ({ contact, phone }: Contact): boolean => contact !== undefined || phone !== undefined

/**
 * @param sent to the place that asks, whatever the programme: another city may have a unit of the same name
 * @param programme whose line in the list comes first; the unit's other lines serve where it names nobody
 * @returns nothing of whom nobody knows
 */
export function unitContact(
  unit: string,
  sent: readonly Submission[],
  office: Office | undefined,
  programme: string,
): Contact {
  const own = sent.filter((each) => unitKey(each.unit) === unitKey(unit)).sort(newestFirst)
  const lines = recordsOf(office, allocations)
    .map(({ row }) => row)
    .filter((row) => row.unit !== undefined && unitKey(row.unit) === unitKey(unit))
    .sort((a, b) => Number(b.programme === programme) - Number(a.programme === programme))
  const { contact, phone } = [...own, ...lines].find(isKnown) ?? {}
  return { contact, phone }
}
