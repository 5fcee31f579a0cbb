/** A studio of services is recognised by those it serves; a person judges it. */

import { described } from '../../../rules/studios/described.ts'
import { municipal } from '../studio-law.ts'

export const serviceRecognitionClause = described({
  id: 'JN-08-5',
  law: municipal,
  category: '服务创新型',
  severity: 'review',
  key: 'serviceRecognition',
  what: '社会认可的证明',
  looksAt: '服务对象是否普遍认可，社会知名度、美誉度如何',
})
