/** What a person does to an office's state from the command line: one commit, made on what the state says now. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StateFiles } from '../office/state/state-files.ts'
import { WorkbookHome } from '../office/state/workbook-home.ts'
import { UnusableError } from '../office/unusable.ts'
import type { Registry } from '../programmes/registry-of.ts'
import type { StateChanged } from '../submissions/state/home.ts'
import { keptForm } from '../submissions/state/kept-form.ts'
import { type Line, lineKey } from '../submissions/state/line.ts'
import type { Acts } from '../submissions/state/office-acts.ts'
import type { OfficeKey } from '../submissions/state/office-key.ts'
import { nodeCodec } from '../workbook/codecs/node.ts'
import { settle } from './commit-journal.ts'
import { readFolder } from './intake/read-folder.ts'
import { keptPath } from './kept-sendings.ts'
import { markOf } from './manifest.ts'
import { INBOX, openOfficeFolder, stateFilesIn } from './office-folder.ts'
import { stateOfficeOf } from './office-run.ts'
import { marksOfState, pruneStates, StagedState, whileNobodySaves } from './staged-state.ts'
import { type Staging, withStaging } from './staging.ts'

export interface Change extends StateChanged {
  readonly acts: Acts
}

const RECEIPTS = keptForm('receipts')

/** The state of the office whose folder it is, as it is now. */
export async function stateOf(registry: Registry, root: string): Promise<readonly Line[]> {
  const folder = await openOfficeFolder(registry, root)
  const files: StateFiles = {
    list: () => stateFilesIn(root),
    replace: async () => {
      throw new Error('only read')
    },
    mark: markOf,
  }
  return (await new WorkbookHome(registry, files, stateOfficeOf(folder), nodeCodec).read()).lines
}

/** Lays by, under the mark of its bytes, every file of which a record is accepted. */
async function keepAccepted(
  registry: Registry,
  root: string,
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
    const there = await readFile(join(root, kept)).catch(() => null)
    if (there !== null && markOf(there) === hash) continue
    const bytes = await bytesInInbox(registry, root, file)
    if (bytes === null || markOf(bytes) !== hash)
      throw new UnusableError(`收件中的“${file}”不在了，或在上次汇总以后改过，没有接收：请先重新汇总`)
    await staging.keep(kept, bytes)
  }
}

/** The bytes of a file in 收件, or within an archive there; `null` where it is gone. */
async function bytesInInbox(registry: Registry, root: string, file: string): Promise<Uint8Array | null> {
  const plain = await readFile(join(root, INBOX, file)).catch(() => null)
  if (plain !== null) return plain
  const { sources } = await readFolder(registry, join(root, INBOX))
  const bytes = await sources.get(file)?.()
  return bytes === undefined || bytes === null || 'reason' in bytes ? null : bytes
}

/** @param act what the person does, worked out from the state as it is now */
export async function changeOffice(
  registry: Registry,
  root: string,
  stamp: string,
  act: (state: readonly Line[], office: OfficeKey) => Acts,
): Promise<Change> {
  return whileNobodySaves(async () => {
    await settle(root)
    const seen = await marksOfState(root)
    const office = stateOfficeOf(await openOfficeFolder(registry, root))
    const change = await withStaging(root, [], async (staging) => {
      const home = new WorkbookHome(registry, new StagedState(root, staging, stamp, seen), office, nodeCodec)
      const { lines } = await home.read()
      const acts = act(lines, office)
      await keepAccepted(registry, root, acts, lines, staging)
      const changed = await home.apply(acts.events)
      if (acts.events.length > 0) await staging.commit()
      return { ...changed, acts }
    })
    await pruneStates(root)
    return change
  })
}
