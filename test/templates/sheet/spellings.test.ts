import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../templates/findings/finding.ts'
import { readRecord } from '../../../templates/read/record.ts'
import { choice, code, count, day, money, text, yesNo } from '../../../templates/sheet/column-kinds.ts'
import { form } from '../../../templates/sheet/form.ts'
import type { Cell } from '../../../templates/sheet/grid.ts'
import { foldNumber, foldText } from '../../../templates/values/text.ts'

const WORDS = { header: ['栏'], fill: '' } as const
const kind = choice(['物的不安全状态', '人的不安全行为', '管理缺陷'], WORDS)
const finders = choice(['个人', '集体'], WORDS)
const yes = yesNo(WORDS)

describe('boxes beside printed words', () => {
  it.each<[string, boolean]>([
    ['☑', true],
    ['✅', true],
    ['■', true],
    ['√', true],
    ['✔️', true],
    ['(√)', true],
    ['☑是 □否', true],
    ['是☑ 否□', true],
    ['■是□否', true],
    ['☒是 □否', true],
    ['是（√）  否（ ）', true],
    ['√是', true],
    ['[√]是 [ ]否', true],
    ['□是 ☑否', false],
    ['是□否√', false],
    ['是（ ）否（√）', false],
    ['☑有 □无', true],
    ['□有 ☑无', false],
    ['❌', false],
    ['（否）', false],
    ['☑ 否', false],
    ['是、☐否☑', false],
  ])('%s', (cell, value) => {
    expect(yes.parse(cell)).toEqual({ value })
  })

  it.each(['□是 □否', '☑是 ☑否', '□', '☐', '☒', '是否', '■■'])('%s says neither', (cell) => {
    expect(yes.parse(cell)).toHaveProperty('unreadable')
  })

  it.each([
    ['☑个人 □集体', '个人'],
    ['□个人 ■集体', '集体'],
    ['个人（ ）集体（√）', '集体'],
  ])('%s in a closed list', (cell, value) => {
    expect(finders.parse(cell)).toEqual({ value })
  })
})

describe('a closed list', () => {
  it.each([
    '物的不安全状态、管理缺陷',
    '管理缺陷/物的不安全状态',
    '物的不安全状态 管理缺陷',
    '☑物的不安全状态 □人的不安全行为 ☑管理缺陷',
  ])('given two: %s', (cell) => {
    expect(kind.parse(cell)).toMatchObject({
      unreadable: expect.stringContaining('填了 2 项'),
      mend: expect.stringMatching(/^请只留最主要的一项：/),
    })
  })

  it('given a word that is none says how to leave it out, unless it is demanded', () => {
    expect(kind.parse('其他情况')).toMatchObject({ mend: expect.stringContaining('没有的留空') })
    const demanded = choice(['一级', '二级'], { ...WORDS, required: true })
    expect(demanded.parse('五级')).toMatchObject({ mend: expect.not.stringContaining('没有的留空') })
  })

  it('given one twice is that one', () => {
    expect(kind.parse('管理缺陷、')).toHaveProperty('unreadable')
  })
})

describe('nothing to say', () => {
  it.each([
    '/',
    '／',
    '//',
    '-',
    '—',
    '——',
    '无',
    '（无）',
    '没有',
    '暂无',
    '不涉及',
    '不适用',
    'N/A',
    'n/a',
    'NA',
    'none',
    '无。',
    '＼',
  ])('%s in a cell that may stay empty', (cell) => {
    for (const column of [kind, day(WORDS), count(WORDS), money({ ...WORDS, unit: '元' }), code(WORDS)])
      expect(column.parse(cell)).toEqual({ blank: true })
  })

  it.each(['/', '不涉及', 'N/A', '—'])('%s is no answer to a question', (cell) => {
    expect(yes.parse(cell)).toEqual({ blank: true })
  })

  it.each(['无', '没有', '（无）'])('%s is a no to a question', (cell) => {
    expect(yes.parse(cell)).toEqual({ value: false })
  })

  it.each(['待定', '见附件', '无法确定', '不详'])('%s says something', (cell) => {
    expect(kind.parse(cell)).toHaveProperty('unreadable')
  })

  it('stays as it is in a column for words', () => {
    expect(text(WORDS).parse('／')).toEqual({ value: '／' })
  })
})

describe('guards that are seen', () => {
  const identity = code({ ...WORDS, format: 'identity-number' })
  it.each([
    ['’370112198001011234', '370112198001011234'],
    ['‘3701', '3701'],
    ["'3701", '3701'],
    ['＇37011219800101123X', '37011219800101123X'],
    ['="3701"', '3701'],
    [' ’0531-86123456', '0531-86123456'],
  ])('%s', (cell, value) => {
    expect(identity.parse(cell)).toEqual({ value })
  })

  it('serve every kind of column', () => {
    expect(count(WORDS).parse('’12')).toEqual({ value: 12 })
    expect(text(WORDS).parse('’JY-01')).toEqual({ value: 'JY-01' })
    expect(String((day(WORDS).parse('’2026-05-01') as { value: unknown }).value)).toBe('2026-05-01')
  })

  it.each(['‘工匠’工作室', '’90 后工作室', '“张伟”', '=总数'])('%s is a name', (cell) => {
    expect(text(WORDS).parse(cell)).toEqual({ value: cell })
  })
})

describe('keys of comparison', () => {
  it.each([
    ['家属区东门—调压箱', '家属区东门——调压箱'],
    ['家属区东门－调压箱', '家属区东门-调压箱'],
    ['JY–02', 'jy-02'],
    ['1―2', '1-2'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉．买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉・买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉.买买提', '阿卜杜拉·买买提'],
  ])('%s and %s are the same', (a, b) => {
    expect(foldText(a)).toBe(foldText(b))
  })

  it.each([
    ['1.5', '15'],
    ['A-1', 'A1'],
    ['阿卜杜拉买买提', '阿卜杜拉·买买提'],
    ['2.3号楼', '23号楼'],
  ])('%s and %s are not', (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b))
  })

  it.each([
    ['1', '01'],
    ['1', '001'],
    ['1.0', '1'],
    ['JY-02', 'JY－2'],
    ['LX-2026-001', 'lx-2026-1'],
  ])('numbers %s and %s are the same', (a, b) => {
    expect(foldNumber(a)).toBe(foldNumber(b))
  })

  it.each([
    ['1', '10'],
    ['JY-10', 'JY-1'],
    ['1.5', '1'],
    ['LX-01', 'LX-011'],
    ['0', ''],
  ])('numbers %s and %s are not', (a, b) => {
    expect(foldNumber(a)).not.toBe(foldNumber(b))
  })
})

describe('characters that other computers do not show', () => {
  const names = form({
    id: 'names',
    title: '名单',
    layout: 'table',
    columns: { name: text({ header: ['姓名'], fill: '' }) },
  })
  const read = (cell: Cell): readonly Draft[] => {
    const drafts: Draft[] = []
    readRecord(
      names,
      '名单',
      5,
      new Map([['name', { column: 1, header: '姓名', unit: null, row: 5, cell }]]),
      drafts,
      null,
    )
    return drafts
  }

  it.each(['张\uE863', '李\u{F0001}明', '王\uFFFD'])('%s is reported at its cell', (cell) => {
    expect(read(cell)).toMatchObject([{ severity: 'review', address: 'A5', value: cell }])
  })

  it.each(['张𬇙', '㛃', '李·明', '王〇'])('%s is a name like any other', (cell) => {
    expect(read(cell)).toEqual([])
  })
})
