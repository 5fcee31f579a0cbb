/** What a technical studio's achievements brought, and how far they spread: items 2 to 4 of article 7. */

import { achievements } from '../../templates/forms/achievements.ts'
import type { Row } from '../../templates/sheet/form.ts'
import { showYuan } from '../../templates/values/money.ts'
import type { Parameter } from '../parameters/parameter.ts'
import { type Fact, type RowFault, type Rule, reviewRule, type Senders, workbookRule } from '../rule.ts'
import { ByNumber } from '../words/by-number.ts'
import { fact } from '../words/facts.ts'
import { saysNothing } from '../words/says-nothing.ts'
import { ofCategory, type Studio, type StudioLaw } from './studio-law.ts'

type Achievement = Row<typeof achievements>

const blankReported = (rows: readonly Achievement[], keys: readonly string[], senders: Senders): boolean =>
  rows.some((row) => keys.some((key) => senders.reported(row, key)))

const hasEconomic = ({ economicBenefit }: Achievement): boolean => (economicBenefit ?? 0) > 0
const hasSocial = ({ socialBenefit }: Achievement): boolean => !saysNothing(socialBenefit)

/** Economic or social benefit of at least one achievement is described; whether it is good, a person judges. */
export function benefits({ id, law }: { id: string; law: StudioLaw }): Rule {
  return reviewRule({
    id,
    severity: 'error',
    forms: { studios: law.form, won: achievements },
    reads: {
      studios: ['number', 'category'],
      won: ['number', 'name', 'economicBenefit', 'socialBenefit', 'benefitProof'],
    },
    when: { studios: ofCategory(law, '技术创新型') },
    subject: 'studios',
    blames: 'category',
    checks: '技术创新型的创新成果写明经济效益或社会效益，两项都没有的不符合；效益是否良好由人审核',
    mend: '请在“创新成果”表填写有证明的经济效益，或用一两句话写社会效益',
    looksAt: '成果的经济或社会效益是否良好，有没有证明',
    lacks: (studio, { won }, _params, senders) => {
      const rows = new ByNumber(won, senders).all(studio)
      if (rows.some((row) => hasEconomic(row) || hasSocial(row))) return []
      if (blankReported(rows, ['economicBenefit', 'socialBenefit'], senders)) return []
      return [
        {
          ...(rows.length === 0 ? { missingFrom: achievements } : {}),
          says:
            rows.length === 0
              ? '“创新成果”表中没有这个工作室的成果，看不出效益'
              : '“创新成果”表中经济效益和社会效益都没有填',
          related: rows.slice(0, 3).map((row) => ({ row, key: 'economicBenefit' })),
        },
      ]
    },
    facts: (studio, { won }, senders) => {
      const rows = new ByNumber(won, senders).all(studio)
      const total = rows.reduce((sum, row) => sum + (row.economicBenefit ?? 0), 0)
      return [
        { name: '经济效益合计', value: `${showYuan(total)} 元` },
        ...rows.flatMap((row): Fact[] => [
          ...(hasSocial(row) ? [{ name: row.name ?? '社会效益', value: row.socialBenefit ?? '' }] : []),
          ...(row.benefitProof === undefined ? [] : [{ name: '效益证明', value: row.benefitProof }]),
        ]),
      ]
    },
  })
}

/**
 * Enough achievements are in use beyond the studio.
 * @param counts whether one achievement is in use as widely as the clause asks
 * @param isOpen whether the cells that decide it are blank
 * @param blank their names
 * @param reads the cells that decide it
 * @param proof a proof of the spread is to be named
 */
