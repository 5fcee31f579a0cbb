/** The rules of this release by the folders in which they stand, each with the clauses that it rests on. */

import { citing } from '../rules/cited-rules.ts'
import { rules as ofFormats } from '../rules/format-rules.ts'
import { ruleInWords } from '../rules/parameters/in-words.ts'
import type { Rule } from '../rules/rule.ts'
import { rulesOver } from './across/rules.ts'
import { figures } from './measures.ts'
import { registry } from './registry.ts'

/** Rules and the folder in which they stand. */
export interface RuleFolder {
  readonly folder: string
  readonly rules: readonly Rule[]
}

export const ruleFolders: readonly RuleFolder[] = [
  { folder: 'rules', rules: ofFormats },
  { folder: 'programmes/across', rules: rulesOver(registry.programmes) },
  ...registry.programmes.map(({ id, rules }) => ({ folder: `programmes/${id}`, rules })),
].map(({ folder, rules }) => ({
  folder,
  rules: citing(registry.measures, rules).map((rule) => ruleInWords(rule, figures)),
}))

/** Every rule there is, sorted by id. */
export const { rules } = registry
