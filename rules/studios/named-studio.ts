/** Whether two lines speak of one studio, where years lie between them and numbers give nothing. */
import { foldText } from '../../templates/values/text.ts'

export interface StudioSaid {
  readonly studio: string | undefined
  readonly leader: string | undefined
  readonly leaderIdentity: string | undefined
  /** Who recommended it. */
  readonly unit: string | undefined
}

type Leading = Pick<StudioSaid, 'leader' | 'leaderIdentity'>

/**
 * - `same`: the name and, beside it, the leader or the recommending union;
 * - `perhaps`: the name alone, the rest being blank, or the leader's number under another name.
 */
export type Likeness = 'same' | 'perhaps' | 'other'

const agree = (a: string | undefined, b: string | undefined): boolean | undefined =>
  a === undefined || b === undefined ? undefined : foldText(a) === foldText(b)

/** Numbers decide, names where either side lacks one; `undefined` where neither can tell. */
export const sameLeader = (a: Leading, b: Leading): boolean | undefined =>
  agree(a.leaderIdentity, b.leaderIdentity) ?? agree(a.leader, b.leader)

export function likeness(a: StudioSaid, b: StudioSaid): Likeness {
  if (agree(a.studio, b.studio) !== true)
    return agree(a.leaderIdentity, b.leaderIdentity) ? 'perhaps' : 'other'
  const leader = sameLeader(a, b)
  const unit = agree(a.unit, b.unit)
  if (leader || unit) return 'same'
  return leader === false && unit === false ? 'other' : 'perhaps'
}
