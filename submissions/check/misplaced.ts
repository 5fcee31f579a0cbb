/** Submissions that no merge can take, and the cell of 报送信息 that says so. */
import { levelAt } from '../../programmes/programme.ts'
import { placeOfUnion } from '../../rules/words/union-names.ts'
import { type Place, placesBelow, rankOf } from '../../templates/places/place.ts'
import { rankOfKind } from '../../templates/units.ts'
import type { Office } from '../office/office.ts'
import type { Submission } from '../recognise/submission.ts'

/** Why a submission cannot be placed, and which cell of 报送信息 says so. */
export interface Misplaced {
  readonly key: 'sentTo' | 'unitKind' | 'year'
  readonly reason: string
}

/** Submissions that cannot be placed: to an office of another year, or to a union that takes none. */
export function misplaced(submission: Submission, offices: readonly Office[]): Misplaced | null {
  const { programme, sentTo, unitKind, year } = submission
  const { takes } = levelAt(programme, sentTo)
  if (programme.levels.length === 1 && sentTo !== programme.topUnit) {
    const reason = `${programme.name}应报送至${programme.topUnit}，文件写的是“${sentTo}”：请改正“报送至”后重新报送`
    return { key: 'sentTo', reason }
  }
  const cities = placesBelow(programme.place, '市级')
  const receiver = [programme.place, ...cities].find(({ union }) => union === sentTo)
  if (receiver === undefined) {
    const reason = `“报送至”写的是“${sentTo}”，不是市总工会的全称：请写成“${cities[0]?.union ?? programme.topUnit}”这样的全称`
    return { key: 'sentTo', reason }
  }
  if (!(takes as readonly string[]).includes(unitKind)) {
    const reason = `${unitKind}不向“${sentTo}”报送${programme.name}（应为${takes.join('、')}）：请核对“单位类型”和“报送至”`
    return { key: 'unitKind', reason }
  }
  const stranger = notItsPlace(submission, receiver)
  if (stranger !== null) return stranger
  const years = offices.filter((office) => office.union === sentTo).map((office) => office.year)
  if (years.length > 0 && !years.includes(year)) {
    const reason = `申报年度是 ${year}，${sentTo}本次汇总的是 ${years.join('、')} 年：请核对“申报年度”`
    return { key: 'year', reason }
  }
  return null
}

/** A place's union that says it is of another kind, or reports to another city than its own. */
function notItsPlace({ unit, unitKind, sentTo }: Submission, receiver: Place): Misplaced | null {
  const place = placeOfUnion(unit, receiver)
  if (place === null) return null
  if (rankOfKind(unitKind) !== rankOf(place)) {
    const reason = `“${unit}”是${place.kind}的工会，不是${unitKind}：请核对“单位类型”和“报送至”`
    return { key: 'unitKind', reason }
  }
  if (place.parent === null || place.parent === receiver) return null
  const reason = `“${unit}”属${place.parent.name}，不向“${sentTo}”报送：请核对“报送单位”和“报送至”`
  return { key: 'sentTo', reason }
}
