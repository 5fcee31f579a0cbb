/** What a hazard is worth in the end: by the level that the city set, else as it was applied for. */

import type { hazardApplication } from '../../programmes/jinan-hazard/forms/hazard-application.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { Row } from '../../templates/sheet/form.ts'
import type { HazardLevel } from '../../templates/values/vocabulary.ts'

export type HazardRow = Row<typeof hazardApplication>

export const finalLevel = ({ level, cityLevel }: HazardRow): HazardLevel | undefined => cityLevel ?? level

/**
 * Fen. The amount applied for; where the city set another level, what that level is worth, and nothing for a
 * level that is not rewarded. `undefined` where no amount is known.
 */
export function rewardDue(node: MergedNode, row: HazardRow): number | undefined {
  const { level, cityLevel, reward } = row
  if (cityLevel === undefined || cityLevel === level) return reward
  const standard = node.programme.rewards?.levels[cityLevel]
  return standard === undefined ? 0 : node.parameters.get(standard)
}
