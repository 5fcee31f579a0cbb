/** The paper of a studio's founding bears the day that the application gives as its founding. */

import { rule } from '../../../rules/rule.ts'
import { onOrBefore } from '../../../rules/truth.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'

export const foundingPaper = rule({
  id: 'SD-10-2',
  severity: 'error',
  form: shandongStudioApplication,
  reads: ['type', 'foundedOn', 'foundingDocument', 'foundingDocumentOn'],
  blames: 'foundingDocumentOn',
  when: (row) =>
    row.type === '劳模和工匠人才创新工作室' &&
    row.foundedOn !== undefined &&
    row.foundingDocumentOn !== undefined,
  checks: '成立文件的日期与成立日期不同的，列出由人审核；有没有成立文件见材料清单',
  reading: '条文只要求有成立时的文件、证明，没有要求日期相同，所以不判差错。',
  mend: '请核对成立文件；两个日期确实不同的，不必修改，由审核人员认定',
  holds: ({ foundedOn, foundingDocument, foundingDocumentOn }) => {
    const apart =
      onOrBefore(foundedOn, foundingDocumentOn) === false ||
      onOrBefore(foundingDocumentOn, foundedOn) === false
    if (!apart) return true
    return {
      severity: 'review',
      says: `成立文件${foundingDocument === undefined ? '' : `（${foundingDocument}）`}日期 ${foundingDocumentOn} 与成立日期 ${foundedOn} 不同，由审核人员认定`,
    }
  },
  says: () => '成立文件日期与成立日期不同',
})
