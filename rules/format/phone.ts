/** Telephone numbers: mobiles of the mainland, and fixed lines with their area code. */
import { cellRule } from '../rule.ts'

/** The number without what is written around it: spaces, hyphens, +86. */
const bare = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[\s()—–-]/g, '')
    .replace(/^(\+86|0086)/, '')

export const isMobile = (value: string): boolean => /^1[3-9]\d{9}$/.test(bare(value))

const isFixedLine = (value: string): boolean => /^0[1-9]\d{1,2}\d{7,8}(转\d+)?$/.test(bare(value))

export const phone = cellRule({
  id: 'format/phone',
  severity: 'error',
  format: 'phone',
  checks: '联系电话是 11 位手机号，或带区号的固定电话',
  mend: '请只填一个号码：手机号 11 位，固定电话带区号，如 0531-12345678',
  holds: (value) =>
    isMobile(value) || isFixedLine(value) || { says: '不是有效的手机号，也不是带区号的固定电话' },
})
