/** Which measure an entry of grant money answers to: grants of the province and of the city are kept apart. */
import { programmeNames } from '../../templates/programme-names.ts'
import type { Senders } from '../rule.ts'
import { byStudio } from './fund-books.ts'
import type { FundEntry } from './fund-entry.ts'

export type GrantSource = '省总资助' | '市总资助'

interface Info {
  readonly programme: string | undefined
}

/**
 * Entries under the measure of one grant: those of the grant itself, and other money of its studios. Money of a
 * studio that shows both grants counts with the province's; of one that shows neither, with the file's programme.
 */
export function entriesUnder(
  source: GrantSource,
  entries: readonly FundEntry[],
  infos: readonly Info[],
  senders: Senders,
): readonly FundEntry[] {
  const cityFile = infos.some(({ programme }) => programme === programmeNames['jinan-studio'])
  return byStudio(entries, senders).flatMap((studio) => {
    const has = (of: GrantSource): boolean => studio.some((entry) => entry.source === of)
    const rest: GrantSource = has('省总资助')
      ? '省总资助'
      : has('市总资助') || cityFile
        ? '市总资助'
        : '省总资助'
    return studio.filter(
      (entry) =>
        entry.source === source ||
        (rest === source && entry.source !== '省总资助' && entry.source !== '市总资助'),
    )
  })
}
