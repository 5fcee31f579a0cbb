/** What a reviewer is asked to look at, for tests of clauses that a person judges. */
import { expect } from 'vitest'
import { judge } from '../../rules/judge.ts'
import type { ChecklistItem, SourcedSheet } from '../../rules/judgement.ts'
import type { Rule } from '../../rules/rule.ts'
import { byLaw } from './rows.ts'

/** The items of one rule, workbook by workbook. */
export function checklistOf(rule: Rule, sheets: readonly SourcedSheet[]): readonly ChecklistItem[] {
  const { checklist, defects } = judge({ sheets, rules: [rule], scopes: ['workbook'], parameters: byLaw })
  expect(defects).toEqual([])
  for (const { facts } of checklist)
    for (const { value } of facts) expect(value).not.toMatch(/undefined|null|NaN|\[object/)
  return checklist
}

/** The facts of the one item, by name. */
export function factsFor(rule: Rule, sheets: readonly SourcedSheet[]): Readonly<Record<string, string>> {
  const [item, ...more] = checklistOf(rule, sheets)
  expect(item).toBeDefined()
  expect(more).toEqual([])
  return Object.fromEntries(item!.facts.map(({ name, value }) => [name, value]))
}
