/** Rows that fill every required column with something of its kind, and records that today's rules accept. */

import { registry } from '../../../programmes/registry.ts'
import { shandongStudioApplication } from '../../../programmes/shandong-studio/forms/studio-application.ts'
import { achievements } from '../../../templates/forms/achievements.ts'
import { activityLog } from '../../../templates/forms/activity-log.ts'
import { members } from '../../../templates/forms/members.ts'
import { projects } from '../../../templates/forms/projects.ts'
import type { Column } from '../../../templates/sheet/column.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import type { Cell } from '../../../templates/sheet/grid.ts'
import type { Rows } from './submissions.ts'

function plain(column: Column): Cell {
  switch (column.kind) {
    case 'choice':
      return (column.list === undefined ? column.options : registry.lists[column.list].options)![0]!
    case 'yesNo':
      return '是'
    case 'count':
    case 'decimal':
      return 20
    case 'money':
      return 1
    case 'day':
      return '2026-05-20'
    case 'year':
      return 2026
    default:
      return '甲'
  }
}

/** A row with its required columns filled. */
export function sample(form: Form, values: Readonly<Record<string, Cell>> = {}): Rows[number] {
  const required = Object.entries(form.columns).filter(([, column]) => column.required)
  return { ...Object.fromEntries(required.map(([key, column]) => [key, plain(column)])), ...values }
}

export interface HazardSample {
  readonly number: string
  readonly hazard: string
  readonly place: string
  /** A full-time safety manager found it: an error. */
  readonly barred?: boolean
  readonly finder?: string
  readonly payee?: string
  readonly employer?: string
}

/** One hazard of level three in its three sheets. */
export function hazardRows(
  forms: { application: Form; report: Form; summary: Form },
  hazards: readonly HazardSample[],
): Record<string, Rows> {
  const shared = ({ number, hazard, place, employer = '齐鲁示例厂' }: HazardSample) => ({
    number,
    hazard,
    hazardPlace: place,
    employer,
  })
  return {
    [forms.application.id]: hazards.map((h) =>
      sample(forms.application, {
        ...shared(h),
        finderKind: '个人',
        finder: h.finder ?? '张示例',
        job: '钳工',
        fullTimeSafety: h.barred ? '是' : '否',
        payee: h.payee ?? h.finder ?? '张示例',
        foundOn: '2026-03-01',
        reportedToSafetyOn: '2026-03-02',
        reportedToUnionOn: '2026-03-02',
        rectifiedOn: '2026-04-01',
        appliedOn: '2026-05-01',
        level: '三级',
        reward: 3000,
      }),
    ),
    [forms.report.id]: hazards.map((h) =>
      sample(forms.report, {
        ...shared(h),
        hazardUnit: '齐鲁示例厂',
        hazardAddress: '示例路 1 号',
        deaths: 3,
        injuries: 0,
        loss: 0,
        expertSigned: '是',
        expertLevel: '三级',
        expertQualification: '注册安全工程师 001',
        assessedOn: '2026-03-05',
        rectified: '是',
        measures: '已加装护栏',
        media: '照片 2 张',
      }),
    ),
    [forms.summary.id]: hazards.map((h) =>
      sample(forms.summary, {
        ...shared(h),
        finder: h.finder ?? '张示例',
        finderKind: '个人',
        deaths: 3,
        injuries: 0,
        loss: 0,
        level: '三级',
        reward: 3000,
      }),
    ),
  }
}

export interface StudioSample {
  readonly number: string
  readonly studio: string
  readonly employer: string
  readonly namedBy: string
  readonly namedOn: string
  readonly cityOpinion?: string
  readonly cityOpinionOn?: string
}

/** Studios that the whole provincial measure lets pass on 2026-05-20, in their sheets; `namedOn` decides. */
export function provincialRows(studios: readonly StudioSample[]): Record<string, Rows> {
  const each = (rows: (studio: StudioSample, i: number) => Rows): Rows => studios.flatMap(rows)
  return {
    [shandongStudioApplication.id]: each((studio, i) => [
      sample(shandongStudioApplication, {
        ...studio,
        leader: `李示例${i}`,
        leaderOnFrontLine: '是',
        honour: '山东省劳动模范',
        honourLevel: '省级',
        honourCertificate: '鲁劳模 2019 第 7 号',
        leaderDeeds: '长期从事一线技术攻关',
        type: '劳模和工匠人才创新工作室',
        category: '技术创新型',
        unitNature: '国有企业',
        legalPerson: '是',
        researchBody: '否',
        unionFoundedOn: '2001-05-01',
        unionTermEnds: '2028-05-01',
        foundedOn: '2018-01-01',
        foundingDocumentOn: '2018-01-01',
        appliedOn: '2026-05-20',
        members: 2,
        frontLine: 2,
        apprentices: 3,
        backbones: 2,
        trained: 60,
        promoted: 4,
        facilities: '实训台 4 套',
        systems: '学习制度、攻关制度',
        activityCount: 6,
        employerFunds: 12,
        fundsProof: '拨款凭证',
        dailyFunds: 3,
        sealed: '是',
        ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`material${n}`, '有'])),
        baseOpinion: '同意推荐',
        baseOpinionOn: '2026-05-20',
        countyOpinion: '同意推荐',
        countyOpinionOn: '2026-05-25',
      }),
    ]),
    [projects.id]: each(({ number, studio }) =>
      [2024, 2025].flatMap((year) =>
        [1, 2, 3].map((n) => sample(projects, { number, year, name: `${studio}${year}年课题${n}` })),
      ),
    ),
    [achievements.id]: each(({ number, studio }, i) =>
      [2024, 2025].map((year) =>
        sample(achievements, {
          number,
          name: `${studio}${year}年成果`,
          kind: '技术创新成果奖',
          level: '省级',
          grade: '一等',
          issuer: '山东省总工会',
          certificate: `鲁工创 ${year} 第 ${i} 号`,
          receivedOn: `${year}-09-01`,
          completedOn: `${year}-06-01`,
          winners: `李示例${i}`,
          applied: '是',
          scope: '全市行业（系统）',
          scopeProof: '推广证明',
          economicBenefit: 50,
          socialBenefit: '降低故障率',
          benefitProof: '效益证明',
        }),
      ),
    ),
    [members.id]: each(({ number }, i) =>
      [`李示例${i}`, `王示例${i}`].map((name) =>
        sample(members, {
          number,
          name,
          age: 45,
          education: '本科',
          skillGrade: '二级/技师',
          frontLine: '是',
          certificate: 'J-1',
        }),
      ),
    ),
    [activityLog.id]: each(({ number }) => [
      sample(activityLog, {
        number,
        heldOn: '2026-03-01',
        kind: '技术攻关',
        topic: '攻关讨论',
        participants: 5,
      }),
    ]),
  }
}
