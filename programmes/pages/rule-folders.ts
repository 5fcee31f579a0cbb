/** The rules of a registry by the folders in which they stand. */

import { rules as formats } from '../../rules/format-rules.ts'
import type { Rule } from '../../rules/rule.ts'
import { rulesOver } from '../across/rules.ts'
import type { Registry } from '../registry-of.ts'

/** Rules and the folder in which they stand. */
export interface RuleFolder {
  readonly folder: string
  readonly rules: readonly Rule[]
}

export function ruleFolders({ programmes, rules }: Registry): readonly RuleFolder[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  const inFolder = (folder: string, own: readonly Rule[]): RuleFolder => ({
    folder,
    rules: own.map(({ id }) => known.get(id)!),
  })
  return [
    inFolder('rules', formats),
    inFolder('programmes/across', rulesOver(programmes)),
    ...programmes.map(({ id, rules: own }) => inFolder(`programmes/${id}`, own)),
  ]
}
