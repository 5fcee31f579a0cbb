/** Outputs appear whole or not at all: written to a folder beside their place, then renamed into it. */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { UnusableError } from './exit.ts'

const PREFIX = '.writing-'

/** Files to be written under one folder. Paths are relative to it, with `/`. */
export class Staging {
  private readonly staged: string[] = []

  private constructor(
    private readonly out: string,
    private readonly folder: string,
    private readonly inputs: ReadonlySet<string>,
  ) {}

  /** @param inputs files that the run reads; none of them may be overwritten */
  static async open(out: string, inputs: readonly string[]): Promise<Staging> {
    const folder = join(out, `${PREFIX}${randomBytes(6).toString('hex')}`)
    await mkdir(folder, { recursive: true })
    return new Staging(out, folder, new Set(inputs.map((file) => resolve(file))))
  }

  async write(path: string, content: Uint8Array | string): Promise<void> {
    const file = this.path(path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }

  /** Where to write a file that is streamed. It counts as staged. */
  path(path: string): string {
    if (this.inputs.has(resolve(this.out, path)))
      throw new UnusableError(`不能覆盖输入文件：${path}。请用 --out 另指定输出文件夹`)
    this.staged.push(path)
    return join(this.folder, path)
  }

  /** Moves every file to its place. */
  async commit(): Promise<void> {
    for (const path of this.staged) {
      const target = join(this.out, path)
      await mkdir(dirname(target), { recursive: true })
      await rename(join(this.folder, path), target)
    }
    await rm(this.folder, { recursive: true, force: true })
  }

  /** Leaves what was there before as it was. */
  async discard(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
    const left = await readdir(this.out).catch(() => ['?'])
    if (left.length === 0) await rmdir(this.out)
  }
}
