/** Whether a finding says that a record has no rows in other sheets yet, and so contradicts nothing. */
import type { Finding } from '../templates/findings/finding.ts'
import type { Rule } from './rule.ts'

/** Of a rule over several sheets, where it names no other cell. */
export function lacksRows(rules: readonly Rule[]): (finding: Finding) => boolean {
  const over = new Set(rules.filter(({ scope }) => scope === 'workbook').map(({ id }) => id))
  return ({ rule, related }) => rule !== null && over.has(rule) && related.length === 0
}
