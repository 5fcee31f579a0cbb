/** After a failed spot check by the city a studio puts things right or loses its plaque. */

import { rectification } from '../../../rules/assessment/rectification.ts'
import { jinanStudio } from '../identity.ts'

export const rectified = rectification({
  id: 'JN-17b',
  programme: jinanStudio.name,
  inspector: '市总工会',
  checks: '抽查不合格的有整改期限和整改结论，整改不达标的才摘牌，先后有序；处理是否得当由人看',
  looksAt: '抽查结论、整改和摘牌是否依次办理、处理得当',
})
