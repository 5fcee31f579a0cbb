/** Which merges a run consists of. */
import type { Programme } from '../programmes/programme.ts'
import type { Registry } from '../programmes/registry-of.ts'
import { type Office, rowsFor, takesPart } from '../submissions/office/office.ts'
import type { Submission } from '../submissions/recognise/submission.ts'
import { allocations } from '../templates/forms/allocation.ts'
import { byCode } from '../templates/values/text.ts'
import { forwards } from './forward.ts'

/** A merge: of one programme at one place, for one year. */
export interface NodeKey {
  readonly programme: Programme
  readonly place: string
  readonly year: number
}

const keyText = ({ programme, place, year }: NodeKey): string => [programme.id, place, year].join('\u0000')

/** Every merge that the submissions and the offices' allocations call for, the lower level first. */
export function nodeKeys(
  { programmes }: Registry,
  submissions: readonly Submission[],
  offices: readonly Office[],
): NodeKey[] {
  const keys = new Map<string, NodeKey>()
  const add = (key: NodeKey): void => void keys.set(keyText(key), key)
  for (const s of submissions) {
    const { programme } = s
    add({ programme, place: s.sentTo, year: s.year })
    add({ programme, place: programme.topUnit, year: s.year })
  }
  for (const office of offices)
    for (const programme of programmes)
      if (takesPart(office, programme) && rowsFor(office, allocations, programme).length > 0)
        add({ programme, place: office.union, year: office.year })
  const order = (key: NodeKey): string => [forwards(key) ? '0' : '1', keyText(key)].join()
  return [...keys.values()].sort((a, b) => byCode(order(a), order(b)))
}
