/** Files of a folder as one zip, to be handed to the user, and taken in again. */
import { type Zippable, zipSync } from 'fflate'
import { bytesAt, type Folder } from '../../office/folder/folder.ts'
import { MANIFEST } from '../../office/folder/manifest.ts'
import { INBOX } from '../../office/folder/office-folder.ts'

/** Fixed, so that the same files give the same zip. */
const TIME = '2026-01-01T00:00:00'

async function below(folder: Folder, at: string, found: string[]): Promise<void> {
  for (const { name, kind } of (await folder.entries(at)) ?? []) {
    const path = at === '' ? name : `${at}/${name}`
    if (kind === 'file' && (!name.startsWith('.') || name === MANIFEST)) found.push(path)
    if (kind === 'folder' && path !== INBOX && !name.startsWith('.')) await below(folder, path, found)
  }
}

/** @param only the paths that go in; `null` for everything but 收件, which is the sender's */
export async function zipOf(folder: Folder, only: ((path: string) => boolean) | null): Promise<Uint8Array> {
  const paths: string[] = []
  await below(folder, '', paths)
  const files: Zippable = {}
  for (const path of paths) {
    if (only !== null && !only(path)) continue
    const bytes = await bytesAt(folder, path)
    // Workbooks and letters are packed already.
    if (bytes !== null) files[path] = [bytes, { level: /\.(xlsx|docx)$/.test(path) ? 0 : 6, mtime: TIME }]
  }
  return zipSync(files)
}
