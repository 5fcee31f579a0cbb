/** What stands under a table: places to sign, seal and date, and words that say that nothing follows. */
import { Day, dayOfText } from '../values/day.ts'
import { foldText } from '../values/text.ts'

/** Who signs, and what is written beside the name. */
const SIGNER =
  '(?:(?:单位|部门|科室|工会|企业|主要|分管)?(?:负责人|领导|主席|法定代表人|法人代表|法人)|' +
  '(?:填报|填表|制表|审核|复核|校对|经办|联系|上报|报送|填写|录入|统计|审批|批准|签发|会签)(?:人员?|单位|部门|日期|时间|意见)?|' +
  '联系电话|联系方式|办公电话|手机号?码?|电话|传真|邮箱|电子邮箱|(?:单位)?(?:盖章|公章|签章|签字|签名)|' +
  '报出日期|日期|时间|(?:推荐|申报)单位)'

/** A word for who signs, its colon behind it and perhaps the name. */
const LABEL = new RegExp(`^\\(?${SIGNER}(?:\\([^()]{0,8}\\))?\\)?:(.*)$`)

/** The same without a colon, alone in its cell. */
const BARE_LABEL = new RegExp(`^\\(?${SIGNER}(?:\\([^()]{0,8}\\))?\\)?$`)

/** Places to sign and seal, and what is printed where a page ends. */
const CLOSING =
  /^.{0,24}(盖章|签字|签章|签名|公章)\)?:?.{0,12}$|^第\d+页(,?共\d+页)?$|^共\d+(页|条|项|个|份|人)$/

/** Nothing follows. */
const ENDED =
  /^[-—=~*_.…·(]*(以下(空白|无正文|无内容|无数据|为空|略)|[此本]页无正文|[此本]表(到此)?(结束|完)|完|完毕|结束|未完待续|待续|[续转接见][上下]页|续表)[-—=~*_.…·)]*$/

const NOTE =
  /^(注|注释|备注|说明|填表说明|填报说明|填报人|填表人|制表人?|制表单位|审核人?|复核|负责人签字|单位盖章|\(?盖章|经办人|联系人|日期|报送日期)(:|：|\d|[.、]|$)/

/** A word that a signature line begins with, its colon behind it. */
const SIGNED = /^[^:]{1,8}:/

/** More words than this are no line of signatures. */
const MOST_SIGNED = 10

/** A name, a telephone or a day beside its label is no longer than this. */
const LONGEST_SIGNED = 24

/** Days that are written in the foot of a sheet as numbers: 2020 to 2050. */
const isSerial = (word: string): boolean =>
  /^\d{5}$/.test(word) && Number(word) > 43_830 && Number(word) < 55_153

/** Whether a word is a day, or a place for one. */
export const isDay = (word: string): boolean =>
  /^[_.…\d]*年[_.…\d]*月[_.…\d]*日?$/.test(foldText(word)) || isSerial(word) || dayOfText(word) instanceof Day

/** Whether a folded word is a remark, or a place to sign, seal or date. */
export const isRemark = (word: string): boolean => NOTE.test(word)

const isSigning = (word: string): boolean =>
  NOTE.test(word) || CLOSING.test(word) || LABEL.test(word) || /^[_.…]*年[_.…]*月[_.…]*日$/.test(word)

/**
 * Signatures and seals in a row, with or without the names and the date behind them: 填表人：张三 | 审核人： | 李四.
 * @param found the words of the row, trimmed
 */
export function isClosing(found: readonly string[]): boolean {
  // Rows of data are longer: nothing of them is folded.
  if (found.length > MOST_SIGNED) return false
  const folded = found.map(foldText)
  const [first = ''] = folded
  if (folded.every((word) => ENDED.test(word))) return true
  const labelled = LABEL.test(first) || (BARE_LABEL.test(first) && found.length > 1)
  if (!labelled && !isSigning(first)) return false
  const dated = SIGNED.test(first) || CLOSING.test(first)
  return folded.every((word, i) => {
    const before = folded[i - 1]
    return (
      isSigning(word) ||
      (labelled && BARE_LABEL.test(word)) ||
      (dated && isDay(found[i]!)) ||
      (before !== undefined && word.length <= LONGEST_SIGNED && awaitsValue(before, labelled))
    )
  })
}

/** Whether a word is a label whose name or day stands in the next cell. */
const awaitsValue = (word: string, labelled: boolean): boolean =>
  LABEL.exec(word)?.[1] === '' || (labelled && BARE_LABEL.test(word))
