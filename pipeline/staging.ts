/** Outputs appear whole or not at all: written to a folder beside their place, then renamed into it. */
import { randomBytes } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { UnusableError } from './exit.ts'

const PREFIX = '.writing-'

/** The list of what a run wrote, beside it. */
const MANIFEST = '.outputs.json'

/** What a run wrote under this folder, as paths relative to it; nothing where none wrote here. */
export async function outputsIn(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => '[]')
  const paths: unknown = JSON.parse(text)
  return Array.isArray(paths) ? paths.map(String) : []
}

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

  /**
   * Moves every file to its place, and remembers what was written for the next run.
   * @returns files that the run before this one wrote here and this one did not: they are out of date, and are
   * left for a person to remove
   */
  async commitRun(): Promise<string[]> {
    const before = await this.lastOutputs()
    await this.write(MANIFEST, JSON.stringify(this.staged))
    await this.commit()
    return before.filter((path) => !this.staged.includes(path))
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

  /** What the last run wrote and is still there. */
  private async lastOutputs(): Promise<string[]> {
    const paths = await outputsIn(this.out)
    const there = await Promise.all(
      paths.map((path) =>
        access(join(this.out, path)).then(
          () => true,
          () => false,
        ),
      ),
    )
    return paths.filter((_, i) => there[i])
  }

  /** Leaves what was there before as it was. */
  async discard(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
    const left = await readdir(this.out).catch(() => ['?'])
    if (left.length === 0) await rmdir(this.out)
  }
}
