/** After a failed inspection by the province a studio puts things right or loses its plaque. */

import { rectification } from '../../../rules/assessment/rectification.ts'
import { shandongStudio } from '../identity.ts'

export const rectified = rectification({
  id: 'SD-20c',
  programme: shandongStudio.name,
  inspector: '省总工会',
  checks: '检查不合格的有整改期限和整改结论，整改不达标的才摘牌，先后有序；处理是否得当由人看',
  looksAt: '检查结论、整改和摘牌是否依次办理、处理得当',
})
