/** A studio with its achievements and members, under either measure, and what one rule says of it. */

import { jinanStudioApplication } from '../../programmes/jinan-studio/forms/studio-application.ts'
import { shandongStudioApplication } from '../../programmes/shandong-studio/forms/studio-application.ts'
import type { ParameterLookup } from '../../rules/judge.ts'
import type { Rule } from '../../rules/rule.ts'
import { achievements } from '../../templates/forms/achievements.ts'
import { members } from '../../templates/forms/members.ts'
import { briefs, byLaw, type Cells, sheet } from './rows.ts'

export const ORDINARY = '劳模和工匠人才创新工作室'
export const CRAFTSMAN = '齐鲁工匠创新工作室'
export const GREAT = '齐鲁大工匠创新工作室'

export type Won = Cells<typeof achievements>

export interface Said {
  readonly studio?: Cells<typeof shandongStudioApplication> & Cells<typeof jinanStudioApplication>
  readonly won?: readonly Won[]
  readonly team?: readonly Cells<typeof members>[]
}

const given = <R extends object>(rows: readonly R[]): (R & { number: string })[] =>
  rows.map((row) => ({ number: 'A', ...row }))

export function sheetsOf(measure: 'SD' | 'JN', { studio = {}, won, team }: Said) {
  const common = { number: 'A', leader: '张三', appliedOn: '2026-05-20', ...studio }
  const application =
    measure === 'SD'
      ? sheet(shandongStudioApplication, [{ type: ORDINARY, ...common }])
      : sheet(jinanStudioApplication, [common])
  return [
    application,
    ...(won ? [sheet(achievements, given(won))] : []),
    ...(team ? [sheet(members, given(team))] : []),
  ]
}

/** The findings of a rule on one studio of number A, each in a word. */
export const saysOf = (
  rule: Rule,
  measure: 'SD' | 'JN',
  said: Said,
  parameters: ParameterLookup = byLaw,
): readonly string[] => briefs(rule, sheetsOf(measure, said), parameters)
