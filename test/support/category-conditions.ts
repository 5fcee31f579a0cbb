/** The cases that both measures share of what articles 7, 8 and 9 ask of a category. The measure is a column. */
import { expect, it } from 'vitest'
import type { shandongStudioApplication } from '../../programmes/shandong-studio/forms/studio-application.ts'
import type { Rule } from '../../rules/rule.ts'
import { Day } from '../../templates/values/day.ts'
import { checklistOf } from './checklist.ts'
import { type Cells, withValues } from './rows.ts'
import { CRAFTSMAN, type Said, saysOf, sheetsOf, type Won } from './studios.ts'

type Measure = 'SD' | 'JN'
type Brand = { readonly category: '服务创新型' | '管理创新型'; readonly kind: string; readonly other: string }

const BRANDS = {
  service: { category: '服务创新型', kind: '服务名牌品牌', other: '管理成果' },
  management: { category: '管理创新型', kind: '管理成果', other: '服务名牌品牌' },
} as const satisfies Record<string, Brand>

/** What a title of each level comes to under each measure: a city’s is enough for the city alone. */
const LEVELS: readonly (readonly [level: string | null, SD: readonly string[], JN: readonly string[]])[] = [
  ['国家级', [], []],
  ['全国行业', [], []],
  ['省级', [], []],
  ['全省行业', [], []],
  ['市级', ['error achievements+'], []],
  ['县级', ['error achievements+'], ['error achievements+']],
  [null, ['unjudged level'], ['unjudged level']],
]

/** A title or prize of the last three years (articles 8 (6) and 9 (4)). */
export function itAsksForTitle(rule: Rule, measure: Measure, of: keyof typeof BRANDS): void {
  const { category, kind, other } = BRANDS[of]
  const title = (level: string | null, more: Won = {}): Won => ({
    name: '看板速达',
    kind,
    level,
    receivedOn: '2025-06-01',
    ...more,
  })
  const say = (won: readonly Won[], studio = {}, notice = withValues({})) =>
    saysOf(rule, measure, { studio: { category, ...studio }, won }, notice)

  it.each(LEVELS)('a title of level %s: %j under SD, %j under JN', (level, province, city) => {
    expect(say([title(level)])).toEqual(measure === 'SD' ? province : city)
  })

  it.each([
    ['2023-05-20', [], 'three years to the day'],
    ['2023-05-19', ['error achievements+'], 'a day too early'],
    ['2026-05-21', ['error achievements+'], 'after the application'],
    ['2023年5月', ['warning receivedOn'], 'the month leaves it open'],
    ['2022年', ['error achievements+'], 'no day of that year is inside'],
    [null, ['unjudged receivedOn'], 'no date'],
    ['不详', [], 'unreadable: reading has said so'],
  ])('of %s: %j (%s)', (receivedOn, expected, _why) => {
    expect(say([title('省级', { receivedOn })])).toEqual(expected)
  })

  it('is not met by an achievement of another kind', () => {
    expect(say([title('省级', { kind: other })])).toEqual(['error achievements+'])
    expect(say([])).toEqual(['error achievements+'])
  })

  it('does not ask whose award it is, nor for doubts that do not matter', () => {
    expect(say([title('省级', { winners: '王五' }), title(null)])).toEqual([])
  })

  it('counts by the notice', () => {
    const prefix = measure.toLowerCase()
    const years = of === 'service' ? 'brand' : 'management'
    const notice = withValues({
      [`${prefix}-basis-date`]: new Day(2026, 6, 30),
      [`${prefix}-${years}-years`]: 2,
    })
    expect(say([title('省级', { receivedOn: '2024-06-30' })], {}, notice)).toEqual([])
    expect(say([title('省级', { receivedOn: '2024-06-29' })], {}, notice)).toEqual(['error achievements+'])
  })

  itLeavesOthersAlone(rule, measure, category)
}

/** A studio of another category is not asked, nor under the provincial measure one of a craftsman. */
function itLeavesOthersAlone(rule: Rule, measure: Measure, category: string): void {
  const says = (studio: Cells<typeof shandongStudioApplication>) =>
    saysOf(rule, measure, { studio: studio as NonNullable<Said['studio']>, won: [] })

  it('does not ask a studio of another category', () => {
    expect(says({ category: category === '技术创新型' ? '服务创新型' : '技术创新型' })).toEqual([])
  })

  if (measure === 'SD')
    it('does not ask a craftsman’s studio', () => {
      expect(says({ category, type: CRAFTSMAN })).toEqual([])
    })
}

/** Benefits of the achievements (article 7 (2)). */
export function itAsksForBenefits(rule: Rule, measure: Measure): void {
  const category = '技术创新型'

  it.each<[string, Won[], string[]]>([
    ['no achievements', [], ['error achievements+']],
    ['neither benefit', [{ name: '装置' }], ['error category']],
    ['a benefit of 0 and a stroke', [{ economicBenefit: 0, socialBenefit: '/' }], ['error category']],
    ['an economic benefit', [{ name: '装置' }, { economicBenefit: 0.01 }], []],
    ['a social benefit', [{ socialBenefit: '减轻劳动强度' }], []],
    ['an unreadable benefit, which reading reports', [{ economicBenefit: '若干' }], []],
  ])('%s: %j', (_name, won, expected) => {
    expect(saysOf(rule, measure, { studio: { category }, won })).toEqual(expected)
  })

  it('adds up the benefits for the reviewer', () => {
    const won = [
      { economicBenefit: 1.5 },
      { economicBenefit: 2, socialBenefit: '省工', benefitProof: '审计报告' },
    ]
    const [item] = checklistOf(rule, sheetsOf(measure, { studio: { category }, won }))
    expect(item?.facts.map(({ value }) => value)).toEqual(['35,000.00 元', '省工', '审计报告'])
  })

  itLeavesOthersAlone(rule, measure, category)
}

/** Proof that ideas were taken up (article 9 (3)). */
export function itAsksForAdoption(rule: Rule, measure: Measure): void {
  const category = '管理创新型'

  it.each([
    [{ adoptionProof: '采纳证明', adoptionScope: '全省行业' }, []],
    [{ adoptionProof: '采纳证明' }, []],
    [{ adoptionProof: '采纳证明', adoptionScope: '本单位' }, ['review adoptionScope']],
    [{ adoptionProof: '无' }, ['error adoptionProof']],
    [{}, ['error adoptionProof']],
  ])('%j: %j', (studio, expected) => {
    expect(saysOf(rule, measure, { studio: { category, ...studio } })).toEqual(expected)
  })

  it('puts the proof before the reviewer only where there is one', () => {
    const facts = { adoptionProof: '批示', adoptedBy: '省工信厅', adoptedOn: '2025-06-01' }
    const [item] = checklistOf(rule, sheetsOf(measure, { studio: { category, ...facts } }))
    expect(item?.facts.map(({ value }) => value)).toEqual(['批示', '省工信厅', '2025-06-01', '未填'])
    expect(checklistOf(rule, sheetsOf(measure, { studio: { category } }))).toEqual([])
  })

  itLeavesOthersAlone(rule, measure, category)
}
