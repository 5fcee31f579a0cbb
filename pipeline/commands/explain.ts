/** `explain RULE-ID`: the article, what is checked, the reading taken, how to mend. */
import { rules } from '../../rules/catalogue.ts'
import { clauses } from '../../rules/clauses.ts'
import type { Rule } from '../../rules/rule.ts'
import { SEVERITY_NAMES } from '../../templates/finding.ts'
import { citation, measures } from '../../templates/measures.ts'
import { EXIT, UnusableError } from '../exit.ts'
import { print } from './print.ts'

function basisOf(id: string): string {
  if (id.includes('/')) return '不涉及条文：数据本身应当正确、一致'
  const { measure, article } = citation(id)
  return `《${measures[measure].title}》${article}`
}

function printRule(rule: Rule): void {
  print(`${rule.id}（${SEVERITY_NAMES[rule.severity]}）`)
  print(`依据：${[rule.id, ...(rule.covers ?? [])].map(basisOf).join('；')}`)
  print(`核对：${rule.checks}`)
  if (rule.reading) print(`理解：${rule.reading}`)
  print(`怎么改：${rule.mend}`)
}

export function explainCommand(id: string): number {
  const wanted = id.toLowerCase()
  const rule = rules.find((r) => [r.id, ...(r.covers ?? [])].some((known) => known.toLowerCase() === wanted))
  if (rule) {
    printRule(rule)
    return EXIT.ok
  }
  const clause = clauses.find((c) => c.id.toLowerCase() === wanted)
  if (clause === undefined)
    throw new UnusableError(
      `没有规则“${id}”。规则编号如 ${rules
        .slice(0, 5)
        .map((r) => r.id)
        .join('、')}`,
    )
  print(`${clause.id}　${basisOf(clause.id)}`)
  print(`要求：${clause.summary}`)
  print('这一条目前没有自动规则，由人审核')
  return EXIT.ok
}
