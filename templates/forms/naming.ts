/** 拟命名名单: the list on which the caps of 10 and 30 bind. */
import { choice, day, money, text, year } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { STUDIO_TYPE_SPELLINGS, STUDIO_TYPES } from '../values/vocabulary.ts'
import { applicationNumber, explanation, identityNumber, programmeOfLine } from './record-columns.ts'

export const namingList = form({
  id: 'naming-list',
  title: '拟命名名单',
  aliases: ['拟命名名单表', '命名名单'],
  layout: 'table',
  instructions: ['只列拟命名的工作室，一个一行；命名控制数按这张表核'],
  columns: {
    programme: programmeOfLine(),
    namedYear: year({
      identifies: true,
      header: ['命名年度'],
      aliases: ['年度'],
      required: true,
      rollup: 'key',
      fill: '填四位年份，如 2026',
    }),
    unit: text({
      identifies: true,
      header: ['推荐单位'],
      aliases: ['推荐工会', '报送单位'],
      required: true,
      rollup: 'key',
      shared: true,
      fill: '填推荐工会的全称',
      width: 20,
    }),
    number: applicationNumber({ key: true }),
    studio: text({
      identifies: true,
      header: ['工作室名称'],
      aliases: ['创新工作室名称', '创新工作室'],
      required: true,
      fill: '填拟命名的全称，与申报表一致',
      width: 26,
    }),
    type: choice(STUDIO_TYPES, {
      header: ['工作室类型'],
      aliases: ['类型'],
      spellings: STUDIO_TYPE_SPELLINGS,
      fill: '省级命名的从下拉列表选；市级命名的不填',
      width: 24,
    }),
    leader: text({
      identifies: true,
      header: ['领衔人', '姓名'],
      aliases: ['领衔人', '领衔人姓名', '带头人', '负责人'],
      required: true,
      fill: '与申报表一致，只填一名',
      width: 10,
    }),
    leaderIdentity: identityNumber({
      header: ['领衔人', '证件号码'],
      aliases: ['证件号', '身份证号', '身份证号码', '领衔人证件号码'],
    }),
    employer: text({
      header: ['所在单位'],
      aliases: ['单位名称'],
      fill: '填单位公章上的全称',
      width: 26,
    }),
    reviewedOn: day({
      header: ['评审日期'],
      fill: '填评审结束的日期，如 2026-07-10',
    }),
    reviewResult: choice(['通过', '不通过'], {
      header: ['评审结论'],
      aliases: ['评审结果'],
      spellings: { 合格: '通过', 不合格: '不通过' },
      fill: '填“通过”或“不通过”',
      width: 10,
    }),
    meeting: choice(['主席办公会', '党组会'], {
      header: ['审定会议'],
      aliases: ['审定会议类型'],
      spellings: { 主席办公会议: '主席办公会', 党组会议: '党组会' },
      fill: '从下拉列表选；省级命名须经主席办公会',
      width: 12,
    }),
    approvedOn: day({
      header: ['审定日期'],
      aliases: ['审定会议日期'],
      fill: '填会议日期，如 2026-07-20',
    }),
    publicFrom: day({
      header: ['公示', '公示起'],
      aliases: ['公示开始日期', '公示起始日期'],
      fill: '填公示的第一天，如 2026-07-22；没有公示的不填',
    }),
    publicTo: day({
      header: ['公示', '公示止'],
      aliases: ['公示结束日期', '公示截止日期'],
      fill: '填公示的最后一天，如 2026-07-28',
    }),
    objection: text({
      header: ['公示', '异议处理'],
      aliases: ['公示异议', '异议情况'],
      fill: '没有异议的填“无异议”；有异议的写处理结果',
      width: 18,
    }),
    issuedOn: day({
      header: ['发文日期'],
      aliases: ['命名日期'],
      fill: '填命名文件的日期，如 2026-08-01',
    }),
    namingDocument: text({
      header: ['命名文号'],
      aliases: ['命名文件文号'],
      fill: '照命名文件填文号',
      width: 20,
    }),
    plaque: text({
      header: ['牌匾名称'],
      aliases: ['牌匾'],
      fill: '填牌匾上的全称，一字不差',
      width: 34,
    }),
    grant: money({
      header: ['资助金额（元）'],
      aliases: ['资助资金', '资助'],
      unit: '元',
      usual: [1_000, 1_000_000],
      rollup: 'sum',
      fill: '填本次一次性资助的金额，单位元',
    }),
    explanation: explanation(),
  },
})
