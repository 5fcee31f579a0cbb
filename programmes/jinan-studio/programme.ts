/** Jinan's innovation studios: everything that the house asks of the programme. */

import type { Programme } from '../programme.ts'
import { grantSteps, studioForms, studioSheets } from '../studio-programme.ts'
import { jinanStudioApplication } from './forms/studio-application.ts'
import { jinanStudio as identity } from './identity.ts'
import { measure } from './measure.ts'
import {
  cap,
  correction,
  deadline,
  deadlineTime,
  extension,
  grantParameter,
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
  application: jinanStudioApplication,
  deadline: {
    day: deadline,
    hour: deadlineTime,
    correction: correction,
    extension: extension,
    noticed: ['JN-05'],
  },
  named: true,
  publicityDays,
  cap: { limit: cap, counts: () => true, beside: null },
  grants: {
    source: '市总资助',
    steps: grantSteps(measure, '系统工会', ['JN-13b', 'JN-13c', 'JN-13d']),
    amountOf: () => grantParameter,
  },
  rewards: null,
  paid: null,
  assessed: true,
  untrue: 'JN-10-T',
  onePerLeader: () => false,
  blanks: {
    ...studioSheets(jinanStudioApplication),
    omits: {
      achievements: ['certificate', 'scopeProof'],
      members: ['age', 'education', 'title', 'certificate'],
      assessments: ['problem', 'handling'],
    },
    senders: [
      { id: 'county', kind: '区县总工会', named: '区县总工会' },
      { id: 'bureau', kind: '局（委）工会', named: '局委工会' },
      { id: 'enterprise', kind: '大企业工会', named: '大企业工会' },
    ],
    office: { rosters: [], payouts: [], namingRows: 40, instructions: [] },
  },
}
