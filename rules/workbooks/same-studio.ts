/** The summary tells each studio as its application does. */
import { jinanStudioApplication } from '../../templates/forms/studio-application-jinan.ts'
import { shandongStudioApplication } from '../../templates/forms/studio-application-shandong.ts'
import { studioSummary } from '../../templates/forms/studio-summary.ts'
import { workbookRule } from '../rule.ts'
import { disagreements } from '../shared/agreement.ts'

const SAME = [
  { key: 'studio', as: 'studio', name: '工作室名称' },
  { key: 'leader', as: 'leader', name: '领衔人' },
  { key: 'category', as: 'category', name: '申报类别' },
] as const

export const sameStudioInWorkbook = workbookRule({
  id: 'workbook/same-studio',
  severity: 'error',
  forms: { city: jinanStudioApplication, province: shandongStudioApplication, lines: studioSummary },
  reads: {
    city: ['number', 'studio', 'leader', 'category'],
    province: ['number', 'studio', 'leader', 'category', 'type'],
    lines: ['number', 'studio', 'leader', 'category', 'type'],
  },
  checks: '推荐汇总表的工作室名称、领衔人、类型、类别与同一编号的申报表一致',
  mend: '请核对申报表和推荐汇总表，改成一致',
  holds: ({ city, province, lines }, _params, senders) => [
    ...disagreements(city, lines, SAME, '申报表', senders),
    ...disagreements(
      province,
      lines,
      [...SAME, { key: 'type', as: 'type', name: '工作室类型' }],
      '申报表',
      senders,
    ),
  ],
})
