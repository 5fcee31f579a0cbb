/** A title or recognition won within some years before the application: the last items of articles 8 and 9. */
import type { AWARD_LEVELS } from '../../templates/values/vocabulary.ts'
import type { Parameter } from '../parameters/parameter.ts'
import type { Rule, RuleWords } from '../rule.ts'
import { awardRule } from './award-rule.ts'
import type { Achievement } from './evidence.ts'
import type { StudioLaw } from './studio-law.ts'

type Level = (typeof AWARD_LEVELS)[number]

/** 全省、全国 and the trades of either; ministries rank with the nation. */
export const PROVINCE_AND_ABOVE: readonly Level[] = ['国家级', '部级', '全国行业', '省级', '全省行业']
export const CITY_AND_ABOVE: readonly Level[] = [...PROVINCE_AND_ABOVE, '市级']

/**
 * @param levels the levels that count
 * @param wants what is asked for, in the words of the message
 */
export function recognisedWithin(
  declared: Pick<RuleWords, 'id' | 'checks' | 'reading' | 'mend'> & {
    law: StudioLaw
    category: '服务创新型' | '管理创新型'
    kind: Achievement['kind'] & string
    levels: readonly Level[]
    years: Parameter<number>
    wants: string
  },
): Rule {
  const { kind, levels, wants, ...rest } = declared
  return awardRule({
    ...rest,
    ways: (awards) => [
      {
        needed: 1,
        items: awards.fitting(
          (row) => {
            if (row.kind !== kind) return false
            if (row.level === undefined)
              return { standing: 'missing', blames: 'level', says: '无法判断：“级别”未填' }
            return levels.includes(row.level)
          },
          { team: false },
        ),
      },
    ],
    lacks: (years) => `“创新成果”表中没有申报前 ${years} 年内获得的${wants}`,
  })
}
