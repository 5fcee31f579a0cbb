/** What a rule puts before a reviewer. */
import { expect } from 'vitest'
import { judge, type ParameterLookup } from '../../rules/judge.ts'
import type { ChecklistItem, SourcedSheet } from '../../rules/judgement.ts'
import type { Rule } from '../../rules/rule.ts'
import { byLaw } from './rows.ts'

export function checklistOf(
  rule: Rule,
  sheets: readonly SourcedSheet[],
  parameters: ParameterLookup = byLaw,
): readonly ChecklistItem[] {
  const { checklist, defects } = judge({ sheets, rules: [rule], scopes: ['workbook'], parameters })
  expect(defects).toEqual([])
  for (const { looksAt, facts } of checklist)
    expect([looksAt, ...facts.flatMap(({ name, value }) => [name, value])].join()).not.toMatch(
      /undefined|null|NaN|\[object/,
    )
  return checklist
}
