import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { clausesOf } from '../../programmes/pages/coverage.ts'
import { parametersOf, pathOfRule } from '../../programmes/pages/pages.ts'
import { ruleFolders } from '../../programmes/pages/rule-folders.ts'
import { registry } from '../../programmes/registry.ts'
import type { Rule } from '../../rules/rule.ts'
import { listedFolders, ruleLists } from '../../scripts/rule-lists.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { toChineseNumber } from '../../templates/values/chinese-number.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { measures, programmes, rules } = registry
const clauses = measures.flatMap((measure) => measure.clauses)
const folders = ruleFolders(registry)
const ids = rules.map(({ id }) => id)
const clauseIds = clauses.map(({ id }) => id)

const reads = (rule: Rule): [Form, readonly string[]][] => {
  if (rule.scope === 'cell') return []
  if (rule.scope === 'record') return [[rule.form, [...rule.reads, rule.blames]]]
  return Object.entries(rule.forms).map(([key, form]) => [form, rule.reads[key] ?? []])
}

describe('catalogue of rules', () => {
  it('is sorted, and names each rule once', () => {
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it.each([...ruleLists(root)])('%s is up to date (npm run docs writes it)', (path, text) => {
    expect(readFileSync(`${root}${path}`, 'utf8')).toBe(text)
  })

  it('takes in every list', () => {
    expect(folders.map(({ folder }) => folder).sort()).toEqual(
      listedFolders(root)
        .map(({ folder }) => folder)
        .sort(),
    )
  })

  it.each(folders.flatMap(({ folder, rules: own }) => own.map((rule) => [rule.id, folder, rule] as const)))(
    '%s stands in %s where its id says, with its test',
    (id, folder, rule) => {
      const path = pathOfRule(folder, rule)
      expect(existsSync(`${root}${path}.ts`)).toBe(true)
      const test = readFileSync(`${root}test/${path}.test.ts`, 'utf8')
      expect(test.includes(`describe('rule ${id}'`) || test.includes(`/clauses/${id}.ts'`)).toBe(true)
      expect(clausesOf(rule).includes(id)).toBe(!id.includes('/'))
    },
  )

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s has words and reads what there is',
    (_id, rule) => {
      for (const words of [rule.checks, rule.mend]) expect(words).toMatch(/\p{Script=Han}/u)
      if (rule.reading !== undefined) expect(rule.reading).toMatch(/。$/)
      for (const [form, keys] of reads(rule))
        for (const key of keys) expect(Object.keys(form.columns)).toContain(key)
      for (const [clause, keys] of Object.entries(rule.asks ?? {})) {
        expect(clausesOf(rule)).toContain(clause)
        for (const key of keys) expect(reads(rule).flatMap(([, all]) => all)).toContain(key)
      }
      // A term extended for one unit comes with the unit, not with the year.
      const known = programmes.flatMap((one) => [...one.parameters, one.deadline.extension])
      for (const parameter of parametersOf(rule)) expect(known).toContain(parameter)
    },
  )

  it('holds no rule of a grave clause to a lighter severity', () => {
    const graver = ['info', 'warning', 'review', 'error']
    for (const rule of rules) {
      const clause = clauses.find(({ id }) => id === rule.id)
      if (clause?.severity)
        expect(graver.indexOf(rule.severity)).toBeGreaterThanOrEqual(graver.indexOf(clause.severity))
    }
  })
})

describe('clauses of the measures', () => {
  it('are 182, each named once', () => {
    expect(clauses).toHaveLength(182)
    expect(new Set(clauseIds).size).toBe(182)
  })

  it.each(measures.map((measure) => [measure.title, measure] as const))(
    'leave no article of %s out',
    (_title, { articles, clauses: own }) => {
      const found = new Set(own.map(({ article }) => article.replace(/条.*/, '条')))
      found.delete('印发通知')
      expect([...found]).toEqual(
        Array.from({ length: articles }, (_, index) => `第${toChineseNumber(index + 1)}条`),
      )
    },
  )

  it('bear the id that their article says', () => {
    for (const measure of measures)
      for (const { id, article } of measure.clauses) {
        const [, number, item, end] = /^第(.+)条(?:（(.)）)?(末款)?$/.exec(article) ?? []
        const numbers = Array.from({ length: 40 }, (_, index) => toChineseNumber(index))
        const two = String(numbers.indexOf(number ?? '')).padStart(2, '0')
        const begins = number === undefined ? `${measure.id}-N` : `${measure.id}-${two}`
        expect(id.startsWith(begins), id).toBe(true)
        expect(id.endsWith('-T')).toBe(end !== undefined)
        const named = /^..-\d\d[a-z]?-(\d)/.exec(id)?.[1]
        expect(named === undefined ? undefined : toChineseNumber(Number(named)), id).toBe(item)
      }
  })

  it('have a severity exactly where something is checked', () => {
    for (const { id, check, severity } of clauses)
      if (check !== 'ORG' && check !== 'DEF') expect(severity, id).not.toBeNull()
  })
})
