/** Whether two lines speak of one studio, where years lie between them and numbers tell nothing. */
import { foldText } from '../../templates/text.ts'

export interface StudioSaid {
  readonly studio: string | undefined
  readonly leader: string | undefined
  readonly leaderIdentity: string | undefined
  /** Who recommended it. */
  readonly unit: string | undefined
}

/**
 * - `same`: the name and, beside it, the leader or the recommending union;
 * - `perhaps`: the name alone, the rest being blank, or the leader's number under another name.
 */
export type Likeness = 'same' | 'perhaps' | 'other'

const agree = (a: string | undefined, b: string | undefined): boolean | undefined =>
  a === undefined || b === undefined ? undefined : foldText(a) === foldText(b)

export function likeness(a: StudioSaid, b: StudioSaid): Likeness {
  const byNumber = agree(a.leaderIdentity, b.leaderIdentity)
  if (agree(a.studio, b.studio) !== true) return byNumber ? 'perhaps' : 'other'
  const leader = byNumber ?? agree(a.leader, b.leader)
  const unit = agree(a.unit, b.unit)
  if (leader || unit) return 'same'
  return leader === false && unit === false ? 'other' : 'perhaps'
}
