/** What stands behind a finding, for a person who wants to know more than the list says. */
import type { Finding } from '../templates/findings/finding.ts'

export interface Explained {
  /** Id of the rule; `null` where no rule is behind the finding. */
  readonly rule: string | null
  /** The articles, each with its measure; empty where none is behind it. */
  readonly basis: readonly string[]
  /** What the articles ask. */
  readonly says: readonly string[]
  /** What the program checks. */
  readonly checks: string
  /** How an open text is read; `null` where it is plain. */
  readonly reading: string | null
  /** Who decides in the end. */
  readonly decides: string
  readonly mend: string
}

/** Loads its texts when first asked. */
export type Explain = (finding: Finding) => Promise<Explained>
