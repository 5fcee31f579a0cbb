/** 拟命名名单 as a run proposes it: once, from what was recommended, in the order of the ranks, within the cap. */
import { foldText } from '../../templates/values/text.ts'
import type { Entry } from '../merge/entry.ts'
import type { MergedNode } from '../merge/node.ts'
import { eventOn, type StateEvent } from './event.ts'
import { keptForm } from './kept-form.ts'
import { type Line, type LineValues, valueKey } from './line.ts'
import type { OfficeKey } from './office-key.ts'

const KEPT = keptForm('naming-list')

const LAST = Number.POSITIVE_INFINITY

interface Ranked {
  readonly entry: Entry
  /** The place that the office gave it; `LAST` where it gave none. */
  readonly rank: number
}

const wordOf = (entry: Entry, key: string): string | undefined => {
  const value = (entry.record.row as Record<string, unknown>)[key]
  return value === undefined ? undefined : String(value)
}

/** What was recommended, the first rank first; of equal ranks in the order of 审定意见. */
function ranked({ selection }: MergedNode): Ranked[] {
  return [...selection.decided]
    .filter(([entry]) => selection.chosen.has(entry))
    .sort(([, a], [, b]) => a.number - b.number)
    .map(([entry, { row }]) => ({ entry, rank: row.rank ?? LAST }))
    .sort((a, b) => a.rank - b.rank)
}

/**
 * As many as the cap admits. Where equal ranks meet at its edge, none of them is proposed: which of them goes in is
 * the office's to say.
 */
function withinCap(node: MergedNode, candidates: readonly Ranked[]): Ranked[] {
  const { cap } = node.programme
  const limit = cap === null ? undefined : node.parameters.get(cap.limit)
  if (cap === null || limit === undefined) return [...candidates]
  const counted = candidates.filter(({ entry }) => cap.counts(wordOf(entry, 'type')))
  const edge = counted.length > limit ? counted[limit]!.rank : null
  const admitted = new Set(counted.slice(0, limit).filter(({ rank }) => rank !== edge))
  return candidates.filter((one) => admitted.has(one) || !cap.counts(wordOf(one.entry, 'type')))
}

/** The line of the list that names an application. */
export function namingLine(node: MergedNode, entry: Entry): LineValues {
  const { programme, year, parameters } = node
  const type = wordOf(entry, 'type')
  return {
    programme: programme.name,
    namedYear: year,
    unit: entry.origin.unit,
    number: entry.number,
    studio: entry.name || undefined,
    type,
    leader: entry.who || undefined,
    leaderIdentity: wordOf(entry, 'leaderIdentity'),
    employer: entry.besides[0] || undefined,
    grant: programme.grants === null ? undefined : parameters.get(programme.grants.amountOf(type)),
  }
}

/**
 * What a merge proposes to be named. It proposes once a year: where the list has a line of the year already, what
 * is missing there was left out by a person.
 * @param node the merge at the place that names
 */
export function namingEvents(office: OfficeKey, node: MergedNode, state: readonly Line[]): StateEvent[] {
  const { programme, year } = node
  const begun = state.some(
    ({ form, values }) =>
      form === KEPT.form.id &&
      valueKey(values['programme']) === foldText(programme.name) &&
      (values['namedYear'] ?? year) === year,
  )
  if (begun || node.place !== programme.topUnit) return []
  return withinCap(node, ranked(node)).map((one) =>
    eventOn(office, KEPT, 'proposed', null, namingLine(node, one.entry)),
  )
}
