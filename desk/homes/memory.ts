/** A folder in memory: what was dropped on the page, read when it is needed, and what the page wrote beside it. */
import type { Entry, Folder, Lock } from '../../office/folder/folder.ts'
import { held } from '../../office/folder/run-lock.ts'
import { UnusableError } from '../../office/unusable.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import { type Chance, chance } from './chance.ts'

/** Bytes, or how they are had each time. */
export type Content = Uint8Array | (() => Promise<Uint8Array | Refusal>)

const encoder = new TextEncoder()

export class MemoryFolder implements Folder {
  private locked = false
  /** Those that were made although nothing is in them yet. */
  private readonly folders = new Set<string>()

  /** @param files by path; what is written comes to them */
  constructor(
    readonly name: string,
    readonly files = new Map<string, Content>(),
    private readonly outside: Pick<Chance, 'token'> = chance,
  ) {}

  placeOf(path: string): string {
    return path === '' ? this.name : path
  }

  private below(path: string): string {
    return path === '' ? '' : `${path}/`
  }

  async entries(path: string): Promise<readonly Entry[] | null> {
    const start = this.below(path)
    const found = new Map<string, Entry['kind']>()
    const add = (each: string, kind: Entry['kind']): void => {
      if (!each.startsWith(start)) return
      const [name, ...deeper] = each.slice(start.length).split('/')
      if (name) found.set(name, deeper.length > 0 ? 'folder' : kind)
    }
    for (const folder of this.folders) add(folder, 'folder')
    for (const file of this.files.keys()) add(file, 'file')
    if (found.size === 0 && (await this.kindOf(path)) === null) return null
    return [...found].map(([name, kind]) => ({ name, kind }))
  }

  async kindOf(path: string): Promise<'file' | 'folder' | null> {
    if (this.files.has(path)) return 'file'
    if (path === '' || this.folders.has(path)) return 'folder'
    const start = this.below(path)
    return [...this.files.keys(), ...this.folders].some((each) => each.startsWith(start)) ? 'folder' : null
  }

  async read(path: string): Promise<Uint8Array | Refusal> {
    const content = this.files.get(path)
    if (content === undefined)
      return { file: path, code: 'intake/gone', reason: '读取时已不在原处：请检查后重试' }
    return typeof content === 'function' ? content() : content
  }

  async write(path: string, content: Uint8Array | string): Promise<void> {
    if ((await this.kindOf(path)) === 'folder')
      throw new UnusableError(`“${path}”的位置上是一个文件夹，不能写成同名文件：请改名后重试`)
    this.files.set(path, typeof content === 'string' ? encoder.encode(content) : content)
  }

  async move(from: string, to: string): Promise<void> {
    const content = this.files.get(from)
    if (content === undefined) throw new Error(`nothing to move at ${from}`)
    this.files.set(to, content)
    this.files.delete(from)
  }

  async remove(path: string): Promise<void> {
    const start = this.below(path)
    for (const file of [...this.files.keys()])
      if (file === path || file.startsWith(start)) this.files.delete(file)
    for (const folder of [...this.folders])
      if (folder === path || folder.startsWith(start)) this.folders.delete(folder)
  }

  async makeFolder(path: string): Promise<void> {
    this.folders.add(path)
  }

  async assertReplaceable(): Promise<void> {}

  async lock(): Promise<Lock> {
    if (this.locked) throw held(this.name, this.name)
    this.locked = true
    return {
      token: this.outside.token(),
      held: async () => this.locked,
      release: async () => {
        this.locked = false
      },
    }
  }
}
