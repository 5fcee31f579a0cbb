/** A studio of services has a name or an emblem. */

import { described } from '../../../rules/studios/described.ts'
import { municipal } from '../studio-law.ts'

export const serviceBrandName = described({
  id: 'JN-08-3',
  law: municipal,
  category: '服务创新型',
  severity: 'warning',
  key: 'serviceBrand',
  what: '服务名称或形象标识',
  looksAt: '名称或标识是否鲜明、易于接受',
})
