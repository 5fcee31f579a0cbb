/** A fixed place. */
import { shandongStudioApplication } from '../../templates/forms/studio-application-shandong.ts'
import { reviewRule } from '../rule.ts'
import { factsOf } from '../shared/facts.ts'
import { missingPlace } from '../shared/signs-and-place.ts'

export const provincePlace = reviewRule({
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
