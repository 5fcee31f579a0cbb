/** All screens at once, from what a run read and what the office's state says. */
import { type ChartsView, chartsOf } from './charts.ts'
import { type Double, doublesOf } from './doubles.ts'
import { type FileGroup, filesOf } from './files.ts'
import { nodesHere } from './find-record.ts'
import { type FundsView, fundsOf } from './funds.ts'
import { type InboxView, inboxOf } from './inbox.ts'
import { type LastYearView, lastYearOf } from './last-year.ts'
import { type MappingView, mappingOf } from './mapping.ts'
import { type NamingView, namingOf } from './naming.ts'
import { opinionsOf } from './opinions.ts'
import { type ReviewView, reviewOf } from './review-list.ts'
import type { Tone } from './tone.ts'
import type { Seen } from './views.ts'

/** What is left to do on each screen, as its tab says it. */
export interface Left {
  readonly missing: number
  readonly undecided: number
  readonly unsettled: number
  readonly over: number
  readonly off: number
  readonly unmapped: number
}

export interface Views {
  readonly inbox: InboxView
  readonly doubles: readonly Double[]
  readonly review: ReviewView
  readonly naming: readonly NamingView[]
  readonly funds: readonly FundsView[]
  readonly mapping: MappingView
  readonly files: readonly FileGroup[]
  readonly charts: ChartsView
  readonly lastYear: readonly LastYearView[]
  readonly left: Left
}

/** What has to be mended by its sender first is not waiting for an opinion. */
const canBeDecided = (tone: Tone): boolean => tone === 'good' || tone === 'review'

export function viewsOf(seen: Seen): Views {
  const inbox = inboxOf(seen)
  const review = reviewOf(seen)
  const naming = namingOf(seen)
  const funds = fundsOf(seen)
  const mapping = mappingOf(seen)
  const doubles = nodesHere(seen).flatMap((node) => doublesOf(node, opinionsOf(node, seen.state)))
  return {
    inbox,
    doubles,
    review,
    naming,
    funds,
    mapping,
    files: filesOf(seen.results),
    charts: chartsOf(seen),
    lastYear: lastYearOf(seen),
    left: {
      missing: inbox.programmes.reduce(
        (all, { units }) => all + units.filter(({ sent, expected }) => expected && !sent).length,
        0,
      ),
      undecided: review.rows.filter(({ decision, tone }) => decision === null && canBeDecided(tone)).length,
      unsettled: doubles.filter(({ sides }) => sides.some(({ settled }) => settled === null)).length,
      over: naming.reduce((all, { cap }) => all + (cap?.over ?? 0), 0),
      off: funds.reduce((all, each) => all + each.off, 0),
      unmapped: mapping.open,
    },
  }
}
