import { describe, expect, it } from 'vitest'
import { chineseNumber, toChineseNumber } from '../../../templates/values/chinese-number.ts'
import { byCode, foldText, foldTitle, headerKey } from '../../../templates/values/text.ts'

it.each([
  ['（七）', '(七)'],
  ['张 三', '张三'],
  ['张　三', '张三'],
  ['ＡＢ１２', 'ab12'],
])('%s and %s are the same word', (a, b) => {
  expect(foldText(a)).toBe(foldText(b))
})

it.each(['* 领衔人：', '领衔人', '《领衔人》', '“领衔人”', '领 衔 人*'])(
  'the title %s is 领衔人',
  (title) => {
    expect(foldTitle(title)).toBe('领衔人')
  },
)

it.each([
  ['资助金额（元）', { full: '资助金额(元)', bare: '资助金额', tail: '元' }],
  ['资助金额 (万元)', { full: '资助金额(万元)', bare: '资助金额', tail: '万元' }],
  ['场所面积（㎡）', { full: '场所面积(m2)', bare: '场所面积', tail: 'm2' }],
  ['区（县）总工会', { full: '区(县)总工会', bare: '区(县)总工会', tail: null }],
  ['（一）', { full: '(一)', bare: '(一)', tail: null }],
])('the header %s is split from its unit', (header, key) => {
  expect(headerKey(header)).toEqual(key)
})

describe('Chinese numbers', () => {
  it.each([
    ['二〇二〇', 2020],
    ['二○一八', 2018],
    ['四', 4],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十七', 27],
  ])('%s is %d', (word, value) => {
    expect(chineseNumber(word)).toBe(value)
  })

  it('come back from what was written', () => {
    for (let n = 1; n <= 99; n++) expect(chineseNumber(toChineseNumber(n))).toBe(n)
  })
})

describe('byCode', () => {
  it.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['历下区', '历下区', 0],
    ['', 'a', -1],
    ['Z', 'a', -1],
  ])('%j, %j: %d', (a, b, order) => {
    expect(byCode(a, b)).toBe(order)
  })
})
