/** What stands behind a finding, for the popover: what is asked, how it is read, and who decides. Load it when asked. */

import { wordsOfCode } from '../templates/findings/codes.ts'
import type { Finding } from '../templates/findings/finding.ts'
import { quoteInFull } from '../templates/measure.ts'
import type { Rule } from './rule.ts'

export interface Article {
  /** `JN-06-1b`; `null` where no rule is behind the finding. */
  readonly rule: string | null
  /** `《济南市劳模和工匠人才创新工作室管理办法》第六条（一）`, one for each article; empty where none is. */
  readonly basis: readonly string[]
  /** What the article asks, in words of our own; empty where none is behind it. */
  readonly says: readonly string[]
  /** What the program checks. */
  readonly checks: string
  /** How an open text is read, and the other way to read it. */
  readonly reading: string | null
  /** Who decides in the end. */
  readonly decides: string
  readonly mend: string
}

const DECIDES: Readonly<Record<Finding['severity'], string>> = {
  error: '程序按条文核对，不符合的退回修改。',
  warning: '在“说明”栏写明理由后，由汇总的办公室认定。',
  review: '由审核人员认定，程序不代为判断。',
  info: '只作提示，不影响报送。',
}

function decidesOf(rule: Rule, severity: Finding['severity']): string {
  const looksAt = 'review' in rule ? rule.review?.looksAt : undefined
  return looksAt === undefined ? DECIDES[severity] : `${DECIDES[severity]}材料齐全的，由审核人员${looksAt}。`
}

/** Explains a finding of one of the rules. */
export function articleOf(
  rules: readonly Rule[],
  finding: Pick<Finding, 'rule' | 'code' | 'severity' | 'mend' | 'article'>,
): Article {
  const rule = finding.rule === null ? undefined : rules.find(({ id }) => id === finding.rule)
  if (rule === undefined)
    return {
      rule: finding.rule,
      basis: finding.article === null ? [] : [finding.article],
      says: [],
      checks: `${wordsOfCode(finding.code)?.says ?? '由程序读取时发现'}。`,
      reading: null,
      decides: DECIDES[finding.severity],
      mend: finding.mend,
    }
  const { cites = [] } = rule
  return {
    rule: rule.id,
    basis: [...new Set(cites.map(quoteInFull))],
    says: cites.map(({ clause }) => clause.says),
    checks: rule.checks,
    reading: rule.reading ?? null,
    decides: decidesOf(rule, finding.severity),
    mend: finding.mend === '' ? rule.mend : finding.mend,
  }
}
