/** Before the mistakes are put in, every example record is right under its whole measure, checked or not. */
import { describe, expect, test } from 'vitest'
import type { Values } from '../../examples/make/draft.ts'
import { jinanHazards, jinanStudios } from '../../examples/make/jinan-year.ts'
import { shandongYear } from '../../examples/make/shandong-year.ts'
import type { Studio } from '../../examples/make/studio.ts'
import { hazardApplication } from '../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { creditFault } from '../../rules/format/credit-code.ts'
import { identityFault } from '../../rules/format/identity-number.ts'
import { isInvention, patentFault } from '../../rules/format/patent-number.ts'
import { atLeastYears, onOrBefore, withinYearsBefore } from '../../rules/truth.ts'
import { Day } from '../../templates/values/day.ts'

const BASIS = new Day(2026, 5, 31)

const city = jinanStudios()
const province = shandongYear()
const provincial = [...province.cities.flatMap(({ reported }) => reported), ...province.direct]
const jinan = city.flatMap(({ records }) => records)
const shandong = provincial.flatMap(({ records }) => records)

const day = (row: Values, key: string): Day => row[key] as Day
const sheet = (studio: Studio, form: string): readonly Values[] => studio.rows[form] ?? []
const each = (studios: readonly Studio[]) => studios.map((s) => [`${s.unit.union} ${s.number}`, s] as const)
const ordinary = shandong.filter(({ type }) => type === '劳模和工匠人才创新工作室')

/** Achievements of some kinds that were received within the years before a day. */
const won = (
  studio: Studio,
  kinds: readonly string[],
  years: number,
  basis: Day,
  levels?: readonly string[],
) =>
  sheet(studio, 'achievements').filter(
    (row) =>
      kinds.includes(String(row['kind'])) &&
      withinYearsBefore(day(row, 'receivedOn'), basis, years) === true &&
      (levels === undefined || levels.includes(String(row['level']))),
  )

describe.each([
  ['the city', jinan, 2],
  ['the province', shandong, 3],
] as const)('studios for %s', (_whom, studios, perYear) => {
  test.each(each(studios))('%s: who and where', (_name, { application: a, ...studio }) => {
    expect(identityFault(studio.leader.identity)).toBeNull()
    expect(creditFault(String(a['creditCode']))).toBeNull()
    expect(studio.name).toContain(studio.leader.name)
    expect(onOrBefore(day(a, 'foundedOn'), day(a, 'namedOn'))).toBe(true)
    expect(onOrBefore(BASIS, day(a, 'unionTermEnds'))).toBe(true)
    const signs = ['hasPlaque', 'hasOrganization', 'hasDuties', 'hasGoals', 'hasRules']
    const materials = [1, 2, 3, 4, 5, 6].map((item) => `material${item}`)
    expect([...signs, ...materials].filter((key) => a[key] !== true)).toEqual([])
    expect([a['researchBody'], a['leaderOnFrontLine']]).toEqual([false, true])
  })

  test.each(each(studios))('%s: opinions in order', (_name, { application: a }) => {
    const days = ['appliedOn', 'baseOpinionOn', 'systemOpinionOn', 'countyOpinionOn', 'cityOpinionOn']
      .map((key) => a[key] as Day | undefined)
      .filter((found) => found !== undefined)
    expect(days.length).toBe(3)
    expect(days.slice(1).every((later, i) => onOrBefore(days[i], later))).toBe(true)
  })

  test.each(each(studios))('%s: team', (_name, studio) => {
    const { application: a } = studio
    const team = sheet(studio, 'members')
    expect(team.map((row) => row['name'])).toContain(studio.leader.name)
    expect(a['members']).toBe(team.length)
    expect(a['frontLine']).toBe(team.filter((row) => row['frontLine']).length)
    expect(Number(a['frontLine']) * 2).toBeGreaterThan(Number(a['members']))
    const names = new Set(team.map((row) => row['name']))
    expect(names.size).toBe(team.length)
    const winners = sheet(studio, 'achievements').flatMap((row) => String(row['winners']).split('、'))
    expect(winners.filter((name) => !names.has(name))).toEqual([])
  })

  test.each(each(studios))('%s: projects and achievements of each full year', (_name, studio) => {
    for (const year of [2023, 2024, 2025]) {
      const projects = sheet(studio, 'projects').filter((row) => row['year'] === year)
      expect(new Set(projects.map((row) => row['name'])).size).toBeGreaterThanOrEqual(perYear)
      const completed = sheet(studio, 'achievements').filter((row) => day(row, 'completedOn').year === year)
      expect(
        completed.filter((row) => row['applied'] && row['economicBenefit']).length,
      ).toBeGreaterThanOrEqual(1)
    }
    const recognised = sheet(studio, 'achievements').filter((row) => day(row, 'receivedOn').year >= 2024)
    expect(recognised.length).toBeGreaterThanOrEqual(2)
    for (const row of sheet(studio, 'achievements')) {
      expect(onOrBefore(day(row, 'completedOn'), day(row, 'receivedOn'))).toBe(true)
      expect(row['certificate']).toBeDefined()
      if (row['kind'] !== '国家发明专利') continue
      expect(patentFault(String(row['patentNumber']))).toBeNull()
      expect(isInvention(String(row['patentNumber']))).toBe(true)
    }
  })

  test('bear names and employers of their own', () => {
    expect(new Set(studios.map(({ leader, employer }) => leader.name + employer)).size).toBe(studios.length)
    expect(new Set(studios.map(({ employer }) => employer)).size).toBe(studios.length)
  })
})

