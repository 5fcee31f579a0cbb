/** Every third year after its naming the province inspects a studio: a reminder that the year has come. */
import type { Row } from '../../templates/form.ts'
import { assessments } from '../../templates/forms/assessments.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { programmeNames } from '../../templates/programme-names.ts'
import { foldText } from '../../templates/text.ts'
import { inspectionYears } from '../parameters.ts'
import { type RowFault, workbookRule } from '../rule.ts'

type Assessment = Row<typeof assessments>

interface Named {
  readonly row: object
  readonly blames: string
  readonly studio: string
  readonly year: number
}

const inspectedIn = ({ kind, year, assessedOn }: Assessment): number | undefined =>
  kind === '专项检查' ? (assessedOn?.year ?? year) : undefined

export const inspected = workbookRule({
  id: 'SD-20b',
  severity: 'warning',
  forms: { named: namingList, rows: assessments, office: officeInfo },
  reads: {
    named: ['programme', 'namedYear', 'studio', 'issuedOn'],
    rows: ['studio', 'namedOn', 'year', 'kind', 'assessedOn', 'delistedOn'],
    office: ['level', 'year'],
  },
  when: { named: (row) => row.programme === programmeNames['shandong-studio'] },
  params: { every: inspectionYears },
  checks: '省级命名的工作室每 3 年有一次专项检查，到年而没有检查记录的提醒',
  reading:
    '按日历年从命名那年起逐个工作室算；另一种读法是全省每 3 年统一检查一次。只作提醒，提醒在省级办公室工作簿中，不影响申报。',
  mend: '请安排专项检查，并在“考核评估”表填“专项检查”一行；已经检查的请补填，另有安排的在“说明”栏写明',
  holds: ({ named, rows, office }, { every }) => {
    const [head] = office
    if (head?.level !== '省级' || head.year === undefined) return []
    const now = head.year
    const nameOf = (studio: string | undefined): string => foldText(studio ?? '')
    const known = new Map<string, Named>()
    for (const row of named) {
      const year = row.issuedOn?.year ?? row.namedYear
      const name = nameOf(row.studio)
      if (name !== '' && year !== undefined && !known.has(name))
        known.set(name, { row, blames: 'studio', studio: row.studio!, year })
    }
    for (const row of rows) {
      const name = nameOf(row.studio)
      if (name !== '' && row.namedOn !== undefined && !known.has(name))
        known.set(name, { row, blames: 'namedOn', studio: row.studio!, year: row.namedOn.year })
    }
    return [...known].flatMap(([name, { row, blames, studio, year }]): RowFault[] => {
      const own = rows.filter((each) => nameOf(each.studio) === name)
      if (own.some(({ delistedOn }) => delistedOn !== undefined)) return []
      const done = own.map(inspectedIn).filter((each) => each !== undefined)
      const last = Math.max(year, ...done)
      if (now < last + every) return []
      return [
        {
          row,
          blames,
          says: `“${studio}”${last === year ? `${year} 年命名` : `上次专项检查在 ${last} 年`}，${last + every} 年应作专项检查，还没有记录`,
        },
      ]
    })
  },
})
