/** `explain RULE-ID`: the article, what is checked, the reading taken, how to mend. */
import { rules } from '../../rules/catalogue.ts'
import { type Clause, clauses } from '../../rules/clauses.ts'
import type { Rule } from '../../rules/rule.ts'
import { SEVERITY_NAMES } from '../../templates/finding.ts'
import { citation, measures } from '../../templates/measures.ts'
import { EXIT, UnusableError } from '../exit.ts'
import { print } from './print.ts'

/** Why a clause has no rule. */
const NOT_JUDGED: Readonly<Record<Clause['check'], string>> = {
  HARD: '这一条的自动规则尚未写成，目前由人审核',
  WARN: '这一条的自动规则尚未写成，目前由人审核',
  HUMAN: '这一条由人审核，程序不作结论',
  ORG: '这一条是工作要求，没有可核对的数据',
  DEF: '这一条是定义或参数，由其他规则引用',
}

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
  print(`要求：${clause.says}`)
  print(NOT_JUDGED[clause.check])
  return EXIT.ok
}
