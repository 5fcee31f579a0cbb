/** 奖励制度情况: whether the county has its own scheme and fund. It never bears on a worker's claim. */
import { choice, money, text } from '../../../templates/sheet/column-kinds.ts'
import { form } from '../../../templates/sheet/form.ts'

export const rewardScheme = form({
  id: 'reward-scheme',
  title: '奖励制度情况',
  aliases: ['本级奖励制度情况'],
  layout: 'card',
  instructions: ['区县（功能区）总工会每年填；其他工会有的填，没有的不填'],
  columns: {
    document: text({
      header: ['本级奖励办法文号'],
      aliases: ['区县办法文号', '奖励办法文号'],
      fill: '填本级职工排查事故隐患奖励办法的文号',
      width: 24,
    }),
    fund: money({
      header: ['专项奖励资金（元）'],
      aliases: ['专项资金'],
      unit: '元',
      usual: [1_000, 10_000_000],
      rollup: 'sum',
      fill: '填本年度设立的专项奖励资金，单位元',
    }),
    fundSource: choice(['本级工会专项经费', '政府（行政）支持', '两者都有'], {
      header: ['奖励资金来源'],
      aliases: ['资金来源'],
      spellings: { 工会经费: '本级工会专项经费', 政府支持: '政府（行政）支持', 行政支持: '政府（行政）支持' },
      fill: '从下拉列表选',
      width: 18,
    }),
  },
})
