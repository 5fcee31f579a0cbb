/** The summary describes each studio as its application does. */

import { type RowFault, type Rule, type Senders, workbookRule } from '../../../rules/rule.ts'
import { disagreements } from '../../../rules/words/agreement.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { achievements } from '../../../templates/forms/achievements.ts'
import { studioSummary } from '../../../templates/forms/studio-summary.ts'
import type { Form, Row } from '../../../templates/sheet/form.ts'
import { flatMapSteps } from '../../../templates/values/steps.ts'
import type { Programme } from '../../programme.ts'
import { applicationsIn, byId, having, ofEach } from '../studio-applications.ts'

const SAME = [
  { key: 'studio', as: 'studio', name: '工作室名称' },
  { key: 'leader', as: 'leader', name: '领衔人' },
  { key: 'category', as: 'category', name: '申报类别' },
  { key: 'employer', as: 'employer', name: '所在单位' },
  { key: 'skillGrade', as: 'skillGrade', name: '职业技能等级' },
  { key: 'namedBy', as: 'namedBy', name: '本级命名单位' },
  { key: 'namedOn', as: 'namedOn', name: '本级命名日期' },
] as const

const TYPE = { key: 'type', as: 'type', name: '工作室类型' } as const

const KEYS = SAME.map(({ key }) => key)

/** What an application says that the summary says too. */
type Stated = { readonly number: string | undefined } & {
  readonly [K in (typeof KEYS)[number] | 'type']: unknown
}

const hasType = ({ columns }: Form): boolean => 'type' in columns

/** A summary's count of patents that the list of achievements does not bear out. */
function patentCounts(
  lines: readonly Row<typeof studioSummary>[],
  won: readonly Row<typeof achievements>[],
  senders: Senders,
): RowFault[] {
  const wonBy = new ByNumber(won, senders)
  return lines.flatMap((row): RowFault[] => {
    const listed = wonBy.all(row)
    const [first] = listed
    if (row.patents === undefined || first === undefined) return []
    if (listed.some((one) => one.kind === undefined)) return []
    const patents = listed.filter(({ kind }) => kind === '国家发明专利')
    if (patents.length === row.patents) return []
    return [
      {
        row,
        blames: 'patents',
        says: `发明专利数 ${row.patents} 件，“创新成果”表列了 ${patents.length} 件`,
        expected: String(patents.length),
        related: [{ row: patents[0] ?? first, key: 'kind' }],
      },
    ]
  })
}

export const sameStudioInWorkbook = (programmes: readonly Programme[]): Rule => {
  const summed = having(programmes, ['number', ...KEYS]).filter(
    ({ summary }) => summary === (studioSummary as Form),
  )
  const applications = byId(summed.map(({ application }) => application))
  return workbookRule({
    id: 'workbook/same-studio',
    severity: 'error',
    forms: {
      ...applications,
      lines: studioSummary,
      won: achievements,
    },
    reads: {
      ...ofEach(applications, (form) => ['number', ...KEYS, ...(hasType(form) ? ['type'] : [])]),
      lines: ['number', ...KEYS, 'type', 'patents'],
      won: ['number', 'kind'],
    },
    checks:
      '推荐汇总表的工作室名称、领衔人、类型、类别、单位、技能等级、本级命名与同一编号的申报表一致，发明专利数与“创新成果”表一致',
    mend: '请核对申报表和推荐汇总表，改成一致',
    holds: function* (sets, _params, senders) {
      return [
        ...(yield* flatMapSteps(summed, (programme) =>
          disagreements(
            applicationsIn(sets, programme) as readonly unknown[] as readonly Stated[],
            sets.lines,
            hasType(programme.application) ? [...SAME, TYPE] : SAME,
            '申报表',
            senders,
          ),
        )),
        ...patentCounts(sets.lines, sets.won, senders),
      ]
    },
  })
}
