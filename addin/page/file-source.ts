/** Where a workbook came from, and how it gets back there: a file that the browser lends us, or a copy of one. */

/** What Chromium gives beyond the standard's library: pickers, and handles of dropped files. */
interface Handle {
  readonly name: string
  getFile(): Promise<File>
  createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }>
}

interface Lending {
  showOpenFilePicker?(options: object): Promise<readonly Handle[]>
}

type LentItem = DataTransferItem & { getAsFileSystemHandle?(): Promise<Handle | null> }

export interface FileSource {
  readonly file: File
  /** Under which the file can be read again and written, where the browser lends one. */
  readonly handle: Handle | null
}

/** What the page's file picker offers. */
export const FILE_TYPES = '.xlsx,.xlsm,.xls,.csv'

const TYPES = {
  multiple: false,
  types: [
    {
      description: '工作簿',
      accept: {
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
        'application/vnd.ms-excel.sheet.macroEnabled.12': ['.xlsm'],
        'application/vnd.ms-excel': ['.xls'],
        'text/csv': ['.csv'],
      },
    },
  ],
}

export const canLend = (): boolean => typeof (window as Lending).showOpenFilePicker === 'function'

/** The file that the user picks; `null` where nothing was picked. */
export async function pickLent(): Promise<FileSource | null> {
  try {
    const [handle] = (await (window as Lending).showOpenFilePicker?.(TYPES)) ?? []
    return handle === undefined ? null : { file: await handle.getFile(), handle }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}

/** The file that was dropped. What the browser lends must be asked for within the event. */
export async function droppedSource(data: DataTransfer): Promise<FileSource | null> {
  const file = data.files[0]
  const item: LentItem | undefined = [...data.items].find(({ kind }) => kind === 'file')
  if (file === undefined) return null
  try {
    const handle = (await item?.getAsFileSystemHandle?.()) ?? null
    return { file, handle: handle !== null && 'createWritable' in handle ? handle : null }
  } catch {
    return { file, handle: null }
  }
}

/** The file as it now is. */
export const again = async ({ file, handle }: FileSource): Promise<FileSource> =>
  handle === null ? { file, handle } : { file: await handle.getFile(), handle }

/** Somebody saved the file since it was opened. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile'
}

/**
 * Writes into the file itself; the browser puts it in its place only once all of it is written.
 * @returns the file as it then is
 * @throws ChangedMeanwhile, and whatever the browser says where it may not write
 */
export async function keepIn({ file, handle }: FileSource, bytes: Uint8Array): Promise<FileSource> {
  if (handle === null) throw new Error('no file is lent')
  const now = await handle.getFile()
  if (now.lastModified !== file.lastModified || now.size !== file.size)
    throw new ChangedMeanwhile('the file was saved by somebody else')
  const writing = await handle.createWritable()
  await writing.write(bytes)
  await writing.close()
  return { file: await handle.getFile(), handle }
}
