/** What lies in a folder before it is read: what a person confirms. */
import type { Folder } from '../../office/folder/folder.ts'
import { INBOX, ownFiles } from '../../office/folder/office-folder.ts'
import { survey } from '../../office/folder/survey.ts'
import type { InboxSeen } from './session.ts'

/** So many names are shown. */
const SHOWN = 8

export async function inboxIn(folder: Folder): Promise<InboxSeen> {
  const { files } = await survey(folder, INBOX)
  const own = await ownFiles(folder)
  const names = (of: readonly { readonly path: string }[]): string[] =>
    of.slice(0, SHOWN).map(({ path }) => path)
  return { files: files.length, names: names(files), officeFiles: names(own) }
}
