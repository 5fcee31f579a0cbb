/** Craftsmen of the roster lead a studio or are being helped to found one; a named one fulfils article 5. */

import { failedReview } from '../../../rules/naming/naming.ts'
import { mergeRule, type RowFault } from '../../../rules/rule.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { foldText } from '../../../templates/values/text.ts'
import { craftsmanRoster } from '../forms/roster.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'
import { shandongStudio } from '../identity.ts'

const TYPES: Readonly<Record<string, string>> = {
  齐鲁工匠: '齐鲁工匠创新工作室',
  齐鲁大工匠: '齐鲁大工匠创新工作室',
}

interface Led {
  readonly type: string | undefined
  readonly leader: string | undefined
  readonly leaderIdentity: string | undefined
}

/** Identity numbers decide, names where either side lacks one. */
const samePerson = (
  name: string | undefined,
  identity: string | undefined,
  other: Pick<Led, 'leader' | 'leaderIdentity'>,
): boolean =>
  identity !== undefined && other.leaderIdentity !== undefined
    ? foldText(identity) === foldText(other.leaderIdentity)
    : name !== undefined && other.leader !== undefined && foldText(name) === foldText(other.leader)

/** Whose counties still report to it sees only its own studios: the roster is the province's to judge. */
const isCityMerge = (
  offices: readonly Row<typeof officeInfo>[],
  senders: readonly Row<typeof submissionInfo>[],
): boolean =>
  offices.some(({ level }) => level === '市级') ||
  senders.some(({ unitKind }) => unitKind === '县（市、区）总工会' || unitKind === '区县总工会')

export const craftsmenLead = mergeRule({
  id: 'SD-11',
  overYears: true,
  severity: 'warning',
  forms: {
    roster: craftsmanRoster,
    studios: shandongStudioApplication,
    named: namingList,
    offices: officeInfo,
    senders: submissionInfo,
  },
  reads: {
    roster: ['name', 'title', 'identity', 'studio', 'status', 'unit'],
    studios: ['type', 'leader', 'leaderIdentity', 'studio', 'basicConditions'],
    named: ['programme', 'type', 'studio', 'leader', 'leaderIdentity', 'reviewResult'],
    offices: ['level'],
    senders: ['unitKind'],
  },
  when: { named: (row) => row.programme === shandongStudio.name && !failedReview(row) },
  checks: '名册上的齐鲁工匠、齐鲁大工匠已领衔工作室，或者正在督导创建；拟命名的齐鲁工匠类工作室符合基本条件',
  reading:
    '“应当领衔创建”不设名额，也不判工匠本人不符：没有工作室的，由省总和推荐工会督导。基本条件结论由省总核查后填，没有填的只作提示。',
  mend: '已创建的请填工作室名称；没有创建的，请由推荐工会督导，创建状态填“督导中”',
  holds: ({ roster, studios, named, offices, senders }, _params, { isPast }) => {
    if (isCityMerge(offices, senders)) return []
    const led: readonly Led[] = [...studios, ...named]
    const alone = roster.flatMap((row): RowFault[] => {
      const { name, title, identity, status } = row
      if (name === undefined || title === undefined) return []
      if (!saysNothing(row.studio) || status === '督导中' || status === '已创建') return []
      if (led.some((other) => other.type === TYPES[title] && samePerson(name, identity, other))) return []
      return [
        {
          row,
          blames: 'status',
          says: `${title}${name}没有领衔的工作室，也不在督导创建中`,
          ...(row.unit === undefined ? {} : { mend: `请由${row.unit}督导创建；已创建的填写工作室名称` }),
        },
      ]
    })
    const conditions = named.flatMap((row): RowFault[] => {
      if (isPast(row) || (row.type !== '齐鲁工匠创新工作室' && row.type !== '齐鲁大工匠创新工作室')) return []
      const application = studios.find(
        (studio) => studio.type === row.type && samePerson(row.leader, row.leaderIdentity, studio),
      )
      if (application === undefined || application.basicConditions === '符合') return []
      const related = [{ row: application, key: 'basicConditions' }]
      if (application.basicConditions === '不符合')
        return [
          {
            row,
            blames: 'studio',
            severity: 'error',
            says: `“${row.studio ?? ''}”的基本条件结论为“不符合”，符合后才能命名`,
            mend: '请从拟命名名单中撤下；整改后符合的，改填基本条件结论',
            related,
          },
        ]
      return [
        {
          row,
          blames: 'studio',
          severity: 'info',
          says: `“${row.studio ?? ''}”的申报表没有填基本条件结论`,
          mend: '请省总工会核查第五条后填“符合”或“不符合”',
          related,
        },
      ]
    })
    return [...alone, ...conditions]
  },
})
