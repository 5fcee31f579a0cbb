/** Cities may lay down rules of their own after the provincial measure. */
import { officeInfo } from '../../templates/forms/office-info.ts'
import { rule } from '../rule.ts'
import { saysNothing } from '../shared/says-nothing.ts'

export const ownMeasure = rule({
  id: 'SD-27',
  severity: 'info',
  form: officeInfo,
  reads: ['level', 'localMeasure'],
  blames: 'localMeasure',
  checks: '市级办公室填本级办法文号；没有的提示可以参照省办法制定',
  reading: '“可参照”是准许，不是要求。本级办法与省办法分开核：报市的按市办法，报省的按省办法。',
  mend: '有本级办法的请填文号；没有的不必修改',
  when: (row) => row.level === '市级',
  holds: (row) => !saysNothing(row.localMeasure),
  says: () => '没有填本级办法文号；各市可以参照省办法制定本级办法',
})
