/** The submissions among the files that were given. */
import type { Registry } from '../../programmes/registry-of.ts'
import { type ForeignKnown, readAsForeign } from '../../submissions/foreign/read-foreign.ts'
import { isOfficeBook } from '../../submissions/office/office.ts'
import { isRefusal, recogniseSubmission } from '../../submissions/recognise/recognise-submission.ts'
import type { Refusal, Submission } from '../../submissions/recognise/submission.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import type { Watch } from '../watch.ts'
import type { Given } from './given.ts'
import { type ReadBook, readFiles, refusalOf, type Source } from './read-files.ts'

export interface Inbox extends Pick<Given, 'own' | 'system'> {
  readonly submissions: readonly Submission[]
  readonly refused: readonly Refusal[]
  /** The bytes of each submission's file. */
  readonly sources: ReadonlyMap<string, Source>
}

export interface InboxWatch extends Watch {
  /** Forms that are not ours, as the office has settled them; nothing else is read of them. */
  readonly foreign?: readonly ForeignKnown[] | undefined
  /** Called with each file as soon as it has been read, long before the last one. */
  onRead?(read: Submission | Refusal): void
}

/**
 * Reads every file that was given, and the files in archives. One that cannot be read is refused with its reason; the
 * others go on.
 */
export async function readInbox(
  registry: Registry,
  { files, links, own, system }: Given,
  codec: Codec,
  watch: InboxWatch = {},
): Promise<Inbox> {
  const submissions: Submission[] = []
  const refused: Refusal[] = [...links]
  const sources = new Map<string, Source>()
  const passed = { system }
  for await (const found of readFiles(registry, files, codec, passed, watch)) {
    for (const read of 'reason' in found ? [found] : recogniseFound(registry, found, watch.foreign)) {
      watch.onRead?.(read)
      if (isRefusal(read)) refused.push(read)
      else {
        submissions.push(read)
        if ('again' in found) sources.set(read.file, found.again)
      }
    }
  }
  return { submissions, refused, sources, own, system: passed.system }
}

/** What a file holds: one submission, or one for each of several senders. */
function recogniseFound(
  registry: Registry,
  found: ReadBook,
  foreign: readonly ForeignKnown[] = [],
): readonly (Submission | Refusal)[] {
  const { path, book } = found
  if (isOfficeBook(book))
    return [
      {
        file: path,
        code: 'intake/office-book',
        reason: '是办公室工作簿，不当作报送读取：请放到办公室的工作簿一起，不要放在报送里',
      },
    ]
  const read = recogniseSubmission(registry, book, path)
  if (!isRefusal(read)) return [read]
  return readAsForeign(registry, book, path, foreign, read) ?? [refusalOf(registry, found, read)]
}
