/** Awards that a studio must have won within some years before it applies: the frame of articles 7, 8 and 9. */
import { achievements } from '../../templates/forms/achievements.ts'
import { members } from '../../templates/forms/members.ts'
import type { StudioCategory } from '../../templates/values/vocabulary.ts'
import { isInvention, patentNumber } from '../format/patent-number.ts'
import {
  optional,
  type Parameter,
  type ParameterNeeds,
  type ParameterValues,
} from '../parameters/parameter.ts'
import { type RowFault, type Rule, type RuleWords, type Senders, workbookRule } from '../rule.ts'
import { onOrBefore } from '../truth.ts'
import { ByNumber } from '../words/by-number.ts'
import { noBasis } from '../words/no-basis.ts'
import { dated, dateKey, type Window, withinCalendarYears } from './award-date.ts'
import { type Achievement, doubts, type Item, lesser, reliedUpon, type Way } from './evidence.ts'
import { ofCategory, type Studio, type StudioLaw } from './studio-law.ts'
import { byTeam } from './team-award.ts'

/** Whether an achievement is of the kind that a clause asks for: yes, no, or what leaves it in doubt. */
export type Fit = boolean | Omit<Item, 'row'>

/** A patent for an invention; whether its number can be one is a fault of its own, found by {@link notInvention}. */
export function inventionPatent({ kind, patentNumber: number }: Achievement): Fit {
  if (kind !== '国家发明专利') return false
  if (number === undefined)
    return {
      standing: 'missing',
      blames: 'patentNumber',
      says: '无法判断：“专利号”未填，看不出是否发明专利',
      mend: '请照专利证书填写专利号，如 ZL201910123456.X',
    }
  if (patentNumber(number) === null) return { standing: 'reported', blames: 'patentNumber', says: '' }
  return isInvention(number)
}

const PATENT_TYPES: Readonly<Record<string, string>> = { 2: '实用新型', 3: '外观设计', 9: '实用新型' }

/** A patent entered as an invention whose number says that it is none. */
function notInvention(row: Achievement): RowFault[] {
  if (row.kind !== '国家发明专利' || row.patentNumber === undefined) return []
  const name = PATENT_TYPES[patentNumber(row.patentNumber)?.type ?? '']
  if (name === undefined) return []
  return [
    {
      row,
      blames: 'patentNumber',
      severity: 'error',
      says: `从专利号看是${name}专利，不是发明专利`,
      mend: '请照专利证书核对；确为实用新型或外观设计的，成果类别改选“其他认定”',
      expected: '发明专利（类型位为 1 或 8）',
      related: [{ row, key: 'kind' }],
    },
  ]
}

export interface Considered {
  readonly studio: Studio
  readonly rows: readonly Achievement[]
  readonly team: readonly { readonly name: string | undefined }[]
  readonly window: Window
  readonly senders: Senders
}

/** The achievements that fit, each with what leaves it in doubt, and those that fit but lie out of the window. */
export class Awards {
  readonly outside: Achievement[] = []

  constructor(readonly considered: Considered) {}

  /**
   * @param team the award must be the team's own
   * @param late what to say of an award out of the window where it may count all the same
   */
  fitting(
    fits: (row: Achievement) => Fit,
    { team, late }: { team: boolean; late?: (row: Achievement) => string },
  ): Item[] {
    const { rows, window, senders, studio } = this.considered
    return rows.flatMap((row): Item[] => {
      const fit = this.fit(row, fits)
      if (fit === null) return []
      const when = dated(row, window, senders)
      const whose = team ? lesser(fit, byTeam(row, studio, this.considered.team, senders)) : fit
      if (when !== 'outside') return [lesser(whose, when)]
      this.outside.push(row)
      if (late === undefined || onOrBefore(row[dateKey(row)], window.basis) === false) return []
      return [lesser(whose, { row, standing: 'late', blames: dateKey(row), says: late(row), mend: LATE })]
    })
  }

