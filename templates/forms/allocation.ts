/** 推荐名额分配: how many each union may recommend. */
import { count, day, listed, text } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { explanation, programmeOfLine, telephone } from './record-columns.ts'

export const allocations = form({
  id: 'allocations',
  title: '推荐名额分配',
  aliases: ['推荐名额分配表', '名额分配表'],
  layout: 'table',
  instructions: ['一个推荐单位、一个申报项目填一行；名额是推荐数，不是命名数'],
  columns: {
    programme: programmeOfLine(),
    unit: text({
      identifies: true,
      header: ['推荐单位'],
      aliases: ['报送单位', '单位名称'],
      required: true,
      rollup: 'key',
      fill: '填推荐工会的全称',
      width: 24,
    }),
    unitKind: listed('单位类型', {
      header: ['单位类型'],
      aliases: ['推荐单位类型'],
      fill: '从下拉列表选；功能区工会选“区县总工会”',
      width: 18,
    }),
    min: count({
      header: ['最少名额'],
      aliases: ['名额下限'],
      fill: '填最少应推荐几个；不设下限的不填',
    }),
    max: count({
      header: ['最多名额'],
      aliases: ['名额上限', '推荐名额', '名额'],
      rollup: 'sum',
      fill: '填最多可推荐几个；通知写“1-2”的填 2；不限的不填',
    }),
    extendedTo: day({
      header: ['延期至'],
      aliases: ['报送延期至', '延期截止日'],
      fill: '同意该单位延期报送的，填延到哪一天，如 2026-10-15；没有延期的不填',
    }),
    extensionReason: text({
      header: ['延期理由'],
      aliases: ['延期原因'],
      fill: '延期的写明理由和同意的人；没有理由的延期不采用',
      width: 24,
    }),
    contact: text({
      header: ['联系人'],
      aliases: ['单位联系人'],
      informative: true,
      fill: '填该单位的经办人姓名；没有报送的，催报单照此写；不知道的不填',
      width: 12,
    }),
    phone: telephone('联系电话', ['电话', '联系方式', '单位联系电话']),
    explanation: explanation(),
  },
})
