/** Craftsmen's studios answer to the roster of craftsmen: at most one for each. */

import { failedReview } from '../../../rules/naming/naming.ts'
import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { foldText } from '../../../templates/values/text.ts'
import { titleOf } from '../craftsmen.ts'
import { craftsmanRoster } from '../forms/roster.ts'
import { shandongStudio } from '../identity.ts'

interface Person {
  readonly title: string
  readonly name: string | undefined
  readonly identity: string | undefined
}

/** The studios by their craftsman: identity numbers decide, the name where either side lacks one. */
class Studios<S extends object> {
  private readonly byIdentity = new Map<string, S>()
  private readonly byName = new Map<string, { studio: S; identified: boolean }>()

  private static key = (title: string, word: string): string => `${title}/${foldText(word)}`

  of({ title, name, identity }: Person): S | undefined {
    const same = identity === undefined ? undefined : this.byIdentity.get(Studios.key(title, identity))
    if (same !== undefined || name === undefined) return same
    const namesake = this.byName.get(Studios.key(title, name))
    return namesake && (identity === undefined || !namesake.identified) ? namesake.studio : undefined
  }

  add({ title, name, identity }: Person, studio: S): void {
    if (identity !== undefined) this.byIdentity.set(Studios.key(title, identity), studio)
    if (name !== undefined)
      this.byName.set(Studios.key(title, name), { studio, identified: identity !== undefined })
  }
}

export const craftsmanStudios = workbookRule({
  id: 'SD-06b',
  overYears: true,
  severity: 'error',
  forms: { named: namingList, roster: craftsmanRoster },
  reads: {
    named: ['programme', 'namedYear', 'type', 'studio', 'leader', 'leaderIdentity', 'reviewResult'],
    roster: ['year', 'name', 'title', 'identity', 'studio', 'status'],
  },
  when: { named: (row) => row.programme === shandongStudio.name && !failedReview(row) },
  checks: '每名齐鲁工匠、齐鲁大工匠至多命名一个工作室；当年名册中还没有工作室的，提示督导',
  reading: '“相应数量”按人核：一人一个。名册有而未创建的不算差错，条文另有督导创建的安排。',
  mend: '请核对工匠名册和拟命名名单，一名工匠只保留一个工作室',
  holds: ({ named, roster }, _params, { isPast }) => {
    const faults: RowFault[] = []
    const studios = new Studios<(typeof named)[number]>()
    const now = named.filter((row) => !isPast(row))
    for (const row of [...named.filter(isPast), ...now]) {
      const title = titleOf(row.type)
      if (title === undefined) continue
      const craftsman = { title, name: row.leader, identity: row.leaderIdentity }
      const first = studios.of(craftsman)
      if (first === undefined) {
        studios.add(craftsman, row)
        continue
      }
      if (isPast(row)) continue
      faults.push({
        row,
        blames: 'studio',
        says: `${title}${row.leader ?? ''}已有${isPast(first) ? `${first.namedYear} 年命名` : '拟命名'}的“${first.studio ?? ''}”，一名工匠至多一个工作室`,
        related: [{ row: first, key: 'studio' }],
      })
    }
    const years = new Set(now.map((row) => row.namedYear))
    for (const row of roster) {
      if (row.title === undefined || row.name === undefined || !years.has(row.year)) continue
      if (row.studio !== undefined || row.status === '已创建') continue
      if (studios.of({ title: row.title, name: row.name, identity: row.identity })) continue
      faults.push({
        row,
        blames: 'name',
        severity: 'info',
        says: `${row.year} 年${row.title}${row.name}还没有创新工作室`,
        mend: '请由推荐工会督导创建，符合基本条件后再命名；已创建的填写工作室名称',
      })
    }
    return faults
  },
})
