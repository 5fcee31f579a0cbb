/** A studio that was named at this level before, or lost its plaque, is recommended again. */

import { failedReview, type Naming } from '../../../rules/naming/naming.ts'
import { mergeRule, type RowFault, type Rule, type Senders } from '../../../rules/rule.ts'
import { likeness } from '../../../rules/studios/named-studio.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { assessments } from '../../../templates/forms/assessments.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { groupBy } from '../../../templates/values/group-by.ts'
import { flatMapSteps } from '../../../templates/values/steps.ts'
import { foldText } from '../../../templates/values/text.ts'
import type { Programme } from '../../programme.ts'
import { type Application, applicationsIn, byId, having, ofEach } from '../studio-applications.ts'

type Assessment = Row<typeof assessments>

interface Earlier {
  /** Lines of the lists of earlier years, by programme. */
  readonly named: (programme: Programme) => readonly Naming[]
  readonly delisted: (row: Application) => Assessment | undefined
}

function fault(row: Application, programme: Programme, earlier: Earlier, senders: Senders): RowFault[] {
  const gone = earlier.delisted(row)
  if (gone !== undefined)
    return [
      {
        row,
        blames: 'studio',
        says: `“${row.studio ?? ''}”已于 ${gone.delistedOn} 摘牌，能否再申报由审核人员认定`,
        related: [{ row: gone, key: 'delistedOn' }],
      },
    ]
  const said = { ...row, unit: senders.unitOf(row) }
  const before = earlier.named(programme).find((other) => likeness(said, other) !== 'other')
  if (before === undefined) return []
  return [
    {
      row,
      blames: 'studio',
      says: `“${row.studio ?? ''}”与 ${before.namedYear} 年已命名的“${before.studio ?? ''}”可能是同一工作室，同一级只命名一次，由审核人员认定`,
      related: [{ row: before, key: 'studio' }],
    },
  ]
}

const KEYS = ['number', 'studio', 'leader', 'leaderIdentity'] as const

export const namedAlready = (programmes: readonly Programme[]): Rule => {
  const naming = having(
    programmes.filter(({ named }) => named),
    KEYS,
  )
  const applications = byId(naming.map(({ application }) => application))
  return mergeRule({
    id: 'merge/named-already',
    overYears: true,
    severity: 'review',
    forms: {
      ...applications,
      named: namingList,
      rows: assessments,
      offices: officeInfo,
    },
    reads: {
      ...ofEach(applications, () => KEYS),
      named: ['programme', 'namedYear', 'unit', 'studio', 'leader', 'leaderIdentity', 'reviewResult'],
      rows: ['number', 'studio', 'delistedOn'],
      offices: ['year'],
    },
    when: {
      named: (row) => !failedReview(row) && row.namedYear !== undefined,
      rows: (row) => row.delistedOn !== undefined,
    },
    checks: '申报的工作室往年在同一级没有命名过，也没有被摘牌',
    reading:
      '同一级命名一次，是对命名说的；申报的只列出来由人认定，因为更名、换领衔人后是否同一工作室，程序看不出。往年的拟命名名单留在办公室工作簿中才能核对。',
    mend: '请核对命名、摘牌文件：确已命名的撤回申报；不是同一工作室的，在“说明”栏写明',
    holds: function* (sets, _params, senders) {
      const { named, rows, offices } = sets
      const years = offices.map(({ year }) => year).filter((year) => year !== undefined)
      const lists = groupBy(
        named.filter(({ namedYear }) => years.some((year) => namedYear! < year)),
        ({ programme }) => programme,
      )
      const atOffices = new Set(offices.map((row) => senders.unitOf(row)))
      const byNumber = new ByNumber(rows, senders)
      const sameName = (row: Application, { studio }: Assessment): boolean =>
        row.studio !== undefined && studio !== undefined && foldText(studio) === foldText(row.studio)
      const earlier: Earlier = {
        named: (programme) => lists.get(programme.name) ?? [],
        delisted: (row) =>
          byNumber.all(row).find((each) => each.studio === undefined || sameName(row, each)) ??
          rows.find((each) => {
            const unit = senders.unitOf(each)
            return (atOffices.has(unit) || unit === senders.unitOf(row)) && sameName(row, each)
          }),
      }
      return yield* flatMapSteps(naming, (programme) =>
        flatMapSteps(applicationsIn(sets, programme), (row) => fault(row, programme, earlier, senders)),
      )
    },
  })
}
