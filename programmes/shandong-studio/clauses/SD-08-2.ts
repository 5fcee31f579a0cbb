/** A studio of services names its quality system; a person judges it. */

import { described } from '../../../rules/studios/described.ts'
import { provincial } from '../studio-law.ts'

export const serviceSystemClause = described({
  id: 'SD-08-2',
  law: provincial,
  category: '服务创新型',
  severity: 'review',
  key: 'serviceSystem',
  what: '服务质量体系、规范和保障机制',
  looksAt: '体系、规范、保障机制是否健全有效',
})
