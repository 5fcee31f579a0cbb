import { describe, expect, it } from 'vitest'
import { rollup } from '../../office/rollup.ts'
import { registry } from '../../programmes/registry.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { provincialRows, sample } from './support/samples.ts'
import { officeOf, submissionOf } from './support/submissions.ts'

const UNIT = '鲁示例集团工会'
const PROGRAMME = '山东省创新工作室'

const submission = submissionOf({
  programme: 'shandong-studio',
  unit: UNIT,
  unitKind: '大企业工会',
  sentTo: '山东省总工会',
  rows: provincialRows(
    ['2020-01-01', '2025-01-01'].map((namedOn, n) => ({
      number: `A${n}`,
      studio: `李示例${n}创新工作室`,
      employer: `示例厂${n}`,
      namedBy: UNIT,
      namedOn,
      cityOpinion: '同意推荐',
      cityOpinionOn: '2026-06-01',
    })),
  ),
})

const named = (number: string, studio: string) =>
  sample(namingList, { programme: PROGRAMME, namedYear: 2026, unit: UNIT, number, studio, grant: 50_000 })

/** Severities at the numbers of the naming list. */
async function faults(list: readonly ReturnType<typeof named>[], decided: readonly [string, string][]) {
  const lines = decided.map(([number, decision]) => ({ programme: PROGRAMME, unit: UNIT, number, decision }))
  const office = officeOf('山东省总工会', { [namingList.id]: list, [decisions.id]: lines }, [
    namingList,
    decisions,
  ])
  const run = await rollup({
    registry,
    submissions: [submission],
    offices: [office],
    refused: [],
    codec: nodeCodec,
  })
  return run.findings
    .filter((f) => f.sheet === namingList.sheet && f.header === '申报编号')
    .map((f) => [f.severity, f.message])
}

describe('the naming list agrees with what was read and decided', () => {
  it('a recommended record that passed is named without a word', async () => {
    expect(await faults([named('A0', '李示例0创新工作室')], [['A0', '推荐']])).toEqual([])
  })

  it('the number in other letters is the same number', async () => {
    expect(await faults([named('ａ０', '李示例0 创新工作室')], [['A0', '推荐']])).toEqual([])
  })

  it.each<[string, string, string, [string, string][], string, string]>([
    ['a record that is sent back', 'A1', '李示例1创新工作室', [['A1', '推荐']], 'error', '还有必须修改'],
    [
      'one that the office did not recommend',
      'A0',
      '李示例0创新工作室',
      [['A0', '不推荐']],
      'error',
      '不推荐',
    ],
    ['one without a decision', 'A0', '李示例0创新工作室', [['A1', '不推荐']], 'review', '还没有意见'],
    ['one that nobody sent', 'A9', '陈示例创新工作室', [['A0', '推荐']], 'review', '没有对应的申报'],
    [
      'another studio under a known number',
      'A0',
      '陈示例创新工作室',
      [['A0', '推荐']],
      'review',
      '没有对应的申报',
    ],
  ])('%s', async (_, number, studio, decided, severity, words) => {
    const found = await faults([named(number, studio)], decided)
    expect(found.map(([s]) => s)).toEqual([severity])
    expect(found[0]![1]).toContain(words)
  })

  it('without any decision on the sheet nothing is asked about decisions', async () => {
    expect(await faults([named('A0', '李示例0创新工作室')], [])).toEqual([])
  })

  it('a studio named twice is an error at the second line', async () => {
    const line = named('A0', '李示例0创新工作室')
    expect((await faults([line, line], [['A0', '推荐']])).map(([s]) => s)).toEqual(['error'])
  })
})
