/** What a rewarded record comes to in the end: by the level that the office settled on, else as it was applied for. */
import type { Rewards } from '../../programmes/programme.ts'
import type { Parameter } from '../../rules/parameters/parameter.ts'

/** Looks up a sum of money, in fen; `undefined` where there is none. */
export type SumOf = (of: Parameter<number>) => number | undefined

/** Whether the office settled on another level than the record itself declares. */
const isRegraded = (rewards: Rewards, row: object): boolean => {
  const level = rewards.finalLevel(row)
  return level !== undefined && level !== (row as Record<string, unknown>)[rewards.columns.level]
}

/**
 * Fen. The amount applied for; where the office settled on another level, what that level is worth, and nothing
 * for a level that is not rewarded. `undefined` where no amount is known.
 */
export function rewardDue(rewards: Rewards, row: object, sumOf: SumOf): number | undefined {
  if (!isRegraded(rewards, row))
    return (row as Record<string, unknown>)[rewards.columns.amount] as number | undefined
  const standard = rewards.levels[rewards.finalLevel(row)!]
  return standard === undefined ? 0 : sumOf(standard)
}

/** What a summary says of a regraded record in one column, where that is not what was applied for. */
export function settledValue(
  rewards: Rewards | null,
  row: object,
  key: string,
  sumOf: SumOf,
): { readonly value: unknown } | null {
  if (rewards === null || !isRegraded(rewards, row)) return null
  if (key === rewards.columns.level) return { value: rewards.finalLevel(row) }
  return key === rewards.columns.amount ? { value: rewardDue(rewards, row, sumOf) } : null
}
