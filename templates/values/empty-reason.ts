/** Answers that give no reason: words of approval and confirmation, and pointers to a paper that nobody names. */
import { meansNothing } from './nothing.ts'
import { foldText } from './text.ts'

/**
 * Words that say nothing by themselves. An answer made of these alone gives no reason; one word more may be one.
 * 无 and 没有 are not among them: 无施工图 tells something.
 */
const WORDS: readonly string[] = [
  // What is spoken of.
  ...[
    '以上',
    '上述',
    '该',
    '此',
    '本',
    '相关',
    '有关',
    '所填',
    '所报',
    '所有',
    '填报',
    '申报',
    '报送',
    '单位',
  ],
  ...[
    '我',
    '我们',
    '我会',
    '工会',
    '基层工会',
    '内容',
    '情况',
    '信息',
    '数据',
    '材料',
    '资料',
    '事项',
    '问题',
    '项',
  ],
  ...[
    '条',
    '日期',
    '金额',
    '数字',
    '实际',
    '特殊',
    '说明',
    '情况说明',
    '意见',
    '备注',
    '理由',
    '原因',
    '的',
    '为',
    '是',
  ],
  // How.
  ...[
    '均',
    '都',
    '皆',
    '已',
    '已经',
    '业已',
    '经',
    '再次',
    '反复',
    '认真',
    '全部',
    '确',
    '确实',
    '完全',
    '基本',
    '逐项',
  ],
  ...['人工', '如实', '按', '按照', '根据', '以', '此为准', '有', '请', '予以'],
  // What was done.
  ...[
    '核实',
    '核对',
    '审核',
    '复核',
    '核查',
    '查实',
    '确认',
    '检查',
    '校对',
    '查对',
    '验证',
    '审查',
    '审阅',
    '知晓',
  ],
  ...[
    '知悉',
    '知道',
    '了解',
    '收到',
    '已阅',
    '阅',
    '处理',
    '同意',
    '通过',
    '批准',
    '认可',
    '修改',
    '改正',
    '更正',
    '填写',
  ],
  // What came of it.
  ...[
    '无误',
    '属实',
    '真实',
    '正确',
    '准确',
    '一致',
    '有效',
    '没问题',
    '没有问题',
    '无问题',
    '无异议',
    '没有异议',
  ],
  ...[
    '无异常',
    '正常',
    '完成',
    '完毕',
    '过',
    '了',
    '没错',
    '符合',
    '要求',
    '规定',
    '条件',
    '可以',
    '可行',
    '好',
    '对',
  ],
  ...['如此', '推荐', '上报', '批', 'ok', 'yes'],
  // Papers that nobody names.
  ...['见', '详见', '请见', '参见', '附', '附后', '后附', '另附', '附件', '附表', '证明', '佐证'],
]

const byFirst = new Map<string, string[]>()
for (const word of WORDS) byFirst.set(word[0]!, [...(byFirst.get(word[0]!) ?? []), word])

/** Longer answers are read by a person in any case. */
const LONGEST = 40

/** The number of a paper, which is no name: 见附件 3. */
const NUMBERED =
  /(附件|附表|附)[(（]?([0-9]{1,2}|[一二三四五六七八九十]{1,2})[)）]?(?!月|年|日|号|项|家|个|人|名|次|元|万)/g

/** Strokes, stops, brackets and ticks: what is left of an answer without them is what it says. */
const STROKES = /[^\p{L}\p{N}]/gu

/** Whether a text is nothing but words of the list, one after the other. */
function onlyWords(text: string): boolean {
  const reached = new Set([0])
  for (let at = 0; at < text.length; at++)
    if (reached.has(at))
      for (const word of byFirst.get(text[at]!) ?? [])
        if (text.startsWith(word, at)) reached.add(at + word.length)
  return reached.has(text.length)
}

/** Whether an answer tells no reason: 核实无误, 情况属实, 同意, 见附件, 无, a stroke or a single letter. */
export function tellsNoReason(answer: string): boolean {
  if (answer.length > LONGEST) return false
  if (meansNothing(answer)) return true
  const said = foldText(answer).replace(NUMBERED, '$1').replace(STROKES, '')
  return said.length < 2 || onlyWords(said)
}

/** Whether a 说明 gives a reason: it is there, and says more than that all is well. */
export const givesReason = (answer: string | undefined): answer is string =>
  answer !== undefined && !tellsNoReason(answer)
