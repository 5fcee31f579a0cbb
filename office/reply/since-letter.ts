/** What of an earlier letter to the same sender is mended, what stands, and what is new. */
import type { MergedNode } from '../../submissions/merge/node.ts'
import { newestFirst, senderKey } from '../../submissions/merge/standing.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import { foldNumber } from '../../templates/values/text.ts'
import { entryAt } from '../report/entry-at.ts'

export interface SinceLetter {
  /** The version that the earlier letter spoke of. */
  readonly version: number
  readonly mended: number
  /** Of today's findings those that the earlier letter had too. */
  readonly standing: ReadonlySet<Finding>
}

/** The sending before this one, of those of which this one replaced something. */
const sendingBefore = (
  { submissions, foundBefore, superseded }: MergedNode,
  of: Submission,
): Submission | undefined =>
  submissions
    .filter((each) => senderKey(each) === senderKey(of) && newestFirst(of, each) < 0)
    .filter((each) => superseded.has(each) || (foundBefore.get(each) ?? []).length > 0)
    .sort(newestFirst)[0]

/**
 * @param now what the letter asks of the sender
 * @param asks whether a letter asks a finding of its sender
 * @returns `null` where this is the sender's first letter
 */
export function sinceLetter(
  node: MergedNode,
  submission: Submission,
  now: readonly Finding[],
  asks: (finding: Finding) => boolean,
): SinceLetter | null {
  const before = sendingBefore(node, submission)
  if (before === undefined) return null
  const entryOf = entryAt(node.entries)
  // The same fault of the same application, wherever its row stands by now.
  const keyOf = (finding: Finding): string =>
    JSON.stringify([foldNumber(entryOf(finding)?.number ?? ''), finding.code, finding.sheet, finding.header])
  const left = new Map<string, number>()
  const earlier = (node.foundBefore.get(before) ?? []).filter(asks)
  for (const key of earlier.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1)
  const standing = now.filter((finding) => {
    const many = left.get(keyOf(finding)) ?? 0
    left.set(keyOf(finding), many - 1)
    return many > 0
  })
  return { version: before.version, mended: earlier.length - standing.length, standing: new Set(standing) }
}
