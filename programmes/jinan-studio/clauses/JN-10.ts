/** A studio that applies to the city hands in the six materials. */
import { materials } from '../../../rules/studios/materials.ts'
import { municipal } from '../studio-law.ts'

export const materialsClause = materials({
  id: 'JN-10',
  covers: ['JN-10-1', 'JN-10-2', 'JN-10-3', 'JN-10-4', 'JN-10-5', 'JN-10-6'],
  law: municipal,
  blanks: false,
  checks: '申报材料前六项齐全；第七项可有可无',
  reading: '第七项“其它材料”不要求；另一种读法七项都要，不取。',
})
