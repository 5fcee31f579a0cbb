/** What a person does to an office's state: one commit, made on what the state says now. */

import type { Office } from '../../submissions/office/office.ts'
import type { StateChanged } from '../../submissions/state/home.ts'
import { keptForm } from '../../submissions/state/kept-form.ts'
import { type Line, lineKey } from '../../submissions/state/line.ts'
import type { Acts } from '../../submissions/state/office-acts.ts'
import type { OfficeKey } from '../../submissions/state/office-key.ts'
import type { StateFiles } from '../state/state-files.ts'
import { WorkbookHome } from '../state/workbook-home.ts'
import { UnusableError } from '../unusable.ts'
import { bytesAt, type OfficeHome } from './folder.ts'
import { keptPath } from './kept-sendings.ts'
import { markOf } from './mark-of.ts'
import { INBOX, openOfficeFolder, stateFilesIn, stateOfficeOf } from './office-folder.ts'
import { onState } from './on-state.ts'
import { readSent } from './read-sent.ts'
import type { Staging } from './staging.ts'

export interface Change extends StateChanged {
  readonly acts: Acts
}

const RECEIPTS = keptForm('receipts')

/** The state of the office whose folder it is, as it is now. */
export async function stateOf(home: OfficeHome): Promise<readonly Line[]> {
  const office = stateOfficeOf(await openOfficeFolder(home))
  const files: StateFiles = {
    list: () => stateFilesIn(home.folder),
    replace: async () => {
      throw new Error('only read')
    },
    mark: markOf,
  }
  return (await new WorkbookHome(home.registry, files, office, home.codec, home.known).read()).lines
}

/** Lays by, under the mark of its bytes, every file of which a record is accepted. */
async function keepAccepted(
  home: OfficeHome,
  offices: readonly Office[],
  { events }: Acts,
  state: readonly Line[],
  staging: Staging,
): Promise<void> {
  const accepted = new Set(events.filter(({ kind }) => kind === 'accepted').map(({ line }) => line))
  const files = new Map(
    state
      .filter(({ form, values }) => form === RECEIPTS.form.id && accepted.has(lineKey(RECEIPTS, values)))
      .map(({ values }) => [String(values['fileHash']), String(values['file'])] as const),
  )
  for (const [hash, file] of files) {
    const kept = keptPath(hash, file)
    const there = await bytesAt(home.folder, kept)
    if (there !== null && markOf(there) === hash) continue
    const bytes = await bytesInInbox(home, offices, file)
    if (bytes === null || markOf(bytes) !== hash)
      throw new UnusableError(`收件中的“${file}”不在了，或在上次汇总以后改过，没有接收：请先重新汇总`)
    await staging.keep(kept, bytes)
  }
}

/** The bytes of a file in 收件, or within an archive there; `null` where it is gone. */
async function bytesInInbox(
  home: OfficeHome,
  offices: readonly Office[],
  file: string,
): Promise<Uint8Array | null> {
  const plain = await bytesAt(home.folder, `${INBOX}/${file}`)
  if (plain !== null) return plain
  const { sources } = await readSent(home, offices)
  const bytes = await sources.get(file)?.()
  return bytes === undefined || bytes === null || 'reason' in bytes ? null : bytes
}

/** @param act what the person does, worked out from the state as it is now */
export async function changeOffice(
  home: OfficeHome,
  stamp: string,
  act: (state: readonly Line[], office: OfficeKey) => Acts,
): Promise<Change> {
  return onState(home, { stamp }, ({ folder, office, stage }) =>
    stage([], async (staging, books) => {
      const { lines } = await books.read()
      const acts = act(lines, office)
      await keepAccepted(home, folder.offices, acts, lines, staging)
      const changed = await books.apply(acts.events)
      if (acts.events.length > 0) await staging.commit()
      return { ...changed, acts }
    }),
  )
}
