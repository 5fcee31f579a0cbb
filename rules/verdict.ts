/** From the findings of a record to what becomes of it. */
import type { Finding } from '../templates/findings/finding.ts'

export type Verdict = 'accepted' | 'accepted-with-reason' | 'needs-reason' | 'review' | 'defect' | 'sent-back'

/** How a verdict is counted in a merge. */
export type Counted = 'accepted' | 'sentBack' | 'review'

export const VERDICTS: Readonly<Record<Verdict, { readonly name: string; readonly counted: Counted }>> = {
  accepted: { name: '通过', counted: 'accepted' },
  'accepted-with-reason': { name: '通过（有说明）', counted: 'accepted' },
  'needs-reason': { name: '退回补充说明', counted: 'sentBack' },
  review: { name: '待审核', counted: 'review' },
  defect: { name: '待审核（程序问题）', counted: 'review' },
  'sent-back': { name: '退回修改', counted: 'sentBack' },
}

/**
 * The verdict that the worst finding gives. A warning is answered by the sender's 说明; nothing answers an error.
 * @param defect a rule failed on this record: our fault, so it waits and is not sent back for it
 */
export function verdictOf(findings: readonly Finding[], defect = false): Verdict {
  if (findings.some((f) => f.severity === 'error')) return 'sent-back'
  if (defect) return 'defect'
  if (findings.some((f) => f.severity === 'review' || f.kind === 'unjudged')) return 'review'
  const warnings = findings.filter((f) => f.severity === 'warning')
  if (warnings.some((f) => f.answer === null)) return 'needs-reason'
  return warnings.length > 0 ? 'accepted-with-reason' : 'accepted'
}
