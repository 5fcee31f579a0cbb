/** Whether the naming list keeps to the order in which the office recommends, and what stands level at its edge. */
import type { ParameterLookup } from '../../rules/judge.ts'
import type { Judged } from '../../rules/judgement.ts'
import { failedReview } from '../../rules/naming/naming.ts'
import type { RelatedCell } from '../../templates/findings/finding.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Office } from '../office/office.ts'
import { cellOf, officeFinding } from '../office/office-finding.ts'
import type { DecisionRecord } from './decided.ts'
import type { Entry } from './entry.ts'
import type { NodeInput } from './node-input.ts'

/** A line of the year's list, and the application that it names. */
export interface Listed {
  readonly record: RecordRead<typeof namingList>
  readonly entry: Entry
}

/** A recommended application with its place, and its line where the list has one. */
interface Place {
  readonly entry: Entry
  readonly decision: DecisionRecord
  readonly rank: number
  readonly listed: Listed | undefined
}

/** So many are named in a sentence. */
const NAMED = 3

const names = (places: readonly Place[]): string =>
  places
    .slice(0, NAMED)
    .map(({ entry }) => `“${entry.name}”`)
    .join('') + (places.length > NAMED ? `等 ${places.length} 家` : '')

const typeOf = (entry: Entry): string | undefined => (entry.record.row as { type?: string }).type

const isNamed = ({ listed }: Place): boolean => listed !== undefined && !failedReview(listed.record.row)

/** Left out although ranked before others that are named. */
const passedOver = (places: readonly Place[], office: Office, programme: string): Judged[] =>
  places
    .filter(({ listed }) => listed === undefined)
    .flatMap((place) => {
      const behind = places.filter((other) => isNamed(other) && other.rank > place.rank)
      if (behind.length === 0) return []
      return officeFinding(office, decisions, place.decision, 'rank', programme, {
        code: 'office/out-of-order',
        severity: 'warning',
        message: `“${place.entry.name}”排第 ${place.rank}，没有列入拟命名名单，排在后面的${names(behind)}列入了`,
        mend: '请按排序调整名单；不列入另有理由的，在本行“说明”栏写明',
        related: behind.slice(0, NAMED).flatMap(({ listed }) => studioCell(office, listed)),
      })
    })

const studioCell = (office: Office, listed: Listed | undefined): RelatedCell[] =>
  listed === undefined ? [] : cellOf(office, listed.record as unknown as RecordRead, 'studio')

/** Of those that stand level at the edge of the cap some are named: by what, the order does not say. */
function levelAtEdge(places: readonly Place[], limit: number, office: Office, programme: string): Judged[] {
  const [last, next] = [places[limit - 1], places[limit]]
  if (last === undefined || next === undefined || last.rank !== next.rank) return []
  const level = places.filter(({ rank }) => rank === last.rank)
  const room = limit - places.filter(({ rank }) => rank < last.rank).length
  const chosen = level.filter(isNamed)
  if (chosen.length === level.length) return []
  return chosen.map(({ listed, entry }) =>
    officeFinding(office, namingList, listed!.record, 'studio', programme, {
      code: 'office/tie-at-cap',
      severity: 'warning',
      message: `“${entry.name}”与${names(level.filter((other) => other.entry !== entry))}并列第 ${last.rank}，控制数内只余 ${room} 家`,
      mend: '请先在“审定意见”定出先后；已经定了的，在本行“说明”栏写明取舍的理由',
      related: level.flatMap(({ decision }) => cellOf(office, decision as unknown as RecordRead, 'rank')),
    }),
  )
}

/**
 * @param listed the year's lines whose application is known
 * @param chosen what is recommended and fit to be named
 */
export function namingOrder(
  { naming, programme }: Pick<NodeInput, 'naming' | 'programme'>,
  listed: readonly Listed[],
  decided: ReadonlyMap<Entry, DecisionRecord>,
  chosen: ReadonlySet<Entry>,
  parameters: ParameterLookup,
): Judged[] {
  if (naming === undefined || listed.length === 0) return []
  const { cap } = programme
  const lineOf = new Map(listed.map((each) => [each.entry, each]))
  const places = [...decided]
    .filter(([entry]) => chosen.has(entry))
    // What is named beside the cap takes no place from anybody.
    .filter(([entry]) => cap === null || cap.counts(lineOf.get(entry)?.record.row.type ?? typeOf(entry)))
    .flatMap(([entry, decision]): Place[] =>
      decision.row.rank === undefined
        ? []
        : [{ entry, decision, rank: decision.row.rank, listed: lineOf.get(entry) }],
    )
    .sort((a, b) => a.rank - b.rank)
  const limit = cap === null ? undefined : (parameters(cap.limit) as number | undefined)
  return [
    ...passedOver(places, naming, programme.id),
    ...(limit === undefined ? [] : levelAtEdge(places, limit, naming, programme.id)),
  ]
}