  private fit(row: Achievement, fits: (row: Achievement) => Fit): Item | null {
    const { senders } = this.considered
    if (senders.reported(row, 'kind')) return { row, standing: 'reported', blames: 'kind', says: '' }
    if (row.kind === undefined)
      return { row, standing: 'missing', blames: 'kind', says: '无法判断：“成果类别”未填' }
    const fit = fits(row)
    if (fit === false) return null
    if (fit === true) return { row, standing: 'sure', blames: 'kind', says: '' }
    return fit.standing === 'missing' && senders.reported(row, fit.blames)
      ? { row, standing: 'reported', blames: fit.blames, says: '' }
      : { row, ...fit }
  }
}

const LATE = '请核对证书上的日期；按另一种读法申报的，在“说明”栏写明'
const SHOWN = 3

/** `“某某奖”（2023-05-01）` */
const shown = (row: Achievement): string =>
  `“${row.prize ?? row.name ?? row.patentNumber ?? row.kind ?? ''}”（${row[dateKey(row)]}）`

/** No way is open: said at the category, with the awards that come near. */
function shortage(awards: Awards, says: string, mend: string): RowFault {
  const { window, studio } = awards.considered
  const outside = [...new Set(awards.outside)]
  const near =
    outside.length === 0
      ? ''
      : `。不在年限内的：${outside.slice(0, SHOWN).map(shown).join('、')}${outside.length > SHOWN ? '等' : ''}`
  const calendar = outside.some((row) => withinCalendarYears(row, window))
    ? '；另一种读法按自然年度算可以计入，以通知所定基准日为准'
    : ''
  return {
    row: studio,
    blames: 'category',
    missingFrom: achievements,
    says: `${says}${near}${calendar}`,
    mend,
    related: outside.slice(0, SHOWN).map((row) => ({ row, key: dateKey(row) })),
  }
}

/**
 * @param ways the ways to meet the clause, each with the achievements that count towards it
 * @param lacks what to say where no way is open
 */
export function awardRule<const P extends ParameterNeeds = Record<never, never>>(
  declared: Pick<RuleWords, 'id' | 'covers' | 'checks' | 'reading' | 'mend'> & {
    law: StudioLaw
    category: StudioCategory
    years: Parameter<number>
    params?: P
    ways: (awards: Awards, params: ParameterValues<P>) => readonly Way[]
    lacks: (years: number, params: ParameterValues<P>) => string
  },
): Rule {
  const { law, category, years, params, ways, lacks, ...words } = declared
  return workbookRule({
    ...words,
    severity: 'error',
    forms: { studios: law.form, won: achievements, members },
    reads: {
      studios: ['number', 'category', 'leader', 'appliedOn'],
      won: [
        'number',
        'name',
        'kind',
        'prize',
        'level',
        'grade',
        'issuer',
        'patentNumber',
        'grantedOn',
        'receivedOn',
        'winners',
      ],
      members: ['number', 'name'],
    },
    when: { studios: ofCategory(law, category) },
    params: { ...params, years, basisDate: optional(law.basisDate) },
    holds: ({ studios, won, members: people }, values, senders) => {
      const given = values as unknown as ParameterValues<P> & {
        years: number
        basisDate: Window['basis']
      }
      const wonBy = new ByNumber(won, senders)
      const teamOf = new ByNumber(people, senders)
      return studios.flatMap((studio): RowFault[] => {
        const rows = wonBy.all(studio)
        const basis = given.basisDate ?? studio.appliedOn
        const window = { years: given.years, basis, byNotice: given.basisDate !== undefined }
        const awards = new Awards({ studio, rows, team: teamOf.all(studio), window, senders })
        const relied = reliedUpon(ways(awards, given))
        const patents = rows.flatMap(notInvention)
        if (relied === null) return [...patents, shortage(awards, lacks(given.years, given), words.mend)]
        if (basis !== undefined) return [...patents, ...doubts(relied)]
        if (senders.reported(studio, 'appliedOn')) return patents
        return [...patents, { row: studio, ...noBasis('无法判断：“申报日期”未填，通知也没有定基准日') }]
      })
    },
  })
}
