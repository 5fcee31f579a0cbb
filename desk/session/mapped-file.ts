/** Files in somebody else's form that are put into the page, or lie in 收件. */
import { bytesAt, type Folder } from '../../office/folder/folder.ts'
import { INBOX } from '../../office/folder/office-folder.ts'
import type { GivenFile } from '../../office/intake/given.ts'
import { UnusableError } from '../../office/unusable.ts'
import type { ProposedSheet } from '../../submissions/foreign/propose.ts'

/** A file in 收件, by its path there. Its bytes throw `UnusableError` where it is gone, or lies in an archive. */
export const sentFile = (folder: Folder, path: string): GivenFile => ({
  path,
  name: path,
  bytes: async () => {
    const bytes = await bytesAt(folder, `${INBOX}/${path}`)
    if (bytes === null)
      throw new UnusableError(`收件里没有“${path}”，或它在压缩包里：请把这份表样单独拖到“表样”页`)
    return bytes
  },
})

/** What was put in before, what was put in again being as it is now. */
export const withProposed = (
  before: readonly ProposedSheet[] = [],
  now: readonly ProposedSheet[],
): readonly ProposedSheet[] => [
  ...before.filter(({ sample }) => !now.some((each) => each.sample === sample)),
  ...now,
]
