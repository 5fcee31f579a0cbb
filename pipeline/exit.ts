/** Exit codes of the command line. */
import type { Run } from '../office/rollup.ts'

export const EXIT = {
  /** Nothing blocks. */
  ok: 0,
  /** Errors were found in the submissions, or a file among them could not be used. */
  errors: 1,
  /** The call or an input cannot be used. */
  unusable: 2,
  /** A defect of our own. */
  defect: 3,
} as const

/** 1 where an office has to go back to a sender: for an error, or for a file that could not be used. */
export function exitOf({
  findings,
  defects,
  refused,
}: Pick<Run, 'findings' | 'defects' | 'refused'>): number {
  if (defects.length > 0) return EXIT.defect
  return refused.length > 0 || findings.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.ok
}
