/** Cells that take a mobile number only. */
import { cellRule } from '../rule.ts'
import { isMobile } from './phone.ts'

export const mobile = cellRule({
  id: 'format/mobile',
  severity: 'error',
  format: 'mobile',
  checks: '手机号码为 11 位，以 13 至 19 开头；+86、空格和短横不影响',
  mend: '请核对后重新填写 11 位手机号码',
  holds: (value) => isMobile(value) || { says: '手机号码应为以 13–19 开头的 11 位数字' },
})
