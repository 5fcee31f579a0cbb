/**
 * What an entry of grant or matching money is: 资金来源 says whose money it is, of refunds and interest as well, so
 * that what came follows from its source, its payer and its voucher together.
 */
import { foldText } from '../../templates/values/text.ts'
import { saysNothing } from '../words/says-nothing.ts'
import type { FundEntry } from './fund-entry.ts'

/**
 * `'stated'`: what its source says. `'returned'`: money of that source that comes back or is earned on it, neither a
 * grant nor matching money. Else what does not agree: which money is asked about, and at which cell.
 */
export type ReceiptKind =
  | 'stated'
  | 'returned'
  | {
      readonly asks: '省总资助' | '市总资助' | '单位配套'
      readonly blames: 'source' | 'counterparty' | 'summary'
    }

const RETURNED =
  /退款|退货|退回|退还|返还|退费|退票|退税|退余|退订|冲回|冲销|冲减|冲正|红冲|冲红|折让|多付|误付|错付|赔付|赔款|赔偿|理赔|利息|结息|押金|保证金|质保金|收回/
const GRANTED = /资助|补助|拨款|拨付|拨入|拨来|下拨|转拨|划拨|奖补|扶持/
const MATCHED = /配套|匹配/
const OF_PROVINCE = /省总|省级资助/
const OF_CITY = /市总|市级资助/
const BY_PROVINCE = /^[^市区县]{2,7}省总工会/

/** Who hands grants on: a union by the end of its name or by its short name, a treasury. */
const GRANTOR = /工会(联合会|工作委员会|委员会)?$|^.{0,4}[省市区县]总$|财政|国库|支付中心|核算中心/

/** What a union runs sells; its offices and accounts are the union itself. */
const RUN_BY_UNION = /学校|干校|学院|中心|宾馆|酒店|疗养|文化宫|俱乐部|公司|旅行社|报社|书店/

const GIVEN_BACK = /退回|退还|上缴|缴回|缴还|交回|返还/

const wordsOf = (text: string | undefined): string => (saysNothing(text) ? '' : foldText(text!))

function isGrantor(payer: string): boolean {
  const name = payer.replace(/\([^()]*\)$/, '')
  return GRANTOR.test(name) || (name.includes('总工会') && !RUN_BY_UNION.test(name))
}

/** A receipt that its source calls the province's or the city's grant. */
function grantKind(source: '省总资助' | '市总资助', entry: FundEntry): ReceiptKind {
  const [payer, voucher] = [wordsOf(entry.counterparty), wordsOf(entry.summary)]
  const byGrantor = isGrantor(payer)
  if (RETURNED.test(voucher))
    // An upper union gets back what it had passed on; a base union gets back from those whom it paid.
    return byGrantor && entry.bookkeeper === '基层工会' ? { asks: source, blames: 'summary' } : 'returned'
  if (MATCHED.test(voucher) && !GRANTED.test(voucher))
    return { asks: source, blames: byGrantor ? 'summary' : 'source' }
  const isOfProvince = OF_PROVINCE.test(voucher) ? !OF_CITY.test(voucher) : BY_PROVINCE.test(payer)
  if (source === '市总资助' && isOfProvince) return { asks: source, blames: 'source' }
  return payer === '' || byGrantor ? 'stated' : { asks: source, blames: 'counterparty' }
}

/** A receipt of other money whose voucher and payer may be those of a grant. */
function otherKind(entry: FundEntry): ReceiptKind {
  const [payer, voucher] = [wordsOf(entry.counterparty), wordsOf(entry.summary)]
  const isMatching = entry.source === '单位配套'
  if (RETURNED.test(voucher)) return 'returned'
  const byUpper = payer.endsWith('总工会')
  // A blank source is asked for by the form.
  const isSourced = entry.source !== undefined
  if (isSourced && GRANTED.test(voucher) && !MATCHED.test(voucher) && (byUpper || payer === '')) {
    if (OF_PROVINCE.test(voucher)) return { asks: '省总资助', blames: 'source' }
    if (OF_CITY.test(voucher)) return { asks: '市总资助', blames: 'source' }
  }
  if (!isMatching || !byUpper) return 'stated'
  return { asks: '单位配套', blames: MATCHED.test(voucher) ? 'counterparty' : 'source' }
}

/** @param entry a receipt */
export const receiptKind = (entry: FundEntry): ReceiptKind =>
  entry.source === '省总资助' || entry.source === '市总资助'
    ? grantKind(entry.source, entry)
    : otherKind(entry)

/** A receipt of which source, payer and voucher do not agree, and that may be money of this source. */
export const mayBe = (source: '省总资助' | '市总资助' | '单位配套', entry: FundEntry): boolean => {
  const kind = entry.direction === '收入' ? receiptKind(entry) : 'stated'
  return typeof kind === 'object' && kind.asks === source
}

/** Whether an entry spends nothing but gives a grant back to the union that gave it. */
export const givesBack = ({ direction, counterparty, summary }: FundEntry): boolean => {
  const payee = wordsOf(counterparty)
  return direction === '支出' && GIVEN_BACK.test(wordsOf(summary)) && (payee === '' || isGrantor(payee))
}
