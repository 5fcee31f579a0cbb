/** 办公室信息: whose workbook it is, and of which year. */
import { choice, day, text, year } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { telephone } from './record-columns.ts'

export const officeInfo = form({
  id: 'office-info',
  title: '办公室信息',
  layout: 'card',
  instructions: ['一个办公室一年一份'],
  columns: {
    office: text({
      header: ['工会名称'],
      aliases: ['办公室', '单位名称'],
      required: true,
      informative: true,
      fill: '填本级总工会的全称，与公章一致',
      width: 24,
    }),
    level: choice(['省级', '市级'], {
      identifies: true,
      header: ['工会层级'],
      aliases: ['层级'],
      spellings: { 省: '省级', 市: '市级' },
      required: true,
      informative: true,
      fill: '填“省级”或“市级”',
      width: 10,
    }),
    year: year({
      identifies: true,
      header: ['年度'],
      aliases: ['申报年度'],
      required: true,
      informative: true,
      fill: '填四位年份，如 2026',
    }),
    localMeasure: text({
      header: ['本级办法文号'],
      aliases: ['市级办法文号'],
      informative: true,
      fill: '填本级创新工作室管理办法的文号；没有的不填',
      width: 24,
    }),
    contact: text({ header: ['联系人'], informative: true, fill: '填经办人姓名', width: 12 }),
    phone: telephone('联系电话', ['电话', '联系方式', '手机']),
    date: day({
      identifies: true,
      header: ['上报日期'],
      aliases: ['报送日期'],
      informative: true,
      fill: '填向上级报出的日期，如 2026-06-30；不上报的不填',
    }),
    inbox: text({
      header: ['收件文件夹'],
      informative: true,
      fill: '填放各单位报来文件的文件夹的名称；叫“收件”的不填',
      width: 16,
    }),
  },
})
