/** The province names after review, approval and a public notice without objection. */

import { isIssued, type Naming } from '../../../rules/naming/naming.ts'
import { namingSteps } from '../../../rules/naming/naming-steps.ts'
import { shandongStudio } from '../identity.ts'
import { publicityDays } from '../parameters.ts'

const isDirect = ({ type }: Naming): boolean =>
  type === '齐鲁工匠创新工作室' || type === '齐鲁大工匠创新工作室'

/** Before the naming paper is out, a notice may still come; once it is out, its absence is a fault of its own. */
function noNotice(row: Naming): string | null {
  if (isDirect(row)) return '齐鲁工匠类按第十一条直接命名，没有公示日期'
  return isIssued(row) || row.approvedOn === undefined ? null : '还没有公示；公示无异议后才能发文'
}

export const namingStepsClause = namingSteps({
  id: 'SD-13a',
  programme: shandongStudio.name,
  meetings: ['主席办公会'],
  notice: true,
  publicityDays: publicityDays,
  direct: isDirect,
  noNotice,
  checks:
    '已发文命名的，评审、主席办公会审定、公示无异议、发文齐全；评审不晚于审定，审定不晚于公示，公示止不晚于发文',
  reading:
    '还没有发文的，未到的步骤不算缺。齐鲁工匠类按第十一条直接命名，没有评审和公示的只作提示。先公示、后审定的须写明。公示天数条文未定，从通知；通知没有定的，不足 5 天作提示。',
})
