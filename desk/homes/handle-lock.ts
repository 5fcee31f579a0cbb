/**
 * The lock of a folder behind a handle. A browser cannot make a file only where there is none: the page writes the
 * lock, waits, reads it back, and gives way where another token stands there.
 */
import type { Lock } from '../../office/folder/folder.ts'
import {
  type FoundLock,
  held,
  holds,
  LOCK,
  type LockText,
  lockText,
  lost,
  onceFilled,
  RENEWED,
} from '../../office/folder/run-lock.ts'
import type { Chance } from './chance.ts'
import { nameOf } from './trouble.ts'

/** Longer than a browser takes to write a few bytes, in milliseconds. */
const SETTLES = 150

export const HOLDER = '汇总.html'

async function lockIn(root: FileSystemDirectoryHandle): Promise<FoundLock | null> {
  try {
    const file = await (await root.getFileHandle(LOCK)).getFile()
    return { text: lockText(await file.text()), written: file.lastModified }
  } catch (error) {
    if (nameOf(error) === 'NotFoundError') return null
    // Somebody writes it this very moment.
    if (nameOf(error) === 'NotReadableError') return { text: {}, written: Number.POSITIVE_INFINITY }
    throw error
  }
}

async function writeLock(root: FileSystemDirectoryHandle, text: LockText): Promise<void> {
  const stream = await (await root.getFileHandle(LOCK, { create: true })).createWritable()
  await stream.write(JSON.stringify(text))
  await stream.close()
}

/** @throws UnusableError where another run holds it */
export async function lockHandle(
  root: FileSystemDirectoryHandle,
  { now, token: fresh, after }: Chance,
): Promise<Lock> {
  const there = await onceFilled(() => lockIn(root), after)
  if (there !== null && holds(there.text, now() - Math.max(there.written, there.text?.time ?? 0), undefined))
    throw held(root.name, LOCK)
  const token = fresh()
  const write = (): Promise<void> => writeLock(root, { token, holder: HOLDER, time: now() })
  const isOurs = async (): Promise<boolean> => (await lockIn(root))?.text?.token === token
  await write()
  await after(SETTLES)
  if (!(await isOurs())) throw lost(root.name)
  let released = false
  let writing: Promise<void> = Promise.resolve()
  const renew = async (): Promise<void> => {
    for (;;) {
      await after(RENEWED)
      if (released || !(await isOurs())) return
      if (released) return
      writing = write()
      await writing
    }
  }
  // A lock that cannot be renewed is found lost before anything is moved.
  renew().catch(() => {})
  return {
    token,
    held: isOurs,
    release: async () => {
      released = true
      // What is being written when the file is taken away would bring it back.
      await writing.catch(() => {})
      if (await isOurs().catch(() => false)) await root.removeEntry(LOCK)
    },
  }
}
