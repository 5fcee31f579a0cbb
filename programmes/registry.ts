/** The three programmes: their measure, forms and ways up. */

import { achievements } from '../templates/forms/achievements.ts'
import { activityLog } from '../templates/forms/activity-log.ts'
import { assessments } from '../templates/forms/assessments.ts'
import { fundEntries } from '../templates/forms/funds.ts'
import { members } from '../templates/forms/members.ts'
import { projects } from '../templates/forms/projects.ts'
import { studioSummary } from '../templates/forms/studio-summary.ts'
import type { MeasureId } from '../templates/measures.ts'
import { type ProgrammeId, programmeNames } from '../templates/programme-names.ts'
import type { Form } from '../templates/sheet/form.ts'
import { JINAN_UNION, PROVINCIAL_UNION, type SenderKind } from '../templates/units.ts'
import { hazardApplication } from './jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from './jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from './jinan-hazard/forms/hazard-summary.ts'
import { jinanStudioApplication } from './jinan-studio/forms/studio-application.ts'
import { shandongStudioApplication } from './shandong-studio/forms/studio-application.ts'

export { type ProgrammeId, programmeOfName } from '../templates/programme-names.ts'

/** A level of office that receives submissions, as 工会层级 names it. */
export type OfficeLevel = '省级' | '市级'

export interface Programme {
  readonly id: ProgrammeId
  /** As 申报项目 writes it. */
  readonly name: string
  readonly measure: MeasureId
  /** What one record is called in messages. */
  readonly subject: '工作室' | '隐患'
  readonly application: Form
  /** The forms that join the application on 申报编号, the summary excepted. */
  readonly children: readonly Form[]
  readonly summary: Form
  /** The union that decides in the end. */
  readonly topUnit: string
  /** Whose submissions each level of office takes; none where it has no part in the programme. */
  readonly accepts: Readonly<Record<OfficeLevel, readonly SenderKind[]>>
  /** The application's column that names the record. */
  readonly nameKey: 'studio' | 'hazard'
  /** The application's column that names the person. */
  readonly whoKey: 'leader' | 'finder'
}

const studioChildren = [achievements, projects, members, activityLog, assessments, fundEntries] as const

export const programmes = {
  'jinan-studio': {
    id: 'jinan-studio',
    name: programmeNames['jinan-studio'],
    measure: 'JN',
    subject: '工作室',
    application: jinanStudioApplication,
    children: studioChildren,
    summary: studioSummary,
    topUnit: JINAN_UNION,
    accepts: { 市级: ['区县总工会', '局（委）工会', '大企业工会'], 省级: [] },
    nameKey: 'studio',
    whoKey: 'leader',
  },
  'jinan-hazard': {
    id: 'jinan-hazard',
    name: programmeNames['jinan-hazard'],
    measure: 'YH',
    subject: '隐患',
    application: hazardApplication,
    children: [hazardReport],
    summary: hazardSummary,
    topUnit: JINAN_UNION,
    accepts: { 市级: ['区县总工会', '局（委）工会', '大企业工会', '产业工会'], 省级: [] },
    nameKey: 'hazard',
    whoKey: 'finder',
  },
  'shandong-studio': {
    id: 'shandong-studio',
    name: programmeNames['shandong-studio'],
    measure: 'SD',
    subject: '工作室',
    application: shandongStudioApplication,
    children: studioChildren,
    summary: studioSummary,
    topUnit: PROVINCIAL_UNION,
    accepts: {
      // A zone's union counts as a county's, and zones call their kind 区县总工会.
      市级: ['县（市、区）总工会', '区县总工会'],
      省级: ['市总工会', '省产业工会', '省直机关工会', '大企业工会'],
    },
    nameKey: 'studio',
    whoKey: 'leader',
  },
} as const satisfies Record<ProgrammeId, Programme>

export const PROGRAMME_IDS = Object.keys(programmes) as readonly ProgrammeId[]
