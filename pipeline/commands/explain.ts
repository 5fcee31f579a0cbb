/** `explain RULE-ID`: the article, what is checked, the reading taken, how to mend. */

import { UnusableError } from '../../office/unusable.ts'
import { registry } from '../../programmes/registry.ts'
import type { Rule } from '../../rules/rule.ts'
import { findingCodes } from '../../templates/findings/codes.ts'
import { SEVERITY_NAMES } from '../../templates/findings/finding.ts'
import { cite, quoteInFull } from '../../templates/measure.ts'
import { byCode } from '../../templates/values/text.ts'
import { workbookErrors } from '../../workbook/error.ts'
import { EXIT } from '../exit.ts'
import { print } from './print.ts'

const { measures, rules } = registry
const clauses = measures.flatMap((measure) => measure.clauses)

/** The clauses that a rule enforces; a rule that rests on none guards the data itself. */
function basisOf({ cites = [] }: Rule): string {
  return cites.length > 0
    ? [...new Set(cites.map(quoteInFull))].join('；')
    : '不涉及条文：数据本身应当正确、一致'
}

function printRule(rule: Rule): void {
  print(`${rule.id}（${SEVERITY_NAMES[rule.severity]}）`)
  print(`依据：${basisOf(rule)}`)
  print(`核对：${rule.checks}`)
  if (rule.reading) print(`理解：${rule.reading}`)
  print(`怎么改：${rule.mend}`)
}

/** What is found without a rule: by reading, by a merge, and of files that cannot be read at all. */
const codes: readonly { id: string; says: string; mend: string }[] = [
  ...Object.entries(findingCodes).map(([id, words]) => ({ id, ...words })),
  ...Object.entries(workbookErrors).map(([id, advice]) => {
    const [says = advice, mend = '请重新取得该文件'] = advice.split('：')
    return { id: `intake/${id}`, says, mend }
  }),
]

/** `JN-06-1b`: whatever begins as the user wrote it. */
function known(wanted: string): { id: string; says: string }[] {
  const all = [...rules.map(({ id, checks }) => ({ id, says: checks })), ...clauses, ...codes]
  const unique = new Map(all.map(({ id, says }) => [id, { id, says }]))
  return [...unique.values()]
    .filter(({ id }) => id.toLowerCase().startsWith(wanted))
    .sort((a, b) => byCode(a.id, b.id))
}

function unknown(id: string, wanted: string): UnusableError {
  const near = wanted === '' ? [] : known(wanted)
  if (near.length > 0)
    return new UnusableError(
      [`没有规则“${id}”，以它开头的有：`, ...near.map((each) => `  ${each.id}　${each.says}`)].join('\n'),
    )
  const examples = rules.slice(0, 5).map((rule) => rule.id)
  return new UnusableError(`没有规则“${id}”。规则编号如 ${examples.join('、')}`)
}

export function explainCommand(id: string): number {
  const wanted = id.trim().toLowerCase()
  const is = (other: string): boolean => other.toLowerCase() === wanted
  const exact = rules.filter((rule) => is(rule.id))
  const found = exact.length > 0 ? exact : rules.filter((rule) => rule.covers?.some(is))
  for (const [index, rule] of found.entries()) {
    if (index > 0) print()
    printRule(rule)
  }
  if (found.length > 0) return EXIT.ok
  const code = codes.find((each) => is(each.id))
  if (code !== undefined) {
    print(code.id)
    print('依据：不涉及条文：程序读取、汇总时发现')
    print(`核对：${code.says}`)
    print(`怎么改：${code.mend}`)
    return EXIT.ok
  }
  const clause = clauses.find((c) => is(c.id))
  if (clause === undefined) throw unknown(id, wanted)
  print(`${clause.id}　${quoteInFull(cite(measures, clause.id))}`)
  print(`要求：${clause.says}`)
  print(`没有规则：${clause.unruled ?? '由人审核'}`)
  return EXIT.ok
}
