/** How something stands out: each tone has a word and a shape besides its colour. */
import type { Verdict } from '../../rules/verdict.ts'
import type { Severity } from '../../templates/findings/finding.ts'

/** `gap`: something is not there yet. */
export type Tone = 'plain' | 'good' | 'gap' | Severity

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  accepted: 'good',
  'accepted-with-reason': 'good',
  'needs-reason': 'warning',
  review: 'review',
  defect: 'review',
  'sent-back': 'error',
}
