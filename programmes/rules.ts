/** Every rule there is, sorted by id, each with the clauses that it rests on. */

import { citing } from '../rules/cited-rules.ts'
import { rules as ofFormats } from '../rules/format-rules.ts'
import { ruleInWords } from '../rules/parameters/in-words.ts'
import type { Rule } from '../rules/rule.ts'
import { byCode } from '../templates/values/text.ts'
import { rules as across } from './across/rules.ts'
import { rules as ofHazards } from './jinan-hazard/rules.ts'
import { rules as ofJinan } from './jinan-studio/rules.ts'
import { figures, measures } from './measures.ts'
import { rules as ofShandong } from './shandong-studio/rules.ts'

/** Rules and the folder in which they stand. */
export interface RuleFolder {
  readonly folder: string
  readonly rules: readonly Rule[]
}

export const ruleFolders: readonly RuleFolder[] = [
  { folder: 'rules', rules: ofFormats },
  { folder: 'programmes/across', rules: across },
  { folder: 'programmes/jinan-studio', rules: ofJinan },
  { folder: 'programmes/shandong-studio', rules: ofShandong },
  { folder: 'programmes/jinan-hazard', rules: ofHazards },
].map(({ folder, rules }) => ({
  folder,
  rules: citing(measures, rules).map((rule) => ruleInWords(rule, figures)),
}))

export const rules: readonly Rule[] = ruleFolders
  .flatMap((each) => each.rules)
  .sort((a, b) => byCode(a.id, b.id))
