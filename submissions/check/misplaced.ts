/** Submissions that no merge can take, and the cell of 报送信息 that says so. */
import { levelAt } from '../../programmes/programme.ts'
import { SHANDONG_CITIES } from '../../templates/units.ts'
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
  if (sentTo !== programme.topUnit && !SHANDONG_CITIES.some((city) => city.union === sentTo)) {
    const reason = `“报送至”写的是“${sentTo}”，不是市总工会的全称：请写成“济南市总工会”这样的全称`
    return { key: 'sentTo', reason }
  }
  if (!(takes as readonly string[]).includes(unitKind)) {
    const reason = `${unitKind}不向“${sentTo}”报送${programme.name}（应为${takes.join('、')}）：请核对“单位类型”和“报送至”`
    return { key: 'unitKind', reason }
  }
  const years = offices.filter((office) => office.union === sentTo).map((office) => office.year)
  if (years.length > 0 && !years.includes(year)) {
    const reason = `申报年度是 ${year}，${sentTo}本次汇总的是 ${years.join('、')} 年：请核对“申报年度”`
    return { key: 'year', reason }
  }
  return null
}
