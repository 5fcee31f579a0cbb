/** A studio is recommended by the union that named it at its own level. */

import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { type Place, rankOf } from '../../templates/places/place.ts'
import type { Row } from '../../templates/sheet/form.ts'
import { flatMapSteps } from '../../templates/values/steps.ts'
import { type RowFault, type Rule, type RuleWords, workbookRule } from '../rule.ts'
import type { StudioForm, StudioLaw } from '../studios/studio-law.ts'
import { isOneSlip } from '../words/near-names.ts'
import { type UnionLikeness, unionLikeness, unionMeanings } from '../words/union-names.ts'

/** Between two who named it together; a word like 和 only behind a union, for names contain it too. */
const SEVERAL = /[、；;，,\n]+|(?<=工会(?:委员会)?)(?:\s+|和|与|及|暨|会同|联合)/

/** The better a name fits, the earlier it stands. */
const FITTING: readonly UnionLikeness[] = ['same', 'spelling', 'former']

/** Whether a name is the whole name of a place's union, as its seal bears it. */
const isWholeName = (name: string, place: Place): boolean =>
  name.trim().endsWith('总工会') &&
  unionMeanings(name, place).some(({ how, former }) => how === 'whole' && former === null)

/**
 * The first studio whose namer is a union's whole name, where the recommender's own is no union's and a slip away from
 * it: the recommender is misspelt, not the namer.
 */
function misspelt<R extends { readonly namedBy?: string | undefined }>(
  recommender: string,
  studios: readonly R[],
  place: Place,
): R | undefined {
  if (isWholeName(recommender, place)) return undefined
  return studios.find(
    ({ namedBy }) =>
      namedBy !== undefined &&
      isWholeName(namedBy, place) &&
      (unionMeanings(recommender, place).length === 0
        ? isOneSlip(recommender, namedBy)
        : unionLikeness(namedBy, recommender, place) === 'spelling'),
  )
}

/** Who the sheet says sends it, to whom, and of what kind. */
export interface Sending {
  readonly unit: string
  readonly unitKind: string | undefined
  readonly sentTo: string | undefined
}

/**
 * @param recommender the union whose own naming counts; `undefined` where the sheet does not say it
 * @param place whose measure it is: names of unions are looked for here first
 * @param anyCity another city's naming is a matter for a person; else only the recommender's own counts
 */
export function namedBefore(
  declared: Pick<RuleWords, 'id' | 'checks' | 'reading'> & {
    law: StudioLaw
    recommender: (sending: Sending) => string | undefined
    place: Place
    anyCity: boolean
    /** The kinds of union that may recommend for this programme; not looked at unless given. */
    feeders?: { readonly programme: string; readonly kinds: readonly string[] }
  },
): Rule {
  const { law, recommender, place, anyCity, feeders, ...words } = declared
  const ofCity = (name: string): boolean =>
    unionMeanings(name, place).some((meaning) => rankOf(meaning.former ?? meaning.place) === '市级')
  return workbookRule({
    ...words,
    severity: 'error',
    forms: { studios: law.form, info: submissionInfo },
    reads: { studios: ['namedBy', 'namingDocument'], info: ['programme', 'unit', 'unitKind', 'sentTo'] },
    when: { studios: law.reviewed },
    mend: '请照命名文件填命名单位；推荐工会没有命名过的，先由其选树命名',
    holds: function* ({ studios, info: [info] }, _params, senders) {
      return [
        ...kindFaults(info, feeders),
        ...misspeltFaults(studios, info, recommender, place),
        ...(yield* flatMapSteps(studios, (row): RowFault[] => {
          if (senders.reported(row, 'namedBy')) return []
          const unit = info?.unit ?? senders.unitOf(row)
          const stated = recommender({ unit, unitKind: info?.unitKind, sentTo: info?.sentTo })
          // What was meant is reported at the recommender's own cell; other namers are held against it.
          const expected =
            stated === undefined ? undefined : (misspelt(stated, studios, place)?.namedBy ?? stated)
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
          if (expected === undefined || expected === '')
            return anyCity && namers.some(ofCity)
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
          const named = namers.map((name) => ({ name, likeness: unionLikeness(name, expected, place) }))
          const best = FITTING.map((each) => named.find(({ likeness }) => likeness === each)).find(Boolean)
          if (best?.likeness === 'same') return []
          const related = info === undefined ? [] : [{ row: info, key: 'unit' }]
          const ask = (says: string, mend?: string): RowFault[] => [
            { row, blames: 'namedBy', severity: 'review', says, expected, related, ...(mend && { mend }) },
          ]
          if (best?.likeness === 'spelling')
            return ask(
              `命名单位“${row.namedBy}”与推荐工会“${expected}”写法不同，是否同一工会由审核人员认定`,
              '请照命名文件的公章填推荐工会全称',
            )
          if (best?.likeness === 'former')
            return ask(
              `命名单位“${best.name}”是推荐工会“${expected}”区划调整前的名称，是否本级命名由审核人员认定`,
              '请核对命名文件的日期和公章；当时确由本级命名的，照原文件填写，不用改',
            )
          if (anyCity && namers.some(ofCity))
            return ask(
              `命名单位“${row.namedBy}”不是推荐工会“${expected}”，但同为市级工会，是否可以由审核人员认定`,
            )
          return [
            {
              row,
              blames: 'namedBy',
              says: `命名单位是“${row.namedBy}”，不是推荐工会“${expected}”自己命名的`,
              expected,
              related,
            },
          ]
        })),
      ]
    },
  })
}

/** A misspelt recommender, once, where it is written. */
function misspeltFaults(
  studios: readonly Row<StudioForm>[],
  info: Row<typeof submissionInfo> | undefined,
  recommender: (sending: Sending) => string | undefined,
  place: Place,
): RowFault[] {
  if (info?.unit === undefined) return []
  const name = recommender({ unit: info.unit, unitKind: info.unitKind, sentTo: info.sentTo })
  const studio = name === undefined ? undefined : misspelt(name, studios, place)
  if (studio === undefined) return []
  return [
    {
      row: info,
      blames: name === info.unit ? 'unit' : 'sentTo',
      severity: 'review',
      says: `“${name}”不是工会的全称，本级命名单位写的是“${studio.namedBy}”，想必写错，由审核人员核对`,
      mend: '请照公章填工会的全称',
      expected: studio.namedBy!,
      related: [{ row: studio, key: 'namedBy' }],
    },
  ]
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
