/** A unit's own long-standing research body is not named as a studio. */
import { type Rule, rule } from '../rule.ts'
import type { Studio, StudioLaw } from './studio-law.ts'

/** What such bodies are called. */
const BODY = /研究院|研究所|研究中心|研究室|科研[院所]|技术中心|研发中心|设计院|实验室/

/** Where the unit or the department is called like one. */
const calledLikeOne = (row: Studio): { key: 'employer' | 'department'; word: string } | undefined => {
  for (const key of ['department', 'employer'] as const) {
    const word = BODY.exec(row[key] ?? '')?.[0]
    if (word !== undefined) return { key, word }
  }
  return undefined
}

const NAMES = { employer: '所在单位', department: '所在部门' } as const

export function notResearchBody({ id, law }: { id: string; law: StudioLaw }): Rule {
  return rule({
    id,
    severity: 'error',
    asks: { [id]: ['employer'] },
    form: law.form,
    reads: ['researchBody', 'employer', 'department'],
    blames: 'researchBody',
    checks: '工作室不是单位原有建制的专门研发机构；单位或部门名称像研发机构的，由人审核',
    reading:
      '工作室本身就是原有研发机构、换名申报的才排除。另一种读法设在研发机构里的都排除：名称像研发机构的，由审核人员认定。',
    mend: '请撤下这一行；其实不是专职研发机构的，改填“否”',
    holds: (row) => {
      if (row.researchBody === true) return false
      const found = calledLikeOne(row)
      if (found === undefined) return row.researchBody === undefined ? undefined : true
      return {
        severity: 'review',
        blames: found.key,
        says: `${NAMES[found.key]}“${row[found.key]}”有“${found.word}”字样，工作室是否就是原有的专门研发机构由审核人员认定`,
        mend: '请在“说明”栏写明工作室与该机构的关系',
      }
    },
    says: () => '表中填“是”：单位早已设立的专职研发机构不能参评',
    expected: () => '否',
  })
}
