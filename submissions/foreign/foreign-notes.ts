/** What is said once of a submission that came in a form that is not ours. */
import type { ForeignSender } from './foreign-sender.ts'
import type { LeftToPeople } from './left-to-people.ts'

/** How a submission in another form differs from one in ours. */
export interface ForeignNotes {
  readonly sample: string
  readonly sender: ForeignSender
  readonly left: LeftToPeople
  /** Our columns that the form of the applications has not, by their headers. */
  readonly lacks: readonly string[]
  /** Records of other senders stand in the same file. */
  readonly shared?: true
}
