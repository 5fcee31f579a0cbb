/** Outputs appear whole or not at all: written to a folder beside their place, then renamed into it. */
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import type { Outputs } from '../office/outputs.ts'
import { UnusableError } from '../office/unusable.ts'
import { exists, JOURNAL, type Journal, moveAll, recover, STAGED } from './commit-journal.ts'
import { LAID_BY, MANIFEST, manifestIn, markOf } from './manifest.ts'
import { lockFolder } from './run-lock.ts'

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

/** Many disks know no case. */
const keyOf = (path: string): string => path.normalize('NFC').toLowerCase()

export interface Committed {
  readonly stale: readonly string[]
  /** Where the results lie that somebody had changed. */
  readonly kept: readonly string[]
}

/** Takes away the empty folders from `folder` up to `top`. */
async function removeEmpty(folder: string, top: string): Promise<void> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const gone = await rmdir(at).then(
      () => true,
      () => false,
    )
    if (!gone || at === resolve(top)) return
  }
}

/** That nothing keeps a file from being replaced: Windows refuses while Excel has it open. */
async function assertReplaceable(target: string): Promise<void> {
  const info = await stat(target).catch(() => null)
  if (info?.isDirectory())
    throw new UnusableError(`“${target}”是一个文件夹，不能写成同名文件：请改名后重试，没有写出任何结果`)
  if (info !== null && process.platform === 'win32') await (await open(target, 'r+')).close()
}

/**
 * Files to be written under one folder. Paths are relative to it, with `/`. Until the commit nothing of what stood
 * there changes; once it has begun, the next run finishes what this one did not live to finish.
 */
export class Staging implements Outputs {
  private readonly staged: string[] = []
  /** The results among them, each with a mark of its bytes. */
  private readonly results = new Map<string, string>()
  private readonly keys = new Set<string>()
  private done = false

  private constructor(
    private readonly out: string,
    private readonly name: string,
    private readonly inputs: ReadonlySet<string>,
    private readonly unlock: () => Promise<void>,
    /** The topmost folder that this run made, `null` where the folder was there. */
    private readonly made: string | null,
  ) {}

  /**
   * @param inputs files that the run reads; none of them may be overwritten
   * @throws UnusableError where another run is writing there
   */
  static async open(out: string, inputs: readonly string[]): Promise<Staging> {
    await assertFolder(out)
    const made = (await mkdir(out, { recursive: true })) ?? null
    const unlock = await lockFolder(out)
    try {
      await recover(out)
      const name = `${STAGED}${randomBytes(6).toString('hex')}`
      await mkdir(join(out, name))
      return new Staging(out, name, new Set(inputs.map((file) => resolve(file))), unlock, made)
    } catch (error) {
      await unlock()
      throw error
    }
  }

  /**
   * @throws UnusableError where it would take the place of a file that the run reads, or of one that it has written:
   * also of one whose name differs in case alone, for many disks know no case
   */
  async put(path: string, content: Uint8Array | string): Promise<void> {
    await this.keep(path, content)
    this.results.set(path, markOf(content))
  }

  /** Like {@link put}, for what is no result: the office's own state, and what is laid by. */
  async keep(path: string, content: Uint8Array | string): Promise<void> {
    if (this.inputs.has(resolve(this.out, path)))
      throw new UnusableError(`不能覆盖输入文件：${path}。请用 --out 另指定输出文件夹`)
    const key = keyOf(path)
    if (this.keys.has(key))
      throw new UnusableError(`有两个文件都要写成“${path}”：请把同名的文件改名或分开处理，没有写出任何结果`)
    this.keys.add(key)
    this.staged.push(path)
    const file = join(this.out, this.name, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content, { flush: true })
  }

  /**
   * Moves every file to its place, and remembers what was written for the next run.
   * @returns files that an earlier run wrote here and this one did not: they are out of date, and are left for a
   * person to remove. They stay on the list, so that they are never read as submissions. And results that somebody
   * has changed since they were written: each is kept under another name beside the new one
   */
  async commitRun(): Promise<Committed> {
    const last = await this.lastOutputs()
    const rest = [...last].filter(([path]) => !this.results.has(path))
    const kept = await this.keepChanged(last)
    const laidBy = kept.map((path) => [path, LAID_BY] as const)
    await this.keep(MANIFEST, JSON.stringify(Object.fromEntries([...rest, ...laidBy, ...this.results])))
    await this.commit()
    return { stale: rest.filter(([, mark]) => mark !== LAID_BY).map(([path]) => path), kept }
  }

  /** Lays by what a person has changed of the results that this run writes anew. */
  private async keepChanged(last: ReadonlyMap<string, string | null>): Promise<string[]> {
    const kept: string[] = []
    for (const [path, mark] of this.results) {
      const written = last.get(path)
      const now = await readFile(join(this.out, path)).catch(() => null)
      if (now === null || !written || markOf(now) === written || markOf(now) === mark) continue
      const beside = await this.freeName(path)
      await this.keep(beside, now)
      kept.push(beside)
    }
    return kept
  }

  /** `汇总（手工改动）.xlsx`, with a number where that name is taken. */
  private async freeName(path: string): Promise<string> {
    const extension = extname(path)
    const stem = path.slice(0, path.length - extension.length)
    for (let i = 1; ; i++) {
      const name = `${stem}（手工改动${i === 1 ? '' : i}）${extension}`
      if (!this.keys.has(keyOf(name)) && !(await exists(join(this.out, name)))) return name
    }
  }

  /** Holds what is there against what the staged files were made from, as late as can be. */
  private unchanged: () => Promise<void> = async () => {}

  /** @param check throws where something that the staged files rest on is no longer as it was */
  checkBefore(check: () => Promise<void>): void {
    this.unchanged = check
  }

  /**
   * Moves every file to its place.
   * @throws UnusableError before the first is moved, where a folder stands in the place of a file
   */
  async commit(): Promise<void> {
    for (const path of this.staged) {
      const target = join(this.out, path)
      await assertFolder(dirname(target))
      await assertReplaceable(target)
    }
    await this.unchanged()
    const journal: Journal = { from: this.name, paths: this.staged }
    const draft = join(this.out, this.name, JOURNAL)
    await writeFile(draft, JSON.stringify(journal), { flush: true })
    await rename(draft, join(this.out, JOURNAL))
    await moveAll(this.out, journal)
    this.done = true
    await this.unlock()
  }

  /** What the last run wrote and is still there. */
  private async lastOutputs(): Promise<Map<string, string | null>> {
    const written = [...(await manifestIn(this.out))]
    const there = await Promise.all(written.map(([path]) => exists(join(this.out, path))))
    return new Map(written.filter((_, i) => there[i]))
  }

  /**
   * Leaves what was there before as it was, unless all has been committed. A commit that had begun is left to be
   * finished by the next run.
   */
  async discard(): Promise<void> {
    if (this.done) return
    const begun = await exists(join(this.out, JOURNAL))
    if (!begun) await rm(join(this.out, this.name), { recursive: true, force: true })
    await this.unlock()
    if (this.made !== null && !begun) await removeEmpty(this.out, this.made)
  }
}

/**
 * Has files written under a folder: `write` puts them and commits, and what it did not commit is thrown away.
 * @param inputs files that the run reads; none of them may be overwritten
 * @throws UnusableError where another run is writing there
 */
export async function withStaging<T>(
  out: string,
  inputs: readonly string[],
  write: (staging: Staging) => Promise<T>,
): Promise<T> {
  const staging = await Staging.open(out, inputs)
  try {
    return await write(staging)
  } finally {
    await staging.discard()
  }
}
