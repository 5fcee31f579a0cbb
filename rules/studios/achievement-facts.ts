/** A studio's achievements with their benefits, for the reviewer who judges whether they amount to something. */
import { showYuan } from '../../templates/values/money.ts'
import type { Fact } from '../rule.ts'
import { NOT_FILLED } from '../words/facts.ts'
import type { Achievement } from './evidence.ts'

function benefitOf({ economicBenefit, socialBenefit }: Achievement): string {
  const parts = [
    economicBenefit === undefined ? undefined : `经济效益 ${showYuan(economicBenefit)} 元`,
    socialBenefit === undefined ? undefined : `社会效益：${socialBenefit}`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? `效益${NOT_FILLED}` : parts.join('，')
}

/** One fact for each achievement: its name, then what the sheet says of it and of its benefits. */
export const benefitFacts = (
  rows: readonly Achievement[],
  about: (row: Achievement) => readonly (string | undefined)[],
): Fact[] =>
  rows.map((row) => ({
    name: row.name ?? '成果（未填名称）',
    value: [...about(row).filter((part) => part !== undefined), benefitOf(row)].join('，'),
  }))
