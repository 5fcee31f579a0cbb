/** What only the page itself can do: ask the browser for folders and files, take what is dropped, hand bytes over. */
import type { FolderHandle, PickedFile } from '../session/session.ts'

export interface Picked {
  readonly name: string
  readonly files: readonly PickedFile[]
}

/** The way of a picked file below the folder that was picked; the folder's own name is left out. */
const below = (file: File): string => file.webkitRelativePath.split('/').slice(1).join('/') || file.name

const stoppedByUser = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

/** Asks for a folder; `null` where the browser cannot, or the user thought better of it. */
export const pickFolder: (() => Promise<FolderHandle | null>) | null =
  window.showDirectoryPicker === undefined
    ? null
    : async () => {
        try {
          return await window.showDirectoryPicker!({ id: 'office', mode: 'readwrite' })
        } catch (error) {
          if (stoppedByUser(error)) return null
          throw error
        }
      }

/** Asks for a folder's files, where the page may not have the folder itself. */
export function pickFiles(whole = true): Promise<Picked | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.webkitdirectory = whole
  // A browser forgets an input that is in no document, and a test finds it here.
  input.hidden = true
  document.body.append(input)
  return new Promise((resolve) => {
    const finish = (picked: Picked | null): void => {
      input.remove()
      resolve(picked)
    }
    input.oncancel = () => finish(null)
    input.onchange = () => {
      const files = [...(input.files ?? [])]
      const [first] = files
      const name = first?.webkitRelativePath.split('/')[0] || '拖入的文件'
      finish(first === undefined ? null : { name, files: files.map((file) => ({ path: below(file), file })) })
    }
    input.click()
  })
}

/** Asks for one file; `null` where the user thought better of it. */
export const pickFile = async (): Promise<PickedFile | null> => (await pickFiles(false))?.files[0] ?? null

async function filesBelow(folder: FileSystemDirectoryHandle, prefix = ''): Promise<PickedFile[]> {
  const found: PickedFile[] = []
  for await (const [name, handle] of folder.entries())
    if (handle.kind === 'directory')
      found.push(...(await filesBelow(handle as FileSystemDirectoryHandle, `${prefix}${name}/`)))
    else found.push({ path: `${prefix}${name}`, file: handle })
  return found
}

export const filesOf = (folder: FolderHandle): Promise<PickedFile[]> =>
  filesBelow(folder as FileSystemDirectoryHandle)

/** One folder as its handle; several things, or loose files, as the files that they are. */
export async function dropped(items: DataTransferItemList): Promise<FolderHandle | Picked | null> {
  // All are asked for before the first await: afterwards the items are gone.
  const given = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ file: item.getAsFile(), handle: item.getAsFileSystemHandle?.() }))
  const handles = await Promise.all(given.map(({ handle }) => handle ?? null))
  const [only] = handles
  if (handles.length === 1 && only?.kind === 'directory') return only as FileSystemDirectoryHandle
  const files: PickedFile[] = []
  for (const [index, handle] of handles.entries()) {
    const { file } = given[index]!
    if (handle?.kind === 'directory')
      files.push(...(await filesBelow(handle as FileSystemDirectoryHandle, `${handle.name}/`)))
    else if (handle !== null) files.push({ path: handle.name, file: handle })
    else if (file !== null) files.push({ path: file.name, file })
  }
  return files.length === 0 ? null : { name: '拖入的文件', files }
}

export async function droppedFiles(items: DataTransferItemList): Promise<readonly PickedFile[]> {
  const given = await dropped(items)
  if (given === null) return []
  return 'kind' in given ? filesOf(given) : given.files
}

/** Hands bytes to the user as a file. */
export function save(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
