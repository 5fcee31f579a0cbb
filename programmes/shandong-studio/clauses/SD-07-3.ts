/** An achievement of a technical studio is in use throughout a trade of its city. */

import { spread } from '../../../rules/studios/technical-effect.ts'
import { spreadAchievements } from '../parameters.ts'
import { provincial } from '../studio-law.ts'

export const spreadClause = spread({
  id: 'SD-07-3',
  law: provincial,
  least: spreadAchievements,
  counts: ({ applied, scope }) => applied !== false && scope !== undefined && scope !== '本单位',
  isOpen: ({ applied, scope }) => applied !== false && scope === undefined,
  blank: '推广范围',
  reads: ['scope'],
  wants: '在全市行业（系统）或更大范围推广应用',
  proof: true,
  checks: '技术创新型至少有规定项数的成果已在全市行业（系统）或更大范围推广应用，并写明推广证明',
  reading: '全市行业（系统）以上的范围都算，只在本单位应用的不算；填了“没有推广应用”的不算。',
})
