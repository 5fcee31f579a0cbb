/** The five signs, the place and its equipment: what a clerk's sheet lacks of them. */
import type { Fault } from '../rule.ts'
import { saysNothing } from '../words/says-nothing.ts'
import type { Studio } from './studio-law.ts'

type Said = Fault & { readonly says: string }

const SIGNS = {
  hasPlaque: '工作室牌匾',
  hasOrganization: '组织机构',
  hasDuties: '工作职责',
  hasGoals: '目标任务',
  hasRules: '管理办法',
} as const

export const SIGN_KEYS = Object.keys(SIGNS) as (keyof typeof SIGNS)[]

/** Each sign that the sheet says is not there. Blanks are reported by reading. */
export const missingSigns = (row: Studio): Said[] =>
  SIGN_KEYS.filter((key) => row[key] === false).map((key) => ({
    severity: 'error',
    blames: key,
    says: `没有${SIGNS[key]}`,
    mend: `请把${SIGNS[key]}挂出或上墙后改填“是”；填错的请改正`,
    expected: '是',
  }))

/** An address that says nothing, an area of nought. Blanks are reported by reading. */
export function missingPlace(row: Studio): Said[] {
  const faults: Said[] = []
  if (row.address !== undefined && saysNothing(row.address))
    faults.push({
      severity: 'error',
      blames: 'address',
      says: '没有写明场所地址，须有固定场所',
      mend: '请填工作室的详细地址，到楼层和房间',
    })
  if (row.area === 0)
    faults.push({
      severity: 'error',
      blames: 'area',
      says: '场所面积为 0，须有固定场所',
      mend: '请填固定场所的实际面积，单位平方米',
      expected: '大于 0',
    })
  return faults
}
