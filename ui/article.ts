/** What stands behind a finding, for a person who wants to know: the clause, what it asks, the reading, who decides. */
import { rules } from '../rules/catalogue.ts'
import { type Check, clauses } from '../rules/clauses.ts'
import type { Finding } from '../templates/finding.ts'
import { citation, measures, quoteClause } from '../templates/measures.ts'

export interface Article {
  /** `市创新工作室办法第六条（一）`, or what kind of check it is. */
  readonly title: string
  /** Full title of the measure; `null` for checks that rest on no article. */
  readonly measure: string | null
  /** What is checked. */
  readonly asks: string
  /** How an open text is read; `null` where it is plain. */
  readonly reading: string | null
  readonly decides: string
  readonly mend: string
  readonly rule: string
}

const DECIDES: Readonly<Record<Check, string>> = {
  HARD: '由程序判定；不符的退回修改。',
  WARN: '由程序提示，申报单位在“说明”栏说明理由，由审核人认定。',
  HUMAN: '程序只核对材料是否齐全，由审核人判断。',
  ORG: '由主管工会决定。',
  DEF: '由主管工会解释。',
}

/** @returns `null` for a finding without a rule behind it */
export function articleOf({ rule: id, mend }: Pick<Finding, 'rule' | 'mend'>): Article | null {
  const rule = rules.find((each) => each.id === id)
  if (id === null || rule === undefined) return null
  const ofMeasure = !id.includes('/')
  const clause = clauses.find((each) => each.id === id)
  return {
    title: ofMeasure ? quoteClause(id) : '填写规范',
    measure: ofMeasure ? measures[citation(id).measure].title : null,
    asks: rule.checks,
    reading: rule.reading ?? null,
    decides: DECIDES[clause?.check ?? 'HARD'],
    mend: mend === '' ? rule.mend : mend,
    rule: id,
  }
}
