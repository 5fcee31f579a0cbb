/**
 * Records that are only begun: unfinished is not wrong. A list for people shows what is still blank of such a record as
 * one line. What was found, and what follows from it, stays as it is.
 */
import { AT_ONCE, finish, type Steps } from '../values/steps.ts'
import type { Finding } from './finding.ts'

export const isBlankRequired = ({ code, row }: Pick<Finding, 'code' | 'row'>): boolean =>
  code === 'form/required' && row !== null

/** What is found at a cell that holds nothing. */
const isAtBlank = ({ address, value }: Finding): boolean => address !== null && value === null

export interface Unfinished {
  /** Required cells that are blank; two at least. */
  readonly required: number
  /** These, and what else comes from the record not being filled in yet. */
  readonly findings: ReadonlySet<Finding>
}

/**
 * @param recordOf what all cells of a record have in common
 * @param lacksRows whether a finding says that other sheets have no rows of the record yet
 */
export const unfinishedRecords = (
  findings: readonly Finding[],
  recordOf: (finding: Finding) => string,
  lacksRows: (finding: Finding) => boolean,
): ReadonlyMap<string, Unfinished> => finish(unfinishedSteps(findings, recordOf, lacksRows))

/** {@link unfinishedRecords}, with pauses. */
export function* unfinishedSteps(
  findings: readonly Finding[],
  recordOf: (finding: Finding) => string,
  lacksRows: (finding: Finding) => boolean,
): Steps<ReadonlyMap<string, Unfinished>> {
  const found = new Map<string, { required: number; findings: Set<Finding> }>()
  for (const [index, finding] of findings.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    if (finding.row === null) continue
    const required = isBlankRequired(finding)
    if (!required && !isAtBlank(finding) && !lacksRows(finding)) continue
    const key = recordOf(finding)
    const same = found.get(key) ?? { required: 0, findings: new Set() }
    if (required) same.required++
    same.findings.add(finding)
    found.set(key, same)
  }
  return new Map([...found].filter(([, { required }]) => required > 1))
}

/** `还有 12 栏必填未填`, and how much else waits for that. */
export function unfinishedWords({ required, findings }: Unfinished): string {
  const rest = findings.size - required
  return `还有 ${required} 栏必填未填${rest > 0 ? `，另有 ${rest} 处等填全后再看` : ''}`
}
