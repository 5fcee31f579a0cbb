import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answeredBy } from '../../../templates/findings/answer.ts'

const warning = { severity: 'warning' as const, message: '命名日期不完整' }

const NO_REASON = [
  ...[
    '核实无误',
    '已核实',
    '已核实无误',
    '经核实无误',
    '经核实，情况属实',
    '情况属实',
    '属实',
    '均属实',
    '以上情况属实。',
  ],
  ...[
    '同意',
    '同意推荐',
    '单位意见：同意',
    '同意上报',
    '无',
    '无。',
    '没有',
    '暂无',
    '/',
    '—',
    '……',
    '√',
    '1',
    'a',
  ],
  ...[
    '见附件',
    '详见附件',
    '见附件1',
    '见附件（二）',
    '详见附件 3。',
    '附后',
    '情况说明见附件',
    '附件',
    '见附表',
  ],
  ...[
    '已确认',
    '已审核',
    '审核通过',
    '内容真实有效',
    '数据准确',
    '填报无误',
    '如实填写',
    '材料真实',
    '符合要求',
    '符合条件',
  ],
  ...[
    '确认无误！',
    '已 核 实',
    '核实　无误',
    '无误',
    '没有问题',
    '无异议',
    '知道了',
    '已知悉',
    '收到',
    '好',
    '是的',
    '对',
    '可以',
  ],
  ...[
    '特殊情况',
    '情况特殊',
    '有特殊原因',
    '实际情况如此',
    '按实际填报',
    'OK',
    'N/A',
    '不适用',
    '情况说明',
    '已修改',
    '以此为准',
  ],
] as const

const REASONS = [
  ...[
    '命名文件原件只写到月',
    '厂房搬迁，2024年停用半年',
    '经核实，领衔人2023年调入本单位',
    '已核实，原件日期即为2020年4月',
  ],
  ...[
    '无施工图',
    '无发票，付款凭证号 2024-113',
    '没有发票',
    '见鲁工发〔2020〕3号',
    '见附件3《命名文件》',
    '附医院证明',
    '附件2第3页写明日期',
  ],
  ...[
    '金额含税',
    '同意延期，区总王芳 6 月 3 日电话答复',
    '不符合规定的一项已删去',
    '领衔人退休返聘',
    '两处隐患不在同一车间',
  ],
  ...[
    '同名不同人',
    '不是同一工作室',
    '曾用名',
    '已由市总批准延期',
    '设备为租赁',
    '整改费用由设备厂承担',
    '外聘专家',
    '疫情停工',
  ],
  ...[
    '附件3月补交',
    '见附件2号文',
    '编号沿用旧号',
    '情况属实，因单位改制',
    '按2019年旧办法命名',
    '公章遗失，已登报',
    '原始记录被水浸',
  ],
] as const

describe('an answer to a warning', () => {
  it.each(NO_REASON)('%s gives no reason', (said) => {
    expect(answeredBy(warning, said)).toEqual({
      severity: 'warning',
      message: `命名日期不完整；说明“${said}”没有写出理由`,
      answer: null,
    })
  })

  it.each(REASONS)('%s is a reason', (said) => {
    expect(answeredBy(warning, said)).toEqual({ ...warning, answer: said })
  })

  it('is missing where nothing is written, and the words stay as they are', () => {
    expect(answeredBy(warning, undefined)).toEqual({ ...warning, answer: null })
  })

  it.each(['error', 'review', 'info'] as const)(
    'asks no reason of %s: what is written is kept',
    (severity) => {
      const asking = { ...warning, severity }
      expect(answeredBy(asking, '情况属实')).toEqual({ ...asking, answer: '情况属实' })
    },
  )

  it('is one with whatever emptiness is put before or behind a reason', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REASONS),
        fc.constantFrom('核实无误，', '情况属实。', '同意；', ''),
        fc.constantFrom('，属实', '。情况属实', '（见附件）', ''),
        (reason, before, behind) => answeredBy(warning, `${before}${reason}${behind}`).answer !== null,
      ),
    )
  })

  it('stays none however many words that say nothing are put together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('核实无误', '情况属实', '同意', '见附件', '已确认'), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.constantFrom('', '，', '。', ' '),
        (words, between) => answeredBy(warning, words.join(between)).answer === null,
      ),
    )
  })
})
