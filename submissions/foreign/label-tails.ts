/** What stands in brackets behind a label: a unit and how to fill it in say nothing of what it is; other words may. */
import { headerKey } from '../../templates/values/text.ts'

const UNIT =
  /^(人民币)?[十百千万亿]?元$|^[人名个位项件次份处家组台套对岁年月日天]$|^(平方米|㎡|m2|m²|平米|%|人次|年月日?|年月日时?|yyyy.*)$/i
const HINT =
  /^(必填|选填|可不填|必选|单选|可?多选|下拉选择|全称|简称|盖章|公章|签章|签名|签字|手签|打√|打勾|√|附后|另附|可另附页|见附件|\d+字以内)$/

const saysNothing = (tail: string): boolean => UNIT.test(tail) || HINT.test(tail)

/**
 * What the brackets behind a label add to another label, as `配偶` in 领衔人（配偶）; `null` where both mean the same.
 * @param name without its group
 */
export function addedInBrackets(name: string, of: string): string | null {
  const [tail, own] = [headerKey(name).tail, headerKey(of).tail]
  return tail === null || tail === own || saysNothing(tail) ? null : tail
}
