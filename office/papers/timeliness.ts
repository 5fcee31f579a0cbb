/** Who sent what was asked for, and whether in time: by the day of each union's first sending. */
import { onOrBefore } from '../../rules/truth.ts'
import { unitKey } from '../../submissions/merge/entry.ts'
import { termsOf } from '../../submissions/merge/lateness.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { expectedUnits } from '../../submissions/merge/selection.ts'
import { extensionOf } from '../../submissions/office/extension.ts'
import type { Day } from '../../templates/values/day.ts'
import { groupBy } from '../../templates/values/group-by.ts'

export interface Timeliness {
  readonly inTime: readonly string[]
  readonly late: readonly string[]
  /** No day of sending, or no term. */
  readonly unknown: readonly string[]
  /** Expected, and nothing of theirs was read. */
  readonly missing: readonly string[]
}

/** By when a union's sending is due, with the longer term that the office gave it. */
export const dueDay = ({ parameters, programme, office }: MergedNode, unit: string): Day | undefined =>
  termsOf((of) => parameters.get(of), programme.deadline, extensionOf(office, programme, unit))?.day

/** Units of the allocation that sent nothing that could be read. */
export function missingUnits(node: MergedNode): string[] {
  const reported = new Set(node.submissions.map(({ unit }) => unitKey(unit)))
  return expectedUnits(node.office, node.programme).filter((unit) => !reported.has(unitKey(unit)))
}

export function timelinessOf(node: MergedNode): Timeliness {
  const by = { inTime: [] as string[], late: [] as string[], unknown: [] as string[] }
  for (const own of groupBy(node.submissions, ({ unit }) => unitKey(unit)).values()) {
    const [{ unit }] = own as [(typeof own)[number]]
    const due = dueDay(node, unit)
    const days = own.flatMap(({ date }) => date ?? [])
    const first = days.length === 0 ? undefined : days.reduce((a, b) => (onOrBefore(b, a) === true ? b : a))
    const timely = due === undefined || first === undefined ? undefined : onOrBefore(first, due)
    by[timely === true ? 'inTime' : timely === false ? 'late' : 'unknown'].push(unit)
  }
  return { ...by, missing: missingUnits(node) }
}
