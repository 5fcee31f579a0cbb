/** A folder of the disk behind a handle that the user gave the page. It has no rename: files are copied one by one. */
import type { Entry, Folder } from '../../office/folder/folder.ts'
import { UnusableError } from '../../office/unusable.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import { type Chance, chance } from './chance.ts'
import { lockHandle } from './handle-lock.ts'
import { nameOf, readingTrouble, withdrawn, writingTrouble } from './trouble.ts'

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '')

const lastOf = (path: string): string => partsOf(path).at(-1) ?? ''

const missing = (error: unknown): boolean => ['NotFoundError', 'TypeMismatchError'].includes(nameOf(error))

/** The handle says whether it may still be used; a browser without that question never takes it back. */
interface Asked {
  queryPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>
}

export class HandleFolder implements Folder {
  readonly name: string

  constructor(
    private readonly root: FileSystemDirectoryHandle,
    private readonly outside: Chance = chance,
  ) {
    this.name = root.name
  }

  placeOf(path: string): string {
    return path === '' ? this.name : `${this.name}/${path}`
  }

  /** What is thrown where the browser has taken the folder back, in place of what it threw. */
  private async orWithdrawn(error: unknown): Promise<unknown> {
    const state = await (this.root as Asked).queryPermission?.({ mode: 'readwrite' })
    return nameOf(error) === 'NotAllowedError' && state !== undefined && state !== 'granted'
      ? withdrawn(this.name)
      : error
  }

  private async folderAt(parts: readonly string[], create = false): Promise<FileSystemDirectoryHandle> {
    let at = this.root
    for (const part of parts) at = await at.getDirectoryHandle(part, { create })
    return at
  }

  private above(path: string, create = false): Promise<FileSystemDirectoryHandle> {
    return this.folderAt(partsOf(path).slice(0, -1), create)
  }

  async entries(path: string): Promise<readonly Entry[] | null> {
    try {
      const found: Entry[] = []
      for await (const [name, { kind }] of (await this.folderAt(partsOf(path))).entries())
        found.push({ name, kind: kind === 'file' ? 'file' : 'folder' })
      return found
    } catch (error) {
      if (missing(error) && path !== '') return null
      throw await this.orWithdrawn(error)
    }
  }

  async kindOf(path: string): Promise<'file' | 'folder' | null> {
    if (partsOf(path).length === 0) return 'folder'
    try {
      await (await this.above(path)).getFileHandle(lastOf(path))
      return 'file'
    } catch (error) {
      if (nameOf(error) === 'NotFoundError') return null
      if (nameOf(error) !== 'TypeMismatchError') throw await this.orWithdrawn(error)
    }
    // Either it is a folder, or something above it is a file.
    return this.folderAt(partsOf(path)).then(
      () => 'folder',
      () => null,
    )
  }

  async read(path: string): Promise<Uint8Array | Refusal> {
    // A file that is saved while it is read is read once more: its sender is not to blame.
    for (let tried = 1; ; tried++)
      try {
        const file = await (await (await this.above(path)).getFileHandle(lastOf(path))).getFile()
        return new Uint8Array(await file.arrayBuffer())
      } catch (thrown) {
        const error = await this.orWithdrawn(thrown)
        if (error instanceof UnusableError) throw error
        if (nameOf(error) === 'NotReadableError' && tried < 3) await this.outside.after(200 * tried)
        else return readingTrouble(error, path)
      }
  }

  async write(path: string, content: Uint8Array | string): Promise<void> {
    await this.writing(path, async () => {
      const file = await (await this.above(path, true)).getFileHandle(lastOf(path), { create: true })
      const stream = await file.createWritable()
      try {
        await stream.write(content as Uint8Array<ArrayBuffer> | string)
        // Only now does the file say something else, all at once.
        await stream.close()
      } catch (error) {
        await stream.abort().catch(() => {})
        throw error
      }
    })
  }

  async move(from: string, to: string): Promise<void> {
    const bytes = await this.read(from)
    if ('reason' in bytes) throw writingTrouble({ name: 'NotReadableError' }, this.placeOf(from))
    await this.write(to, bytes)
    await this.remove(from)
  }

  async remove(path: string): Promise<void> {
    await this.writing(path, async () => {
      try {
        await (await this.above(path)).removeEntry(lastOf(path), { recursive: true })
      } catch (error) {
        if (!missing(error)) throw error
      }
    })
  }

  async makeFolder(path: string): Promise<void> {
    await this.writing(path, async () => void (await this.folderAt(partsOf(path), true)))
  }

  async assertReplaceable(path: string): Promise<void> {
    await this.writing(path, async () => {
      const stream = await (await (await this.above(path)).getFileHandle(lastOf(path))).createWritable({
        keepExistingData: true,
      })
      await stream.abort()
    })
  }

  lock() {
    return this.writing('', () => lockHandle(this.root, this.outside))
  }

  private async writing<T>(path: string, write: () => Promise<T>): Promise<T> {
    try {
      return await write()
    } catch (thrown) {
      const error = await this.orWithdrawn(thrown)
      if (error instanceof UnusableError) throw error
      if (nameOf(error) === 'NotAllowedError') throw withdrawn(this.name)
      throw writingTrouble(error, this.placeOf(path))
    }
  }
}
