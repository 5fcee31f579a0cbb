/** Hazards as they are compared: whose, where, and what is amiss. */

import type { Senders } from '../../rules/rule.ts'
import { ByNumber } from '../../rules/words/by-number.ts'
import { looseText } from '../../rules/words/near-names.ts'
import type { Row } from '../../templates/sheet/form.ts'
import { flatMapSteps, type Steps } from '../../templates/values/steps.ts'
import type { hazardApplication } from './forms/hazard-application.ts'
import type { hazardReport } from './forms/hazard-report.ts'

export type Application = Row<typeof hazardApplication>

/** Keys for comparison, never shown. */
export interface Hazard {
  readonly row: Application
  readonly unit: string
  readonly place: string
  readonly defect: string
}

/** The unit of the hazard is that of its report; the finder's own where there is none. */
export function* hazardsOf(
  applications: readonly Application[],
  reports: readonly Row<typeof hazardReport>[],
  senders: Senders,
): Steps<Hazard[]> {
  const reportOf = new ByNumber(reports, senders)
  return yield* flatMapSteps(applications, (row) => {
    const unit = reportOf.first(row)?.hazardUnit ?? row.employer
    if (unit === undefined || row.hazardPlace === undefined || row.hazard === undefined) return []
    const [folded, place, defect] = [unit, row.hazardPlace, row.hazard].map(looseText)
    return [{ row, unit: folded!, place: place!, defect: defect! }]
  })
}
