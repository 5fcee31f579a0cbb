/** A fixed place. */

import { reviewRule } from '../../../rules/rule.ts'
import { missingPlace } from '../../../rules/studios/signs-and-place.ts'
import { factsOf } from '../../../rules/words/facts.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'

export const place = reviewRule({
  id: 'SD-05-2',
  severity: 'error',
  forms: { studios: shandongStudioApplication },
  reads: { studios: ['address', 'area', 'zones', 'sitePhotos'] },
  subject: 'studios',
  blames: 'area',
  checks: '写明场所地址，面积大于 0；面积是否适当、功能是否明确由人审核',
  reading: '条文没有最低面积，不设下限。',
  mend: '请填固定场所的地址和面积',
  looksAt: '看场所面积是否适当、功能是否明确',
  lacks: (row) => missingPlace(row),
  facts: (row) => factsOf(shandongStudioApplication, row, 'address', 'area', 'zones', 'sitePhotos'),
})
