/** An office's workbooks in its folder: what is to replace them is staged with everything else that a command writes. */
import type { Replacement, StateFile, StateFiles } from '../state/state-files.ts'
import { UnusableError } from '../unusable.ts'
import type { Folder } from './folder.ts'
import { markOf } from './mark-of.ts'
import { ARCHIVE, stateFilesIn } from './office-folder.ts'
import type { Staging } from './staging.ts'

/** Where the states before the last few changes lie, newest last by name. */
export const EARLIER = `${ARCHIVE}/以前的状态`

/** So many states are kept. */
const KEPT = 5

/** A workbook of the office's was saved by somebody between its last reading and the commit. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile'
}

/** How often everything is put together again because somebody saved a workbook of the office's meanwhile. */
const TRIES = 3

/**
 * Works again from the beginning where somebody saved a workbook of the office's meanwhile.
 * @throws UnusableError where they go on saving
 */
export async function whileNobodySaves<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++)
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error
      if (tried === TRIES)
        throw new UnusableError('办公室工作簿正被人反复保存，什么也没有写：请等保存停下来再运行')
    }
}

/** Marks of the office's workbooks as they lie there. */
export async function marksOfState(folder: Folder): Promise<ReadonlyMap<string, string>> {
  const marks = new Map<string, string>()
  for (const file of await stateFilesIn(folder)) marks.set(file.path, markOf(await file.bytes()))
  return marks
}

const alike = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([path, mark]) => b.get(path) === mark)

export class StagedState implements StateFiles {
  private readonly replaced: Replacement[] = []
  private readonly before: StateFile[] = []

  /**
   * @param stamp names the state that is laid by, so that later ones come later by name
   * @param seen marks of the workbooks on which what is written rests, taken before they were read
   */
  constructor(
    private readonly folder: Folder,
    private readonly staging: Staging,
    private readonly stamp: string,
    seen: ReadonlyMap<string, string>,
  ) {
    staging.checkBefore(async () => {
      if (!alike(seen, await marksOfState(folder))) throw new ChangedMeanwhile('changed meanwhile')
    })
  }

  /** As the commit will leave them. */
  async list(): Promise<StateFile[]> {
    const files = (await stateFilesIn(this.folder)).filter(
      ({ path }) => !this.replaced.some((each) => each.path === path),
    )
    return [...files, ...this.replaced.map(({ path, bytes }) => ({ path, bytes: async () => bytes }))]
  }

  private async changed(files: readonly Replacement[]): Promise<string[]> {
    const now = new Map((await stateFilesIn(this.folder)).map((file) => [file.path, file] as const))
    const changed: string[] = []
    for (const { path, was } of files) {
      const file = now.get(path)
      const mark = file === undefined ? null : this.mark(await file.bytes())
      if (mark !== was) changed.push(path)
    }
    return changed
  }

  async replace(files: readonly Replacement[]): Promise<readonly string[]> {
    const changed = await this.changed(files)
    if (changed.length > 0) return changed
    const there = await stateFilesIn(this.folder)
    for (const { path, bytes } of files) await this.staging.keep(path, bytes)
    this.replaced.push(...files)
    this.before.push(...there.filter(({ path }) => files.some((file) => file.path === path)))
    for (const file of this.before)
      await this.staging.keep(`${EARLIER}/${this.stamp}/${file.path}`, await file.bytes())
    return []
  }

  mark(bytes: Uint8Array): string {
    return markOf(bytes)
  }
}

/** Takes away all but the last few of the states laid by. */
export async function pruneStates(folder: Folder): Promise<void> {
  const stamps = ((await folder.entries(EARLIER)) ?? []).map(({ name }) => name).sort()
  for (const stamp of stamps.slice(0, -KEPT)) await folder.remove(`${EARLIER}/${stamp}`)
}
