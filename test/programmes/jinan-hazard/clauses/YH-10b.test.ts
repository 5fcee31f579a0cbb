import { describe, expect, it } from 'vitest'
import { firstFinder } from '../../../../programmes/jinan-hazard/clauses/YH-10b.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { briefs, sheet, verdict } from '../../../support/rows.ts'

const person = { finderKind: '个人', finder: '张三', payee: '张三' }
const group = {
  finderKind: '集体',
  finder: '张三',
  groupName: '维修一班',
  groupMembers: '张三（维修电工）、李四（钳工）',
  payee: '李四',
}

describe('rule YH-10b', () => {
  it.each([
    ['himself', {}, 'ok'],
    ['himself, with a space', { payee: '张 三' }, 'ok'],
    ['himself, with his post', { payee: '张三（班长）' }, 'ok'],
    ['nobody given', { payee: null }, 'ok'],
    ['another', { payee: '李四' }, 'warning payee'],
    ['himself and another', { payee: '张三、李四' }, 'warning payee'],
    ['himself, of two finders', { finder: '张三、李四' }, 'error finder'],
    ['himself, and a group is named', { groupName: '维修一班' }, 'ok'],
    ['one of three finders', { finder: '张三等3人' }, 'error finder'],
    ['one of some finders', { finder: '张三等' }, 'error finder'],
    ['one of two finders, joined by a word', { finder: '张三和李四' }, 'error finder'],
    ['one of two finders, a space between', { finder: '张建国 李卫东', payee: '张建国' }, 'error finder'],
    ['of a team', { finder: '维修一班', payee: '维修一班' }, 'warning finder'],
    ['himself, of two syllables', { finder: '和平', payee: '和平' }, 'ok'],
    ['himself, of a compound name', { finder: '欧阳 娜娜', payee: '欧阳娜娜' }, 'ok'],
  ])('one person; the payee is %s', (_name, other, expected) => {
    expect(verdict(firstFinder, hazardApplication, { ...person, ...other })).toBe(expected)
  })

  it.each([
    ['all given', {}, []],
    ['no name', { groupName: null }, ['error groupName']],
    ['a stroke for a name', { groupName: '/' }, ['error groupName']],
    ['no members', { groupMembers: null }, ['error groupMembers']],
    ['members not named', { groupMembers: '张三等5人' }, ['error groupMembers']],
    ['one member', { groupMembers: '张三（维修电工）', payee: '张三' }, ['error groupMembers']],
    ['members not named, in other words', { groupMembers: '张三、李四等共5人' }, ['error groupMembers']],
    ['spaces between', { groupMembers: '张三 李四 王五' }, []],
    ['numbers before', { groupMembers: '1.张三 2.李四' }, []],
    ['two joined by a word', { groupMembers: '张三和李四' }, []],
    ['a post with a stroke', { groupMembers: '张三（电工/焊工）、李四' }, []],
    ['no payee', { payee: null }, ['error payee']],
    ['two payees', { payee: '张三、李四' }, ['error payee']],
    ['a payee from outside', { payee: '王五' }, ['warning payee']],
    ['the finder for a payee, not listed again', { groupMembers: '李四、王五', payee: '张三' }, []],
    [
      'nothing',
      { groupName: null, groupMembers: null, payee: null },
      ['error groupName', 'error groupMembers', 'error payee'],
    ],
  ])('a group; %s', (_name, other, expected) => {
    expect(briefs(firstFinder, [sheet(hazardApplication, [{ ...group, ...other }])])).toEqual(expected)
  })

  it('says nothing where the kind is not given', () => {
    expect(verdict(firstFinder, hazardApplication, { finder: '张三、李四' })).toBe('ok')
  })
})
