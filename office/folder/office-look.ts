/** What an office's folder says now: its own word, what was sent, and the merge of both. Nothing is written. */
import { locksOf } from '../../submissions/merge/locks.ts'
import type { Office } from '../../submissions/office/office.ts'
import type { Refusal, Submission } from '../../submissions/recognise/submission.ts'
import type { Source } from '../intake/read-files.ts'
import type { InboxWatch } from '../intake/read-inbox.ts'
import { type Run, rollup } from '../rollup.ts'
import { UnusableError } from '../unusable.ts'
import { existsIn, type OfficeHome } from './folder.ts'
import { keptSendings } from './kept-sendings.ts'
import { markOf } from './mark-of.ts'
import { INBOX, type OfficeFolder, openOfficeFolder } from './office-folder.ts'
import { readSent, type SentRead } from './read-sent.ts'
import { CLEARED } from './year-files.ts'

export interface LookOptions {
  readonly watch?: InboxWatch
  /** What was read before: what has not changed since is not read anew. */
  readonly last?: SentRead | null
}

export interface Look {
  readonly folder: OfficeFolder
  readonly read: SentRead
  /** Marks of the bytes of each submission, by its path. */
  readonly marks: ReadonlyMap<string, string>
  /** Accepted sendings that are no longer in the inbox, and count from where they were kept. */
  readonly fromArchive: readonly Submission[]
  readonly run: Run
}

/** Marks of the bytes of every file that was read, by its path. */
export async function marksOf(sources: ReadonlyMap<string, Source>): Promise<Map<string, string>> {
  const marks = new Map<string, string>()
  for (const [path, again] of sources) {
    const bytes: Uint8Array | Refusal | null = await again()
    if (bytes !== null && !('reason' in bytes)) marks.set(path, markOf(bytes))
  }
  return marks
}

/** The merge of what was sent under the word of these offices. */
export const mergeOf = (
  { registry, codec }: OfficeHome,
  { read, fromArchive }: Pick<Look, 'read' | 'fromArchive'>,
  offices: readonly Office[],
  watch: InboxWatch = {},
): Promise<Run> =>
  rollup({
    registry,
    submissions: [...read.submissions, ...fromArchive],
    offices,
    refused: read.refused,
    codec,
    watch,
  })

/** The accepted sendings that are no longer among what was read. */
export function fromArchiveOf(
  home: OfficeHome,
  { office, offices }: Pick<OfficeFolder, 'office' | 'offices'>,
  marks: ReadonlyMap<string, string>,
): Promise<readonly Submission[]> {
  const locks = home.registry.programmes.flatMap((programme) => locksOf(office, programme))
  return keptSendings(home, locks, new Set(marks.values()), offices)
}

/** Reads and merges what was sent to an office whose folder was opened. */
export async function lookInto(home: OfficeHome, folder: OfficeFolder, options: LookOptions): Promise<Look> {
  const { office, offices } = folder
  // What a run would work out of what is left would take the place of the finished year's figures.
  if (await existsIn(home.folder, CLEARED))
    throw new UnusableError(
      `${office.year} 年已经清理，不能再汇总：意见、台账和历年统计都在办公室工作簿里。确要重新汇总的，把报送文件放回“${INBOX}”，移走“${CLEARED}”`,
    )
  const read = await readSent(home, offices, options.watch, options.last)
  const marks = await marksOf(read.sources)
  const fromArchive = await fromArchiveOf(home, folder, marks)
  const run = await mergeOf(home, { read, fromArchive }, offices, options.watch)
  return { folder, read, marks, fromArchive, run }
}

/** @throws UnusableError where the folder cannot be used */
export const lookAt = async (home: OfficeHome, options: LookOptions): Promise<Look> =>
  lookInto(home, await openOfficeFolder(home), options)
