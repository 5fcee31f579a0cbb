/** An achievement of a technical studio of the city is in use, wherever that is. */

import { spread } from '../../../rules/studios/technical-effect.ts'
import { appliedAchievements } from '../parameters.ts'
import { municipal } from '../studio-law.ts'

export const appliedClause = spread({
  id: 'JN-07-3',
  law: municipal,
  least: appliedAchievements,
  counts: ({ applied, scope }) => applied ?? scope !== undefined,
  isOpen: ({ applied, scope }) => applied === undefined && scope === undefined,
  blank: '是否推广应用',
  reads: ['applied', 'scope'],
  wants: '已推广应用',
  proof: false,
  checks: '技术创新型至少有规定项数的成果已推广应用，不论范围',
  reading: '市办法不限推广的范围，本单位内应用也算；省办法要求全市行业（系统）。',
})
