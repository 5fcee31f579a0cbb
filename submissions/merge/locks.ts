/**
 * What the office has accepted is locked, record by record: a later sending of it waits until the office unlocks
 * it, and the accepted one counts meanwhile.
 */

import type { Programme } from '../../programmes/programme.ts'
import { receipts } from '../../templates/forms/receipts.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { type Office, rowsFor } from '../office/office.ts'
import type { Application } from './entry.ts'
import { contentMark, joinKey } from './entry.ts'
import { sameApplication } from './same-application.ts'

/** A line of 收件登记 whose record is accepted and was not unlocked since. */
export interface Lock {
  readonly receipt: RecordRead<typeof receipts>
  readonly unit: string
  readonly number: string
  /** Mark of what the sender wrote when it was accepted. */
  readonly content: string
  /** Mark of the file that it came in; it is kept under this name. */
  readonly fileHash: string
}

/** The locks of one programme, as the office's receipts give them. */
export const locksOf = (office: Office | undefined, programme: Pick<Programme, 'name'>): Lock[] =>
  rowsFor(office, receipts, programme).flatMap((receipt): Lock[] => {
    const { state, unit, number, content, fileHash } = receipt.row
    if (state !== '已接收' || unit === undefined || number === undefined) return []
    return content === undefined || fileHash === undefined
      ? []
      : [{ receipt, unit, number, content, fileHash }]
  })

/** Whether an application stands in the very file that was accepted, in the inbox or where it was kept. */
const isInFile = ({ submission }: Application, { receipt, fileHash }: Lock): boolean =>
  submission.file === receipt.row.file || submission.file.split('/').includes(fileHash)

export interface Locked {
  /** The application that counts for each lock. */
  readonly accepted: ReadonlyMap<Application, Lock>
  /** Later sendings of accepted applications, each with the one that counts. */
  readonly waiting: ReadonlyMap<Application, Application>
  /** Locks of which nothing was read: the accepted sending is neither in the inbox nor in what was kept. */
  readonly lost: readonly Lock[]
}

export function lockedAmong(applications: readonly Application[], locks: readonly Lock[]): Locked {
  const accepted = new Map<Application, Lock>()
  const waiting = new Map<Application, Application>()
  const lost: Lock[] = []
  if (locks.length === 0) return { accepted, waiting, lost }
  const byNumber = groupBy(applications, ({ origin, number }) => joinKey(origin.unit, number))
  for (const lock of locks) {
    const group = byNumber.get(joinKey(lock.unit, lock.number)) ?? []
    const same = group.filter((application) => contentMark(application) === lock.content)
    const kept = same.find((application) => isInFile(application, lock)) ?? same[0]
    if (kept === undefined) {
      lost.push(lock)
      continue
    }
    accepted.set(kept, lock)
    for (const other of group)
      if (!same.includes(other) && sameApplication(kept, other)) waiting.set(other, kept)
  }
  return { accepted, waiting, lost }
}
