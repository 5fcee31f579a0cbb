/** A studio that the province reviews hands in the six materials; its application bears a seal. */

import { materials } from '../../../rules/studios/materials.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import type { shandongStudioApplication } from '../forms/studio-application.ts'
import { provincial } from '../studio-law.ts'

export const materialsClause = materials({
  id: 'SD-10',
  covers: ['SD-10-1', 'SD-10-2', 'SD-10-3', 'SD-10-4', 'SD-10-5', 'SD-10-6'],
  law: provincial,
  blanks: true,
  checks: '劳模和工匠人才创新工作室的申报材料前六项齐全，申报表已盖章；第七项可有可无',
  reading:
    '条文列的是劳模和工匠人才创新工作室的材料，齐鲁工匠类直接命名，不要求。第七项“其他材料”不要求；另一种读法七项都要，不取。',
  alsoReads: ['sealed'],
  more: (row) => {
    const { sealed } = row as unknown as Row<typeof shandongStudioApplication>
    if (sealed === true) return []
    return [
      {
        blames: 'sealed',
        says: sealed === false ? '申报表没有盖章' : '申报表是否盖章没有填',
        mend: '请加盖单位工会公章后填“是”',
        expected: '是',
      },
    ]
  },
})
