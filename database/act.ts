/** What a person does to a state in the database, made on what it says now. */
import { inArray } from 'drizzle-orm'
import { UnusableError } from '../office/unusable.ts'
import type { Conflict } from '../submissions/state/apply.ts'
import type { KeyedLine } from '../submissions/state/keyed-lines.ts'
import type { Line } from '../submissions/state/line.ts'
import type { Acts } from '../submissions/state/office-acts.ts'
import type { OfficeKey } from '../submissions/state/office-key.ts'
import { type Connected, stateHome } from './office-database.ts'
import { contents } from './schema/tables.ts'

export interface Done {
  readonly acts: Acts
  readonly conflicts: readonly Conflict[]
}

/** What is accepted has to be kept byte for byte: a run keeps what it reads. */
async function assertKept({ db }: Connected, { events }: Acts, lines: readonly KeyedLine[]): Promise<void> {
  const accepted = new Set(events.filter(({ kind }) => kind === 'accepted').map(({ line }) => line))
  if (accepted.size === 0) return
  const files = new Map<string, string>()
  for (const line of lines)
    if (line.form === 'receipts' && accepted.has(line.key))
      files.set(String(line.values['fileHash']), String(line.values['file']))
  const kept = await db
    .select({ hash: contents.hash })
    .from(contents)
    .where(inArray(contents.hash, [...files.keys()]))
  for (const { hash } of kept) files.delete(hash)
  const [lost] = files.values()
  if (lost !== undefined) throw new UnusableError(`数据库里没有“${lost}”这份文件，没有接收：请先重新汇总`)
}

/** @param act what the person does, worked out from the state as it is now */
export async function actIn(
  connected: Connected,
  office: OfficeKey,
  act: (state: readonly Line[], office: OfficeKey) => Acts,
): Promise<Done> {
  const home = await stateHome(connected, office)
  const { lines } = await home.read()
  const acts = act(lines, office)
  await assertKept(connected, acts, lines)
  return { acts, conflicts: acts.events.length === 0 ? [] : await home.commit(acts.events) }
}
