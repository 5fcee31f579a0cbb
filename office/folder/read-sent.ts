/** What was sent to an office, read from its 收件; what has not changed since the last time is not read anew. */
import { foreignKnown } from '../../submissions/foreign/read-foreign.ts'
import type { Office } from '../../submissions/office/office.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import { emptyWords, type Given, type GivenFile } from '../intake/given.ts'
import { type Inbox, type InboxWatch, readInbox } from '../intake/read-inbox.ts'
import { UnusableError } from '../unusable.ts'
import type { OfficeHome } from './folder.ts'
import { markOf } from './mark-of.ts'
import { INBOX } from './office-folder.ts'
import { survey } from './survey.ts'

export interface SentRead extends Inbox {
  /** Places of the files in the office's folder. */
  readonly paths: readonly string[]
  /** Marks of the bytes of each as they were read, by that place; those that could not be read have none. */
  readonly read: ReadonlyMap<string, string>
  /** Whether some of it may have been read by what an office settled of another's form. */
  readonly byForeign: boolean
}

/** A file whose mark is noted as it is read for the first time. */
const noting = (file: GivenFile, note: (bytes: Uint8Array) => void): GivenFile => ({
  ...file,
  bytes: async () => {
    const bytes: Uint8Array | Refusal = await file.bytes()
    if (!('reason' in bytes)) note(bytes)
    return bytes
  },
})

/** Whether every file is there as it was, and no other. */
async function isSame(last: SentRead, { files, links, own, system }: Given): Promise<boolean> {
  const places = files.map(({ path }) => `${INBOX}/${path}`)
  if (links.length > 0 || own !== last.own || system > last.system) return false
  if (places.length !== last.paths.length || places.some((place, i) => place !== last.paths[i])) return false
  for (const [i, file] of files.entries()) {
    const bytes = await file.bytes()
    if ('reason' in bytes || markOf(bytes) !== last.read.get(places[i]!)) return false
  }
  return true
}

/**
 * Reads every file in 收件, and the files in archives there.
 * @param offices what they settled of forms that are not ours
 * @param last what was read before: it is given back where nothing has changed
 * @throws UnusableError where there is nothing to read
 */
export async function readSent(
  { registry, folder, codec }: OfficeHome,
  offices: readonly Office[],
  watch: InboxWatch = {},
  last: SentRead | null = null,
): Promise<SentRead> {
  const found = await survey(folder, INBOX)
  if (found.files.length + found.links.length === 0)
    throw new UnusableError(emptyWords(folder.placeOf(INBOX), found.own))
  const foreign = foreignKnown(registry, offices)
  // What was settled of another's form may have changed with no file of 收件 changing.
  const byForeign = foreign.length > 0
  if (last !== null && !byForeign && !last.byForeign && (await isSame(last, found))) return last
  const marks = new Map<string, string>()
  const files = found.files.map((file) =>
    noting(file, (bytes) => {
      const place = `${INBOX}/${file.path}`
      // A later reading, for a marked copy, is of what may have been saved since.
      if (!marks.has(place)) marks.set(place, markOf(bytes))
    }),
  )
  return {
    ...(await readInbox(registry, { ...found, files }, codec, { foreign, ...watch })),
    paths: files.map(({ path }) => `${INBOX}/${path}`),
    read: marks,
    byForeign,
  }
}
