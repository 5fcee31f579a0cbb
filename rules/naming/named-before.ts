/** A studio is recommended by the union that named it at its own level. */

import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { Row } from '../../templates/sheet/form.ts'
import { JINAN_COUNTIES, SHANDONG_CITIES } from '../../templates/units.ts'
import { type RowFault, type Rule, type RuleWords, workbookRule } from '../rule.ts'
import type { StudioLaw } from '../studios/studio-law.ts'
import { areNear, looseText } from '../words/near-names.ts'

const SEVERAL = /[、；;，,\n]+/

const CITY_NAMES = SHANDONG_CITIES.map(({ name }) => name).join('|')
/** A province or a city before the place whose union it is: 山东省济南市历下区总工会. */
const ABOVE = new RegExp(`^(山东省)?(${CITY_NAMES})?(?=.{2,}[市区县]总工会$)`)

/** A union's name without 委员会, punctuation and the places above its own; a key, never shown. */
const unionKey = (name: string): string =>
  looseText(name)
    .replace(/委员会$/, '')
    .replace(ABOVE, '')

const OF_PLACES = new Set([...SHANDONG_CITIES, ...JINAN_COUNTIES].map(({ union }) => unionKey(union)))
const CITIES = new Set(SHANDONG_CITIES.map(({ union }) => unionKey(union)))

/** Who the sheet says sends it, to whom, and of what kind. */
export interface Sending {
  readonly unit: string
  readonly unitKind: string | undefined
  readonly sentTo: string | undefined
}

/**
 * @param recommender the union whose own naming counts; `undefined` where the sheet does not tell it
 * @param anyCity another city's naming is a matter for a person; else only the recommender's own counts
 */
export function namedBefore(
  declared: Pick<RuleWords, 'id' | 'checks' | 'reading'> & {
    law: StudioLaw
    recommender: (sending: Sending) => string | undefined
    anyCity: boolean
    /** The kinds of union that may recommend for this programme; not looked at unless told. */
    feeders?: { readonly programme: string; readonly kinds: readonly string[] }
  },
): Rule {
  const { law, recommender, anyCity, feeders, ...words } = declared
  return workbookRule({
    ...words,
    severity: 'error',
    forms: { studios: law.form, info: submissionInfo },
    reads: { studios: ['namedBy', 'namingDocument'], info: ['programme', 'unit', 'unitKind', 'sentTo'] },
    when: { studios: law.reviewed },
    mend: '请照命名文件填命名单位；推荐工会没有命名过的，先由其选树命名',
    holds: ({ studios, info: [info] }, _params, senders) => [
      ...kindFaults(info, feeders),
      ...studios.flatMap((row): RowFault[] => {
        if (senders.reported(row, 'namedBy')) return []
        const unit = info?.unit ?? senders.unitOf(row)
        const expected = recommender({ unit, unitKind: info?.unitKind, sentTo: info?.sentTo })
        if (row.namedBy === undefined)
          return [
            {
              row,
              blames: 'namedBy',
              kind: 'unjudged',
              severity: 'review',
              says: '无法判断由谁选树命名：“本级命名单位”未填',
              mend: '请照命名文件填命名单位全称和命名文号',
            },
          ]
        const namers = row.namedBy.split(SEVERAL).filter((name) => name.trim() !== '')
        const keys = namers.map(unionKey)
        if (expected === undefined || expected === '')
          return anyCity && keys.some((key) => CITIES.has(key))
            ? []
            : [
                {
                  row,
                  blames: 'namedBy',
                  kind: 'unjudged',
                  severity: 'review',
                  says: `无法判断“${row.namedBy}”是否为推荐工会：“报送信息”表没有写明报送单位或报送至`,
                  mend: '请在“报送信息”表中填报送单位、单位类型和报送至',
                },
              ]
        if (keys.includes(unionKey(expected))) return []
        const related = info === undefined ? [] : [{ row: info, key: 'unit' }]
        if (anyCity && keys.some((key) => CITIES.has(key)))
          return [
            {
              row,
              blames: 'namedBy',
              severity: 'review',
              says: `命名单位“${row.namedBy}”不是推荐工会“${expected}”，但同为市级工会，是否可以由审核人员认定`,
              expected,
              related,
            },
          ]
        // Two places' unions differ by a character or two, and are never one another's spelling.
        const spelling = namers.some((name, i) => !OF_PLACES.has(keys[i]!) && spelledAlike(name, expected))
        if (spelling)
          return [
            {
              row,
              blames: 'namedBy',
              severity: 'review',
              says: `命名单位“${row.namedBy}”与推荐工会“${expected}”写法不同，是否同一工会由审核人员认定`,
              mend: '请照命名文件的公章填推荐工会全称',
              expected,
              related,
            },
          ]
        return [
          {
            row,
            blames: 'namedBy',
            says: `命名单位是“${row.namedBy}”，不是推荐工会“${expected}”自己命名的`,
            expected,
            related,
          },
        ]
      }),
    ],
  })
}

function kindFaults(
  info: Row<typeof submissionInfo> | undefined,
  feeders: { readonly programme: string; readonly kinds: readonly string[] } | undefined,
): RowFault[] {
  if (feeders === undefined || info?.unitKind === undefined || info.programme !== feeders.programme) return []
  if (feeders.kinds.includes(info.unitKind)) return []
  return [
    {
      row: info,
      blames: 'unitKind',
      says: `${info.unitKind}不在推荐${feeders.programme}的工会之列`,
      mend: '请核对“单位类型”；不在推荐之列的，经所属的系统工会报送',
      expected: feeders.kinds.join('、'),
    },
  ]
}

/** The characters of the one stand in the other in order, or they share most of them: 高新区, 高新技术产业开发区. */
function spelledAlike(name: string, expected: string): boolean {
  const [a, b] = [name, expected].map((each) => unionKey(each).replace(/总?工会$/, '')) as [string, string]
  return within(a, b) || within(b, a) || areNear(a, b)
}

function within(short: string, long: string): boolean {
  let at = 0
  for (const character of short) {
    at = long.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return short !== ''
}
