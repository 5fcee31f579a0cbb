import { describe, expect, it } from 'vitest'
import { namingStepsClause } from '../../../../programmes/shandong-studio/clauses/SD-13a.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { briefs, sheet, withValues } from '../../../support/rows.ts'
import { CRAFTSMAN, GREAT, ORDINARY } from '../../../support/studios.ts'

const named = {
  programme: '山东省创新工作室',
  namedYear: 2026,
  unit: '济南市总工会',
  number: 'A',
  studio: '张三创新工作室',
  leader: '张三',
  type: ORDINARY,
  reviewedOn: '2026-07-10',
  reviewResult: '通过',
  meeting: '主席办公会',
  approvedOn: '2026-07-18',
  publicFrom: '2026-07-20',
  publicTo: '2026-07-26',
  objection: '无异议',
  issuedOn: '2026-08-03',
  namingDocument: '鲁会〔2026〕27号',
}
const say = (row: object, notice = withValues({})) =>
  [...briefs(namingStepsClause, [sheet(namingList, [{ ...named, ...row }])], notice)].sort()

describe('rule SD-13a', () => {
  it.each<[string, object, string[]]>([
    ['all done', {}, []],
    [
      'no notice',
      { publicFrom: null, publicTo: null, objection: null },
      ['error objection', 'error publicFrom', 'error publicTo'],
    ],
    ['no review', { reviewedOn: null, reviewResult: null }, ['error reviewResult', 'error reviewedOn']],
    ['no meeting', { meeting: null, approvedOn: null }, ['error approvedOn', 'error meeting']],
    ['a document without its day', { issuedOn: null }, ['error issuedOn']],
    ['a day without its document', { namingDocument: null }, ['error namingDocument']],
    ['failed', { reviewResult: '不通过' }, ['error reviewResult']],
    ['approved by another meeting', { meeting: '党组会' }, ['error meeting']],
    ['an unreadable day, which reading reports', { approvedOn: '七月' }, []],
    ['no objection, in other words', { objection: '公示期间未收到异议' }, []],
    ['no objection, after a word', { objection: '经公示无异议' }, []],
    ['no objection, the notice being over', { objection: '公示期满，没有收到异议' }, []],
    ['no objection, with its days', { objection: '公示5个工作日，无异议' }, []],
    ['an objection settled', { objection: '收到异议1件，经核查不成立' }, ['review objection']],
    ['one that objects', { objection: '有异议，无法核实' }, ['review objection']],
    ['no objection, in one word', { objection: '无' }, []],
    ['an objection', { objection: '有人反映成果归属，经核查不属实' }, ['review objection']],
  ])('%s: %j', (_name, row, expected) => {
    expect(say(row)).toEqual(expected)
  })

  it.each([
    [{ approvedOn: '2026-07-10' }, []],
    [{ approvedOn: '2026-07-09' }, ['error approvedOn']],
    [{ publicTo: '2026-07-17', publicFrom: '2026-07-10' }, ['error publicTo']],
    [{ issuedOn: '2026-07-26' }, []],
    [{ issuedOn: '2026-07-25' }, ['error issuedOn']],
    [{ publicFrom: '2026-07-27' }, ['error publicFrom']],
    [{ approvedOn: '2026年7月' }, ['warning approvedOn', 'warning publicTo']],
    [{ publicFrom: '2026-07-18' }, []],
    [{ publicFrom: '2026-07-17' }, ['warning publicFrom']],
    [{ publicFrom: '2026年7月', publicTo: '2026-08-02' }, ['warning publicFrom']],
    [{ publicFrom: '2026-06-30', publicTo: '2026-07-17' }, ['error publicTo']],
    [{ publicFrom: '2026-07-17', publicTo: '2026-07-18' }, ['warning publicFrom']],
    [{ publicFrom: '2026-07-17', approvedOn: null }, ['error approvedOn']],
  ])('in order, with %j: %j', (row, expected) => {
    expect(say(row)).toEqual(expected)
  })

  it.each([
    ['2026-07-22', undefined, []],
    ['2026-07-23', undefined, ['info publicFrom']],
    ['2026-07-20', 7, []],
    ['2026-07-21', 7, ['warning publicFrom']],
  ])('on notice from %s, %s days by the notice of the year: %j', (publicFrom, days, expected) => {
    expect(say({ publicFrom }, withValues({ 'sd-publicity-days': days }))).toEqual(expected)
  })

  it.each<[string, object, string[]]>([
    ['only proposed', { reviewedOn: null, reviewResult: null, meeting: null, approvedOn: null }, []],
    ['reviewed', { meeting: null, approvedOn: null }, []],
    ['approved', {}, ['info publicFrom']],
  ])('%s, nothing issued yet: %j', (_name, row, expected) => {
    const open = { publicFrom: null, publicTo: null, objection: null, issuedOn: null, namingDocument: null }
    expect(say({ ...open, ...row })).toEqual(expected)
  })

  it.each([CRAFTSMAN, GREAT])('a %s is named directly', (type) => {
    const direct = {
      type,
      reviewedOn: null,
      reviewResult: null,
      publicFrom: null,
      publicTo: null,
      objection: null,
    }
    expect(say(direct)).toEqual(['info publicFrom'])
    expect(say({ ...direct, namingDocument: null })).toEqual(['error namingDocument', 'info publicFrom'])
    expect(say({ type })).toEqual([])
    expect(say({ type, reviewResult: '不通过' })).toEqual(['review reviewResult'])
  })

  it('leaves the city’s list alone', () => {
    expect(say({ programme: '济南市创新工作室', publicFrom: null, meeting: '党组会' })).toEqual([])
  })
})