test.each(each(jinan))('%s: two years since naming, and article 7, 8 or 9 of the city', (_name, studio) => {
  const { application: a, unit } = studio
  const basis = day(a, 'appliedOn')
  expect(a['namedBy']).toBe(unit.union)
  expect(atLeastYears(day(a, 'namedOn'), basis, 2)).toBe(true)
  const atLeastCity = ['国家级', '部级', '全国行业', '省级', '全省行业', '市级']
  const found = {
    技术创新型: won(studio, ['科学技术奖', '技术创新成果奖', '国家发明专利'], 2, basis, atLeastCity),
    服务创新型: won(studio, ['服务名牌品牌'], 3, basis, atLeastCity),
    管理创新型: won(studio, ['管理成果'], 3, basis, atLeastCity),
  }[a['category'] as '技术创新型']
  expect(found.length).toBeGreaterThanOrEqual(1)
  if (a['category'] === '管理创新型') expect(a['adoptionProof']).toBeDefined()
})

test.each(each(ordinary))(
  '%s: three years since naming, and article 7, 8 or 9 of the province',
  (_name, studio) => {
    const { application: a } = studio
    expect(atLeastYears(day(a, 'namedOn'), BASIS, 3)).toBe(true)
    const wide = ['国家级', '全国行业', '省级', '全省行业']
    const tech = won(studio, ['技术创新成果奖', '国家发明专利'], 2, BASIS, [
      '国家级',
      '部级',
      '全国行业',
      '省级',
    ])
    const first = won(studio, ['科学技术奖'], 2, BASIS).filter((row) => row['grade'] === '一等')
    const fulfilled = {
      技术创新型: tech.length >= 2 || first.length >= 1,
      服务创新型: won(studio, ['服务名牌品牌'], 3, BASIS, wide).length >= 1,
      管理创新型: won(studio, ['管理成果'], 3, BASIS, wide).length >= 1,
    }[a['category'] as '技术创新型']
    expect(fulfilled).toBe(true)
    const spread = sheet(studio, 'achievements').filter((row) => row['scope'] !== '本单位')
    expect(spread.length).toBeGreaterThanOrEqual(1)
  },
)

const hazards = jinanHazards().flatMap(({ records }) => records)

test.each(hazards.map((h) => [`${h.unit.union} ${h.number}`, h] as const))(
  '%s: a hazard',
  (_name, { rows }) => {
    const [application, report, summary] = [hazardApplication, hazardReport, hazardSummary].map(
      ({ id }) => rows[id]![0]!,
    ) as [Values, Values, Values]
    const days = ['foundOn', 'reportedToSafetyOn', 'reportedToUnionOn'].map((key) => day(application, key))
    const order = [
      ...days,
      day(report, 'assessedOn'),
      day(application, 'rectifiedOn'),
      day(application, 'appliedOn'),
    ]
    expect(order.slice(1).every((later, i) => onOrBefore(order[i], later))).toBe(true)
    const [deaths, injuries, loss] = [
      report['deaths'],
      report['injuries'],
      Number(report['loss']) / 1_000_000,
    ].map(Number) as [number, number, number]
    const level =
      deaths >= 30 || injuries >= 100 || loss >= 10_000
        ? '一级'
        : deaths >= 10 || injuries >= 50 || loss >= 5_000
          ? '二级'
          : deaths >= 3 || injuries >= 10 || loss >= 1_000
            ? '三级'
            : '四级'
    expect([application['level'], report['expertLevel'], summary['level']]).toEqual([level, level, level])
    const reward = { 一级: 800_000, 二级: 500_000, 三级: 300_000, 四级: 0 }[level]
    expect([application['reward'], summary['reward']]).toEqual([reward, reward])
    expect(identityFault(String(application['identity']))).toBeNull()
  },
)
