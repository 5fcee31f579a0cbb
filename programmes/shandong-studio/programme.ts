/** The province's innovation studios: everything that the house asks of the programme. */

import type { StudioType } from '../../templates/values/vocabulary.ts'
import type { Programme } from '../programme.ts'
import { grantSteps, studioForms, studioSheets } from '../studio-programme.ts'
import { asked } from '../submission-sheets.ts'
import { titleOf } from './craftsmen.ts'
import { craftsmanRoster } from './forms/roster.ts'
import { shandongStudioApplication } from './forms/studio-application.ts'
import { shandongStudio as identity } from './identity.ts'
import { measure } from './measure.ts'
import {
  cap,
  correction,
  craftsmanGrant,
  deadline,
  deadlineTime,
  extension,
  greatCraftsmanGrant,
  ordinaryGrant,
  parameters,
  publicityDays,
} from './parameters.ts'
import { rules } from './rules.ts'

export const programme: Programme = {
  ...identity,
  ...studioForms,
  measure,
  parameters,
  rules,
  application: shandongStudioApplication,
  deadline: {
    day: deadline,
    hour: deadlineTime,
    correction: correction,
    extension: extension,
    noticed: ['SD-12'],
  },
  named: true,
  publicityDays,
  cap: {
    limit: cap,
    counts: (type) => type === undefined || type === '劳模和工匠人才创新工作室',
    beside: { short: '齐鲁', name: '齐鲁工匠、齐鲁大工匠创新工作室' },
  },
  grants: {
    source: '省总资助',
    steps: grantSteps(measure, '市级工会', ['SD-17b', 'SD-17c', 'SD-17d']),
    amountOf: (type) =>
      type === '齐鲁大工匠创新工作室'
        ? greatCraftsmanGrant
        : type === '齐鲁工匠创新工作室'
          ? craftsmanGrant
          : ordinaryGrant,
  },
  rewards: null,
  paid: null,
  assessed: true,
  untrue: 'SD-10-T',
  onePerLeader: (type) => titleOf(type as StudioType | undefined) !== undefined,
  blanks: {
    ...studioSheets(shandongStudioApplication),
    omits: {
      'studio-application-shandong': ['honourOn'],
      achievements: ['completedOn'],
      'activity-log': ['kind'],
    },
    senders: [
      { id: 'county', kind: '县（市、区）总工会', named: '县（市、区）总工会' },
      { id: 'city', kind: '市总工会', named: '市总工会' },
      { id: 'industry', kind: '省产业工会', named: '省产业工会' },
      { id: 'departments', kind: '省直机关工会', named: '省直机关工会' },
      { id: 'enterprise', kind: '大企业工会', named: '大企业工会' },
    ],
    office: {
      rosters: [asked(craftsmanRoster, 300)],
      payouts: [],
      namingRows: 120,
      instructions: ['“齐鲁工匠（齐鲁大工匠）名册”照选树命名文件填，往年的也留着。'],
    },
  },
}
