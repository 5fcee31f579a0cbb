/** Columns in which the application, the report and the summary of a hazard must agree. */
import { choice, count, money, text } from '../../../templates/sheet/column-kinds.ts'
import { HAZARD_LEVEL_SPELLINGS, HAZARD_LEVELS } from '../../../templates/values/vocabulary.ts'

export const finderKind = (required: boolean) =>
  choice(['个人', '集体'], {
    header: ['发现人类型'],
    aliases: ['发现人类别', '个人/集体', '个人或集体'],
    spellings: { 职工个人: '个人', 班组: '集体', 团队: '集体' },
    required,
    fill: '一个人发现的选“个人”，几个人共同发现的选“集体”',
    width: 11,
  })

export const finder = (required: boolean) =>
  text({
    header: ['第一发现人'],
    aliases: ['发现人', '发现人姓名', '第一发现人姓名', '申请人'],
    required,
    fill: '填最早发现并上报的人；集体填牵头人',
    width: 12,
  })

export const hazardPlace = (required: boolean, key: boolean) =>
  text({
    header: ['隐患部位'],
    aliases: ['部位', '隐患所在部位', '隐患位置'],
    required,
    fill: '写到车间、设备和具体部位',
    width: 22,
    ...(key ? { rollup: 'key' as const } : {}),
  })

/** The three figures of which any one settles the level. */
export const consequences = () => ({
  deaths: count({
    header: ['可能死亡人数'],
    aliases: ['可能造成死亡人数', '死亡人数'],
    fill: '填专家判断的一个整数，不填范围；不会造成的填 0',
    width: 10,
  }),
  injuries: count({
    header: ['可能重伤人数（含急性工业中毒）'],
    aliases: ['可能重伤人数', '可能造成重伤人数', '重伤人数'],
    fill: '含急性工业中毒，填专家判断的一个整数；不会造成的填 0',
    width: 14,
  }),
  loss: money({
    header: ['可能直接经济损失（万元）'],
    aliases: ['直接经济损失', '可能造成直接经济损失', '可能经济损失'],
    unit: '万元',
    usual: [0.1, 10_000],
    fill: '填专家判断的一个数，单位万元，1 亿元填 10000；没有的填 0',
  }),
})

export const hazardLevel = (words: {
  header: string
  aliases: readonly string[]
  required: boolean
  fill: string
}) =>
  choice(HAZARD_LEVELS, { ...words, header: [words.header], spellings: HAZARD_LEVEL_SPELLINGS, width: 10 })
