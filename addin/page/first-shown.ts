/** Which finding the page shows first of a workbook. */
import { byGravity } from '../../templates/findings/finding.ts'
import type { FindingList } from '../session/state.ts'

/** The first of the gravest that are listed: what only informs is no fault. `null` where nothing is listed. */
export function firstShown({ groups }: FindingList): string | null {
  const findings = groups.flatMap(({ entries }) => entries.map(({ finding }) => finding))
  return findings.sort(byGravity)[0]?.id ?? null
}
