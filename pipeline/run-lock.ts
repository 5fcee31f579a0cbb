/** One run at a time writes under a folder: a lock file says who. A lock whose process has ended holds nobody up. */
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { UnusableError } from '../office/unusable.ts'

const LOCK = '.running.json'

/** A run on another computer, which cannot be asked, is taken for dead after so many milliseconds. */
const ABANDONED = 15 * 60_000

interface Holder {
  readonly pid: number
  readonly host: string
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function holds(path: string): Promise<boolean> {
  const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0)
  try {
    const { pid, host } = JSON.parse(await readFile(path, 'utf8')) as Holder
    return host === hostname() ? lives(pid) : age < ABANDONED
  } catch {
    // Created this moment and not yet filled, or left behind empty by a machine that stopped.
    return age < 10_000
  }
}

/**
 * Takes the lock of a folder that exists.
 * @returns gives it back
 * @throws UnusableError where another run holds it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, LOCK)
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder))
      await file.close()
      return () => rm(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (await holds(path)) break
    // Of several that find it dead one moves it away; the others begin anew.
    const dead = `${path}.${process.pid}`
    await rename(path, dead).then(
      () => rm(dead, { force: true }),
      () => {},
    )
  }
  throw new UnusableError(
    `另一次运行正在写“${folder}”，本次没有写出任何结果：请等它结束后重试；确认没有别的运行，删除“${path}”后重试`,
  )
}
