/** 职工排查安全生产隐患奖励申请表 and 事故隐患报告 of one hazard, on one sheet. */
import type { CardPlan, Form } from '../../../templates/sheet/form.ts'
import { hazardReport } from './hazard-report.ts'

export const hazardCard: CardPlan = {
  title: '职工排查安全生产隐患奖励申请表',
  purpose: '一处隐患一张，只报整改完成的；第二页是“事故隐患报告”，由专家评估后填写',
  kinds: [{ id: 'hazard', name: '一处隐患一份', given: {} }],
  parts: [
    { title: '隐患', fields: ['number', 'hazard', 'hazardKind', 'hazardPlace'] },
    {
      title: '发现人',
      fields: [
        'employer',
        'finderKind',
        'finder',
        'identityKind',
        'identity',
        'job',
        'employment',
        'fullTimeSafety',
        'phone',
        'groupName',
        'groupMembers',
      ],
    },
    {
      title: '发现、报告和整改',
      fields: ['foundOn', 'reportedToSafetyOn', 'reportedToUnionOn', 'rectifiedOn', 'appliedOn'],
    },
    {
      title: '奖励',
      fields: ['level', 'reward', 'payee', 'bank', 'accountName', 'account', 'accountKind'],
    },
    { title: '需要说明的情况', fields: ['explanation'] },
    { title: '签字盖章', seals: ['所在单位安全生产主管部门', '所在单位工会', '推荐工会'] },
    {
      title: '审核情况（由市总工会填写）',
      fields: ['cityVerification', 'cityLevel', 'cityReviewedOn'],
    },
    {
      title: hazardReport.title,
      hint: '由专家评估后填写；三项可能后果各给一个数，等级按最重的一项定',
      newPage: true,
      card: hazardReport as unknown as Form,
      fields: [
        'hazardUnit',
        'hazardPlace',
        'hazardAddress',
        'deaths',
        'injuries',
        'loss',
        'rectified',
        'measures',
        'media',
        'assessedOn',
        'expert',
        'expertQualification',
        'expertSigned',
        'expertLevel',
        'expertNote',
        'explanation',
      ],
    },
    { title: '报告签字', seals: ['评估专家（签字）', '所在单位（盖章）'] },
  ],
}
