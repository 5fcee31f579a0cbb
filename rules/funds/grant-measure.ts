/** Which measure an entry of grant money answers to: grants of several levels are kept apart. */
import type { Senders } from '../rule.ts'
import { byStudio } from './fund-books.ts'
import type { FundEntry } from './fund-entry.ts'

/** As the books call whose grant it is. */
export type GrantSource = NonNullable<FundEntry['source']>

/** A grant among those that a studio's books may show. */
export interface GrantOfMeasure {
  readonly source: GrantSource
  /** Name of the programme that grants it. */
  readonly programme: string
  /** Grants of higher levels: where a studio shows one of them, its other money counts with that. */
  readonly above: readonly GrantSource[]
  /** Grants of lower levels. */
  readonly below: readonly GrantSource[]
}

interface Info {
  readonly programme: string | undefined
}

/**
 * Entries under the measure of one grant: those of the grant itself, and other money of its studios. Money of a
 * studio that shows several grants counts with the highest; of one that shows none, with the file's programme, and
 * with the highest grant where the file names none.
 */
export function entriesUnder(
  { source, programme, above, below }: GrantOfMeasure,
  entries: readonly FundEntry[],
  infos: readonly Info[],
  senders: Senders,
): readonly FundEntry[] {
  const named = infos.map((info) => info.programme).filter((name) => name !== undefined)
  const ofFile = named.length === 0 ? above.length === 0 : named.includes(programme)
  return byStudio(entries, senders).flatMap((studio) => {
    const shows = (some: readonly GrantSource[]): boolean =>
      studio.some((entry) => entry.source !== undefined && some.includes(entry.source))
    const mine = shows(above) ? false : shows([source]) || (!shows(below) && ofFile)
    return studio.filter(
      (entry) =>
        entry.source === source ||
        (mine && (entry.source === undefined || ![...above, ...below].includes(entry.source))),
    )
  })
}
