/** The files of an office that lie nowhere but here, with somebody who saves them at the worst moment. */
import type { Replacement, StateFile, StateFiles } from '../../../../office/state/state-files.ts'
import { UnusableError } from '../../../../office/unusable.ts'
import { fingerprint } from '../../../../templates/values/fingerprint.ts'
import { nodeCodec } from '../../../../workbook/codecs/node.ts'
import { Package } from '../../../../workbook/package/package.ts'

export class MemoryFiles implements StateFiles {
  private readonly files = new Map<string, Uint8Array>()
  private readonly refused = new Set<string>()
  private meddler: (() => Promise<void>) | null = null

  paths = (): string[] => [...this.files.keys()].sort()
  get = (path: string): Uint8Array => this.files.get(path)!
  set = (path: string, bytes: Uint8Array): unknown => this.files.set(path, bytes)

  rename(from: string, to: string): void {
    this.files.set(to, this.get(from))
    this.files.delete(from)
  }

  /** The text of every part of a workbook. */
  parts(path: string): Map<string, string | undefined> {
    const pkg = new Package(this.get(path), nodeCodec)
    return new Map(pkg.names().map((name) => [name, pkg.text(name)]))
  }

  /** What somebody does in the very moment of the next replacing. */
  beforeReplace(meddle: () => Promise<void>): void {
    this.meddler = meddle
  }

  refuse = (path: string): unknown => this.refused.add(path)

  async list(): Promise<StateFile[]> {
    return this.paths().map((path) => ({ path, bytes: async () => this.get(path) }))
  }

  async replace(files: readonly Replacement[]): Promise<string[]> {
    const meddle = this.meddler
    this.meddler = null
    await meddle?.()
    const stuck = files.find(({ path }) => this.refused.has(path))
    if (stuck !== undefined) throw new UnusableError(`“${stuck.path}”正被打开，没有写入`)
    const changed = files.filter(({ path, was }) => {
      const now = this.files.get(path)
      return (now === undefined ? null : this.mark(now)) !== was
    })
    if (changed.length > 0) return changed.map(({ path }) => path)
    for (const { path, bytes } of files) this.files.set(path, bytes)
    return []
  }

  mark(bytes: Uint8Array): string {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return fingerprint(text)
  }
}
