/** Outputs appear whole or not at all: written to a folder beside their place, then renamed into it. */
import { randomBytes } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { UnusableError } from './exit.ts'

const PREFIX = '.writing-'

/** The list of what a run wrote, beside it. */
export const MANIFEST = '.outputs.json'

/** What runs wrote under this folder, as paths relative to it; nothing where none wrote here or its list is broken. */
export async function outputsIn(folder: string): Promise<string[]> {
  try {
    const paths: unknown = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'))
    return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : []
  } catch {
    return []
  }
}

/**
 * That results can be put under this folder, whether it exists or not: said before a long run, not after it.
 * @throws UnusableError where a file stands in the way
 */
export async function assertFolder(folder: string, option = '--out'): Promise<void> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const info = await stat(at).catch(() => null)
    if (info?.isDirectory()) return
    if (info !== null)
      throw new UnusableError(
        `${option} 所指的“${folder}”不能用作文件夹：“${at}”是一个文件。请另指定，没有写出任何结果`,
      )
    if (dirname(at) === at) throw new UnusableError(`${option} 所指的“${folder}”所在的磁盘不存在，请检查路径`)
  }
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
    await assertFolder(out)
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
   * @returns files that an earlier run wrote here and this one did not: they are out of date, and are left for a
   * person to remove. They stay on the list, so that they are never read as submissions
   */
  async commitRun(): Promise<string[]> {
    const stale = (await this.lastOutputs()).filter((path) => !this.staged.includes(path))
    await this.write(MANIFEST, JSON.stringify([...this.staged, ...stale]))
    await this.commit()
    return stale
  }

  /**
   * Moves every file to its place.
   * @throws UnusableError before the first is moved, where a folder stands in the place of a file
   */
  async commit(): Promise<void> {
    for (const path of this.staged) {
      const target = join(this.out, path)
      await assertFolder(dirname(target))
      if ((await stat(target).catch(() => null))?.isDirectory())
        throw new UnusableError(`“${target}”是一个文件夹，不能写成同名文件：请改名后重试，没有写出任何结果`)
    }
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
