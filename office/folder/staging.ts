/** Outputs appear whole or not at all: written to a folder beside their place, then moved into it. */
import type { Outputs } from '../outputs.ts'
import { UnusableError } from '../unusable.ts'
import { JOURNAL, type Journal, moveAll, type Removal, recover, STAGED } from './commit-journal.ts'
import { bytesAt, existsIn, type Folder, folderOfPath, type Lock } from './folder.ts'
import { LAID_BY, MANIFEST, manifestIn } from './manifest.ts'
import { markOf } from './mark-of.ts'
import { lost } from './run-lock.ts'

/** Many disks know no case. */
const keyOf = (path: string): string => path.normalize('NFC').toLowerCase()

export interface Committed {
  readonly stale: readonly string[]
  /** Where the results lie that somebody had changed. */
  readonly kept: readonly string[]
}

/**
 * That files can be put into a folder.
 * @throws UnusableError where a file stands in the way
 */
async function assertFolder(folder: Folder, path: string): Promise<void> {
  for (let at = path; at !== ''; at = folderOfPath(at))
    if ((await folder.kindOf(at)) === 'file')
      throw new UnusableError(
        `“${folder.placeOf(path)}”不能用作文件夹：“${folder.placeOf(at)}”是一个文件。请改名后重试，没有写出任何结果`,
      )
}

/** That nothing keeps a file from being replaced: Windows refuses while Excel has it open. */
async function assertReplaceable(folder: Folder, path: string): Promise<void> {
  const kind = await folder.kindOf(path)
  if (kind === 'folder')
    throw new UnusableError(
      `“${folder.placeOf(path)}”是一个文件夹，不能写成同名文件：请改名后重试，没有写出任何结果`,
    )
  if (kind === 'file') await folder.assertReplaceable(path)
}

/**
 * Files to be written under one folder. Paths are relative to it, with `/`. Until the commit nothing of what stood
 * there changes; once it has begun, the next run finishes what this one did not live to finish.
 */
export class Staging implements Outputs {
  private readonly staged: string[] = []
  /** The results among them, each with a mark of its bytes. */
  private readonly results = new Map<string, string>()
  private readonly removals: Removal[] = []
  private readonly keys = new Set<string>()
  private done = false

  private constructor(
    private readonly folder: Folder,
    private readonly name: string,
    private readonly inputs: ReadonlySet<string>,
    private readonly lock: Lock,
  ) {}

  /**
   * @param inputs files of the folder that the run reads; none of them may be overwritten
   * @throws UnusableError where another run is writing there
   */
  static async open(folder: Folder, inputs: readonly string[]): Promise<Staging> {
    const lock = await folder.lock()
    try {
      await recover(folder)
      const name = `${STAGED}${lock.token}`
      await folder.makeFolder(name)
      return new Staging(folder, name, new Set(inputs), lock)
    } catch (error) {
      await lock.release()
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
    if (this.inputs.has(path)) throw new UnusableError(`不能覆盖输入文件“${path}”`, 'write-elsewhere')
    const key = keyOf(path)
    if (this.keys.has(key))
      throw new UnusableError(`有两个文件都要写成“${path}”：请把同名的文件改名或分开处理，没有写出任何结果`)
    this.keys.add(key)
    this.staged.push(path)
    await this.folder.write(`${this.name}/${path}`, content)
  }

  /** Has a file taken away by the commit, after all that it writes. */
  takeAway(removal: Removal): void {
    this.removals.push(removal)
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
      const now = await bytesAt(this.folder, path)
      if (now === null || !written || markOf(now) === written || markOf(now) === mark) continue
      const beside = await this.freeName(path)
      await this.keep(beside, now)
      kept.push(beside)
    }
    return kept
  }

  /** `汇总（手工改动）.xlsx`, with a number where that name is taken. */
  private async freeName(path: string): Promise<string> {
    const [extension] = /(?<=[^/])\.[^./]*$/.exec(path) ?? ['']
    const stem = path.slice(0, path.length - extension.length)
    for (let i = 1; ; i++) {
      const name = `${stem}（手工改动${i === 1 ? '' : i}）${extension}`
      if (!this.keys.has(keyOf(name)) && !(await existsIn(this.folder, name))) return name
    }
  }

  /** Called after each file that was moved. */
  onMoved: (done: number, of: number) => void = () => {}

  /** Hold what is there against what the staged files were made from, as late as can be. */
  private readonly checks: (() => Promise<void>)[] = []

  /** @param check throws where something that the staged files rest on is no longer as it was; they go in their order */
  checkBefore(check: () => Promise<void>): void {
    this.checks.push(check)
  }

  /** That what is to go is there as it was, and nothing keeps it. */
  private async assertRemovable(): Promise<void> {
    for (const { path, mark } of this.removals) {
      const bytes = await bytesAt(this.folder, path)
      if (bytes === null || markOf(bytes) !== mark)
        throw new UnusableError(
          `“${this.folder.placeOf(path)}”刚刚改过或不在了，没有删去任何文件：请再列一次`,
        )
      await assertReplaceable(this.folder, path)
    }
  }

  /**
   * Moves every file to its place, and takes away what is to go.
   * @throws UnusableError before the first is moved, where a folder stands in the place of a file, somebody has taken
   * the folder over, or what is to go has changed
   */
  async commit(): Promise<void> {
    for (const path of this.staged) {
      await assertFolder(this.folder, folderOfPath(path))
      await assertReplaceable(this.folder, path)
    }
    await this.assertRemovable()
    if (!(await this.lock.held())) throw lost(this.folder.name)
    for (const check of this.checks) await check()
    if (!(await this.lock.held())) throw lost(this.folder.name)
    const journal: Journal = { from: this.name, paths: this.staged, removals: this.removals }
    const draft = `${this.name}/${JOURNAL}`
    await this.folder.write(draft, JSON.stringify(journal))
    await this.folder.move(draft, JOURNAL)
    await moveAll(this.folder, journal, this.onMoved)
    this.done = true
    await this.lock.release()
  }

  /** What the last run wrote and is still there. */
  private async lastOutputs(): Promise<Map<string, string | null>> {
    const written = [...(await manifestIn(this.folder))]
    const there = await Promise.all(written.map(([path]) => existsIn(this.folder, path)))
    return new Map(written.filter((_, i) => there[i]))
  }

  /**
   * Leaves what was there before as it was, unless all has been committed. A commit that had begun is left to be
   * finished by the next run.
   */
  async discard(): Promise<void> {
    if (this.done) return
    if (!(await existsIn(this.folder, JOURNAL))) await this.folder.remove(this.name)
    await this.lock.release()
  }
}

/**
 * Has files written under a folder: `write` puts them and commits, and what it did not commit is thrown away.
 * @param inputs files of the folder that the run reads; none of them may be overwritten
 * @throws UnusableError where another run is writing there
 */
export async function withStaging<T>(
  folder: Folder,
  inputs: readonly string[],
  write: (staging: Staging) => Promise<T>,
): Promise<T> {
  const staging = await Staging.open(folder, inputs)
  try {
    return await write(staging)
  } finally {
    await staging.discard()
  }
}
