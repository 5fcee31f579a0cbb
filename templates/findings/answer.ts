/** What a sender's 说明 does for a finding of its row. */
import { givesReason } from '../values/empty-reason.ts'
import type { Finding } from './finding.ts'

type Asking = Pick<Finding, 'severity' | 'message'>

/** A warning is answered by a reason; words that give none leave it open, and it says so. */
export function answeredBy<F extends Asking>(
  asking: F,
  explanation: string | undefined,
): F & { answer: string | null } {
  if (explanation === undefined) return { ...asking, answer: null }
  if (asking.severity !== 'warning' || givesReason(explanation)) return { ...asking, answer: explanation }
  return { ...asking, message: `${asking.message}；说明“${explanation}”没有写出理由`, answer: null }
}
