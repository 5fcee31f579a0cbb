import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { findingCodes, wordsOfCode } from '../../../templates/findings/codes.ts'
import { finding } from '../../../templates/findings/finding.ts'
import { layoutDraft } from '../../../templates/read/layout-draft.ts'
import { workbookErrors } from '../../../workbook/error.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const texts = ['templates', 'rules', 'programmes', 'submissions', 'office', 'pipeline'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'findings/codes.ts')
    .map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8')),
)

describe('codes of what is found without a rule', () => {
  it.each(Object.entries(findingCodes))('%s says what is found and how to mend it', (code, words) => {
    expect(code).toMatch(/^(foreign|form|intake|layout|judge|merge|office)\/[a-z-]+$/)
    for (const text of Object.values(words)) expect(text).toMatch(/\p{Script=Han}/u)
  })

  it.each(Object.keys(findingCodes))('%s is made somewhere', (code) => {
    expect(texts.some((text) => text.includes(`'${code}'`))).toBe(true)
  })

  it('are known for every file that is not used', () => {
    const made = new Set(
      texts.flatMap((text) => [...text.matchAll(/'(intake\/[a-z-]+)'/g)].map(([, code]) => code!)),
    )
    expect(
      [...made].filter((code) => wordsOfCode(code) === null && !(code.slice(7) in workbookErrors)),
    ).toEqual([])
    expect(made.size).toBeGreaterThan(15)
  })

  it('are no ids of rules', () => {
    expect(registry.rules.filter(({ id }) => wordsOfCode(id) !== null)).toEqual([])
  })

  it('stand in every finding: the rule’s id, or the code', () => {
    const source = { file: 'a.xlsx', programme: null, unit: null }
    const draft = layoutDraft('layout/hidden', '表', '隐藏', '取消隐藏')
    expect(finding(draft, source)).toMatchObject({ rule: null, code: 'layout/hidden', kind: 'layout' })
    const { code: _, ...bare } = draft
    expect(finding({ ...bare, rule: 'JN-06' }, source)).toMatchObject({ rule: 'JN-06', code: 'JN-06' })
    expect(() => finding(bare, source)).toThrow(RangeError)
  })

  it('are what the code goes by, never the wording of a message', () => {
    for (const text of texts)
      expect(text).not.toMatch(/message\.(includes|startsWith|match|endsWith)\(|test\((\w+\.)?message\)/)
  })
})
