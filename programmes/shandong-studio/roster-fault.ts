/** What the roster says against the leader of a craftsman's studio. */
import type { Fault, RowCell } from '../../rules/rule.ts'
import type { CraftsmanTitle, Leader, Roster } from './craftsmen.ts'

type Said = Fault & { readonly says: string }

/** `null` where the leader stands on the roster under the title that the type of the studio asks. */
export function rosterFault(roster: Roster, leader: Leader, title: CraftsmanTitle): Said | null {
  const found = roster.find(leader, title)
  const { name } = leader
  if (found.how === 'same') return null
  if (found.how === 'absent')
    return {
      says: `领衔人${name}不在齐鲁工匠（齐鲁大工匠）名册上，${title}创新工作室必须由${title}领衔`,
      mend: '请核对领衔人姓名和工作室类型；确已命名的，由省总工会补入名册',
    }
  const { craftsman } = found
  const related: readonly RowCell[] = [{ row: craftsman, key: 'name' }]
  if (found.how === 'other-title')
    return {
      says: `名册上${name}的称号是${craftsman.title ?? '空'}，工作室类型要求${title}`,
      mend: '请改正工作室类型；称号另有命名文件的，由省总工会补入名册',
      expected: title,
      related,
    }
  if (found.how === 'other-number')
    return {
      blames: 'leaderIdentity',
      says: `名册上有${name}，但证件号码与领衔人的不同`,
      mend: '请照证件核对领衔人证件号码；是同名的另一人的，不能作为领衔人申报',
      related: [{ row: craftsman, key: 'identity' }],
    }
  if (found.sameEmployer)
    return {
      severity: 'info',
      says: `领衔人${name}与名册只对上了姓名、称号和单位，一方没有证件号码`,
      mend: '不必修改；补填证件号码后可以准确核对',
      related,
    }
  return {
    severity: 'review',
    says: `领衔人${name}与名册只对上了姓名和称号，一方没有证件号码，是否同一人由审核人员认定`,
    mend: '请补填证件号码，或由省总工会在名册上补填',
    related,
  }
}

/** No roster is at hand: the clause waits. */
export const noRoster = (name: string): Said => ({
  kind: 'unjudged',
  severity: 'review',
  says: `无法判断领衔人${name}是否在齐鲁工匠（齐鲁大工匠）名册上：没有名册`,
  mend: '请省总工会在办公室工作簿中填“齐鲁工匠（齐鲁大工匠）名册”表后再汇总',
})
