/** County, bureau, large-enterprise and industry unions apply for rewards, and nobody else. */

import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { sendersOf } from '../../programme.ts'
import { jinanHazard } from '../identity.ts'

const { name } = jinanHazard
const KINDS: readonly string[] = sendersOf(jinanHazard)

export const hazardSenders = workbookRule({
  id: 'YH-09c',
  severity: 'error',
  forms: { info: submissionInfo, allocations },
  reads: { info: ['programme', 'unitKind'], allocations: ['programme', 'unitKind'] },
  when: { info: (row) => row.programme === name, allocations: (row) => row.programme === name },
  checks: `隐患排查奖励由${KINDS.join('、')}上报`,
  reading: '功能区工会按区县总工会报。产业工会可以报隐患奖励，市级创新工作室的推荐单位中则没有它。',
  mend: '请核对单位类型；基层工会发现的隐患由所属的上述工会上报',
  holds: ({ info, allocations: lines }) =>
    [...info, ...lines].flatMap((row): RowFault[] =>
      row.unitKind === undefined || KINDS.includes(row.unitKind)
        ? []
        : [
            {
              row,
              blames: 'unitKind',
              says: `${row.unitKind}不是隐患排查奖励的申报主体`,
              expected: KINDS.join('、'),
            },
          ],
    ),
})
