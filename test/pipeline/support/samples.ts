/** Rows that fill every required column with something of its kind, and records that today's rules accept. */
import type { Column } from '../../../templates/column.ts'
import type { Form } from '../../../templates/form.ts'
import type { Cell } from '../../../templates/grid.ts'
import type { Rows } from './submissions.ts'

function plain(column: Column): Cell {
  switch (column.kind) {
    case 'choice':
      return column.options![0]!
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
}

/** One hazard of level three in its three sheets. */
export function hazardRows(
  forms: { application: Form; report: Form; summary: Form },
  hazards: readonly HazardSample[],
): Record<string, Rows> {
  const shared = ({ number, hazard, place }: HazardSample) => ({
    number,
    hazard,
    hazardPlace: place,
    employer: '齐鲁示例厂',
  })
  return {
    [forms.application.id]: hazards.map((h) =>
      sample(forms.application, {
        ...shared(h),
        finderKind: '个人',
        finder: h.finder ?? '张示例',
        job: '钳工',
        fullTimeSafety: h.barred ? '是' : '否',
        payee: h.finder ?? '张示例',
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

/** One application for a provincial studio. */
export const provincialStudio = (form: Form, values: Readonly<Record<string, Cell>>): Rows[number] =>
  sample(form, {
    leader: '李示例',
    type: '劳模和工匠人才创新工作室',
    category: '技术创新型',
    foundedOn: '2018-01-01',
    namedOn: '2020-01-01',
    namedBy: '青岛市总工会',
    appliedOn: '2026-05-20',
    leaderOnFrontLine: '是',
    ...values,
  })
