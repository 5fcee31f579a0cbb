/** A place of its own, with signs and equipment. */

import { reviewRule } from '../../../rules/rule.ts'
import { missingPlace, missingSigns, SIGN_KEYS } from '../../../rules/studios/signs-and-place.ts'
import { factsOf } from '../../../rules/words/facts.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'

export const place = reviewRule({
  id: 'JN-04-1',
  severity: 'error',
  forms: { studios: jinanStudioApplication },
  reads: { studios: ['address', 'area', ...SIGN_KEYS, 'facilities'] },
  subject: 'studios',
  blames: 'address',
  checks: '写明场所地址和面积，五项规范标志都有，列有设施清单；是否够用由人审核',
  reading: '条文没有最低面积，不设下限。',
  mend: '请补齐场所、标志和设施后再申报',
  looksAt: '看场所、标志、设施是否满足学习研讨、创新实践和成果展示',
  lacks: (row) => [
    ...missingPlace(row),
    ...missingSigns(row),
    // A blank list is reported by reading.
    ...(row.facilities !== undefined && saysNothing(row.facilities)
      ? [
          {
            blames: 'facilities',
            says: '设施清单没有内容',
            mend: '请列出资料、工具、电脑、仪器的名称和数量',
          },
        ]
      : []),
  ],
  facts: (row) => factsOf(jinanStudioApplication, row, 'address', 'area', ...SIGN_KEYS, 'facilities'),
})