export function spread(declared: {
  id: string
  law: StudioLaw
  least: Parameter<number>
  counts: (row: Achievement) => boolean
  isOpen: (row: Achievement) => boolean
  blank: string
  reads: readonly ('applied' | 'scope')[]
  wants: string
  proof: boolean
  checks: string
  reading: string
}): Rule {
  const { id, law, least, counts, isOpen, blank, reads, wants, proof, checks, reading } = declared
  return workbookRule({
    id,
    severity: 'error',
    forms: { studios: law.form, won: achievements },
    reads: {
      studios: ['number', 'category'],
      won: ['number', 'name', 'applied', 'scope', ...(proof ? (['scopeProof'] as const) : [])],
    },
    when: { studios: ofCategory(law, '技术创新型') },
    params: { least },
    checks,
    reading,
    mend: '请在“创新成果”表照实填写推广应用情况；确实没有推广的，待推广后再申报',
    holds: ({ studios, won }, { least: needed }, senders) => {
      const wonBy = new ByNumber(won, senders)
      return studios.flatMap((studio): RowFault[] => {
        const rows = wonBy.all(studio)
        const spreadOut = rows.filter(counts)
        if (spreadOut.length < needed) {
          if (blankReported(rows, reads, senders)) return []
          const says = `“创新成果”表中${wants}的有 ${spreadOut.length} 项，不满 ${needed} 项`
          const open = rows.filter(isOpen)
          const at = {
            row: studio,
            blames: 'category',
            related: (open.length > 0 ? open : rows)
              .slice(0, 3)
              .map((row) => ({ row, key: reads[0] ?? 'applied' })),
          }
          if (open.length > 0 && spreadOut.length + open.length >= needed)
            return [
              {
                ...at,
                kind: 'unjudged',
                severity: 'review',
                says: `${says}；另有 ${open.length} 项没有填${blank}，无法判断`,
                mend: `请在“创新成果”表补填${blank}`,
              },
            ]
          return [{ ...at, missingFrom: achievements, says, expected: `不少于 ${needed} 项` }]
        }
        const first = spreadOut[0]
        const proved = spreadOut.filter((row) => !saysNothing(row.scopeProof)).length
        if (!proof || first === undefined || proved >= needed) return []
        return [
          {
            row: first,
            blames: 'scopeProof',
            severity: 'warning',
            says: '写了推广范围，没有写推广证明',
            mend: '请填推广应用证明的附件名；没有的在“说明”栏写明推广情况',
            related: [{ row: first, key: 'scope' }],
          },
        ]
      })
    },
  })
}

/** Figures of training are there; whether they are remarkable, a person judges. */
export function raisesSkills<K extends string>(declared: {
  id: string
  law: StudioLaw
  figures: readonly { readonly key: K; readonly name: string }[]
}): Rule {
  const { id, law, figures } = declared
  const keys = figures.map(({ key }) => key)
  const figureOf = (studio: Studio, key: K) =>
    (studio as Readonly<Record<string, unknown>>)[key] as number | undefined
  const first = keys[0] as 'trained' | undefined
  if (first === undefined) throw new RangeError(`${id} names no figures`)
  return reviewRule({
    id,
    severity: 'review',
    forms: { studios: law.form },
    reads: { studios: ['category', ...(keys as readonly string[] as readonly 'trained'[])] },
    when: { studios: ofCategory(law, '技术创新型') },
    subject: 'studios',
    blames: first,
    checks: '技术创新型写明培训、带徒等人数；在提高技能、培养骨干上成绩是否显著由人审核',
    mend: `请填写${figures.map(({ name }) => name).join('、')}，没有的填 0`,
    looksAt: '在提高职工技能、培养业务骨干上成绩是否显著',
    lacks: (studio, _sets, _params, senders) => {
      const figured = keys.filter((key) => figureOf(studio, key) !== undefined)
      if (keys.some((key) => (figureOf(studio, key) ?? 0) > 0 || senders.reported(studio, key))) return []
      const names = figures.map(({ name }) => name).join('、')
      return [{ says: `${names}${figured.length > 0 ? '都是 0 或没有填' : '都没有填'}，成绩由审核人员认定` }]
    },
    facts: (studio) => figures.map(({ key, name }) => fact(name, figureOf(studio, key))),
  })
}
