/** What a list of findings is made of, whoever worked it out. */

import type { Finding, Severity } from '../templates/findings/finding.ts'
import type { FindingWords } from '../templates/findings/words.ts'

export interface ListedEntry {
  readonly finding: Finding
  readonly words: FindingWords
  /** What can be done by a click; `null` where a person must decide. */
  readonly fix: { readonly id: string; readonly shownAfter: string } | null
  /** The line into which it is folded with others, which follow each other; `null` for one of its own. */
  readonly fold?: { readonly key: string; readonly words: string } | null
}

export interface ListedGroup {
  readonly key: string
  readonly title: string
  readonly gravest: Severity
  /** How many belong here, listed or not. */
  readonly count: number
  readonly entries: readonly ListedEntry[]
}
