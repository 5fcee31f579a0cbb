/** Files put under a folder of the disk that need not be there yet: all of them or none. */
import { mkdir, rmdir, stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { type Staging, withStaging as withStagingIn } from '../office/folder/staging.ts'
import { UnusableError } from '../office/unusable.ts'
import { diskFolder } from './disk.ts'

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
  await assertFolder(out)
  const made = await mkdir(out, { recursive: true })
  const own = inputs.map((file) => relative(resolve(out), resolve(file)).split(sep).join('/'))
  try {
    return await withStagingIn(diskFolder(out), own, write)
  } finally {
    if (made !== undefined) await removeEmpty(out, made)
  }
}
