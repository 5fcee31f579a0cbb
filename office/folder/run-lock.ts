/**
 * The lock file of a folder, the same whoever writes it: a command or a page. It says who holds it; a lock whose
 * holder no longer renews it holds nobody up for long.
 */
import { UnusableError } from '../unusable.ts'

export const LOCK = '.running.json'

/** What stands in the file. A lock of an earlier release has process and host alone. */
export interface LockText {
  /** Random: whoever reads another one than its own has lost the lock. */
  readonly token?: string
  /** Who holds it, for people. */
  readonly holder?: string
  /** When it was taken, in milliseconds since 1970. */
  readonly time?: number
  readonly pid?: number
  readonly host?: string
}

/** Its holder renews it this often, in milliseconds. */
export const RENEWED = 5_000

/** One that is renewed no longer counts as left behind after so many milliseconds. */
const SILENT = 60_000

/** One of an earlier release is never renewed. */
const ABANDONED = 15 * 60_000

/** Longer than whoever has made the file takes to fill it, in milliseconds: then it was left behind empty. */
const UNFILLED = 2_000

/** An empty lock is looked at again so often, in milliseconds. */
const LOOKED_AGAIN = 100

/** What stands in a lock file; `null` where it makes no sense. */
export function lockText(text: string): LockText | null {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' && found !== null ? (found as LockText) : null
  } catch {
    return null
  }
}

/** A lock as it was found. */
export interface FoundLock {
  readonly text: LockText | null
  /** When it was written or renewed, in milliseconds since 1970. */
  readonly written: number
}

/**
 * Looks at a lock, and again while it is empty: its holder is about to fill it, or was killed just then and holds
 * nobody up.
 * @param look gives `null` where there is no lock
 * @returns the lock, without a text where it stays empty
 */
export async function onceFilled(
  look: () => Promise<FoundLock | null>,
  after: (milliseconds: number) => Promise<unknown>,
): Promise<FoundLock | null> {
  for (let waited = 0; ; waited += LOOKED_AGAIN) {
    const found = await look()
    if (found === null || found.text !== null || waited >= UNFILLED) return found
    await after(LOOKED_AGAIN)
  }
}

/**
 * Whether a lock holds others up: never one that stays empty.
 * @param age milliseconds since it was written or renewed
 * @param lives whether the process of a lock of this computer is there; `undefined` where nobody can say
 */
export function holds(lock: LockText | null, age: number, lives: boolean | undefined): boolean {
  if (lock === null) return false
  if (lives !== undefined) return lives
  return age < (lock.token === undefined ? ABANDONED : SILENT)
}

/** What whoever comes second is told. */
export const held = (folder: string, file: string): UnusableError =>
  new UnusableError(
    `另一次运行正在写“${folder}”，本次没有写出任何结果：请等它结束后重试；确认没有别的运行，删除“${file}”后重试`,
  )

/** What whoever was taken for dead is told. */
export const lost = (folder: string): UnusableError =>
  new UnusableError(`“${folder}”已由另一次运行接手，本次没有写出任何结果：请等它结束后重试`)
