/** 事故隐患报告: one for each application, signed by an expert. */

import { applicationNumber, explanation } from '../../../templates/forms/record-columns.ts'
import { day, text, yesNo } from '../../../templates/sheet/column-kinds.ts'
import { form } from '../../../templates/sheet/form.ts'
import { consequences, hazardLevel, hazardPlace } from './hazard-columns.ts'

export const hazardReport = form({
  id: 'hazard-report',
  title: '事故隐患报告',
  aliases: ['事故隐患报告表', '隐患报告'],
  layout: 'table-or-card',
  joins: 'number',
  instructions: ['每份申请对应一行；三项可能后果由专家各给一个数，等级按最重的一项定'],
  columns: {
    number: applicationNumber({ key: true }),
    hazardUnit: text({
      header: ['存在隐患单位'],
      aliases: ['存在事故隐患单位', '隐患单位', '隐患所在单位'],
      required: true,
      rollup: 'key',
      shared: true,
      fill: '填隐患所在单位的全称',
      width: 26,
    }),
    hazardAddress: text({
      header: ['地址'],
      aliases: ['隐患单位地址', '隐患地址', '单位地址'],
      required: true,
      fill: '填隐患所在地的详细地址',
      width: 26,
    }),
    hazardPlace: hazardPlace(true, true),
    ...consequences(),
    rectified: yesNo({
      header: ['是否整改完成'],
      aliases: ['整改完成', '是否完成整改'],
      required: true,
      fill: '已整改完成的填“是”，只采取了防范措施的填“否”',
      width: 11,
    }),
    measures: text({
      header: ['整改/防范措施'],
      aliases: ['整改措施', '防范措施', '整改或防范措施', '整改（防范）措施', '整改情况'],
      required: true,
      fill: '写已经采取的整改或防范措施',
      width: 30,
    }),
    media: text({
      header: ['影像资料'],
      aliases: ['影像资料文件名', '照片', '相关影像资料', '照片或视频'],
      required: true,
      fill: '填照片或视频的文件名，用顿号隔开，最好有整改前后对照',
      width: 26,
    }),
    reportFile: text({
      header: ['隐患报告附件'],
      aliases: ['报告附件', '报告文件名'],
      informative: true,
      fill: '填专家签字的报告扫描件文件名',
      width: 22,
    }),
    expert: text({
      header: ['专家姓名'],
      aliases: ['评估专家', '专家'],
      required: true,
      fill: '填参加评估的专家姓名，有几位的用顿号隔开',
      width: 14,
    }),
    expertQualification: text({
      header: ['专家资质'],
      aliases: ['资质证书号', '专家资质/证书号', '专家资质证书号'],
      required: true,
      fill: '填资质名称和证书号，如 注册安全工程师及其证书号',
      width: 24,
    }),
    expertSigned: yesNo({
      header: ['专家是否签字'],
      aliases: ['专家签字', '专家已签字'],
      required: true,
      fill: '报告已由专家签字认可的填“是”',
      width: 11,
    }),
    assessedOn: day({
      header: ['评估日期'],
      aliases: ['专家评估日期', '评估时间'],
      required: true,
      fill: '填专家评估定级的日期，如 2026-03-20',
    }),
    expertLevel: hazardLevel({
      header: '专家定级',
      aliases: ['专家评定等级', '评估等级', '隐患等级'],
      required: true,
      fill: '照专家结论填一级至四级',
    }),
    expertNote: text({
      header: ['专家说明'],
      aliases: ['专家定级说明', '定级理由'],
      fill: '定级与三项后果数不一致时，由专家写明理由',
      width: 26,
    }),
    explanation: explanation(),
  },
})
