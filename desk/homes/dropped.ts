/** What was dropped on the page or picked, as an office's folder in memory. */
import { MANIFEST } from '../../office/folder/manifest.ts'
import { INBOX } from '../../office/folder/office-folder.ts'
import { refusedOr } from '../../office/intake/file-kinds.ts'
import { type GivenFile, ofSystem } from '../../office/intake/given.ts'
import { UnusableError } from '../../office/unusable.ts'
import { isOfficeBook } from '../../submissions/office/office.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import { openWorkbook } from '../../workbook/read/open.ts'
import { archiveBudget, isSafePath, openArchive } from '../../workbook/zip/archive.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import { type Content, MemoryFolder } from './memory.ts'
import { nameOf, readingTrouble } from './trouble.ts'

/** A file with its place below what was dropped; a handle is asked anew each time, a `File` is as it was then. */
export interface Dropped {
  readonly path: string
  readonly file: File | FileSystemFileHandle
}

const reader =
  ({ path, file }: Dropped) =>
  async (): Promise<Uint8Array | Refusal> => {
    try {
      const now = file instanceof File ? file : await file.getFile()
      return new Uint8Array(await now.arrayBuffer())
    } catch (error) {
      // The page itself can no longer read it, whatever its sender did: nothing is counted without it.
      if (file instanceof File && ['NotReadableError', 'NotFoundError'].includes(nameOf(error)))
        throw new UnusableError(`“${path}”选取之后又被改动或移走：请关闭打开它的程序，重新选取或拖入`)
      return readingTrouble(error, path)
    }
  }

/** A file that was dropped or picked by itself. */
export const givenFile = (dropped: Dropped): GivenFile => ({
  path: dropped.path,
  name: dropped.path,
  bytes: reader(dropped),
})

const bytesOf = async (content: Content): Promise<Uint8Array | null> => {
  const bytes = typeof content === 'function' ? await content() : content
  return 'reason' in bytes ? null : bytes
}

/** The files of a zip that the page handed over before; `null` for any other file. */
async function handedOver(
  path: string,
  bytes: Uint8Array,
  codec: Codec,
): Promise<Map<string, Uint8Array> | null> {
  const files = await refusedOr(path, () => {
    const members = openArchive(bytes, { ...codec, name: path }, archiveBudget())
    if (!members.some((member) => member.path === MANIFEST)) return null
    return new Map(
      members.filter((member) => isSafePath(member.path)).map((member) => [member.path, member.read()]),
    )
  })
  return files === null || 'reason' in files ? null : files
}

async function isOffices(path: string, bytes: Uint8Array, codec: Codec): Promise<boolean> {
  const book = await refusedOr(path, () => openWorkbook(bytes, { ...codec, name: path }))
  return !('reason' in book) && isOfficeBook(book)
}

/**
 * A dropped folder that has 收件 in it is the office's as it stands. Otherwise a zip that the page handed over is the
 * office's state, workbooks of an office are its own, and all else was sent to it.
 */
export async function droppedFolder(
  name: string,
  dropped: readonly Dropped[],
  codec: Codec,
): Promise<MemoryFolder> {
  const files = new Map<string, Content>()
  if (dropped.some(({ path }) => path.startsWith(`${INBOX}/`))) {
    for (const each of dropped) files.set(each.path, reader(each))
    return new MemoryFolder(name, files)
  }
  for (const each of dropped) {
    const { path } = each
    const content = reader(each)
    const isZip = /\.zip$/i.test(path)
    const mayBeOffices = /\.xlsx$/i.test(path) && !path.split('/').some(ofSystem)
    const bytes = isZip || mayBeOffices ? await bytesOf(content) : null
    const state = isZip && bytes !== null ? await handedOver(path, bytes, codec) : null
    if (state !== null) for (const [place, kept] of state) files.set(place, kept)
    else if (mayBeOffices && bytes !== null && (await isOffices(path, bytes, codec)))
      files.set(path.slice(path.lastIndexOf('/') + 1), content)
    else files.set(`${INBOX}/${path}`, content)
  }
  return new MemoryFolder(name, files)
}
