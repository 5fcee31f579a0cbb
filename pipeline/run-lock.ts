/** One run at a time writes under a folder: a lock file says who. A lock whose process has ended holds nobody up. */
import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { Lock } from '../office/folder/folder.ts'
import {
  type FoundLock,
  held,
  holds,
  LOCK,
  type LockText,
  lockText,
  onceFilled,
  RENEWED,
} from '../office/folder/run-lock.ts'

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const textIn = (path: string): Promise<LockText | null> => readFile(path, 'utf8').then(lockText, () => null)

async function lockIn(path: string): Promise<FoundLock | null> {
  const info = await stat(path).catch(() => null)
  return info === null ? null : { text: await textIn(path), written: info.mtimeMs }
}

async function holdsUp(path: string): Promise<boolean> {
  const lock = await onceFilled(() => lockIn(path), after)
  if (lock === null) return false
  const { text, written } = lock
  const known = text?.pid !== undefined && text.host === hostname()
  return holds(text, Date.now() - written, known ? lives(text.pid!) : undefined)
}

function lockOf(path: string, token: string): Lock {
  const held = async (): Promise<boolean> => (await textIn(path))?.token === token
  const renew = async (): Promise<void> => {
    const now = new Date()
    if (await held()) await utimes(path, now, now)
  }
  // A lock that cannot be renewed is found lost before anything is moved.
  const renewing = setInterval(() => void renew().catch(() => {}), RENEWED)
  renewing.unref()
  return {
    token,
    held,
    release: async () => {
      clearInterval(renewing)
      if (await held()) await rm(path, { force: true })
    },
  }
}

/**
 * Takes the lock of a folder that exists.
 * @throws UnusableError where another run holds it
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const path = join(folder, LOCK)
  const token = Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString('hex')
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await open(path, 'wx')
      const text: LockText = { token, holder: '命令行', time: Date.now(), pid: process.pid, host: hostname() }
      await file.writeFile(JSON.stringify(text))
      await file.close()
      return lockOf(path, token)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (await holdsUp(path)) break
    // Of several that find it dead one moves it away; the others begin anew.
    const dead = `${path}.${process.pid}`
    await rename(path, dead).then(
      () => rm(dead, { force: true }),
      () => {},
    )
  }
  throw held(folder, path)
}
